import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import type { Answers } from '../ballots/rules/answers.ts';
import { begin, ballots as makeBallots, draft, received, request, type VoterOutcome } from '../ballots/rules/voter.ts';
import type { NewVoter, Plan } from '../ballots/plan-rules.ts';
import { announce, closePoll, countPoll, planPoll, setRoll, type Box } from '../ballots/service.ts';
import { castBallot, issue, opening } from '../ballots/vote-service.ts';

/** A poll to be held from plan to count: who organizes and who announces it, its roll, and what each voter of a class answers. */
export type Held = { organizer: Actor; announcer: Actor; unitId: string; plan: Plan; voters: readonly NewVoter[]; answers: (cls: string, nth: number) => Answers | null };

function must<T>(o: Outcome<T> | VoterOutcome<T>, what: string): T {
  if (!o.ok) throw new Error(`${what} was refused: ${'refusal' in o ? o.refusal.reason.en : o.fault}`);
  return o.value;
}

/** The ports as they stood at an instant. */
function portsAt(ports: Ports, at: string): Ports {
  const today = at.slice(0, 10) as Day;
  return { ...ports, now: () => at, today: () => today, act: (spec, work) => ports.act(spec, (tx) => work({ ...tx, at, today })) };
}

/**
 * Holds a poll through the room's own doors, every voter with tokens, ballots and the promise of the server, on the day its plan says: the
 * demonstration and the tests look at results that came about as real ones do. A null answer is somebody who took no token. Answers the poll's id.
 */
export async function holdPoll(ports: Ports, box: Box, held: Held): Promise<string> {
  const { times } = held.plan;
  const before = portsAt(ports, times.issueFrom.replace(/T.*/, 'T00:00:00.000Z'));
  const { id } = must(await planPoll(before, held.organizer, held.unitId, held.plan), 'plan');
  const { codes } = must(await setRoll(before, box, held.organizer, id, held.voters), 'roll');
  must(await announce(before, box, held.announcer, id), 'announcement');
  const [issuing, casting, closed] = [times.issueFrom, times.castFrom, times.closes].map((t) => portsAt(ports, t.replace('Z', '.000Z'))) as [Ports, Ports, Ports];
  const nth = new Map<string, number>();
  const voters = codes.map((c) => { const n = nth.get(c.class) ?? 0; nth.set(c.class, n + 1); return { ...c, answers: held.answers(c.class, n) }; });
  const made: Parameters<typeof castBallot>[3][] = (await Promise.all(voters.map(async (v) => {
    if (v.answers === null) return [];
    const by = { code: v.code };
    const { manifest, hash } = must(await opening(issuing, id, by), 'opening');
    const asked = must(begin(manifest, hash, v.class, box.random), 'begin');
    const got = must(received(manifest, asked, must(await issue(issuing, box, id, by, request(asked)), 'tokens')), 'signatures');
    const filled = Object.entries(v.answers).reduce((s, [slot, a]) => draft(s, slot, a), got);
    return must(makeBallots(manifest, filled, box.random), 'ballots').ballots;
  }))).flat();
  await Promise.all(made.map(async (b) => must(await castBallot(casting, box, id, b), 'ballot')));
  must(await closePoll(closed, box, held.organizer, id), 'close');
  must(await countPoll(closed, box, held.organizer, id), 'count');
  return id;
}
