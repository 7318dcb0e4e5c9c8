import { expect, it } from 'vitest';
import { person } from '../../features/roster/schema.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, testHouse } from '../testing.ts';
import { verifyDatabase } from './verify-database.ts';
const t = testHouse();
it('speed', { timeout: 400_000 }, async () => {
  for (let k = 0; k < 20; k++) {
    must(await t.house.ports.act({ actor: t.house.actor('clerk'), verb: 'x.y.z' }, async (tx) => { await tx.insertMany(person, Array.from({ length: 5000 }, (_, i) => ({ name: `某某${k}${i}`, nameKey: 'a', initials: 'mm', strokeKey: '1', grams: ['某某'], birth: '1980-01', createdDay: '2026-01-01', resumeText: '某年某月至某年某月在某单位工作'.repeat(20) }))); return ok(null); }));
  }
  for (let k = 0; k < 4000; k++) must(await t.house.ports.act({ actor: t.house.actor('clerk'), verb: 'x.y.z' }, async () => ok(null)));
  await new Promise((r) => setTimeout(r, 3000));
  const rss = process.memoryUsage().rss;
  const at = Date.now();
  const v = await verifyDatabase(t.house.owner, t.house.secrets.open, t.house.directory, { onProgress: (w, d) => { if (d % 50000 === 0) console.log(w.en, d, Date.now() - at); } });
  console.log(v.ok, v.rows, v.entries, Date.now() - at, 'ms; rss MB', rss / 1e6, process.memoryUsage().rss / 1e6, v.findings.slice(0, 3));
  expect(v.ok).toBe(true);
});
