import type { Appraisal, Read } from './draft.ts';
import { doubt, type Place } from './reasons.ts';
import { trimText } from './text.ts';

const GRADE = '优秀|基本称职|不称职|称职|基本合格|不合格|合格|不确定等次|不定等次|未定等次|未参加考核|好|较好|一般|较差';
const ITEM = new RegExp(`^(\\d{4})(?:年年度|年度|年)?(?:考核)?(?:结果)?(?:等次)?(?:均为|均|为|是)?[:：]?(${GRADE})?(?:等次)?$`);

/**
 * Splits 年度考核结果: `2022年度优秀，2023年度称职`, `2023、2024、2025年年度考核均为称职`. What cannot be split keeps its
 * raw text with a note.
 */
export function readAppraisals(raw: string, at: Place): Read<Appraisal[]> {
  const text = trimText(raw);
  if (text === '' || text === '无') return { raw, value: null, doubts: [] };
  const out: Appraisal[] = [];
  let years: number[] = [];
  const items = text.normalize('NFKC').split(/[,;、。\n，；]/).map((s) => s.replace(/\s+/g, '')).filter((s) => s !== '');
  for (const item of items) {
    const m = item.length <= 40 ? ITEM.exec(item) : null;
    if (!m) return { raw, value: null, doubts: [doubt('note', 'appraisal.unreadable', at)] };
    years.push(Number(m[1]));
    if (!m[2]) continue;
    out.push(...years.map((year) => ({ year, grade: m[2] ?? '' })));
    years = [];
  }
  return years.length > 0 ? { raw, value: null, doubts: [doubt('note', 'appraisal.unreadable', at)] } : { raw, value: out, doubts: [] };
}
