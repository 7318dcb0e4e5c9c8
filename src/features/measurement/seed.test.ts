import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { createAccounts } from '../accounts/service.ts';
import { demoAccounts, seedRoster } from '../roster/seed.ts';
import { castOf } from '../selection/seed/walk.ts';
import { seedMeasurement } from './seed.ts';
import { listResults, readPerson, readPoll, readReview } from './service.ts';

const t = testHouse();

test('the demonstration has two assessments of the same people, one of whom is seen otherwise from below', async () => {
  const { ports } = t.house;
  const today = ports.today();
  must(await seedRoster(ports.act, today));
  must(await createAccounts(ports.act, demoAccounts(today).map((a) => ({ ...a, password: 'demo-pass-2026' }))));
  const begun = performance.now();
  const used = process.cpuUsage();
  await seedMeasurement(ports, today, { vault: t.house.vault, random: (n) => new Uint8Array(randomBytes(n)), page: null, address: () => null });
  process.stdout.write(`two assessments and two reviews held in ${Math.round(performance.now() - begun)} ms, ${Math.round((process.cpuUsage(used).user + process.cpuUsage(used).system) / 1000)} ms of processor\n`);
  const clerk = castOf(demoAccounts(today))('clerk_one');
  const list = await listResults(ports.read, clerk, today);
  expect(list.map((p) => [p.kind, p.subjects]).sort()).toEqual([['appointment-review', 1], ['appointment-review', 2], ['assessment', 4], ['assessment', 4]]);
  const poll = must(await readPoll(ports, clerk, list.find((p) => p.kind === 'assessment' && p.day > '2026')!.id));
  const review = must(await readReview(ports, clerk, list.find((p) => p.kind === 'appointment-review')!.unitId));
  expect(review.polls).toHaveLength(2);
  expect(review.subjects).toHaveLength(1);
  const seen = poll.subjects.map((s) => s.faces.filter((f) => f.different).length);
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen.slice(1)).toEqual([0, 0, 0]);
  const person = must(await readPerson(ports, clerk, poll.subjects[0]!.personId!));
  expect(person.changes.length).toBe(5);
  expect(person.beside[0]!.peers.map((p) => p.peers)).toEqual([3, 3, 3, 3, 3]);
}, 60_000);
