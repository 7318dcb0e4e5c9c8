import type { Words } from '../../../kernel/refusal.ts';
import { carried } from '../../../domain/regulations/appointment-2019/art-39.ts';
import type { SecretFigures, SheetFigures } from './commands.ts';
import type { VoteResult } from './events.ts';
import { w } from './cite.ts';

/** The fewest members that make a quorum: 9 → 6, 11 → 8. */
export const quorumOf = (due: number): number => Math.ceil((2 * due) / 3);

/** The fewest votes that carry: 9 → 5, 11 → 6. */
export const majorityOf = (due: number): number => Math.floor(due / 2) + 1;

/** Carried by more than half of those due; put off when those who ask to wait could still carry it; else failed. */
export function resultOf(due: number, yes: number, defer: number): VoteResult {
  if (carried(yes, due)) return 'carried';
  return defer > 0 && carried(yes + defer, due) ? 'deferred' : 'failed';
}

/** The sentence of a ballot with its arithmetic. */
export function voteSentence(v: { due: number; present: number; yes: number; no: number; defer: number; result: VoteResult }): Words {
  const need = majorityOf(v.due);
  const zh = { carried: `超过应到半数（须 ${need} 票），通过`, failed: `未超过应到半数（须 ${need} 票），未通过`, deferred: `未超过应到半数（须 ${need} 票），缓议` }[v.result];
  const en = { carried: `${need} needed (more than half of those due): carried`, failed: `${need} needed (more than half of those due): not carried`, deferred: `${need} needed (more than half of those due): put off` }[v.result];
  return w(`应到 ${v.due}，实到 ${v.present}；同意 ${v.yes}，不同意 ${v.no}，缓议 ${v.defer}；${zh}`, `due ${v.due}, present ${v.present}; yes ${v.yes}, no ${v.no}, defer ${v.defer}; ${en}`);
}

/** The first sum of a sheet that does not add up, or null. `seats`: most people one sheet may name. */
export function sumFault(f: SheetFigures, planned: { due: number; seats: number }, candidates: readonly string[]): { field: string; words: Words } | null {
  const fault = (field: string, zh: string, en: string): { field: string; words: Words } => ({ field, words: w(zh, en) });
  const ids = f.candidates.map((c) => c.personId);
  const votes = f.candidates.reduce((sum, c) => sum + c.votes, 0) + f.others;
  const filled = f.valid - f.abstain;
  if (f.due !== planned.due) return fault('due', `应到 ${f.due} 与方案确定的 ${planned.due} 不同`, `${f.due} due, but the plan says ${planned.due}`);
  if (f.present > f.due) return fault('present', `实到 ${f.present} 多于应到 ${f.due}`, `${f.present} present, more than the ${f.due} due`);
  if (f.issued > f.present) return fault('issued', `发出 ${f.issued} 张多于实到 ${f.present} 人`, `${f.issued} sheets issued to ${f.present} present`);
  if (f.returned > f.issued) return fault('returned', `收回 ${f.returned} 张多于发出 ${f.issued} 张`, `${f.returned} sheets returned of ${f.issued} issued`);
  if (f.valid + f.invalid !== f.returned) return fault('valid', `有效 ${f.valid} 加无效 ${f.invalid} 不等于收回 ${f.returned}`, `valid ${f.valid} and invalid ${f.invalid} do not make ${f.returned} returned`);
  if (f.abstain > f.valid) return fault('abstain', `弃权 ${f.abstain} 多于有效 ${f.valid}`, `${f.abstain} abstain of ${f.valid} valid`);
  if (new Set(ids).size !== ids.length || ids.length !== candidates.length || candidates.some((id) => !ids.includes(id))) {
    return fault('candidates', '得票栏须逐一列出全部人选，不重不漏', 'every candidate is listed once, with no one else');
  }
  const over = f.candidates.findIndex((c) => c.votes > filled);
  if (over >= 0) return fault(`candidates.${over}.votes`, `得票 ${f.candidates[over]!.votes} 多于填写了人选的有效票 ${filled} 张`, `${f.candidates[over]!.votes} votes on ${filled} valid sheets that name anybody`);
  if (votes > filled * planned.seats) return fault('others', `得票合计 ${votes} 多于 ${filled} 张票每张 ${planned.seats} 名所能推荐的总数`, `${votes} votes in all, more than ${filled} sheets of ${planned.seats} names can hold`);
  if (votes < filled) return fault('others', `得票合计 ${votes} 少于填写了人选的有效票 ${filled} 张`, `${votes} votes in all, fewer than the ${filled} sheets that name somebody`);
  return null;
}

/** The first sum of a secret vote's papers that does not add up, or null. `may`: members who take part, each with one paper. */
export function countFault(f: SecretFigures, may: number): { field: string; words: Words } | null {
  const fault = (field: string, zh: string, en: string): { field: string; words: Words } => ({ field, words: w(zh, en) });
  if (f.issued !== may) return fault('issued', `发出 ${f.issued} 张，可以投票的到会成员 ${may} 人，每人一张`, `${f.issued} papers issued to ${may} members who vote; each has one`);
  if (f.returned > f.issued) return fault('returned', `收回 ${f.returned} 张多于发出 ${f.issued} 张，表决无效`, `${f.returned} papers returned of ${f.issued} issued: the vote is void`);
  if (f.valid + f.invalid !== f.returned) return fault('valid', `有效 ${f.valid} 加无效 ${f.invalid} 不等于收回 ${f.returned}`, `valid ${f.valid} and invalid ${f.invalid} do not make ${f.returned} returned`);
  if (f.yes + f.no + f.defer !== f.valid) return fault('yes', `同意 ${f.yes}、不同意 ${f.no}、缓议 ${f.defer} 合计不等于有效 ${f.valid}`, `yes ${f.yes}, no ${f.no} and defer ${f.defer} do not make ${f.valid} valid`);
  return null;
}

/** Names of the figures in which two sheets differ; empty when they agree. */
export function differences(a: SheetFigures, b: SheetFigures): string[] {
  const plain = ['heldOn', 'due', 'present', 'issued', 'returned', 'valid', 'invalid', 'abstain', 'others'] as const;
  const votes = new Map(b.candidates.map((c) => [c.personId, c.votes]));
  return [...plain.filter((k) => a[k] !== b[k]), ...a.candidates.filter((c) => votes.get(c.personId) !== c.votes).map((c) => `candidates.${c.personId}`)];
}
