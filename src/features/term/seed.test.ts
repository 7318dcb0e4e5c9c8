import { expect, test } from 'vitest';
import { createAccounts } from '../accounts/service.ts';
import { testHouse } from '../../server/testing.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { seedCases } from '../selection/seed.ts';
import { castOf } from '../selection/seed/walk.ts';
import { readConflicts } from './conflicts-service.ts';
import { readRounds } from './recommendation-view-service.ts';
import { termPlan, termPost } from './schema.ts';
import { seedTerm } from './seed.ts';

const here = testHouse();

test('the demonstration has a running plan with cases, conflicts and an agreed round', async () => {
  const { ports } = here.house;
  const today = ports.today();
  expect((await seedRoster(ports.act, today)).ok).toBe(true);
  await seedCases(ports, today);
  const list = demoAccounts(today);
  expect((await createAccounts(ports.act, list.map((a) => ({ ...a, password: 'long-enough-for-a-test-1' })))).ok).toBe(true);
  const begun = Date.now();
  await seedTerm(ports, today);
  console.log(`term seed: ${Date.now() - begun} ms`);
  const [plan] = await ports.read.select().from(termPlan);
  const lines = await ports.read.select().from(termPost);
  expect(plan!.status).toBe('running');
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((l) => l.caseId !== null).length).toBeGreaterThan(4);
  const clerk = castOf(list)('clerk_one');
  const found = await readConflicts(ports, clerk, plan!.id);
  if (!found.ok) throw new Error(found.refusal.reason.zh);
  const kinds = [...new Set(found.value.conflicts.map((c) => c.kind))];
  console.log('term conflicts of the demonstration:', kinds.join());
  for (const kind of ['two-posts', 'limit', 'barred'] as const) expect(kinds).toContain(kind);
  const rounds = await readRounds(ports, clerk, plan!.id);
  expect(rounds).toMatchObject({ ok: true, value: { rounds: [{ form: 'interview', turnout: 'enough', agreed: { names: expect.any(Array) } }] } });
}, 180_000);
