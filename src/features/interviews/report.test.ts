import { describe, expect, it } from 'vitest';
import type { ClassId } from './classes-rules.ts';
import { byClass, coverageOf, lineOf, subjectsOf, topicOf, views, type CountedTalk, type FactLine, type View } from './report-rules.ts';

const topic = { id: 't1', words: '工作实绩' };
const talk = (id: string, classId: ClassId, view: View, subject: string | null = 'p'): CountedTalk => ({ id, classId, notes: [{ topic: 't1', subject, view, words: '原话', facts: [] }] });
const many = (n: number, classId: ClassId, view: View, from = 0): CountedTalk[] => Array.from({ length: n }, (_, i) => talk(`${classId}-${view}-${from + i}`, classId, view));
const sizes = new Map<ClassId, number>([['own', 3], ['inner', 8], ['staff', 40]]);
const of = (talks: CountedTalk[], lines: FactLine[] = []) => topicOf(topic, 'p', talks, lines, sizes, 5);

describe('a report withholds what few people said', () => {
  it('the number of talks below the least, and nothing at all with none', () => {
    expect(of(many(4, 'staff', 'good'))).toMatchObject({ talks: null, views: null, classes: [] });
    expect(of(many(5, 'staff', 'good'))).toMatchObject({ talks: 5, views: { good: 5, mixed: 0, poor: 0, unknown: 0 } });
    expect(of([])).toMatchObject({ talks: 0, views: null });
  });

  it('all views when one of them is held by few, so that none follows by subtraction', () => {
    expect(of([...many(9, 'staff', 'good'), ...many(1, 'staff', 'poor')])).toMatchObject({ talks: 10, views: null });
    expect(of([...many(9, 'staff', 'good'), ...many(5, 'staff', 'poor')])).toMatchObject({ talks: 14, views: { good: 9, poor: 5 } });
  });

  it('a class with fewer people or talks than the least: it goes with others, or no class is told', () => {
    const three = many(3, 'own', 'good').map((t) => ({ classId: t.classId, view: 'good' as const }));
    const six = many(6, 'inner', 'good').map((t) => ({ classId: t.classId, view: 'good' as const }));
    const ten = many(10, 'staff', 'good').map((t) => ({ classId: t.classId, view: 'good' as const }));
    expect(byClass([...three, ...ten], sizes, 5)).toEqual([]);
    expect(byClass([...six, ...ten], sizes, 5).map((p) => [p.classes, p.talks])).toEqual([[['inner'], 6], [['staff'], 10]]);
    const small = many(2, 'inner', 'good').map((t) => ({ classId: t.classId, view: 'good' as const }));
    expect(byClass([...three, ...small, ...ten], sizes, 5).map((p) => [p.classes, p.talks])).toEqual([[['staff'], 10], [['own', 'inner'], 5]]);
    expect(byClass(ten, sizes, 5)).toEqual([]);
    const one = [...six, { classId: 'inner' as const, view: 'poor' as const }, ...ten];
    expect(byClass(one, sizes, 5).every((p) => p.views === null)).toBe(true);
  });

  it('a statement with fewer talks behind it, its words too; the contrary when few say so', () => {
    const line = (s: number, c: number): FactLine => ({ id: 'l', subject: 'p', topic: 't1', words: '带头办成三件事', approved: true, marks: [...Array.from({ length: s }, (_, i) => ({ talkId: `s${i}`, stand: 'supports' as const })), ...Array.from({ length: c }, (_, i) => ({ talkId: `c${i}`, stand: 'contradicts' as const }))] });
    const counted = new Set([...Array(20).keys()].flatMap((i) => [`s${i}`, `c${i}`]));
    expect(lineOf(line(4, 9), counted, 5)).toEqual({ words: null, supports: null, contradicts: null });
    expect(lineOf(line(5, 0), counted, 5)).toEqual({ words: '带头办成三件事', supports: 5, contradicts: 0 });
    expect(lineOf(line(5, 4), counted, 5).contradicts).toBeNull();
    expect(lineOf(line(5, 5), counted, 5).contradicts).toBe(5);
    // Talks that do not count stand behind nothing.
    expect(lineOf(line(5, 0), new Set(['s0', 's1', 's2', 's3']), 5).words).toBeNull();
    expect(of(many(9, 'staff', 'good'), [{ ...line(0, 0), approved: false }]).lines).toEqual([]);
  });

  it('never tells a number between nothing and the least, nor one that follows from two told, in a thousand reports', () => {
    const ids: ClassId[] = ['own', 'inner', 'staff'];
    let at = 12345;
    const next = (n: number): number => { at = (at * 1103515245 + 12345) % 2147483648; return Math.floor((at / 2147483648) * n); };
    let told = 0;
    for (let run = 0; run < 1000; run++) {
      const spread = 1 + next(4);
      const talks = Array.from({ length: next(60) }, (_, i) => talk(`${run}-${i}`, ids[next(3)]!, views[next(spread)]!));
      const t = of(talks);
      const numbers = [t.talks, ...(t.views ? Object.values(t.views) : []), ...t.classes.flatMap((c) => [c.talks, ...(c.views ? Object.values(c.views) : [])])];
      for (const n of numbers) expect(n === null || n === 0 || n >= 5, JSON.stringify(t)).toBe(true);
      for (const c of t.classes) { const rest = t.talks! - c.talks; expect(rest === 0 || rest >= 5).toBe(true); if (c.views && t.views) for (const v of views) { const r = t.views[v] - c.views[v]; expect(r === 0 || r >= 5).toBe(true); } }
      if (t.classes.some((c) => c.views)) told++;
    }
    expect(told).toBeGreaterThan(10);
  });
});

it('the unit as a whole comes last, where it was spoken of; a talk counts once for a topic', () => {
  const whole = subjectsOf([topic], [{ personId: 'p', name: '某' }], [talk('1', 'staff', 'good', null)], [], sizes, 5);
  expect(whole.map((s) => s.personId)).toEqual(['p', null]);
  expect(subjectsOf([topic], [{ personId: 'p', name: '某' }], many(6, 'staff', 'good'), [], sizes, 5).map((s) => s.topics[0]!.talks)).toEqual([6]);
  const twice: CountedTalk = { id: 'x', classId: 'staff', notes: [...talk('x', 'staff', 'good').notes, ...talk('x', 'staff', 'poor').notes] };
  expect(topicOf(topic, 'p', [...many(5, 'staff', 'poor'), twice], [], sizes, 5).views).toEqual({ good: 0, mixed: 0, poor: 6, unknown: 0 });
});

it('coverage counts who was planned, talked to, absent and stood in, by class', () => {
  const c = coverageOf(new Map([['staff', 40]]), [
    { classId: 'staff', state: 'planned', standsIn: false, talked: true }, { classId: 'staff', state: 'absent', standsIn: false, talked: false }, { classId: 'staff', state: 'planned', standsIn: true, talked: false },
  ]);
  expect(c).toMatchObject({ planned: 2, talked: 1, absent: 1, replaced: 1 });
  expect(c.classes).toEqual([{ id: 'staff', size: 40, planned: 2, talked: 1, absent: 1, replaced: 1 }]);
});
