import { expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { createAccounts } from '../accounts/service.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { castId } from '../roster/seed/cast.ts';
import { materialsOf } from './filing-service.ts';
import { filePermit } from './schema.ts';
import { seedFiles } from './seed.ts';
import { filesOf } from './seed-cast.ts';
import { renumbering } from './class-rules.ts';

const t = testHouse();

test('the demonstration has a dozen files in order, with the papers the audit needs, two permits and a transfer', async () => {
  const { ports } = t.house;
  must(await seedRoster(ports.act, ports.today()));
  must(await createAccounts(ports.act, demoAccounts(ports.today()).map((a) => ({ ...a, password: 'Beam-2026-scale' }))));
  await seedFiles(ports, ports.today());
  for (const { key } of filesOf) {
    const held = await materialsOf(ports.read, castId(key));
    expect(held.length, key).toBeGreaterThan(5);
    expect(renumbering(held), key).toEqual([]);
    expect(held.every((m) => m.pages === 1 && m.closedAt !== null)).toBe(true);
  }
  expect((await materialsOf(ports.read, castId('person'))).map((m) => m.title)).toEqual(expect.arrayContaining(['入团志愿书', '干部履历表', '录用审批表']));
  expect(await t.house.db.$count(filePermit)).toBe(2);
  const before = await t.house.db.$count(filePermit);
  await seedFiles(ports, ports.today());
  expect(await t.house.db.$count(filePermit)).toBe(before);
}, 60_000);
