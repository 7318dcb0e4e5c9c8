import type { Actor } from '../../kernel/ports.ts';
import type { Citation } from '../../kernel/refusal.ts';
import { administrators, holdsAny, mayApproveCorrections, mayEditRoster, mayReadCorrections, mayReadRoster } from '../accounts/rules.ts';
import { reachOf } from './rules.ts';

/** What people's data is looked at or worked on for. Every reading and every write of people's data states one. */
export type Purpose = 'roster' | 'edit' | 'file' | 'audit' | 'statistics' | 'corrections' | 'approve';

/**
 * How much of a person an actor sees: nothing; the `card` (name, unit, post: what stands on an office door); or all that
 * the purpose shows. One's own record and that of one's kin is a card to whoever works with other people's records.
 */
export type Level = 'none' | 'card' | 'full';

/** Who may do what with people's data: the roles of each purpose, and whether self and kin are shut out altogether. */
export const purposes: Readonly<Record<Purpose, { roles: readonly string[]; shutsOutKin: boolean }>> = {
  roster: { roles: mayReadRoster, shutsOutKin: false },
  edit: { roles: mayEditRoster, shutsOutKin: true },
  file: { roles: mayReadRoster, shutsOutKin: true },
  audit: { roles: mayReadRoster, shutsOutKin: true },
  corrections: { roles: mayReadCorrections, shutsOutKin: true },
  approve: { roles: mayApproveCorrections, shutsOutKin: true },
  statistics: { roles: mayReadRoster, shutsOutKin: false },
};

/** 任何人不得查阅本人及其亲属的档案: content read in the text, its article not numbered there. */
export const ownFileCitation: Citation = { document: 'cn.personnel-files-2018', title: '《干部人事档案工作条例》', year: 2018, article: '查（借）阅', confidence: 'content' };

/** The fields of a card; at that level everything else of a row is withheld, and no filter or order may tell it either. */
export const cardFields = ['id', 'name', 'unitId', 'unitName', 'postText', 'rank', 'status'] as const;

/** The ID number is for those who keep and check the data; who decides does not need it. */
export const mayReadIdentity: readonly string[] = ['clerk', 'section_head', 'supervisor'];

/** The subtrees an actor reaches for a purpose; administrators reach nothing, whatever else they hold. */
export const reachFor = (actor: Actor, purpose: Purpose): 'everywhere' | string[] =>
  holdsAny(actor, administrators) ? [] : reachOf(actor, purposes[purpose].roles);

/** Keeps of a row what a card shows; every other field becomes null, a number 0, a flag false, a list empty. */
export function cardOf<T extends Record<string, unknown>>(row: T): T {
  const kept: readonly string[] = cardFields;
  return Object.fromEntries(Object.entries(row).map(([k, v]) => [k, kept.includes(k) ? v : typeof v === 'number' ? 0 : typeof v === 'boolean' ? false : Array.isArray(v) ? [] : null])) as T;
}

/** 亲属回避: the article by which kinship is judged. */
export const recusalArticle: Citation = { document: 'cn.recusal-2006', title: '《党政领导干部任职回避暂行规定》', year: 2006, article: '第三条', confidence: 'text' };
