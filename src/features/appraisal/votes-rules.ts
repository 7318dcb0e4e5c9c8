import { shown, type SheetCount } from '../ballots/rules/tally.ts';
import type { Manifest } from '../ballots/rules/manifest.ts';

/** What a counted poll says of one person (favourable: 优秀 and 称职; low: 不称职) or of one body (优秀 and 良好; 较差); or why it says nothing. */
export type FromPoll = { valid: number; favourable: number; incompetent: number } | 'no-sheet' | 'two-sheets' | 'withheld' | 'no-grades';

const plain = (text: string): string => text.replace(/\s/g, '');
const WORDS = { person: { favourable: ['优秀', '称职'], low: '不称职' }, body: { favourable: ['优秀', '良好'], low: '较差' } } as const;
/** The names under which a poll may speak of a body: with the words 领导班子, 班子, or the unit alone. */
const bare = (name: string): string => plain(name).replace(/(领导)?班子$/, '');

/**
 * Reads the votes on one person out of a counted poll: the sheet that bears the name, its question whose options are the four grades.
 * Counts below the least number that may be shown stay withheld here as everywhere.
 */
export function votesOf(manifest: Manifest, tally: readonly SheetCount[], name: string, of: 'person' | 'body' = 'person'): FromPoll {
  const { favourable, low } = WORDS[of];
  const named = of === 'body' ? bare : plain;
  const sheets = manifest.sheets.filter((s) => named(s.label) === named(name));
  if (sheets.length === 0) return 'no-sheet';
  if (sheets.length > 1) return 'two-sheets';
  const sheet = sheets[0]!;
  const question = (manifest.forms[sheet.form] ?? []).find((q) => q.kind === 'grade' && [...favourable, low].every((word) => q.options.some((o) => plain(o.label) === word)));
  if (!question || question.kind !== 'grade') return 'no-grades';
  const count = shown(manifest, tally).find((s) => s.slot === sheet.slot)?.all;
  if (!count) return 'withheld';
  const said = (word: string): number => count.questions.find((q) => q.id === question.id)?.options[question.options.find((o) => plain(o.label) === word)!.id] ?? 0;
  return { valid: count.valid, favourable: favourable.reduce((n, word) => n + said(word), 0), incompetent: said(low) };
}
