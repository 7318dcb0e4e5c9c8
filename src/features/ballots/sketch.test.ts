import { describe, expect, it } from 'vitest';
import { planShape } from './plan-rules.ts';
import { manifestFaults } from './rules/manifest-faults.ts';
import { pollKinds, type PollKind } from './rules/manifest.ts';
import type { Answers } from './rules/answers.ts';
import { askedSheets, PACE, paceOf, paceSheet, paceSums, withPace } from './rules/pace.ts';
import { shown, tally } from './rules/tally.ts';
import { makeManifest } from './testing.ts';
import { aboutPeople, optionsOf, peopleOf, planOf, REVIEW, sketchOf, usual, type Sketch } from './sketch-rules.ts';

const person = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const sketch = (kind: PollKind, more: Partial<Sketch> = {}): Sketch => ({
  kind, title: '一次投票', subjects: aboutPeople.includes(kind) ? [{ id: person(1), label: '柏远航', detail: '' }, { id: person(2), label: '卓映川', detail: '' }] : [{ id: 's1', label: '服务中心', detail: '' }],
  ...usual(kind), issueFrom: '2026-12-01T01:00:00Z', castFrom: '2026-12-01T02:00:00Z', closes: '2026-12-01T04:00:00Z', kMin: 5, ...more,
});

describe('the plan of a sketch', () => {
  it.each(pollKinds)('%s: what is usual can be planned and announced, and changed again', (kind) => {
    const plan = planOf(sketch(kind));
    expect(planShape.safeParse(plan).error?.issues ?? []).toEqual([]);
    const { manifest } = makeManifest({ kind, mode: plan.mode, forms: plan.forms, sheets: plan.sheets, classes: plan.classes.map((c) => ({ ...c, size: 9, rollRoot: '0'.repeat(64) })) });
    expect(manifestFaults(manifest)).toEqual([]);
    const again = sketchOf(plan);
    expect(planOf(again)).toEqual(plan);
  });
  it('weights in per cent become thousandths; all of them or none', () => {
    const of = (...percents: (number | null)[]) => planOf(sketch('assessment', { classes: percents.map((percent, i) => ({ id: 'abc'[i]!, label: `类${i}`, percent, merged: false })) })).classes.map((c) => c.weight);
    expect(of(40, 30.5, 29.5)).toEqual([400, 305, 295]);
    expect(of(null, null)).toEqual([null, null]);
    // Half a set of weights is no plan to be mended silently: the announcement refuses it.
    expect(of(40, null)).toEqual([400, null]);
  });
  it('classes ticked are shown together, one alone is not', () => {
    const of = (...merged: boolean[]) => planOf(sketch('assessment', { classes: merged.map((m, i) => ({ id: 'abc'[i]!, label: `类${i}`, percent: null, merged: m })) })).together;
    expect(of(true, true, false)).toEqual([['a', 'b']]);
    expect(of(true, false, false)).toEqual([]);
  });
  it('a review without newly appointed people asks about the work alone, and people can be added later', () => {
    const plan = planOf(sketch('appointment-review', { subjects: [] }));
    expect(plan.sheets.map((s) => s.slot)).toEqual([REVIEW]);
    const later = planOf({ ...sketchOf(plan), subjects: [{ id: person(1), label: '柏远航', detail: '' }] });
    expect(planShape.safeParse(later).success).toBe(true);
    expect(later.sheets.map((s) => s.slot)).toEqual([REVIEW, person(1)]);
  });
  it('grades are read line by line; a line without a number counts in no mean', () => {
    expect(optionsOf(['优秀=100', ' 差 ＝ -5 ', '', '不了解', '三=四'])).toEqual([{ id: 'o1', label: '优秀', value: 100 }, { id: 'o2', label: '差', value: -5 }, { id: 'o3', label: '不了解', value: null }, { id: 'o4', label: '三=四', value: null }]);
  });
  it('how fast sheets are filled in is a sheet of its own where sheets go apart, whole ballots carry no such mark', () => {
    const plan = planOf(sketch('assessment'));
    expect(plan.sheets.at(-1)).toEqual(paceSheet);
    expect(askedSheets(plan).map((x) => x.slot)).toEqual([person(1), person(2)]);
    expect(planOf(sketch('recommendation', { pace: true })).sheets.map((x) => x.slot)).toEqual(['names']);
    expect(planOf(sketch('assessment', { pace: false })).sheets.map((x) => x.slot)).toEqual([person(1), person(2)]);
    // Somebody's body called by the same letters is asked about all the same: its form is another.
    expect(askedSheets({ sheets: [{ slot: PACE, form: 'f' }] })).toHaveLength(1);
  });
  it.each([[0, 1, 'quick'], [11.9, 3, 'quick'], [12, 3, 'steady'], [90, 3, 'steady'], [90.1, 3, 'slow'], [5, 0, 'steady']] as const)('%d seconds over %d sheets are %s', (seconds, sheets, band) => { expect(paceOf(seconds, sheets)).toBe(band); });
  it('the band goes with the drafts only where it is asked for and known; sums are shown from k_min on', () => {
    const plan = planOf(sketch('assessment'));
    const { manifest } = makeManifest({ kind: 'assessment', mode: plan.mode, forms: plan.forms, sheets: plan.sheets, classes: [{ id: 'a', label: '甲', size: 9, rollRoot: '0'.repeat(64), weight: null }] });
    expect(withPace(manifest, {}, 6)).toEqual({ [PACE]: { [PACE]: 'quick' } });
    expect(withPace(manifest, {}, null)).toEqual({});
    expect(withPace({ sheets: askedSheets(manifest) }, {}, 6)).toEqual({});
    const slips = (['quick', 'quick', 'steady', 'slow', null] as const).map((band) => ({ class: 'a', slot: PACE, answers: { [PACE]: band === null ? {} : { [PACE]: band } } as Answers }));
    expect(paceSums(shown(manifest, tally(manifest, slips)))).toEqual({ quick: 2, steady: 1, slow: 1, unknown: 1 });
    expect(paceSums(shown(manifest, tally(manifest, slips.slice(1))))).toBeNull();
    expect(paceSums([])).toBeNull();
  });
  it('knows the people it asks about: subjects and candidates, not bodies', () => {
    expect(peopleOf(planOf(sketch('recommendation')))).toEqual([person(1), person(2)]);
    expect(peopleOf(planOf(sketch('assessment')))).toEqual([person(1), person(2)]);
    expect(peopleOf(planOf(sketch('satisfaction')))).toEqual([]);
  });
});
