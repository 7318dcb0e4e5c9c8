import { sql, type SQL } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from './access-service.ts';
import type { PersonFile } from './file-service.ts';
import { findPerson } from './load-service.ts';
import { factDifferences, mergeLists, rowsToMove, type FactDifference, type MergeList } from './merge-rules.ts';
import { personFile } from './service.ts';

/** Two records that may be of one person, and what they share. */
export type Pair = { a: Brief; b: Brief; by: 'id' | 'name-birth' | 'name-photo' };
type Brief = { id: string; name: string; birth: string | null; unitName: string | null; postText: string | null };
const MOST = 200;

const brief = (p: string, today: string): SQL => sql.raw(
  `json_build_object('id', ${p}.id, 'name', ${p}.name, 'birth', ${p}.birth, 'postText', ${p}.post_text, 'unitName', (SELECT u.name FROM unit_period u WHERE u.unit_id = ${p}.unit_id AND u.from_day <= '${today}' AND (u.to_day IS NULL OR u.to_day > '${today}') LIMIT 1))`,
);

/** Finds records that may be of one person: the same ID number; the same name and birth month, or the same name and photo, where no two ID numbers speak against it. */
export async function findDuplicates(ports: Ports, actor: Actor): Promise<Outcome<{ pairs: Pair[]; more: boolean }>> {
  const today = ports.today();
  const sight = await sightOf(ports.read, actor, 'edit', today);
  const seen = ['a', 'b'].map((p) => sight.within({ id: sql.raw(`${p}.id`), unit: sql.raw(`${p}.unit_id`) })).filter((w) => w !== null);
  const notBoth = sql`(a.id_key IS NULL OR b.id_key IS NULL)`;
  const join: Readonly<Record<Pair['by'], SQL>> = {
    id: sql`a.id_key = b.id_key`,
    'name-birth': sql`a.name_key = b.name_key AND length(a.birth) >= 7 AND left(a.birth, 7) = left(b.birth, 7) AND ${notBoth}`,
    'name-photo': sql`a.name_key = b.name_key AND a.photo = b.photo AND ${notBoth} AND (a.birth IS NULL OR b.birth IS NULL OR left(a.birth, 7) <> left(b.birth, 7))`,
  };
  const pairs: Pair[] = [];
  for (const by of Object.keys(join) as Pair['by'][]) {
    const where = [
      sql`a.status NOT IN ('void', 'merged') AND b.status NOT IN ('void', 'merged')`, ...seen,
      sql`NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.state IN ('requested', 'merged', 'split-requested', 'split', 'declined') AND least(m.kept_id, m.secondary_id) = a.id AND greatest(m.kept_id, m.secondary_id) = b.id)`,
    ];
    const rows = await ports.read.select({ a: sql<Brief>`${brief('a', today)}`, b: sql<Brief>`${brief('b', today)}` })
      .from(sql`person a JOIN person b ON a.id < b.id AND ${join[by]}`).where(sql.join(where, sql` AND `)).orderBy(sql`a.name_key, a.id, b.id`).limit(MOST + 1);
    pairs.push(...rows.map((r) => ({ ...r, by })));
  }
  return ok({ pairs: pairs.slice(0, MOST), more: pairs.length > MOST });
}

/** Two records side by side: both files (each reading is recorded), the facts that differ, and the rows that would go over. */
export type Comparison = { kept: PersonFile; other: PersonFile; facts: FactDifference[]; rows: { list: MergeList; move: number; stay: number }[] };

/** Sets two records side by side. */
export async function compareRecords(ports: Ports, actor: Actor, keptId: string, otherId: string): Promise<Outcome<Comparison>> {
  const kept = await personFile(ports, actor, keptId);
  if (!kept.ok) return kept;
  const other = await personFile(ports, actor, otherId);
  if (!other.ok) return other;
  const rows = mergeLists.map((list) => {
    const theirs = other.value[list] as unknown as (Record<string, unknown> & { id: string })[];
    const move = rowsToMove(list, kept.value[list] as never, theirs).length;
    return { list, move, stay: theirs.length - move };
  });
  return ok({ kept: kept.value, other: other.value, facts: factDifferences(kept.value.person, other.value.person), rows: rows.filter((r) => r.move + r.stay > 0) });
}

/** The record in which a person goes on: follows merges to their end. */
export async function survivorOf(read: Reader, id: string): Promise<string> {
  let at = id;
  for (let steps = 0; steps < 20; steps++) {
    const p = await findPerson(read, at);
    if (!p?.mergedInto) return at;
    at = p.mergedInto;
  }
  return at;
}
