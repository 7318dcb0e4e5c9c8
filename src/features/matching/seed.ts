import { randomUUID } from 'node:crypto';
import type { Day } from '../../kernel/day.ts';
import type { Actor, JobRun, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { loadPostFacts } from '../roster/facts-of.ts';
import { personKeys } from '../roster/keys-service.ts';
import { demoAccounts } from '../roster/seed.ts';
import { generateDepartment } from '../roster/seed/department.ts';
import { castOf } from '../selection/seed/walk.ts';
import { workMatching } from './proposal-service.ts';
import { workSearch } from './run-service.ts';
import { readSearch, saveSearch, takeOff } from './search-service.ts';

const is = (leaf: object) => ({ op: 'is', leaf });
const query = { v: 1, where: { op: 'all', of: [is({ term: 'party', is: true }), is({ term: 'age', max: 45 }), is({ term: 'education', atLeast: 'bachelor', mode: 'full-time' })] } };

/** The room's part of the demonstration department (invented people only): two searches with their short lists, one person taken off by hand, and one proposal for both posts. */
export async function seedMatching(ports: Ports, today: Day): Promise<void> {
  const clerk = castOf(demoAccounts(today))('clerk_one');
  const { scenario } = generateDepartment(today, personKeys);
  const runs: string[] = [];
  for (const [key, title] of [['finance.deputy', '区财政局副局长人选'], ['government.deputy', '副区长人选']] as const) {
    const { postId } = scenario.vacancies.find((v) => v.key === key)!;
    // The bureau looks among its own; the district among all.
    const scopeUnit = key === 'finance.deputy' ? (await loadPostFacts(ports.read, postId, today))!.unitId : null;
    const { id } = must(await saveSearch(ports, clerk, { title, postId, moveKind: 'promotion', query, scopeUnit, reason: '职位空缺，工作需要' }));
    must(await workSearch(ports, now(clerk, { searchId: id })));
    const { run } = must(await readSearch(ports, clerk, id));
    runs.push(run!.id);
    const someone = run!.lines.find((l) => l.kind !== 'out');
    if (someone && runs.length === 1) must(await takeOff(ports, clerk, run!.id, { personId: someone.personId, off: true, reason: '本人已列为另一职位考察对象' }));
  }
  const input = { posts: runs.map((runId) => ({ runId, seats: 1, specialty: [] })), wishes: [{ kind: 'grassroots', level: 1, weight: 1 }, { kind: 'years', level: 2, weight: 1 }], numbers: { youngAge: 40, mostYears: 10 }, withOpen: true };
  must(await workMatching(ports, now(clerk, { title: '两个班子补充人选', input })));
}

/** Long work done on the spot, as nobody waits for it beside the loading. */
const now = (actor: Actor, args: JobRun['args']): JobRun => ({ id: randomUUID(), actor, args, saved: null, progress: async () => undefined, save: async () => undefined });

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration's search was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
