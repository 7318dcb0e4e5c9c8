import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import { beforeAll, expect, test } from 'vitest';
import { testHouse } from '../../server/testing.ts';
import { listEntries, type Filter } from './service.ts';

const t = testHouse();
const me = randomUUID();
const busy = randomUUID();

beforeAll(async () => {
  await t.house.owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO record_entry (id, at, actor, verb, bytes) SELECT gen_random_uuid(), now() - make_interval(mins => g), gen_random_uuid(), (ARRAY['roster.person.read', 'roster.person.edited'])[1 + g % 2], '\\x0000' FROM generate_series(1, 20000) g`;
    await tx`INSERT INTO record_subject (entry_id, kind, subject_id, at) SELECT id, 'person', CASE WHEN n % 20 = 0 THEN ${me}::uuid WHEN n % 20 = 1 THEN ${busy}::uuid ELSE gen_random_uuid() END, at FROM (SELECT id, at, row_number() OVER (ORDER BY at) AS n FROM record_entry) e`;
  });
  await t.house.owner`ANALYZE record_entry, record_subject`;
});

/** The plans of what a page of the record asks. */
async function plansOf(roles: string, filter: Filter): Promise<string> {
  const sent: { text: string; params: unknown[] }[] = [];
  const read = drizzle(t.house.owner, { logger: { logQuery: (text, params) => void sent.push({ text, params }) } });
  await listEntries(read, t.house.actor(roles, { personId: me }), filter);
  const plans: string[] = [];
  for (const s of sent) plans.push(...(await t.house.owner.unsafe(`EXPLAIN ${s.text}`, s.params as string[])).map((r) => String(r['QUERY PLAN'])));
  return plans.join('\n');
}

test.each([
  ['the newest', 'head', {}], ['those about a person much spoken of', 'head', { person: busy }], ['those about oneself', 'head', { person: me }], ["a clerk's own", 'clerk', {}],
] as const)('a page of the record, %s, reads neither the whole log nor every subject', async (_, role, filter) => {
  const plans = await plansOf(role, filter);
  expect(plans).toContain('record_subject_pkey');
  expect(plans).not.toMatch(/Seq Scan on record_(entry|subject)/);
  // In the order of the log only where the page is full at once.
  if ('person' in filter || role === 'clerk') expect(plans).not.toMatch(/Scan using record_entry_at/);
});
