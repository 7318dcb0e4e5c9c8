import { describe, expect, it } from 'vitest';
import { handleFor, hideAlso, MASK, orderFor, redact, seedHash } from './blind-rules.ts';
import { alpha, apart, figureOf, meanOf } from './marks-rules.ts';
import { planFault, type Plan } from './plan-rules.ts';
import { listFault, totalOf, type ResultRow, type Shortlisted } from './result-rules.ts';

describe('what an answer gives away is hidden', () => {
  const known = ['林晓禾', '云岭市发展研究局', '发展研究局', '综合科科长', '云岭大学'];
  it('names, units, posts and schools, however they are typed', () => {
    for (const text of ['我叫林晓禾', '我叫林 晓 禾', '我叫林·晓禾', '我叫林\u200b晓禾', '我叫林\n晓禾']) expect(redact(text, known).text).toBe(`我叫${MASK}`);
    expect(redact('在云岭市发展研究局任综合科科长', known).text).toBe(`在${MASK}任${MASK}`);
    expect(redact('毕业于云岭大学', known).hidden).toEqual([{ what: '云岭大学', by: null }]);
  });
  it('sex, numbers, birth and age, but not words that only look like it', () => {
    for (const [text, out] of [
      ['同事说她肯干', `同事说${MASK}肯干`], ['同事说他肯干', `同事说${MASK}肯干`], ['我和丈夫两地分居', `我和${MASK}两地分居`], ['获三八红旗手', `获${MASK}`], ['作为一名女干部', `作为一名${MASK}`], ['休产假期间', `休${MASK}期间`],
      ['电话13800000000', `电话${MASK}`], ['邮箱a.b@c.example', `邮箱${MASK}`], ['证号99999919850601123X', `证号${MASK}`], ['今年39岁', MASK], ['我是1985年6月出生', `我是${MASK}`], ['作为85后、90后', `作为85后、${MASK}`],
    ] as const) expect(redact(text, []).text, text).toBe(out);
    for (const text of ['其他同志', '依靠他人不如依靠制度', '他山之石', '吉他']) expect(redact(text, []).text).toBe(text);
  });
  it('leaves the same length whatever was hidden, and a clerk can hide more', () => {
    expect(redact('李四', ['李四']).text).toBe(redact('欧阳修远', ['欧阳修远']).text);
    expect(hideAlso('修过青石水库，青石人都知道', '青石')).toBe(`修过${MASK}水库，${MASK}人都知道`);
    expect(hideAlso('没有', '青石')).toBeNull();
    expect(hideAlso('没有', ' ')).toBeNull();
  });
});

describe('the order in which answers are read', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `chunk-${i}`);
  it('is fixed by the seed, differs by assessor and question, and its seed is committed to', () => {
    expect(orderFor('s', 'a', 0, ids)).toEqual(orderFor('s', 'a', 0, [...ids].reverse()));
    const orders = ['a', 'b', 'c'].flatMap((a) => [0, 1].map((q) => orderFor('s', a, q, ids).join()));
    expect(new Set(orders).size).toBe(6);
    expect(orderFor('t', 'a', 0, ids)).not.toEqual(orderFor('s', 'a', 0, ids));
    expect(seedHash('s')).toMatch(/^[0-9a-f]{64}$/);
    expect(seedHash('s')).not.toBe(seedHash('t'));
  });
  it('puts every answer in every place about equally often', () => {
    const five = ids.slice(0, 5);
    const first = new Map<string, number>();
    for (let i = 0; i < 5000; i++) { const id = orderFor(`seed-${i}`, 'a', 0, five)[0]!; first.set(id, (first.get(id) ?? 0) + 1); }
    // 1000 expected each; 150 is more than five standard deviations (28.3).
    for (const n of first.values()) expect(Math.abs(n - 1000)).toBeLessThan(150);
  });
  it('names answers apart for each assessor', () => {
    const names = ['a', 'b'].flatMap((a) => ids.map((id) => handleFor('s', a, id)));
    expect(new Set(names).size).toBe(80);
  });
});

describe('agreement', () => {
  /* Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: 12 units, 4 observers, missing values; interval alpha 0.849. */
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3], [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  it('is Krippendorff’s alpha for interval data, by its published example', () => {
    expect(alpha(observers[0]!.map((_, u) => observers.map((o) => o[u]!)))).toBeCloseTo(0.849, 3);
  });
  it('is one where all agree, about nothing where marks are alike, and null where nothing can be paired', () => {
    expect(alpha([[1, 1], [5, 5]])).toBe(1);
    expect(alpha([[3, 3], [3, 3]])).toBeNull();
    expect(alpha([[1, null], [null, 5]])).toBeNull();
    expect(alpha([[1, 5], [5, 1]])!).toBeLessThan(0);
  });
  it('asks for a second reading at two apart, not at one', () => {
    expect(apart([[3, 1], [4, 2]])).toEqual([]);
    expect(apart([[3, 1], [4, 3], [3, 2]])).toEqual([1]);
    expect(apart([])).toEqual([]);
  });
  it('trims only where stated and where four or more marked', () => {
    expect(meanOf([1, 3, 3, 5], true)).toBe(3);
    expect(meanOf([1, 1, 1, 5], true)).toBe(1);
    expect(meanOf([1, 1, 1, 5], false)).toBe(2);
    expect(meanOf([1, 1, 4], true)).toBe(2);
    expect(figureOf([[5, 5], [1, 1]], false)).toEqual({ value: 50, low: 0, high: 100 });
    expect(figureOf([], false)).toBeNull();
  });
});

const anchors = [{ name: '思路', low: '没有', high: '清楚' }];
const good: Plan = { moveKind: 'promotion', necessity: '人数多', suitable: 5, chiefReason: '', basis: '会', conditions: ['五年'], closesOn: '2026-03-10' as Plan['closesOn'], questions: [{ text: '问', anchors }], assessors: 3, trimmed: false, interviewAnchors: anchors, weights: { sift: 40, exam: 20, interview: 30, assessment: 10 } };

describe('a plan', () => {
  it('weighs to a hundred, rests on more than one thing, and states what it trims', () => {
    expect(planFault(good, '2026-03-10', 3)).toBeNull();
    expect(planFault(good, '2026-03-11', 3)).toBe('closes');
    expect(planFault({ ...good, weights: { ...good.weights, exam: 21 } }, '2026-03-01', 3)).toBe('weights');
    expect(planFault({ ...good, weights: { sift: 100, exam: 0, interview: 0, assessment: 0 } }, '2026-03-01', 3)).toBe('one-component');
    expect(planFault({ ...good, weights: { sift: 0, exam: 50, interview: 50, assessment: 0 } }, '2026-03-01', 3)).toBe('sift-weight');
    expect(planFault({ ...good, interviewAnchors: [] }, '2026-03-01', 3)).toBe('interview-anchors');
    expect(planFault({ ...good, assessors: 2 }, '2026-03-01', 3)).toBe('few-assessors');
    expect(planFault({ ...good, trimmed: true }, '2026-03-01', 3)).toBe('trim-few');
  });
});

describe('a list', () => {
  const f = (value: number) => ({ value, low: value, high: value });
  const rows: ResultRow[] = [['a', 90], ['b', 80], ['c', 70]].map(([id, v], i) => ({ applicationId: id as string, number: i + 1, figures: {}, total: f(v as number) }));
  const said = (applicationId: string, chosen: boolean, more: Partial<Shortlisted> = {}): Shortlisted => ({ applicationId, chosen, politics: '坚定', skill: '熟悉', record: '实', conduct: '一贯', why: '', ...more });
  it('is never the order of figures by itself: four statements each, and a reason for whoever is passed over', () => {
    expect(listFault([], rows)?.kind).toBe('nobody');
    expect(listFault([said('a', true, { conduct: ' ' })], rows)).toEqual({ kind: 'four', applicationId: 'a' });
    expect(listFault([said('a', true)], rows)).toBeNull();
    expect(listFault([said('b', true)], rows)).toEqual({ kind: 'passed-over', applicationId: 'a' });
    expect(listFault([said('b', true), said('a', false, { why: '一贯表现不够' })], rows)).toBeNull();
    expect(listFault([said('x', true)], rows)?.kind).toBe('unknown');
    expect(listFault([said('a', true), said('a', false)], rows)?.kind).toBe('twice');
  });
  it('has a total only where every weighted part is there', () => {
    const weights = { sift: 50, exam: 50, interview: 0, assessment: 0 };
    expect(totalOf({ sift: f(80) }, weights)).toBeNull();
    expect(totalOf({ sift: { value: 80, low: 70, high: 90 }, exam: f(60) }, weights)).toEqual({ value: 70, low: 65, high: 75 });
  });
});
