import type { Chance } from './random.ts';
import { GIVEN, GIVEN_SINGLE, SURNAMES } from './words.ts';

export type Sex = '男' | '女';

/** Draws invented names and never the same one twice. */
export function namer(c: Chance, taken: Iterable<string>): (sex: Sex, surname?: string) => string {
  const used = new Set(taken);
  const draw = (sex: Sex, surname: string): string => {
    const { first, second } = GIVEN[sex];
    return surname + (c.yes(0.12) && surname.length === 1 ? c.pick(GIVEN_SINGLE[sex]) : c.pick(first) + c.pick(second));
  };
  return (sex, surname) => {
    for (;;) {
      const name = draw(sex, surname ?? c.pick(SURNAMES));
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}

/** A name for a relation who is not in the roster; these may repeat, as names do. */
export const relationName = (c: Chance, sex: Sex, surname?: string): string =>
  (surname ?? c.pick(SURNAMES)) + c.pick(GIVEN[sex].first) + c.pick(GIVEN[sex].second);

/** The surname of a name, two characters for 欧阳, 上官 and 司徒. */
export const surnameOf = (name: string): string => (/^(欧阳|上官|司徒)/.test(name) ? name.slice(0, 2) : name.slice(0, 1));
