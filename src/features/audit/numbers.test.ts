import { beforeAll, expect, test } from 'vitest';
import { numbers } from '../../domain/file-audit/facts.ts';
import { addDays } from '../../kernel/day.ts';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { loadNumbers } from './load-service.ts';
import { auditRoutes } from './routes.ts';

const t = testHouse();
let http: TestHttp;
let head: Actor;
let deputy: Actor;
beforeAll(async () => {
  http = await t.house.http((app) => auditRoutes(app, t.house.ports));
  head = t.house.actor('head', { name: '部长甲' });
  deputy = t.house.actor('deputy_head', { name: '副部长乙' });
});

const today = () => t.house.ports.today();
const on = async (day = today()) => (await loadNumbers(t.house.ports.read, day)).workAge;
const ask = (who: Actor, more: object = {}) => http.as(who)('POST', '/api/audit/numbers', { number: 'workAge', value: 15, reason: '本地规定', fromDay: today(), ...more });
const decide = (who: Actor, id: string, approve = true) => http.as(who)('POST', `/api/audit/numbers/${id}/decide`, { approve });

test('a number changes by two hands, from its day on, and is shown with who and why', async () => {
  const usual = numbers.workAge.value;
  const later = addDays(today(), 10);
  const asked = await ask(deputy, { fromDay: later });
  expect(asked.status).toBe(200);
  expect(await on(later)).toBe(usual);
  expect((await ask(head)).body.error.name).toBe('audit.number-open');
  expect((await decide(deputy, asked.body.id)).body.error.name).toBe('audit.number-same');
  expect((await decide(head, asked.body.id)).body.state).toBe('approved');
  expect((await decide(head, asked.body.id)).body.error.name).toBe('audit.number-not-found');
  expect([await on(), await on(addDays(later, -1)), await on(later)]).toEqual([usual, usual, 15]);
  const { body } = await http.as(t.house.actor('clerk'))('GET', '/api/audit/checks');
  expect(body.asked).toMatchObject([{ numberId: 'workAge', value: 15, reason: '本地规定', fromDay: later, state: 'approved', askedName: '副部长乙', decidedName: '部长甲', decidedDay: today() }]);
  expect(body.numbers.find((n: { id: string }) => n.id === 'workAge')).toMatchObject({ value: usual, usual });

  t.house.clock.now = new Date(t.house.clock.now.getTime() + 11 * 86_400_000);
  expect(await on()).toBe(15);
  const declined = await ask(head, { value: 14 });
  expect((await decide(deputy, declined.body.id, false)).body.state).toBe('declined');
  expect(await on()).toBe(15);
});

test('decided late it holds from the day of the decision: results already given do not change', async () => {
  const asked = await ask(deputy, { value: 17 });
  const day = today();
  t.house.clock.now = new Date(t.house.clock.now.getTime() + 3 * 86_400_000);
  expect((await decide(head, asked.body.id)).status).toBe(200);
  expect([await on(day), await on()]).toEqual([15, 17]);
});

test('what is no change, no number, or before today is refused, and so is whoever may not', async () => {
  expect((await ask(deputy, { value: 17 })).body.error.name).toBe('audit.same-number');
  expect((await ask(deputy, { fromDay: addDays(today(), -1) })).body.error.name).toBe('audit.bad-from');
  expect((await ask(deputy, { fromDay: '2026-02-30' })).body.error.name).toBe('audit.bad-from');
  expect((await ask(deputy, { reason: ' ' })).body.error.name).toBe('audit.note-needed');
  for (const value of [-1, 1.5, 1201]) expect((await ask(deputy, { value })).status, String(value)).toBe(400);
  expect((await ask(deputy, { number: 'shoeSize' })).status).toBe(400);
  for (const role of ['clerk', 'supervisor', 'sysadmin', 'auditadmin']) expect((await ask(t.house.actor(role))).status, role).toBe(403);
  const asked = await ask(deputy, { value: 16 });
  expect((await decide(t.house.actor('section_head'), asked.body.id)).status).toBe(403);
  const both = await Promise.all([decide(head, asked.body.id), decide(t.house.actor('head'), asked.body.id, false)]);
  expect(both.map((r) => r.status).sort()).toEqual([200, 404]);
});
