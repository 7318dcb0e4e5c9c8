import { fromUtf8, utf8 } from '../../../kernel/bytes.ts';
import { canonicalBytes } from '../../../kernel/canonical.ts';
import { Malformed } from '../../../kernel/malformed.ts';
import { answerRoom, NAME_MOST, sheetsOf, type Manifest, type Question } from './manifest.ts';

/** An answer: the id of an option, what was chosen and written in, or a text. */
export type Answer = string | { picked: string[]; written: string[] };
/** The answers of a ballot: by slot of the sheet, by question. */
export type Answers = Record<string, Record<string, Answer>>;

/** Answers as the fixed number of bytes of the poll: length (4 bytes), canonical JSON, zeros. Throws a RangeError where they cannot fit, which valid answers always do. */
export function packAnswers(manifest: Manifest, answers: Answers): Uint8Array {
  const json = canonicalBytes(answers);
  const out = new Uint8Array(answerRoom(manifest));
  if (4 + json.length > out.length) throw new RangeError('the answers are longer than the poll allows');
  new DataView(out.buffer).setUint32(0, json.length);
  out.set(json, 4);
  return out;
}

const bad = (zh: string, en: string): Malformed => new Malformed(`选票内容${zh}`, `the content of the ballot ${en}`);

/** Reads packed answers; throws `Malformed` on another length, anything after the JSON but zeros, or JSON of another shape or not canonical. */
export function unpackAnswers(manifest: Manifest, packed: Uint8Array): Answers {
  if (packed.length !== answerRoom(manifest)) throw bad('长度不对', 'has another length than those of this poll');
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  if (length > packed.length - 4 || packed.subarray(4 + length).some((b) => b !== 0)) throw bad('填充不对', 'is padded wrongly');
  const text = fromUtf8(packed.slice(4, 4 + length));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad('不是有效的 JSON', 'is no JSON');
  }
  if (!isAnswers(value) || fromUtf8(canonicalBytes(value)) !== text) throw bad('格式不对', 'has not the right form');
  return value;
}

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const texts = (v: unknown): v is string[] => Array.isArray(v) && v.every((t) => typeof t === 'string');

function isAnswers(v: unknown): v is Answers {
  return isRecord(v) && Object.values(v).every((sheet) => isRecord(sheet) && Object.values(sheet).every((a) => typeof a === 'string' || (isRecord(a) && Object.keys(a).length === 2 && texts(a['picked']) && texts(a['written']))));
}

/** A name written in, as it is counted: composed, without blanks. */
export const nameWritten = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** A member that is the record's own: a question may be called `constructor`. */
export const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Why a sheet counts for nothing (废票); the reasons are those of the paper sheet. */
export type Invalid = 'strange-question' | 'strange-option' | 'several' | 'too-many' | 'too-few' | 'twice' | 'no-name' | 'too-long' | 'unanswered';

/** The first thing wrong with an answer to a question; null when it is in order. `undefined` is no answer. */
function faultOf(q: Question, a: Answer | undefined): Invalid | null {
  if (a === undefined) return q.kind === 'choose' ? (q.least > 0 ? 'too-few' : null) : q.required ? 'unanswered' : null;
  if (q.kind === 'grade') return typeof a !== 'string' ? 'several' : q.options.some((o) => o.id === a) ? null : 'strange-option';
  if (q.kind === 'text') return typeof a !== 'string' ? 'several' : [...a].length > q.most ? 'too-long' : q.required && a.trim() === '' ? 'unanswered' : null;
  if (typeof a === 'string') return 'strange-option';
  const names = a.written.map(nameWritten);
  if (a.picked.some((p) => !q.options.some((o) => o.id === p))) return 'strange-option';
  if (names.some((n) => n === '')) return 'no-name';
  if (names.some((n) => [...n].length > NAME_MOST)) return 'too-long';
  if (new Set(a.picked).size < a.picked.length || new Set(names).size < names.length) return 'twice';
  if (names.length > q.writeIn || a.picked.length + names.length > q.most) return 'too-many';
  return a.picked.length + names.length < q.least ? 'too-few' : null;
}

/** The fault that makes a ballot's sheet invalid, or null: every answer must belong to a question of its form and be in order. A sheet stands or falls whole. */
export function sheetFault(manifest: Manifest, slot: string, answers: Record<string, Answer>): Invalid | null {
  const sheet = manifest.sheets.find((s) => s.slot === slot);
  const form = sheet && ownOf(manifest.forms, sheet.form);
  if (!form || Object.keys(answers).some((id) => !form.some((q) => q.id === id))) return 'strange-question';
  for (const q of form) {
    const f = faultOf(q, ownOf(answers, q.id));
    if (f !== null) return f;
  }
  return null;
}

/** True when a ballot answers only sheets of its slot. */
export const answersItsSlot = (manifest: Manifest, slot: string, answers: Answers): boolean => Object.keys(answers).every((s) => sheetsOf(manifest, slot).some((x) => x.slot === s));

/** Answers with nothing but what a page offers: written names without blanks, empty answers left out. */
export function tidy(answers: Answers): Answers {
  const out: Answers = {};
  for (const [slot, sheet] of Object.entries(answers)) {
    const kept: Record<string, Answer> = {};
    for (const [id, a] of Object.entries(sheet)) {
      if (typeof a === 'string') { if (a !== '') kept[id] = a; } else {
        const written = a.written.map(nameWritten).filter((n) => n !== '');
        if (a.picked.length + written.length > 0) kept[id] = { picked: [...a.picked], written };
      }
    }
    out[slot] = kept;
  }
  return out;
}

/** Bytes of a text as UTF-8; to bound what a page takes. */
export const bytesOf = (text: string): number => utf8(text).length;
