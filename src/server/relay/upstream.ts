import http from 'node:http';
import https from 'node:https';
import { rootCertificates } from 'node:tls';
import { RELAY_HEADER } from '../../features/ballots/rules/relay.ts';
import type { Answered } from './relay.ts';

/** How long the box may take to answer one ballot, milliseconds. */
export const SLOW_MS = 10_000;

/** The box behind a relay; both answer null where it cannot be reached or is too slow. */
export type Upstream = { cast: (poll: string, body: Buffer) => Promise<Answered | null>; board: (poll: string) => Promise<Answered | null>; close: () => void };

/**
 * Speaks to the box at an origin, over connections of its own that carry the ballots of all voters one after another. Nothing of a voter's request goes along
 * but the ballot itself. Certificates are checked against the authorities everybody trusts and `ca`, one more.
 */
export function upstreamOf(to: string, { key, ca, slowMs }: { key: string | null; ca: string | null; slowMs: number }): Upstream {
  const secure = to.startsWith('https:');
  const made = (): http.Agent => (secure ? new https.Agent({ keepAlive: true, maxSockets: 1, ...(ca === null ? {} : { ca: [...rootCertificates, ca] }) }) : new http.Agent({ keepAlive: true, maxSockets: 1 }));
  const [ballots, boards] = [made(), made()];
  const ask = (agent: http.Agent, method: 'GET' | 'POST', poll: string, body: Buffer | null, again = false): Promise<Answered | null> => new Promise((done) => {
    const headers = body === null ? {} : { 'content-type': 'application/json', 'content-length': body.length, ...(key === null ? {} : { [RELAY_HEADER]: key }) };
    const sent = (secure ? https : http).request(`${to}/api/box/${poll}`, { agent, method, headers, signal: AbortSignal.timeout(slowMs) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (d: Buffer) => parts.push(d));
      answer.on('error', () => done(null));
      answer.on('end', () => done({ status: answer.statusCode!, type: answer.headers['content-type'], body: Buffer.concat(parts) }));
    });
    // A connection that rested may have been closed by the other side just now. The box takes the same ballot twice as once.
    sent.on('error', (error: NodeJS.ErrnoException) => (sent.reusedSocket && !again && /^(ECONNRESET|EPIPE)$/.test(error.code ?? '') ? done(ask(agent, method, poll, body, true)) : done(null)));
    sent.end(body ?? undefined);
  });
  return {
    cast: (poll, body) => ask(ballots, 'POST', poll, body),
    board: (poll) => ask(boards, 'GET', poll, null),
    close: () => { ballots.destroy(); boards.destroy(); },
  };
}
