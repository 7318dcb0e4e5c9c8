import { expect, test } from 'vitest';
import { requestCorrection } from '../features/corrections/service.ts';
import { evidenceFor } from '../features/corrections/testing.ts';
import { requestMerge } from '../features/roster/merge-service.ts';
import { district, enter } from '../features/roster/test-fixture.ts';
import { roles } from '../features/accounts/rules.ts';
import { must, testHouse } from './testing.ts';
import { waitingFor } from './waiting.ts';

const t = testHouse();

test('work waits for those who may do it, not for who asked, the person concerned or those out of reach', async () => {
  const clerk = t.house.actor('clerk');
  const ids = await district(t.house, clerk);
  const one = await enter(t.house, clerk, '甲某', { unitId: ids.bureau, birth: '1980-01' });
  const two = await enter(t.house, clerk, '甲某', { unitId: ids.bureau, birth: '1980-02' });
  const of = async (actor = clerk) => Object.fromEntries((await waitingFor(t.house.ports, actor, t.house.clock.now.toISOString())).map((w) => [w.kind, w.count]));
  for (const role of roles) expect([role, await of(t.house.actor(role))]).toEqual([role, {}]);
  must(await requestCorrection(t.house.ports, clerk, { personId: one, changes: [{ kind: 'fact', field: 'workStart', value: '2002-07' }], reason: '报到证', evidence: [await evidenceFor(t.house, clerk, one)] }));
  must(await requestMerge(t.house.ports, clerk, { keptId: one, secondaryId: two, take: [], reason: '同一人', evidence: '户口簿' }));
  expect(await of()).toEqual({});
  expect(await of(t.house.actor('clerk'))).toEqual({ merges: 1 });
  expect(await of(t.house.actor('section_head'))).toEqual({ corrections: 1, merges: 1 });
  expect(await of(t.house.actor('deputy_head'))).toEqual({ corrections: 1 });
  expect(await of(t.house.actor('section_head', { personId: one }))).toEqual({});
  expect(await of(t.house.actor('section_head', { roles: [{ role: 'section_head', unitId: ids.other }] }))).toEqual({});
  for (const role of ['supervisor', 'member', 'person', 'sysadmin', 'secadmin', 'auditadmin']) expect([role, await of(t.house.actor(role))]).toEqual([role, {}]);
});
