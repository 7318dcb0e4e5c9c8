import { expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { createAccounts } from '../accounts/service.ts';
import { seedFiles } from '../files/seed.ts';
import { castId } from '../roster/seed/cast.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { findingsOf, openDoubts } from './findings-service.ts';
import { auditRun, fileStatement } from './schema.ts';
import { seedAudit } from './seed.ts';

const t = testHouse();

test('the demonstration has one doubt that is open, one cleared by two people, and doubts nobody whom a case needs', async () => {
  const { ports } = t.house;
  const department = must(await seedRoster(ports.act, ports.today()));
  await createAccounts(ports.act, demoAccounts(ports.today()).map((a) => ({ ...a, password: '演示 用 的 密码 4 个' })));
  await seedFiles(ports, ports.today());
  await seedAudit(ports, ports.today());
  const [run] = await ports.read.select().from(auditRun);
  expect(run).toMatchObject({ people: 899, leftOut: 1, runName: '许知苒' });
  const birth = (await findingsOf(ports.read, castId('executive'))).find((f) => f.checkId === 'audit.contradiction-birth')!;
  expect([birth.state, birth.pages.length, birth.opinions.length]).toEqual(['doubt', 2, 1]);
  const work = await findingsOf(ports.read, castId('short_tenure'));
  expect(work.map((f) => f.checkId).sort()).toEqual(['audit.contradiction-workStart', 'audit.roster-workStart']);
  for (const f of work) expect([f.state, f.verdict, f.opinions.map((o) => o.kind)]).toEqual(['cleared', 'true', ['sign', 'confirm']]);
  for (const key of ['spouse_abroad', 'spouse_of_candidate', 'deputy_head', 'clerk_two', 'person', 'admonished']) expect((await findingsOf(ports.read, castId(key))).map((f) => f.sentence.zh), key).toEqual([]);
  expect(await ports.read.$count(fileStatement)).toBeGreaterThan(14);
  const needed = [...department.scenario.main.candidateIds, ...department.scenario.vacancies.flatMap((v) => v.candidateIds)];
  expect([...(await openDoubts(ports.read, needed, ports.today())).keys()]).toEqual([]);
});
