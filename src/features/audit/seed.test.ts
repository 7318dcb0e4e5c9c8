import { expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { castId } from '../roster/seed/cast.ts';
import { seedRoster } from '../roster/seed.ts';
import { findingsOf, openDoubts } from './findings-service.ts';
import { auditRun } from './schema.ts';
import { seedAudit } from './seed.ts';

const t = testHouse();

test('the demonstration has one doubt that is open, one cleared by two people, and doubts nobody whom a case needs', async () => {
  const { ports } = t.house;
  const department = must(await seedRoster(ports.act, ports.today()));
  await seedAudit(ports, ports.today());
  const [run] = await ports.read.select().from(auditRun);
  expect(run).toMatchObject({ people: 899, leftOut: 1, runName: '许知苒' });
  const birth = (await findingsOf(ports.read, castId('admonished'))).find((f) => f.checkId === 'audit.contradiction-birth')!;
  expect([birth.state, birth.pages.length, birth.opinions.length]).toEqual(['doubt', 2, 1]);
  const work = (await findingsOf(ports.read, castId('spouse_abroad'))).find((f) => f.checkId === 'audit.contradiction-workStart')!;
  expect([work.state, work.verdict, work.opinions.map((o) => o.kind)]).toEqual(['cleared', 'established', ['sign', 'confirm']]);
  for (const key of ['short_tenure', 'kin_in_organ', 'spouse_of_candidate', 'person']) expect((await findingsOf(ports.read, castId(key))).map((f) => f.sentence.zh), key).toEqual([]);
  const needed = [...department.scenario.main.candidateIds, ...department.scenario.vacancies.flatMap((v) => v.candidateIds)];
  expect([...(await openDoubts(ports.read, needed, ports.today())).keys()]).toEqual([]);
});
