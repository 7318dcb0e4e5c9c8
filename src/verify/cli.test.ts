import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCheckpoint } from '../kernel/checkpoint.ts';
import { encodeEntry, rowsRoot } from '../kernel/entry.ts';
import { formatKeyFile, formatVerifierKey, publicKeyOf } from '../kernel/note.ts';
import { growTiles } from '../kernel/tiles.ts';
import { verifyCommand } from './cli.ts';
import { fixedView, verifyLive } from './steady.ts';
import { unpack } from './unpack.ts';

const ORIGIN = 'log.example/office';
const SEED = new Uint8Array(32).fill(7);
const vkeyOf = (seed: Uint8Array): string => formatVerifierKey(ORIGIN, publicKeyOf(seed));
const base = mkdtempSync(join(tmpdir(), 'steelyard-verify-'));
const record = join(base, 'data', 'record');

const entry = (n: number, verb: string): Uint8Array =>
  encodeEntry({ v: 1, id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, at: '2026-03-02T08:00:00.000Z', actor: 'system', verb, subjects: [], cites: [], rows: rowsRoot([]) });

/** Writes a record of `size` entries, grown in two steps, to a folder; gives its checkpoints. */
async function write(folder: string, size: number, verb = 'roster.person.changed', seed = SEED): Promise<string[]> {
  const put = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  put('log.vkey', formatKeyFile(vkeyOf(seed)));
  const notes: string[] = [];
  let from = 0;
  for (const to of [Math.floor(size / 2), size]) {
    const entries = Array.from({ length: to - from }, (_, i) => entry(from + i, verb));
    const growth = await growTiles(from, entries, async (path) => new Uint8Array(readFileSync(join(folder, path))));
    for (const file of growth.files) put(file.path, file.bytes);
    from = growth.size;
    notes.push(signCheckpoint({ origin: ORIGIN, size: from, root: growth.root }, seed));
    put('checkpoint', notes[notes.length - 1]!);
  }
  return notes;
}

async function run(...argv: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  return { code: await verifyCommand(argv, (line) => lines.push(line)), lines };
}
async function json(...argv: string[]): Promise<{ code: number; body: Record<string, unknown> }> {
  const { code, lines } = await run(...argv, '--json');
  expect(lines).toHaveLength(1);
  return { code, body: JSON.parse(lines[0]!) as Record<string, unknown> };
}

let notes: string[];
beforeAll(async () => {
  notes = await write(record, 300);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('steelyard verify', () => {
  test('a sound record: exit 0, in words of both languages or one, or as JSON', async () => {
    const both = await run(record);
    expect(both.code).toBe(0);
    expect(both.lines.join('\n')).toContain('300');
    const zh = await run(record, '--lang', 'zh');
    const en = await run(record, '--lang', 'en');
    expect(zh.lines.join('')).toMatch(/完好/);
    expect(en.lines.join('')).toMatch(/^Sound/);
    expect(en.lines.join('')).not.toMatch(/\p{Script=Han}/u);
    expect(await json(record)).toMatchObject({ code: 0, body: { ok: true, kind: 'record', size: 300, origin: ORIGIN } });
  });

  test('takes a data directory that holds record/, and the key as text or file', async () => {
    expect((await run(dirname(record))).code).toBe(0);
    expect((await run(record, '--vkey', vkeyOf(SEED))).code).toBe(0);
    expect((await run(record, '--vkey', join(record, 'log.vkey'))).code).toBe(0);
  });

  test('a record re-signed whole by another key: found when the trusted key is given', async () => {
    const other = join(base, 'resigned');
    const seed = new Uint8Array(32).fill(8);
    await write(other, 300, 'roster.person.changed', seed);
    expect((await run(other)).code).toBe(0);
    expect(await json(other, '--vkey', vkeyOf(SEED))).toMatchObject({ code: 1, body: { ok: false, object: 'log.vkey' } });
    writeFileSync(join(base, 'old-a'), notes[0]!);
    expect(await json(other, '--old', join(base, 'old-a'))).toMatchObject({ code: 1, body: { object: 'log.vkey' } });
  });

  test('an older checkpoint kept elsewhere: extended, rolled back, forked', async () => {
    const old = join(base, 'old');
    writeFileSync(old, notes[0]!);
    expect((await run(record, '--old', old)).code).toBe(0);
    writeFileSync(old, notes[1]!);
    expect((await run(record, '--old', old)).code).toBe(0);
    const back = join(base, 'back');
    await write(back, 200);
    expect(await json(back, '--old', old)).toMatchObject({ code: 1, body: { object: 'checkpoint' } });
    const fork = join(base, 'fork');
    await write(fork, 400, 'roster.person.other');
    expect((await run(fork)).code).toBe(0);
    const forked = await run(fork, '--old', old, '--lang', 'en');
    expect(forked.code).toBe(1);
    expect(forked.lines.join()).toMatch(/forked/);
  });

  test('usage and unreadable files: exit 2, never a verdict', async () => {
    mkdirSync(join(base, 'empty'));
    writeFileSync(join(base, 'text.zip'), 'this is not a zip archive at all');
    for (const argv of [[], [join(base, 'nowhere')], [join(base, 'empty')], [record, record], [record, '--wrong'], [record, '--vkey', 'nonsense'], [record, '--old', join(base, 'nowhere')], [record, '--lang', 'fr'], [join(base, 'text.zip')]]) {
      const { code, lines } = await run(...argv);
      expect(code, argv.join(' ')).toBe(2);
      expect(lines.length).toBeGreaterThan(0);
      expect(await json(...argv)).toMatchObject({ code: 2, body: { ok: false } });
    }
  });

  test('150 random flips, cuts, deletions and additions in the folder are all found by exit 1 and named', { timeout: 120_000 }, async () => {
    const files = readdirSync(record, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name)).sort();
    const named = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), fc.constantFrom('flip', 'flip', 'flip', 'cut', 'delete', 'append'), async (a, b, mask, deed) => {
        const file = files[a % files.length]!;
        const before = readFileSync(file);
        const bytes = Buffer.from(before);
        bytes[b % bytes.length]! ^= mask;
        try {
          if (deed === 'delete') rmSync(file);
          else writeFileSync(file, deed === 'flip' ? bytes : deed === 'cut' ? before.subarray(0, b % before.length) : Buffer.concat([before, Buffer.of(mask)]));
          const isOlder = file.endsWith('.p/150');
          const { code, body } = await json(record);
          // An older partial tile is kept for convenience and may be deleted.
          if (deed === 'delete' && isOlder) {
            expect(code).toBe(0);
            return;
          }
          expect(code, `${deed} ${file}`).toBe(1);
          expect(body).toMatchObject({ ok: false, object: expect.any(String), why: { zh: expect.any(String), en: expect.any(String) } });
          named.add(body['object'] as string);
        } finally {
          writeFileSync(file, before);
        }
      }),
      { numRuns: 150, seed: 20261121 },
    );
    expect(named.size).toBeGreaterThan(6);
    expect((await run(record)).code).toBe(0);
  });

  test('a link, a strange file or a tile beyond the checkpoint does not pass', async () => {
    const copy = join(base, 'copy');
    for (const add of [(): void => symlinkSync('/etc/hostname', join(copy, 'link')), (): void => writeFileSync(join(copy, 'note.txt'), 'x'), (): void => writeFileSync(join(copy, 'tile/0/001.p/45'), Buffer.alloc(45 * 32))]) {
      cpSync(record, copy, { recursive: true });
      add();
      expect((await run(copy)).code).toBe(1);
      rmSync(copy, { recursive: true });
    }
  });
});

describe('steelyard verify BUNDLE', () => {
  const file = join(base, 'case.zip');
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

  test('a zip that is no bundle, or a broken one, is bad and named; --old is for directories', async () => {
    writeFileSync(file, zipSync({ 'a.txt': bytes('a') }));
    expect(await json(file)).toMatchObject({ code: 1, body: { ok: false, kind: 'bundle', object: expect.any(String) } });
    writeFileSync(file, zipSync({ '../a.txt': bytes('a') }));
    expect(await json(file)).toMatchObject({ code: 1, body: { object: file } });
    expect((await run(file, '--old', join(record, 'checkpoint'))).code).toBe(2);
  });
});

describe('a directory that grows while it is read', () => {
  test('is judged at the checkpoint it had, also when partial tiles were replaced meanwhile', async () => {
    const grown = join(base, 'grown');
    await write(grown, 300);
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      try {
        return new Uint8Array(readFileSync(join(at, path)));
      } catch {
        return undefined;
      }
    };
    let at = grown;
    const list = async (): Promise<string[]> => readdirSync(at, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(at.length + 1));
    const view = await fixedView({ read, list });
    expect(await view.moved()).toBe(false);
    const later = join(base, 'later');
    await write(later, 600);
    for (const level of ['0', 'entries']) rmSync(join(later, `tile/${level}/001.p`), { recursive: true, force: true });
    at = later;
    expect(await view.moved()).toBe(true);
    expect(view.size).toBe(300);
    expect((await view.read('tile/0/001.p/44'))?.length).toBe(44 * 32);
    expect((await view.list()).some((name) => name.includes('/002.p/'))).toBe(false);
    expect(await verifyLive({ read, list })).toMatchObject({ ok: true, size: 600 });
  });
});

describe('unpacking a bundle', () => {
  const text = new TextEncoder();
  test('gives the files, and refuses names that climb, names given twice, and what is not or no longer a zip', () => {
    const good = zipSync({ 'record/checkpoint': text.encode('a'), 'case.json': text.encode('{}') });
    const unpacked = unpack(good);
    expect(unpacked.ok && [...unpacked.files.keys()].sort()).toEqual(['case.json', 'record/checkpoint']);
    expect(unpack(zipSync({ '../up': text.encode('a') }))).toMatchObject({ ok: false, notZip: false });
    expect(unpack(text.encode('PK, but no more than that, certainly not an archive'))).toMatchObject({ ok: false });
    expect(unpack(good.subarray(0, good.length - 30))).toMatchObject({ ok: false, notZip: false });
    const two = Buffer.from(zipSync({ 'name.a': text.encode('one'), 'name.b': text.encode('two') }));
    for (let i = two.indexOf('name.b'); i >= 0; i = two.indexOf('name.b')) two.write('name.a', i);
    const doubled = unpack(new Uint8Array(two));
    expect(doubled.ok ? '' : doubled.why.en).toMatch(/name\.a/);
  });

  test('refuses an archive made to burst before unpacking it', () => {
    const bomb = Buffer.from(zipSync({ big: new Uint8Array(1000) }));
    const central = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(0x7fffffff, central + 24);
    const refused = unpack(new Uint8Array(bomb));
    expect(refused.ok ? '' : refused.why.en).toMatch(/too large/);
  });
});
