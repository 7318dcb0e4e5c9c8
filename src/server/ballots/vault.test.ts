import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ballotHash } from '../../features/ballots/rules/ballot.ts';
import { placeSize, placesNeeded } from '../../features/ballots/rules/pool.ts';
import { cast, makeManifest } from '../../features/ballots/testing.ts';
import { makeVault } from './vault.ts';

const dir = mkdtempSync(join(tmpdir(), 'steelyard-vault-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const places = [{ class: 'a', slot: 's1' }];
const keysOf = (poll: string): string => join(dir, 'polls', poll, 'keys.json');

describe('keys that are destroyed', () => {
  it.each(['nothing was left', 'the old file has two names', 'the old file stands beside the new', 'the new one was begun'])('the issuing keys go and the sealing key stays, where %s', async (state) => {
    const poll = randomUUID();
    const before = makeVault(dir);
    await before.make(poll, places, 'server');
    const identity = await before.identity(poll);
    await before.stop();
    const path = keysOf(poll);
    // As a process leaves it that ends in the middle of the work.
    if (state === 'the old file has two names') linkSync(path, `${path}.old`);
    if (state === 'the new one was begun') writeFileSync(`${path}.new`, '{"keys":');
    if (state === 'the old file stands beside the new') {
      linkSync(path, `${path}.old`);
      rmSync(path);
      writeFileSync(path, JSON.stringify({ keys: [], identity, promise: '' }));
    }
    const after = makeVault(dir);
    await after.destroyIssuing(poll);
    await after.destroyIssuing(poll);
    expect(await after.identity(poll)).toBe(identity);
    expect(await after.sign(poll, 'a', 's1', new Uint8Array(256).fill(2))).toBe('no-key');
    expect(await after.promise(poll, 'x')).toBeNull();
    expect(readFileSync(path, 'utf8')).not.toContain('PRIVATE KEY');
    expect(existsSync(`${path}.old`)).toBe(false);
    const again = makeVault(dir);
    expect(await again.identity(poll)).toBe(identity);
    await Promise.all([after.stop(), again.stop()]);
  });
});

describe('the pool', () => {
  it('is whole when it has its name: one that was cut while it was made is made anew', async () => {
    const made = makeManifest();
    const { poll } = made.manifest;
    const vault = makeVault(dir);
    await vault.make(poll, places, 'server');
    const path = join(dir, 'polls', poll, 'pool');
    writeFileSync(`${path}.new`, Buffer.alloc(100));
    truncateSync(`${path}.new`, 40);
    const ballots = ['s1', 's2', 's1'].map((slot) => cast(made, 'a', slot, {}));
    for (const b of ballots) expect(await vault.put(poll, made.manifest, b)).toBe('kept');
    expect(existsSync(`${path}.new`)).toBe(false);
    expect(statSync(path).size).toBe(placeSize(made.manifest) * placesNeeded(made.manifest));
    expect(await vault.hashes(poll, made.manifest)).toEqual(ballots.map(ballotHash).sort());
    const later = cast(made, 'b', 's1', {});
    await vault.put(poll, made.manifest, later);
    expect(await vault.hashes(poll, made.manifest)).toEqual((await vault.waiting(poll, made.manifest)).map(ballotHash));
    expect(await vault.hashes(poll, made.manifest)).toContain(ballotHash(later));
    await vault.stop();
  });
  it('takes nothing once it is destroyed, and no new one is made; a ballot on its way is on the disk before the file goes', async () => {
    const made = makeManifest();
    const { poll } = made.manifest;
    const vault = makeVault(dir);
    await vault.make(poll, places, 'server');
    const sent = Array.from({ length: 6 }, () => vault.put(poll, made.manifest, cast(made, 'a', 's1', {})));
    const gone = vault.destroyPool(poll);
    expect(await vault.put(poll, made.manifest, cast(made, 'a', 's2', {}))).toBe('closed');
    const answers = await Promise.all(sent);
    expect(answers.every((a) => a === 'kept' || a === 'closed')).toBe(true);
    await gone;
    expect(await vault.put(poll, made.manifest, cast(made, 'a', 's2', {}))).toBe('closed');
    expect(existsSync(join(dir, 'polls', poll, 'pool'))).toBe(false);
    await vault.stop();
  });
});
