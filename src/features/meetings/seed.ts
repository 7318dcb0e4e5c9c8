import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { demoAccounts } from '../roster/seed.ts';
import { readyForMeeting } from '../selection/seed.ts';
import { castOf, membersDue } from '../selection/seed/walk.ts';
import { freeze, planMeeting } from './service.ts';

/** The room's part of the demonstration department (invented people only): a meeting being prepared, its papers frozen, with three cases. Those that were held are of the cases' own seed. */
export async function seedMeetings(ports: Ports, today: Day): Promise<void> {
  const who = castOf(demoAccounts(today));
  const caseIds: string[] = [];
  for (const [i, key] of ['social.chief', 'finance.deputy', 'government.deputy'].entries()) caseIds.push(await readyForMeeting(ports, today, key, 22 + i));
  const due = membersDue(who);
  const planned = must(await planMeeting(ports, who('section_head'), { title: '区委常委会会议', body: 'committee', day: addDays(today, 3), place: '区委常委会议室', method: 'hands', chairId: due[0]!.memberId, due, nominated: null, caseIds }));
  must(await freeze(ports, who('section_head'), planned.id));
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration's meeting was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
