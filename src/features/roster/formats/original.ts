import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import type { PersonDraft } from './draft.ts';
import type { AppointmentForm } from './form.ts';
import { unpackPair, type LrmPair } from './lrm-pair.ts';
import { readLrm } from './lrm-read.ts';
import { editLrm, writeLrm, type LrmOptions, type WrittenLrm } from './lrm-write.ts';
import { readLrmx } from './lrmx-read.ts';
import { parseLrmx } from './lrmx-xml.ts';
import { editLrmx, writeLrmx, type WrittenFile } from './lrmx-write.ts';

/** The file a person came with, and the day it was read on. */
export type Original = { bytes: Uint8Array; readOn: Day };

/** The pair of an older form when these bytes are one: they begin with a quotation mark, or are the small archive of the pair. */
function olderForm(bytes: Uint8Array): LrmPair | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && bytes[3] === 0x22;
  if (!marked && bytes[0] !== 0x22 && !(bytes[0] === 0x50 && bytes[1] === 0x4b)) return null;
  const pair = unpackPair('', bytes);
  return pair.ok ? pair.value : null;
}

/** Reads the file a person came with, whichever form it is; null when it cannot be read (any more) as one person. */
export function readOriginal(bytes: Uint8Array, readOn: Day): Outcome<PersonDraft> | null {
  const pair = olderForm(bytes);
  if (!pair) return readLrmx(bytes, { name: '', asOf: readOn });
  const read = readLrm(pair.lrm.bytes, { name: '', asOf: readOn, pic: pair.pic?.bytes ?? null });
  if (!read.ok) return read;
  return read.value.kind === 'person' ? { ok: true, value: read.value.draft } : null;
}

/** The form as `.lrmx`: the original with only what changed replaced when it was one, else a new file. */
export function writeAsLrmx(form: AppointmentForm, original: Original | null): Outcome<WrittenFile> {
  const written = original && !olderForm(original.bytes) ? editLrmx(original.bytes, form, original.readOn) : writeLrmx(form);
  if (!written.ok) return written;
  // What leaves the house must be readable again (formats.md 1.4).
  const back = parseLrmx(written.value.bytes);
  return back.ok ? written : back;
}

/** The form as `.lrm` and `.pic`: the original with only what changed replaced when it was one, else new files. */
export function writeAsLrm(form: AppointmentForm, original: Original | null, options: LrmOptions): Outcome<WrittenLrm> {
  const pair = original ? olderForm(original.bytes) : null;
  return original && pair ? editLrm(pair.lrm.bytes, form, { ...options, asOf: original.readOn }) : writeLrm(form, options);
}
