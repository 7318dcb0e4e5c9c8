import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('docs/requirements.md', () => {
  const rows = readFileSync('docs/requirements.md', 'utf8').split('\n').filter((l) => l.startsWith('| R-')).map((l) => l.split('|').map((c) => c.trim()));

  it('names every requirement once, in order', () => {
    expect(rows.map((r) => r[1])).toEqual(Array.from({ length: 42 }, (_, i) => `R-${String(i + 1).padStart(2, '0')}`));
  });

  it('names only places that exist, and none for what is not built', () => {
    for (const row of rows) {
      const paths = [...(row[4] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]!);
      for (const path of paths) expect(existsSync(path), `${row[1]} ${path}`).toBe(true);
      expect(paths.length === 0, `${row[1]} ${row[3]}`).toBe(row[3] === 'not built');
    }
  });
});

describe('the papers of the project', () => {
  it.each(['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE', 'docs/threat-model.md'])('%s is there and links only to what exists', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text.length).toBeGreaterThan(200);
    for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) expect(existsSync(target!.startsWith('/') ? target!.slice(1) : new URL(target!, `file://${process.cwd()}/${file}`).pathname), `${file} → ${target}`).toBe(true);
  });
});
