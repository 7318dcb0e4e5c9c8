import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readFont, type Font } from './font.ts';
import type { TypstPaper } from './sheet.ts';

const FONT = join('assets', 'fonts', 'NotoSerifCJKsc-GBK.otf');

/** The folder of the installation: the first above this file that holds the font. */
function home(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, FONT))) {
    const above = dirname(dir);
    if (above === dir) throw new Error(`${FONT} is missing: the papers cannot be set`);
    dir = above;
  }
  return dir;
}

let font: Font | undefined;
/** The metrics of the printing font; read once. */
export const printingFont = (): Font => (font ??= readFont(readFileSync(join(home(), FONT))));

type Answer = { id: number; pdf?: Uint8Array; error?: string };
type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void };
let engine: { worker: Worker; waiting: Map<number, Waiting> } | undefined;
let last = 0;

/** The one engine of this process, in its own thread; it does not keep the process alive, and a dead one is replaced. */
function running(): NonNullable<typeof engine> {
  if (engine) return engine;
  const root = home();
  const worker = new Worker(join(root, 'bin', 'typst-worker.js'), { workerData: { fonts: [join(root, FONT)] } });
  const mine = { worker, waiting: new Map<number, Waiting>() };
  const over = (error: Error): void => {
    if (engine === mine) engine = undefined;
    for (const w of mine.waiting.values()) w.reject(error);
    mine.waiting.clear();
  };
  worker.on('message', ({ id, pdf, error }: Answer) => {
    const waiting = mine.waiting.get(id);
    mine.waiting.delete(id);
    if (mine.waiting.size === 0) worker.unref();
    if (pdf) waiting?.resolve(pdf);
    else waiting?.reject(new PaperError(error ?? 'no result'));
  });
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`the typesetting thread ended with ${code}`)));
  engine = mine;
  return mine;
}

/** A paper that could not be set; the message has the diagnostics of the engine. */
export class PaperError extends Error {}

/** Sets a paper as PDF with its fonts embedded; the same paper gives the same bytes. Throws `PaperError`, for instance for a damaged picture. */
export function setPdf(paper: Pick<TypstPaper, 'source' | 'files'>): Promise<Uint8Array> {
  const { worker, waiting } = running();
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, source: paper.source, files: paper.files });
  });
}
