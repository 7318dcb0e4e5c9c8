import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import type { Doubt, Photo } from './draft.ts';
import { elementsOf, familyElements, formFromDraft, type AppointmentForm } from './form.ts';
import { decodeGbk, encodeGbk } from './gbk.ts';
import { BETWEEN, EDUCATION, FAMILY, LRM_ELEMENTS, LRM_FIELDS, SCHOOLS } from './lrm-fields.ts';
import { fieldsOfParts, readLrm, splitLrm } from './lrm-read.ts';
import { doubt } from './reasons.ts';
import { refuseFile } from './refusals.ts';
import { toLf, trimText, unpairedSurrogate, xmlText } from './text.ts';

/** A pair of files and what had to be changed to write it; `pic` null when there is no photo. */
export type WrittenLrm = { bytes: Uint8Array; pic: Uint8Array | null; reports: Doubt[] };
/** `approved`: the user has seen what is lost and which separators become full-width characters, and agrees. */
export type LrmOptions = { approved: boolean };

/** What of a form an LRM file has no place for, by the names of the form; empty when nothing is lost. */
export function lrmLosses(form: AppointmentForm): string[] {
  return [
    ...(trimText(form.idNumber) === '' ? [] : ['身份证号']),
    ...(form.retirementMonth ? ['到龄年月'] : []),
    ...(trimText(form.formerAgeLimit) === '' ? [] : ['改革前任职年龄界限']),
  ];
}

/** Full-width stand-ins that a user may approve for characters that separate values. */
const WIDE: Record<string, string> = { '"': '＂', ',': '，', '@': '＠', '#': '＃' };
const widen = (text: string, characters: RegExp): string => text.replace(characters, (c) => WIDE[c] ?? c);

type Check = { index: number; value: string; fixed: string };

/** Values of a form as the 33 fields; `fixed` is the value with separators made full-width. */
function fieldsOfForm(form: AppointmentForm): Check[] {
  const values = elementsOf(form);
  const plain = (text: string): string => text.replace(/",(?=")/g, '"，');
  const composed = (a: [string, string], b: [string, string], fix: boolean): string =>
    [...a, ...b].every((x) => x === '') ? '' : [a, b].map((two) => two.map((x) => (fix ? widen(plain(x), /[@#]/g) : x)).join('#')).join('@');
  const { fullTime: f, inService: s } = form;
  const members = form.family.map(familyElements).filter((m) => m.some(([, v]) => trimText(v) !== ''));
  return LRM_FIELDS.map((_, index): Check => {
    const element = LRM_ELEMENTS[index];
    if (element && element !== 'ZhengZhiMianMao') {
      const value = toLf(values[element]);
      return { index, value, fixed: plain(value) };
    }
    if (index === EDUCATION || index === SCHOOLS) {
      const two = (e: typeof f): [string, string] => (index === EDUCATION ? [e.level, e.degree] : [e.levelSchool, e.degreeSchool]);
      return { index, value: composed(two(f), two(s), false), fixed: composed(two(f), two(s), true) };
    }
    const column = FAMILY.findIndex((x) => x === index);
    if (column < 0) return { index, value: '', fixed: '' };
    const cells = members.map((m) => m[column]?.[1] ?? '');
    return { index, value: cells.join('@'), fixed: cells.map((c) => widen(plain(c), /@/g)).join('@') };
  });
}

/** Writes a new `.lrm` with its `.pic`. Errors: `roster.lrm-lossy`, `roster.lrm-separator` (both until approved), `roster.lrm-character`. */
export function writeLrm(form: AppointmentForm, options: LrmOptions): Outcome<WrittenLrm> {
  if (trimText(form.name) === '') return refuseFile('roster.form-name-missing');
  return write(form, fieldsOfForm(form).map((f) => lineEnds(f, '\r\n')), options, '');
}

/**
 * Exports a form into the `.lrm` it came from: fields that did not change stay as read, spare fields included. Nothing changed
 * → the very same bytes. `asOf` is the day the original was read with.
 */
export function editLrm(original: Uint8Array, form: AppointmentForm, options: LrmOptions & { asOf: Day; photo?: Uint8Array | null }): Outcome<WrittenLrm> {
  const text = splitLrm(original);
  if (!text.ok) return text;
  const read = readLrm(original, { name: '', asOf: options.asOf });
  if (!read.ok) return read;
  if (read.value.kind === 'choose') return writeLrm(form, options);
  const held = fieldsOfParts(text.value.parts, null);
  if (!held.ok) return held;
  const was = fieldsOfForm(formFromDraft(read.value.draft));
  const is = fieldsOfForm(form);
  const changed = is.filter((f, i) => f.value !== was[i]?.value);
  const pic = options.photo === undefined ? photoBytes(form.photo) : options.photo;
  if (changed.length === 0) {
    const lost = lossesRefused(form, options);
    return lost ?? ok({ bytes: original, pic, reports: [] });
  }
  const eol = text.value.parts.some((p) => p.includes('\r\n')) ? '\r\n' : '\n';
  const fields = held.value.fields.map((raw, index): Check => {
    const now = changed.find((f) => f.index === index);
    return now ? lineEnds(now, eol) : { index, value: raw, fixed: raw };
  });
  const kept = new Set(fields.filter((f) => !changed.some((c) => c.index === f.index)).map((f) => f.index));
  const out = write(form, fields, options, text.value.after, kept);
  if (!out.ok) return out;
  const reports = text.value.encoding === 'utf-8' ? [doubt('note', 'charset.now-gbk', { where: '文件', field: 'file' })] : [];
  return ok({ ...out.value, pic, reports: [...out.value.reports, ...reports] });
}

const lineEnds = (f: Check, eol: string): Check => ({ index: f.index, value: f.value.replace(/\n/g, eol), fixed: f.fixed.replace(/\n/g, eol) });
const photoBytes = (photo: Photo | null): Uint8Array | null => photo?.bytes ?? null;

function lossesRefused(form: AppointmentForm, options: LrmOptions): ReturnType<typeof refuseFile> | null {
  const lost = lrmLosses(form);
  return lost.length > 0 && !options.approved ? refuseFile('roster.lrm-lossy', { lost: lost.join('、') }) : null;
}

/** Checks, joins and encodes fields; those in `kept` were read from a file and are written as they are. */
function write(form: AppointmentForm, fields: readonly Check[], options: LrmOptions, after: string, kept: ReadonlySet<number> = new Set()): Outcome<WrittenLrm> {
  const lost = lossesRefused(form, options);
  if (lost) return lost;
  const reports: Doubt[] = [];
  const values: string[] = [];
  for (const { index, value, fixed } of fields) {
    const field = LRM_FIELDS[index] ?? '';
    const unsafe = !kept.has(index) && (value !== fixed || !separable(value));
    if (unsafe && !options.approved) return refuseFile('roster.lrm-separator', { field, value: clip(value), proposal: clip(ends(fixed)) }, field);
    if (unsafe) reports.push(doubt('note', 'lrm.widened', { where: field, field }));
    values.push(unsafe ? ends(fixed) : value);
  }
  const pieces: Uint8Array[] = [];
  for (const [i, value] of values.entries()) {
    const field = LRM_FIELDS[i] ?? '';
    if (unpairedSurrogate(value) >= 0) return refuseFile('roster.text-surrogate', { field }, field);
    const clean = kept.has(i) ? { text: value, removed: 0 } : xmlText(value);
    if (clean.removed > 0) reports.push(doubt('note', 'text.removed', { where: field, field }, { details: { count: clean.removed } }));
    const encoded = encodeGbk(`${i === 0 ? '"' : BETWEEN}${clean.text}`, kept.has(i));
    if (encoded.ok) {
      pieces.push(encoded.bytes);
      continue;
    }
    const proposal = /[•・‧∙⋅]/.test(encoded.character) ? '·' : null;
    return proposal
      ? refuseFile('roster.lrm-dot', { field, character: encoded.character, proposal }, field)
      : refuseFile('roster.lrm-character', { field, character: encoded.character, code: `U+${(encoded.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` }, field);
  }
  pieces.push(new TextEncoder().encode(`"${after}`));
  const bytes = joined(pieces);
  const back = splitLrm(bytes);
  // What was written must say the same again before it leaves the house.
  if (!back.ok || (kept.size === 0 && back.value.parts.length !== values.length) || back.value.parts.join(BETWEEN) !== decodeGbk(bytes).text.slice(1, -1 - after.length)) return refuseFile('roster.lrm-not-readable');
  return ok({ bytes, pic: photoBytes(form.photo), reports });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of pieces) { out.set(p, at); at += p.length; }
  return out;
}

/** True when a value can stand between two marks; `",` at its end would be read as part of the next one. */
const separable = (value: string): boolean => !value.includes(BETWEEN) && !value.endsWith('",');
const ends = (value: string): string => (separable(value) ? value : value.replace(/,$/, '，'));
const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
