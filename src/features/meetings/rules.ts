import { quorumOf } from '../selection/rules/arithmetic.ts';
import { quorate } from '../../domain/regulations/appointment-2019/art-38.ts';

/** A moment of the meeting as attendance needs it. */
export type Moment = { kind: 'opened' | 'left' | 'arrived' | 'closed'; clock: string; members: readonly string[] };

/** Members in the room after these moments, in order of coming. */
export function hereAfter(moments: readonly Moment[]): string[] {
  let here: string[] = [];
  for (const m of moments) {
    if (m.kind === 'opened') here = [...m.members];
    else if (m.kind === 'left') here = here.filter((id) => !m.members.includes(id));
    else if (m.kind === 'arrived') here = [...here.filter((id) => !m.members.includes(id)), ...m.members];
  }
  return here;
}

/** Where attendance stands: due, here, how many are needed, whether the meeting may go on. */
export function attendanceOf(due: number, moments: readonly Moment[]): { due: number; here: number; need: number; quorate: boolean } {
  const here = hereAfter(moments).length;
  return { due, here, need: quorumOf(due), quorate: quorate(here, due) };
}
