import type { Words } from '../../kernel/refusal.ts';

/** A line of a family record as the file room needs it. */
export type KinLine = { name: string; linkedPersonId: string | null };
/** A person with the family record; `family: null` = never filled. */
export type KinFacts = { id: string; name: string; family: readonly KinLine[] | null };

/** Whether the reader is the person concerned or kin; `unknown` says what has to be filled first. */
export type Tie = { tie: 'self' | 'kin' | 'no' } | { tie: 'unknown'; because: Words };

/**
 * Is the reader the person concerned, or tied to them by either family record? A record that was never filled, or a line of the same name
 * that is not linked to a person, leaves it unknown, and unknown does not open a file.
 */
export function tieOf(reader: KinFacts, concerned: KinFacts): Tie {
  if (reader.id === concerned.id) return { tie: 'self' };
  const linked = (of: KinFacts, to: string): boolean => (of.family ?? []).some((f) => f.linkedPersonId === to);
  if (linked(reader, concerned.id) || linked(concerned, reader.id)) return { tie: 'kin' };
  if (reader.family === null) return unknown(`${reader.name}的家庭成员尚未登记`, `The family of ${reader.name} has not been recorded`);
  const named = (of: KinFacts, name: string): boolean => (of.family ?? []).some((f) => f.linkedPersonId === null && f.name === name);
  if (named(reader, concerned.name)) return unknown(`${reader.name}的家庭成员中有同名的${concerned.name}，尚未认定是否为同一人`, `A relative of ${reader.name} has the name ${concerned.name}; whether it is the same person is not settled`);
  if (named(concerned, reader.name)) return unknown(`${concerned.name}的家庭成员中有同名的${reader.name}，尚未认定是否为同一人`, `A relative of ${concerned.name} has the name ${reader.name}; whether it is the same person is not settled`);
  return { tie: 'no' };
}

const unknown = (zh: string, en: string): Tie => ({ tie: 'unknown', because: { zh, en } });
