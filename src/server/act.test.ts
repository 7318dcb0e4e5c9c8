import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { setting, recordEntry, recordRow } from '../features/record/schema.ts';
import { refuse, ok } from '../kernel/refusal.ts';
import { must, testHouse } from './testing.ts';

const t = testHouse();
const row = (key: string) => ({ key, value: { n: 1 }, fromDay: '2026-01-01' });

describe('act', () => {
  it('writes the row, its entry, its line and, soon, its place under a checkpoint', async () => {
    const { ports, actor, sequencer } = t.house;
    const outcome = await ports.act({ actor: actor('clerk'), verb: 'test.set', subjects: [], detail: { who: '张三' } }, async (tx) => ok(await tx.insert(setting, row('a'))));
    const made = must(outcome);
    await ports.covered(outcome.entryId!);
    expect(sequencer.head().size).toBeGreaterThan(0);
    const lines = await ports.read.select().from(recordRow).where(eq(recordRow.entryId, outcome.entryId!));
    expect(lines.map((l) => l.tbl).sort()).toEqual(['record_detail', 'setting']);
    expect(lines.find((l) => l.tbl === 'setting')?.rowId).toBe(made.id);
  });

  it('leaves nothing behind when the work refuses or fails', async () => {
    const { ports, actor } = t.house;
    const count = async () => ports.read.$count(recordEntry);
    const before = await count();
    const refused = await ports.act({ actor: actor('clerk'), verb: 'test.refuse' }, async (tx) => {
      await tx.insert(setting, row('refused'));
      return refuse({ name: 'test.no', status: 422, reason: { zh: '不', en: 'no' } });
    });
    expect(refused.ok).toBe(false);
    await expect(
      ports.act({ actor: null, verb: 'test.fail' }, async (tx) => {
        await tx.insert(setting, row('failed'));
        throw new Error('boom');
      }),
    ).rejects.toThrow('boom');
    expect(await count()).toBe(before);
    expect(await ports.read.$count(setting, eq(setting.key, 'refused'))).toBe(0);
  });

  it('keeps the commitment before and after a change, and the database refuses an unrecorded write', async () => {
    const { ports, actor, sql } = t.house;
    const made = must(await ports.act({ actor: actor('clerk'), verb: 'test.set' }, async (tx) => ok(await tx.insert(setting, row('b')))));
    const lines = () => ports.read.select().from(recordRow).where(eq(recordRow.rowId, made.id)).orderBy(recordRow.entryId);
    expect((await lines())[0]?.prev).toBeNull();
    await expect(sql`INSERT INTO setting (id, key, value, from_day) VALUES (gen_random_uuid(), 'x', '1', '2026-01-01')`).rejects.toThrow(/unrecorded/);
    await expect(sql`UPDATE record_entry SET verb = 'x'`).rejects.toThrow(/permission denied|append-only/);
    await expect(t.house.owner`DELETE FROM record_entry`).rejects.toThrow(/append-only/);
  });

  it('runs acts at the same time, each with an entry of its own', async () => {
    const { ports, actor } = t.house;
    const me = actor('clerk');
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, i) => ports.act({ actor: me, verb: 'test.set' }, async (tx) => ok(await tx.insert(setting, row(`c${i}`))))));
    await Promise.all(outcomes.map((o) => ports.covered(o.entryId!)));
    expect(new Set(outcomes.map((o) => o.entryId)).size).toBe(40);
  });

  it('goes on after the database ended every connection, in the middle of acts too', async () => {
    const { ports, actor, owner } = t.house;
    const me = actor('clerk');
    const one = (key: string) => ports.act({ actor: me, verb: 'test.set' }, async (tx) => ok(await tx.insert(setting, row(key))));
    const cut = () => owner`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'steelyard'`;
    // Every connection stands before they are cut.
    await Promise.all(Array.from({ length: 20 }, async (_, i) => must(await one(`before${i}`))));
    await Promise.all(Array.from({ length: 8 }, () => ports.read.$count(setting)));
    const during = Array.from({ length: 20 }, (_, i) => one(`during${i}`).then((o) => o.ok, () => false));
    await cut();
    await Promise.all(during);
    // Whatever the cut interrupted, every act goes through and is covered in the end.
    const insist = async <T>(work: () => Promise<T>): Promise<T> => {
      for (let tries = 0; ; tries++) {
        try {
          return await work();
        } catch (error) {
          if (tries > 150) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    };
    const again = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        insist(async () => {
          const outcome = await one(`again${i}`);
          must(outcome);
          return outcome.entryId!;
        }),
      ),
    );
    await Promise.all(again.map((id) => insist(() => ports.covered(id))));
    const [orphans] = await owner<{ n: number }[]>`SELECT count(*)::int AS n FROM setting s WHERE NOT EXISTS (SELECT 1 FROM record_row r WHERE r.row_id = s.id)`;
    expect(orphans?.n).toBe(0);
  });
});
