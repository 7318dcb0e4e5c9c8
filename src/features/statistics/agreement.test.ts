import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import { ok } from '../../kernel/refusal.ts';
import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import { effects } from '../../domain/regulations/punishment/effects.ts';
import { monthsIn } from '../../domain/tenure.ts';
import type { HoldingFacts } from '../../domain/facts.ts';
import { asDay, must, testHouse } from '../../server/testing.ts';
import { appraisal, education, holding, person, personChange, punishment, rankPeriod } from '../roster/schema.ts';
import { peopleAsOf, peopleToday } from '../roster/source-service.ts';
import { askAll } from './lists-sql-service.ts';
import type { Expr, Leaf } from './query-rules.ts';
import { conditionOf } from './query-sql-service.ts';
import { loadSubjects } from './subjects-service.ts';
import { layers, truthOf } from './truth-rules.ts';
import { fold } from './query-rules.ts';

/*
 * One question, two answers: the database's and the pure rules', over the same random people, conditions and days.
 */

const t = testHouse();
const TODAY = asDay('2026-11-20');
const PEOPLE = 160;
const rng = (seed: number) => {
  let s = seed;
  return {
    int: (a: number, b: number): number => {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      return a + Math.floor((s / 4294967296) * (b - a + 1));
    },
  };
};
const r = rng(20261120);
const pick = <T>(of: readonly T[]): T => of[r.int(0, of.length - 1)]!;
const yes = (percent: number): boolean => r.int(1, 100) <= percent;
/** A date known to the year, month or day; days cluster at the ends of months, where counting goes wrong. */
const date = (from: number, to: number): string => {
  const day = addDays(addMonths(asDay(`${r.int(from, to)}-01-01`), r.int(0, 11)), pick([0, 1, 14, 18, 19, 20, 27, 28, 29, 30]));
  return pick([day, day.slice(0, 7), day.slice(0, 7), day.slice(0, 4)]);
};
const maybe = <T>(percent: number, value: () => T): T | null => (yes(percent) ? value() : null);
const ids: string[] = [];

beforeAll(async () => {
  await must(await t.house.ports.act({ actor: null, verb: 'roster.demo.loaded', detail: { part: { zh: '人员', en: 'people' }, rows: PEOPLE } }, async (tx) => {
    for (let i = 0; i < PEOPLE; i++) {
      const p = await tx.insert(person, {
        name: `某${i}`, nameKey: `某${i}`, initials: 'm', strokeKey: '', grams: [], sex: pick(['男', '女', null]), birth: maybe(92, () => date(1960, 2003)), ethnicity: pick(['汉族', '汉', '彝族', null]),
        nativePlace: pick(['云岭砚溪', '云岭芷川', null]), workStart: maybe(90, () => date(1985, 2026)), party: pick(['中共', '中共', '民盟', '群众', null, '中国共产党；民建']), partyRegular: maybe(70, () => date(1995, 2026)),
        techTitle: pick(['高级工程师', '讲师', null]), specialty: pick(['水利工程', '财务', null]), status: 'serving', reserve: yes(40), entryChannel: pick(['选调生', '公务员', null]), trainingHours: pick([null, 100, 549, 550, 600]),
        standing: { filled: (['education', 'holdings', 'ranks', 'appraisals', 'punishments', 'family'] as const).filter(() => yes(60)) }, createdDay: TODAY,
      });
      ids.push(p.id);
      let at = addMonths(asDay('2005-01-01'), r.int(0, 200));
      const jobs = r.int(0, 5);
      for (let n = 0; n < jobs; n++) {
        const end = addDays(addMonths(at, r.int(1, 60)), r.int(0, 27));
        const cut = (d: Day): string => d.slice(0, pick([10, 7, 7, 4]));
        const leading = yes(60);
        const bare = yes(8);
        await tx.insert(holding, {
          personId: p.id, title: pick(['局长', '副局长', '镇长', '科员']), unitText: pick(['某局', '某镇', '']), rank: bare ? null : maybe(88, () => pick(rankLevels.slice(0, 5)).id), role: bare ? null : pick(['chief', 'deputy', null]), leading: bare ? false : leading,
          grassroots: pick([true, false, null]), probation: pick([true, false, null]), appointedOn: maybe(30, () => at), fromDate: maybe(94, () => cut(at)), toDate: n === jobs - 1 && yes(70) ? null : cut(end > TODAY && yes(50) ? TODAY : end), concurrent: yes(10),
        });
        at = yes(25) ? addMonths(end, r.int(-3, 8)) : end;
      }
      for (let n = r.int(0, 2); n > 0; n--) await tx.insert(rankPeriod, { personId: p.id, rank: pick(serviceRanks).id, fromDate: maybe(90, () => date(2010, 2026)), toDate: maybe(40, () => date(2024, 2027)) });
      for (let n = r.int(0, 3); n > 0; n--) await tx.insert(education, { personId: p.id, mode: pick(['full-time', 'in-service']), level: pick(['大学', '研究生', '大 学', '大专', '大学专科', '中专', '博士研究生', 'college', '高中', '不详', null]), degree: pick(['博士', '文学学士', null]), school: pick(['云岭大学', '砚溪师范学院', null]), toDate: maybe(85, () => date(1995, 2026)) });
      for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) if (yes(70)) await tx.insert(appraisal, { personId: p.id, year, grade: pick(['excellent', 'competent', 'competent', 'basic', 'incompetent', 'undetermined']) });
      if (yes(50)) await tx.insert(punishment, { personId: p.id, kind: pick([...Object.keys(effects), '没有列入的种类']), decidedOn: addDays(addMonths(asDay('2016-01-31'), r.int(0, 130)), r.int(0, 3)), months: pick([null, null, 0, 6, 12, 18]), affectsUse: pick([false, false, true, null]) });
      for (const [field, values] of [['birth', ['1970-05', null]], ['specialty', ['机械', null]], ['trainingHours', [10, 700, null]], ['partyRegular', ['2001-07-01', null]], ['reserve', [true, false]], ['entryChannel', ['招硕引博', null]], ['standing', [{ filled: ['holdings', 'punishments'] }, {}]], ['party', ['中共', null]], ['workStart', ['1999', null]]] as const)
        if (yes(25)) for (let n = r.int(1, 2); n > 0; n--) await tx.insert(personChange, { personId: p.id, field, oldValue: pick(values as readonly unknown[]), newValue: null, day: addMonths(asDay('2020-01-15'), r.int(0, 80)), evidence: '某表', at: `2026-01-0${n}T00:00:00Z` });
    }
    return ok(null);
  }));
});

const rank = fc.constantFrom(...rankLevels.slice(0, 5).map((x) => x.id));
const is = fc.boolean();
const months = fc.integer({ min: 1, max: 150 });
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ term: fc.constant('age' as const), min: fc.option(fc.integer({ min: 20, max: 60 }), { nil: undefined }), max: fc.option(fc.integer({ min: 20, max: 60 }), { nil: undefined }) }),
  fc.record({ term: fc.constant('sex' as const), is: fc.constantFrom('male' as const, 'female' as const) }),
  fc.record({ term: fc.constantFrom('minority' as const, 'party' as const, 'effect' as const, 'probation' as const, 'reserve' as const), is }),
  fc.record({ term: fc.constantFrom('partyMonths' as const, 'workMonths' as const, 'grassroots' as const, 'postMonths' as const), atLeast: months }),
  fc.record({ term: fc.constant('training' as const), atLeast: fc.constantFrom(100, 550) }),
  fc.record({ term: fc.constant('education' as const), atLeast: fc.constantFrom(...layers), mode: fc.constantFrom('any' as const, 'full-time' as const, 'in-service' as const) }),
  fc.record({ term: fc.constant('rank' as const), in: fc.uniqueArray(rank, { minLength: 1 }) }),
  fc.record({ term: fc.constant('serviceRank' as const), atLeast: fc.constantFrom(...serviceRanks.map((x) => x.id)) }),
  fc.record({ term: fc.constant('rankMonths' as const), rank, atLeast: months }),
  fc.record({ term: fc.constant('posts' as const), rank, atLeast: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ term: fc.constant('excellent' as const), years: fc.integer({ min: 1, max: 5 }), atLeast: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ term: fc.constant('sound' as const), years: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ term: fc.constant('channel' as const), in: fc.uniqueArray(fc.constantFrom('选调生', '公务员', '招硕引博'), { minLength: 1 }) }),
  fc.record({ term: fc.constant('text' as const), field: fc.constantFrom('techTitle' as const, 'specialty' as const, 'nativePlace' as const, 'school' as const), contains: fc.constantFrom('工程', '云岭', "'; DROP TABLE person; --", '%', '财') }),
);
const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ op: fc.constant('is' as const), leaf }),
    fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('expr'), { maxLength: 3 }) }),
    fc.record({ op: fc.constant('not' as const), of: tie('expr') }),
  ),
}));
const days = [TODAY, asDay('2026-02-28'), asDay('2024-02-29'), asDay('2023-12-31'), asDay('2025-05-31'), asDay('2021-07-01')];

describe('a condition asked of the database and of the pure rules', () => {
  const compare = async (e: Expr, on: Day): Promise<{ yes: number; open: number }> => {
    const now = on === t.house.ports.today();
    const rows = await t.house.ports.read.select({ id: sql<string>`x.id`, truth: sql<boolean | null>`x.truth` })
      .from(sql`(${askAll(now ? peopleToday() : peopleAsOf(on), sql`TRUE`, { on, now }, (ask) => ({ truth: conditionOf(e, ask) }))}) AS x`);
    const subjects = await loadSubjects(t.house.ports.read, rows.map((x) => x.id), on);
    for (const row of rows) {
      const s = subjects.get(row.id)!;
      const pure = fold(e, (l) => truthOf(l, s, on));
      if (pure !== row.truth) expect({ on, e, person: s, truth: row.truth }).toEqual({ on, e, person: s, truth: pure });
    }
    return { yes: rows.filter((x) => x.truth === true).length, open: rows.filter((x) => x.truth === null).length };
  };

  it('agrees on every kind of condition, today and on past days', async () => {
    const seen = { yes: 0, open: 0 };
    await fc.assert(fc.asyncProperty(leaf, fc.constantFrom(...days), async (l, on) => {
      const found = await compare({ op: 'is', leaf: l }, on);
      seen.yes += found.yes;
      seen.open += found.open;
    }), { numRuns: 250, seed: 7 });
    // The people are such that every answer occurs often.
    expect(seen.yes).toBeGreaterThan(1000);
    expect(seen.open).toBeGreaterThan(1000);
  }, 120_000);

  it('agrees on expressions of and, or, not', async () => {
    await fc.assert(fc.asyncProperty(expr, fc.constantFrom(...days), async (e, on) => void (await compare(e, on))), { numRuns: 120, seed: 11 });
  }, 120_000);

  it('finds the same roster of a past day whether posts are looked up one by one or sorted at once', async () => {
    for (const on of days) {
      const [all, few] = await Promise.all([false, true].map((f) => t.house.ports.read.select({ row: sql<object>`to_jsonb(p)` }).from(peopleAsOf(on, f)).orderBy(sql`p.id`)));
      expect(few).toEqual(all);
      expect(all!.length).toBeGreaterThan(20);
    }
  });

  it('counts months in posts as the rules of tenure do', async () => {
    const stretch = fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 0, max: 30 }), cut: fc.constantFrom(10, 7, 4), open: fc.integer({ min: 0, max: 9 }), day: fc.constantFrom(0, 1, 14, 27, 30) });
    await fc.assert(fc.asyncProperty(fc.array(stretch, { maxLength: 5 }), fc.constantFrom(...days), fc.boolean(), async (all, at, byMonth) => {
      const held = all.map((s) => {
        const from = addDays(addMonths(asDay('2018-01-01'), s.from), s.day);
        return { from: from.slice(0, s.cut), to: s.open === 0 ? null : addDays(addMonths(from, s.length), 3).slice(0, s.cut) };
      });
      const pure = monthsIn(held.map((h) => ({ ...h, appointedOn: null }) as unknown as HoldingFacts), at, byMonth ? 'month' : 'day');
      const [row] = await t.house.owner`SELECT steelyard_months_in(${held.map((h) => h.from)}::text[], ${held.map((h) => h.to)}::text[], ${at}::date, ${byMonth}) AS months`;
      expect(row!.months, JSON.stringify({ held, at, byMonth })).toEqual([pure.min, pure.max]);
    }), { numRuns: 400, seed: 3 });
  }, 60_000);
});
