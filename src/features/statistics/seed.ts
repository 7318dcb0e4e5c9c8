import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { demoAccounts } from '../roster/seed.ts';
import { defineBands } from './bands-service.ts';
import type { Expr, Leaf } from './query-rules.ts';
import { saveQuery } from './query-service.ts';

const is = (leaf: Leaf): Expr => ({ op: 'is', leaf });

/** Two shared queries and a set of bands of the demonstration's clerk. */
export async function seedStatistics(ports: Ports, today: Day): Promise<void> {
  const clerk = demoAccounts(today).find((a) => a.roles.some((r) => r.role === 'clerk'))!;
  const actor: Actor = { accountId: clerk.id, name: clerk.displayName, personId: clerk.personId, roles: clerk.roles.map(({ role }) => ({ role, unitId: null })) };
  const county: Expr = { op: 'all', of: [is({ term: 'rank', in: ['township-chief'] }), is({ term: 'posts', rank: 'township-chief', atLeast: 2 }), is({ term: 'rankMonths', rank: 'township-chief', atLeast: 36 }), is({ term: 'grassroots', atLeast: 24 }), is({ term: 'workMonths', atLeast: 60 }), is({ term: 'effect', is: false })] };
  const young: Expr = { op: 'all', of: [is({ term: 'age', max: 35 }), is({ term: 'reserve', is: true }), is({ term: 'grassroots', atLeast: 24 }), is({ term: 'sound', years: 3 })] };
  must(await saveQuery(ports, actor, { name: '县处级副职人选基本资格', query: { v: 1, where: county }, shared: true }));
  must(await saveQuery(ports, actor, { name: '有基层经历的年轻干部', query: { v: 1, where: young }, shared: true }));
  must(await defineBands(ports, actor, { name: '班子年龄梯次', measure: 'age', bands: [{ from: null, to: 35 }, { from: 36, to: 42 }, { from: 43, to: 47, label: '45岁左右' }, { from: 48, to: 52 }, { from: 53, to: null }] }));
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${outcome.refusal.reason.en}`);
}
