import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse } from '../server/testing.ts';
import { unpackBundle } from '../features/selection/bundle-rules.ts';
import { Driver, layGround } from '../features/selection/testing-driver.ts';
import { verifyBundle, verifyBundleZip } from './bundle.ts';

const t = testHouse();

describe('a sealed bundle', () => {
  let zip: Uint8Array;
  let vkey: string;
  beforeAll(async () => {
    const ground = await layGround(t.house);
    const done = await new Driver(ground).full();
    const path = `/api/selection/cases/${done.id}/bundle`;
    expect((await ground.http.as(ground.cast.clerk)('GET', path)).body.error.name).toBe('selection.not-sealed');
    const sealed = await ground.http.as(ground.cast.clerk)('POST', path);
    expect(sealed.status, JSON.stringify(sealed.body)).toBe(200);
    zip = new Uint8Array((await ground.http.as(ground.cast.supervisor)('GET', path)).bytes);
    vkey = t.house.ports.log.vkey;
  });

  it('verifies without the server, and carries its papers', () => {
    const verdict = verifyBundleZip(zip, { vkey });
    expect(verdict).toMatchObject({ ok: true, number: '2026-0001', state: 'appointed' });
    expect(verdict.ok && verdict.papers).toBeGreaterThan(3);
  });

  it('never verifies after any byte of any file was flipped', () => {
    const files = unpackBundle(zip)!;
    expect(files.size).toBeGreaterThan(20);
    let seed = 20261121;
    const random = (below: number): number => ((seed = (seed * 1103515245 + 12345) % 2147483648), seed % below);
    for (const [name, bytes] of files) {
      for (let i = 0; i < 4; i++) {
        const at = random(bytes.length);
        const changed = Uint8Array.from(bytes);
        changed[at]! ^= 1 << random(8);
        const verdict = verifyBundle(new Map(files).set(name, changed), { vkey });
        expect(verdict.ok, `${name} byte ${at}`).toBe(false);
      }
    }
    for (let i = 0; i < 60; i++) {
      const changed = Uint8Array.from(zip);
      const at = random(changed.length);
      changed[at]! ^= 1 << random(8);
      expect(verifyBundleZip(changed, { vkey }).ok, `zip byte ${at}`).toBe(false);
    }
  }, 120_000);

  it('names what was dropped, added, or signed by another key', () => {
    const files = unpackBundle(zip)!;
    for (const name of files.keys()) {
      const less = new Map(files);
      less.delete(name);
      expect(verifyBundle(less, { vkey }).ok, name).toBe(false);
    }
    expect(verifyBundle(new Map(files).set('papers/x.docx', new Uint8Array(3)), { vkey })).toMatchObject({ ok: false, object: 'papers/x.docx' });
    expect(verifyBundle(new Map(files).set('more.txt', new Uint8Array(3)), { vkey })).toMatchObject({ ok: false, object: 'more.txt' });
    expect(verifyBundle(files, { vkey: 'other+00000000+AA==' })).toMatchObject({ ok: false, object: 'log.vkey' });
    expect(verifyBundle(files).ok).toBe(true);
  });
});
