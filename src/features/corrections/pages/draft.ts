import { isProtected, protectedFields } from '../../roster/protected-rules.ts';
import { listFields, type Values } from '../../roster/pages/list-fields.ts';
import type { PersonFile, Proposal } from '../../roster/pages/types.ts';
import type { Change, ProtectedField, ProtectedList } from '../rules.ts';
import type { Detail, ProposalBody } from './client.ts';

/** One thing being corrected on the form; `undefined` in a value is a date that cannot be read yet. */
export type Item = { kind: 'fact'; field: ProtectedField; value: unknown } | { kind: 'row'; list: ProtectedList; act: 'add' | 'change' | 'remove'; rowId: string | null; values: Values };

const isField = (field: string): field is ProtectedField => (protectedFields as readonly string[]).includes(field);
const isProtectedList = (field: string): field is ProtectedList => isProtected(field) && !isField(field);

/** The held row of a list. */
export const heldRow = (file: PersonFile, list: ProtectedList, rowId: string | null): Values | null => (file[list] as Values[]).find((r) => r['id'] === rowId) ?? null;

const valuesOf = (list: ProtectedList, row: Values | null): Values => Object.fromEntries(listFields[list].map((f) => [f.key, row?.[f.key] ?? (f.kind === 'flag' ? false : null)]));

/** What the address asks for: ?field=birth, or ?field=education&row=…&act=change. */
export function itemFrom(file: PersonFile, query: { field: string | null; row: string | null; act: string | null }): Item[] {
  const { field, row } = query;
  if (field === null) return [];
  if (isField(field)) return [{ kind: 'fact', field, value: file.person[field] }];
  if (!isProtectedList(field)) return [];
  const act = query.act === 'remove' || query.act === 'change' ? query.act : 'add';
  return [{ kind: 'row', list: field, act, rowId: row, values: valuesOf(field, heldRow(file, field, row)) }];
}

/** What an import or a merge proposed, as the first item of a request: a new value, a row added, or the held row changed to what is stated. */
export function itemOfProposal(file: PersonFile, proposal: Pick<Proposal, 'field' | 'oldValue' | 'newValue'>): Item[] {
  const list = proposal.field.split('.')[0]!;
  if (isField(list)) return [{ kind: 'fact', field: list, value: proposal.newValue }];
  if (!isProtectedList(list)) return [];
  const stated = Object.fromEntries(Object.entries(proposal.newValue as Values).filter(([, v]) => v !== null && v !== ''));
  const held = heldRow(file, list, ((proposal.oldValue ?? {}) as Values)['id'] as string | null ?? null);
  return [{ kind: 'row', list, act: held ? 'change' : 'add', rowId: held ? String(held['id']) : null, values: { ...valuesOf(list, held), ...valuesIn(list, stated) } }];
}

const valuesIn = (list: ProtectedList, row: Values): Values => Object.fromEntries(listFields[list].filter((f) => f.key in row).map((f) => [f.key, row[f.key]]));

/** The change set as it was sent before, to be worked over. */
export const itemsOf = (drafts: Detail['drafts']): Item[] => drafts.map((d): Item =>
  d.kind === 'fact' ? { kind: 'fact', field: d.field as ProtectedField, value: d.new } : { kind: 'row', list: d.list, act: d.act, rowId: d.act === 'add' ? null : d.rowId, values: valuesOf(d.list, (d.new ?? d.old) as Values) });

/** True when an item is filled in and says something new. */
export function ready(item: Item, file: PersonFile): boolean {
  if (item.kind === 'fact') return item.value !== undefined && item.value !== file.person[item.field];
  if (item.act === 'remove') return true;
  return listFields[item.list].every((f) => item.values[f.key] !== undefined && (!f.required || (item.values[f.key] !== null && item.values[f.key] !== '')));
}

/** What is sent for an item: of a changed row only what differs. */
export function wantedOf(item: Item, file: PersonFile): ProposalBody['changes'][number] {
  if (item.kind === 'fact') return { kind: 'fact', field: item.field, value: item.value ?? null } as never;
  if (item.act === 'remove') return { kind: 'row', list: item.list, act: 'remove', rowId: item.rowId! };
  const held = heldRow(file, item.list, item.rowId);
  const cells = listFields[item.list].map((f): [string, unknown] => [f.key, f.key === 'unitText' ? (item.values[f.key] ?? '') : item.values[f.key] === '' ? null : item.values[f.key]]);
  const row = item.act === 'add' ? cells.filter(([, v]) => v !== null && v !== undefined && v !== '') : cells.filter(([k, v]) => v !== (held?.[k] ?? (k === 'leading' || k === 'concurrent' ? false : null)));
  return { kind: 'row', list: item.list, act: item.act, ...(item.act === 'change' ? { rowId: item.rowId } : {}), row: Object.fromEntries(row) } as never;
}

/** The items as changes, for the sentence of the record. */
export const asChanges = (items: readonly Item[], file: PersonFile): Change[] => items.map((item): Change =>
  item.kind === 'fact' ? { kind: 'fact', field: item.field, old: file.person[item.field], new: item.value }
    : { kind: 'row', list: item.list, act: item.act, rowId: item.rowId ?? '', old: item.act === 'add' ? null : heldRow(file, item.list, item.rowId), new: item.act === 'remove' ? null : { ...heldRow(file, item.list, item.rowId), ...item.values } });
