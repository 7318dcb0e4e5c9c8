import { canonical } from '../../../kernel/canonical.ts';
import { quorate } from '../../../domain/regulations/appointment-2019/art-38.ts';
import { countFault, differences, resultOf } from './arithmetic.ts';
import type { CommandKind } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { commandSteps } from './guard.ts';
import { kinFault } from './kin-audit.ts';
import { ballotOf, presentNow, takingPart, underWay, votesSecretly } from './lookup.ts';
import { verbOf } from './said.ts';
import type { CaseState } from './state.ts';

const stepsOf = new Map(Object.entries(verbOf).map(([command, event]) => [event, commandSteps[command as CommandKind]]));

/**
 * What an event must rest on, judged when a stored case is gone through again: its step, the second person where two are
 * needed, and the arithmetic of sheets and votes. Answers what is wrong, or null.
 */
export function unfounded(before: CaseState, event: CaseEvent): string | null {
  if (stepsOf.get(event.kind)?.includes(before.step) === false) return `${event.kind}：${before.step}`;
  switch (event.kind) {
    case 'motion.approved':
      return before.motion.plan && before.motion.plan.by.actor !== event.actor ? null : '审定人与拟定人相同';
    case 'exception.approved': case 'exception.declined': {
      const asked = before.exceptions.find((e) => e.exceptionId === event.payload.exceptionId);
      return asked?.state === 'open' && asked.requested.actor !== event.actor ? null : '批准人与提出人相同';
    }
    case 'sheet.agreed': {
      const [first, second] = before.recommendation.forms[event.payload.form]?.pending ?? [];
      const alike = first?.figures && second?.figures && first.by.actor !== second.by.actor && differences(first.figures, second.figures).length === 0;
      return alike && canonical(second.figures) === canonical(event.payload.figures) ? null : '两人录入不一致';
    }
    case 'check.resolved': {
      const check = before.examination.people[event.payload.personId]?.checks[event.payload.check];
      return check && check.by.actor !== event.actor ? null : '查清人与登记疑点人相同';
    }
    case 'meeting.opened':
      return before.meeting && quorate(event.payload.present.length, before.meeting.called.due.length) ? kinFault(before, event) : '到会不足三分之二';
    case 'team.formed':
      return kinFault(before, event);
    case 'member.left': case 'member.arrived': {
      const here = presentNow(before).includes(event.payload.memberId);
      const due = before.meeting?.called.due.some((m) => m.memberId === event.payload.memberId) === true;
      if (!before.meeting?.opened || !due || underWay(before) !== undefined || here !== (event.kind === 'member.left')) return '表决中不能进出会场，或与到会情况不符';
      return event.kind === 'member.arrived' ? kinFault(before, event) : null;
    }
    case 'candidate.presented':
      return before.meeting?.opened && quorate(presentNow(before).length, before.meeting.called.due.length) ? null : '到会不足三分之二';
    case 'vote.given': case 'vote.entered':
      if (votesSecretly(before)) return '无记名表决没有个人表态';
      return takingPart(before, event.payload.personId).includes(event.payload.memberId) ? null : '未到会或应当回避的成员不能表态';
    case 'ballot.agreed': {
      const { personId, figures } = event.payload;
      const [first, second] = ballotOf(before, personId).counts;
      const alike = first?.figures && second?.figures && first.by.actor !== second.by.actor && canonical(first.figures) === canonical(second.figures);
      return alike && canonical(figures) === canonical(second.figures) && countFault(figures, takingPart(before, personId).length) === null ? null : '两名计票人不一致';
    }
    case 'vote.closed': {
      const { personId, due, yes, defer, result } = event.payload;
      if (votesSecretly(before)) {
        const counted = ballotOf(before, personId).counted?.figures;
        return counted && counted.yes === yes && counted.no === event.payload.no && counted.defer === defer && due === before.meeting?.called.due.length && resultOf(due, yes, defer) === result ? null : '结果与计票不符';
      }
      const { votes } = ballotOf(before, personId);
      const counted = (stand: string): number => votes.filter((v) => v.stand === stand).length;
      const whole = takingPart(before, personId).every((id) => votes.some((v) => v.memberId === id)) && due === before.meeting?.called.due.length;
      return whole && counted('yes') === yes && counted('defer') === defer && resultOf(due, yes, defer) === result ? null : '结果与表态不符';
    }
    case 'case.closed':
      return before.completed.at(-1)?.n === before.version ? null : '环节没有完成';
    case 'case.sealed':
      return before.state !== 'running' && event.payload.through === before.version ? null : '案卷没有办结';
    default:
      return null;
  }
}
