import { chineseDay, type Block } from '../../domain/paper.ts';
import type { Day } from '../../kernel/day.ts';
import type { Manifest } from '../ballots/rules/manifest.ts';
import type { Change } from './rules/compare.ts';
import { shareInterval } from './rules/estimate.ts';
import type { GroupFigures, OverallFigures, QuestionFigures, SubjectFigures } from './rules/figures.ts';
import type { Quality } from './rules/quality.ts';

/* The report of a counted 一报告两评议 as a paper: layouts are customary, there is no national form (regulations.md J). */

/** The answers that count as satisfied, by the words of the practice of 2010; a sheet in other words is not judged. */
const satisfied: readonly string[] = ['好', '较好', '认同', '基本认同', '满意', '比较满意'];
/** The institution's line of low satisfaction, with its document. */
export type LowLine = { work: { of: number; per: number }; people: { of: number; per: number }; source: string; from: string };
/** How many of the valid sheets are satisfied, with the interval; null where the form has other words. */
export type Satisfaction = { hits: number; n: number; share: number; low: number; high: number };

export function satisfactionOf(q: QuestionFigures, valid: number, roll: number): Satisfaction | null {
  const of = q.options.filter((o) => satisfied.includes(o.label));
  if (of.length === 0 || valid === 0) return null;
  const hits = of.reduce((n, o) => n + o.n, 0);
  const ends = shareInterval(hits, valid, valid, roll);
  return ends && { hits, n: valid, share: hits / valid, low: ends.low, high: ends.high };
}

/** `below`: under the line with its whole interval; `near`: the interval holds the line, which cannot be told; `above`. */
export const againstLine = (s: Satisfaction, line: { of: number; per: number }): 'below' | 'near' | 'above' => (s.high < line.of / line.per ? 'below' : s.low < line.of / line.per ? 'near' : 'above');

export type ReviewReport = {
  unitName: string; number: string; title: string; day: Day; manifestHash: string; board: string; manifest: Manifest; quality: Quality; work: SubjectFigures | null; people: readonly SubjectFigures[]; closed: number;
  changes: readonly Change[]; unlike: readonly { from: string; to: string }[]; years: readonly { day: string; valid: number | null; roll: number; question: OverallFigures | null }[]; low: LowLine | null; taken: string;
};

const pc = (x: number): string => `${(x * 100).toFixed(1)}%`;
const one = (x: number): string => (Math.abs(x) < 0.05 ? 0 : x).toFixed(1);
const range = (s: { low: number; high: number }): string => (s.high - s.low < 0.0005 ? '全员' : `${pc(s.low)}～${pc(s.high)}`);
const gradeOf = (s: SubjectFigures): OverallFigures | null => s.questions.find((q) => q.options.length > 0) ?? null;
const rollOf = (m: Manifest): number => m.classes.reduce((n, c) => n + c.size, 0);
const textsOf = (list: readonly SubjectFigures[]): number => list.reduce((n, s) => n + s.questions.reduce((k, q) => k + q.texts, 0), 0);

/** One line of a table of answers: counts and shares by option. */
const answers = (q: QuestionFigures, options: readonly string[]): string[] => options.map((o) => { const got = q.options.find((x) => x.label === o); return got ? `${got.n}（${pc(got.share)}）` : '—'; });
const groupLabel = (g: GroupFigures): string => (g.rest ? `${g.label}（合并）` : g.label);

/** The report of one review. */
export function reviewReport(r: ReviewReport): Block[] {
  return [
    { kind: 'title', text: '选人用人“一报告两评议”情况报告' },
    { kind: 'para', align: 'center', text: `${r.unitName}　${chineseDay(r.day)}` },
    { kind: 'para', indent: true, text: `${r.title}（投票编号 ${r.number}）以无记名方式进行。报告只列比例和区间，不排名次。` },
    ...rollPart(r), ...workPart(r), ...peoplePart(r), ...yearsPart(r), ...lowPart(r),
    { kind: 'sign', lines: ['计票人（签字）：　　　　　　　　', '计票人（签字）：　　　　　　　　', chineseDay(r.day)] },
    { kind: 'para', text: `核验：说明书摘要 ${r.manifestHash.slice(0, 16)}，票板 ${r.board.slice(0, 16)}；有权核验的人可取出核验材料重新计票。` },
    ...(r.taken ? [{ kind: 'para' as const, text: r.taken }] : []),
  ];
}

function rollPart(r: ReviewReport): Block[] {
  const q = r.quality;
  const merged = '并入合计';
  const of = (classes: readonly string[]): GroupFigures | undefined => r.work?.groups.find((g) => !g.rest && g.id === classes.join('+'));
  return [
    { kind: 'para', bold: true, text: '一、参加评议情况' },
    {
      kind: 'table', widths: [34, 12, 12, 14, 14, 14], head: ['类别', '应到', '发出', '收回', '有效', '无效'],
      rows: [
        ...q.classes.map((c) => { const g = of(c.classes); return [c.label, String(c.roll), String(c.issued), g ? String(g.handed) : merged, g ? String(g.valid) : merged, g ? String(g.invalid) : merged]; }),
        ['合计', String(q.roll), String(q.issued), ...[r.work?.handed, r.work?.valid, r.work?.invalid].map((n) => (n === null || n === undefined ? `不足 ${q.kMin}` : String(n)))],
      ],
    },
    { kind: 'para', indent: true, text: `收回、有效、无效按选人用人工作的评议表计；收回不足 ${q.kMin} 张的类别不单列${q.withheld.length > 0 ? `（${q.withheld.join('、')}）` : ''}。` },
  ];
}

function workPart(r: ReviewReport): Block[] {
  const head: Block = { kind: 'para', bold: true, text: '二、对选人用人工作的评议' };
  const q = r.work && gradeOf(r.work);
  if (!r.work || !q || r.work.valid === null) return [head, { kind: 'para', indent: true, text: `收回的评议表不足 ${r.quality.kMin} 张，不出结果。` }];
  const at = r.work.questions.indexOf(q);
  const options = q.options.map((o) => o.label);
  const s = satisfactionOf(q, r.work.valid, rollOf(r.manifest));
  const whole = r.work.valid === rollOf(r.manifest);
  return [
    head, { kind: 'para', indent: true, text: `${q.label}：` },
    { kind: 'table', widths: [22, ...options.map(() => 17), 9], head: ['类别', ...options, '未填'], rows: [['全部', ...answers(q, options), String(q.blank)], ...(r.work.groups.length > 1 ? r.work.groups.map((g) => [groupLabel(g), ...answers(g.questions[at]!, options), String(g.questions[at]!.blank)]) : [])] },
    ...(whole ? [] : [{ kind: 'para' as const, indent: true, text: `95% 区间：${q.options.map((o) => `${o.label} ${o.low === null || o.high === null ? '—' : range({ low: o.low, high: o.high })}`).join('；')}。` }]),
    ...(s ? [{ kind: 'para' as const, indent: true, text: `${options.filter((o) => satisfied.includes(o)).join('、')}合计 ${s.hits} 票，占有效票的 ${pc(s.share)}${whole ? '。名册上的人全部作答，没有抽样误差' : `（95% 区间 ${range(s)}）`}。` }] : []),
    { kind: 'para', indent: true, text: `文字意见 ${textsOf([r.work])} 条，另册。` },
  ];
}

function peoplePart(r: ReviewReport): Block[] {
  const head: Block = { kind: 'para', bold: true, text: '三、对新选拔任用领导干部的评议' };
  if (r.people.length === 0 && r.closed === 0) return [head, { kind: 'para', indent: true, text: '本次没有评议新选拔任用的领导干部。' }];
  const options = [...new Set(r.people.flatMap((p) => gradeOf(p)?.options.map((o) => o.label) ?? []))];
  const rows = r.people.flatMap((p): string[][] => {
    const q = gradeOf(p);
    const name = p.detail ? `${p.label}\n${p.detail}` : p.label;
    if (p.valid === null || !q) return [[name, `不足 ${r.quality.kMin}`, ...options.map(() => '—'), '—']];
    const at = p.questions.indexOf(q);
    const s = satisfactionOf(q, p.valid, rollOf(r.manifest));
    return [[name, String(p.valid), ...answers(q, options), s ? `${pc(s.share)}\n${range(s)}` : '—'], ...(p.groups.length > 1 ? p.groups.map((g) => [`　${groupLabel(g)}`, String(g.valid), ...answers(g.questions[at]!, options), '']) : [])];
  });
  return [
    head,
    ...(rows.length > 0 ? [{ kind: 'table' as const, widths: [24, 8, ...options.map(() => 17), 17], head: ['姓名、职务', '有效', ...options, `${options.filter((o) => satisfied.includes(o)).join('、') || '满意'}合计\n95% 区间`], rows }] : []),
    { kind: 'para', indent: true, text: `按名单顺序排列。文字意见 ${textsOf(r.people)} 条，另册。${r.closed > 0 ? `另有 ${r.closed} 名对象与取出人有回避关系或不在其管理范围，未列。` : ''}` },
  ];
}

function yearsPart(r: ReviewReport): Block[] {
  const head: Block = { kind: 'para', bold: true, text: '四、与历年比较' };
  const known = r.years.filter((y) => y.question !== null);
  if (known.length < 2) return [head, { kind: 'para', indent: true, text: '只有本次评议的结果，还不能比较。' }];
  const options = [...new Set(known.flatMap((y) => y.question!.options.map((o) => o.label)))];
  const said = r.changes.map((c) => `${c.fromDay} 到 ${c.toDay}：均值 ${one(c.before)} → ${one(c.after)}，${c.different ? `有变化（${c.gap > 0 ? '升' : '降'} ${one(Math.abs(c.gap))}${c.low === null || c.high === null ? '' : `，区间 ${one(c.low)}～${one(c.high)}`}）` : '看不出变化'}。`);
  return [
    head,
    { kind: 'table', widths: [18, 16, ...options.map(() => 12), 12], head: ['日期', '有效 / 名册', ...options, '均值'], rows: known.map((y) => [y.day, `${y.valid ?? '—'} / ${y.roll}`, ...options.map((o) => { const got = y.question!.options.find((x) => x.label === o); return got ? pc(got.share) : '—'; }), y.question!.mean === null ? '—' : one(y.question!.mean)]) },
    ...said.map((text): Block => ({ kind: 'para', indent: true, text })),
    ...r.unlike.map((u): Block => ({ kind: 'para', indent: true, text: `${u.from} 与 ${u.to} 的题目或分值不同，不作比较。` })),
  ];
}

function lowPart(r: ReviewReport): Block[] {
  const head: Block = { kind: 'para', bold: true, text: '五、满意度' };
  const para = (text: string): Block => ({ kind: 'para', indent: true, text });
  const asks = '满意度明显偏低的，应当整改、作出说明，有关人员接受教育处理（一报告两评议办法（试行），2010，条款待核对）；什么是明显偏低，没有全国数字。';
  if (!r.low) return [head, para(`本单位没有规定满意度偏低的线，本报告不作判断。${asks}`)];
  const roll = rollOf(r.manifest);
  const of = (s: SubjectFigures): Satisfaction | null => { const q = s.valid === null ? null : gradeOf(s); return q && satisfactionOf(q, s.valid!, roll); };
  const line = (l: { of: number; per: number }): string => `${l.of}/${l.per}`;
  const say = (s: Satisfaction, l: { of: number; per: number }): string => `${pc(s.share)}（${range(s)}），${{ below: `低于 ${line(l)}`, near: `区间含 ${line(l)}，不能断定是否低于`, above: `不低于 ${line(l)}` }[againstLine(s, l)]}`;
  const work = r.work && of(r.work);
  const people = r.people.flatMap((p) => { const s = of(p); return s ? [{ p, s, at: againstLine(s, r.low!.people) }] : []; });
  const named = (at: 'below' | 'near'): string => people.filter((x) => x.at === at).map((x) => `${x.p.label} ${say(x.s, r.low!.people)}`).join('；');
  return [
    head, para(`本单位的线：总体评价 ${line(r.low.work)}，新任干部 ${line(r.low.people)}（${r.low.source}，${r.low.from} 起用）。`),
    para(work ? `选人用人工作：${say(work, r.low.work)}。` : '选人用人工作：评议表的选项不是“好、较好”等，或不出结果，不作判断。'),
    ...(people.length > 0 ? [para(`新选拔任用的领导干部：${[named('below'), named('near')].filter(Boolean).join('；') || `可以判断的 ${people.length} 人都不低于 ${line(r.low.people)}`}。`)] : []),
    para(asks),
  ];
}
