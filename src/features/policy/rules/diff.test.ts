import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, runs, type Side } from './diff.ts';

const texts = [
  '为了规范干部选拔任用工作，根据党章制定本条例。', '选拔任用干部应当经过民主推荐，推荐结果一年内有效。', '考察组由两名以上成员组成，对考察材料负责。', '讨论干部任免必须有三分之二以上成员到会，并保证足够时间。', '提拔任职的在任职前公示，公示期不少于五个工作日。', '本条例自发布之日起施行，此前的规定同时废止。',
];
const side = (text: string, i: number): Side => ({ label: `第${i + 1}条`, text });
const before = texts.map(side);
const told = (after: readonly string[]): string[] => compare(before, after.map(side)).map((c) => `${c.from?.label ?? '-'}>${c.to?.label ?? '-'} ${c.kind}${c.renumbered ? ' renumbered' : ''}${c.moved ? ' moved' : ''}`);

describe('two versions are compared article by article', () => {
  it('nothing changed', () => expect(told(texts).every((t) => t.endsWith(' same'))).toBe(true));
  it('an article added in the middle renumbers those after it and changes none of them', () => {
    expect(told([...texts.slice(0, 2), '有下列情形之一的不得提交会议讨论。', ...texts.slice(2)])).toEqual(['第1条>第1条 same', '第2条>第2条 same', '->第3条 added', '第3条>第4条 same renumbered', '第4条>第5条 same renumbered', '第5条>第6条 same renumbered', '第6条>第7条 same renumbered']);
  });
  it('an article removed', () => expect(told([...texts.slice(0, 2), ...texts.slice(3)])).toEqual(['第1条>第1条 same', '第2条>第2条 same', '第3条>- removed', '第4条>第3条 same renumbered', '第5条>第4条 same renumbered', '第6条>第5条 same renumbered']));
  it('words changed and renumbered at once, the change shown inline', () => {
    const after = ['总则另立一条，说明适用的范围和对象。', ...texts.slice(0, 4), texts[4]!.replace('五个', '七个'), texts[5]!].map(side);
    const c = compare(before, after).find((x) => x.from?.label === '第5条')!;
    expect([c.to?.label, c.kind, c.renumbered, c.moved]).toEqual(['第6条', 'changed', true, false]);
    expect(c.runs!.filter((r) => r.kind !== 'same')).toEqual([{ kind: 'out', text: '五' }, { kind: 'in', text: '七' }]);
  });
  it('an article that moved past others is the one said to have moved', () => {
    expect(told([texts[0]!, texts[4]!, texts[1]!, texts[2]!, texts[3]!, texts[5]!]).filter((t) => t.includes('moved'))).toEqual(['第5条>第2条 same renumbered moved']);
  });
  it('another text under the same number is one removed and one added', () => {
    expect(told([...texts.slice(0, 5), '国家公祭仪式另有安排者从其安排']).slice(-2).sort()).toEqual(['->第6条 added', '第6条>- removed']);
  });
  it('blanks are no change', () => expect(told(texts.map((t) => t.replace('，', '， \n'))).every((t) => t.endsWith(' same'))).toBe(true));

  it('the runs give back both texts; every article of both sides is told once', () => {
    const chars = fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。'), maxLength: 40 });
    fc.assert(fc.property(chars, chars, (a, b) => {
      const r = runs(a, b);
      expect(r.filter((x) => x.kind !== 'in').map((x) => x.text).join('')).toBe(a);
      expect(r.filter((x) => x.kind !== 'out').map((x) => x.text).join('')).toBe(b);
    }), { numRuns: 300 });
    fc.assert(fc.property(fc.array(chars, { maxLength: 8 }), fc.array(chars, { maxLength: 8 }), (a, b) => {
      const all = compare(a.map(side), b.map(side));
      expect(all.flatMap((c) => (c.from ? [c.from.label] : [])).sort()).toEqual(a.map((_, i) => `第${i + 1}条`).sort());
      expect(all.flatMap((c) => (c.to ? [c.to.label] : []))).toEqual(b.map((_, i) => `第${i + 1}条`));
    }), { numRuns: 300 });
  });
});
