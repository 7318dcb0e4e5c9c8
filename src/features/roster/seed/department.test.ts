import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addMonths, ageByMonth, day, type Day, type PartialDate } from '../../../kernel/day.ts';
import { idFacts, idCheck } from '../formats/identity.ts';
import { personKeys } from '../keys-service.ts';
import { generateDepartment, type Department } from './department.ts';
import { plantedKinds, type PlantedKind } from './planted.ts';
import { RESERVE } from './reserve.ts';

const DAYS = ['2026-11-21', '2026-07-05', '2027-01-31', '2028-02-29', '2026-09-01', '2030-12-31'].map(day);
const made = new Map<Day, Department>();
const on = (today: Day): Department => made.get(today) ?? made.set(today, generateDepartment(today, personKeys)).get(today)!;
const TODAY = DAYS[0]!;

const hash = (d: Department): string =>
  createHash('sha256').update(JSON.stringify({ ...d, cast: [...d.cast], photos: d.photos.map((p) => p.sha256) })).digest('hex');

describe.each(DAYS)('the demonstration department on %s', (today) => {
  test('has about 40 units and 900 people', () => {
    const d = on(today);
    expect(d.units).toHaveLength(42);
    expect(d.people).toHaveLength(900);
    expect(new Set(d.people.map((p) => p.name)).size).toBe(900);
  });

  test('has a reserve pool of exactly 146 under 35 by channel, 70 of them entered in the last three years', () => {
    const d = on(today);
    const pool = d.people.filter((p) => p.reserve);
    expect(pool).toHaveLength(146);
    const age = (birth: string): number => ageByMonth(birth as PartialDate, today.slice(0, 7) as PartialDate);
    expect(d.people.filter((p) => age(p.birth!) < 35)).toEqual(pool);
    const counts = Object.fromEntries(RESERVE.map((r) => [r.channel, pool.filter((p) => p.entryChannel === r.channel).length]));
    expect(counts).toEqual({ 选调生: 44, 公务员: 38, 招硕引博: 18, 事业单位招聘: 28, 社区定向招聘: 3, 其他: 15 });
    expect(pool.filter((p) => p.enteredOn! > addMonths(today, -36) && p.enteredOn! <= today)).toHaveLength(70);
    expect(pool.every((p) => p.enteredOn! <= today)).toBe(true);
  });

  test('has no id twice, and every reference leads somewhere', () => {
    const d = on(today);
    const tables = [d.units, d.unitPeriods, d.posts, d.postPeriods, d.people, d.holdings, d.rankPeriods, d.educations, d.awards, d.punishments, d.appraisals, d.families];
    const ids = tables.flatMap((rows) => rows.map((r) => r.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    const people = new Set(d.people.map((p) => p.id));
    const units = new Set(d.units.map((u) => u.id));
    const posts = new Set(d.posts.map((p) => p.id));
    for (const rows of [d.holdings, d.rankPeriods, d.educations, d.awards, d.punishments, d.appraisals, d.families]) expect(rows.every((r) => people.has(r.personId))).toBe(true);
    expect(d.holdings.every((h) => (h.postId === null || posts.has(h.postId!)) && (h.unitId === null || units.has(h.unitId!)))).toBe(true);
    expect(d.families.every((f) => f.linkedPersonId === null || people.has(f.linkedPersonId!))).toBe(true);
    const photos = new Set(d.photos.map((p) => p.sha256));
    expect(d.people.every((p) => photos.has(p.photo!))).toBe(true);
  });

  test('keeps every date believable but for the planted errors', () => {
    const d = on(today);
    const planted = new Set(d.planted.flatMap((e) => e.personIds));
    for (const p of d.people.filter((x) => !planted.has(x.id))) {
      const held = d.holdings.filter((h) => h.personId === p.id);
      const years = (from: string, to: string): number => ageByMonth(from.slice(0, 7) as PartialDate, to.slice(0, 7) as PartialDate);
      expect(years(p.birth!, p.workStart!), `${p.name} at work`).toBeGreaterThanOrEqual(18);
      expect(years(p.birth!, today), `${p.name} of age`).toBeLessThan(60);
      if (p.partyJoin) expect(years(p.birth!, p.partyJoin), `${p.name} joined`).toBeGreaterThanOrEqual(18);
      if (p.partyRegular) expect(p.partyRegular > p.partyJoin!).toBe(true);
      expect(p.workStart).toBe(held.map((h) => h.fromDate!).sort()[0]);
      for (const h of held) {
        expect(h.fromDate! <= (h.toDate ?? today.slice(0, 7)), `${p.name} ${h.title} ${h.fromDate}--${h.toDate}`).toBe(true);
        if (h.appointedOn) expect(h.appointedOn <= today && h.appointedOn.startsWith(h.fromDate!)).toBe(true);
      }
      for (const f of d.families.filter((x) => x.personId === p.id)) {
        if (/^(儿子|女儿|长子|次子|长女|次女)$/.test(f.relation)) expect(years(p.birth!, f.birth!), `${p.name} ${f.relation}`).toBeGreaterThanOrEqual(18);
        if (/^(父亲|母亲)$/.test(f.relation)) expect(years(f.birth!, p.birth!), `${p.name} ${f.relation}`).toBeGreaterThanOrEqual(18);
      }
      expect(d.appraisals.filter((a) => a.personId === p.id).every((a) => a.year >= Number(p.workStart!.slice(0, 4)) && a.year < Number(today.slice(0, 4)))).toBe(true);
      expect((p.doubts as { code: string }[]).map((x) => x.code).filter((code) => code !== 'resume.gap'), p.name).toEqual([]);
    }
  });
});

describe('the demonstration department', () => {
  test('is the same every time, and another on another day', () => {
    expect(hash(generateDepartment(TODAY, personKeys))).toBe(hash(on(TODAY)));
    expect(hash(on(DAYS[1]!))).not.toBe(hash(on(TODAY)));
  });

  test.each(DAYS)('has valid ID numbers that can belong to nobody (%s)', (today) => {
    const d = on(today);
    const wrong = new Set(d.planted.filter((e) => e.kind.startsWith('id-')).flatMap((e) => e.personIds));
    for (const p of d.people) {
      expect(p.idNumber!.startsWith('999999')).toBe(true);
      expect(idCheck(p.idNumber!.slice(0, 17))).toBe(p.idNumber![17]);
      if (!wrong.has(p.id)) expect(idFacts(p.idNumber!)).toEqual({ birth: expect.stringContaining(p.birth!), sex: p.sex });
    }
    const repeated = d.people.filter((p) => d.people.some((o) => o.id !== p.id && o.idNumber === p.idNumber)).map((p) => p.id);
    expect(repeated.sort()).toEqual([...d.planted.find((e) => e.kind === 'id-repeated')!.personIds].sort());
  });

  test('has a tree of units without cycles, under one root', () => {
    const d = on(TODAY);
    const parent = new Map(d.unitPeriods.map((u) => [u.unitId, u.parentId ?? null]));
    for (const start of parent.keys()) {
      const seen = new Set<string>();
      for (let at: string | null = start; at !== null; at = parent.get(at) ?? null) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }
    expect([...parent.values()].filter((p) => p === null)).toHaveLength(1);
  });

  test('has vacancies and one post filled beyond its establishment', () => {
    const d = on(TODAY);
    const filled = (postId: string): number => d.holdings.filter((h) => h.postId === postId && h.toDate === null).length;
    const leading = d.postPeriods.filter((p) => p.leading);
    const over = leading.filter((p) => filled(p.postId) > p.establishment!);
    expect(over.map((p) => p.title)).toEqual(['副局长']);
    expect(leading.filter((p) => filled(p.postId) < p.establishment!).length).toBeGreaterThanOrEqual(13);
    for (const v of d.scenario.vacancies) expect(filled(v.postId), v.key).toBeLessThan(d.postPeriods.find((p) => p.postId === v.postId)!.establishment!);
  });

  test('names kin on both sides', () => {
    const d = on(TODAY);
    const linked = d.families.filter((f) => f.linkedPersonId);
    expect(linked.length).toBeGreaterThan(80);
    for (const f of linked) {
      expect(d.families.some((o) => o.personId === f.linkedPersonId && o.linkedPersonId === f.personId), `${f.name} ${f.relation}`).toBe(true);
      const other = d.people.find((p) => p.id === f.linkedPersonId)!;
      expect([f.name, f.birth]).toEqual([other.name, other.birth]);
    }
    const names = new Set(d.people.map((p) => p.name));
    expect(d.families.filter((f) => !f.linkedPersonId && names.has(f.name))).toEqual([]);
  });

  test('holds every planted error it names', () => {
    const d = on(TODAY);
    const person = (e: { personIds: string[] }) => d.people.find((p) => p.id === e.personIds[0])!;
    for (const p of d.people) expect((p.doubts as { id?: string }[]).every((x) => typeof x.id === 'string' && x.id !== ''), p.name).toBe(true);
    const codes = (e: { personIds: string[] }): string[] => (person(e).doubts as { code: string }[]).map((x) => x.code);
    const held = (e: { personIds: string[] }) => d.holdings.filter((h) => h.personId === e.personIds[0]).sort((a, b) => (a.fromDate! < b.fromDate! ? -1 : 1));
    const seen: Record<PlantedKind, (e: { personIds: string[] }) => boolean> = {
      'id-birth-differs': (e) => codes(e).includes('id.birth'),
      'id-sex-differs': (e) => codes(e).includes('id.sex'),
      'id-repeated': (e) => new Set(e.personIds.map((id) => d.people.find((p) => p.id === id)!.idNumber)).size === 1,
      'work-start-as-child': (e) => Number(person(e).workStart!.slice(0, 4)) - Number(person(e).birth!.slice(0, 4)) <= 14,
      'work-start-differs': (e) => person(e).workStart! < held(e)[0]!.fromDate!,
      'child-older': (e) => codes(e).includes('family.child-older'),
      'resume-gap': (e) => codes(e).includes('resume.gap'),
      'resume-overlap': (e) => codes(e).includes('resume.overlap'),
      'resume-future': (e) => codes(e).includes('resume.future'),
      'party-before-18': (e) => Number(person(e).partyJoin!.slice(0, 4)) - Number(person(e).birth!.slice(0, 4)) < 18,
      'party-regular-early': (e) => addMonths(day(`${person(e).partyJoin}-01`), 12) > `${person(e).partyRegular}-01`,
      'degree-while-young': (e) => d.educations.some((x) => x.personId === e.personIds[0] && x.mode === 'full-time' && x.toDate! > shiftYear(person(e).workStart!, 3)),
    };
    expect(d.planted.map((e) => e.kind)).toEqual(plantedKinds.map((k) => k.kind));
    for (const e of d.planted) expect(seen[e.kind](e), e.kind).toBe(true);
  });
});

const shiftYear = (month: string, years: number): string => `${Number(month.slice(0, 4)) + years}${month.slice(4)}`;
