import { refuse, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import type { StoredDoubt } from './file-service.ts';
import type { PersonDraft } from './formats/draft.ts';
import { doubtsKept, type Judged } from './import-match-service.ts';
import type { ImportOptions, Question } from './import-read-service.ts';
import type { ImportValues } from './import-values-rules.ts';
import { idKeyOf } from './rules.ts';
import type { UnitOn } from './scope-service.ts';

/** What a user decides about one person of a file; `keep` names the fields and lists that stay as they are held. */
export type Decision = { action: 'create' | 'update' | 'skip'; personId?: string; unitId?: string; doubts: Record<string, 'accept' | 'confirm'>; keep: string[]; another: boolean };
export type Decisions = Readonly<Record<string, Decision>>;
/**
 * What holds for everybody without a decision of their own: `fields` takes all differences, only those where the roster has
 * nothing (`blanks`), or none; `accept` takes every suggestion that can be taken; `undecided` leaves open questions out.
 */
export type Bulk = { fields: 'take' | 'blanks' | 'keep'; accept: boolean; undecided: 'ask' | 'skip' };
export const asProposed: Bulk = { fields: 'take', accept: false, undecided: 'ask' };

/** Where and how a file is written; `tick` is told how many more people are done. */
export type Writing = { reached: readonly string[] | null; kin: readonly string[]; units: readonly UnitOn[]; options: ImportOptions; fileName: string; batchId: string; tick: (people: number) => Promise<void> };
/** One person ready to be written. */
export type Ready = { judged: Judged; decision: Decision; draft: PersonDraft; values: ImportValues; doubts: StoredDoubt[]; sourceBlob: string | null; photo: string | null };
/** What was written: ids, and how many values were left as proposals. */
export type Wrote = { created: string[]; updated: string[]; proposals: number };
type Refused = { ok: false; refusal: Refusal };

/** A refusal that says at whom it stopped. */
export const named = (refusal: Refusal, j: Judged): Refused => refuse({ ...refusal, details: { key: j.key, name: nameOf(j) } });
const nameOf = (j: Judged): string => j.values.facts.name ?? j.draft.name.raw;

/** The decision that holds for a person: their own, else the proposal under what was chosen for all; null while it is open. */
export function decisionOf(j: Judged, decisions: Decisions, bulk: Bulk): Decision | null {
  const own = Object.hasOwn(decisions, j.key) ? decisions[j.key] : undefined;
  if (own) return own;
  const none = { doubts: {}, keep: [], another: false };
  const doubts = bulk.accept ? Object.fromEntries(doubtsKept(j.draft).filter((d) => d.acceptable).map((d) => [d.id, 'accept' as const])) : {};
  if (j.proposal === null) return bulk.undecided === 'skip' ? { action: 'skip', ...none } : null;
  if (j.proposal !== 'update') return { action: j.proposal, ...none, doubts };
  const kept = bulk.fields === 'take' ? [] : [...new Set(j.diff.filter((d) => bulk.fields === 'keep' || d.held).map((d) => d.field))];
  const left = j.diff.some((d) => !kept.includes(d.field));
  return left ? { action: 'update', personId: j.match.people[0]!.id, ...none, doubts, keep: kept } : { action: 'skip', ...none };
}

/** How many are created, updated, left out and still open. */
export function weigh(people: readonly Judged[], decisions: Decisions, bulk: Bulk): { create: number; update: number; skip: number; open: number } {
  const out = { create: 0, update: 0, skip: 0, open: 0 };
  for (const j of people) {
    const d = decisionOf(j, decisions, bulk);
    out[d === null || faultOf(j, d) !== null ? 'open' : d.action] += 1;
  }
  return out;
}

/** Why a decision cannot be carried out for a person as it stands, by the code of the question; null when it can. */
export function faultOf(j: Judged, d: Decision): string | null {
  if (d.action === 'skip') return null;
  const codes = j.questions.map((q) => q.code);
  if (codes.includes('name') || codes.includes('outside')) return codes.includes('name') ? 'name' : 'outside';
  const candidates = j.match.people.map((p) => p.id);
  if (d.action === 'update' && !candidates.includes(d.personId ?? (candidates.length === 1 && j.match.kind === 'one' ? candidates[0]! : ''))) return 'match';
  if (d.action === 'create' && j.match.by === 'id') return 'id';
  if (d.action === 'create' && j.match.kind !== 'none' && !d.another) return 'match';
  return d.action === 'create' && codes.includes('unit') && d.unitId === undefined ? 'unit' : null;
}

/** Everybody with their decision, or the first thing that is open, as a refusal. */
export function decideAll(people: readonly Judged[], questions: readonly Question[], decisions: Decisions, bulk: Bulk): Outcome<{ judged: Judged; decision: Decision }[]> {
  const [open] = questions;
  if (open) return refuse({ name: 'roster.import-question-open', status: 422, reason: open.words, wayOut: { zh: '请先回答此问题，再确认导入。', en: 'Answer this first, then confirm the import.' }, details: { code: open.code } });
  const all = people.map((judged) => ({ judged, decision: decisionOf(judged, decisions, bulk) }));
  const missing = all.filter((x) => x.decision === null).map((x) => x.judged);
  if (missing.length > 0) {
    const names = missing.slice(0, 5).map((j) => nameOf(j) || j.key).join('、');
    return refuse({
      name: 'roster.import-undecided', status: 422, reason: { zh: `还有 ${missing.length} 人没有决定（${names}），一个文件要么全部导入，要么不导入。`, en: `${missing.length} people are not decided yet (${names}); a file is imported whole or not at all.` },
      wayOut: { zh: '请为每个人选择新增、更新或跳过。', en: 'Choose enter, update or leave out for each person.' }, details: { keys: missing.slice(0, 500).map((j) => j.key) },
    });
  }
  const taken = new Set<string>();
  for (const { judged, decision } of all as { judged: Judged; decision: Decision }[]) {
    if (decision.action === 'skip') continue;
    const fault = faultOf(judged, decision);
    if (fault) return unanswered(judged, fault);
    const id = idKeyOf(judged.values.facts.idNumber);
    const target = decision.action === 'update' ? (decision.personId ?? judged.match.people[0]!.id) : null;
    for (const key of [id === null ? null : `id ${id}`, target === null ? null : `person ${target}`]) {
      if (key === null) continue;
      if (taken.has(key)) return unanswered(judged, 'repeated');
      taken.add(key);
    }
  }
  return { ok: true, value: all as { judged: Judged; decision: Decision }[] };
}

function unanswered(j: Judged, code: string): Refused {
  const name = nameOf(j) || j.key;
  const question = j.questions.find((q) => q.code === code)?.words ?? (code === 'id'
    ? { zh: '名册中已有身份证号相同的人员，不能再新增。', en: 'The roster holds a person of this ID number; a second one cannot be entered.' }
    : code === 'repeated' ? { zh: '文件中有两份写入同一名人员，请只取其中一份。', en: 'Two parts of the file go to the same person: take one of them.' }
    : { zh: '名册中有相符的人员，请指明更新哪一位，或确认是另一人。', en: 'The roster holds people who match: say whom to update, or that it is another person.' });
  return refuse({
    name: code === 'id' ? 'roster.id-number-taken' : 'roster.import-question-open', status: code === 'id' ? 409 : 422,
    reason: { zh: `${name}：${question.zh}`, en: `${name}: ${question.en}` },
    wayOut: { zh: '请在预览中作出选择后再确认导入；没有写入任何内容。', en: 'Choose in the preview, then confirm; nothing was written.' }, details: { key: j.key, code },
  });
}
