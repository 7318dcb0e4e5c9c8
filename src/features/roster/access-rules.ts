import type { Actor } from '../../kernel/ports.ts';
import { administrators, holdsAny, mayApproveCorrections, mayEditRoster, mayReadCorrections, mayReadRoster } from '../accounts/rules.ts';
import { reachOf } from './rules.ts';

/** What people's data is looked at or worked on for. Every reading and every write of people's data states one. */
export type Purpose = 'roster' | 'edit' | 'file' | 'audit' | 'statistics' | 'corrections' | 'approve';

/**
 * How much of a person an actor sees: nothing; the `card` (name, unit, post: what stands on an office door); or all that
 * the purpose shows. One's own record and that of one's kin is a card to whoever works with other people's records
 * (《干部人事档案工作条例》: nobody reads their own or their relatives' file).
 */
export type Level = 'none' | 'card' | 'full';

/** Who may do what with people's data: the roles of each purpose, and whether self and kin are shut out. */
export const purposes: Readonly<Record<Purpose, { roles: readonly string[]; shutsOutKin: boolean }>> = {
  roster: { roles: mayReadRoster, shutsOutKin: false },
  edit: { roles: mayEditRoster, shutsOutKin: true },
  file: { roles: mayReadRoster, shutsOutKin: true },
  audit: { roles: mayReadRoster, shutsOutKin: true },
  corrections: { roles: mayReadCorrections, shutsOutKin: true },
  approve: { roles: mayApproveCorrections, shutsOutKin: true },
  statistics: { roles: mayReadRoster, shutsOutKin: false },
};

/** The fields of a card; the rest of a row is withheld at that level. */
export const cardFields = ['id', 'name', 'unitId', 'unitName', 'postText', 'rank', 'status'] as const;

/** The subtrees an actor reaches for a purpose; administrators reach nothing, whatever else they hold. */
export const reachFor = (actor: Actor, purpose: Purpose): 'everywhere' | string[] =>
  holdsAny(actor, administrators) ? [] : reachOf(actor, purposes[purpose].roles);
