import type { Words } from '../../kernel/refusal.ts';
import { kinClassWords, kinCutWords, type KinClass } from './classes.ts';
import { kinFrom } from './relate.ts';
import type { KinGraph } from './ties.ts';
import { wayWords } from './words.ts';

/** What a person declared about kinship with another: yes at once, no once a second person confirmed it. */
export type Declared = { by: string; about: string; kin: boolean; confirmed: boolean; relation: string | null };

/**
 * Whether two people are kin whom recusal reaches. `probable`: through a namesake or an inference, to be confirmed. `unknown`: `missing`
 * names whose family record was never filled in, `because` says what is not understood.
 */
export type KinAnswer =
  | { kin: 'self' }
  | { kin: 'none'; declared?: true }
  | { kin: 'yes'; kinClass: KinClass | null; way: Words }
  | { kin: 'probable'; kinClass: KinClass; way: Words }
  | { kin: 'unknown'; missing: string[]; because: Words };

const nameIn = (graph: KinGraph, id: string): string => graph.nodes.get(id)?.name ?? '';

/** The answers of one person towards several others, by id. Those without a node in the graph count as people whose record is missing. */
export function kinAnswers(graph: KinGraph, of: string, others: readonly string[], declared: readonly Declared[] = []): Map<string, KinAnswer> {
  const wanted = new Set(others);
  const ways = kinFrom(graph, of, (id) => wanted.has(id));
  return new Map(others.map((other) => [other, answer(graph, of, other, ways.get(other), declared.filter((d) => (d.by === of && d.about === other) || (d.by === other && d.about === of)))]));
}

function answer(graph: KinGraph, of: string, other: string, way: ReturnType<typeof kinFrom> extends Map<string, infer W> ? W | undefined : never, declared: readonly Declared[]): KinAnswer {
  if (of === other) return { kin: 'self' };
  if (way?.sure) return { kin: 'yes', kinClass: way.kinClass, way: wayWords(graph, of, way.steps) };
  const said = declared.find((d) => d.kin);
  if (said) return { kin: 'yes', kinClass: null, way: { zh: `${nameIn(graph, said.by)}声明${said.relation ? `：${said.relation}` : '有亲属关系'}`, en: `declared by ${nameIn(graph, said.by)}${said.relation ? `: ${said.relation}` : ''}` } };
  if (declared.some((d) => !d.kin && d.confirmed)) return { kin: 'none', declared: true };
  if (way) return { kin: 'probable', kinClass: way.kinClass, way: wayWords(graph, of, way.steps) };
  const line = graph.unread.find((u) => (u.of === of && u.to === other) || (u.of === other && u.to === of));
  if (line) return { kin: 'unknown', missing: [], because: { zh: `${line.name}的称谓「${line.relation}」不能识别`, en: `the relation “${line.relation}” of ${line.name} is not understood` } };
  const missing = [of, other].filter((id) => graph.filled.get(id) !== true);
  if (missing.length === 0) return graph.cut ? { kin: 'unknown', missing: [], because: kinCutWords } : { kin: 'none' };
  const names = missing.map((id) => nameIn(graph, id));
  return { kin: 'unknown', missing, because: { zh: `${names.join('、')}的家庭成员没有填`, en: `the family record of ${names.join(', ')} was never filled in` } };
}

/** Class and way in one phrase, e.g. 近姻亲，其妻之兄. */
export const kinWords = (answer: Extract<KinAnswer, { kin: 'yes' | 'probable' }>): Words => {
  const named = answer.kinClass === null ? null : kinClassWords[answer.kinClass];
  return named ? { zh: `${named.zh}，${answer.way.zh}`, en: `${named.en}, ${answer.way.en}` } : answer.way;
};
