import { day } from '../src/kernel/day.ts';
import { entriesOn, shelfOf } from '../src/features/policy/rules/shelf.ts';
import { indexOf, search } from '../src/features/policy/rules/search.ts';
import type { Line } from './harness.ts';
import { foreseen, fresh, second, unforeseen, type Question } from './policy-questions.ts';

/** The day as of which the questions are asked. */
const TODAY = day('2026-11-20');

/** The rank (1 = first) of the first article that answers a question, or null beyond twenty. */
export function rankOf(index: ReturnType<typeof indexOf>, q: Question): number | null {
  const at = search(index, q.ask, 20).findIndex((h) => q.answers.some(([d, a]) => h.entry.document === d && h.entry.article === a));
  return at < 0 ? null : at + 1;
}

/** Mean reciprocal rank and the shares answered first and among the first five. */
export function measure(questions: readonly Question[]): { mrr: number; hit1: number; hit5: number; missed: string[]; ms: number } {
  const index = indexOf(entriesOn(shelfOf([]), [], TODAY));
  const begun = performance.now();
  const ranks = questions.map((q) => rankOf(index, q));
  const ms = (performance.now() - begun) / questions.length;
  const share = (most: number): number => ranks.filter((r) => r !== null && r <= most).length / ranks.length;
  return { mrr: ranks.reduce<number>((s, r) => s + (r === null ? 0 : 1 / r), 0) / ranks.length, hit1: share(1), hit5: share(5), ms, missed: questions.flatMap((q, i) => (ranks[i] === 1 ? [] : [`${q.ask} → ${ranks[i] ?? '-'}`])) };
}

const two = (n: number): string => n.toFixed(2);

/** How well the dictionary answers questions in plain Chinese, with the shipped summaries only. */
export async function benchPolicy(): Promise<Line[]> {
  return [['policy-search', 'questions foreseen', [...foreseen, ...second]], ['policy-search-fresh', 'questions written after everything else', fresh], ['policy-search-unforeseen', 'questions of another hand', unforeseen]].map(([id, what, questions]) => {
    const m = measure(questions as readonly Question[]);
    return { id: id as string, what: `${(questions as readonly Question[]).length} ${what as string}: mean reciprocal rank; first ${two(m.hit1)}, within five ${two(m.hit5)}, ${two(m.ms)} ms each`, ratio: m.mrr, aim: '>= 0.8', ok: m.mrr >= 0.8 };
  });
}
