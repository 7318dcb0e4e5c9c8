import type { Day } from '../../kernel/day.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import type { AppraisalFacts, PunishmentFacts } from '../../domain/facts.ts';
import { bodyGrades, cadreAppraisalAnnual, leaderGrade, steps as leaderSteps } from '../../domain/regulations/cadre-appraisal-2019/annual.ts';
import { notExcellent } from '../../domain/regulations/cadre-appraisal-2019/not-excellent.ts';
import { servantAppraisalNoGrade } from '../../domain/regulations/civil-servant-appraisal-2020/no-grade.ts';
import { fifth, mostExcellent, quarter } from '../../domain/regulations/civil-servant-appraisal-2020/share.ts';
import { steps as servantSteps } from '../../domain/regulations/civil-servants-2018/art-37.ts';
import { grades as servantGrades } from '../../domain/regulations/civil-servants-2018/art-38.ts';
import { bodyShare, chiefByBody, leaderShare, window } from '../../domain/regulations/own-appraisal/settings.ts';
import { citationOf, evaluate, type Verdict } from '../../domain/rule.ts';
import type { AppraisalMatter, AppraisalSettings } from '../../domain/subjects/appraisal/facts.ts';
import type { About, Grade, Kind, Place, Stated, Steps, Votes } from './shapes-rules.ts';

/** Names of the grades. */
export const gradeNames: Readonly<Record<Grade, Words>> = {
  excellent: { zh: '优秀', en: 'excellent' }, competent: { zh: '称职', en: 'competent' }, basic: { zh: '基本称职', en: 'basically competent' }, incompetent: { zh: '不称职', en: 'not competent' }, undetermined: { zh: '不定等次', en: 'no grade' },
  fine: { zh: '好', en: 'good' }, better: { zh: '较好', en: 'fairly good' }, good: { zh: '良好', en: 'good' }, fair: { zh: '一般', en: 'fair' }, poor: { zh: '较差', en: 'poor' }, words: { zh: '书面结果', en: 'in words' },
};
/** Names of the kinds. */
export const kindNames: Readonly<Record<Kind, Words>> = { ordinary: { zh: '平时考核', en: 'Ordinary appraisal' }, annual: { zh: '年度考核', en: 'Annual appraisal' }, special: { zh: '专项考核', en: 'Special appraisal' }, term: { zh: '任期考核', en: 'Term appraisal' } };

/** 平时考核 of civil servants; general knowledge, not compared with the text. */
const ordinaryServants: Citation = { document: 'cn.ordinary-appraisal-2019', title: '《公务员平时考核办法（试行）》', year: 2019, article: '平时考核结果', confidence: 'recalled' };
const inWords: Citation = { document: 'cn.cadre-appraisal-2019', title: '《党政领导干部考核工作条例》', year: 2019, article: '第七章 考核结果确定', confidence: 'recalled' };

/** The grades of a leading body. */
export const bodyFour = ['excellent', 'good', 'fair', 'poor'] as const;
const bodyGradeOf = (grade: Grade): (typeof bodyFour)[number] | 'other' => bodyFour.find((g) => g === grade) ?? 'other';

/** The words a result may have in this kind of round, and on what they rest. A special appraisal, and the ordinary one of leaders, end in a written result. */
export function gradesOf(kind: Kind, about: About): { grades: readonly Grade[]; citation: Citation } {
  if (about === 'body') return kind === 'annual' || kind === 'term' ? { grades: bodyFour, citation: citationOf(bodyGrades) } : { grades: ['words'], citation: inWords };
  const four = ['excellent', 'competent', 'basic', 'incompetent'] as const;
  if (kind === 'annual') return { grades: [...four, 'undetermined'], citation: citationOf(about === 'leader' ? leaderGrade : servantGrades) };
  if (kind === 'term') return { grades: four, citation: citationOf(leaderGrade) };
  if (kind === 'ordinary' && about === 'servant') return { grades: ['fine', 'better', 'fair', 'poor'], citation: ordinaryServants };
  return { grades: ['words'], citation: inWords };
}

/** What the rules are asked of one person's grade. */
export type Asked = {
  id: string; kind: Kind; about: About; year: number; steps: Steps; place: Place; stated: Stated;
  /** The person; null for a leading body. `chief`: the principal member of a body. */
  person: { id: string; name: string; chief: boolean | null; punishments: PunishmentFacts[] | null; history: AppraisalFacts[] | null } | null;
  grade: Grade; comment: string; summaryDay: string | null; proposedOn: string | null; heldOn: string; votes: Votes | null;
  due: number; excellent: number; settings: AppraisalSettings; bodyName: string;
};

type RosterGrade = AppraisalFacts['grade'];
const yearly: readonly Grade[] = ['excellent', 'competent', 'basic', 'incompetent', 'undetermined'];
/** True for the grades the roster keeps by year. */
export const isYearly = (grade: Grade): grade is RosterGrade => yearly.includes(grade);

/** The facts of one person's appraisal as the rules read them; what this room does not hold is null, never a guess. */
export function matterOf(a: Asked): AppraisalMatter {
  const day = (text: string | null): Day | null => text as Day | null;
  return {
    id: a.id, about: a.about, year: a.year,
    record: {
      kinds: [a.kind], aspects: null, personContents: null, emphasis: null, bodyContents: null, reportOn: day(a.steps.reportOn), assessmentOn: day(a.steps.assessmentOn), talksOn: day(a.steps.talksOn), verifiedOn: day(a.steps.verifiedOn), judgedOn: day(a.steps.judgedOn),
      summaryOn: day(a.summaryDay), proposedOn: day(a.proposedOn), decidedOn: day(a.heldOn), informedInWriting: null,
    },
    person: a.person && { id: a.person.id, name: a.person.name, chief: a.person.chief, grade: isYearly(a.grade) ? a.grade : 'other', takesPart: a.place !== 'left-out', comment: a.comment.trim() !== '', trial: a.stated.trial, leaveDays: a.stated.leaveDays, punishments: a.person.punishments, underInvestigation: a.stated.underInvestigation, history: a.person.history },
    body: { id: 'body', name: a.bodyName, grade: a.about === 'body' ? bodyGradeOf(a.grade) : a.steps.bodyGrade }, found: a.stated.found, use: null,
    shares: a.about === 'body'
      ? { due: null, excellent: null, consent: null, bodiesDue: a.due, bodiesExcellent: a.excellent }
      : { due: a.due, excellent: a.excellent, consent: a.steps.consent === null ? { given: false, reason: null } : { given: true, reason: a.steps.consent }, bodiesDue: null, bodiesExcellent: null },
    votes: a.votes ? { valid: a.votes.valid, favourable: a.votes.favourable, incompetent: a.votes.incompetent, judgedUnfit: null, measureTaken: null } : null, settings: a.settings,
  };
}

/**
 * What the rules answer to one grade on the day it is decided. Members of a leading body are civil servants too: where no grade may be given
 * (立案、处分期 …), the rules for civil servants decide in place of the four grades of a leader.
 */
export function gradeVerdicts(a: Asked): Verdict[] {
  const matter = matterOf(a);
  const on = a.heldOn as Day;
  if (a.kind === 'ordinary' || a.kind === 'special') return [];
  if (a.about === 'body') {
    const asked = a.kind === 'term' ? [bodyGrades, notExcellent] : [leaderSteps, window, bodyGrades, ...(a.grade === 'excellent' ? [notExcellent, bodyShare] : [])];
    return asked.map((r) => evaluate(r, matter, on)).filter(said);
  }
  if (a.kind === 'term') return [leaderGrade, notExcellent].map((r) => evaluate(r, { ...matter, about: 'leader' }, on)).filter(said);
  const noGrade = a.place === 'comment-only' || a.place === 'no-comment';
  if (a.about === 'servant') return [servantSteps, servantGrades, ...servantAppraisalNoGrade, ...(a.grade === 'excellent' ? [fifth, quarter] : [])].map((r) => evaluate(r, matter, on)).filter(said);
  const own = noGrade || a.grade === 'undetermined' ? [servantGrades, ...servantAppraisalNoGrade].map((r) => evaluate(r, { ...matter, about: 'servant' }, on)) : [evaluate(leaderGrade, matter, on)];
  return [...[leaderSteps, window].map((r) => evaluate(r, matter, on)), ...own, ...(a.grade === 'excellent' ? [notExcellent, leaderShare, chiefByBody].map((r) => evaluate(r, matter, on)) : [])].filter(said);
}

const said = (v: Verdict): boolean => v.kind !== 'not-applicable';
/** Rules a page names beside a round, by whom it is of. */
export const rulesShown = (about: About): Citation[] => (about !== 'servant' ? [...cadreAppraisalAnnual.slice(0, 1), notExcellent].map(citationOf) : [servantSteps, fifth].map(citationOf));

/** How many excellent grades a round allows, by count of its people: a fifth as a rule, a quarter with consent; the institution's own share where it is set. */
export type Quota = { due: number; given: number; most: number | null; percent: number | null; citation: Citation | null };

/** The most excellent grades of a round. `most: null`: no number is set. */
export function quotaOf(kind: Kind, about: About, due: number, given: number, steps: Steps, settings: AppraisalSettings, own: number | null): Quota {
  if (kind !== 'annual') return { due, given, most: null, percent: null, citation: null };
  if (about === 'body') {
    const percent = settings.bodyShare?.value ?? null;
    return { due, given, percent, most: percent === null ? null : mostExcellent(due, percent), citation: citationOf(bodyShare) };
  }
  if (about === 'leader') {
    const percent = settings.leaderShare && steps.bodyGrade ? settings.leaderShare.value[steps.bodyGrade] : null;
    return { due, given, percent, most: percent === null ? null : mostExcellent(due, percent), citation: citationOf(leaderShare) };
  }
  const national = steps.consent === null ? 20 : 25;
  const percent = own === null ? national : Math.min(own, national);
  return { due, given, percent, most: mostExcellent(due, percent), citation: percent < national ? ownShare : citationOf(steps.consent === null ? fifth : quarter) };
}

/** The institution's own share of civil servants graded excellent. */
export const ownShare: Citation = { document: 'own.appraisal', title: '本单位考核设定（无全国数字）', year: 2019, article: '公务员优秀比例', confidence: 'institution' };
