import type { CaseFacts } from './facts.ts';
import type { Loose, Patch } from './rule.ts';
import { firstMembers, holding, members, votes } from './samples.ts';

/** An invented appointment in which every rule is met: a section chief becomes deputy director of a city bureau. */
const complete: Loose<CaseFacts> = {
  id: 'example',
  discussionOn: '2026-09-18',
  person: {
    id: 'candidate',
    name: '林晓禾',
    sex: 'female',
    birth: '1985-06',
    ethnicity: '汉族',
    workStart: '2008-07',
    partyMember: true,
    partyJoin: '2010-06-20',
    partyRegular: '2011-06-20',
    otherParty: null,
    education: [{ mode: 'full-time', level: 'bachelor', degree: '管理学学士', school: '云岭大学', major: '公共管理', from: '2004-09', to: '2008-07' }],
    holdings: [
      holding({ id: 'h1', title: '青石镇党政办科员', unit: '青石镇', rank: 'staff', role: 'staff', leading: false, grassroots: true, promoted: false, from: '2008-07', to: '2013-05' }),
      holding({ id: 'h2', title: '研究科副科长', rank: 'township-deputy', role: 'deputy', from: '2013-05', to: '2018-04' }),
      holding({ id: 'h3', title: '研究科科长', from: '2018-04', to: '2022-03' }),
      holding({ id: 'h4', title: '综合科科长', promoted: false, from: '2022-03' }),
    ],
    ranks: [{ rank: 'principal-1', from: '2021-09', to: null }],
    appraisals: [
      { year: 2023, grade: 'competent' },
      { year: 2024, grade: 'excellent' },
      { year: 2025, grade: 'competent' },
    ],
    punishments: [],
    training: { hoursLastFiveYears: 566, waiver: null, completeBy: null },
    healthFit: true,
    family: [
      { relation: '丈夫', name: '江予安', personId: null, birth: '1984-02', unit: '云岭市第三中学教师', abroad: false, living: true },
      { relation: '女儿', name: '江念禾', personId: null, birth: '2014-08', unit: '学生', abroad: false, living: true },
    ],
    spouseAbroad: false,
    childrenAllAbroad: false,
    grewUpIn: '云岭市青石县',
    familyBusinesses: [],
    familyBusinessConflict: false,
    basicConditionsMet: true,
    politicalStandardMet: true,
    discipline: { politicalDisciplineBreach: false, lowRecognition: false, canvassing: false, otherUnfit: false },
  },
  post: {
    id: 'post',
    title: '云岭市发展研究局副局长',
    unitId: 'unit',
    unitName: '云岭市发展研究局',
    unitLevel: 'county-chief',
    rank: 'county-deputy',
    role: 'deputy',
    leading: true,
    organKind: 'gov-dept',
    placed: 'leading-body',
    howFilled: 'appointed',
    partyPost: false,
    partyYears: 0,
    legalQualification: { required: false, name: null, met: null, evidence: null },
    establishment: 3,
    filled: 2,
    specialPost: false,
    leaving: 0,
    colleagues: [{ personId: 'colleague-1', name: '宁致远', tie: 'same-superior' }],
  },
  move: { kind: 'promotion', termChange: false, exception: null, organizationRecommended: null, priorReports: [] },
  recommendation: {
    closedOn: '2026-08-20',
    tallies: [
      { form: 'interview', heldOn: '2026-08-18', due: 12, present: 11, issued: 11, returned: 11, valid: 11, invalid: 0, candidates: [{ personId: 'candidate', votes: 9 }], agreedByTwo: true },
      { form: 'meeting', heldOn: '2026-08-20', due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, candidates: [{ personId: 'candidate', votes: 21 }], agreedByTwo: true },
    ],
    postId: 'post',
    directed: true,
    meetingWaived: null,
    groups: ['unit-leaders', 'inner-chiefs', 'subordinate-chiefs'],
    reference: null,
  },
  examination: {
    startedOn: '2026-08-27',
    endedOn: '2026-09-04',
    team: [
      { personId: 'examiner-1', name: '孟庭筠', lead: true, recused: false },
      { personId: 'examiner-2', name: '邵平川', lead: false, recused: false },
    ],
    notice: { publishedOn: '2026-08-24' },
    interviews: [{ on: '2026-08-28', interviewers: 2, with: '局领导班子成员' }],
    talkWithCandidateOn: '2026-09-02',
    checks: [
      { kind: 'file', result: 'clear', on: '2026-08-28', signer: '孟庭筠', note: null },
      { kind: 'personal-matters', result: 'clear', on: '2026-08-31', signer: '孟庭筠', note: null },
      { kind: 'discipline-opinion', result: 'clear', on: '2026-09-01', signer: '邵平川', note: null },
      { kind: 'complaints', result: 'clear', on: '2026-09-01', signer: '邵平川', note: null },
    ],
    integrity: { conclusion: '未发现影响使用的廉洁问题', partySecretarySigned: true, disciplineSecretarySigned: true },
    chosen: { people: 2, posts: 1, reason: '推荐较为集中，一贯表现好' },
    talkGroups: ['superior-leaders', 'unit-leaders', 'inner-chiefs'],
    economicAudit: 'not-due',
    majorProblem: 'none',
    otherObstacle: 'none',
    findings: { merits: '牵头完成三项调研', weaknesses: '统筹不够', recommendation: '推荐较为集中', checks: '四项核查无异常' },
  },
  meeting: {
    on: '2026-09-18',
    due: members,
    present: firstMembers(8),
    chairId: 'm1',
    leaves: [],
    votes: votes(8, 8),
    presentedAlone: true,
    presenter: '舒景行',
    method: 'hands',
    reconsideration: null,
  },
  notice: {
    publishedOn: '2026-09-21',
    endsOn: '2026-09-29',
    exceptionStated: null,
    objections: [],
    shownInTermChange: false,
    calendar: null,
  },
  appointment: {
    decidedOn: '2026-09-18',
    electedOn: null,
    effectiveOn: '2026-09-18',
    issuedOn: '2026-10-08',
    talk: { on: '2026-10-09', by: '舒景行' },
    probationMonths: 12,
  },
  probation: { from: '2026-09-18', until: '2027-09-18', review: { on: '2027-09-20', result: 'competent' } },
  settings: { recommendationTurnout: { of: 2, per: 3, source: '中组部答问' }, examinationNoticeDays: { days: 3, source: '本单位规定' } },
  motion: {
    initiator: '市委组织部', reason: '原任退休，职位空缺', openingOpinion: '配齐领导班子', conditions: '熟悉发展研究工作', scope: '本局及相近部门', method: '民主推荐', source: '综合分析研判',
    plannedOn: '2026-08-06', approvedOn: '2026-08-07', approvedByAnother: true,
  },
  deliberation: { on: '2026-09-11', nonPartyConsulted: null },
  submission: null,
  legal: null,
};

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

/** A copy of the base with the patch laid over: objects are merged, arrays and values replaced. */
export function merge(base: unknown, patch: unknown): unknown {
  if (!isRecord(base) || !isRecord(patch)) return patch;
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) out[key] = merge(base[key], value);
  return out;
}

/** The example case with some facts changed: objects are merged, arrays and values replaced. */
export const caseWith = (patch: Patch<CaseFacts>): CaseFacts => merge(complete, patch) as CaseFacts;

/** The example case itself. */
export const exampleCase: CaseFacts = caseWith({});
