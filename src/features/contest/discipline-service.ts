import { bearingOn, type Prohibition } from '../../domain/discipline/lists.ts';
import type { Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { prohibitionsOn } from '../integrity/prohibitions-service.ts';
import { refusals } from './refusals-rules.ts';
import type { Stage } from './shapes-rules.ts';

/** The act of a contest on which prohibitions bear: the call goes out, the list is decided. */
type Act = 'motion' | 'decision';
const actAt: Partial<Record<Stage, Act>> = { planned: 'motion', proposed: 'decision' };

/** The prohibitions that whoever does the act of this stage acknowledges, as of a day; none at other stages. */
export async function prohibitionsAt(read: Reader, stage: Stage, day: Tx['today']): Promise<Prohibition[]> {
  const act = actAt[stage];
  return act ? bearingOn(await prohibitionsOn(read, day), act, false) : [];
}

/** Answers the ids of the prohibitions acknowledged for an act; refuses while one is left out. */
export async function acknowledging(tx: Tx, act: Act, acknowledged: readonly string[]): Promise<Outcome<string[]>> {
  const due = bearingOn(await prohibitionsOn(tx.read, tx.today), act, false);
  const left = due.filter((p) => !acknowledged.includes(p.id));
  return left.length > 0 ? refusals.unacknowledged(left) : ok(due.map((p) => p.id));
}
