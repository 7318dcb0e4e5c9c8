import { z } from 'zod';
import { isDay } from '../kernel/day.ts';
import type { Words } from '../kernel/refusal.ts';

/** One row of a table of numbers. */
export type SettingRow = { id: string; words: Words };

/** One table of whole numbers; `sum`: what its rows come to together. `when`: it is asked for only where that row of another table is given. */
export type SettingTable = { id: string; words: Words; rows: readonly SettingRow[]; unit: Words; least: number; most: number; sum: number | null; partial: boolean; when: { table: string; row: string } | null };

/** What a setting may hold. */
export type SettingShape =
  | { kind: 'integer'; least: number; most: number; unit: Words }
  /** A share as two whole numbers. */
  | { kind: 'fraction' }
  /** A rule of the institution that stands or does not: its text is the source. */
  | { kind: 'stands'; words: Words }
  | { kind: 'text'; most: number }
  /** Per cent by row; `partial`: rows may be left out. */
  | { kind: 'percents'; rows: readonly SettingRow[]; partial: boolean }
  | { kind: 'fractions'; rows: readonly SettingRow[] }
  /** Month and day in the year itself, and in the year after. */
  | { kind: 'month-days' }
  /** A text by row; rows may be left out. */
  | { kind: 'texts'; rows: readonly SettingRow[]; most: number }
  /** One of the rows. */
  | { kind: 'choice'; rows: readonly SettingRow[] }
  /** A list in the institution's own words. */
  | { kind: 'circumstances' }
  /** Several tables of numbers that hold together. */
  | { kind: 'tables'; tables: readonly SettingTable[] };

export type Fraction = { of: number; per: number };

const w = (zh: string, en: string): Words => ({ zh, en });
const fraction = z.strictObject({ of: z.number().int().min(1), per: z.number().int().min(1).max(1000) }).refine((f) => f.of <= f.per);
const monthDay = z.string().refine((text) => /^\d{2}-\d{2}$/.test(text) && isDay(`2025-${text}`));
const keyed = <T extends z.ZodType>(rows: readonly SettingRow[], one: T): Record<string, T> => Object.fromEntries(rows.map((r) => [r.id, one]));

type Tables = Record<string, Record<string, number | undefined> | undefined>;
/** True when a table must be filled in, given the others. */
const asked = (t: SettingTable, value: Tables): boolean => t.when === null || (value[t.when.table]?.[t.when.row] ?? 0) > 0;

function tableSchema(t: SettingTable): z.ZodType {
  const number = z.number().int().min(t.least).max(t.most);
  return z.strictObject(keyed(t.rows, t.partial ? number.optional() : number)).refine((v) => {
    const given = Object.values(v as Record<string, number | undefined>).filter((n) => n !== undefined);
    return given.length > 0 && (t.sum === null || given.reduce((a, b) => a + b, 0) === t.sum);
  });
}

/** The schema of a value of this shape; nothing beyond it is taken. */
export function schemaOf(shape: SettingShape): z.ZodType {
  switch (shape.kind) {
    case 'integer': return z.number().int().min(shape.least).max(shape.most);
    case 'fraction': return fraction;
    case 'stands': return z.literal(true);
    case 'text': return z.string().trim().min(2).max(shape.most);
    case 'percents': {
      const percent = z.number().int().min(0).max(100);
      return z.strictObject(keyed(shape.rows, shape.partial ? percent.optional() : percent)).refine((t) => Object.values(t as object).some((v) => v !== undefined));
    }
    case 'fractions': return z.strictObject(keyed(shape.rows, fraction));
    case 'texts': return z.strictObject(keyed(shape.rows, z.string().trim().min(2).max(shape.most).optional())).refine((t) => Object.values(t as object).some((v) => v !== undefined));
    case 'choice': return z.enum(shape.rows.map((r) => r.id) as [string, ...string[]]);
    case 'month-days': return z.strictObject({ from: monthDay, to: monthDay });
    case 'circumstances': return z.array(z.strictObject({ key: z.string().trim().min(2).max(200), words: z.strictObject({ zh: z.string().min(2).max(200), en: z.string().min(2).max(200) }) })).min(1).max(30).refine((list) => new Set(list.map((c) => c.key)).size === list.length);
    case 'tables': return z.strictObject(Object.fromEntries(shape.tables.map((t) => [t.id, t.when ? tableSchema(t).optional() : tableSchema(t)]))).refine((v) => shape.tables.every((t) => !asked(t, v as Tables) || (v as Tables)[t.id] !== undefined));
  }
}

/** What a value of this shape must be, in words. */
export function shapeWords(shape: SettingShape): Words {
  switch (shape.kind) {
    case 'integer': return w(`${shape.least} 至 ${shape.most} 的整数（${shape.unit.zh}）`, `a whole number from ${shape.least} to ${shape.most} (${shape.unit.en})`);
    case 'fraction': return w('两个整数，分子不大于分母', 'two whole numbers, the first not larger than the second');
    case 'stands': return w('有规定', 'a rule that stands');
    case 'text': return w(`2 至 ${shape.most} 个字`, `2 to ${shape.most} characters`);
    case 'percents': return w('每行 0 至 100 的整数', 'a whole number from 0 to 100 in each row');
    case 'fractions': return w('每行两个整数，分子不大于分母', 'two whole numbers in each row, the first not larger than the second');
    case 'texts': return w(`至少一行，每行 2 至 ${shape.most} 个字`, `one row at least, each of 2 to ${shape.most} characters`);
    case 'choice': return w('所列各项之一', 'one of those listed');
    case 'month-days': return w('两个月日，形如 12-01', 'two days of a year, as 12-01');
    case 'tables': return w(shape.tables.map((t) => `${t.words.zh}：${t.least} 至 ${t.most} 的整数${t.sum === null ? '' : `，合计 ${t.sum}`}`).join('；'), shape.tables.map((t) => `${t.words.en}: whole numbers from ${t.least} to ${t.most}${t.sum === null ? '' : `, ${t.sum} in all`}`).join('; '));
    case 'circumstances': return w('1 至 30 项，每项 2 至 200 字，不重复', '1 to 30 lines of 2 to 200 characters, none twice');
  }
}

/** A value of this shape in words; the value must have passed `schemaOf`. */
export function valueWords(shape: SettingShape, value: unknown): Words {
  const rowsIn = (rows: readonly SettingRow[], text: (v: never) => string, from: unknown = value, glue: Words = w('；', '; ')): Words => {
    const there = rows.filter((r) => (from as Record<string, unknown>)[r.id] !== undefined);
    const say = (lang: keyof Words): string => there.map((r) => `${r.words[lang]} ${text((from as Record<string, never>)[r.id]!)}`).join(glue[lang]);
    return w(say('zh'), say('en'));
  };
  switch (shape.kind) {
    case 'integer': return shape.unit.zh === '%' ? same(`${value as number}%`) : w(`${value as number} ${shape.unit.zh}`, `${value as number} ${shape.unit.en}`);
    case 'fraction': return same(fractionText(value as Fraction));
    case 'stands': return shape.words;
    case 'text': return same(value as string);
    case 'percents': return rowsIn(shape.rows, (v: number) => `${v}%`);
    case 'fractions': return rowsIn(shape.rows, fractionText);
    case 'texts': return rowsIn(shape.rows, (v: string) => v);
    case 'choice': return shape.rows.find((r) => r.id === value)!.words;
    case 'month-days': return w(`${(value as { from: string }).from} 至次年 ${(value as { to: string }).to}`, `${(value as { from: string }).from} to ${(value as { to: string }).to} of the year after`);
    case 'tables': {
      const parts = shape.tables.filter((t) => (value as Tables)[t.id] !== undefined).map((t) => ({ t, zh: rowsIn(t.rows, (n: number) => `${n}${t.unit.zh}`, (value as Tables)[t.id], w('、', ', ')).zh, en: rowsIn(t.rows, (n: number) => `${n}${t.unit.en}`, (value as Tables)[t.id], w('、', ', ')).en }));
      return w(parts.map((p) => `${p.t.words.zh}：${p.zh}`).join('；'), parts.map((p) => `${p.t.words.en}: ${p.en}`).join('; '));
    }
    case 'circumstances': return { zh: (value as { words: Words }[]).map((c) => c.words.zh).join('；'), en: (value as { words: Words }[]).map((c) => c.words.en).join('; ') };
  }
}

const same = (text: string): Words => w(text, text);
const fractionText = (f: Fraction): string => `${f.of}/${f.per}`;
