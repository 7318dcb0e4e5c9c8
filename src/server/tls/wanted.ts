import { Fatal, exitCode } from '../fatal.ts';
import type { Listening } from '../serve.ts';
import { grouped, localTls } from './authority.ts';
import { foundNames, givenNames, plainHost, isOwn } from './names.ts';
import { bestName, httpsAddress } from './plain-http.ts';

/** A local authority that was asked for: the port of plain http that explains it, and the names that were given. */
export type LocalAsked = { httpPort: number; given: string[] };

type Given = { 'tls-local'?: boolean; 'tls-name'?: string[]; 'http-port'?: string };
type Beside = { port: number; boxPort: number | null; host: string; cert: boolean };

/** Reads what the command line or the environment says of a local authority; null where none is asked for. */
export function localOf(given: Given, beside: Beside, portOf: (name: string, text: string) => number, env: NodeJS.ProcessEnv = process.env): LocalAsked | null {
  const names = [...(given['tls-name'] ?? []), ...(env['TLS_NAMES'] ?? '').split(/[\s,，]+/).filter((n) => n !== '')];
  const wanted = given['tls-local'] ?? /^(1|true|yes)$/i.test(env['TLS_LOCAL'] ?? '');
  const http = given['http-port'] ?? (env['TLS_HTTP_PORT'] || undefined);
  if (!wanted) {
    if ((given['tls-name'] ?? []).length === 0 && given['http-port'] === undefined) return null;
    throw new Fatal(exitCode.usage, { zh: '--tls-name 和 --http-port 要与 --tls-local 一起用。', en: '--tls-name and --http-port go with --tls-local.' });
  }
  if (beside.cert) throw new Fatal(exitCode.usage, { zh: '--tls-local 与 --tls-cert、--tls-key 只能用一种：要么用自己的证书，要么由本机签发。', en: '--tls-local and --tls-cert/--tls-key exclude each other: either a certificate of your own or one made here.' });
  const httpPort = portOf('TLS_HTTP_PORT', http ?? String(beside.port + 1));
  if (httpPort === beside.port || httpPort === beside.boxPort) {
    throw new Fatal(exitCode.usage, { zh: `端口 ${httpPort} 用了两次。请用 --http-port（TLS_HTTP_PORT）为说明页另定一个端口。`, en: `Port ${httpPort} is used twice. Give the explaining page another with --http-port (TLS_HTTP_PORT).` });
  }
  givenNames(names);
  // An address to listen on that is one of the machine's is meant to be reached.
  const host = plainHost(beside.host);
  return { httpPort, given: host && !isOwn(host.name) && host.name !== '0.0.0.0' && host.name !== '::' ? [...names, beside.host] : names };
}

/** Opens the local authority and makes the server's certificate, for the names of this machine and those that were given. */
export async function openLocal(asked: LocalAsked, dir: string, { relay }: Pick<Listening, 'relay'>): Promise<Pick<Listening, 'tls' | 'local'>> {
  const host = relay === null ? null : plainHost(new URL(relay).hostname)!.name;
  const given = givenNames(asked.given);
  const names = { given, found: foundNames() };
  // A relay on this very machine shows the server's own certificate.
  const apart = host !== null && !isOwn(host) && ![...given.dns, ...given.ip, ...names.found.dns, ...names.found.ip].includes(host) ? host : null;
  const tls = await localTls({ dir, names, now: new Date(), relay: apart });
  return { tls: tls.server, local: { tls, httpPort: asked.httpPort } };
}

/** What the console says of a local authority once the server runs. */
export function readyLines({ tls, httpPort }: NonNullable<Listening['local']>, host: string, port: number): string[] {
  const name = httpsAddress(tls, host, port).replace(/^https:\/\//, '').replace(/:\d+$/, '');
  const prints = grouped(tls.fingerprint).split(' ');
  return [
    `证书指纹 / fingerprint (SHA-256):  ${prints.slice(0, 8).join(' ')}`,
    `                                   ${prints.slice(8).join(' ')}`,
    `手机和其他电脑先打开这一页，按步骤信任证书（可打印张贴）/ phones and other computers open this page first (it can be printed):  http://${name}:${httpPort}/trust`,
    ...(isOwn(plainHost(host)?.name ?? '') ? [`现在只有本机能打开；要让其他设备打开，请加 HOST=0.0.0.0 / only this machine can open it now; for others start with HOST=0.0.0.0 (then: ${bestName(tls)})`] : []),
    ...tls.notes.map((n) => `${n.zh} / ${n.en}`),
  ];
}
