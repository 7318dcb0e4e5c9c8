import { and, desc, eq } from 'drizzle-orm';
import { addMonths, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { appraisal, person } from '../roster/schema.ts';
import { inForceOn, rowOn } from '../settings/in-force-rules.ts';
import { storedSettings } from '../settings/load-service.ts';
import { about, countedPolls, type Counted } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { composed, gradePart, pollPart, resultsPart, weighable, type Composite, type Kept, type NoPart, type Part, type Weighable, type Weights } from './rules/composite.ts';
import { methodOf } from './rules/method.ts';
import { resultsOf } from './results-service.ts';
import { compositeKept } from './schema.ts';

const KEY = 'measurement.composite';
/** The composite of a person as it comes today, by the weights in force; null where the institution has set none. */
export type CompositeNow = Kept & { settingId: string; weights: Weights['weights'] };

type Found = Pick<Part, 'value' | 'error' | 'df' | 'n' | 'why'> & { from: Words | null; day: string | null };
const nothing = (why: NoPart): Found => ({ value: null, error: null, df: null, n: null, why, from: null, day: null });

/** What each weighed method gives of a person on a day: the latest poll of its kind that the reader sees, the latest year of grades and of results. */
async function found(read: Reader, personId: string, polls: readonly Counted[], setting: Weights, method: Weighable): Promise<Found> {
  if (method === 'appraisal') {
    const got = gradePart(await read.select({ year: appraisal.year, grade: appraisal.grade }).from(appraisal).where(eq(appraisal.personId, personId)), setting.grades);
    return { ...got, ...(got.year === null ? { from: null, day: null } : { from: { zh: `${got.year} 年度`, en: `year ${got.year}` }, day: `${got.year}-12-31` }) };
  }
  if (method === 'results') {
    const got = resultsPart(await resultsOf(read, personId), setting.degrees);
    return { ...got, ...(got.year === null ? { from: null, day: null } : { from: { zh: `${got.year} 年 ${got.n} 项`, en: `${got.n} of ${got.year}` }, day: `${got.year}-12-31` }) };
  }
  const last = polls.filter((p) => methodOf[p.manifest.kind] === method).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  const part = last?.parts.find((s) => s.slot === personId);
  if (!last || !part) return nothing('none');
  return { ...pollPart(last.manifest, part), from: { zh: `投票 ${last.number}`, en: `poll ${last.number}` }, day: last.day };
}

/** The composite by the weights in force on a day. */
export async function compositeOf(read: Reader, personId: string, polls: readonly Counted[], day: Day): Promise<CompositeNow | null> {
  const rows = await storedSettings(read, [KEY]);
  const now = inForceOn(rows, KEY, day);
  const row = rowOn(rows, KEY, day);
  if (!now || !row) return null;
  const setting = now.value as Weights;
  const oldest = addMonths(day, -setting.months.most);
  const parts = await Promise.all(weighable.filter((m) => setting.weights[m] !== undefined).map(async (method): Promise<Part> => {
    const got = await found(read, personId, polls, setting, method);
    const old = got.day !== null && got.day < oldest;
    return { method, weight: setting.weights[method]!, ...got, ...(old ? { value: null, error: null, df: null, why: 'old' as const } : {}) };
  }));
  return { ...composed(parts), source: now.source, from: now.from, months: setting.months.most, settingId: row.id, weights: setting.weights };
}

/** A composite that was kept, as it was printed. */
export type KeptLine = { id: string; day: string; byName: string; content: Kept };

/** The composites of a person that were kept, newest first. */
export async function keptOf(read: Reader, personId: string): Promise<KeptLine[]> {
  const rows = await read.select().from(compositeKept).where(eq(compositeKept.personId, personId)).orderBy(desc(compositeKept.day), desc(compositeKept.id));
  return rows.map((r) => ({ id: r.id, day: r.day, byName: r.keptName, content: r.content }));
}

/** Keeps the composite of a person as it stands today: a later change of weights does not touch it. */
export async function keepComposite(ports: Ports, actor: Actor, personId: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'measurement.composite.kept' }, async (tx) => {
    const sight = await sightOf(tx.read, actor, 'file', tx.today);
    const [who] = await tx.read.select({ id: person.id, name: person.name, unitId: person.unitId }).from(person).where(eq(person.id, personId));
    if (sight.kin.includes(personId)) return refusals.own();
    if (!who || !holdsAny(actor, mayHandleCases) || sight.level(who) !== 'full') return refusals.noPerson();
    const now = await compositeOf(tx.read, personId, await countedPolls(tx.read, actor, tx.today, about(personId)), tx.today);
    if (!now) return refusals.noWeights();
    if (now.value === null) return refusals.noComposite();
    const { settingId, weights: _, ...content } = now;
    const again = (await tx.read.select().from(compositeKept).where(and(eq(compositeKept.personId, personId), eq(compositeKept.day, tx.today)))).some((r) => r.settingId === settingId && same(r.content, content));
    if (again) return refusals.keptAlready();
    const row = await tx.insert(compositeKept, { personId, day: tx.today, settingId, content, keptBy: actor.accountId, keptName: actor.name });
    tx.note({ subjects: [{ kind: 'person', id: personId }], detail: { person: who.name, value: now.value.toFixed(1), source: now.source, from: now.from } });
    return ok({ id: row.id });
  });
}

const same = (a: Composite, b: Composite): boolean => a.value === b.value && a.low === b.low && a.high === b.high;
