import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { book, BOOK_EDITION, inPack, rulesFor, verdictsFor } from './book.ts';
import { universityExample } from './regulations/own-university/example.ts';
import { universityExampleValues, universityNumbers, validUniversityValues } from './regulations/own-university/values.ts';
import { packs, stages } from './rule.ts';
import { sinceIn } from './shared-rules.ts';

const days = { motion: '2026-08-10', recommendation: '2026-08-20', examination: '2026-09-04', decision: '2026-09-18', notice: '2026-09-30', appointment: '2026-10-09', probation: '2027-09-20' } as const;
const university = (stage: (typeof stages)[number], edition?: number) => rulesFor(stage, day(days[stage]), 'university-middle', edition);

describe('packs', () => {
  it('a rule of one pack stands in another only where it is shared, on every stage and edition', () => {
    for (const pack of packs)
      for (const stage of stages)
        for (let edition = 1; edition <= BOOK_EDITION; edition += 1)
          for (const r of rulesFor(stage, day(days[stage]), pack, edition)) {
            expect(sinceIn(r, pack), r.id).toBeLessThanOrEqual(edition);
            if (r.pack !== pack) expect([pack, r.pack]).toEqual(['university-middle', 'cn.cadres']);
          }
    for (const r of book.filter((x) => x.pack === 'university-middle')) expect(inPack(r, 'cn.cadres'), r.id).toBe(false);
  });

  it('the national pack answers as before: none of its rules came or went with the edition of the university pack', () => {
    for (const stage of stages) expect(rulesFor(stage, day(days[stage])).map((r) => r.id)).toEqual(rulesFor(stage, day(days[stage]), 'cn.cadres', 2).map((r) => r.id));
  });

  it('shares what holds for everybody, and not the ladder of ranks of leading cadres', () => {
    const ids = stages.flatMap((s) => university(s).map((r) => r.id));
    for (const id of ['cn.appointment-2019.art-24.punishment-effect', 'cn.recusal-2006.art-3.same-organ', 'cn.appointment-2019.art-38.quorum', 'cn.appointment-2019.art-39.majority', 'cn.appointment-2019.art-37.integrity-conclusion']) expect(ids, id).toContain(id);
    for (const id of ids.filter((x) => x.startsWith('cn.'))) expect(id).not.toMatch(/art-(8\.(?!health)|9|22|29|30|36|40|41|43|46)/);
    expect(stages.flatMap((s) => university(s, 2))).toEqual([]);
  });

  it('has rules of its own or shared ones on every stage, and finds nothing against its example', () => {
    const verdicts = stages.flatMap((stage) => {
      expect(university(stage).length, stage).toBeGreaterThan(0);
      return verdictsFor(stage, universityExample, day(days[stage]));
    });
    expect(verdicts.some((v) => v.rule.startsWith('own.university-middle.'))).toBe(true);
    expect(verdicts.filter((v) => v.kind !== 'pass' && v.kind !== 'not-applicable').map((v) => `${v.rule}: ${v.sentence.zh}`)).toEqual([]);
  });

  it('takes numbers within their bounds only', () => {
    expect(validUniversityValues(universityExampleValues)).toBe(true);
    for (const { key, min, max } of universityNumbers) {
      for (const wrong of [min - 1, max + 1, min + 0.5, null, '4']) expect(validUniversityValues({ ...universityExampleValues, [key]: wrong }), `${key} ${String(wrong)}`).toBe(false);
    }
    for (const wrong of [null, 4, {}, { ...universityExampleValues, more: 1 }, { ...universityExampleValues, leastEducation: 'primary' }, { ...universityExampleValues, turnoutOf: 4, turnoutPer: 3 }]) expect(validUniversityValues(wrong)).toBe(false);
  });
});
