import { lineFields, type AskField, type Entries, type Entry } from '../../../domain/subjects/askable.ts';
import type { Leaf } from '../../../domain/subjects/fields.ts';
import type { Words } from '../../../kernel/refusal.ts';

/** How entries are said: yes and no, the words of choices, the lines of lists in short. */
export type Sayer = { say: (words: Words) => string; yes: string; no: string; none: string };

const chosen = (leaf: Leaf, value: string, say: Sayer['say']): string => {
  const found = 'options' in leaf ? leaf.options?.find((o) => o.value === value) : undefined;
  return found ? say(found.words) : value;
};

/** An entry as text for a person to read. */
export function said(leaf: Leaf, entry: Entry, by: Sayer): string {
  if (leaf.kind === 'rows') return (entry as readonly Entries[]).map((line) => lineSaid(lineFields(leaf), line, by)).join('；') || by.none;
  if (Array.isArray(entry)) return (entry as string[]).map((x) => chosen(leaf, x, by.say)).join('、') || by.none;
  const text = entry as string;
  if (leaf.kind === 'yesno') return text === 'yes' ? by.yes : by.no;
  return `${chosen(leaf, text, by.say)}${leaf.kind === 'number' && leaf.unit ? ` ${by.say(leaf.unit)}` : ''}`;
}

/** One line of a list: what it states, without the names of its fields but for yes. */
export const lineSaid = (fields: readonly AskField[], line: Entries, by: Sayer): string =>
  fields.flatMap((f) => {
    const entry = line[f.path];
    if (entry === undefined || entry === '') return [];
    if (f.leaf.kind === 'yesno') return entry === 'yes' ? [by.say(f.words)] : [];
    return [said(f.leaf, entry, by)];
  }).join(' ');
