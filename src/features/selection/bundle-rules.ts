import { unzipSync, zipSync } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { equalBytes, hex, utf8 } from '../../kernel/bytes.ts';
import type { RowLine } from '../../kernel/entry.ts';

/** Names the format; a change of layout changes it. */
export const BUNDLE_FORMAT = 'steelyard.bundle/v1';
/** The same layout for a matter of the shorter roads (room `moves`). */
export const MATTER_FORMAT = 'steelyard.matter/v1';

/** A stored event exactly as its commitment has it: column names and JSON of the table `selection_event`. */
export type EventImage = { id: string; case_id: string; n: number; kind: string; step: string; day: string; at: string; actor: string; actor_name: string; payload: Record<string, unknown> };

/** `case.json`: the whole case; its events hold the facts and verdicts as they stood. */
export type CaseFile = { format: typeof BUNDLE_FORMAT | typeof MATTER_FORMAT; id: string; number: string; title: string; events: EventImage[] };

/** One opened row of an entry: the salt (base64) lets its commitment be computed again; `row` is null for events, which stand in `case.json`. */
export type Opened = { t: string; id: string; salt: string; row: Record<string, unknown> | null };

/** `entries/NNNN.rows.json`: every line the entry speaks for, and those opened. */
export type RowsFile = { lines: RowLine[]; opened: Opened[] };

/** `manifest.json`: hashes of what the case produced; its own hash stands in the sealing event. */
export type Manifest = { format: typeof BUNDLE_FORMAT; case: string; number: string; through: number; files: { name: string; sha256: string }[] };

/** Names of the files of the n-th entry (from 0). */
export const entryNames = (n: number): { entry: string; proof: string; rows: string } => {
  const base = `entries/${String(n + 1).padStart(4, '0')}`;
  return { entry: `${base}.json`, proof: `${base}.tlog-proof`, rows: `${base}.rows.json` };
};

export const sha256Hex = (bytes: Uint8Array): string => hex(sha256(bytes));

/** The manifest of papers and reading notes, in order of name. */
export function manifestBytes(caseId: string, number: string, through: number, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const list = [...files].map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return canonicalBytes({ format: BUNDLE_FORMAT, case: caseId, number, through, files: list } satisfies Manifest);
}

// A date without a zone is read as the machine's own civil time and written as such, so every machine writes the same bytes.
const ZIP_TIME = '2000-01-01T00:00:00';

/** Packs files into a zip, stored without compression, in order of name: the same files always give the same bytes. */
export function packBundle(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 0, mtime: ZIP_TIME });
}

/** Unpacks a bundle; null when the zip is not byte for byte the one its files make (anything added, changed or cut). */
export function unpackBundle(zip: Uint8Array): Map<string, Uint8Array> | null {
  try {
    const files = new Map(Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/')));
    return equalBytes(packBundle(files), zip) ? files : null;
  } catch {
    return null;
  }
}

/** How to read and check a bundle, in both languages. */
export const readme = (number: string): Uint8Array =>
  utf8(`案卷 ${number}

这个压缩包是一次选拔任用的完整纪实，可以不依赖服务器自行核验。
  case.json            案卷：逐条事件，含当时的事实和规则结论
  papers/              形成的文书
  manifest.json        文书和本说明的 SHA-256；它自己的 SHA-256 写在最后的“封存”事件里
  entries/             本案在纪实中的每一条：条目、入册证明（.tlog-proof）、所涉各行及其承诺值
  checkpoint           证明所依据的检查点（签名）
  log.vkey             纪实的公钥；请与另行保存的公钥比对

核验：node bin/steelyard.js verify 本压缩包.zip（可加 --vkey 所信任的公钥）
核验内容：签名、每条入册证明、每行承诺值、事件是否连续、每个环节是否齐备、规则重新计算是否一致、文书是否被改。

Case ${number}

This archive is the whole record of one appointment and can be checked without the server.
  case.json            the case: every event, with the facts and verdicts of its day
  papers/              the papers it produced
  manifest.json        SHA-256 of the papers and of this note; its own SHA-256 stands in the last event, the sealing
  entries/             every entry of the record for this case: entry, inclusion proof (.tlog-proof), rows and commitments
  checkpoint           the signed checkpoint that the proofs rest on
  log.vkey             the record's public key; compare it with one you kept elsewhere

To verify: node bin/steelyard.js verify this-archive.zip (add --vkey with the key you trust)
Checked are: the signature, each inclusion proof, each row's commitment, that no event is missing, that every step was
complete, that the rules give the same verdicts again, and that no paper was changed.
`);
