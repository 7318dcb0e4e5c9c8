import { and, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '../../kernel/ports.ts';
import type { KinTieFacts, PersonFacts } from '../../domain/facts.ts';
import { kinAnswers, type Declared, type KinAnswer } from '../../domain/kinship/answer.ts';
import { kinGraph, type KinPerson } from '../../domain/kinship/graph.ts';
import { kinFrom } from '../../domain/kinship/relate.ts';
import type { KinGraph } from '../../domain/kinship/ties.ts';
import { wayWords } from '../../domain/kinship/words.ts';
import { family, kinDeclaration, person } from './schema.ts';
import { textList } from './scope-service.ts';

/** Rounds of records read around the people asked: a way of article 3 has five ties at most; from both ends three rounds meet. */
const ROUNDS = { ends: 3, one: 5 } as const;
/**
 * A neighbourhood is not followed beyond this many people: families are small, and a bad import must not make one question read the
 * roster. Where it ended there the graph is `cut`, and whoever was not found is not known instead of no kin.
 */
const MOST = 5_000;

/**
 * The family graph around some people: their records and those that name them, those of whoever stands there, and so on. `ends`: kinship
 * among the people given; `one`: everybody who is kin of them. Three questions a round, however many people.
 */
export async function kinGraphAround(read: Reader, ids: readonly string[], how: keyof typeof ROUNDS, most: number = MOST): Promise<KinGraph> {
  const lines = new Map<string, typeof family.$inferSelect>();
  const seen = new Set(ids);
  let edge = [...seen];
  let cut = false;
  for (let round = 0; round < ROUNDS[how] && edge.length > 0 && !cut; round++) {
    const of = sql`ANY(${textList(edge)}::uuid[])`;
    const found = await read.select().from(family).where(or(sql`${family.personId} = ${of}`, sql`${family.linkedPersonId} = ${of}`));
    const next: string[] = [];
    for (const f of found) {
      lines.set(f.id, f);
      for (const id of [f.personId, f.linkedPersonId]) if (id !== null && !seen.has(id)) void (seen.add(id), next.push(id));
    }
    edge = next;
    cut = edge.length > 0 && seen.size > most && round + 1 < ROUNDS[how];
  }
  const people = await read.select({ id: person.id, name: person.name, sex: person.sex, birth: person.birth, standing: person.standing }).from(person).where(sql`${person.id} = ANY(${textList([...seen])}::uuid[])`);
  const byOwner = new Map<string, (typeof family.$inferSelect)[]>();
  for (const f of lines.values()) byOwner.set(f.personId, [...(byOwner.get(f.personId) ?? []), f]);
  // In a fixed order, so that the same families always give the same answer in the same words.
  const graph = kinGraph(people.sort((a, b) => (a.id < b.id ? -1 : 1)).map((p): KinPerson => {
    const own = (byOwner.get(p.id) ?? []).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));
    return {
      id: p.id, name: p.name, sex: p.sex === '男' ? 'm' : p.sex === '女' ? 'f' : null, birth: p.birth, filled: own.length > 0 || (p.standing.filled?.includes('family') ?? false),
      lines: own.map((f) => ({ relation: f.relation, name: f.name, birth: f.birth, linked: f.linkedPersonId, living: f.living })),
    };
  }));
  return cut ? { ...graph, cut } : graph;
}

/** Declarations in force by or about these people. */
export async function declarationsOf(read: Reader, ids: readonly string[]): Promise<Declared[]> {
  if (ids.length === 0) return [];
  const rows = await read.select().from(kinDeclaration).where(and(isNull(kinDeclaration.withdrawnDay), or(inArray(kinDeclaration.personId, [...ids]), inArray(kinDeclaration.aboutId, [...ids]))));
  return rows.map((d) => ({ by: d.personId, about: d.aboutId, kin: d.kin, confirmed: d.confirmedBy !== null, relation: d.relation }));
}

/** Kinship of many people towards many others, in as many questions as for two: by id of the one, then of the other. */
export async function kinBetween(read: Reader, ones: readonly string[], others: readonly string[], most: number = MOST): Promise<Map<string, Map<string, KinAnswer>>> {
  const all = [...new Set([...ones, ...others])];
  const graph = await kinGraphAround(read, all, 'ends', most);
  const declared = await declarationsOf(read, all);
  return new Map(ones.map((one) => [one, kinAnswers(graph, one, others, declared)]));
}

/** Kinship of two people of the roster. */
export const kinOfTwo = async (read: Reader, one: string, other: string): Promise<KinAnswer> => (await kinBetween(read, [one], [other])).get(one)!.get(other)!;

/** Everybody in the roster to whom these people are kin, with the way and with what was declared; as the facts of a case hold it. */
export const kinTies = async (read: Reader, ids: readonly string[]): Promise<Map<string, KinTieFacts[]>> => (await kinSearch(read, ids)).ties;

/** The same, with whether the search met its limit. */
export async function kinSearch(read: Reader, ids: readonly string[], most: number = MOST): Promise<{ ties: Map<string, KinTieFacts[]>; cut: boolean }> {
  const graph = await kinGraphAround(read, ids, 'one', most);
  const declared = await declarationsOf(read, ids);
  const named = [...new Set(declared.flatMap((d) => [d.by, d.about]))];
  const names = new Map(named.length === 0 ? [] : (await read.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, named))).map((p) => [p.id, p.name]));
  return { ties: new Map(ids.map((id) => [id, tiesOf(graph, id, declared, names)])), cut: graph.cut === true };
}

function tiesOf(graph: KinGraph, id: string, declared: readonly Declared[], names: ReadonlyMap<string, string>): KinTieFacts[] {
  const ties = new Map<string, KinTieFacts>();
  for (const [other, way] of kinFrom(graph, id, (to) => graph.filled.has(to))) {
    ties.set(other, { personId: other, name: graph.nodes.get(other)!.name ?? '', kin: way.sure ? 'yes' : 'probable', kinClass: way.kinClass, way: wayWords(graph, id, way.steps) });
  }
  for (const d of declared.filter((x) => x.by === id || x.about === id)) {
    const other = d.by === id ? d.about : d.by;
    if (ties.get(other)?.kin === 'yes' || (!d.kin && !d.confirmed)) continue;
    ties.set(other, { personId: other, name: names.get(other) ?? '', kin: d.kin ? 'yes' : 'declared-none', kinClass: ties.get(other)?.kinClass ?? null, way: d.kin ? { zh: d.relation ?? '声明有亲属关系', en: `declared: ${d.relation ?? 'kin'}` } : { zh: '声明无亲属关系，经另一人确认', en: 'declared no kin, confirmed by a second person' } });
  }
  return [...ties.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));
}

/** The facts of people with their kin in the roster laid in, for rules that ask who must stand aside. */
export async function withKin(read: Reader, people: readonly PersonFacts[], most: number = MOST): Promise<PersonFacts[]> {
  const { ties, cut } = await kinSearch(read, people.map((p) => p.id), most);
  return people.map((p) => ({ ...p, kin: ties.get(p.id) ?? [], ...(cut ? { kinCut: true as const } : {}) }));
}
