import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './files.ts';

/** Who was given tokens, by leaf, with the hash of what was asked: one line for each, on the disk before anything is given out. No time, no order but that of the lines. */
export type Journal = { issued: ReadonlyMap<string, string>; append(leaf: string, request: string): Promise<void>; close(): Promise<void> };

const sum = (leaf: string, request: string): string => createHash('sha256').update(`steelyard.journal/v1\n${leaf}\n${request}`).digest('hex').slice(0, 8);
const lineOf = (leaf: string, request: string): string => `${leaf} ${request} ${sum(leaf, request)}\n`;
const LINE = lineOf('0'.repeat(64), '0'.repeat(64)).length;

function read(line: string): { leaf: string; request: string } | null {
  const m = /^([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{8})\n$/.exec(line);
  return m && sum(m[1]!, m[2]!) === m[3] ? { leaf: m[1]!, request: m[2]! } : null;
}

/**
 * Opens the journal of a poll, or makes it. What was being written when the process ended stands at the end and is cut off: it was not given out. A line
 * that is damaged before a sound one is no such end, and throws: nobody may be given tokens by half a journal.
 */
export async function openJournal(path: string): Promise<Journal> {
  const file = await open(path, 'a+', 0o600).then(async (made) => { await made.close(); return open(path, 'r+'); });
  await syncFolder(dirname(path));
  const issued = new Map<string, string>();
  const text = await file.readFile('latin1');
  let size = 0;
  let bad = false;
  for (let at = 0; at < text.length; at += LINE) {
    const line = read(text.slice(at, at + LINE));
    if (line === null) { bad = true; continue; }
    if (bad) { await file.close(); throw new Error(`the journal ${path} is damaged before its line ${at / LINE + 1}; restore it from a copy`); }
    if (!issued.has(line.leaf)) issued.set(line.leaf, line.request);
    size = at + LINE;
  }
  if (text.length > size) { await file.truncate(size); await file.sync(); }
  return { issued, ...appender(file, issued, size) };
}

type Waiting = { leaf: string; request: string; done: () => void; failed: (error: unknown) => void };

/** Writes what comes at the same time in one go; after a failed write the file is as it was, or takes no more. */
function appender(file: FileHandle, issued: Map<string, string>, from: number): Pick<Journal, 'append' | 'close'> {
  let size = from;
  let waiting: Waiting[] = [];
  let busy: Promise<void> | null = null;
  let broken: unknown = null;
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (broken !== null) throw broken;
        const bytes = Buffer.from(batch.map((w) => lineOf(w.leaf, w.request)).join(''), 'latin1');
        for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at, bytes.length - at, size + at)).bytesWritten;
        await file.datasync();
        size += bytes.length;
        for (const w of batch) { issued.set(w.leaf, w.request); w.done(); }
      } catch (error) {
        await file.truncate(size).then(() => file.sync()).catch((worse) => { broken = worse; });
        for (const w of batch) w.failed(error);
      }
    }
  };
  return {
    append: (leaf, request) => new Promise((done, failed) => {
      waiting.push({ leaf, request, done, failed });
      busy ??= flush().finally(() => { busy = null; });
    }),
    close: async () => { await busy; await file.close(); },
  };
}
