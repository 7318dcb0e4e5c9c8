import { ageByMonth, dayFromNumber, type PartialDate } from '../../../kernel/day.ts';
import { readAppraisals } from './appraisal.ts';
import { EDUCATION_LEVELS, readEthnicity, readHealth, readPolitics, readSex } from './codes.ts';
import { plausible, readDate, splitTail, type DateContext } from './dates.ts';
import type { Doubt, DraftField, PersonDraft, Read } from './draft.ts';
import { readIdNumber } from './identity.ts';
import { readText } from './read-form.ts';
import { readParty } from './party.ts';
import { doubt, type Place } from './reasons.ts';
import { readResume } from './resume.ts';
import { comparable, toLf, trimText } from './text.ts';
import { cellName, type SheetCell } from './xlsx-grid.ts';

/** What reading a cell needs to know beside the cell. */
export type CellContext = DateContext & { date1904: boolean };

const serialDay = (serial: number): PartialDate => dayFromNumber(Math.floor(serial) - (serial >= 61 ? 25569 : 25568)) as string as PartialDate;
const isDitto = (text: string): boolean => text.length <= 8 && /[〃″"同]/.test(text) && /^(?:〃|″|"|同上|\u3003)$/.test(comparable(text));

/** Turns a numeric date cell into text and doubts; null text when the number does not say which date it is. */
export function dateText(cell: SheetCell, at: Place, context: CellContext): { text: string; read: Read<PartialDate> | null } {
  const { number: n } = cell;
  if (n === null) return { text: toLf(cell.text), read: null };
  const none = (d: Doubt): { text: string; read: Read<PartialDate> } => ({ text: '', read: { raw: cell.text, value: null, doubts: [d] } });
  const serial = context.date1904 ? n + 1462 : n;
  const plain = String(n);
  if (cell.isDate) {
    if (!context.date1904 && Math.floor(n) === 60) return none(doubt('flag', 'date.serial-60', at));
    if (serial < 1 || serial > 2958465) return none(doubt('flag', 'date.unreadable', at, { details: { raw: cell.text } }));
    const time = n % 1 !== 0 ? [doubt('note', 'date.with-time', at)] : [];
    return { text: serialDay(serial), read: { raw: cell.text, value: serialDay(serial), doubts: time } };
  }
  if (/^\d{5}$/.test(plain)) return none(doubt('flag', 'date.serial', at, { suggestion: serialDay(serial) }));
  if (/^\d{4}\.\d$/.test(plain)) {
    if (/^\d{4}\.\d{2}$/.test(cell.text.trim())) return { text: cell.text.trim(), read: null };
    if (plain.endsWith('.1')) {
      const year = plain.slice(0, 4);
      return none(doubt('flag', 'date.one-decimal', at, { details: { raw: plain, a: `${year}-01`, b: `${year}-10` } }));
    }
  }
  return { text: plain, read: null };
}

/** Reads a date cell in any of the styles of formats.md 7.3; a tail after the date is kept in a flag. */
export function readDateCell(cell: SheetCell, at: Place, context: CellContext, kind: 'birth' | 'other'): Read<PartialDate> {
  const { text, read } = dateText(cell, at, context);
  if (read) return { ...read, doubts: [...read.doubts, ...plausible(read.value, at, context)] };
  let out = readDate(text, at, context, kind);
  const tail = out.doubts.some((d) => d.code === 'date.unreadable') ? splitTail(text) : null;
  if (tail) {
    out = readDate(tail.date, at, context, kind);
    const age = kind === 'birth' ? /^[(（]?(\d{1,3})岁?[)）]?$/.exec(tail.tail) : null;
    out.doubts.push(...(age ? ageDoubts(Number(age[1]), out.value, at, context) : [doubt('flag', 'date.tail', at, { details: { tail: tail.tail } })]));
  }
  const limits = kind === 'birth' ? { asOf: context.asOf, from: 1890 } : context;
  return { raw: cell.text, value: out.value, doubts: [...out.doubts, ...plausible(out.value, at, limits)] };
}

/** Flags a stated age that is not the age at the as-of month. */
export function ageDoubts(stated: number, birth: PartialDate | null, at: Place, context: DateContext): Doubt[] {
  if (!birth || birth.length < 7) return [];
  const month = context.asOf.slice(0, 7) as PartialDate;
  const computed = ageByMonth(birth, month);
  return computed === stated ? [] : [doubt('flag', 'age.differs', at, { details: { stated, computed, at: month } })];
}

function readAge(cell: SheetCell, at: Place, birth: PartialDate | null, context: DateContext): Read<number> {
  const m = /^(\d{1,3})岁?$/.exec(comparable(cell.text));
  if (!m) return { raw: cell.text, value: null, doubts: [doubt('flag', 'age.unreadable', at, { details: { raw: trimText(cell.text) } })] };
  const age = Number(m[1]);
  return { raw: cell.text, value: age, doubts: ageDoubts(age, birth, at, context) };
}

type Reader = (cell: SheetCell, at: Place, context: CellContext, draft: PersonDraft) => Read<unknown>;
const other: Reader = (cell, at, context) => readDateCell(cell, at, context, 'other');

const READERS: Partial<Record<DraftField, Reader>> = {
  sex: (cell, at) => readSex(cell.text, at),
  birth: (cell, at, context) => readDateCell(cell, at, { ...context, birth: null }, 'birth'),
  ethnicity: (cell, at) => readEthnicity(cell.text, at),
  politics: (cell, at) => readPolitics(cell.text, at),
  health: (cell, at) => readHealth(cell.text, at),
  party: (cell, at, context) => {
    const { text, read } = dateText(cell, at, context);
    if (read && !read.value) return { raw: cell.text, value: null, doubts: read.doubts };
    return { ...readParty(text, at, context), raw: cell.text };
  },
  workStart: other, postSince: other, rankSince: other, levelSince: other, filledOn: other, ageAt: other,
  retirementMonth: (cell, at, context) => readDateCell(cell, at, { ...context, asOf: '9999-12-31' as CellContext['asOf'] }, 'other'),
  resume: (cell, at, context) => readResume(cell.text, at.where, context),
  appraisals: (cell, at) => readAppraisals(cell.text, at),
  idNumber: (cell, at, context, draft) =>
    cell.number !== null
      ? { raw: cell.text, value: null, doubts: [doubt('refuse', 'id.number-cell', at)] }
      : readIdNumber(cell.text, at, { asOf: context.asOf, sex: draft.sex.value, birth: draft.birth.value }),
  age: (cell, at, context, draft) => readAge(cell, at, draft.birth.value, context),
};

/** Fills one field of a draft from a cell: errors refuse the cell, formulas and ditto marks are flagged, comments become notes. */
export function fillField(draft: PersonDraft, field: DraftField, cell: SheetCell, context: CellContext): void {
  const at: Place = { where: cellName(cell.row, cell.column), field };
  const extra: Doubt[] = [];
  if (cell.formula) extra.push(doubt('flag', 'cell.formula', at));
  if (cell.comment) extra.push(doubt('note', 'cell.comment', at, { details: { text: trimText(cell.comment) } }));
  const read: Read<unknown> = cell.error
    ? { raw: cell.text, value: null, doubts: [doubt('refuse', 'cell.error', at, { details: { raw: cell.text } })] }
    : isDitto(cell.text)
      ? { raw: cell.text, value: null, doubts: [doubt('flag', 'cell.ditto', at, { details: { raw: trimText(cell.text) } })] }
      : (READERS[field] ?? ((c: SheetCell) => readText(toLf(c.text))))(cell, at, context, draft);
  if (LEVELS.has(field) && splitDegree(draft, field, read)) return;
  if (extra.length > 0) read.doubts = [...read.doubts, ...extra];
  put(draft, field, read);
}

const LEVELS = new Set<DraftField>(['education.fullTime.level', 'education.inService.level']);

/** 大学 工学学士 in one cell is a level and a degree; anything else stays as it is. */
function splitDegree(draft: PersonDraft, field: DraftField, read: Read<unknown>): boolean {
  const m = /^(\S{2,20})\s{1,4}(\S{2,30}(?:学士|硕士|博士)(?:学位)?)$/.exec(trimText(read.raw));
  const education = field === 'education.fullTime.level' ? draft.education.fullTime : draft.education.inService;
  if (!m || education.degree.raw !== '' || !EDUCATION_LEVELS.includes(m[1] ?? '')) return false;
  education.level = readText(m[1] ?? '');
  education.degree = readText(m[2] ?? '');
  education.level.doubts.push(...read.doubts);
  return true;
}

function put(draft: PersonDraft, field: DraftField, read: Read<unknown>): void {
  const [head, column, cell] = field.split('.');
  if (head === 'education' && column && cell) {
    const education = draft.education as Record<string, Record<string, Read<unknown>>>;
    const target = education[column];
    if (target) target[cell] = read;
    return;
  }
  (draft as unknown as Record<string, unknown>)[field] = read;
}
