import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from './access-service.ts';
import { faultOf, decisionOf, weigh, type Bulk, type Decisions } from './import-decide-service.ts';
import { doubtsKept, judgeAll, wireOf, type Judged, type Judgement, type Preview, type PreviewPerson } from './import-match-service.ts';
import type { Understood } from './import-read-service.ts';
import { findBatch, readBatch, toBatch, type Batch, type BatchRow, type Stored } from './import-service.ts';
import { nameKeyOf } from './rules.ts';

/** Which people of a file a page shows. */
export type Only = 'all' | 'new' | 'changed' | 'same' | 'question' | 'doubt' | 'known';
/** What a file says as a whole; its people come page by page. `acceptable` counts suggestions that can be taken as they stand. */
export type Overview = Omit<Preview, 'people'> & { batch: Batch; counts: Record<Only, number>; acceptable: number; blanks: number; notesTotal: number };
type Loaded = { row: BatchRow; understood: Understood; judgement: Judgement };

const open = (j: Judged): boolean => j.proposal === null;
const kinds: Record<Only, (j: Judged) => boolean> = {
  all: () => true, new: (j) => j.match.kind === 'none' && !open(j), changed: (j) => j.held !== null && j.diff.length > 0, same: (j) => j.held !== null && j.diff.length === 0,
  question: open, doubt: (j) => doubtsKept(j.draft).length > 0, known: (j) => j.match.kind !== 'none',
};

/** A large file is judged once a minute and not for every page that is turned; committing judges it anew. */
const LARGE = 500;
const FRESH = 60_000;
let last: { key: string; at: number; judgement: Judgement } | null = null;

async function load(ports: Ports, actor: Actor, id: string): Promise<Outcome<Loaded>> {
  const found = await findBatch(ports.read, actor, id);
  if (!found.ok) return found;
  const row = found.value;
  const understood = await readBatch(ports.read, row);
  if (!understood.ok) return understood;
  const sight = await sightOf(ports.read, actor, 'edit', ports.today());
  const key = JSON.stringify([row.id, row.options, row.state, sight.units, sight.kin, ports.today()]);
  const held = last?.key === key && performance.now() - last.at < FRESH ? last.judgement : null;
  const judgement = held ?? (await judgeAll(ports.read, understood.value, row.options as Stored, sight, ports.today()));
  if (!held && judgement.people.length > LARGE) last = { key, at: performance.now(), judgement };
  return ok({ row, understood: understood.value, judgement });
}

/** How many notes about a file an overview carries. */
const NOTES = 100;

/** What a file says as a whole, worked out again from its bytes and the choices made. */
export async function importOverview(ports: Ports, actor: Actor, id: string): Promise<Outcome<Overview>> {
  const found = await findBatch(ports.read, actor, id);
  if (!found.ok) return found;
  const none: Omit<Overview, 'batch'> = { refused: [], notes: [], questions: [], sheet: null, counts: countsOf([]), acceptable: 0, blanks: 0, notesTotal: 0 };
  if (found.value.state !== 'previewed') return ok({ batch: toBatch(found.value), ...none });
  const loaded = await load(ports, actor, id);
  if (!loaded.ok) return loaded;
  const { row, understood: u, judgement: { people } } = loaded.value;
  return ok({
    batch: toBatch(row), refused: u.refused.slice(0, NOTES), notes: u.notes.slice(0, NOTES), notesTotal: u.notes.length, questions: u.questions, sheet: u.sheet, counts: countsOf(people),
    acceptable: people.reduce((n, j) => n + doubtsKept(j.draft).filter((d) => d.acceptable).length, 0),
    blanks: people.reduce((n, j) => n + j.diff.filter((d) => !d.held).length, 0),
  });
}

const countsOf = (people: readonly Judged[]): Record<Only, number> =>
  Object.fromEntries((Object.keys(kinds) as Only[]).map((k) => [k, people.filter(kinds[k]).length])) as Record<Only, number>;

/** A page of the people of a file. */
export async function importPeople(ports: Ports, actor: Actor, id: string, ask: { only: Only; q?: string | undefined; offset: number; limit: number }): Promise<Outcome<{ people: PreviewPerson[]; total: number }>> {
  const loaded = await load(ports, actor, id);
  if (!loaded.ok) return loaded;
  const { people, units } = loaded.value.judgement;
  const q = nameKeyOf(ask.q ?? '');
  const found = people.filter((j) => kinds[ask.only](j) && (q === '' || nameKeyOf(j.values.facts.name ?? '').includes(q)));
  return ok({ people: found.slice(ask.offset, ask.offset + ask.limit).map((j) => wireOf(j, units)), total: found.length });
}

/** What a commit with these choices would do, and the first people it still asks about. */
export async function weighImport(ports: Ports, actor: Actor, id: string, decisions: Decisions, bulk: Bulk): Promise<Outcome<{ create: number; update: number; skip: number; open: number; asks: string[] }>> {
  const loaded = await load(ports, actor, id);
  if (!loaded.ok) return loaded;
  const { people } = loaded.value.judgement;
  const asks = people.filter((j) => { const d = decisionOf(j, decisions, bulk); return d === null || faultOf(j, d) !== null; });
  return ok({ ...weigh(people, decisions, bulk), asks: asks.slice(0, 20).map((j) => j.key) });
}
