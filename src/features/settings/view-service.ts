import { eq } from 'drizzle-orm';
import { numbers, usualNumbers, type NumberId } from '../../domain/file-audit/facts.ts';
import { findRuleLine } from '../../domain/library.ts';
import { isSettingKey, settingDef, settingKeys, type SettingKey } from '../../domain/settings.ts';
import { valueWords } from '../../domain/setting-shapes.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import type { Words } from '../../kernel/refusal.ts';
import { loadNumbers } from '../audit/load-service.ts';
import { selectionCase } from '../selection/schema.ts';
import { settingDefs, settingKeys as staffingKeys } from '../staffing/rules/settings.ts';
import { loadSettings as staffingSettings } from '../staffing/settings-service.ts';
import { inForceOn, nextAfter, sourceWords } from './in-force-rules.ts';
import { storedSettings } from './load-service.ts';
import { openProposals, proposalsOf, proposedWords, type Proposal } from './service.ts';

/** One line of the list: what holds under a key on the day, and by whose hands. */
export type SettingLine = {
  key: SettingKey; state: 'set' | 'usual' | 'missing'; value: unknown; words: Words | null; source: Words | null; named: boolean;
  from: string | null; author: string | null; approver: string | null; next: { from: string; words: Words } | null; rules: { id: string; title: Words }[];
};
/** A proposal as a page shows it. */
export type ProposalLine = { id: string; key: SettingKey; value: unknown; words: Words; fromDay: string; source: string; reason: string; state: Proposal['state']; by: string; mine: boolean; day: string; decidedBy: string | null; decidedDay: string | null; note: string | null };
/** Numbers that are proposed and approved on a page of their own. */
export type Elsewhere = { id: 'staffing' | 'audit'; href: string; lines: { words: Words; value: Words | null; by: string | null; own: boolean }[] };
export type SettingsView = { day: string; today: string; lines: SettingLine[]; open: ProposalLine[]; running: number; elsewhere: Elsewhere[] };

const same = (text: string): Words => ({ zh: text, en: text });
const rulesOf = (key: SettingKey): SettingLine['rules'] => settingDef(key).rules.map((id) => ({ id, title: findRuleLine(id)!.title }));

/** Everything the institution sets, as of a day, with what waits for approval. */
export async function viewSettings(ports: Ports, actor: Actor, asked: Day | null): Promise<SettingsView> {
  const today = ports.today();
  const day = asked ?? today;
  const rows = await storedSettings(ports.read, settingKeys);
  const lines = settingKeys.map((key): SettingLine => {
    const { shape, usual } = settingDef(key);
    const now = inForceOn(rows, key, day);
    const next = nextAfter(rows, key, day);
    const shared = { key, next: next ? { from: next.from, words: proposedWords(key, next.then?.value ?? null) } : null, rules: rulesOf(key) };
    if (now) return { ...shared, state: 'set', value: now.value, words: valueWords(shape, now.value), source: now.title ? same(now.source) : null, named: now.title !== null, from: now.from, author: now.author, approver: now.approver };
    const none = { named: false, from: null, author: null, approver: null };
    return usual ? { ...shared, ...none, state: 'usual', value: usual.value, words: valueWords(shape, usual.value), source: usual.source } : { ...shared, ...none, state: 'missing', value: null, words: null, source: null };
  });
  return { day, today, lines, open: (await openProposals(ports.read)).flatMap((p) => proposalLine(p, actor)), running: await ports.read.$count(selectionCase, eq(selectionCase.state, 'running')), elsewhere: [await staffing(ports.read, day), await audit(ports.read, day)] };
}

/** Everything that was ever proposed for a key, newest first. */
export const historyOf = async (ports: Ports, actor: Actor, key: SettingKey): Promise<ProposalLine[]> => (await proposalsOf(ports.read, key)).flatMap((p) => proposalLine(p, actor));

function proposalLine(p: Proposal, actor: Actor): ProposalLine[] {
  if (!isSettingKey(p.key)) return [];
  return [{
    id: p.id, key: p.key, value: p.value ?? null, words: proposedWords(p.key, p.value ?? null), fromDay: p.fromDay, source: sourceWords({ title: p.sourceTitle, number: p.sourceNumber, day: p.sourceDay }), reason: p.reason,
    state: p.state, by: p.proposedName, mine: p.proposedBy === actor.accountId, day: p.proposedDay, decidedBy: p.decidedName, decidedDay: p.decidedDay, note: p.decisionNote,
  }];
}

async function staffing(read: Reader, day: Day): Promise<Elsewhere> {
  const now = await staffingSettings(read, day);
  return { id: 'staffing', href: '/staffing/settings', lines: staffingKeys.map((k) => {
    const { words, unit } = settingDefs[k];
    const set = now[k];
    return { words, value: set ? { zh: `${set.value} ${unit.zh}`, en: `${set.value} ${unit.en}` } : null, by: set ? `${set.authorName} / ${set.approverName}` : null, own: set !== undefined };
  }) };
}

async function audit(read: Reader, day: Day): Promise<Elsewhere> {
  const now = await loadNumbers(read, day);
  return { id: 'audit', href: '/audit/checks', lines: (Object.keys(numbers) as NumberId[]).map((id) => ({ words: numbers[id].words, value: same(String(now[id])), by: null, own: now[id] !== usualNumbers[id] })) };
}
