import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Fatal, exitCode } from '../fatal.ts';

const LEAST = 32;

/** The word that relay and box share, from its file; refused when it cannot be read or is short enough to be guessed. */
export function relayKeyOf(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `转递密钥文件读不了：${(error as Error).message}。`, en: `The relay key file cannot be read: ${(error as Error).message}.` });
  }
  if (text.length < LEAST || !/^[\x21-\x7e]+$/.test(text)) {
    throw new Fatal(exitCode.usage, { zh: `转递密钥文件 ${file} 里应当是一行至少 ${LEAST} 个字符（不含空格）的随机文字，例如：openssl rand -hex 32 > ${file}`, en: `The relay key file ${file} should hold one line of at least ${LEAST} random characters without spaces, such as: openssl rand -hex 32 > ${file}` });
  }
  return text;
}

/** Whether a ballot that came with this word may be taken: any where no key is set, else the right one only. */
export function keyAccepts(key: string | null): (word: string | undefined) => boolean {
  if (key === null) return () => true;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const right = digest(key);
  return (word) => word !== undefined && timingSafeEqual(digest(word), right);
}
