import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { seedHash } from '../interviews/sample-rules.ts';
import { kinTies } from '../roster/kinship-service.ts';
import { peopleRows } from '../roster/list-service.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { frameHash, planned, sizesOf, strataOf, takenBy, type DrawnStratum, type FoundStratum, type StrataBy } from './draw-rules.ts';
import { refusals } from './refusals-rules.ts';
import { poll, pollDraw, pollSeed, pollVoter } from './schema.ts';
import { reachPoll, type PollRow } from './service.ts';
import { peopleOf } from './sketch-rules.ts';

/** People drawn from at most. */
const MOST = 5000;
/** What is to be drawn: for a class, `n` of the people of a unit and below whose post holds a word, by strata. */
export type DrawAsked = { class: string; unit: string; word: string; by: StrataBy; n: number };
type Person = { id: string; name: string; postText: string | null };
type Frame = { row: PollRow; strata: FoundStratum[]; people: Map<string, Person>; take: number[]; margin: number | null };

/** The people to draw from as the roster stands, without who does not vote in this poll (subjects, and kin where an appointment is voted on), and how many of each stratum. */
async function frameOf(ports: Ports, tx: Tx, actor: Actor, id: string, asked: DrawAsked): Promise<Outcome<Frame>> {
  const found = await reachPoll(tx.read, actor, id, tx.today);
  if (!found.ok) return found;
  const row = found.value;
  if (row.state !== 'draft') return refusals.state(row.state);
  if (!row.plan.classes.some((c) => c.id === asked.class)) return refusals.rollClass(asked.class);
  if (!reaches(await reachedUnits(tx.read, actor, [...mayHandleCases], tx.today), asked.unit)) return refusals.drawUnit();
  const out = new Set(row.plan.sheets.map((s) => s.slot));
  if (row.plan.kind === 'secret-vote') for (const kin of (await kinTies(tx.read, peopleOf(row.plan))).values()) for (const k of kin) if (k.kin === 'yes') out.add(k.personId);
  const rows = (await peopleRows({ ...ports, read: tx.read }, actor, { unit: asked.unit, status: ['serving'], sort: 'rank', dir: 'asc' }, { after: null, limit: MOST })).map((r) => r.row);
  const people = rows.filter((r) => !out.has(r.id) && (asked.word === '' || (r.postText ?? '').includes(asked.word)));
  const strata = strataOf(people, asked.by);
  const plan = planned(strata, asked.n);
  return plan === null ? refusals.drawSize(asked.n, people.length, strata.length) : ok({ row, strata, people: new Map(people.map((p) => [p.id, { id: p.id, name: p.name, postText: p.postText }])), ...plan });
}

/** A seed of the poll that nothing was drawn with yet. */
async function unused(read: Reader, id: string): Promise<typeof pollSeed.$inferSelect | undefined> {
  return (await read.select({ seed: pollSeed }).from(pollSeed).leftJoin(pollDraw, eq(pollDraw.seedId, pollSeed.id)).where(and(eq(pollSeed.pollId, id), isNull(pollDraw.id))).limit(1))[0]?.seed;
}

export type Preview = { seedHash: string; of: number; margin: number | null; strata: { id: string; label: string; size: number; take: number }[] };
const previewOf = (f: Frame, hash: string): Preview => ({ seedHash: hash, of: f.people.size, margin: f.margin, strata: f.strata.map((s, i) => ({ id: s.id, label: s.label, size: s.ids.length, take: f.take[i]! })) });

/** Shows strata, places and margin of error before anything is drawn, and commits to the seed of the draw where none waits. */
export async function prepareDraw(ports: Ports, actor: Actor, id: string, asked: DrawAsked): Promise<Outcome<Preview>> {
  let before: Preview | null = null;
  const done = await ports.act<Preview>({ actor, verb: 'ballots.seed.committed' }, async (tx) => {
    await tx.lock(poll, id);
    const frame = await frameOf(ports, tx, actor, id, asked);
    if (!frame.ok) return frame;
    const waits = await unused(tx.read, id);
    if (waits) {
      // Nothing is written again: the seed committed to before is the one that will be used.
      before = previewOf(frame.value, waits.seedHash);
      return refusals.drawSeed();
    }
    const seed = tx.uuid() + tx.uuid();
    await tx.insert(pollSeed, { pollId: id, seed, seedHash: seedHash(seed) });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: frame.value.row.number, hash: seedHash(seed) } });
    return ok(previewOf(frame.value, seedHash(seed)));
  });
  return before ? ok(before) : done;
}

/** Draws with the seed committed to; the entry tells it, with the hash of everybody drawn from. Each draw uses a seed up. */
export async function drawRoll(ports: Ports, actor: Actor, id: string, asked: DrawAsked & { seedHash: string }): Promise<Outcome<{ people: Person[]; seed: string; margin: number | null; of: number }>> {
  return ports.act({ actor, verb: 'ballots.roll.drawn' }, async (tx) => {
    await tx.lock(poll, id);
    const frame = await frameOf(ports, tx, actor, id, asked);
    if (!frame.ok) return frame;
    const { row, strata, people, take, margin } = frame.value;
    const seed = await unused(tx.read, id);
    if (!seed || seed.seedHash !== asked.seedHash) return refusals.drawSeed();
    const drawn: DrawnStratum[] = strata.map((s, i) => ({ ...s, taken: take[i]! }));
    const hash = frameHash(strata);
    await tx.insert(pollDraw, { pollId: id, seedId: seed.id, class: asked.class, day: tx.today, strataBy: asked.by, seed: seed.seed, frameHash: hash, strata: drawn, margin, byName: actor.name });
    const { of, n } = sizesOf(drawn);
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, class: row.plan.classes.find((c) => c.id === asked.class)!.label, of, n, seed: seed.seed, hash } });
    return ok({ people: takenBy(seed.seed, drawn).map((p) => people.get(p)!), seed: seed.seed, margin, of });
  });
}

/** A draw as it stands with a poll and beside its result: how many of those taken are on the roll of the class, and how many draws there were for it. */
export type DrawShown = { class: string; by: StrataBy; of: number; n: number; onRoll: number; roll: number; strata: number; margin: number | null; day: string; seed: string; seedHash: string; frameHash: string; byName: string; turns: number };

/** For each class that was drawn the draw its roll follows. */
export async function drawsOf(read: Reader, id: string): Promise<DrawShown[]> {
  const rows = await read.select({ draw: pollDraw, hash: pollSeed.seedHash }).from(pollDraw).innerJoin(pollSeed, eq(pollSeed.id, pollDraw.seedId)).where(eq(pollDraw.pollId, id)).orderBy(asc(pollDraw.day));
  if (rows.length === 0) return [];
  const voters = await read.select({ class: pollVoter.class, person: pollVoter.personId }).from(pollVoter).where(eq(pollVoter.pollId, id));
  return [...new Set(rows.map((r) => r.draw.class))].sort().map((cls) => {
    const of = rows.filter((r) => r.draw.class === cls);
    const roll = voters.filter((v) => v.class === cls);
    const on = new Set(roll.map((v) => v.person));
    // The one the roll follows: of several the one most of whose people stand on it.
    const fits = of.map((r) => ({ r, taken: takenBy(r.draw.seed, r.draw.strata) })).map((x) => ({ ...x, onRoll: x.taken.filter((p) => on.has(p)).length })).sort((a, b) => b.onRoll - a.onRoll)[0]!;
    const d = fits.r.draw;
    return { class: cls, by: d.strataBy, ...sizesOf(d.strata), onRoll: fits.onRoll, roll: roll.length, strata: d.strata.length, margin: d.margin, day: d.day, seed: d.seed, seedHash: fits.r.hash, frameHash: d.frameHash, byName: d.byName, turns: of.length };
  });
}

/** Every draw of a poll with everybody it was drawn from, by id: what somebody needs to draw again. */
export const drawFrames = (read: Reader, id: string) => read.select({ class: pollDraw.class, seed: pollDraw.seed, frameHash: pollDraw.frameHash, strata: pollDraw.strata }).from(pollDraw).where(eq(pollDraw.pollId, id));
