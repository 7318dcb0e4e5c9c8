import type { PartialDate } from '../../../kernel/day.ts';
import type { PartyEntry, Read } from './draft.ts';
import { POLITICS } from './codes.ts';
import { compactDate, dottedMonth, plausible, readDate, type DateContext } from './dates.ts';
import { doubt, type Place } from './reasons.ts';
import { comparable, toLf, trimText } from './text.ts';

const CPC = '中共';
const SHORT: Record<string, string> = { 中国共产党: CPC, 中共: CPC, 中共党员: CPC, 农工: '农工党', 致公: '致公党', 九三: '九三学社', 无党派人士: '无党派' };

function partyName(text: string): string | null {
  const name = comparable(text);
  if (Object.hasOwn(SHORT, name)) return SHORT[name] ?? null;
  const row = POLITICS.find((p) => p.code >= '04' && p.code <= '12' && (p.short === name || p.long === name || p.aliases.includes(name)));
  return row?.short ?? null;
}

/**
 * Reads 入党时间 (formats.md 1.6): items separated by ；, each a date (中国共产党), a party, or both.
 * Empty → null, 无 → no entry; anything else keeps the raw text with a flag.
 */
export function readParty(raw: string, at: Place, context: DateContext): Read<PartyEntry[]> {
  const text = trimText(toLf(raw));
  if (text === '') return { raw, value: null, doubts: [] };
  if (text === '无') return { raw, value: [], doubts: [] };
  const entries: PartyEntry[] = [];
  const out: Read<PartyEntry[]> = { raw, value: entries, doubts: [] };
  for (const item of text.split(/[；;、\n]/).map(trimText).filter((i) => i !== '')) {
    const m = /^([\d０-９．.\-/年月日]{0,14})\s{0,4}[（(]?([^\d（()）]{0,30})[)）]?$/.exec(item);
    const date = m?.[1] ? readDate(m[1], at, context) : null;
    const party = m?.[2] ? partyName(m[2]) : CPC;
    const unreadable = !m || !party || (!date && !m[2]) || (date && !date.value && date.doubts.every((d) => d.code === 'date.unreadable'));
    if (unreadable) return { raw, value: null, doubts: [doubt('flag', 'party.unreadable', at, { details: { raw: text } })] };
    if (date) out.doubts.push(...date.doubts, ...plausible(date.value, at, { ...context, from: 1921 }));
    if (date && !date.value) out.value = null;
    entries.push({ party, date: date?.value ?? null });
  }
  return out;
}

/** Writes 入党时间 as LRMX has it: `200108；民建`; another party's date stands before it, `1993.09（民盟）`. */
export function writeParty(entries: readonly PartyEntry[]): string {
  return entries
    .map(({ party, date }) => (party === CPC ? (date ? compactDate(date) : CPC) : date ? `${dottedMonth(date)}（${party}）` : party))
    .join('；');
}

/** The text of the form's 入党时间 cell: `2001.08；民建`. */
export function printParty(entries: readonly PartyEntry[]): string {
  return entries
    .map(({ party, date }) => (party === CPC ? (date ? dottedMonth(date) : CPC) : date ? `${dottedMonth(date)}（${party}）` : party))
    .join('；');
}

/** The text of a roster's 入党时间 column: `2001.08；民建`, `1993.09（民盟）`; nothing for those who belong to no party. */
export function rosterParty(party: string | null, date: PartialDate | null): string {
  const names = (party ?? '').split(/[；;、]/).map((x) => partyName(x) ?? '').filter((x) => x !== '');
  if (names.length === 0) return party === null && date ? dottedMonth(date) : '';
  const dated = names.includes(CPC) ? CPC : names[0];
  return printParty(names.map((name) => ({ party: name, date: name === dated ? date : null })));
}
