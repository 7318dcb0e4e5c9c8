import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    demoShelf: string;
  }
}

/** A folder of the run for loaded demonstrations, one a day, from which each journey takes a copy of its own. */
export default function setup(project: TestProject): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-shelf-'));
  chmodSync(dir, 0o711);
  project.provide('demoShelf', dir);
  return () => rmSync(dir, { recursive: true, force: true });
}
