import { X509Certificate, createHash, createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../kernel/refusal.ts';
import { Fatal, exitCode } from '../fatal.ts';
import { certify, makeAuthority, namesOf, permittedOf, type Pair } from './certificates.ts';
import { hostNames, isOwn, listed, together, type HostNames, type MachineNames } from './names.ts';

/** A local authority that is ready: what a device has to trust, what the server shows, and what there is to say about it. */
export type LocalTls = {
  /** The authority's certificate. */
  pem: string;
  der: Buffer;
  /** SHA-256 of `der`, hex. */
  fingerprint: string;
  /** Names and addresses the authority can speak for. */
  limits: string[];
  until: Date;
  /** Certificate and key of the server, for these names and addresses. */
  server: { cert: Buffer; key: Buffer };
  names: HostNames;
  notes: Words[];
};

const DAY = 86_400_000;
/** A server's certificate holds a day less than the 397 days from which on systems refuse one; the authority ten years. */
const SERVER_DAYS = 395;
const AUTHORITY_DAYS = 3652;
/** With less than this left it is made anew at start. */
const RENEW_DAYS = 30;

type Asked = { dir: string; names: MachineNames; now: Date; /** The host name of a relay on another machine that is to have a certificate too. */ relay?: string | null };

/**
 * Opens the local authority of a data directory, or makes it on first use, and certifies this machine's names. One file holds certificate and key,
 * so that both are there or neither. Throws Fatal where it is damaged, not valid yet, or cannot be written.
 */
export async function localTls({ dir, names, now, relay = null }: Asked): Promise<LocalTls> {
  const folder = join(dir, 'tls');
  const notes: Words[] = [];
  const extra = relay === null ? hostNames([]) : hostNames([relay]);
  const given = together(names.given, extra);
  let authority = read(join(folder, 'authority.pem'), now);
  const reason = authority === null ? null : replaced(authority, given, names.found, now);
  if (authority === null || reason !== null) {
    if (authority !== null) notes.push({ zh: `${reason!.zh}已建立新的本地证书机构；旧的留在 ${keepBeside(folder, authority)}。信任过旧机构的设备要按说明页重新信任一次。`, en: `${reason!.en} A new local authority was made; the old one is kept. Devices that trusted the old one have to trust the new one once.` });
    const all = together(given, names.found);
    const shown = names.given.dns[0] ?? all.dns.find((n) => !isOwn(n)) ?? 'localhost';
    authority = await makeAuthority(`Steelyard ${shown} ${now.toISOString().slice(0, 10)}`, all, new Date(now.getTime() - DAY), new Date(now.getTime() + AUTHORITY_DAYS * DAY));
    write(folder, 'authority.pem', authority);
  }
  const limits = permittedOf(authority.cert);
  const left = listed(names.found).filter((n) => !allows(limits, n));
  if (left.length > 0) notes.push({ zh: `这些名称或地址是后来才有的，不在本地证书机构的范围内，没有写进证书：${left.join('、')}。要用它们，请加 --tls-name ${left[0]}（会建立新的机构，各设备要重新信任）。`, en: `These names or addresses came later, lie outside the local authority's limits and are not in the certificate: ${left.join(', ')}. To use them add --tls-name ${left[0]} (a new authority is made, which every device has to trust anew).` });
  const wanted = hostNames(listed(together(names.given, names.found)).filter((n) => allows(limits, n)));
  const server = await leaf(folder, 'server.pem', authority, wanted, now, notes);
  if (relay !== null) await leaf(folder, 'relay.pem', authority, extra, now, []);
  const made = new X509Certificate(authority.cert);
  return { pem: authority.cert, der: made.raw, fingerprint: createHash('sha256').update(made.raw).digest('hex'), limits: listed(limits), until: new Date(made.validTo), server: { cert: Buffer.from(server.cert), key: Buffer.from(server.key) }, names: wanted, notes };
}

/** True when an authority of these limits can speak for a name; a name includes what lies below it. */
export function allows(limits: HostNames, name: string): boolean {
  return limits.ip.includes(name) || limits.dns.some((n) => n === name || name.endsWith(`.${n}`));
}

/** Why an authority cannot serve any more, or null: it ends soon, a name that was asked for lies outside, or the machine has moved to other addresses altogether. */
function replaced(authority: Pair, given: HostNames, found: HostNames, now: Date): Words | null {
  const until = new Date(new X509Certificate(authority.cert).validTo);
  if (until.getTime() - now.getTime() < RENEW_DAYS * DAY) return { zh: `本地证书机构到 ${until.toISOString().slice(0, 10)} 为止。`, en: `The local authority ends on ${until.toISOString().slice(0, 10)}.` };
  const limits = permittedOf(authority.cert);
  const outside = listed(given).filter((n) => !allows(limits, n));
  if (outside.length > 0) return { zh: `要求的名称不在本地证书机构的范围内：${outside.join('、')}。`, en: `Names that were asked for lie outside the local authority's limits: ${outside.join(', ')}.` };
  const reached = listed(found).filter((n) => !isOwn(n));
  if (reached.length > 0 && !reached.some((n) => allows(limits, n))) return { zh: `这台机器的名称和地址都变了：${reached.join('、')}。`, en: `This machine has other names and addresses altogether: ${reached.join(', ')}.` };
  return null;
}

/** The authority of a file; null where there is none. */
function read(file: string, now: Date): Pair | null {
  const text = attempt(file, () => (existsSync(file) ? readFileSync(file, 'utf8') : null));
  if (text === null) return null;
  const pair = pairOf(text);
  const made = pair && new X509Certificate(pair.cert);
  if (!pair || !made!.ca || !made!.verify(made!.publicKey) || listed(permittedOf(pair.cert)).length === 0) {
    throw new Fatal(exitCode.dataDirectory, {
      zh: `本地证书机构的文件 ${file} 已损坏，或其中的证书与私钥不是一对。请从备份恢复；没有备份的，删去这个文件后重新启动，会建立新的机构，各设备要重新信任。`,
      en: `The local authority's file ${file} is damaged, or its certificate and key are no pair. Restore it from a backup; without one, delete the file and start again: a new authority is made, which every device has to trust anew.`,
    });
  }
  if (new Date(made!.validFrom) > now) {
    throw new Fatal(exitCode.dataDirectory, {
      zh: `本地证书机构从 ${made!.validFrom} 起才有效，而本机时间是 ${now.toISOString()}。请先校准本机时间；时间无误的，从备份恢复 ${file}。`,
      en: `The local authority is valid from ${made!.validFrom} only, and this machine's clock says ${now.toISOString()}. Set the clock first; if it is right, restore ${file} from a backup.`,
    });
  }
  return pair;
}

/** Certificate and key of one text; null where they are not there or not a pair. */
function pairOf(text: string): Pair | null {
  const cert = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n?/.exec(text)?.[0];
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----\n?/.exec(text)?.[0];
  try {
    return cert && key && new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)) ? { cert, key } : null;
  } catch {
    return null;
  }
}

/** A server's certificate by this authority for just these names: the one of the file while it serves, else a new one. Nothing is lost by making it anew. */
async function leaf(folder: string, name: string, authority: Pair, names: HostNames, now: Date, notes: Words[]): Promise<Pair> {
  const file = join(folder, name);
  const old = attempt(file, () => (existsSync(file) ? pairOf(readFileSync(file, 'utf8')) : null));
  const issuer = new X509Certificate(authority.cert);
  if (old) {
    const made = new X509Certificate(old.cert);
    const days = (new Date(made.validTo).getTime() - now.getTime()) / DAY;
    if (made.verify(issuer.publicKey) && new Date(made.validFrom) <= now && days >= RENEW_DAYS && listed(namesOf(old.cert)).join() === listed(names).join()) return old;
  }
  const from = new Date(Math.max(now.getTime() - DAY, new Date(issuer.validFrom).getTime()));
  const until = new Date(Math.min(now.getTime() + SERVER_DAYS * DAY, new Date(issuer.validTo).getTime()));
  const pair = await certify(authority, names.dns.find((n) => !isOwn(n)) ?? names.dns[0] ?? names.ip[0]!, names, from, until);
  write(folder, name, pair);
  if (old) notes.push({ zh: '服务器证书已续签；各设备不用做什么。', en: 'The server’s certificate was renewed; devices need do nothing.' });
  return pair;
}

/** Copies an authority that is to be replaced to a file named by its fingerprint; answers that file. */
function keepBeside(folder: string, authority: Pair): string {
  const name = `authority-${createHash('sha256').update(new X509Certificate(authority.cert).raw).digest('hex').slice(0, 8)}.pem`;
  write(folder, name, authority);
  return join(folder, name);
}

/** Writes a pair so that it is there whole or not at all, for its user only. */
function write(folder: string, name: string, pair: Pair): void {
  const file = join(folder, name);
  attempt(file, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, `${pair.cert}${pair.key}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  });
}

function attempt<T>(file: string, what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw new Fatal(exitCode.dataDirectory, { zh: `证书文件 ${file} 不能读写：${(error as Error).message}。请检查这个目录的权限。`, en: `The certificate file ${file} cannot be read or written: ${(error as Error).message}. Check the rights of its folder.` });
  }
}

/** A fingerprint in groups of four, as people compare it. */
export const grouped = (fingerprint: string): string => fingerprint.toUpperCase().match(/.{4}/g)!.join(' ');
