import { describe, expect, it } from 'vitest';
import { latestResults, resultLines, type Degree, type ResultState } from './results.ts';

const r = (year: number, degree: Degree, state: ResultState = 'confirmed') => ({ year, degree, state, confirmedDay: state === 'recorded' ? null : `${year}-12-20` });

describe('results of work', () => {
  it('count once a second person confirmed them; none of another state does', () => {
    expect(resultLines([])).toEqual([]);
    expect(resultLines([r(2026, 'met', 'recorded'), r(2025, 'met', 'withdrawn')])).toEqual([]);
    const [line] = resultLines([r(2026, 'exceeded'), r(2026, 'met'), r(2025, 'met'), r(2026, 'missed', 'recorded'), r(2026, 'partly', 'withdrawn')]);
    expect(line).toMatchObject({ method: 'results', n: 3, roll: null, figures: [], day: '2026-12-20' });
    expect(line!.notes[0]!.zh).toContain('超额完成 1、完成 2。');
    expect(line!.notes[0]!.zh).toContain('不给区间');
    expect(line!.notes[0]!.en).not.toContain('partly');
  });
  it('the latest year is that of the confirmed ones', () => {
    expect(latestResults([])).toEqual([]);
    expect(latestResults([r(2027, 'met', 'recorded'), r(2026, 'met'), r(2025, 'partly'), r(2026, 'missed')]).map((x) => x.degree)).toEqual(['met', 'missed']);
  });
});
