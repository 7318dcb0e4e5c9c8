import type { Citation, Words } from '../../kernel/refusal.ts';
import { w } from '../rule.ts';
import { compatible, high, low } from './dates.ts';
import { audits } from './documents.ts';
import { statementFacts, type FileFacts, type Nature, type Statement, type StatementFact } from './facts.ts';

/** What the documents establish about one fact, and why. `value` is null where they do not settle it; `open` says why. */
export type Established = {
  fact: StatementFact;
  /** School or rank, where the fact is stated once for each. */
  about: string | null;
  value: string | null;
  by: 'approved' | 'earliest' | 'undated' | 'open';
  /** The statements in order of their documents, undated last; the first that `value` rests on is `rests`. */
  evidence: Statement[];
  rests: Statement | null;
  explanation: Words;
  open: Words | null;
  citation: Citation;
};

/** Whose word comes first for a fact: one's own first entry for birth, the resolution or admission papers for the dates organizations set. */
const prefers: Partial<Record<StatementFact, Nature>> = { birth: 'own', partyJoin: 'organ', partyRegular: 'organ', armyJoin: 'organ', schoolStart: 'organ', schoolEnd: 'organ', rank: 'organ' };

const cites: Partial<Record<StatementFact, Citation>> = { birth: audits.birth, workStart: audits.earliest, partyJoin: audits.partyProbation, partyRegular: audits.partyRegular };

/** True when two documents can mean the same: dates as far as both are known, text without blanks and case. */
export const sameValue = (fact: StatementFact, a: string, b: string): boolean =>
  statementFacts[fact].kind === 'date' ? compatible(a, b) : a === b || plain(a) === plain(b);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Statements in the order of their documents: by the first day the document can be of, undated last. */
export const inOrder = (list: readonly Statement[]): Statement[] =>
  [...list].sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1));

const when = (s: Statement): number => (s.madeOn === null ? Number.MAX_SAFE_INTEGER : low(s.madeOn));

/** The most exact value of some statements; the others agree with each other just when they all agree with it. */
const exact = (fact: StatementFact, list: readonly Statement[]): string =>
  statementFacts[fact].kind === 'date' ? list.reduce((best, s) => (s.value.length > best.length ? s.value : best), list[0]!.value) : list[0]!.value;

/** True when the statements of one fact (and school or rank) can all mean the same. */
export function agree(fact: StatementFact, list: readonly Statement[]): boolean {
  const value = exact(fact, list);
  return list.every((s) => sameValue(fact, s.value, value));
}

const named = (s: Statement): string => `《${s.material}》${s.madeOn === null ? '' : `（${s.madeOn}）`}${s.page === null ? '' : `第 ${s.page} 页`}`;
const namedEn = (s: Statement): string => `“${s.material}”${s.madeOn === null ? '' : ` (${s.madeOn})`}${s.page === null ? '' : `, page ${s.page}`}`;

/**
 * Establishes one fact from what documents say of it (组通字〔2006〕41号: the earliest record stands, a later change counts only
 * when the organization approved it). Statements must be about that fact (and school or rank); at least one.
 */
export function establish(fact: StatementFact, about: string | null, list: readonly Statement[]): Established {
  const evidence = inOrder(list);
  const base = { fact, about, evidence, citation: cites[fact] ?? audits.file };
  const approved = evidence.filter((s) => s.nature === 'approved');
  const last = approved.filter((s) => s.madeOn !== null).at(-1) ?? approved.at(-1);
  if (last) {
    return { ...base, value: last.value, by: 'approved', rests: last, open: null, explanation: w(`经组织批准更改，依据${named(last)}`, `Changed with the organization’s approval: ${namedEn(last)}`) };
  }
  const wanted = prefers[fact];
  const preferred = wanted ? evidence.filter((s) => s.nature === wanted) : [];
  const all = preferred.some((s) => s.madeOn !== null) ? preferred : evidence;
  const dated = all.filter((s) => s.madeOn !== null);
  const pool = dated.length > 0 ? dated : all;
  const first = pool[0]!;
  // Documents that may be as old as the first one, as far as their dates are known.
  const tied = dated.length > 0 ? pool.filter((s) => low(s.madeOn!) <= high(first.madeOn!)) : pool;
  const value = exact(fact, tied);
  const other = tied.find((s) => !sameValue(fact, s.value, value)) === undefined ? undefined : (tied.find((s) => !sameValue(fact, s.value, first.value)) ?? tied.find((s) => s !== first && s.value !== first.value)!);
  const lunar = first.calendar === 'lunar' ? w('（原记农历，已换算）', ' (lunar in the document, converted)') : w('', '');
  if (other) {
    const open = dated.length > 0
      ? w(`${named(first)}与${named(other)}先后不能分清，记载不同`, `${namedEn(first)} and ${namedEn(other)} differ, and which is earlier is not clear`)
      : w('材料均无形成时间，记载不同', 'The documents are undated and differ');
    return { ...base, value: null, by: 'open', rests: null, open, explanation: open };
  }
  const later = evidence.filter((s) => !sameValue(fact, s.value, value)).length;
  const how = dated.length === 0
    ? w(`材料无形成时间，暂以${named(first)}为据`, `The documents are undated; ${namedEn(first)} is taken for now`)
    : w(`以最先记载为依据：${named(first)}${lunar.zh}${later > 0 ? `；另有 ${later} 处不同记载，未经组织批准，不予承认` : ''}`, `By the earliest record: ${namedEn(first)}${lunar.en}${later > 0 ? `; ${later} later statement(s) differ, without approval, and do not count` : ''}`);
  return { ...base, value, by: dated.length === 0 ? 'undated' : 'earliest', rests: first, open: null, explanation: how };
}

/** Groups statements by fact, and by school or rank where a fact is stated for each; keeps the order of the facts. */
export function grouped(statements: readonly Statement[]): { fact: StatementFact; about: string | null; list: Statement[] }[] {
  const groups = new Map<string, { fact: StatementFact; about: string | null; list: Statement[] }>();
  for (const s of statements) {
    const about = statementFacts[s.fact].per === null ? null : plain(s.about ?? '');
    const key = `${s.fact} ${about ?? ''}`;
    const group = groups.get(key);
    if (group) group.list.push(s);
    else groups.set(key, { fact: s.fact, about: about === null ? null : (s.about ?? ''), list: [s] });
  }
  return [...groups.values()];
}

/** Everything a file establishes. */
export const establishedFrom = (statements: readonly Statement[]): Established[] => grouped(statements).map((g) => establish(g.fact, g.about, g.list));

/** What the roster holds for a fact, in the form documents state it; null where it is not known or the roster has no such field. */
export function held(file: FileFacts, fact: StatementFact): string | null {
  switch (fact) {
    case 'birth': return file.birth;
    case 'sex': return file.sex === null ? null : file.sex === 'male' ? '男' : '女';
    case 'name': return file.name;
    case 'idNumber': return file.idNumber;
    case 'workStart': return file.workStart;
    case 'partyJoin': return file.partyJoin;
    case 'partyRegular': return file.partyRegular;
    default: return null;
  }
}
