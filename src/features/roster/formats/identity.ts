import { isDay, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { Doubt, Read, Sex } from './draft.ts';
import { doubt, type Place } from './reasons.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the first 17 digits of an ID number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheck(first17: string): string {
  const sum = WEIGHTS.reduce((s, w, i) => s + w * Number(first17[i]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** The comparable form of an ID number: NFKC, without white space and a leading apostrophe, upper case. */
export const normaliseId = (raw: string): string =>
  raw.normalize('NFKC').replace(/[\s\u200b\u200c\u200d\u2060\ufeff]/g, '').replace(/^['‘’`]/, '').toUpperCase();

/** Birth date and sex that a valid 18-character number shows. */
export function idFacts(id: string): { birth: Day; sex: Sex } | null {
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return id.length === 18 && isDay(birth) ? { birth, sex: Number(id[16]) % 2 === 1 ? '男' : '女' } : null;
}

/**
 * Reads a 公民身份号码. The value is the number only when form, date and check character are right; it is never repaired,
 * an unknown region is no fault, and a 15-digit number is only proposed in its 18-character form.
 */
export function readIdNumber(raw: string, at: Place, context: { asOf: Day; sex?: Sex | null; birth?: PartialDate | null }): Read {
  const id = normaliseId(raw);
  const flag = (code: Parameters<typeof doubt>[1], details = {}, suggestion: string | null = null): Read => ({
    raw, value: null, doubts: [doubt('flag', code, at, { details, suggestion })],
  });
  if (id === '') return { raw, value: null, doubts: [] };
  if (/^\d{15}$/.test(id)) return oldNumber(raw, id, at);
  if (!/^[\dA-Z]+$/.test(id)) return flag('id.characters');
  if (id.length !== 18) return /^\d+X?$/.test(id) || id.length > 14 ? flag('id.length') : flag('id.not-an-id');
  if (!/^\d{17}[\dX]$/.test(id)) return flag('id.characters');
  const facts = idFacts(id);
  if (!facts) return flag('id.date');
  const check = idCheck(id.slice(0, 17));
  if (check !== id[17]) return flag('id.check', { check });
  return { raw, value: id, doubts: contradictions(raw, facts, at, context) };
}

function contradictions(
  raw: string, facts: { birth: Day; sex: Sex }, at: Place, context: { asOf: Day; sex?: Sex | null; birth?: PartialDate | null },
): Doubt[] {
  const out: Doubt[] = [];
  if (/[\s\u200b\u3000\ufeff]/.test(raw.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, ''))) out.push(doubt('note', 'id.spaces', at));
  if (facts.birth < '1890') out.push(doubt('flag', 'id.early', at));
  if (facts.birth > context.asOf) out.push(doubt('flag', 'id.future', at, { details: { limit: context.asOf } }));
  if (context.sex && context.sex !== facts.sex) out.push(doubt('flag', 'id.sex', at));
  if (context.birth && context.birth !== facts.birth.slice(0, context.birth.length)) {
    out.push(doubt('flag', 'id.birth', at, { details: { id: facts.birth, birth: context.birth } }));
  }
  return out;
}

function oldNumber(raw: string, id: string, at: Place): Read {
  if (id.slice(12) >= '996') return { raw, value: null, doubts: [doubt('flag', 'id.old-centenarian', at)] };
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  const converted = first17 + idCheck(first17);
  if (!idFacts(converted)) return { raw, value: null, doubts: [doubt('flag', 'id.date', at)] };
  return { raw, value: null, doubts: [doubt('note', 'id.old', at, { suggestion: converted })] };
}

/** Flags every ID number that stands at more than one place; `where` names each place (row, file). */
export function repeatedIds(people: { id: string | null; where: string }[]): Doubt[] {
  const places = new Map<string, string[]>();
  for (const p of people) {
    if (!p.id) continue;
    const at = places.get(p.id);
    if (at) at.push(p.where);
    else places.set(p.id, [p.where]);
  }
  return [...places.values()]
    .filter((at) => at.length > 1)
    .flatMap((at) => {
      const list = at.slice(0, 20).join('、');
      return at.map((where) => doubt('flag', 'id.repeated', { where, field: 'idNumber' }, { details: { places: list } }));
    });
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Reads a 统一社会信用代码 (GB 32100-2015); invalid codes are flagged and never repaired. */
export function readCreditCode(raw: string, at: Place): Read {
  const text = raw.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');
  const code = text.toUpperCase();
  if (code === '') return { raw, value: null, doubts: [] };
  const values = [...code].map((c) => CREDIT_ALPHABET.indexOf(c));
  const sum = CREDIT_WEIGHTS.reduce((s, w, i) => s + w * (values[i] ?? 0), 0);
  const valid = code.length === 18 && !values.includes(-1) && /^..\d{6}/.test(code) && (31 - (sum % 31)) % 31 === values[17];
  if (!valid) return { raw, value: null, doubts: [doubt('flag', 'credit.invalid', at)] };
  return { raw, value: code, doubts: text === code ? [] : [doubt('note', 'credit.lower-case', at)] };
}
