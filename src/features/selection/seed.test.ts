import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { openTestHouse, testHouse } from '../../server/testing.ts';
import { seedRoster, demoAccounts } from '../roster/seed.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { seal, takeBundle } from './bundle-service.ts';
import { loadEvents } from './load-service.ts';
import { disagreement, fold, next } from './rules.ts';
import { selectionCase } from './schema.ts';
import { seedCases, type SeededCase } from './seed.ts';
import { castOf } from './seed/walk.ts';
import { command, readCase } from './service.ts';

const here = testHouse();
let cases: SeededCase[] = [];
const of = (key: SeededCase['key']): SeededCase => cases.find((c) => c.key === key)!;

test('one case is carried to each step, one is stopped and one is blocked', async () => {
  const { ports } = here.house;
  const today = ports.today();
  const roster = await seedRoster(ports.act, today);
  expect(roster.ok).toBe(true);
  cases = await seedCases(ports, today);
  const lines = await ports.read.select().from(selectionCase);
  const stands = Object.fromEntries(cases.map((c) => [c.key, lines.filter((l) => l.id === c.caseId).map((l) => `${l.step} ${l.state}`).join()]));
  expect(stands).toEqual({
    motion: 'motion running', recommendation: 'recommendation running', examination: 'examination running', decision: 'decision running', notice: 'notice running',
    appointment: 'appointment running', probation: 'probation appointed', closed: 'probation closed', stopped: 'notice stopped', blocked: 'examination running', college: 'recommendation running',
  });
  expect(lines.every((l) => l.openedDay <= today)).toBe(true);
});

test('every case agrees with the rules when gone through again, and no event lies in the future', async () => {
  const { ports } = here.house;
  expect(cases).toHaveLength(11);
  for (const c of cases) {
    const events = await loadEvents(ports.read, c.caseId);
    let state = fold(c.caseId, events.slice(0, 1));
    for (const event of events.slice(1)) {
      const after = next(c.caseId, state, event);
      expect(disagreement(state, after, event), `${c.key} ${event.n}`).toBeNull();
      expect(event.day <= ports.today()).toBe(true);
      state = after;
    }
  }
});

test('the blocked case shows the bar, and choosing the candidate is refused under article 24', async () => {
  const { ports } = here.house;
  const clerk = castOf(demoAccounts(ports.today()))('section_head');
  const view = await readCase(ports, clerk, of('blocked').caseId);
  if (!view.ok) throw new Error(view.refusal.reason.en);
  const blocks = view.value.requirements.filter((r) => r.status === 'blocked');
  expect(blocks.map((r) => r.citation?.article).join()).toContain('第二十四条');
  const asked = await command(ports, clerk, of('blocked').caseId, view.value.state.version, { kind: 'examinees.choose', personIds: [of('blocked').candidates[0]!], reason: '试一试' });
  expect(asked).toMatchObject({ ok: false, refusal: { name: 'selection.may-not-be-examined', status: 422 } });
});

test('the running cases wait for somebody, and the case in decision for members', async () => {
  const { ports } = here.house;
  const lines = await ports.read.select().from(selectionCase);
  for (const l of lines.filter((x) => x.state === 'running')) expect(l.waitsFor.length, l.title).toBeGreaterThan(0);
  expect(lines.find((l) => l.id === of('decision').caseId)!.waitsFor).toContain('member');
  expect(lines.find((l) => l.id === of('notice').caseId)!.dueDay! >= (ports.today() as Day)).toBe(true);
});

test('it can be made on a Sunday of a year whose holidays are not published yet', async () => {
  const house = await openTestHouse();
  try {
    house.clock.now = new Date('2028-01-02T03:00:00.000Z');
    expect((await seedRoster(house.ports.act, house.ports.today())).ok).toBe(true);
    expect(await seedCases(house.ports, house.ports.today())).toHaveLength(11);
  } finally {
    await house.stop();
  }
});

test('the sealed bundle of a finished case verifies', async () => {
  const { ports } = here.house;
  const clerk = castOf(demoAccounts(ports.today()))('clerk_one');
  for (const key of ['closed', 'stopped', 'probation'] as const) {
    const sealed = await seal(ports, clerk, of(key).caseId);
    if (!sealed.ok) throw new Error(sealed.refusal.reason.en);
    const taken = await takeBundle(ports, clerk, of(key).caseId);
    if (!taken.ok) throw new Error(taken.refusal.reason.en);
    expect(verifyBundleZip(taken.value.bytes, { vkey: ports.log.vkey }), key).toMatchObject({ ok: true });
  }
});
