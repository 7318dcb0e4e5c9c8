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

export type RelationNamer = (sex: Sex, surname?: string) => string;

/** Draws names for relations who are not in the roster; they may repeat, as names do, but none is one of `taken`. */
export function relationNamer(c: Chance, taken: Iterable<string>): RelationNamer {
  const roster = new Set(taken);
  return (sex, surname) => {
    for (;;) {
      const name = (surname ?? c.pick(SURNAMES)) + c.pick(GIVEN[sex].first) + c.pick(GIVEN[sex].second);
      if (!roster.has(name)) return name;
    }
  };
}

/** The surname of a name, two characters for 欧阳, 上官 and 司徒. */
export const surnameOf = (name: string): string => (/^(欧阳|上官|司徒)/.test(name) ? name.slice(0, 2) : name.slice(0, 1));
