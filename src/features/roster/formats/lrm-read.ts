import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { allReads, emptyDraft, type Doubt, type PersonDraft, type Read } from './draft.ts';
import { decodeGbk, type DecodingFault } from './gbk.ts';
import { BETWEEN, EDUCATION, FAMILY, LRM_ELEMENTS, LRM_FIELDS, SCHOOLS, UNUSED, waysToRejoin, type LrmWay } from './lrm-fields.ts';
import { checkPhoto } from './photo.ts';
import { readForm, type FamilyElement, type FormElement, type FormSource } from './read-form.ts';
import { doubt } from './reasons.ts';
import { refuseFile } from './refusals.ts';
import { trimText } from './text.ts';

/** More bytes than any LRM file has; the text of one form is a few thousand. */
export const LRM_LIMIT = 4 * 1024 * 1024;

/** The text of an LRM file: what it was decoded from, its decoding faults, and its parts between the quotes. */
export type LrmText = { encoding: 'gbk' | 'utf-8'; faults: DecodingFault[]; parts: string[]; after: string };

const CHINESE = /[\u3400-\u9fff]/;

/** Decodes and splits an LRM file; refuses one without quotes at both ends. */
export function splitLrm(bytes: Uint8Array): Outcome<LrmText> {
  if (bytes.length > LRM_LIMIT) return refuseFile('roster.lrm-too-large', { limit: '4 MB' });
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = asUtf8(marked ? bytes.subarray(3) : bytes);
  const gbk = decodeGbk(bytes);
  // GBK bytes may by chance be valid UTF-8 too: the second field, 男 or 女, tells.
  const isUtf8 = utf8 !== null && (marked || (CHINESE.test(utf8) && !/^"[^"]{0,60}","[男女]"/.test(gbk.text)));
  const { text, faults } = isUtf8 ? { text: utf8, faults: [] } : gbk;
  const end = text.lastIndexOf('"');
  const after = text.slice(end + 1);
  if (!text.startsWith('"') || end < 1 || /[^\s\u001a]/.test(after)) return refuseFile('roster.lrm-quotes');
  return ok({ encoding: isUtf8 ? 'utf-8' : 'gbk', faults, parts: text.slice(1, end).split(BETWEEN), after });
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The 33 fields of a file, how they were found, and the ways to choose from when there are several. */
export type LrmFields = { fields: string[]; joined: LrmWay | null; missing: number; ways: LrmWay[] };

/** Gives each part its field (formats.md 2, rule 4). `way` is the choice of a person among several. */
export function fieldsOfParts(parts: readonly string[], way: string | null): Outcome<LrmFields> {
  const wanted = LRM_FIELDS.length;
  if (parts.length === wanted) return ok({ fields: [...parts], joined: null, missing: 0, ways: [] });
  if (parts.length < wanted) {
    if (parts.length < 30) return refuseFile('roster.lrm-fields', { count: parts.length });
    return ok({ fields: [...parts, ...Array<string>(wanted - parts.length).fill('')], joined: null, missing: wanted - parts.length, ways: [] });
  }
  const ways = waysToRejoin(parts);
  const chosen = ways.length === 1 ? ways[0] : ways.find((w) => w.id === way);
  if (chosen) return ok({ fields: chosen.fields, joined: chosen, missing: 0, ways: [] });
  if (ways.length > 1) return ok({ fields: [], joined: null, missing: 0, ways });
  return refuseFile('roster.lrm-fields', { count: parts.length });
}

/** What an LRM file says: the person, or several ways to read it among which a person must choose. */
export type LrmReading = { kind: 'person'; draft: PersonDraft } | { kind: 'choose'; ways: LrmWay[] };

/**
 * Reads one `.lrm` file with its `.pic` (formats.md 2) into a draft. Several ways to read a value that holds `","` are handed
 * back and nothing is taken in before one is chosen. Errors: `roster.lrm-*`.
 */
export function readLrm(bytes: Uint8Array, options: { name: string; asOf: Day; pic?: Uint8Array | null; way?: string | null }): Outcome<LrmReading> {
  const text = splitLrm(bytes);
  if (!text.ok) return text;
  const found = fieldsOfParts(text.value.parts, options.way ?? null);
  if (!found.ok) return found;
  if (found.value.ways.length > 0) return ok({ kind: 'choose', ways: found.value.ways });
  const { fields } = found.value;
  const draft = emptyDraft({ kind: 'lrm', file: options.name, sheet: null, row: null });
  draft.original = { bytes, name: options.name };
  for (const i of UNUSED) if (fields[i] !== '') draft.extras.push({ name: `${LRM_FIELDS[i]}`, raw: fields[i] ?? '' });
  const at = { where: '照片', field: 'photo' };
  const checked = options.pic ? checkPhoto(options.pic, at) : { photo: null, doubts: [] };
  readForm(sourceOf(fields, { raw: '', value: checked.photo, doubts: checked.doubts }), draft, options.asOf);
  draft.doubts.push(...fileDoubts(text.value, found.value), ...shapeDoubts(fields), ...faultDoubts(text.value));
  proposeRare(draft);
  return ok({ kind: 'person', draft });
}

function fileDoubts(text: LrmText, found: LrmFields): Doubt[] {
  const at = { where: '文件', field: 'file' };
  return [
    ...(text.encoding === 'utf-8' ? [doubt('flag', 'charset.utf8', at)] : []),
    ...(found.joined ? [doubt('flag', 'lrm.rejoined', at, { details: { fields: found.joined.holders.map((i) => LRM_FIELDS[i] ?? '').join('、') } })] : []),
    ...(found.missing > 0 ? [doubt('flag', 'lrm.missing', at, { details: { fields: LRM_FIELDS.slice(-found.missing).join('、') } })] : []),
  ];
}

/** Family columns of different length, and education fields with more parts than the form has. */
function shapeDoubts(fields: readonly string[]): Doubt[] {
  const out: Doubt[] = [];
  const lengths = FAMILY.map((i) => (fields[i] ?? '').split('@').length);
  if (new Set(lengths).size > 1) {
    const raw = FAMILY.map((i) => `${LRM_FIELDS[i]?.slice(4)}：${fields[i]}`).join('；');
    out.push(doubt('flag', 'lrm.family-columns', { where: '家庭成员', field: 'family' }, { details: { raw } }));
  }
  for (const i of [EDUCATION, SCHOOLS]) {
    const halves = (fields[i] ?? '').split('@');
    if (halves.length > 2 || halves.some((h) => h.split('#').length > 2)) out.push(doubt('flag', 'lrm.education-parts', { where: LRM_FIELDS[i] ?? '', field: 'education' }, { details: { raw: fields[i] ?? '' } }));
  }
  return out;
}

/** Every place that could not be decoded, by field; the bytes stay in the file. */
function faultDoubts(text: LrmText): Doubt[] {
  let part = 0;
  let end = 1 + (text.parts[0]?.length ?? 0);
  return text.faults.slice(0, 100).map((fault) => {
    while (fault.at >= end && part < text.parts.length - 1) {
      part++;
      end += BETWEEN.length + (text.parts[part]?.length ?? 0);
    }
    const where = text.parts.length === LRM_FIELDS.length ? (LRM_FIELDS[part] ?? '') : '文件';
    return doubt('flag', 'charset.fault', { where, field: 'file' }, { details: { offset: fault.offset }, suggestion: fault.proposal });
  });
}

/** A text with a byte that is no character is no value; a name with a known private-use character is proposed in full. */
function proposeRare(draft: PersonDraft): void {
  for (const read of allReads(draft)) if (typeof read.value === 'string' && read.value.includes('\ufffd')) read.value = null;
  const reads: [Read, string][] = [[draft.name, '姓名'], ...draft.family.map((f): [Read, string] => [f.name, '家庭成员姓名'])];
  for (const [read, where] of reads) {
    if (!/[\ufffd\ue000-\uf8ff]/.test(read.raw)) continue;
    const proposal = trimText(read.raw.replace(/\ue863/g, '䶮'));
    const known = !/[\ufffd\ue000-\uf8ff]/.test(proposal);
    read.doubts.push(doubt('flag', 'charset.rare', { where, field: read === draft.name ? 'name' : 'family.name' }, { suggestion: known ? proposal : null }));
  }
}

const halves = (text: string | undefined): [string, string] => {
  const [a = '', ...rest] = (text ?? '').split('@');
  return [a, rest.join('@')];
};
const pair = (text: string): [string, string] => {
  const [a = '', ...rest] = text.split('#');
  return [a, rest.join('#')];
};

function sourceOf(fields: readonly string[], photo: FormSource['photo']): FormSource {
  const values = new Map<FormElement, { raw: string; where: string }>();
  for (const [i, element] of Object.entries(LRM_ELEMENTS)) values.set(element, { raw: fields[Number(i)] ?? '', where: LRM_FIELDS[Number(i)] ?? '' });
  const [fullTime, inService] = halves(fields[EDUCATION]);
  const [fullTimeSchool, inServiceSchool] = halves(fields[SCHOOLS]);
  const put = (prefix: 'QuanRiZhiJiaoYu' | 'ZaiZhiJiaoYu', level: string, school: string): void => {
    const [a, b] = pair(level);
    const [c, d] = pair(school);
    values.set(`${prefix}_XueLi`, { raw: a, where: '学历学位' });
    values.set(`${prefix}_XueWei`, { raw: b, where: '学历学位' });
    values.set(`${prefix}_XueLi_BiYeYuanXiaoXi`, { raw: c, where: '毕业院校系及专业' });
    values.set(`${prefix}_XueWei_BiYeYuanXiaoXi`, { raw: d, where: '毕业院校系及专业' });
  };
  put('QuanRiZhiJiaoYu', fullTime, fullTimeSchool);
  put('ZaiZhiJiaoYu', inService, inServiceSchool);
  const names: FamilyElement[] = ['ChengWei', 'XingMing', 'ChuShengRiQi', 'ZhengZhiMianMao', 'GongZuoDanWeiJiZhiWu'];
  const columns = new Map(names.map((element, k) => [element, (fields[FAMILY[k] ?? 0] ?? '').split('@').slice(0, 200)]));
  const members = Math.max(...[...columns.values()].map((c) => c.length));
  return {
    photo,
    raw: (element) => values.get(element)?.raw ?? '',
    where: (element) => values.get(element)?.where ?? element,
    family: Array.from({ length: members }, (_, index) => ({
      index, raw: (element) => columns.get(element)?.[index] ?? '', where: (element) => `Item:${index + 1}/${element}`,
    })),
  };
}
