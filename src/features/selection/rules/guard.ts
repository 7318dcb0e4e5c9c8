import type { Outcome } from '../../../kernel/refusal.ts';
import { ok } from '../../../kernel/refusal.ts';
import { administrators, mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { art, no, w } from './cite.ts';
import type { CommandKind } from './commands.ts';
import type { Step } from './events.ts';
import { active, kinship, stepIndex, steps, stepWords } from './lookup.ts';
import { stepsOf } from './roads.ts';
import type { ActorFacts, CaseState, World } from './state.ts';

const until = (step: Step): readonly Step[] => steps.slice(0, stepIndex(step) + 1);
const beforeDecided = until('decision');
const running = until('appointment');

/** The steps in which each command may be given. */
export const commandSteps: Readonly<Record<CommandKind, readonly Step[]>> = {
  'motion.plan': ['motion'],
  'motion.approve': ['motion'],
  'motion.report': beforeDecided,
  'organization.consent': ['motion'],
  'candidate.add': ['motion', 'recommendation'],
  'candidate.remove': beforeDecided,
  'facts.refresh': beforeDecided,
  'person.state': beforeDecided,
  'post.state': running,
  'exception.request': running,
  'exception.approve': running,
  'exception.decline': running,
  'exception.consent': beforeDecided,
  'recommendation.plan': ['recommendation'],
  'recommendation.attend': ['recommendation'],
  'sheet.enter': ['recommendation'],
  'examinees.choose': ['examination'],
  'examination.notice': ['examination'],
  'team.form': ['examination'],
  'interviews.plan': ['examination'],
  'extended.note': ['examination'],
  'interview.note': ['examination'],
  'check.record': ['examination', 'decision'],
  'check.resolve': ['examination', 'decision'],
  'integrity.conclude': ['examination'],
  'obstacle.state': ['examination', 'decision'],
  'candidate.talk': ['examination'],
  'finding.write': ['examination'],
  'meeting.call': ['decision'],
  'meeting.open': ['decision'],
  'member.leave': ['decision'],
  'member.arrive': ['decision'],
  'candidate.present': ['decision'],
  'discussion.record': ['decision'],
  'ballot.count': ['decision'],
  'vote.give': ['decision'],
  'vote.sheet': ['decision'],
  'vote.close': ['decision'],
  'vote.reconsider': ['decision'],
  'filing.require': ['notice', 'appointment', 'probation'],
  'filing.send': ['notice', 'appointment', 'probation'],
  'filing.answer': ['notice', 'appointment', 'probation'],
  'notice.publish': ['notice'],
  'notice.waive': ['notice'],
  'objection.receive': ['notice', 'appointment'],
  'objection.resolve': ['notice', 'appointment'],
  'talk.hold': ['appointment'],
  'appointment.make': ['appointment'],
  'probation.conclude': ['probation'],
  'step.complete': steps,
  'case.stop': running,
};

/** The article each step rests on. */
export const stepArticle = {
  motion: art.motion, recommendation: art.recommendation, examination: art.examination, decision: art.decision,
  notice: art.notice, appointment: art.effective, probation: art.probation,
} as const;

/** The roles that may give a command; a vote of one's own goes by membership of the meeting, not by role. */
export function rolesFor(kind: CommandKind): readonly string[] {
  if (kind === 'motion.approve' || kind === 'exception.approve' || kind === 'exception.decline') return mayApproveExceptions;
  if (kind === 'case.stop' || kind === 'vote.reconsider' || kind === 'notice.waive') return mayHandleCases.filter((r) => r !== 'clerk');
  return mayHandleCases;
}

/** Refuses what nobody may do in this state, or not this actor; says `ok` when the command may be looked at. */
export function admit(state: CaseState, kind: CommandKind, actor: ActorFacts, world: World): Outcome<null> {
  const role = byRole(kind, actor);
  if (!role.ok) return role;
  const self = byInterest(state, kind, actor, world);
  return self.ok ? byStep(state, kind) : self;
}

/** Refuses an actor whose role may not act. */
export function byRole(kind: CommandKind, actor: ActorFacts): Outcome<null> {
  if (actor.roles.some((r) => (administrators as readonly string[]).includes(r))) {
    return no('administrator', w('系统管理员、安全管理员、审计管理员不能办理案卷', 'Administrators cannot act in a case'), w('请由承办干部办理', 'Let those who handle the case do it'), { status: 403 });
  }
  if (kind === 'vote.give' || actor.roles.some((r) => rolesFor(kind).includes(r))) return ok(null);
  return no('role', w('您的角色不能办理此事', 'Your role may not do this'), w('请由有相应职责的人办理', 'Let someone with this duty do it'), { status: 403, details: { needs: rolesFor(kind) } });
}

/** Refuses the person concerned and kin (第五十三条); for one's own vote, leave is taken candidate by candidate. */
function byInterest(state: CaseState, kind: CommandKind, actor: ActorFacts, world: World): Outcome<null> {
  if (actor.personId === null) return ok(null);
  const other = { personId: actor.personId, name: actor.name };
  for (const c of active(state)) {
    const found = kinship(c.facts, other, world.people[actor.personId]);
    if (found.kin === 'self') {
      return no('person-concerned', w('您是本案人选，不能参与办理', 'You are a candidate in this case and cannot act in it'), w('请由与本案无关的人办理', 'Let someone without interest do it'), { status: 403, cite: art.recusal });
    }
    if (found.kin === 'yes' && kind !== 'vote.give') {
      return no('kin', w(`您是人选${c.name}的亲属（${found.relation}），应当回避`, `You are kin of the candidate ${c.name} and must stand aside`), w('请由与本案无关的人办理', 'Let someone without interest do it'), { status: 403, cite: art.recusal });
    }
  }
  return ok(null);
}

/** Refuses a command of another step, and everything once the case has ended. */
function byStep(state: CaseState, kind: CommandKind): Outcome<null> {
  if (state.state === 'stopped' || state.state === 'closed') {
    return no('case-ended', w('本案已经结束', 'This case has ended'), w('需要时另立新案', 'Open another case if needed'), { status: 409 });
  }
  const allowed = commandSteps[kind];
  if (allowed.includes(state.step)) return ok(null);
  if (!allowed.some((s) => stepsOf(state.opened).includes(s))) {
    const off = stepWords[allowed[0]!];
    return no('step-not-on-road', w(`本案不经“${off.zh}”环节`, `This case goes without the step “${off.en}”`), w('按本案的环节办理；需要民主推荐的，中止本案后按一般程序另立新案', 'Follow the steps of this case; where a recommendation is wanted, stop it and open an ordinary one'), { status: 409, cite: stepArticle[allowed[0]!] });
  }
  const later = allowed.find((s) => stepIndex(s) > stepIndex(state.step));
  const now = stepWords[state.step];
  if (later) {
    const then = stepWords[later];
    return no('step-out-of-order', w(`本案在“${now.zh}”环节，前面环节没有完成，不能办理“${then.zh}”环节的事项`, `The case stands at ${now.en}; the steps before ${then.en} are not complete`), w(`请先完成“${now.zh}”环节所缺的事项`, `Complete what ${now.en} still lacks`), { status: 409, cite: stepArticle[later] });
  }
  const then = stepWords[allowed[allowed.length - 1]!];
  return no('step-over', w(`“${then.zh}”环节已经完成，不能再更改`, `The step “${then.en}” is complete and cannot be changed`), w('已完成的环节只能读；确有错误的，中止本案后另立新案', 'Completed steps are read only; if there was an error, stop the case and open another'), { status: 409, cite: stepArticle[state.step] });
}
