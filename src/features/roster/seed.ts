import { addMonths, type Day } from '../../kernel/day.ts';
import type { Act, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import type { Role } from '../accounts/rules.ts';
import { personKeys } from './keys-service.ts';
import { appraisal, award, education, family, holding, person, post, postPeriod, punishment, rankPeriod, unit, unitPeriod } from './schema.ts';
import { ADMINISTRATORS, accountId, castId, MEMBERS, OFFICE } from './seed/cast.ts';
import { generateDepartment, type Department } from './seed/department.ts';

const VERB = 'roster.demo.loaded';
const parts = { units: { zh: '单位和职位', en: 'units and posts' }, people: { zh: '人员', en: 'people' }, families: { zh: '家庭成员', en: 'family members' } };
/** People per act: some 2,400 rows, and far fewer than 65,535 bytes of subjects. */
const GROUP = 150;

const grouped = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/**
 * Writes the demonstration department through `act`, in about a dozen acts, and returns what was written.
 * Refuses with 409 `roster.demo.not-empty` when any unit is there already.
 */
export async function seedRoster(act: Act, today: Day): Promise<Outcome<Department>> {
  const d = generateDepartment(today, personKeys);
  const load = (part: keyof typeof parts, rows: number, ids: readonly string[], work: (tx: Tx) => Promise<Outcome<null>>): Promise<Outcome<null>> =>
    act({ actor: null, verb: VERB, subjects: ids.map((id) => ({ kind: part === 'units' ? 'unit' : 'person', id })), detail: { part: parts[part], rows } }, work);

  const first = await load('units', d.unitPeriods.length + d.postPeriods.length, d.units.map((u) => u.id), async (tx) => {
    if ((await tx.read.$count(unit)) > 0) {
      return refuse({
        name: 'roster.demo.not-empty', status: 409,
        reason: { zh: '花名册中已有单位，不能再装入演示数据。', en: 'The roster already has units; the demonstration cannot be loaded.' },
        wayOut: { zh: '换一个空的数据目录。', en: 'Use an empty data directory.' },
      });
    }
    for (const photo of d.photos) await tx.blob(photo.bytes, photo.mime);
    await tx.insertMany(unit, d.units);
    await tx.insertMany(unitPeriod, d.unitPeriods);
    await tx.insertMany(post, d.posts);
    await tx.insertMany(postPeriod, d.postPeriods);
    return ok(null);
  });
  if (!first.ok) return first;

  for (const people of grouped(d.people, GROUP)) {
    const ids = new Set(people.map((p) => p.id));
    const own = <T extends { personId: string }>(rows: readonly T[]): T[] => rows.filter((r) => ids.has(r.personId));
    const done = await load('people', people.length, [...ids], async (tx) => {
      await tx.insertMany(person, people);
      await tx.insertMany(holding, own(d.holdings));
      await tx.insertMany(rankPeriod, own(d.rankPeriods));
      await tx.insertMany(education, own(d.educations));
      await tx.insertMany(award, own(d.awards));
      await tx.insertMany(punishment, own(d.punishments));
      await tx.insertMany(appraisal, own(d.appraisals));
      return ok(null);
    });
    if (!done.ok) return done;
  }
  // Relatives point at people of other groups, so they come when everybody is there.
  for (const people of grouped(d.people, GROUP * 3)) {
    const ids = new Set(people.map((p) => p.id));
    const rows = d.families.filter((f) => ids.has(f.personId));
    const done = await load('families', rows.length, [...ids], async (tx) => {
      await tx.insertMany(family, rows);
      return ok(null);
    });
    if (!done.ok) return done;
  }
  return ok(d);
}

/** An account of the demonstration; its roles reach everywhere. */
export type DemoAccount = { id: string; key: string; username: string; displayName: string; personId: string | null; roles: { role: Role; from: Day }[] };

/**
 * The accounts of the demonstration, the same ids on every day: two clerks, section head, deputy head, supervisor, a person
 * concerned, the nine members of the decision body (the head of the organization department is one of them), three administrators.
 */
export function demoAccounts(today: Day): DemoAccount[] {
  const from = addMonths(today, -24);
  const people = [...OFFICE, ...MEMBERS].map((p) => ({ key: p.key, username: p.username, displayName: p.name, personId: castId(p.key), roles: p.roles }));
  const administrators = ADMINISTRATORS.map((a) => ({ key: a.key, username: a.username, displayName: a.name, personId: null, roles: [a.role] }));
  return [...people, ...administrators].map((a) => ({ ...a, id: accountId(a.key), roles: a.roles.map((role) => ({ role, from })) }));
}
