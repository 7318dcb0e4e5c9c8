import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { book, BOOK_EDITION, rulesFor } from '../domain/book.ts';
import { stages } from '../domain/rule.ts';
import { day } from '../kernel/day.ts';
import { fromUtf8 } from '../kernel/bytes.ts';
import { unpackBundle, type CaseFile } from '../features/selection/bundle-rules.ts';
import { disagreement, fold, next, type CaseEvent } from '../features/selection/rules.ts';
import { fold as foldMatter } from '../features/moves/rules.ts';
import type { MatterEvent } from '../features/moves/rules/state.ts';
import { verifyBundleZip } from './bundle.ts';

/** A case sealed by the program as it was when its book had one edition; the file is never made anew. */
const zip = new Uint8Array(readFileSync(new URL('./samples/book-1.zip', import.meta.url)));

const events = (): CaseEvent[] => {
  const file = JSON.parse(fromUtf8(unpackBundle(zip)!.get('case.json')!)) as CaseFile;
  return file.events.map((e) => ({ n: e.n, kind: e.kind, step: e.step, day: e.day, at: e.at, actor: e.actor, actorName: e.actor_name, payload: e.payload }) as unknown as CaseEvent);
};

describe('a case of an earlier edition of the book', () => {
  it('verifies as on the day it was sealed, whatever rules were added since', () => {
    expect(verifyBundleZip(zip)).toMatchObject({ ok: true, number: '2026-0001', state: 'closed', events: 51 });
  });

  it('is judged by its own edition: with the newest one it would not agree', () => {
    const [first, ...rest] = events();
    expect((first!.payload as { book?: number }).book).toBeUndefined();
    const walk = (edition: number | undefined) => {
      let state = fold('case', [{ ...first!, payload: { ...first!.payload, ...(edition === undefined ? {} : { book: edition }) } } as CaseEvent]);
      for (const event of rest) {
        const before = state;
        state = next('case', before, event);
        const found = disagreement(before, state, event);
        if (found) return found.what;
      }
      return null;
    };
    expect(walk(undefined)).toBeNull();
    expect(walk(BOOK_EDITION)).toBe('verdicts');
    for (const strange of [0, -1, 1.5, BOOK_EDITION + 1]) expect(walk(strange)).toBe('edition');
  });

  it('keeps the first edition as it was: sixty rules, and every edition holds those before it', () => {
    expect(book.filter((r) => r.since === 1)).toHaveLength(60);
    for (const stage of stages) {
      const of = (edition: number) => rulesFor(stage, day('2026-09-18'), 'cn.cadres', edition).map((r) => r.id);
      for (let e = 2; e <= BOOK_EDITION; e += 1) expect(of(e)).toEqual(expect.arrayContaining(of(e - 1)));
      expect(rulesFor(stage, day('2026-09-18')).map((r) => r.id)).toEqual(of(BOOK_EDITION));
    }
  });
});

describe('a matter of the shorter roads sealed before prohibitions and reasons were asked', () => {
  const old = new Uint8Array(readFileSync(new URL('./samples/matter-1.zip', import.meta.url)));
  const opening = (): MatterEvent => {
    const [e] = (JSON.parse(fromUtf8(unpackBundle(old)!.get('case.json')!)) as CaseFile).events;
    return { n: 1, kind: e!.kind, step: e!.step, day: e!.day, at: e!.at, actor: e!.actor, actorName: e!.actor_name, payload: e!.payload } as unknown as MatterEvent;
  };

  it('verifies, and carries neither the form nor the prohibitions of later ones', () => {
    expect(verifyBundleZip(old)).toMatchObject({ ok: true, state: 'done' });
    const { opened } = foldMatter('m', [opening()]);
    expect([opened.road, opened.form, opened.prohibitions]).toEqual(['rotation', undefined, undefined]);
  });
});
