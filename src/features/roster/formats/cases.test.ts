import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The rows of the table of cases: letter and how many; those of printing (T) stand with the papers. */
const ROWS: [string, number][] = [['X', 44], ['D', 14], ['J', 30], ['F', 11], ['P', 12], ['L', 26], ['Z', 6], ['R', 45], ['N', 22]];

const here = dirname(fileURLToPath(import.meta.url));
const sources = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((f) => f.isFile() && f.name.endsWith('.test.ts')).map((f) => readFileSync(`${f.parentPath}/${f.name}`, 'utf8'));

/** Titles of tests: the text of `test('…'`, of `test.each(…)('…'`, and the first values of a table whose title begins with %s. */
function titles(source: string): string[] {
  const plain = [...source.matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1).)*)\1/g)].map((m) => m[2] ?? '');
  const tabled = [...source.matchAll(/^ {2}\[['"]([A-Z]\d\d)['"],/gm)].map((m) => m[1] ?? '');
  return [...plain, ...tabled];
}

test('every row of the table of cases has a test that begins with its name', () => {
  const all = sources(`${here}/..`).flatMap(titles);
  const named = new Set(all.flatMap((t) => /^((?:[A-Z]\d\d[ ,]*)+)/.exec(`${t} `)?.[1]?.match(/[A-Z]\d\d/g) ?? []));
  const wanted = ROWS.flatMap(([letter, count]) => Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`));
  expect(wanted.filter((id) => !named.has(id))).toEqual([]);
});
