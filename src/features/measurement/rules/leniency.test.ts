import { describe, expect, it } from 'vitest';
import { corrected, type Cell } from './leniency.ts';

const truth: Record<string, number> = { s1: 80, s2: 75, s3: 90, s4: 70 };
const kind: Record<string, number> = { a: 6, b: -2 };
const cell = (subject: string, group: string, n: number): Cell => ({ subject, group, n, mean: truth[subject]! + kind[group]! });

describe('leniency of classes', () => {
  it('is found and taken out exactly where it is all there is, whatever mixture of classes rated each', () => {
    const cells = [cell('s1', 'a', 10), cell('s1', 'b', 2), cell('s2', 'a', 1), cell('s2', 'b', 12), cell('s3', 'b', 8), cell('s4', 'a', 7), cell('s4', 'b', 7)];
    const got = corrected(cells, new Map([['a', 1], ['b', 1]]))!;
    for (const [s, t] of Object.entries(truth)) expect(got.subjects.get(s)!).toBeCloseTo(t + 2, 6);
    expect(got.groups.get('a')! - got.groups.get('b')!).toBeCloseTo(8, 6);
  });
  it('changes nothing where every class rated every subject', () => {
    const noise = [3, -1, 2, -4, 1, 0, -2, 1];
    const cells = Object.keys(truth).flatMap((s, i) => [{ ...cell(s, 'a', 6), mean: truth[s]! + noise[i]! }, { ...cell(s, 'b', 14), mean: truth[s]! + noise[i + 4]! }]);
    const got = corrected(cells, new Map([['a', 400], ['b', 600]]))!;
    const mean = (s: string, g: string): number => cells.find((c) => c.subject === s && c.group === g)!.mean;
    const raw = Object.keys(truth).map((s) => (mean(s, 'a') * 6 + mean(s, 'b') * 14) / 20);
    // Equal numbers everywhere: all subjects are moved by the same amount, so no difference between two of them changes.
    const moved = Object.keys(truth).map((s, i) => got.subjects.get(s)! - raw[i]!);
    for (const m of moved) expect(m).toBeCloseTo(moved[0]!, 6);
  });
  it('is not told of two subjects, of one class, or of subjects no class has in common', () => {
    const shares = new Map([['a', 1], ['b', 1]]);
    expect(corrected([cell('s1', 'a', 5), cell('s1', 'b', 5), cell('s2', 'a', 5), cell('s2', 'b', 5)], shares)).toBeNull();
    expect(corrected(Object.keys(truth).map((s) => cell(s, 'a', 5)), shares)).toBeNull();
    expect(corrected([cell('s1', 'a', 5), cell('s2', 'a', 5), cell('s3', 'b', 5), cell('s4', 'b', 5)], shares)).toBeNull();
    expect(corrected([], shares)).toBeNull();
  });
});
