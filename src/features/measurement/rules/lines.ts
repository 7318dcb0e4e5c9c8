import type { Manifest } from '../../ballots/rules/manifest.ts';
import type { Patterns } from '../../ballots/rules/straight.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { rollIsWhole, type OverallFigures, type SubjectFigures } from './figures.ts';
import { views, type ReportTopic, type View } from '../../interviews/report-rules.ts';
import { methodOf, type Figure, type MethodLine } from './method.ts';

const w = (zh: string, en: string): Words => ({ zh, en });

/** The figures of one question: its mean where its options have values, else the share of each option. */
export function figuresOf(q: OverallFigures): Figure[] {
  const valued = q.options.filter((o) => o.value !== null);
  const sheets = q.options.reduce((n, o) => n + o.n, 0) + q.blank;
  if (valued.length > 0) {
    const values = valued.map((o) => o.value!);
    return [{ id: q.id, label: q.label, unit: 'score', n: q.n, mean: q.mean, interval: q.interval, least: Math.min(...values), most: Math.max(...values), word: null, unknown: sheets === 0 ? 0 : q.unknown / sheets }];
  }
  return q.options.map((o) => ({ id: `${q.id}-${o.id}`, label: `${q.label} · ${o.label}`, unit: 'share', n: o.n, mean: o.share * 100, interval: o.low === null || o.high === null ? null : { low: o.low * 100, high: o.high * 100, how: 't' as const }, least: 0, most: 100, word: null, unknown: 0 }));
}

/** What stands beside the figures of a subject: which classes do not stand alone, whose opinion is missing, what was written. */
export function notesOf(manifest: Manifest, s: SubjectFigures, patterns: Patterns | null): Words[] {
  const out: Words[] = [];
  const roll = manifest.classes.reduce((n, c) => n + c.size, 0);
  if (s.handed === null) return [w(`收回的不足 ${manifest.kMin} 份，不出结果`, `Fewer than ${manifest.kMin} sheets came: no result is given`)];
  if (s.withheld.length > 0) out.push(w(`${s.withheld.join('、')}不单列：收回的不足 ${manifest.kMin} 份，或单列后可以推算出这样的类别`, `${s.withheld.join(', ')} not shown alone: fewer than ${manifest.kMin} sheets came, or such a class could be reckoned from it`));
  if (rollIsWhole(manifest.kind) && s.valid === roll) out.push(w('名册上的人全部作答，均值就是他们的意见，没有抽样误差', 'Everybody on the roll answered: the mean is their opinion and has no sampling error'));
  else if (rollIsWhole(manifest.kind) && s.handed * 5 < roll * 4) out.push(w('名册上超过五分之一的人没有作答；没有作答的人意见不同时，区间不含这种偏差', 'More than a fifth of the roll did not answer; where they think otherwise, the interval does not hold it'));
  if (s.questions.some((q) => q.why === 'group-missing')) out.push(w('有的题目中，计权重的类别作出评价的不足两人，不出加权均值', 'On some questions a class with a weight gave fewer than two grades: no weighted mean'));
  const texts = s.questions.reduce((n, q) => n + q.texts, 0);
  const written = s.questions.reduce((n, q) => n + q.written, 0);
  const straight = patterns && Math.round((patterns.same / patterns.sheets) * 100);
  out.push(straight === null ? w('逐题给同一等次的表有多少：不可知', 'How many sheets give one grade to every question cannot be known') : w(`本场逐题给同一等次的表占 ${straight}%`, `${straight}% of the sheets of this poll give one grade to every question`));
  if (texts > 0) out.push(w(`文字意见 ${texts} 条`, `${texts} written opinions`));
  if (written > 0) out.push(w(`另写姓名 ${written} 人次`, `${written} names written in`));
  return out;
}

/** A counted poll as a line on the page of a person. */
export function pollLine(poll: { id: string; number: string; title: string; day: string }, manifest: Manifest, s: SubjectFigures, patterns: Patterns | null): MethodLine {
  return {
    method: methodOf[manifest.kind], title: poll.title, day: poll.day, source: w(`投票 ${poll.number}`, `Poll ${poll.number}`), href: `/measurement/poll/${poll.id}`, n: s.valid, roll: manifest.classes.reduce((n, c) => n + c.size, 0),
    weights: s.groups.flatMap((g) => (g.weight === null ? [] : [{ label: g.label, weight: g.weight }])), figures: s.questions.flatMap(figuresOf), notes: notesOf(manifest, s, patterns),
  };
}

const viewWords: Readonly<Record<View, Words>> = { good: w('肯定', 'positive'), mixed: w('有肯定有不足', 'mixed'), poor: w('指出不足', 'critical'), unknown: w('不了解', 'does not know') };

/** What approved reports of talks say of a person: a line for each report, a sentence for each topic; what the report withholds stays withheld. */
export function talkLines(reports: readonly { planId: string; title: string; day: string; talks: number; topics: readonly Pick<ReportTopic, 'words' | 'talks' | 'views'>[] }[]): MethodLine[] {
  return reports.map((r) => ({
    method: 'talk' as const, title: r.title, day: r.day, source: w('谈话情况报告', 'Report of talks'), href: `/interviews/${r.planId}`, n: r.talks, roll: null, weights: [], figures: [],
    notes: r.topics.map((t) => {
      const told = t.views && views.filter((v) => t.views![v] > 0);
      return told && t.talks !== null ? w(`${t.words}：${t.talks} 次谈话谈到，${told.map((v) => `${viewWords[v].zh} ${t.views![v]}`).join('、')}`, `${t.words}: spoken of in ${t.talks} talks, ${told.map((v) => `${viewWords[v].en} ${t.views![v]}`).join(', ')}`) : w(`${t.words}：人数少，不单列`, `${t.words}: too few to be told apart`);
    }),
  }));
}

const grades: Readonly<Record<string, Words>> = {
  excellent: w('优秀', 'Excellent'), competent: w('称职', 'Competent'), basic: w('基本称职', 'Basically competent'), incompetent: w('不称职', 'Not competent'), undetermined: w('不定等次', 'No grade'),
};

/** The annual appraisals of a person as one line; none where there are none. */
export function appraisalLines(rows: readonly { year: number; grade: string }[], personId: string): MethodLine[] {
  if (rows.length === 0) return [];
  const years = [...rows].sort((a, b) => a.year - b.year);
  return [{
    method: 'appraisal', title: '', day: '', source: w('名册 · 年度考核结果', 'Roster · annual appraisals'), href: `/roster/person/${personId}?tab=lists`, n: null, roll: null, weights: [],
    figures: years.map((r) => ({ id: String(r.year), label: String(r.year), unit: 'word', n: null, mean: null, interval: null, least: null, most: null, word: grades[r.grade] ?? w(r.grade, r.grade), unknown: 0 })), notes: [],
  }];
}
