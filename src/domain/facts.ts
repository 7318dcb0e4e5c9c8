import type { Day, PartialDate } from '../kernel/day.ts';
import type { Words } from '../kernel/refusal.ts';
import type { Pack } from './packs.ts';
import type { SettingFacts } from './setting-facts.ts';
import type { AppointmentFacts, DeliberationFacts, ExaminationFacts, FamilyBusinessFacts, LegalFacts, MeetingFacts, MotionFacts, NoticeFacts, ParticipantGroup, PriorReportKind, ProbationFacts, SubmissionFacts } from './facts-of-steps.ts';

export type { AppointmentFacts, ExaminationFacts, ExaminerFacts, FourCheckFacts, FourCheckKind, MeetingFacts, NoticeFacts, ProbationFacts, Stand, VoteFacts } from './facts-of-steps.ts';

/*
 * The nouns that rules speak of. Everything here is plain JSON: the same facts are tested on the server, in the browser
 * and by the offline verifier. `null` always means "not known", never "no": a rule that meets it answers `unknown`.
 */

/** Layers of leading posts (《公务员法》第十八条), lowest first, with 科员 below them. */
export const rankLevels = [
  { id: 'staff', words: { zh: '科员级', en: 'staff' } },
  { id: 'township-deputy', words: { zh: '乡科级副职', en: 'deputy at township level' } },
  { id: 'township-chief', words: { zh: '乡科级正职', en: 'chief at township level' } },
  { id: 'county-deputy', words: { zh: '县处级副职', en: 'deputy at county level' } },
  { id: 'county-chief', words: { zh: '县处级正职', en: 'chief at county level' } },
  { id: 'bureau-deputy', words: { zh: '厅局级副职', en: 'deputy at bureau level' } },
  { id: 'bureau-chief', words: { zh: '厅局级正职', en: 'chief at bureau level' } },
  { id: 'provincial-deputy', words: { zh: '省部级副职', en: 'deputy at provincial level' } },
  { id: 'provincial-chief', words: { zh: '省部级正职', en: 'chief at provincial level' } },
  { id: 'national-deputy', words: { zh: '国家级副职', en: 'deputy at national level' } },
  { id: 'national-chief', words: { zh: '国家级正职', en: 'chief at national level' } },
] as const satisfies readonly { id: string; words: Words }[];

export type RankLevel = (typeof rankLevels)[number]['id'];

/** Place of a rank in the ladder: 0 for staff, one more for each layer. */
export const rankOrder = (rank: RankLevel): number => rankLevels.findIndex((r) => r.id === rank);

/** Name of a rank in both languages. */
export const rankWords = (rank: RankLevel): Words => rankLevels[rankOrder(rank)]!.words;

/** The twelve 职级 of the general administrative category (《公务员法》第十九条), highest first. */
export const serviceRanks = [
  { id: 'inspector-1', words: { zh: '一级巡视员', en: 'inspector, grade 1' } },
  { id: 'inspector-2', words: { zh: '二级巡视员', en: 'inspector, grade 2' } },
  { id: 'researcher-1', words: { zh: '一级调研员', en: 'researcher, grade 1' } },
  { id: 'researcher-2', words: { zh: '二级调研员', en: 'researcher, grade 2' } },
  { id: 'researcher-3', words: { zh: '三级调研员', en: 'researcher, grade 3' } },
  { id: 'researcher-4', words: { zh: '四级调研员', en: 'researcher, grade 4' } },
  { id: 'principal-1', words: { zh: '一级主任科员', en: 'principal officer, grade 1' } },
  { id: 'principal-2', words: { zh: '二级主任科员', en: 'principal officer, grade 2' } },
  { id: 'principal-3', words: { zh: '三级主任科员', en: 'principal officer, grade 3' } },
  { id: 'principal-4', words: { zh: '四级主任科员', en: 'principal officer, grade 4' } },
  { id: 'clerk-1', words: { zh: '一级科员', en: 'clerk, grade 1' } },
  { id: 'clerk-2', words: { zh: '二级科员', en: 'clerk, grade 2' } },
] as const satisfies readonly { id: string; words: Words }[];

export type ServiceRank = (typeof serviceRanks)[number]['id'];

export type EducationLevel =
  | 'primary' | 'junior-secondary' | 'senior-secondary' | 'technical-secondary'
  | 'college' | 'bachelor' | 'master' | 'doctor';

export type EducationFacts = {
  mode: 'full-time' | 'in-service';
  level: EducationLevel | null;
  degree: string | null;
  school: string | null;
  major: string | null;
  from: PartialDate | null;
  to: PartialDate | null;
};

export type PostRole = 'chief' | 'deputy' | 'member' | 'staff';

/** What an exceptional promotion (破格) breaks: another qualification, the step-by-step order, or the years in post. */
export type ExceptionKind = 'qualification' | 'skip' | 'tenure';

/** One post held; `to: null` means still held. */
export type HoldingFacts = {
  id: string;
  title: string;
  unit: string | null;
  rank: RankLevel | null;
  role: PostRole | null;
  /** A leading post (领导职务), not a 职级. */
  leading: boolean;
  /** Counts as work at the grassroots (基层工作经历). */
  grassroots: boolean | null;
  /** Still within the one-year probation of a leading post. */
  probation: boolean | null;
  /** Came to this post by promotion. */
  promoted: boolean | null;
  /** The day the appointment was decided, where known better than `from`. */
  appointedOn: Day | null;
  from: PartialDate | null;
  to: PartialDate | null;
  /** How this appointment was itself exceptional; `null` here means it was an ordinary one. */
  exceptional: ExceptionKind | null;
};

export type ServiceRankFacts = { rank: ServiceRank; from: PartialDate | null; to: PartialDate | null };

export type AppraisalGrade = 'excellent' | 'competent' | 'basic' | 'incompetent' | 'undetermined';
export type AppraisalFacts = { year: number; grade: AppraisalGrade };

/** Punishments and measures with a period of effect (regulations A.14). */
export type PunishmentKind =
  | 'admin-warning' | 'admin-demerit' | 'admin-serious-demerit' | 'admin-demotion' | 'admin-dismissal'
  | 'party-warning' | 'party-serious-warning' | 'party-post-removal' | 'party-probation'
  | 'admonition' | 'org-adjustment' | 'org-removal' | 'org-ordered-resignation' | 'org-accountable-resignation' | 'downgrade'
  | 'report-admonition' | 'report-disqualification';

export type PunishmentFacts = {
  id: string;
  kind: PunishmentKind;
  decidedOn: PartialDate | null;
  /** The last day of effect (that day included) as the decision states it; wins over the computed end. */
  effectiveUntil: Day | null;
  /** After the end, does it still stand against use (期满影响使用)? */
  affectsUseAfter: boolean | null;
  /** 留党察看: length of the probation in months (12–24). */
  monthsOfProbation?: number | null;
};

/** A line of family members and important relations as the appointment form has it. */
export type FamilyFacts = {
  /** 称谓 as written, e.g. 妻子, 长女, 岳父. */
  relation: string;
  name: string;
  personId: string | null;
  birth: PartialDate | null;
  unit: string | null;
  /** Has emigrated (移居国（境）外). */
  abroad: boolean | null;
  living: boolean | null;
};

/** Somebody of the roster tied to a person by the family records of all, or by a declaration. `probable`: to be confirmed. */
export type KinTieFacts = {
  personId: string;
  name: string;
  kin: 'yes' | 'probable' | 'declared-none';
  kinClass: 'spouse' | 'direct' | 'collateral' | 'in-law' | null;
  way: Words;
};

/** The audit of a person's file: doubts not cleared up, and how many findings were settled by two people. */
export type FileDoubtFacts = { open: { id: string; sentence: Words; state: Words }[]; settled: number };

export type PersonFacts = {
  id: string;
  name: string;
  sex: 'male' | 'female' | null;
  birth: PartialDate | null;
  ethnicity: string | null;
  workStart: PartialDate | null;
  /** Is a member of the Chinese Communist Party. */
  partyMember: boolean | null;
  partyJoin: PartialDate | null;
  /** Day of becoming a full member (转正); party age counts from here. */
  partyRegular: PartialDate | null;
  otherParty: string | null;
  education: EducationFacts[] | null;
  holdings: HoldingFacts[] | null;
  ranks: ServiceRankFacts[] | null;
  appraisals: AppraisalFacts[] | null;
  punishments: PunishmentFacts[] | null;
  training: {
    hoursLastFiveYears: number | null;
    /** Why the hours could not be reached before promotion, where that is claimed (特殊情况). */
    waiver: string | null;
    /** The day by which the missing training is promised. */
    completeBy: Day | null;
  };
  healthFit: boolean | null;
  /** `null`: the family record has never been filled; `[]`: filled, nobody. */
  family: FamilyFacts[] | null;
  /** Kin in the roster, computed from the family records of all on the day; absent in cases of before it was computed. */
  kin?: KinTieFacts[];
  /** The search for kin met its limit: nobody found there is no proof of no kinship. */
  kinCut?: true;
  /** Stated by the report of personal matters; where null they are derived from `family`. */
  spouseAbroad: boolean | null;
  childrenAllAbroad: boolean | null;
  discipline: {
    politicalDisciplineBreach: boolean | null;
    lowRecognition: boolean | null;
    canvassing: boolean | null;
    otherUnfit: boolean | null;
  };
  /** The audit of the file as the case took it; absent where the audit never found anything. */
  fileDoubts?: FileDoubtFacts;
  /** 成长地: where the person grew up, as written, e.g. 云岭市青石县; absent or null: not known. */
  grewUpIn?: string | null;
  /** Stated where the texts do not tell: the post lies where the person grew up. */
  grewUpHere?: boolean | null;
  /** Businesses of spouse, children and their spouses; `[]`: looked into, none; absent or null: not known. */
  familyBusinesses?: FamilyBusinessFacts[] | null;
  /** Stated: a business of spouse, children or their spouses lies in what the post supervises (任职回避第四条). */
  familyBusinessConflict?: boolean | null;
  /** Stated by the examination team: meets the basic conditions of article 7. */
  basicConditionsMet?: boolean | null;
  /** Stated by the examination team: meets the political standard of article 27. */
  politicalStandardMet?: boolean | null;
  /* What an institution's own rules on its middle posts ask besides; stated in the case. */
  /** First day of work in teaching, research or management. */
  fieldSince?: PartialDate | null;
  /** The retirement age before the reform that applies to the person (60, 55 or 50); decided by a person, never by sex. */
  formerAge?: number | null;
  /** Keeps a teaching or research post beside this one (双肩挑), and whether that is approved. */
  doubleDuty?: boolean | null;
  doubleDutyApproved?: boolean | null;
  /** Posts in societies and journals: none, all approved, or one not approved. */
  academicPosts?: 'none' | 'approved' | 'open' | null;
  /** Before a renewal: the term was reported on, and the result of its review. */
  termReported?: boolean | null;
  termReview?: 'excellent' | 'qualified' | 'basic' | 'unqualified' | null;
};

export type OrganKind =
  | 'party-committee' | 'party-dept' | 'npc' | 'government' | 'gov-dept' | 'cppcc' | 'discipline'
  | 'court' | 'procuratorate' | 'mass-organization' | 'institution' | 'sub-office';

export type HowFilled = 'appointed' | 'elected' | 'npc-appointed' | 'cppcc-appointed' | 'gov-appointed';

export type PostFacts = {
  id: string;
  title: string;
  unitId: string;
  unitName: string;
  /** Rank of the unit itself, by its chief. */
  unitLevel: RankLevel | null;
  rank: RankLevel | null;
  role: PostRole | null;
  leading: boolean;
  organKind: OrganKind | null;
  /** A post of an inner office (内设机构), a dispatched office of a discipline organ (派出机构), or of the leading body. */
  placed: 'leading-body' | 'inner-office' | 'dispatched-office' | null;
  howFilled: HowFilled | null;
  partyPost: boolean | null;
  /** Years of full party membership the Party's constitution asks for; 0 where it asks none. */
  partyYears: 0 | 3 | 5 | null;
  /** Legal qualification the law asks for (judge, procurator, bureau of statistics …); `required: false` where none. */
  legalQualification: { required: boolean | null; name: string | null; met: boolean | null; evidence: string | null };
  establishment: number | null;
  filled: number | null;
  /** A special post (特殊岗位): exempt from the bar on relatives abroad, or from public notice. */
  specialPost: boolean | null;
  /** Holders of the post who leave it by the same decision (同时免职). */
  leaving?: number | null;
  /** Industries the organ supervises, for 任职回避第四条; absent: not listed. */
  supervises?: string[] | null;
  /** The rule pack of the post's unit; absent: the national rules for cadres. */
  pack?: Pack;
  /** People of the same organ and how their posts stand to this one, for recusal; `[]`: looked up, nobody. */
  colleagues: ColleagueFacts[] | null;
};

/**
 * `same-superior`: both posts report directly to one leader; `direct-line`: one leads the other directly;
 * `leads-organ`: leads the organ while this post does personnel, discipline, audit or finance work.
 */
export type ColleagueFacts = { personId: string; name: string; tie: 'same-superior' | 'direct-line' | 'leads-organ' | 'none' };

export type MoveKind = 'promotion' | 'further-use' | 'lateral';

/** 破格 claimed for this candidate, taken in the open (第九条). */
export type ExceptionFacts = {
  kinds: ExceptionKind[];
  /** Ids of the rules it breaks. */
  breaks: string[];
  ground:
    | 'outstanding-test' | 'outstanding-hardship' | 'outstanding-record'
    | 'need-structure' | 'need-specialist' | 'need-remote' | null;
  reason: string | null;
  /** Consent of the superior organization department (第三十五条). */
  consent: { reportedOn: Day | null; approvedOn: Day | null; approver: string | null; document: string | null } | null;
  /** Named as exceptional without democratic recommendation. */
  withoutRecommendation: boolean | null;
};

export type MoveFacts = {
  kind: MoveKind;
  /** Part of a term change (换届). */
  termChange: boolean | null;
  exception: ExceptionFacts | null;
  /** Recommended by the organization for a special need, without democratic recommendation (第二十二条). */
  organizationRecommended: { reason: string; approvedOn: Day | null } | null;
  /** Matters that must be reported upward first (事先报告); `[]`: checked, none. `kind` absent: any other matter. */
  priorReports: { matter: string; reportedOn: Day | null; approvedOn: Day | null; kind?: PriorReportKind }[] | null;
  /** The road taken; absent: the ordinary one. */
  road?: { kind: 'open-selection' | 'competition'; necessity: string | null; suitable: number | null; byMarksAlone: boolean | null } | null;
  /** Someone recommended the person over their own name (个人署名推荐); absent: nobody did. */
  signedBy?: { name: string; written: boolean | null } | null;
};

/** Count of one recommendation round, interview or meeting; whole numbers. */
export type TallyFacts = {
  form: 'interview' | 'meeting';
  heldOn: Day | null;
  due: number | null;
  present: number | null;
  issued: number | null;
  returned: number | null;
  valid: number | null;
  invalid: number | null;
  candidates: { personId: string; votes: number }[];
  /** Two people entered the sheets apart and agreed. */
  agreedByTwo: boolean | null;
};

export type RecommendationFacts = {
  /** Day the result was closed; it stands for one year. */
  closedOn: Day | null;
  tallies: TallyFacts[];
  /** The post it was held for; a directed result does not carry over to another post. */
  postId: string | null;
  directed: boolean | null;
  /** Why no meeting was held, where a small unit had the same people in both forms (第二十条). */
  meetingWaived: string | null;
  /** Groups that took part, by form, where the plan names them. */
  groups?: ParticipantGroup[] | null;
  /** Reference candidates put to the meeting after talks, and the posts they are for; absent: none were put. */
  reference?: { candidates: number; posts: number } | null;
};

/** Everything known about one candidate for one post on one day. Steps not yet reached are `null`. */
export type CaseFacts = {
  id: string;
  /** Day the matter was or will be discussed; years in post are counted to it. */
  discussionOn: Day | null;
  person: PersonFacts | null;
  post: PostFacts | null;
  move: MoveFacts | null;
  recommendation: RecommendationFacts | null;
  examination: ExaminationFacts | null;
  meeting: MeetingFacts | null;
  notice: NoticeFacts | null;
  appointment: AppointmentFacts | null;
  probation: ProbationFacts | null;
  settings: SettingFacts;
  /** What the book's second edition asks for besides; absent in cases opened under the first. */
  motion?: MotionFacts | null;
  deliberation?: DeliberationFacts | null;
  submission?: SubmissionFacts | null;
  legal?: LegalFacts | null;
};
