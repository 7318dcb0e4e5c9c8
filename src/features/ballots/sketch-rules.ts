import type { Plan } from './plan-rules.ts';
import type { PollKind, Sheet } from './rules/manifest.ts';
import { askedSheets, paceForm, PACE, paceSheet } from './rules/pace.ts';

type Question = Plan['forms'][string][number];
type Option = Extract<Question, { kind: 'grade' }>['options'][number];

/** Who or what is asked about: a person of the roster, or a body or matter by its name. */
export type Subject = { id: string; label: string; detail: string };
/** A class of voters as the organizer writes it: weight in per cent (null: unweighted), and whether its result is only shown with others. */
export type ClassSketch = { id: string; label: string; percent: number | null; merged: boolean };
/** What an organizer writes; the plan of a poll follows from it. Grades are lines such as `优秀=100` (no number: it counts in no mean). */
export type Sketch = {
  kind: PollKind; title: string; subjects: Subject[]; dimensions: string[]; grades: string[]; most: number; writeIn: number; remark: boolean;
  classes: ClassSketch[]; issueFrom: string; castFrom: string; closes: string; kMin: number;
  /** Who gives the second tokens, and where; left out where nobody does. */
  second?: { label: string; address: string } | null;
  /** Accounts of the three trustees; absent: the server keeps the sealing key. */
  trustees?: readonly string[] | undefined;
  /** Whether the three bands of time are asked for, where sheets go apart. */
  pace: boolean;
};

/** Kinds whose subjects are people of the roster. */
export const aboutPeople: readonly PollKind[] = ['recommendation', 'talk-recommendation', 'assessment', 'secret-vote', 'appointment-review'];
/** Kinds in which names are chosen from one list. */
export const byList: readonly PollKind[] = ['recommendation', 'talk-recommendation'];

const four = ['优秀=100', '称职=80', '基本称职=60', '不称职=40', '不了解'];
const satisfied = ['满意=100', '比较满意=80', '一般=60', '不满意=40', '不了解'];
/**
 * What is usual for a kind; everything can be changed. There is no national form of the sheets (regulations.md J): the dimensions are those of
 * 《公务员法》 for people, the words of the review those of the practice of 2010.
 */
export function usual(kind: PollKind): Pick<Sketch, 'dimensions' | 'grades' | 'most' | 'writeIn' | 'remark' | 'classes' | 'pace'> {
  const classes = (...labels: string[]): ClassSketch[] => labels.map((label, i) => ({ id: 'abcdef'[i]!, label, percent: null, merged: false }));
  const three = classes('A 班子成员', 'B 中层干部', 'C 干部职工代表');
  const base = { most: 1, writeIn: 0, remark: false, pace: kind === 'assessment' || kind === 'body-assessment' };
  switch (kind) {
    case 'recommendation':
    case 'talk-recommendation': return { ...base, dimensions: [], grades: [], most: 1, writeIn: 1, classes: classes('参加推荐人员') };
    case 'secret-vote': return { ...base, dimensions: ['表决'], grades: ['同意', '不同意', '弃权'], classes: classes('会议成员') };
    case 'assessment': return { ...base, dimensions: ['德', '能', '勤', '绩', '廉', '总体评价'], grades: four, classes: three };
    case 'body-assessment': return { ...base, dimensions: ['总体评价'], grades: ['优秀=100', '良好=80', '一般=60', '较差=40', '不了解'], remark: true, classes: three };
    case 'appointment-review': return { ...base, dimensions: ['是否认同'], grades: ['认同=100', '基本认同=70', '不认同=0', '不了解'], remark: true, classes: classes('参加评议人员') };
    case 'satisfaction': return { ...base, dimensions: ['总体评价'], grades: satisfied, remark: true, classes: classes('参加调查人员') };
    case 'opinion': return { ...base, dimensions: [], grades: [], remark: true, classes: classes('参加调查人员') };
  }
}

/** The slot of the sheet about the work itself in 一报告两评议. */
export const REVIEW = 'work-review';
const reviewForm: Question[] = [
  { kind: 'grade', id: 'q1', label: '对本地区（单位）选人用人工作的总体评价', required: true, options: [['好', 100], ['较好', 80], ['一般', 60], ['差', 40], ['不了解', null]].map(([label, value], i) => ({ id: `o${i + 1}`, label: String(label), value: value as number | null })) },
  { kind: 'text', id: 'r', label: '存在的主要问题和建议', most: 300, required: false },
];

/** The options of lines such as `优秀=100`. */
export function optionsOf(lines: readonly string[]): Option[] {
  return lines.map((l) => l.trim()).filter((l) => l !== '').map((l, i) => {
    const m = /^(.*?)\s*[=＝]\s*(-?\d{1,4})$/.exec(l);
    return { id: `o${i + 1}`, label: m ? m[1]!.trim() : l, value: m ? Number(m[2]) : null };
  });
}

/** The plan of a sketch. Times are instants in UTC, whole minutes. */
export function planOf(s: Sketch): Plan {
  const dimensions = s.dimensions.map((d) => d.trim()).filter((d) => d !== '');
  const remark: Question[] = s.remark ? [{ kind: 'text', id: 'r', label: '意见和建议', most: 300, required: false }] : [];
  const merged = s.classes.filter((c) => c.merged).map((c) => c.id);
  const common = {
    title: s.title.trim(), kind: s.kind, classes: s.classes.map((c) => ({ id: c.id, label: c.label.trim(), weight: c.percent === null ? null : Math.round(c.percent * 10) })),
    times: { issueFrom: s.issueFrom, castFrom: s.castFrom, closes: s.closes }, kMin: s.kMin, together: merged.length > 1 ? [merged] : [],
    ...(s.second ? { second: { label: s.second.label.trim(), address: s.second.address.trim().toLowerCase().replace(/\/+$/, '') } } : {}),
    ...(s.trustees ? { trustees: [...s.trustees] } : {}),
  };
  if (byList.includes(s.kind)) {
    const options = s.subjects.map((p) => ({ id: p.id, label: p.label, value: null }));
    const form: Question[] = [{ kind: 'choose', id: 'q1', label: s.dimensions[0]?.trim() || s.title.trim(), options, least: 0, most: s.most, writeIn: s.writeIn }];
    return { ...common, mode: 'whole', forms: { f: form }, sheets: [{ slot: 'names', label: s.title.trim(), detail: '', form: 'f' }] };
  }
  const form: Question[] = [...dimensions.map((label, i): Question => ({ kind: 'grade', id: `q${i + 1}`, label, options: optionsOf(s.grades), required: s.kind === 'secret-vote' })), ...remark];
  const sheets: Sheet[] = s.subjects.map((p) => ({ slot: p.id, label: p.label, detail: p.detail, form: 'f' }));
  const pace: Pick<Plan, 'forms' | 'sheets'> = s.pace ? { forms: { [PACE]: paceForm }, sheets: [paceSheet] } : { forms: {}, sheets: [] };
  if (s.kind !== 'appointment-review') return { ...common, mode: 'split', forms: { f: form, ...pace.forms }, sheets: [...sheets, ...pace.sheets] };
  return { ...common, mode: 'split', forms: { ...(sheets.length > 0 ? { w: reviewForm, f: form } : { w: reviewForm }), ...pace.forms }, sheets: [{ slot: REVIEW, label: '选人用人工作', detail: '', form: 'w' }, ...sheets, ...pace.sheets] };
}

/** The sketch a plan was made from, to change it. */
export function sketchOf(plan: Plan): Sketch {
  const form = plan.forms['f'];
  const asked = form ?? [];
  const choose = asked.find((q) => q.kind === 'choose');
  const grades = asked.find((q) => q.kind === 'grade');
  const merged = plan.together.flat();
  return {
    kind: plan.kind, title: plan.title, kMin: plan.kMin, ...(plan.second ? { second: plan.second } : {}), ...plan.times, ...(plan.trustees ? { trustees: plan.trustees } : {}), remark: asked.some((q) => q.kind === 'text'), pace: askedSheets(plan).length < plan.sheets.length,
    subjects: choose?.kind === 'choose' ? choose.options.map((o) => ({ id: o.id, label: o.label, detail: '' })) : askedSheets(plan).filter((s) => s.slot !== REVIEW).map((s) => ({ id: s.slot, label: s.label, detail: s.detail })),
    dimensions: asked.filter((q) => q.kind !== 'text').map((q) => q.label),
    grades: grades?.kind === 'grade' ? grades.options.map((o) => (o.value === null ? o.label : `${o.label}=${o.value}`)) : [],
    most: choose?.kind === 'choose' ? choose.most : 1, writeIn: choose?.kind === 'choose' ? choose.writeIn : 0,
    // A review without people has no form for them yet: what is usual stands ready.
    ...(form ? {} : { dimensions: usual(plan.kind).dimensions, grades: usual(plan.kind).grades, remark: usual(plan.kind).remark }),
    classes: plan.classes.map((c) => ({ id: c.id, label: c.label, percent: c.weight === null ? null : c.weight / 10, merged: merged.includes(c.id) })),
  };
}

/** People a plan asks about: ids of the roster among subjects and candidates. */
export function peopleOf(plan: Pick<Plan, 'sheets' | 'forms'>): string[] {
  const ids = [...plan.sheets.map((s) => s.slot), ...Object.values(plan.forms).flat().flatMap((q) => (q.kind === 'choose' ? q.options.map((o) => o.id) : []))];
  return [...new Set(ids.filter((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)))];
}
