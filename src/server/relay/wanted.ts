import { Fatal, exitCode } from '../fatal.ts';
import { plainHost } from '../tls/names.ts';
import { relayKeyOf } from './key.ts';

/** An origin that ballots may travel to: https, or http on this very machine; null otherwise. */
export function originOf(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return plain && (url.protocol === 'https:' || (url.protocol === 'http:' && here)) && plainHost(url.hostname) !== null ? url.origin : null;
}

/** What the server is told of a relay: its public address, and the key by which the box knows it. `https`: whether the server's own pages are https. */
export function relayOf(given: { relay?: string; 'relay-key'?: string }, https: boolean, env: NodeJS.ProcessEnv = process.env): { relay: string | null; relayKey: string | null } {
  const text = given.relay ?? (env['RELAY_URL'] || undefined);
  const file = given['relay-key'] ?? (env['RELAY_KEY_FILE'] || undefined);
  if (text === undefined) {
    if (file === undefined) return { relay: null, relayKey: null };
    throw new Fatal(exitCode.usage, { zh: '--relay-key 要与 --relay 一起给，否则选票没有地方可投。', en: '--relay-key goes with --relay; otherwise ballots could be cast nowhere.' });
  }
  const relay = originOf(text);
  if (relay === null) throw new Fatal(exitCode.usage, { zh: `转递地址 ${text} 用不了：应当是 https://主机:端口，后面不带路径。`, en: `The relay’s address ${text} cannot be used: it should be https://host:port without a path.` });
  if (https && relay.startsWith('http:')) throw new Fatal(exitCode.usage, { zh: `投票页用 https，浏览器不会把选票送到 ${relay}。转递也要用 https。`, en: `The voter’s page is https; browsers will not send ballots to ${relay}. The relay needs https as well.` });
  return { relay, relayKey: file === undefined ? null : relayKeyOf(file) };
}
