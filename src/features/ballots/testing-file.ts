import { randomUUID } from 'node:crypto';
import { toBase64 } from '../../kernel/base64.ts';
import { signCheckpoint } from '../../kernel/checkpoint.ts';
import { commitRow } from '../../kernel/commitment.ts';
import { encodeEntry, rowLineBytes, rowsRoot, type RowLine } from '../../kernel/entry.ts';
import { inclusionProof, leafHash, rootOf, type HashReader } from '../../kernel/merkle.ts';
import { formatKeyFile, formatVerifierKey, publicKeyOf } from '../../kernel/note.ts';
import { formatProof } from '../../kernel/proof.ts';
import { growTiles } from '../../kernel/tiles.ts';
import { BALLOTS_FORMAT, type BallotsFile, type ProvenEntry } from './rules/bundle.ts';
import type { Ballot } from './rules/ballot.ts';
import { bundleOf, random, type Made } from './testing.ts';

const ORIGIN = 'log.example/office';
const readerOf = (leaves: readonly Uint8Array[]): HashReader => async (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

/** What can be set otherwise than an honest server would. */
export type Odd = { seed?: Uint8Array; hash?: string; board?: string; byClass?: Record<string, number>; closedAt?: string; verb?: string; poll?: string; turned?: boolean; missing?: string };

/** An auditor's file of a poll in which everybody who got a token cast, with a record of some entries around announcement and close; `files` is the record's directory. */
export async function ballotsFileOf(made: Made, ballots: readonly Ballot[], odd: Odd = {}): Promise<{ file: BallotsFile; vkey: string; files: Map<string, Uint8Array>; checkpoint: string }> {
  const seed = odd.seed ?? new Uint8Array(32).fill(7);
  const bundle = bundleOf(made, ballots);
  const roll = made.manifest.classes.reduce((n, c) => n + c.size, 0);
  const byClass = Object.fromEntries(made.manifest.classes.map((c) => [c.id, bundle.issued.find((i) => i.class === c.id)!.issued]));
  const issued = bundle.issued.map((i) => ({ ...i, issued: byClass[i.class]! }));
  const parts = [
    { at: '2026-11-30T08:00:00.000Z', verb: 'ballots.poll.announced', params: { poll: '2026-票001', title: made.manifest.title, hash: odd.hash ?? made.hash, roll } },
    { at: odd.closedAt ?? '2026-12-01T04:00:00.500Z', verb: odd.verb ?? 'ballots.poll.closed', params: { poll: '2026-票001', board: odd.board ?? bundle.board, n: ballots.length, roll, issued: 0, byClass: odd.byClass ?? byClass } },
    ...(odd.missing === undefined ? [] : [{ at: '2026-12-01T05:00:00.000Z', verb: 'ballots.second.missing', params: { poll: '2026-票001', label: '纪检监察组', reason: odd.missing } }]),
  ].map((p) => {
    const id = randomUUID();
    const salt = random(32);
    const lines: RowLine[] = [{ t: 'poll', id: made.manifest.poll, prev: toBase64(random(32)), now: toBase64(random(32)) }, { t: 'record_detail', id, prev: null, now: commitRow(salt, 'record_detail', id, { id, params: p.params }) }];
    const bytes = encodeEntry({ v: 1, id, at: p.at, actor: 'system', verb: p.verb, subjects: [{ kind: 'poll', id: odd.poll ?? made.manifest.poll }], cites: [], rows: rowsRoot(lines) });
    return { id, salt, lines, bytes, params: p.params as Record<string, unknown> };
  });
  const other = (): Uint8Array => encodeEntry({ v: 1, id: randomUUID(), at: '2026-11-30T08:00:00.000Z', actor: 'system', verb: 'roster.person.changed', subjects: [], cites: [], rows: rowsRoot([]) });
  const own = odd.turned ? [parts[1]!, parts[0]!] : parts;
  const entries = [other(), own[0]!.bytes, other(), other(), own[1]!.bytes, other(), ...(own[2] ? [own[2].bytes] : [])];
  const leaves = entries.map(leafHash);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size: leaves.length, root: rootOf(leaves) }, seed);
  const vkey = formatVerifierKey(ORIGIN, publicKeyOf(seed));
  const growth = await growTiles(0, entries, async () => undefined);
  const files = new Map(growth.files.map((f) => [f.path, f.bytes]));
  files.set('checkpoint', new TextEncoder().encode(checkpoint));
  files.set('log.vkey', new TextEncoder().encode(formatKeyFile(vkey)));
  const [announced, closed, missing] = await Promise.all(parts.map(async (p): Promise<ProvenEntry> => {
    const index = entries.indexOf(p.bytes);
    const rows = p.lines.map((l) => leafHash(rowLineBytes(l)));
    return {
      id: p.id, bytes: toBase64(p.bytes), params: p.params, proof: formatProof({ index, hashes: await inclusionProof(index, leaves.length, readerOf(leaves)), checkpoint }),
      words: { line: p.lines[1]!, n: 1, proof: (await inclusionProof(1, 2, readerOf(rows))).map(toBase64), salt: toBase64(p.salt) },
    };
  }));
  return { file: { format: BALLOTS_FORMAT, ...bundle, issued, ...(odd.missing === undefined ? {} : { second: { statement: null, missing: odd.missing } }), record: { vkey, announced: announced!, closed: closed!, ...(missing ? { missing } : {}) } }, vkey, files, checkpoint };
}
