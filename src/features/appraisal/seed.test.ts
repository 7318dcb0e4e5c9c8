import { expect, test } from 'vitest';
import { testHouse } from '../../server/testing.ts';
import { createAccounts } from '../accounts/service.ts';
import { appraisal } from '../roster/schema.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { castOf } from '../selection/seed/walk.ts';
import { listRounds, ownAppraisals } from './view-service.ts';
import { seedAppraisal } from './seed.ts';

const here = testHouse();

test('the demonstration has last year’s appraisal decided, this year’s begun, and leaves the roster’s grades as they were', async () => {
  const { ports } = here.house;
  const today = ports.today();
  expect((await seedRoster(ports.act, today)).ok).toBe(true);
  expect((await createAccounts(ports.act, demoAccounts(today).map((a) => ({ ...a, password: 'long-enough-for-a-test-1' })))).ok).toBe(true);
  const grades = async () => JSON.stringify((await ports.read.select().from(appraisal)).map((r) => `${r.personId} ${r.year} ${r.grade}`).sort());
  const before = await grades();
  const begun = Date.now();
  await seedAppraisal(ports, today);
  console.log(`appraisal seed: ${Date.now() - begun} ms`);
  expect(await grades()).toBe(before);
  const who = castOf(demoAccounts(today));
  const rounds = await listRounds(ports, who('clerk_one'));
  console.log(JSON.stringify(rounds.map((r) => [r.title, r.people, r.proposed, r.decided])));
  expect(rounds.map((r) => [r.about, r.proposed, r.decided > 0]).sort()).toEqual([['body', 0, true], ['body', rounds.find((r) => r.about === 'body' && r.proposed > 0)!.people, false], ['leader', 1, false], ['servant', 0, true]]);
  expect(rounds.find((r) => r.about === 'servant')!.decided).toBeGreaterThanOrEqual(5);
  expect(await ownAppraisals(ports, who('person'))).toMatchObject([{ mayWrite: true, result: null, ofBody: false }, { mayWrite: false, result: { grade: 'good' }, ofBody: true }]);
}, 120_000);
