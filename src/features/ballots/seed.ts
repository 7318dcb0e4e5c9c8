import { and, inArray, isNotNull } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { account } from '../accounts/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { unitsOn } from '../roster/scope-service.ts';
import { castOf } from '../selection/seed/walk.ts';
import { announce, planPoll, setRoll, type Box } from './service.ts';
import { planOf, usual } from './sketch-rules.ts';

/** Invented people who take part by a slip. */
const guests = ['商砚舟', '宫若璃', '邬听澜', '万俟宁', '虞疏桐', '濮阳静', '墨知遥', '鹿鸣野'];

const minute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}:00Z`;

/** The room's part of the demonstration: a survey that is open now, for the accounts of the office and some people with slips. */
export async function seedBallots(ports: Ports, today: Day, box: Box): Promise<void> {
  const who = castOf(demoAccounts(today));
  const [clerk, deputy] = [who('clerk_one'), who('deputy_head')];
  const now = Date.parse(ports.now());
  const root = (await unitsOn(ports.read, today)).find((u) => u.parentId === null)!;
  const plan = planOf({
    kind: 'satisfaction', title: '选人用人工作满意度调查', subjects: [{ id: 's1', label: '选人用人工作', detail: '' }], ...usual('satisfaction'),
    issueFrom: minute(now - 3_600_000), castFrom: minute(now - 3_600_000), closes: minute(now + 3 * 86_400_000), kMin: 5,
  });
  const { id } = must(await planPoll(ports, clerk, root.unitId, plan));
  // The office and the person concerned; the members of the decision body have their own votes to look at.
  const named = demoAccounts(today).filter((a) => !a.roles.some((r) => r.role === 'member' || r.role.endsWith('admin'))).map((a) => a.username);
  const people = await ports.read.select({ personId: account.personId, name: account.displayName }).from(account).where(and(isNotNull(account.personId), inArray(account.username, named)));
  must(await setRoll(ports, box, clerk, id, [...people.map((p) => ({ class: 'a', name: p.name, personId: p.personId, accountId: null })), ...guests.map((name) => ({ class: 'a', name, personId: null, accountId: null }))], true));
  must(await announce(ports, box, deputy, id));
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`demonstration poll: ${outcome.refusal.name}: ${outcome.refusal.reason.zh}`);
  return outcome.value;
}
