import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, relative } from 'node:path';
import type postgres from 'postgres';
import { ballotHash, type Ballot } from '../../features/ballots/rules/ballot.ts';

/** Something to be looked for: what it is of, in which writing. */
type Needle = { bytes: Buffer; of: string; kind: 'ballot' | 'voter'; writing: string };
export type Hit = { of: string; kind: 'ballot' | 'voter'; writing: string; at: number };

/** Looks for many things at once in bytes, in one pass. */
export function makeScanner(needles: readonly Needle[]): (bytes: Buffer) => Hit[] {
  const table: (Needle[] | undefined)[] = Array.from({ length: 65_536 });
  for (const n of needles) {
    const head = (n.bytes[0]! << 8) | n.bytes[1]!;
    (table[head] ??= []).push(n);
  }
  return (bytes) => {
    const hits: Hit[] = [];
    for (let at = 0; at + 8 <= bytes.length; at++) {
      const here = table[(bytes[at]! << 8) | bytes[at + 1]!];
      if (here === undefined) continue;
      for (const n of here) if (bytes.length - at >= n.bytes.length && bytes.compare(n.bytes, 0, n.bytes.length, at, at + n.bytes.length) === 0) hits.push({ of: n.of, kind: n.kind, writing: n.writing, at });
    }
    return hits;
  };
}

/** Every writing by which a ballot could be known again. */
export function needlesOfBallot(b: Ballot): Needle[] {
  const of = ballotHash(b);
  const raw = (text: string): Buffer => Buffer.from(text, 'base64').subarray(0, 32);
  const say = (writing: string, bytes: Buffer): Needle => ({ bytes, of, kind: 'ballot', writing });
  return [
    say('hash', Buffer.from(of)), say('hash as bytes', Buffer.from(of, 'hex')), say('key', Buffer.from(b.key)), say('key as bytes', raw(b.key)), say('token', Buffer.from(b.token.slice(0, 40))), say('token as bytes', raw(b.token)),
    // What was sealed begins alike in every ballot; its last part does not.
    say('sealed', Buffer.from(b.sealed.slice(-40, -4))), say('signature', Buffer.from(b.signature.slice(0, 40))),
  ];
}

/** Every writing by which a voter could be known again. */
export function needlesOfVoter(v: { id: string; name: string; code: string; codeHash: string; requestHash: string; blinded: readonly string[] }): Needle[] {
  const say = (writing: string, bytes: Buffer): Needle => ({ bytes, of: v.name, kind: 'voter', writing });
  return [
    say('id', Buffer.from(v.id)), say('id as bytes', Buffer.from(v.id.replaceAll('-', ''), 'hex')), say('name', Buffer.from(v.name)), say('code', Buffer.from(v.code)), say('code without blanks', Buffer.from(v.code.replaceAll(' ', ''))),
    say('hash of code', Buffer.from(v.codeHash)), say('hash of request', Buffer.from(v.requestHash)), ...v.blinded.map((b) => say('blinded', Buffer.from(b.slice(0, 40)))), ...v.blinded.map((b) => say('blinded as bytes', Buffer.from(b, 'base64').subarray(0, 32))),
  ];
}

/** Files below a folder that were written since a time. */
export function filesSince(dir: string, since: number): { name: string; bytes: Buffer }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
    .filter((path) => statSync(path).mtimeMs >= since).map((path) => ({ name: relative(dir, path), bytes: readFileSync(path) }));
}

/** Every relation of the database as rows of text in the order they lie, with who wrote them: tables, their overflow, and the views of the system. */
export async function* relations(owner: postgres.Sql): AsyncGenerator<{ name: string; rows: { place: string; xmin: string; text: string }[] }> {
  const list = await owner<{ schema: string; name: string; kind: string }[]>`
    SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 't', 'm') OR (c.relkind = 'v' AND n.nspname = 'pg_catalog') ORDER BY 1, 2`;
  for (const { schema, name, kind } of list) {
    const from = owner`${owner(schema)}.${owner(name)}`;
    const rows = kind === 'v'
      // A view that wants a setting this server does not have says nothing.
      ? await owner`SELECT '' AS place, '' AS xmin, x::text AS text FROM ${from} x`.catch(() => [])
      : await owner`SELECT ctid::text AS place, xmin::text AS xmin, ${kind === 't' ? owner`chunk_id || ' ' || chunk_seq || ' ' || encode(chunk_data, 'escape')` : owner`x::text`} AS text FROM ${from} x ORDER BY ctid`;
    if (rows.length > 0) yield { name: schema === 'public' ? name : `${schema}.${name}`, rows: rows as never };
  }
}

/** A connection as somebody on the network sees it: when, from which port, how many bytes each way; and, for the test, what it was for. */
export type Seen = { opened: number; closed: number; port: number; up: number; down: number; what: ('issue' | 'cast' | 'other')[] };

/** Stands between voters and server and notes what a network shows. */
export async function observer(to: number): Promise<{ port: number; seen: Seen[]; stop: () => Promise<void> }> {
  const seen: Seen[] = [];
  const server = createServer((client) => {
    const note: Seen = { opened: performance.now(), closed: 0, port: client.remotePort ?? 0, up: 0, down: 0, what: [] };
    seen.push(note);
    const back = connect(to, '127.0.0.1');
    client.on('data', (d: Buffer) => {
      note.up += d.length;
      for (const m of d.toString('latin1').matchAll(/POST \/api\/(vote\/[0-9a-f-]{36}\/tokens|box)/g)) note.what.push(m[1] === 'box' ? 'cast' : 'issue');
      back.write(d);
    });
    back.on('data', (d: Buffer) => { note.down += d.length; client.write(d); });
    const over = (): void => { note.closed ||= performance.now(); client.destroy(); back.destroy(); };
    for (const s of [client, back]) { s.on('close', over); s.on('error', over); s.on('end', over); }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, seen, stop: () => new Promise((done) => server.close(() => done())) };
}
