import type { Day } from '../../kernel/day.ts';
import { ok, refuse, type Outcome, type Refusal, type Words } from '../../kernel/refusal.ts';
import type { DraftField, PersonDraft } from './formats/draft.ts';
import { LRM_FIELDS, type LrmWay } from './formats/lrm-fields.ts';
import { packPair, pairLrm, unpackPair, type LrmPair } from './formats/lrm-pair.ts';
import { readLrm } from './formats/lrm-read.ts';
import { readLrmx } from './formats/lrmx-read.ts';
import { isUnsupportedPackage, refuseFile } from './formats/refusals.ts';
import { openWorkbook } from './formats/xlsx-open.ts';
import { groupDoubts, groupWords } from './formats/report.ts';
import { rosterSteps } from './formats/xlsx-roster.ts';
import { drain, inSteps, type Progress, type Steps } from './formats/steps.ts';
import { readZip } from './formats/zip.ts';

/** What the user chose for a file. `asOf` is the day of the upload: the same bytes are always understood the same way. */
export type ImportOptions = { asOf: Day; sheet: string | null; headerRow: number | null; mapping: Record<string, string | null>; unitId: string | null };
export type ImportKind = 'lrmx' | 'lrm' | 'zip' | 'xlsx';
export type Question = { code: string; words: Words };

/** What was understood of one upload. `key` names a person within it. */
export type Understood = {
  kind: ImportKind;
  people: { key: string; draft: PersonDraft }[];
  refused: { file: string; refusal: Refusal }[];
  notes: { where: string; reason: Words }[];
  questions: Question[];
  sheet: { chosen: string | null; choices: string[]; headerRow: number | null; columns: { column: string; heading: string; field: string | null }[]; fields: string[] } | null;
};

/** The fields a roster column can be mapped to. */
export const MAPPABLE: readonly DraftField[] = [
  'name', 'sex', 'birth', 'ethnicity', 'nativePlace', 'birthPlace', 'party', 'politics', 'workStart', 'health', 'title', 'specialty', 'highestEducation', 'postText', 'resume', 'awards',
  'appraisals', 'idNumber', 'unitText', 'postSince', 'rankSince', 'levelSince', 'rankText', 'jobRankText', 'age', 'note',
  'education.fullTime.level', 'education.fullTime.degree', 'education.fullTime.levelSchool', 'education.fullTime.degreeSchool',
  'education.inService.level', 'education.inService.degree', 'education.inService.levelSchool', 'education.inService.degreeSchool',
];

const unknownType = (name: string): { ok: false; refusal: Refusal } => refuse({
  name: 'roster.import-unknown-type', status: 400,
  reason: { zh: `“${name.slice(0, 120)}”不是可导入的文件类型。`, en: `“${name.slice(0, 120)}” is not a kind of file that can be imported.` },
  wayOut: { zh: '可导入任免审批表 .lrmx、.lrm（连同 .pic），装有任免审批表的 .zip，花名册 .xlsx、.xls。', en: 'Import appointment forms (.lrmx, or .lrm with .pic), a .zip of them, or a roster (.xlsx, .xls).' },
});

/** The kind of an upload by its name, or the refusal. */
export function kindOf(name: string): Outcome<ImportKind> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'lrmx' || extension === 'lrm' || extension === 'zip') return ok(extension);
  if (extension === 'pic') return refuseFile('roster.pic-alone', { name });
  if (extension === 'xlsx' || extension === 'xlsm' || extension === 'xls') return ok('xlsx');
  if (!isUnsupportedPackage(name)) return unknownType(name);
  return refuse({
    name: 'roster.unsupported-package', status: 400,
    reason: { zh: `“${name.slice(0, 120)}”是干部系统的数据交换包，没有公开的格式说明，不能读取。`, en: `“${name.slice(0, 120)}” is an exchange package without a public description and cannot be read.` },
    wayOut: { zh: '请改用 .lrmx 或 Excel 花名册。', en: 'Use .lrmx files or an Excel roster.' },
  });
}

/** Reads an upload into drafts; pure in its bytes and options. A file that cannot be understood at all is refused by name. */
export const understand = (name: string, bytes: Uint8Array, options: ImportOptions): Outcome<Understood> => drain(understandSteps(name, bytes, options));

/** Reads a long upload piece by piece: `between` lets requests through and stops the reading by throwing. */
export const understandInSteps = (name: string, bytes: Uint8Array, options: ImportOptions, between: (progress: Progress) => Promise<void>): Promise<Outcome<Understood>> =>
  inSteps(understandSteps(name, bytes, options), between);

function* understandSteps(name: string, bytes: Uint8Array, options: ImportOptions): Steps<Outcome<Understood>> {
  const kind = kindOf(name);
  if (!kind.ok) return kind;
  if (kind.value === 'lrmx') {
    const draft = readLrmx(bytes, { name, asOf: options.asOf });
    return draft.ok ? ok({ kind: 'lrmx', people: [{ key: name, draft: draft.value }], refused: [], notes: [], questions: [], sheet: null }) : draft;
  }
  if (kind.value === 'lrm') return understandLrm(name, bytes, options);
  return yield* kind.value === 'zip' ? understandZip(bytes, options) : understandRoster(name, bytes, options);
}

/** A form of the older kind, alone or with its picture; the choice among several readings is kept under `lrm` in the mapping. */
function understandLrm(name: string, bytes: Uint8Array, options: ImportOptions): Outcome<Understood> {
  const pair = unpackPair(name, bytes);
  if (!pair.ok) return pair;
  const read = readPair(pair.value, options.asOf, options.mapping['lrm'] ?? null);
  if (!read.ok) return read;
  const blank: Understood = { kind: 'lrm', people: [], refused: [], notes: [], questions: [], sheet: null };
  if (!Array.isArray(read.value)) return ok({ ...blank, people: [{ key: name, draft: read.value }] });
  const ways = read.value;
  return ok({
    ...blank, notes: ways.map((w) => ({ where: w.id, reason: wayWords(w) })),
    questions: [{ code: 'mapping', words: { zh: '有的项目内容含有分隔符，有几种读法，请为 lrm 选择正确的一种。', en: 'A value holds the separator and can be read in several ways: choose the right one for lrm.' } }],
    sheet: { chosen: null, choices: [], headerRow: null, columns: [{ column: 'lrm', heading: '含有分隔符的项目', field: null }], fields: ways.map((w) => w.id) },
  });
}

/** A person, or the ways among which a person must choose. */
function readPair({ lrm, pic }: LrmPair, asOf: Day, way: string | null): Outcome<PersonDraft | LrmWay[]> {
  const read = readLrm(lrm.bytes, { name: lrm.name, asOf, pic: pic?.bytes ?? null, way });
  if (!read.ok) return read;
  if (read.value.kind === 'choose') return ok(read.value.ways);
  const { draft } = read.value;
  draft.original = { bytes: packPair({ lrm, pic }), name: lrm.name };
  return ok(draft);
}

const wayWords = (way: LrmWay): Words => {
  const said = way.holders.map((i) => `${LRM_FIELDS[i] ?? ''}：${way.fields[i]?.slice(0, 80) ?? ''}`).join('；');
  return { zh: said, en: said };
};

const draftOf = (pair: LrmPair, asOf: Day): Outcome<PersonDraft> => {
  const read = readPair(pair, asOf, null);
  if (!read.ok || !Array.isArray(read.value)) return read as Outcome<PersonDraft>;
  return refuseFile('roster.lrm-ambiguous', { count: read.value.length, ways: read.value.slice(0, 3).map((w) => wayWords(w).zh.slice(0, 60)).join(' / ') });
};

function* understandZip(bytes: Uint8Array, options: ImportOptions): Steps<Outcome<Understood>> {
  const members = readZip(bytes);
  if (!members.ok) return members;
  const out: Understood = { kind: 'zip', people: [], refused: [], notes: [], questions: [], sheet: null };
  const { pairs, rest } = pairLrm(members.value.filter((m) => !/(^|\/)(__MACOSX\/|\.)/.test(m.name)));
  const take = (file: string, draft: Outcome<PersonDraft>): void => {
    if (draft.ok) out.people.push({ key: file, draft: draft.value });
    else out.refused.push({ file, refusal: draft.refusal });
  };
  const total = pairs.length + rest.length;
  let done = 0;
  for (const pair of pairs) {
    take(pair.lrm.name, draftOf(pair, options.asOf));
    if (++done % 10 === 0) yield { done, total };
  }
  for (const member of rest) {
    if (++done % 10 === 0) yield { done, total };
    const kind = kindOf(member.name);
    take(member.name, kind.ok && kind.value === 'lrmx' ? readLrmx(member.bytes, { name: member.name, asOf: options.asOf }) : kind.ok ? unknownType(member.name) : kind);
  }
  if (out.people.length > 0) return ok(out);
  const first = out.refused[0]?.refusal;
  return refuse(first ?? {
    name: 'roster.zip-empty', status: 400, reason: { zh: '压缩包内没有 .lrmx 或 .lrm 文件。', en: 'There is no .lrmx or .lrm file in the archive.' },
    wayOut: { zh: '请把任免审批表文件打包后再导入。', en: 'Pack the appointment forms and import again.' },
  });
}

/** From how many doubts of one kind on a file has them summed up in one line. */
const MANY = 50;

function* understandRoster(name: string, bytes: Uint8Array, options: ImportOptions): Steps<Outcome<Understood>> {
  const read = yield* rosterSteps(bytes, {
    name, asOf: options.asOf, ...(options.sheet === null ? {} : { sheet: options.sheet }), ...(options.headerRow === null ? {} : { headerRow: options.headerRow }),
    mapping: options.mapping as Record<string, DraftField | null>,
  });
  const blank: Understood = { kind: 'xlsx', people: [], refused: [], notes: [], questions: [], sheet: null };
  if (!read.ok) {
    if (read.refusal.name !== 'roster.xlsx-no-header') return read;
    const book = openWorkbook(bytes);
    if (!book.ok) return book;
    return ok({ ...blank, questions: [{ code: 'header', words: read.refusal.reason }], sheet: { chosen: options.sheet, choices: book.value.grids.map((g) => g.name), headerRow: null, columns: [], fields: [...MAPPABLE] } });
  }
  const r = read.value;
  const questions = r.needs.map((need): Question => (need.kind === 'choose-sheet'
    ? { code: 'sheet', words: { zh: `有多个工作表（${need.sheets.join('、')}），请选择一个。`, en: `There are several sheets (${need.sheets.join(', ')}); choose one.` } }
    : { code: 'mapping', words: { zh: `第 ${need.columns.join('、')} 列的栏目不明，请指定或标为不导入。`, en: `Say what column ${need.columns.join(', ')} holds, or that it is not imported.` } }));
  return ok({
    ...blank, questions,
    people: r.rows.map((draft) => ({ key: `${draft.source.sheet ?? ''}:${draft.source.row ?? 0}`, draft })),
    notes: [...groupDoubts(r.rows).filter((g) => g.count > MANY).map((g) => ({ where: g.field, reason: groupWords(g) })), ...r.skipped.map((s) => ({ where: String(s.row), reason: { zh: `${s.reason.zh}：${s.text}`, en: `${s.reason.en}: ${s.text}` } })), ...r.doubts.map((d) => ({ where: d.where, reason: d.reason }))],
    sheet: { chosen: r.sheet, choices: r.sheets.map((s) => s.name), headerRow: r.headerRow, columns: r.mapping.map((m) => ({ column: m.column, heading: m.heading, field: m.field })), fields: [...MAPPABLE] },
  });
}
