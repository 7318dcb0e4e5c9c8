import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { domainToASCII } from 'node:url';
import { Fatal, exitCode } from '../fatal.ts';

/** What a certificate can be for: names and addresses, each written in one way only. */
export type HostNames = { dns: string[]; ip: string[] };

/** Names and addresses of this machine: those somebody asked for, and those it was found to have. */
export type MachineNames = { given: HostNames; found: HostNames };

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** One name or address as certificates and comparisons want it; null when it is neither. */
export function plainHost(text: string): { kind: 'dns' | 'ip'; name: string } | null {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 4) return { kind: 'ip', name: bare };
  if (isIP(bare) === 6) return bare.includes('%') ? null : { kind: 'ip', name: new URL(`http://[${bare}]`).hostname.slice(1, -1) };
  const name = domainToASCII(bare.toLowerCase().replace(/\.$/, ''));
  return name !== '' && name.length <= 253 && name.split('.').every((l) => LABEL.test(l)) && !/^[\d.]+$/.test(name) ? { kind: 'dns', name } : null;
}

/** Sorts texts into names and addresses, each once. */
export function hostNames(texts: readonly string[]): HostNames {
  const all = texts.map(plainHost).filter((n) => n !== null);
  const of = (kind: 'dns' | 'ip'): string[] => [...new Set(all.filter((n) => n.kind === kind).map((n) => n.name))].sort();
  return { dns: of('dns'), ip: of('ip') };
}

/** Names given on the command line; one that can stand in no certificate is refused. */
export function givenNames(texts: readonly string[]): HostNames {
  for (const text of texts) {
    if (plainHost(text) === null) throw new Fatal(exitCode.usage, { zh: `“${text}”不能写进证书。--tls-name 后面写一个主机名或 IP 地址，例如 --tls-name ganbu.local。`, en: `“${text}” cannot stand in a certificate. --tls-name takes a host name or an IP address, such as --tls-name ganbu.local.` });
  }
  return hostNames(texts);
}

/** What this machine is called and which addresses it has now. Addresses that hold on one cable only (fe80::) are left out: no browser can open them. */
export function foundNames(host: string = hostname(), interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): HostNames {
  const addresses = Object.values(interfaces).flatMap((list) => list ?? []).map((a) => a.address).filter((a) => !/^fe[89ab]/i.test(a));
  return hostNames(['localhost', host, '127.0.0.1', '::1', ...addresses]);
}

/** True for what every machine calls itself. */
export const isOwn = (name: string): boolean => name === 'localhost' || name === '::1' || name.startsWith('127.');

/** All of several lists, each once. */
export const together = (...lists: readonly HostNames[]): HostNames => hostNames(lists.flatMap((l) => [...l.dns, ...l.ip]));

/** Names and addresses in one list. */
export const listed = (names: HostNames): string[] => [...names.dns, ...names.ip];
