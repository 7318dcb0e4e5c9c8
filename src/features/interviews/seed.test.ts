import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { createAccounts } from '../accounts/service.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { castOf } from '../selection/seed/walk.ts';
import { interviewLine, interviewPerson, interviewPlan, interviewTalk } from './schema.ts';
import { seedInterviews } from './seed.ts';
import { interviewsWaiting } from './today-service.ts';

const t = testHouse();

test('the demonstration has a plan under way: talks agreed to, one to confirm, one that differs, statements, somebody replaced', async () => {
  const { ports } = t.house;
  const today = ports.today();
  must(await seedRoster(ports.act, today));
  must(await createAccounts(ports.act, demoAccounts(today).map((a) => ({ ...a, password: 'demo-pass-2026' }))));
  const begun = performance.now();
  await seedInterviews(ports, today);
  console.log('milliseconds', Math.round(performance.now() - begun));
  const [plan] = await ports.read.select().from(interviewPlan);
  expect(plan).toMatchObject({ state: 'running' });
  const talks = await ports.read.select().from(interviewTalk).where(eq(interviewTalk.planId, plan!.id));
  expect(talks.filter((x) => x.state === 'agreed').length).toBeGreaterThanOrEqual(5);
  expect([talks.filter((x) => x.state === 'waiting').length, talks.filter((x) => x.state === 'differs').length]).toEqual([1, 1]);
  expect(await ports.read.$count(interviewPerson, eq(interviewPerson.state, 'absent'))).toBe(1);
  expect((await ports.read.select().from(interviewLine)).filter((l) => l.approver === null)).toHaveLength(1);
  const who = castOf(demoAccounts(today));
  const waits = async (key: string) => (await interviewsWaiting(ports, who(key))).map((w) => w.kind);
  expect([await waits('clerk_one'), await waits('section_head'), await waits('deputy_head'), await waits('supervisor')]).toEqual([['interviewsConfirm', 'interviewsDiffer'], ['interviewsLines'], [], []]);
});
