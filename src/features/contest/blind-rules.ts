import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../../kernel/bytes.ts';

/** Something hidden in an answer: what stood there, and who hid it (null: automatically). */
export type Hidden = { what: string; by: string | null };
/** What stands where something was hidden: always the same length, so that a name's length shows nothing. */
export const MASK = '■■';

/** Words that tell a person's sex; pronouns are taken where they are no part of another word. */
const SEXED = /(?<![其吉])[他她](?![人乡日山杀])(?!们)|[男女](?:同志|性|士|儿|干部|青年|职工|生)|女士|先生|丈夫|妻子|老公|老婆|爱人|孕期|怀孕|产假|哺乳期|陪产假|三八红旗手|巾帼[\p{Script=Han}]{0,4}/gu;
/** Numbers that tell a person: ID numbers, telephones, addresses of mail. */
const NUMBERS = /\d{17}[\dXx]|(?<!\d)1\d{10}(?!\d)|(?<!\d)\d{3,4}-\d{7,8}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A year of birth or an age, said about oneself. */
const AGE = /(?:19|20)\d{2}\s*年\s*(?:\d{1,2}\s*月\s*)?(?:出生|生人)|生于\s*(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月)?|(?:今年|现年|年满|已满)?\s*\d{2}\s*(?:周岁|岁)|\d0后/g;

/**
 * Hides in an answer whatever tells who wrote it: the known words (names, units, posts, schools of every applicant), words of sex, numbers and
 * ages. Longer words go first, so that no part of one stays behind; blanks typed between the characters of a name do not save it.
 */
export function redact(text: string, known: readonly string[]): { text: string; hidden: Hidden[] } {
  const hidden: Hidden[] = [];
  const take = (found: string): string => {
    hidden.push({ what: found, by: null });
    return MASK;
  };
  let out = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
  const words = [...new Set(known.map((k) => k.normalize('NFKC').trim()))].filter((k) => [...k].length >= 2).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const word of words) out = out.replace(new RegExp([...word.replace(/\s/g, '')].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s·•.]*'), 'giu'), take);
  for (const pattern of [NUMBERS, AGE, SEXED]) out = out.replace(pattern, take);
  return { text: out.replace(/[ \t]+$/gm, '').trim(), hidden };
}

/** Hides words that a clerk has seen: every place where they stand. Null when they stand nowhere. */
export function hideAlso(text: string, what: string): string | null {
  return what.trim() !== '' && what !== MASK && text.includes(what) ? text.split(what).join(MASK) : null;
}

/** The commitment to a seed that goes into the record before anybody applies: SHA-256 in hex. */
export const seedHash = (seed: string): string => hex(sha256(utf8(`steelyard/contest/seed/v1\0${seed}`)));

const keyed = (seed: string, ...parts: readonly string[]): string => hex(hmac(sha256, utf8(seed), utf8(['steelyard/contest/order/v1', ...parts].join('\0'))));

/** The order in which an assessor reads the answers to one question: drawn anew for every assessor and question, the same whenever asked. */
export function orderFor(seed: string, assessorId: string, question: number, chunkIds: readonly string[]): string[] {
  const key = new Map(chunkIds.map((id) => [id, keyed(seed, 'order', assessorId, String(question), id)]));
  return [...chunkIds].sort((a, b) => (key.get(a)! < key.get(b)! ? -1 : 1));
}

/** The name under which an assessor sees an answer; two assessors see two names, and two answers of one person have nothing in common. */
export const handleFor = (seed: string, assessorId: string, chunkId: string): string => keyed(seed, 'handle', assessorId, chunkId).slice(0, 32);
