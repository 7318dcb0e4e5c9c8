import { ageByMonth, isPartialDate, latest, earliest, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { Doubt, Read } from './draft.ts';
import { doubt, type Place } from './reasons.ts';
import { trimText } from './text.ts';

/** What is known while a date is read: the person's birth (for centuries and plausibility) and the last possible day. */
export type DateContext = { birth?: PartialDate | null; asOf: Day };

const pad = (n: string): string => n.padStart(2, '0');

const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const SPLIT = /^(\d{2}|\d{4})[.\-/年](\d{1,2})(?:[.\-/月](\d{1,2}))?[月日]?$/;
/** The form nearly every roster uses, read without further ado. */
const ROSTER = /^\d{4}\.\d{2}$/;
const YEAR = /^(\d{4})年?$/;
const TIME = /^(\S+)[ T](\d{1,2}:\d{2}(?::\d{2})?)$/;

export type PlainDate =
  | { kind: 'date'; value: PartialDate }
  | { kind: 'short'; year: string; month: string; day: string | null }
  | { kind: 'impossible' | 'unreadable' | 'empty' };

/** Reads one date in any accepted form without judging it; precision is kept. Two-digit years come back as `short`. */
export function plainDate(raw: string): PlainDate {
  if (ROSTER.test(raw) && raw.slice(5) <= '12' && raw.slice(5) > '00' && raw >= '1') return { kind: 'date', value: `${raw.slice(0, 4)}-${raw.slice(5)}` as PartialDate };
  const text = trimText(raw).normalize('NFKC').replace(/[\s。．]/g, (c) => (c === '。' || c === '．' ? '.' : ''));
  if (text === '') return { kind: 'empty' };
  if (text.length > 24) return { kind: 'unreadable' };
  const compact = COMPACT.exec(text);
  const m = compact ?? SPLIT.exec(text);
  if (!m) {
    const y = YEAR.exec(text);
    if (!y) return { kind: 'unreadable' };
    return isPartialDate(y[1] ?? '') ? { kind: 'date', value: y[1] as PartialDate } : { kind: 'impossible' };
  }
  const [, year = '', month = '', day] = m;
  const rest = `-${pad(month)}${day ? `-${pad(day)}` : ''}`;
  if (year.length === 2) {
    return isPartialDate(`2000${rest}`) ? { kind: 'short', year, month: pad(month), day: day ? pad(day) : null } : { kind: 'impossible' };
  }
  return isPartialDate(year + rest) ? { kind: 'date', value: (year + rest) as PartialDate } : { kind: 'impossible' };
}

/** The one century that puts a two-digit date after birth and not after `asOf`; null when none or both fit. */
export function century(short: { year: string; month: string; day: string | null }, context: DateContext): PartialDate | null {
  const rest = `${short.year}-${short.month}${short.day ? `-${short.day}` : ''}`;
  const fits = ['19', '20']
    .map((c) => `${c}${rest}`)
    .filter((d): d is PartialDate => isPartialDate(d) && earliest(d) <= context.asOf && (!context.birth || latest(d) > earliest(context.birth)));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Reads a date field. A two-digit year of a birth date is only proposed; elsewhere it is taken when one century fits, with a flag. */
export function readDate(raw: string, at: Place, context: DateContext, kind: 'birth' | 'other' = 'other'): Read<PartialDate> {
  const time = raw.includes(':') ? TIME.exec(trimText(raw)) : null;
  const parsed = plainDate(time ? (time[1] ?? '') : raw);
  const doubts: Doubt[] = time ? [doubt('note', 'date.with-time', at)] : [];
  if (parsed.kind === 'date') return { raw, value: parsed.value, doubts };
  const details = { raw: trimText(raw) };
  switch (parsed.kind) {
    case 'empty': return { raw, value: null, doubts };
    case 'unreadable': return { raw, value: null, doubts: [doubt('flag', 'date.unreadable', at, { details })] };
    case 'impossible': return { raw, value: null, doubts: [doubt('flag', 'date.impossible', at, { details })] };
    case 'short': {
      const value = century(parsed, context);
      return {
        raw, value: kind === 'birth' ? null : value,
        doubts: [...doubts, doubt('flag', 'date.two-digit-year', at, { details, suggestion: value })],
      };
    }
  }
}

/** Plausibility (formats.md 1.5): birth from 1890, party from 1921, nothing before birth or after `asOf`; flags only. */
export function plausible(value: PartialDate | null, at: Place, limits: DateContext & { from?: number }): Doubt[] {
  if (!value) return [];
  const out: Doubt[] = [];
  if (limits.from !== undefined && Number(value.slice(0, 4)) < limits.from) out.push(doubt('flag', 'date.too-early', at, { details: { limit: limits.from } }));
  if (limits.birth && latest(value) < earliest(limits.birth)) out.push(doubt('flag', 'date.before-birth', at, { details: { birth: limits.birth } }));
  if (earliest(value) > limits.asOf) out.push(doubt('flag', 'date.future', at, { details: { limit: limits.asOf } }));
  return out;
}

/** Splits a date from what follows it: `13.04⏎正科`, `1993.09（民盟）`, `1970.03（56岁）`; null when there is no tail. */
export function splitTail(raw: string): { date: string; tail: string } | null {
  const m = /^([\d.\-/年月日]{4,12})\s{0,8}(\S[\s\S]{0,200})$/.exec(trimText(raw).normalize('NFKC'));
  if (!m) return null;
  const kind = plainDate(m[1] ?? '').kind;
  return kind === 'date' || kind === 'short' ? { date: m[1] ?? '', tail: trimText(m[2] ?? '') } : null;
}

/** The age the form prints: by month, at 计算年龄时间, else at 填表时间; null when birth or both dates are unknown (ask). */
export function formAge(form: { birth: PartialDate | null; ageAt: PartialDate | null; filledOn: PartialDate | null }): number | null {
  const at = form.ageAt ?? form.filledOn;
  return form.birth && form.birth.length > 4 && at && at.length > 4 ? ageByMonth(form.birth, at) : null;
}

/** The month of a date as the form writes it: 1970-03-07 → 1970.03; a bare year stays a year. */
export const dottedMonth = (date: PartialDate): string => date.slice(0, 7).replace('-', '.');

/** The date as LRMX writes it: 1970-03 → 197003. */
export const compactDate = (date: PartialDate): string => date.replace(/-/g, '');
