import type { Random } from '../../../kernel/blind-rsa.ts';
import { ownOf, sheetFault } from './answers.ts';
import type { Manifest } from './manifest.ts';
import type { Opened } from './tally.ts';
import { shuffled } from './voter.ts';

/** What was written to one question about one subject: the texts in an order of chance, and nothing of who or which class. */
export type Written = { slot: string; question: string; label: string; texts: string[] };

/** A text as it may be read and printed: composed, without marks that are not seen, in one piece. */
export const textRead = (text: string): string => text.normalize('NFC').replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/[\p{Cc}\s]+/gu, ' ').trim();

/**
 * The free texts of the sheets that count, by subject and question: each list is shuffled by itself, so that two texts of one hand do not stand
 * together, and no class, ballot or other answer stands beside them. Of a subject with fewer than k_min sheets nothing is given.
 */
export function writtenIn(manifest: Manifest, ballots: readonly Opened[], random: Random): Written[] {
  return manifest.sheets.flatMap((s) => {
    const form = manifest.forms[s.form]!;
    const of = ballots.filter((b) => manifest.classes.some((c) => c.id === b.class) && (manifest.mode === 'whole' || b.slot === s.slot));
    if (of.length < manifest.kMin) return [];
    const valid = of.flatMap((b) => { const sheet = b.answers === null ? null : (ownOf(b.answers, s.slot) ?? {}); return sheet !== null && sheetFault(manifest, s.slot, sheet) === null ? [sheet] : []; });
    return form.flatMap((q) => {
      if (q.kind !== 'text') return [];
      const texts = valid.flatMap((sheet) => { const a = ownOf(sheet, q.id); const text = typeof a === 'string' ? textRead(a) : ''; return text === '' ? [] : [text]; });
      return texts.length === 0 ? [] : [{ slot: s.slot, question: q.id, label: q.label, texts: shuffled(texts, random) }];
    });
  });
}
