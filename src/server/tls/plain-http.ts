import { createServer, type Server } from 'node:http';
import type { LocalTls } from './authority.ts';
import { allows } from './authority.ts';
import { hostNames, isOwn, listed, plainHost } from './names.ts';
import { trustAnswer } from './trust-page.ts';

/** The https address of this machine as somebody reached it: by the name they used where the certificate is for it, else by its first name. */
export function httpsAddress(tls: Pick<LocalTls, 'names'>, asked: string | undefined, port: number): string {
  const bare = (asked ?? '').replace(/:\d+$/, '');
  const host = plainHost(bare);
  const name = host && allows(tls.names, host.name) ? host.name : bestName(tls);
  return `https://${name.includes(':') ? `[${name}]` : name}${port === 443 ? '' : `:${port}`}`;
}

/** The https address for a poster that others scan: where the server listens for them, never a name by which this machine calls itself alone. */
export function posterAddress(tls: Pick<LocalTls, 'names'>, asked: string | undefined, port: number, outward: boolean): string {
  const own = isOwn(plainHost((asked ?? '').replace(/:\d+$/, ''))?.name ?? '');
  return httpsAddress(tls, outward && own ? undefined : asked, port);
}

/** The name or address others most likely reach this machine by. */
export function bestName(tls: Pick<LocalTls, 'names'>): string {
  const others = hostNames(listed(tls.names).filter((n) => !isOwn(n)));
  return others.ip.find((a) => !a.includes(':')) ?? others.dns.find((n) => n.includes('.')) ?? others.ip[0] ?? others.dns[0] ?? 'localhost';
}

/**
 * What is there without https: the page that explains the local authority with its files, since a device must have them before it can trust; all else
 * leads to https. Reading only; no cookie is read or set, and nothing is logged. `outward`: other machines can reach the server.
 */
export function plainHttp(tls: LocalTls, httpsPort: number, outward: boolean): Server {
  return createServer({ maxHeaderSize: 8192, requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 3000 }, (request, reply) => {
    reply.setHeader('cache-control', 'no-store').setHeader('x-content-type-options', 'nosniff').setHeader('referrer-policy', 'no-referrer');
    reply.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      // What was posted in clear is not led on: its sender should see that it went wrong.
      request.resume();
      reply.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
      return;
    }
    const to = httpsAddress(tls, request.headers.host, httpsPort);
    const [path, query] = splitUrl(request.url ?? '/');
    const found = trustAnswer(tls, path, query, posterAddress(tls, request.headers.host, httpsPort, outward));
    if (!found) {
      reply.writeHead(302, { location: `${to}${path}${query === '' ? '' : `?${query}`}` }).end();
      return;
    }
    if (found.attachment) reply.setHeader('content-disposition', `attachment; filename="${found.attachment}"`);
    reply.writeHead(200, { 'content-type': found.type, 'content-length': Buffer.byteLength(found.body) }).end(request.method === 'HEAD' ? undefined : found.body);
  });
}

/** Path and query of a request; anything that is no plain path is the start page, so that nobody is led elsewhere. */
function splitUrl(url: string): [string, string] {
  const at = url.indexOf('?');
  const [path, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
  return /^\/(?!\/)[\x21-\x7e]*$/.test(path) && !path.includes('\\') ? [path, /^[\x21-\x7e]*$/.test(query) ? query : ''] : ['/', ''];
}
