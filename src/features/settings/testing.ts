import { randomUUID } from 'node:crypto';
import type { SettingKey } from '../../domain/settings.ts';
import { must, type TestHouse } from '../../server/testing.ts';
import type { Source } from './in-force-rules.ts';
import { decideSetting, proposeSetting } from './service.ts';

/** Sets a value of the catalogue as the house does it: proposed by a clerk, approved by a head a second later than anything before; returns the id of the proposal. */
export async function setNow(house: TestHouse, key: SettingKey, value: unknown, more: { fromDay?: string; source?: Partial<Source> } = {}): Promise<string> {
  house.clock.now = new Date(house.clock.now.getTime() + 1000);
  const clerk = house.actor('clerk', { accountId: randomUUID(), name: '设置提出人' });
  const { id } = must(await proposeSetting(house.ports, clerk, { key, value, fromDay: more.fromDay ?? house.ports.today(), source: { title: '《本单位试验规定》', number: null, day: null, ...more.source }, reason: '试验' }));
  must(await decideSetting(house.ports, house.actor('head', { name: '设置审批人' }), id, { approve: true, note: '' }));
  return id;
}
