import { X509Certificate, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shuffled } from '../../features/ballots/rules/voter.ts';
import { Fatal, exitCode } from '../fatal.ts';
import { portIsFree, portOf, stopSignal, tlsOf } from '../listen.ts';
import { relayKeyOf } from './key.ts';
import { buildRelay } from './relay-http.ts';
import { usual, type Mixing } from './relay.ts';
import { SLOW_MS, upstreamOf } from './upstream.ts';
import { originOf } from './wanted.ts';

const options = { to: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' }, 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' }, 'relay-key': { type: 'string' }, 'to-ca': { type: 'string' }, batch: { type: 'string' }, 'wait-ms': { type: 'string' }, most: { type: 'string' } } as const;
type Given = Partial<Record<keyof typeof options, string>>;

/** `relay`: stands between voters and the box, on another machine than the server's. Runs until it is told to stop, and sends on what waits before it ends. */
export async function relayCommand(argv: readonly string[], say: (line: string) => void): Promise<number> {
  const given = read(argv);
  const to = destination(given.to);
  const port = portOf('--port', given.port ?? '8095');
  const host = given.host ?? '127.0.0.1';
  const tls = tlsOf(given['tls-cert'], given['tls-key']);
  const upstream = upstreamOf(to, { key: given['relay-key'] === undefined ? null : relayKeyOf(given['relay-key']), ca: authority(given['to-ca']), slowMs: SLOW_MS });
  const { app, stop } = buildRelay(upstream, mixingOf(given), tls);
  await portIsFree(port, host);
  await app.listen({ port, host });
  say(`一杆秤转递已启动 / the Steelyard relay is running:  ${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}  →  ${to}`);
  say('按 Ctrl+C 停止 / Ctrl+C stops it');
  await stopSignal();
  say('正在停止，先送出等候的选票 / stopping; ballots that wait are sent on first');
  await stop();
  return 0;
}

function destination(text: string | undefined): string {
  const to = text === undefined ? null : originOf(text);
  if (to === null) throw new Fatal(exitCode.usage, { zh: `--to ${text ?? ''} 应当是票箱的地址：https://主机:端口，后面不带路径；http 只用于同一台机器。`, en: `--to ${text ?? ''} should be the address of the box: https://host:port without a path; http on the same machine only.` });
  return to;
}

/** How ballots are mixed, from the command line; a batch of one would mix nothing and is refused. */
export function mixingOf(given: Given): Mixing {
  const number = (name: 'batch' | 'wait-ms' | 'most', usually: number, least: number, greatest: number): number => {
    const n = Number(given[name] ?? usually);
    if (!Number.isInteger(n) || n < least || n > greatest) throw new Fatal(exitCode.usage, { zh: `--${name} ${given[name]} 应当是 ${least}–${greatest} 的整数。`, en: `--${name} ${given[name]} should be a whole number from ${least} to ${greatest}.` });
    return n;
  };
  const batch = number('batch', usual.batch, 2, 1000);
  return { batch, waitMs: number('wait-ms', usual.waitMs, 100, 30_000), most: number('most', Math.max(usual.most, batch), batch, 10_000), mix: (items) => shuffled(items, (n) => new Uint8Array(randomBytes(n))) };
}

function authority(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    const pem = readFileSync(file, 'utf8');
    if (!new X509Certificate(pem).ca) throw new Error('it is no authority’s certificate');
    return pem;
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `--to-ca ${file} 用不了：${(error as Error).message}。应当是签发机构的证书（PEM），例如服务器 /trust 页上的 steelyard.pem。`, en: `--to-ca ${file} cannot be used: ${(error as Error).message}. It should be an authority’s certificate (PEM), such as steelyard.pem from the server’s page /trust.` });
  }
}

function read(argv: readonly string[]): Given {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `不认识这样的参数：${(error as Error).message}`, en: `These arguments are not understood: ${(error as Error).message}` });
  }
}
