import type { Words } from '../../../kernel/refusal.ts';

/** A request's answer: its value, a refusal in the server's words, or that the network is gone. */
export type Got<T> = { ok: true; value: T } | { ok: false; refusal: { name: string; reason: Words; wayOut?: Words } | null };

/**
 * Speaks to the server. `anonymous`: without cookies and on a connection of its own, as everything about a ballot goes. A refusal
 * without words (null) is a network that is gone or a server that fails; it is worth another try.
 */
export async function ask<T>(url: string, body: unknown, anonymous = false): Promise<Got<T>> {
  try {
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST', credentials: anonymous ? 'omit' : 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (answer.ok) return { ok: true, value: (await answer.json()) as T };
    if (answer.status >= 500 && answer.status !== 503) return { ok: false, refusal: null };
    // What something on the way says in its own words, or a server that is about to end, is a network that is gone.
    const said = (await answer.json()) as { error?: { name: string; reason: Words; wayOut?: Words } | string };
    return { ok: false, refusal: typeof said.error === 'object' ? said.error : null };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** Waits, in milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
