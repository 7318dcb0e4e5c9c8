import { expect, test } from 'vitest';
import { contest } from '../features/contest/schema.ts';
import { seedContest } from '../features/contest/seed.ts';
import { createAccounts } from '../features/accounts/service.ts';
import { matchingHand, matchingProposal, matchingRun } from '../features/matching/schema.ts';
import { seedMatching } from '../features/matching/seed.ts';
import type { Result } from '../features/matching/proposal-rules.ts';
import { meeting, meetingItem, meetingMoment } from '../features/meetings/schema.ts';
import { seedMeetings } from '../features/meetings/seed.ts';
import { matter, matterBundle } from '../features/moves/schema.ts';
import { seedMoves } from '../features/moves/seed.ts';
import { policyRuling, policyText } from '../features/policy/schema.ts';
import { seedPolicy } from '../features/policy/seed.ts';
import { demoAccounts, seedRoster } from '../features/roster/seed.ts';
import { holding, person } from '../features/roster/schema.ts';
import { seedCases } from '../features/selection/seed.ts';
import { verifyBundleZip } from '../verify/bundle.ts';
import { blob } from '../features/record/schema.ts';
import { eq, isNull } from 'drizzle-orm';
import { must, testHouse } from './testing.ts';

/* The demonstration's matters, meetings, searches, contests and texts, on the demonstration's own roster. */
const t = testHouse();

test('every room has something to look at, at different steps, and nobody is added to the roster', async () => {
  const { ports } = t.house;
  const today = ports.today();
  must(await seedRoster(ports.act, today));
  must(await createAccounts(ports.act, demoAccounts(today).map((a) => ({ ...a, password: 'demo-pass-2026' }))));
  const took: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    await work();
    took[name] = Math.round(performance.now() - begun);
  };
  await timed('cases', () => seedCases(ports, today));
  const before = [await ports.read.$count(person), await ports.read.$count(holding, isNull(holding.toDate))];
  for (const [name, seed] of Object.entries({ contest: seedContest, meetings: seedMeetings, moves: seedMoves, matching: seedMatching, policy: seedPolicy })) await timed(name, () => seed(ports, today));
  console.log('milliseconds', JSON.stringify(took));
  expect([await ports.read.$count(person), await ports.read.$count(holding, isNull(holding.toDate))]).toEqual(before);

  const matters = await ports.read.select().from(matter);
  expect(matters.map((m) => `${m.road} ${m.step} ${m.state}`).sort()).toEqual(['removal decision running', 'removal propose stopped', 'resignation talk running', 'rotation plan running', 'secondment consent running', 'service-rank approve done']);
  const [sealed] = await ports.read.select({ bytes: blob.bytes }).from(matterBundle).innerJoin(blob, eq(blob.sha256, matterBundle.sha256));
  expect(verifyBundleZip(new Uint8Array(sealed!.bytes))).toMatchObject({ ok: true, state: 'done' });

  const meetings = await ports.read.select().from(meeting);
  const items = await ports.read.select().from(meetingItem);
  expect(meetings.map((m) => `${m.state} ${items.filter((i) => i.meetingId === m.id).length}`).sort()).toEqual(['closed 1', 'closed 1', 'frozen 3']);
  expect((await ports.read.select().from(meetingMoment)).map((m) => m.kind).sort()).toEqual(['closed', 'closed', 'left', 'opened', 'opened']);

  expect((await ports.read.select().from(contest)).map((c) => c.stage).sort()).toEqual(['approved', 'open', 'sift']);
  expect([await ports.read.$count(matchingRun), await ports.read.$count(matchingHand)]).toEqual([2, 1]);
  const [proposal] = await ports.read.select().from(matchingProposal);
  const result = proposal!.result as Result;
  expect(result.posts.flatMap((p) => p.filled).length).toBe(2);
  expect(result.posts.flatMap((p) => p.filled).some((s) => s.instead.length > 0)).toBe(true);
  expect((await ports.read.select().from(policyText)).map((x) => x.state)).toEqual(['approved', 'approved']);
  expect(await ports.read.$count(policyRuling)).toBe(3);
}, 240_000);
