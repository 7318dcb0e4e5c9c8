import { describe, expect, it } from 'vitest';
import { kinAnswers, kinWords, type Declared, type KinAnswer } from './answer.ts';
import { classOfMoves, type KinClass } from './classes.ts';
import { chance, farTies, genealogy, recordsOf, referenceOf, tiesOf, type Human, type Tie } from './genealogy-for-tests.ts';
import { kinGraph, type KinLine, type KinPerson } from './graph.ts';
import { kinClassOf, readTerm } from './terms.ts';

const FAMILIES = 150;
const key = (a: string, b: string): string => `${a} ${b}`;
type Seen = { pairs: number; forbidden: number; misses: number; falseYes: number; wrongClass: number; probable: number; unknown: number };
const seen = (): Seen => ({ pairs: 0, forbidden: 0, misses: 0, falseYes: 0, wrongClass: 0, probable: 0, unknown: 0 });

/** Compares every pair of a family with the reference. A miss: kin whom the graph answers “none”. */
function compare(all: readonly Human[], people: readonly KinPerson[], truth: ReadonlyMap<string, KinClass>, count: Seen, only?: (a: string, b: string, answer: KinAnswer) => boolean): void {
  const graph = kinGraph(people);
  const ids = all.map((h) => h.id);
  for (const a of ids) for (const [b, answer] of kinAnswers(graph, a, ids.filter((x) => x !== a))) {
    if (only && !only(a, b, answer)) continue;
    const expected = truth.get(key(a, b));
    count.pairs++;
    if (expected) count.forbidden++;
    if (expected && answer.kin === 'none') count.misses++;
    if (!expected && answer.kin === 'yes') count.falseYes++;
    if (expected && answer.kin === 'yes' && answer.kinClass !== expected) count.wrongClass++;
    if (answer.kin === 'probable') count.probable++;
    if (answer.kin === 'unknown') count.unknown++;
  }
}
const said = (what: string, c: Seen, families = FAMILIES): void => console.info(`kinship, ${what}: ${families} families, ${c.pairs} pairs, ${c.forbidden} forbidden, ${c.misses} missed, ${c.falseYes} wrongly forbidden, ${c.probable} to be confirmed, ${c.unknown} unknown`);

function forFamilies(seed: number, work: (all: Human[], truth: Map<string, KinClass>, random: () => number) => void, families = FAMILIES): void {
  for (let n = 0; n < families; n++) {
    const random = chance(seed * 7919 + 104729 + n);
    const all = genealogy(random);
    work(all, referenceOf(all), random);
  }
}

describe('generated genealogies against the second implementation', () => {
  it('every tie recorded by one of the two, at random: the same answer and class for every pair', () => {
    const count = seen();
    forFamilies(1000, (all, truth, random) => compare(all, recordsOf(all, tiesOf(all).map(([a, b]) => (random() < 0.5 ? a : b))), truth, count));
    said('each tie in one record', count);
    expect(count.forbidden).toBeGreaterThan(20_000);
    expect([count.misses, count.falseYes, count.wrongClass, count.unknown]).toEqual([0, 0, 0, 0]);
  }, 60_000);

  it('people without a family record never come out as no kin', () => {
    const count = seen();
    forFamilies(5000, (all, truth, random) => {
      const without = new Set(all.filter(() => random() < 0.3).map((h) => h.id));
      const people = recordsOf(all, tiesOf(all).flat(), { filled: (id) => !without.has(id) });
      compare(all, people, truth, count, (a, b, answer) => {
        if (without.has(a) || without.has(b)) expect(answer.kin).not.toBe('none');
        return without.has(a) || without.has(b);
      });
    });
    said('three in ten without a record', count);
    expect(count.misses).toBe(0);
    expect(count.falseYes).toBe(0);
    expect(count.unknown).toBeGreaterThan(1000);
  }, 60_000);

  it('records with gaps and far terms: who is named is found, nothing is claimed for sure that is not so', () => {
    const count = seen();
    forFamilies(9000, (all, truth, random) => {
      const ties: Tie[] = [...tiesOf(all).flat().filter(() => random() < 0.5), ...farTies(all).filter(() => random() < 0.3)];
      const named = new Set(ties.flatMap((t) => [key(t.of, t.to), key(t.to, t.of)]));
      const graph = kinGraph(recordsOf(all, ties));
      for (const h of all) for (const [b, answer] of kinAnswers(graph, h.id, all.map((x) => x.id).filter((x) => x !== h.id))) {
        const expected = truth.get(key(h.id, b));
        if (named.has(key(h.id, b))) {
          count.pairs++;
          if (expected) count.forbidden++;
          if (expected && answer.kin !== 'yes') count.misses++;
        }
        if (answer.kin === 'yes' && !expected) count.falseYes++;
        if (answer.kin === 'probable') count.probable++;
      }
    }, 25);
    said('half the ties and a third of the far terms, pairs named', count, 25);
    expect(count.forbidden).toBeGreaterThan(2_500);
    expect([count.misses, count.falseYes]).toEqual([0, 0]);
  }, 60_000);

  it('lines that nobody linked to a person are to be confirmed, never silent and never certain', () => {
    const count = seen();
    forFamilies(13000, (all, truth) => {
      const ties = tiesOf(all).flat();
      const graph = kinGraph(recordsOf(all, ties, { linked: () => false }));
      const answers = new Map(all.map((h) => [h.id, kinAnswers(graph, h.id, all.map((x) => x.id))]));
      for (const t of ties) {
        const answer = answers.get(t.of)!.get(t.to)!;
        count.pairs++;
        if (truth.has(key(t.of, t.to))) count.forbidden++;
        if (answer.kin === 'none') count.misses++;
        if (answer.kin === 'yes') count.falseYes++;
        if (answer.kin === 'probable') count.probable++;
      }
    });
    said('nothing linked, pairs named', count);
    expect([count.misses, count.falseYes]).toEqual([0, 0]);
    expect(count.probable).toBe(count.pairs);
  }, 60_000);
});

const one = (id: string, sex: 'm' | 'f', lines: readonly (readonly [string, string, Partial<KinLine>?])[] | null, more: Partial<KinPerson> = {}): KinPerson => ({
  id, name: `名${id}`, sex, birth: null, filled: lines !== null, lines: (lines ?? []).map(([relation, to, over]) => ({ relation, name: `名${to}`, birth: null, linked: to, living: true, ...over })), ...more,
});
const ask = (people: readonly KinPerson[], a: string, b: string, declared: readonly Declared[] = []): KinAnswer => kinAnswers(kinGraph(people), a, [b], declared).get(b)!;

describe('the answer of two people', () => {
  it('says the way', () => {
    const people = [one('a', 'm', [['妻子', 'w']], { birth: '1970' }), one('w', 'f', [['哥哥', 'b']], { birth: '1972' }), one('b', 'm', [], { birth: '1968' })];
    const found = ask(people, 'a', 'b');
    expect(found.kin === 'yes' && kinWords(found).zh).toBe('近姻亲，其妻（名w）之兄');
    expect(ask(people, 'a', 'a')).toEqual({ kin: 'self' });
  });

  it.each([
    ['the spouse’s sibling’s spouse', [one('a', 'm', [['妻子', 'w']]), one('w', 'f', [['妹妹', 's']]), one('s', 'f', [['丈夫', 'b']]), one('b', 'm', [])], 'in-law'],
    ['parents of a couple', [one('a', 'm', [['儿子', 'c']]), one('c', 'm', [['妻子', 'd']]), one('d', 'f', []), one('b', 'f', [['女儿', 'd']])], 'in-law'],
    ['a cousin’s spouse', [one('a', 'm', [['堂弟', 'c']]), one('c', 'm', [['妻子', 'b']]), one('b', 'f', [])], 'in-law'],
    ['a spouse’s cousin', [one('a', 'f', [['丈夫', 'h']]), one('h', 'm', [['表姐', 'b']]), one('b', 'f', [])], 'in-law'],
    ['a legal tie', [one('a', 'm', [['养子', 'b']]), one('b', 'm', [])], 'direct'],
  ] as const)('%s', (_what, people, expected) => expect(ask(people, 'a', 'b')).toMatchObject({ kin: 'yes', kinClass: expected }));

  it.each([
    ['a grandchild’s spouse', [one('a', 'm', [['孙媳', 'b']]), one('b', 'f', [])]],
    ['a brother’s wife’s brother', [one('a', 'm', [['哥哥', 'c']]), one('c', 'm', [['妻子', 'd']]), one('d', 'f', [['弟弟', 'b']]), one('b', 'm', [])]],
    ['a great-uncle', [one('a', 'm', [['祖父', 'c']]), one('c', 'm', [['弟弟', 'b']]), one('b', 'm', [])]],
    ['a former wife', [one('a', 'm', [['前妻', 'b']]), one('b', 'f', [])]],
  ] as const)('%s is outside', (_what, people) => expect(ask(people, 'a', 'b')).toEqual({ kin: 'none' }));

  it('a relative of the same name and birth in two records is probable; another birth is another person', () => {
    const wife = (birth: string | null): Partial<KinLine> => ({ name: '苏晚晴', birth, linked: null });
    const people = (birth: string | null) => [one('a', 'm', [['妻子', 'x', wife('1980-05')]]), one('b', 'm', [['妹妹', 'y', wife(birth)]])];
    expect(ask(people('1980-05'), 'a', 'b')).toMatchObject({ kin: 'probable', kinClass: 'in-law' });
    expect(ask(people('1981-05'), 'a', 'b')).toEqual({ kin: 'none' });
    expect(ask(people(null), 'a', 'b')).toEqual({ kin: 'none' });
  });

  it('a namesake in the roster is probable while a birth is not known, and nobody when they differ', () => {
    const people = (line: string | null, held: string | null) => [one('a', 'm', [['妻子', 'x', { name: '苏晚晴', birth: line, linked: null }]]), one('b', 'f', [], { name: '苏晚晴', birth: held })];
    expect(ask(people(null, '1980-05'), 'a', 'b').kin).toBe('probable');
    expect(ask(people('1980', '1980-05'), 'a', 'b').kin).toBe('probable');
    expect(ask(people('1979-05', '1980-05'), 'a', 'b')).toEqual({ kin: 'none' });
  });

  it('a missing record is named, a term not understood is said, and one record that names the other is enough', () => {
    expect(ask([one('a', 'm', []), one('b', 'm', null)], 'a', 'b')).toMatchObject({ kin: 'unknown', missing: ['b'] });
    expect(ask([one('a', 'm', null), one('b', 'm', null)], 'a', 'b')).toMatchObject({ kin: 'unknown', missing: ['a', 'b'] });
    expect(ask([one('a', 'm', [['某亲', 'b']]), one('b', 'm', [])], 'a', 'b')).toMatchObject({ kin: 'unknown', missing: [] });
    expect(ask([one('a', 'm', null), one('b', 'm', [['弟弟', 'a']])], 'a', 'b').kin).toBe('yes');
  });

  it('declarations: kinship counts at once, none only when confirmed and never against a record', () => {
    const missing = [one('a', 'm', []), one('b', 'm', null)];
    const said = (kin: boolean, confirmed: boolean): Declared => ({ by: 'b', about: 'a', kin, confirmed, relation: kin ? '表弟' : null });
    expect(ask(missing, 'a', 'b', [said(true, false)])).toMatchObject({ kin: 'yes' });
    expect(ask(missing, 'a', 'b', [said(false, false)]).kin).toBe('unknown');
    expect(ask(missing, 'a', 'b', [said(false, true)])).toEqual({ kin: 'none', declared: true });
    expect(ask([one('a', 'm', [['妻子', 'b']]), one('b', 'f', null)], 'a', 'b', [said(false, true)]).kin).toBe('yes');
  });

  it('children of one parent who was named by two are probably brothers: a father and the brother of his child', () => {
    const people = [one('f', 'm', [['女儿', 'a']]), one('a', 'f', [['哥哥', 'b']]), one('b', 'm', [])];
    expect(ask(people, 'f', 'b')).toMatchObject({ kin: 'probable', kinClass: 'direct' });
  });
});

describe('terms', () => {
  it.each([
    ['三弟', 'UD'], ['二女婿', 'DM'], ['妻之兄', 'MUD'], ['配偶的弟弟', 'MUD'], ['岳父的弟弟', 'MUUD'], ['妻兄', 'MUD'], ['养母', 'U'], ['继女', 'D'], ['长孙女', 'DD'], ['小舅子', 'MUD'], ['姑表弟', 'UUDD'], ['夫姐之夫', 'MUDM'], ['内侄', 'MUDD'], ['外曾祖父', 'UUU'], ['爱人的父亲', 'MU'],
  ])('%s', (term, moves) => {
    const read = readTerm(term);
    expect(read !== null && read !== 'none' && read.steps.map((s) => (s.move === 'S' ? 'UD' : s.move)).join('')).toBe(moves);
  });

  it.each(['', '某亲', '义父', '干妈', '的', '家公', '大爷', '妻妻妻', '之'])('does not guess at “%s”', (term) => expect(kinClassOf(term)).toBeNull());

  it('every name of the list of the appointment form is understood', () => {
    const list = '父亲 母亲 丈夫 妻子 儿子 女儿 哥哥 弟弟 姐姐 妹妹 长子 次子 三子 四子 五子 养子 继子 女婿 长女 次女 三女 四女 五女 养女 儿媳 孙子 孙女 外孙子 外孙女 公公 婆婆 岳父 岳母 继父 养父 继母 养母 祖父 祖母 外祖父 外祖母 曾祖父 曾祖母 嫂子 弟媳 姐夫 妹夫 伯父 伯母 叔父 婶母 舅父 舅母 姨父 姨母 姑父 姑母 堂兄 堂弟 堂姐 堂妹 表兄 表弟 表姐 表妹 侄子 侄女 外甥 外甥女 其他女儿 继女 长女婿 二女婿 三女婿 四女婿 五女婿 长儿媳 二儿媳 三儿媳 四儿媳 五儿媳 爷爷 奶奶 爱人 配偶'.split(' ');
    expect(list.filter((t) => kinClassOf(t) === null)).toEqual([]);
  });

  it('classes end where the article ends', () => {
    const classes = ['M', 'UUU', 'UD', 'UUDD', 'UDDD', 'UUUD', 'MU', 'MUU', 'DM', 'DDM', 'DMU', 'DMUD', 'MUD', 'MUDM', 'UDM', 'UDMU', 'UUDDM', 'MUUDD', 'MUUDM', 'MD'].map(classOfMoves);
    expect(classes).toEqual(['spouse', 'direct', 'collateral', 'collateral', null, null, 'in-law', null, 'in-law', null, 'in-law', null, 'in-law', 'in-law', 'in-law', null, 'in-law', 'in-law', null, null]);
  });
});
