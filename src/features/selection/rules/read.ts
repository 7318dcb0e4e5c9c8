import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { administrators, mayHandleCases } from '../../accounts/rules.ts';
import { art, no, w } from './cite.ts';
import { active, kinship } from './lookup.ts';
import type { ActorFacts, CaseState, World } from './state.ts';

/**
 * May this actor read the case: not administrators, not the person concerned or kin (members due keep their seat and take
 * leave candidate by candidate), and a member only the cases brought before a meeting that member is due at.
 */
export function mayRead(state: CaseState, actor: ActorFacts, world: Pick<World, 'people'>): Outcome<null> {
  if (actor.roles.some((r) => (administrators as readonly string[]).includes(r))) {
    return no('administrator', w('系统管理员、安全管理员、审计管理员不能查看案卷', 'Administrators cannot read cases'), w('请由承办干部查看', 'Let those who handle the case read it'), { status: 403 });
  }
  const due = state.meeting?.called.due.some((m) => m.accountId === actor.accountId) ?? false;
  if (actor.personId !== null) {
    const other = { personId: actor.personId, name: actor.name };
    for (const c of active(state)) {
      const found = kinship(c.facts, other, world.people[actor.personId]);
      if (found.kin === 'self' || (found.kin === 'yes' && !due)) {
        return no('person-concerned', w('本案人选是您本人或您的亲属，您不能查看', 'A candidate of this case is yourself or kin; you cannot read it'), w('需要了解进展的，向组织部门询问', 'Ask the organization department about its progress'), { status: 403, cite: art.recusal });
      }
    }
  }
  if (due || actor.roles.some((r) => r === 'supervisor' || mayHandleCases.includes(r))) return ok(null);
  return no('not-a-member', w('本案没有提交您参加的会议', 'This case is not before a meeting of yours'), w('提交会议后可以查看', 'You can read it once it is'), { status: 403, cite: art.quorum });
}
