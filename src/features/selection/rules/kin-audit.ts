import { leavesOf } from './attendance.ts';
import type { CaseEvent } from './events.ts';
import { examinees, kinship } from './lookup.ts';
import type { CaseState } from './state.ts';

/** The edition of the room since which a case keeps what kinship of its team and meeting was judged by. */
const SINCE = 3;

type Watched = Extract<CaseEvent, { kind: 'team.formed' | 'meeting.opened' | 'member.arrived' }>;

/** Judges kinship of a team or of those present again, from the facts of the case alone; says who should have stood aside, or null. */
export function kinFault(before: CaseState, event: Watched): string | null {
  const { sides } = event.payload;
  const due = before.meeting?.called.due ?? [];
  const memberIds = event.kind === 'meeting.opened' ? event.payload.present : event.kind === 'member.arrived' ? [event.payload.memberId] : [];
  const personIds = event.kind === 'team.formed' ? event.payload.members.map((m) => m.personId) : due.filter((m) => memberIds.includes(m.memberId)).map((m) => m.personId);
  if (!sides) return (before.opened.edition ?? 1) >= SINCE ? '没有保存核对亲属关系的依据' : null;
  const absent = personIds.find((id) => id !== null && !(id in sides));
  if (absent) return '没有保存核对亲属关系的依据';
  if (event.kind === 'team.formed') {
    for (const m of event.payload.members) {
      const found = examinees(before).map((c) => ({ c, kin: kinship(c.facts, m, sides[m.personId] ?? undefined) })).find((x) => x.kin.kin !== 'no');
      if (found) return `应当回避：考察组成员${m.name}与${found.c.name}`;
    }
    return null;
  }
  const own = Object.fromEntries(Object.entries(sides).flatMap(([id, side]) => (side ? [[id, side]] : [])));
  const said = event.kind === 'meeting.opened' ? event.payload.leaves : [...(before.meeting?.opened?.leaves ?? []), ...event.payload.leaves];
  const found = leavesOf(before, memberIds, said, { people: own });
  if (!found.ok) return `应当回避：${found.refusal.reason.zh}`;
  const more = found.value[said.length];
  return more ? `应当回避：${due.find((m) => m.memberId === more.memberId)?.name ?? more.memberId}，${more.reason}` : null;
}
