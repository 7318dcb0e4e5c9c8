import { expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { createAccounts } from '../accounts/service.ts';
import { seedFiles } from '../files/seed.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { correction } from './schema.ts';
import { seedCorrections } from './seed.ts';

const t = testHouse();

test('the demonstration has one correction entered, one that waits and one that the person asked', async () => {
  const { ports } = t.house;
  must(await seedRoster(ports.act, ports.today()));
  must(await createAccounts(ports.act, demoAccounts(ports.today()).map((a) => ({ ...a, password: 'Beam-2026-scale' }))));
  await seedFiles(ports, ports.today());
  await seedCorrections(ports, ports.today());
  await seedCorrections(ports, ports.today());
  expect((await ports.read.select().from(correction)).map((c) => c.state).sort()).toEqual(['approved', 'asked', 'requested']);
});
