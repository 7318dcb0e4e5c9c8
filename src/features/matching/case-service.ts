import { eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { command, openCase } from '../selection/service.ts';
import { sentenceOf } from '../statistics/terms-rules.ts';
import type { Query } from '../statistics/query-rules.ts';
import type { Result } from './proposal-rules.ts';
import { refusals } from './refusals-rules.ts';
import { matchingCase, matchingProposal } from './schema.ts';
import type { Found } from './search-rules.ts';
import { findRun, handsOf, lastHands, seen } from './search-service.ts';

/** What opening a case from a run says beside the run itself. */
export type Opening = { runId: string; proposalId: string | null; personIds: string[]; initiator: string; basis: string; openingOpinion: string; method: string };

/**
 * Opens a case from a run: post, plan with the stated conditions and the run by id, and the candidates, in one go. Each is an act of its own
 * in the case; where one is refused, the case stands with what was done, and the answer says what is left (`refused`).
 */
export async function openFrom(ports: Ports, actor: Actor, said: Opening): Promise<Outcome<{ id: string; number: string; refused: { what: string; reason: { zh: string; en: string } }[] }>> {
  const today = ports.today();
  const found = await findRun(ports.read, actor, said.runId, today);
  if (!found.ok) return found;
  const { run, search } = found.value;
  const result = run.result as Found;
  const off = lastHands(await handsOf(ports.read, run.id));
  const may = await seen(ports.read, await sightOf(ports.read, actor, 'audit', today), said.personIds);
  for (const id of said.personIds) {
    const line = result.lines.find((l) => l.personId === id);
    if (!line || !may.has(id)) return refusals.notOnList();
    if (line.kind === 'out') return refusals.isOut(line.name);
    if (off.get(id)?.off) return refusals.takenOff(line.name);
  }
  if (said.proposalId !== null) {
    const [proposal] = await ports.read.select().from(matchingProposal).where(eq(matchingProposal.id, said.proposalId));
    if (!(proposal?.result as Result | undefined)?.posts.some((p) => p.runId === run.id)) return refusals.unknown();
  }
  const opened = await openCase(ports, actor, { postId: search.postId, moveKind: search.moveKind, termChange: false, reason: search.reason, initiator: said.initiator, basis: said.basis });
  if (!opened.ok) return opened;
  const { id, number } = opened.value;
  const linked = await ports.act({ actor, verb: 'matching.case.opened', caseId: id }, async (tx) => {
    const row = await tx.insert(matchingCase, { runId: run.id, proposalId: said.proposalId, caseId: id, at: tx.at, by: actor.accountId, byName: actor.name });
    tx.note({ subjects: [{ kind: 'case', id }, { kind: 'matching-run', id: run.id }, { kind: 'post', id: search.postId }], detail: { title: search.title, case: number } });
    return ok(row.id);
  });
  if (!linked.ok) return linked;
  const refused: { what: string; reason: { zh: string; en: string } }[] = [];
  let version = 1;
  const give = async (what: string, wanted: Parameters<typeof command>[4]): Promise<void> => {
    const answer = await command(ports, actor, id, version, wanted);
    if (answer.ok) version = answer.value.version;
    else refused.push({ what, reason: answer.refusal.reason });
  };
  const short = result.lines.filter((l) => l.kind !== 'out').length;
  await give('', {
    kind: 'motion.plan', openingOpinion: said.openingOpinion, method: said.method, conditions: sentenceOf((run.query as Query).where).zh,
    scope: `方案“${search.title}”第 ${run.n} 次，${run.day}：范围内 ${result.total} 人，短名单 ${short} 人`, search: { searchId: search.id, runId: run.id, n: run.n, day: run.day as Day },
  });
  for (const personId of said.personIds) await give(result.lines.find((l) => l.personId === personId)!.name, { kind: 'candidate.add', personId, source: `人岗匹配：${search.title}`.slice(0, 200) });
  return ok({ id, number, refused });
}
