import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Solver } from './lexical-rules.ts';

const WORKER = join('bin', 'solver-worker.js');

/** The folder of the installation: the first above this file that holds the worker. */
function home(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, WORKER))) {
    const above = dirname(dir);
    if (above === dir) throw new Error(`${WORKER} is missing`);
    dir = above;
  }
  return dir;
}

type Answered = { id: number; status?: string; chosen?: [string, number][]; error?: string };

/** A solver in a thread of its own for one matching, with a time limit (seconds) for each question; the caller closes it. */
export function openSolver(seconds: number): { solve: Solver; close(): Promise<void> } {
  const worker = new Worker(join(home(), WORKER));
  const waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();
  const over = (error: Error): void => {
    for (const w of waiting.values()) w.reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: Answered) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`the solving thread ended with ${code}`)));
  let last = 0;
  const solve: Solver = async (model) => {
    const id = ++last;
    const answer = await new Promise<Answered>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, model, seconds });
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    if (answer.status === 'Optimal') return (answer.chosen ?? []).flatMap(([name]) => (/^x\d+$/.test(name) ? [Number(name.slice(1))] : [])).sort((a, b) => a - b);
    if (answer.status === 'Infeasible') return null;
    if (answer.status === 'Time limit reached') return 'time';
    throw new Error(`the solver answered ${answer.status}`);
  };
  return { solve, close: async () => void (await worker.terminate()) };
}
