import { fromBase64Exactly, toBase64 } from '../kernel/base64.ts';
import { equalBytes, fromUtf8, isWellFormed, utf8 } from '../kernel/bytes.ts';
import { canonicalBytes } from '../kernel/canonical.ts';
import { openCheckpoint, type Checkpoint } from '../kernel/checkpoint.ts';
import { commitRow, SALT_BYTES } from '../kernel/commitment.ts';
import { decodeEntry, rowsRoot, type Entry } from '../kernel/entry.ts';
import { wordsOf } from '../kernel/malformed.ts';
import { leafHash, verifyInclusion } from '../kernel/merkle.ts';
import { parseKeyFile, parseNote, verifySignature, type VerifierKey } from '../kernel/note.ts';
import { formatProof, parseProof } from '../kernel/proof.ts';
import type { Words } from '../kernel/refusal.ts';
import { BUNDLE_FORMAT, MATTER_FORMAT, entryNames, sha256Hex, unpackBundle, type CaseFile, type EventImage, type Manifest, type RowsFile } from '../features/selection/bundle-rules.ts';
import { disagreement, fold, next, type CaseEvent, type CaseState } from '../features/selection/rules.ts';
import { disagreement as matterDisagreement, fold as foldMatter, next as nextMatter } from '../features/moves/rules.ts';
import type { MatterEvent, MatterState } from '../features/moves/rules/state.ts';
import { bad, BadObject } from './tiles.ts';

/** The first bad object is a file of the bundle, or `event N`. */
export type BundleVerdict =
  | { ok: true; number: string; title: string; state: CaseState['state'] | MatterState['state']; events: number; entries: number; papers: number; origin: string; size: number; sealedOn: string }
  | { ok: false; object: string; why: Words };

type Files = ReadonlyMap<string, Uint8Array>;
type Options = { /** The trusted verifier key, to compare with `log.vkey`. */ vkey?: string };

/** Verifies a sealed bundle as a zip: it must be byte for byte the archive its files make. Never throws for what it holds. */
export function verifyBundleZip(zip: Uint8Array, options: Options = {}): BundleVerdict {
  const files = unpackBundle(zip);
  if (!files) return { ok: false, object: 'zip', why: { zh: '压缩包已损坏，或有内容被改、被添、被截', en: 'the archive is damaged, or something in it was changed, added or cut' } };
  return verifyBundle(files, options);
}

/**
 * Verifies a sealed bundle, offline: key and checkpoint, the proof of every entry, the commitment of every event against its
 * entry, the order of the case, the rules asked again on the facts as they stood, and the hashes of the papers. Pure.
 */
export function verifyBundle(files: Files, options: Options = {}): BundleVerdict {
  try {
    const key = checkKey(files, options.vkey);
    const note = text(files, 'checkpoint');
    const checkpoint = laid('checkpoint', () => {
      const opened = openCheckpoint(note, key);
      const { signatures, text: body } = parseNote(note);
      if (signatures.length !== 1 || !verifySignature(body, signatures[0]!, key)) bad('checkpoint', '检查点上有无法核验的签名行', 'the checkpoint has a signature line that cannot be verified');
      return opened;
    });
    const file = json<CaseFile>(files, 'case.json', isCaseFile);
    const entries = checkEntries(files, file, note, checkpoint);
    const state = file.format === MATTER_FORMAT ? checkMatter(file) : checkCase(file);
    const papers = checkManifest(files, file, state);
    checkNames(files, entries);
    return { ok: true, number: file.number, title: file.title, state: state.state, events: file.events.length, entries, papers, origin: checkpoint.origin, size: checkpoint.size, sealedOn: state.seals.at(-1)!.day };
  } catch (error) {
    if (error instanceof BadObject) return { ok: false, object: error.object, why: error.words };
    throw error;
  }
}

/** Runs a strict reader and lays what it refuses to the object. */
function laid<T>(object: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BadObject) throw error;
    // A reader of kernel or rules that meets a shape it does not know; whatever it says, this object is the bad one.
    throw new BadObject(object, error instanceof RangeError || error instanceof TypeError ? { zh: `内容不合格式（${error.message}）`, en: `malformed (${error.message})` } : wordsOf(error));
  }
}

const need = (files: Files, name: string): Uint8Array => files.get(name) ?? bad(name, '缺少此文件', 'the file is missing');
const text = (files: Files, name: string): string => laid(name, () => fromUtf8(need(files, name)));

/** Reads canonical JSON of a known shape: every byte of the file is then spoken for. */
function json<T>(files: Files, name: string, shape: (value: unknown) => boolean): T {
  const bytes = need(files, name);
  return laid(name, () => {
    let value: unknown;
    try {
      value = JSON.parse(fromUtf8(bytes));
    } catch {
      return bad(name, '不是有效的 JSON', 'not valid JSON');
    }
    if (!shape(value)) bad(name, '内容不合格式', 'not of the expected shape');
    if (!equalBytes(canonicalBytes(value), bytes)) bad(name, '不是规范 JSON（RFC 8785）', 'not canonical JSON (RFC 8785)');
    return value as T;
  });
}

function checkKey(files: Files, trusted: string | undefined): VerifierKey {
  const { vkey, key } = laid('log.vkey', () => parseKeyFile(text(files, 'log.vkey')));
  if (trusted !== undefined && vkey !== trusted.trim()) bad('log.vkey', '此公钥不是所信任的公钥：案卷可能已被换钥重签', 'the key is not the trusted one: the bundle may have been re-signed');
  return key;
}

/** Each entry is in the signed record, its rows make its root, and each event stands committed in exactly one of them, in order. */
function checkEntries(files: Files, file: CaseFile, note: string, checkpoint: Checkpoint): number {
  const events = new Map(file.events.map((e) => [e.id, e]));
  if (events.size !== file.events.length) bad('case.json', '有编号重复的事件', 'two events have one id');
  const order: string[] = [];
  let lastIndex = -1;
  const tables = tablesOf[file.format];
  let lineOfCase: string | null = null;
  let n = 0;
  for (; files.has(entryNames(n).entry); n++) {
    const names = entryNames(n);
    const bytes = need(files, names.entry);
    const entry = laid(names.entry, () => decodeEntry(bytes));
    if (entry.case !== file.id) bad(names.entry, '这一条不属于本案', 'the entry is not of this case');
    lastIndex = checkProof(files, names.proof, bytes, note, checkpoint, lastIndex);
    const rows = json<RowsFile>(files, names.rows, isRowsFile);
    if (laid(names.rows, () => rowsRoot(rows.lines)).root !== entry.rows.root || rows.lines.length !== entry.rows.n) bad(names.rows, '所列各行与条目的根不符', 'the lines do not make the root that the entry has');
    order.push(...checkRows(names.rows, rows, entry, events, tables.event));
    for (const line of rows.lines) {
      if (line.t !== tables.line || line.id !== file.id) continue;
      if (line.prev !== lineOfCase) bad(names.rows, '与上一条之间缺了一条', 'an entry between this and the one before is missing');
      lineOfCase = line.now;
    }
  }
  if (n === 0) bad(entryNames(0).entry, '缺少此文件', 'the file is missing');
  const stored = file.events.map((e) => e.id);
  const stray = stored.findIndex((id, i) => order[i] !== id);
  if (stray >= 0 || order.length !== stored.length) bad(`event ${stray >= 0 ? stray + 1 : stored.length + 1}`, '事件与纪实条目的次序不符，或没有入册', 'the event is not in the record, or not in this order');
  return n;
}

function checkProof(files: Files, name: string, entry: Uint8Array, note: string, checkpoint: Checkpoint, after: number): number {
  const content = text(files, name);
  return laid(name, () => {
    const proof = parseProof(content);
    if (proof.checkpoint !== note) bad(name, '证明所带的检查点与 checkpoint 文件不同', 'the proof carries another checkpoint than the file checkpoint');
    if (formatProof(proof) !== content || proof.extra) bad(name, '证明的写法不规范', 'the proof is not in its plain form');
    // The checkpoint is the one already opened with the key, byte for byte.
    if (!verifyInclusion(leafHash(entry), proof.index, checkpoint.size, proof.hashes, checkpoint.root)) bad(name, '该条目不在检查点所签的记录中', 'the entry is not in the record that the checkpoint signs');
    if (proof.index <= after) bad(name, '条目次序颠倒', 'the entries are out of order');
    return proof.index;
  });
}

/** Opens the rows of an entry; answers the ids of its events in order. */
function checkRows(name: string, rows: RowsFile, entry: Entry, events: ReadonlyMap<string, EventImage>, eventTable: string): string[] {
  const opened = new Map(rows.opened.map((o) => [`${o.t} ${o.id}`, o]));
  if (opened.size !== rows.opened.length) bad(name, '同一行开启了两次', 'a row is opened twice');
  const found: string[] = [];
  for (const line of rows.lines) {
    const own = opened.get(`${line.t} ${line.id}`);
    opened.delete(`${line.t} ${line.id}`);
    if (!own) {
      if (line.t === eventTable || line.t === 'record_detail') bad(name, '有事件或说明没有开启', 'an event or detail is not opened');
      continue;
    }
    const event = line.t === eventTable ? events.get(line.id) : undefined;
    if (line.t === eventTable && (!event || own.row !== null || line.prev !== null)) bad(name, '这一条有 case.json 中没有的事件', 'the entry has an event that case.json lacks');
    const image = event ?? own.row;
    const now = laid(event ? `event ${event.n}` : name, () => commitRow(fromBase64Exactly(own.salt, SALT_BYTES), line.t, line.id, image ?? {}));
    if (image === null || now !== line.now || toBase64(fromBase64Exactly(own.salt, SALT_BYTES)) !== own.salt) bad(event ? `event ${event.n}` : name, '内容与纪实中的承诺值不符：被改动过', 'it does not match its commitment in the record: it was changed');
    if (!event) continue;
    if (event.id !== line.id || event.at.slice(0, 19) !== entry.at.slice(0, 19) || event.actor !== entry.actor || event.case_id !== entry.case) bad(`event ${event.n}`, '事件与其条目的人、时间或案卷不符', 'the event and its entry differ in actor, time or case');
    found.push(event.id);
  }
  if (opened.size > 0) bad(name, '开启了条目中没有的行', 'a row is opened that the entry does not have');
  return found;
}

const eventOf = (e: EventImage): CaseEvent => ({ n: e.n, kind: e.kind, step: e.step, day: e.day, at: e.at, actor: e.actor, actorName: e.actor_name, payload: e.payload }) as unknown as CaseEvent;

const disagreed = {
  order: ['该事件不应在此时发生', 'the event may not happen here'], verdicts: ['规则重新计算的结论与案卷所存不同', 'the rules answer otherwise than the case says'],
  step: ['环节完成时仍有缺项', 'the step was completed with something missing'], edition: ['案卷所依的规则版次比本程序新，请用新版程序核验', 'the case rests on a newer edition of the rules than this program has; verify it with a newer one'],
} as const;
/** Where cases and matters keep their line and their events. */
const tablesOf: Record<CaseFile['format'], { line: string; event: string }> = { [BUNDLE_FORMAT]: { line: 'selection_case', event: 'selection_event' }, [MATTER_FORMAT]: { line: 'matter', event: 'matter_event' } };

/** Goes through a matter of the shorter roads again, as `checkCase` does through a case. */
function checkMatter(file: CaseFile): MatterState {
  const events = file.events.map((e) => ({ n: e.n, kind: e.kind, step: e.step, day: e.day, at: e.at, actor: e.actor, actorName: e.actor_name, payload: e.payload }) as unknown as MatterEvent);
  let state = laid('event 1', () => foldMatter(file.id, events.slice(0, 1)));
  for (const event of events.slice(1)) {
    const object = `event ${event.n}`;
    const before = state;
    state = laid(object, () => nextMatter(file.id, before, event));
    const after = state;
    const found = laid(object, () => matterDisagreement(before, after, event));
    if (found) bad(object, `${disagreed[found.what][0]}（${found.detail}）`, `${disagreed[found.what][1]} (${found.detail})`);
  }
  if (state.opened.number !== file.number || state.opened.title !== file.title) bad('case.json', '编号或名称与立项事件不符', 'number or title is not that of the opening');
  if (events.at(-1)?.kind !== 'matter.sealed') bad('case.json', '事项没有以封存结束：后面的事件可能被截去', 'the matter does not end with its sealing: later events may have been cut');
  return state;
}

/** Goes through the whole case again: order, verdicts, and that no step was completed with anything missing. */
function checkCase(file: CaseFile): CaseState {
  const events = file.events.map(eventOf);
  let state = laid('event 1', () => fold(file.id, events.slice(0, 1)));
  for (const event of events.slice(1)) {
    const object = `event ${event.n}`;
    const before = state;
    state = laid(object, () => next(file.id, before, event));
    const after = state;
    const found = laid(object, () => disagreement(before, after, event));
    if (!found) continue;
    const why = disagreed[found.what];
    bad(object, `${why[0]}（${found.detail}）`, `${why[1]} (${found.detail})`);
  }
  if (state.number !== file.number || state.title !== file.title) bad('case.json', '案号或名称与立案事件不符', 'number or title is not that of the opening');
  if (events.at(-1)?.kind !== 'case.sealed') bad('case.json', '案卷没有以封存结束：后面的事件可能被截去', 'the case does not end with its sealing: later events may have been cut');
  return state;
}

function checkManifest(files: Files, file: CaseFile, state: Pick<MatterState, 'seals'>): number {
  const bytes = need(files, 'manifest.json');
  const seal = state.seals.at(-1)!;
  if (sha256Hex(bytes) !== seal.manifest) bad('manifest.json', '清单与封存事件中的散列不符', 'the manifest is not the one the sealing names');
  const manifest = json<Manifest>(files, 'manifest.json', isManifest);
  if (manifest.case !== file.id || manifest.number !== file.number || manifest.through !== seal.n - 1) bad('manifest.json', '清单不属于本案或不是到封存为止', 'the manifest is of another case or does not reach to the sealing');
  for (const { name, sha256 } of manifest.files) {
    if (sha256Hex(need(files, name)) !== sha256) bad(name, '文件与清单中的散列不符：被改动过', 'the file does not match the manifest: it was changed');
  }
  const listed = new Set(manifest.files.map((f) => f.name));
  for (const name of files.keys()) if ((name.startsWith('papers/') || name === 'README.txt') && !listed.has(name)) bad(name, '清单中没有此文件', 'the manifest does not list this file');
  if (!listed.has('README.txt')) bad('manifest.json', '清单没有列出说明文件', 'the manifest does not list README.txt');
  return listed.size - 1;
}

function checkNames(files: Files, entries: number): void {
  const known = new Set(['case.json', 'manifest.json', 'checkpoint', 'log.vkey', 'README.txt', ...Array.from({ length: entries }, (_, n) => Object.values(entryNames(n))).flat()]);
  for (const name of files.keys()) if (!known.has(name) && !name.startsWith('papers/')) bad(name, '封存包中不应有此文件', 'the file does not belong in a bundle');
}

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const hasOnly = (v: unknown, keys: readonly string[]): v is Record<string, unknown> => isObject(v) && Object.keys(v).length === keys.length && keys.every((k) => k in v);
const isText = (v: unknown): v is string => typeof v === 'string' && isWellFormed(v) && utf8(v).length < 1_000_000;
const isTextOrNull = (v: unknown): boolean => v === null || isText(v);
const isEvent = (v: unknown): boolean =>
  hasOnly(v, ['id', 'case_id', 'n', 'kind', 'step', 'day', 'at', 'actor', 'actor_name', 'payload']) && Number.isSafeInteger(v['n']) && isObject(v['payload']) && ['id', 'case_id', 'kind', 'step', 'day', 'at', 'actor', 'actor_name'].every((k) => isText(v[k]));
const isCaseFile = (v: unknown): boolean => hasOnly(v, ['format', 'id', 'number', 'title', 'events']) && (v['format'] === BUNDLE_FORMAT || v['format'] === MATTER_FORMAT) && isText(v['id']) && isText(v['number']) && isText(v['title']) && Array.isArray(v['events']) && v['events'].length > 0 && v['events'].every(isEvent);
const isLine = (v: unknown): boolean => hasOnly(v, ['t', 'id', 'prev', 'now']) && isText(v['t']) && isText(v['id']) && isTextOrNull(v['prev']) && isTextOrNull(v['now']);
const isOpened = (v: unknown): boolean => hasOnly(v, ['t', 'id', 'salt', 'row']) && isText(v['t']) && isText(v['id']) && isText(v['salt']) && (v['row'] === null || isObject(v['row']));
const isRowsFile = (v: unknown): boolean => hasOnly(v, ['lines', 'opened']) && Array.isArray(v['lines']) && v['lines'].every(isLine) && Array.isArray(v['opened']) && v['opened'].every(isOpened);
const isManifest = (v: unknown): boolean => hasOnly(v, ['format', 'case', 'number', 'through', 'files']) && v['format'] === BUNDLE_FORMAT && Array.isArray(v['files']) && v['files'].every((f) => hasOnly(f, ['name', 'sha256']) && isText(f['name']) && isText(f['sha256']));
