import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64 } from '../../../kernel/base64.ts';
import { hex, utf8 } from '../../../kernel/bytes.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { promiseText, ballotHash, type Ballot } from '../rules/ballot.ts';
import { fingerprintOf, manifestHash, type Manifest } from '../rules/manifest.ts';
import { below, restore, type VoterState } from '../rules/voter.ts';
import { ask, pause } from './net.ts';

/** What the link of a slip says after the #, which no server sees: poll, code, code and fingerprint of a second issuer, the beginning of the manifest's hash, kiosk, board. */
export type LinkSays = { poll: string; code: string | null; second: string | null; issuer: string | null; hash: string | null; kiosk: boolean; board: boolean };

/** Reads the part of the address behind #. */
export function readLink(fragment: string): LinkSays {
  const says = new URLSearchParams(fragment.replace(/^#/, ''));
  const poll = says.get('p') ?? '';
  return { poll: /^[0-9a-f-]{36}$/.test(poll) ? poll : '', code: says.get('c'), second: says.get('d'), issuer: says.get('f')?.toUpperCase() ?? null, hash: says.get('m')?.toLowerCase() ?? null, kiosk: says.get('k') === '1', board: says.get('b') === '1' };
}

/** Randomness of the browser's system; there on plain http too, unlike `crypto.subtle`. */
export function random(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Answer to the opening of a poll. `box`: the address ballots go to, null where it is this one. */
export type Opened = { manifest: Manifest; hash: string; class: string; name: string; state: string; now: string; box: string | null; /** How far the server's clock is ahead of this device's, in milliseconds. */ ahead?: number };

/** What is kept of one voter in one poll: the tokens and answers, the ballots still to be sent, and whether all were taken. */
export type Kept = { state: VoterState; pending: Ballot[]; done: boolean };

/** The time by the server's clock, whatever this device's says; ISO, UTC. */
export const serverTime = (opened: Opened): string => new Date(Date.now() + (opened.ahead ?? 0)).toISOString();

/** True when the manifest is the one whose hash the slip shows, hashes to what the server says, and names the second issuer whose slip was scanned. */
export const isTheOne = (opened: Opened, link: Pick<LinkSays, 'hash' | 'issuer'>): boolean => manifestHash(opened.manifest) === opened.hash && (link.hash === null || link.hash === '' || opened.hash.startsWith(link.hash))
  && (link.issuer === null || (opened.manifest.second !== undefined && fingerprintOf(opened.manifest.second.identity).replace(/ /g, '') === link.issuer));

const half = (poll: string): string => `steelyard.vote.half.${poll}`;
/**
 * The codes of both slips, which are scanned one after the other and open the page anew: what the one said is kept until the tokens are taken, and dropped
 * when another slip of the same kind is scanned.
 */
export function bothSlips(link: LinkSays): LinkSays {
  if (link.kiosk || link.board || link.poll === '') return link;
  try {
    const had = JSON.parse(localStorage.getItem(half(link.poll)) ?? '{}') as Partial<Pick<LinkSays, 'code' | 'second' | 'issuer'>>;
    const now = link.code !== null && link.second === null ? { code: link.code, second: had.code === undefined || had.code === null || had.code === link.code ? (had.second ?? null) : null, issuer: had.issuer ?? null }
      : link.second !== null && link.code === null ? { code: had.second === undefined || had.second === null || had.second === link.second ? (had.code ?? null) : null, second: link.second, issuer: link.issuer }
        : { code: link.code ?? had.code ?? null, second: link.second ?? had.second ?? null, issuer: link.issuer ?? had.issuer ?? null };
    if (link.code !== null || link.second !== null) localStorage.setItem(half(link.poll), JSON.stringify(now));
    return { ...link, ...now };
  } catch {
    return link;
  }
}
/** Forgets the codes of both slips, once they were used. */
export function forgetSlips(poll: string): void {
  try { localStorage.removeItem(half(poll)); } catch { /* a browser that keeps nothing */ }
}

const place = (opened: Opened, credential: string): string => `steelyard.vote.${opened.hash.slice(0, 16)}.${hex(sha256(utf8(`${credential}\n${opened.class}`))).slice(0, 16)}`;

/** Keeps a voter's state in this browser; a kiosk keeps nothing. False where the browser has no room. */
export function keep(opened: Opened, credential: string, kept: Kept): boolean {
  try {
    localStorage.setItem(place(opened, credential), JSON.stringify({ ...kept, state: JSON.stringify(kept.state) }));
    return true;
  } catch {
    return false;
  }
}

/** What this browser kept of the voter, or null. */
export function recall(opened: Opened, credential: string): Kept | null {
  try {
    const text = localStorage.getItem(place(opened, credential));
    if (text === null) return null;
    const kept = JSON.parse(text) as { state: string; pending: Ballot[]; done: boolean };
    const state = restore(opened.manifest, opened.hash, kept.state);
    return state && Array.isArray(kept.pending) ? { state, pending: kept.pending, done: kept.done === true } : null;
  } catch {
    return null;
  }
}

/** How casting stands: how many are taken, what it waits for, or why it stopped. */
export type Casting = { done: number; of: number; waits: Words | 'offline' | null; stopped: Words | 'broken' | null };

const AGAIN = ['ballots.too-early', 'ballots.too-few', 'ballots.full', 'http.too-many', 'http.unexpected', 'relay.full', 'relay.away'];

/**
 * Sends ballots one after another with pauses drawn by chance, until each is taken with the server's signed promise; what can be mended by
 * waiting is tried again. `sent` is called after each with those still to be sent. Ends false where the server refuses for good.
 */
export async function sendAll(opened: Opened, ballots: readonly Ballot[], total: number, sent: (left: Ballot[]) => void, say: (casting: Casting) => void, gone: () => boolean): Promise<boolean> {
  let left = [...ballots];
  // Many ballots of one voter: less than a second between two; a single one waits up to three seconds.
  const most = total > 3 ? 700 : 3000;
  let failed = 0;
  while (left.length > 0) {
    await pause(below(most, random));
    if (gone()) return false;
    const ballot = left[0]!;
    const hash = ballotHash(ballot);
    const got = await ask<{ hash: string; promise: string | null }>(`${opened.box ?? ''}/api/box/${opened.manifest.poll}`, ballot, true);
    const stands = (more: Partial<Casting>): Casting => ({ done: total - left.length, of: total, waits: null, stopped: null, ...more });
    if (got.ok) {
      if (!kept(opened, hash, got.value)) {
        if (++failed > 2) { say(stands({ stopped: 'broken' })); return false; }
        continue;
      }
      failed = 0;
      left = left.slice(1);
      sent(left);
      say(stands({}));
    } else if (got.refusal === null || AGAIN.includes(got.refusal.name)) {
      say(stands({ waits: got.refusal === null ? 'offline' : got.refusal.reason }));
      await pause(2500 + below(2500, random));
    } else {
      say(stands({ stopped: got.refusal.wayOut ? { zh: `${got.refusal.reason.zh}${got.refusal.wayOut.zh}`, en: `${got.refusal.reason.en} ${got.refusal.wayOut.en}` } : got.refusal.reason }));
      return false;
    }
  }
  return true;
}

/** True when the server promised to count exactly this ballot. */
function kept(opened: Opened, hash: string, answer: { hash: string; promise: string | null }): boolean {
  if (answer.hash !== hash || answer.promise === null) return false;
  try {
    return ed25519.verify(fromBase64(answer.promise), utf8(promiseText(opened.hash, hash)), fromBase64(opened.manifest.promise));
  } catch {
    return false;
  }
}

/** The hashes on the board of a poll. */
export const readBoard = (box: string | null, poll: string) => ask<{ state: string; hashes: string[] }>(`${box ?? ''}/api/box/${poll}`, undefined, true);
