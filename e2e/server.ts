import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A server started as a user starts it, on a data directory of its own. */
export type Running = { url: string; port: number; dir: string; output: () => string; process: ChildProcess; stop: () => Promise<number | null>; kill: () => Promise<void> };

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A data directory below the system's temporary folder that PostgreSQL's own user can enter. */
export function dataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-e2e-'));
  chmodSync(dir, 0o711);
  return dir;
}

/** Starts `steelyard <command>` and waits until it says that it runs; throws with its output when it ends before. */
export async function startServer(command: 'demo' | 'start', options: { dir?: string; port?: number; env?: Record<string, string> } = {}): Promise<Running> {
  const dir = options.dir ?? dataDir();
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, [resolve('bin/steelyard.js'), command], {
    env: { ...process.env, PORT: String(port), STEELYARD_DATA: dir, DATABASE_URL: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  let asked = false;
  const ended = new Promise<number | null>((done) => child.once('exit', (code, signal) => {
    // A server that ends by itself in the middle of a test would otherwise show only as pages that do not come.
    if (!asked && text.includes('Ctrl+C')) process.stderr.write(`steelyard ${command} ended by itself (${code ?? signal}):\n${text.slice(-2000)}\n`);
    done(code);
  }));
  await new Promise<void>((ready, failed) => {
    const timer = setInterval(() => {
      if (text.includes('Ctrl+C')) {
        clearInterval(timer);
        ready();
      }
    }, 50);
    void ended.then((code) => {
      clearInterval(timer);
      failed(new Error(`steelyard ${command} ended with ${code}:\n${text}`));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dir,
    output: () => text,
    process: child,
    stop: async () => {
      asked = true;
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      asked = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs `steelyard …` to its end. */
export async function steelyard(args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [resolve('bin/steelyard.js'), ...args], { env: { ...process.env, DATABASE_URL: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => child.once('exit', (code) => done({ code, output })));
}

/** Removes a data directory. */
export const removeDir = (dir: string): void => rmSync(dir, { recursive: true, force: true });
