import type { PersonFacts } from '../../domain/facts.ts';
import { kinClassWords, kinOf } from '../../domain/regulations/recusal-2006/art-3.ts';
import type { Words } from '../../kernel/refusal.ts';

type Relative = Pick<PersonFacts, 'id' | 'name' | 'family'>;

/**
 * Whether two people must not be put into posts that stand under each other or under one leader, and why: kin by either one’s
 * family record, or not known to be none, which bars as well until it is answered. Null: they may. The only place of this room that asks.
 */
export function barBetween(a: Relative, b: Relative): { known: boolean; why: Words } | null {
  const found = [kinOf(a, { personId: b.id, name: b.name }), kinOf(b, { personId: a.id, name: a.name })];
  for (const f of found) {
    if (f.kin === 'yes') return { known: true, why: { zh: `${a.name}与${b.name}有${kinClassWords[f.kinClass].zh}关系（${f.relation}），应当回避`, en: `${a.name} and ${b.name} are kin (${kinClassWords[f.kinClass].en}) and must recuse` } };
  }
  for (const f of found) {
    if (f.kin === 'unknown') return { known: false, why: { zh: `${a.name}与${b.name}是否有亲属关系不能判断：${f.because.label.zh}`, en: `Kinship of ${a.name} and ${b.name} cannot be judged: ${f.because.label.en}` } };
  }
  return null;
}
