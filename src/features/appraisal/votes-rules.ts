import { shown, type SheetCount } from '../ballots/rules/tally.ts';
import type { Manifest } from '../ballots/rules/manifest.ts';

/** What a counted poll says of one person: valid sheets, favourable votes and votes “not competent”; or why it says nothing. */
export type FromPoll = { valid: number; favourable: number; incompetent: number } | 'no-sheet' | 'two-sheets' | 'withheld' | 'no-grades';

const plain = (text: string): string => text.replace(/\s/g, '');
const FAVOURABLE = ['优秀', '称职'];

/**
 * Reads the votes on one person out of a counted poll: the sheet that bears the name, its question whose options are the four grades.
 * Counts below the least number that may be shown stay withheld here as everywhere.
 */
export function votesOf(manifest: Manifest, tally: readonly SheetCount[], name: string): FromPoll {
  const sheets = manifest.sheets.filter((s) => plain(s.label) === plain(name));
  if (sheets.length === 0) return 'no-sheet';
  if (sheets.length > 1) return 'two-sheets';
  const sheet = sheets[0]!;
  const question = (manifest.forms[sheet.form] ?? []).find((q) => q.kind === 'grade' && [...FAVOURABLE, '不称职'].every((word) => q.options.some((o) => plain(o.label) === word)));
  if (!question || question.kind !== 'grade') return 'no-grades';
  const count = shown(manifest, tally).find((s) => s.slot === sheet.slot)?.all;
  if (!count) return 'withheld';
  const of = (word: string): number => count.questions.find((q) => q.id === question.id)?.options[question.options.find((o) => plain(o.label) === word)!.id] ?? 0;
  return { valid: count.valid, favourable: FAVOURABLE.reduce((n, word) => n + of(word), 0), incompetent: of('不称职') };
}
