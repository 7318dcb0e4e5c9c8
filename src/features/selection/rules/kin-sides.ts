import type { PersonFacts } from '../../../domain/facts.ts';
import type { KinSide, KinSides } from './events.ts';
import { examinees } from './lookup.ts';
import type { CaseState, World } from './state.ts';

/** Of one person's own record: the lines that name an examinee and the ties to one, without anything else of those lines. */
function sideOf(own: PersonFacts, candidates: readonly PersonFacts[]): KinSide {
  const ids = new Set(candidates.map((c) => c.id));
  const names = new Set(candidates.map((c) => c.name));
  const lines = own.family?.filter((f) => (f.personId === null ? names.has(f.name) : ids.has(f.personId))) ?? null;
  return {
    id: own.id, name: own.name, kin: (own.kin ?? []).filter((k) => ids.has(k.personId)), ...(own.kinCut ? { kinCut: own.kinCut } : {}),
    family: lines?.map((f) => ({ relation: f.relation, name: f.name, personId: f.personId, birth: null, unit: null, abroad: null, living: f.living })) ?? null,
  };
}

/** What is kept beside a team or those present, by person: null for somebody the roster does not have. */
export function sidesOf(state: CaseState, ids: readonly (string | null)[], world: World): KinSides {
  const candidates = examinees(state).map((c) => c.facts);
  const known = ids.filter((id): id is string => id !== null);
  return Object.fromEntries(known.map((id) => [id, world.people[id] ? sideOf(world.people[id], candidates) : null]));
}
