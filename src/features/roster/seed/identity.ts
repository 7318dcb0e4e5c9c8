import type { Day } from '../../../kernel/day.ts';
import { idCheck } from '../formats/identity.ts';
import type { Sex } from './names.ts';

/** An ID number with the unassigned region 999999, so that it can belong to nobody; `serial` is 1–499. */
export function idOf(birth: Day, sex: Sex, serial: number): string {
  const first17 = `999999${birth.replace(/-/g, '')}${String(serial * 2 - (sex === '男' ? 1 : 0)).padStart(3, '0')}`;
  return first17 + idCheck(first17);
}
