import type { PersonFile } from './types.ts';
import type { Labels } from './use-words.ts';

/** The sub-lists of a file, as the API names them. */
export const listNames = ['holdings', 'ranks', 'education', 'awards', 'punishments', 'appraisals', 'family'] as const;
export type ListName = (typeof listNames)[number];
export type ListRow = PersonFile[ListName][number];
export type Values = Record<string, unknown>;

/** True for the name of a sub-list. */
export const isList = (field: string): field is ListName => (listNames as readonly string[]).includes(field);

export type FieldKind = 'text' | 'partial' | 'day' | 'flag' | 'flag3' | 'number' | 'rank' | 'serviceRank' | 'unit' | 'post' | 'person' | 'level' | 'relation' | 'politics' | { table: string; codes: readonly string[] };
export type Field = { key: string; kind: FieldKind; label: string; required?: boolean; wide?: boolean; hint?: string };

const f = (key: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({ key, kind, label: key, ...more });
const roles = { table: 'role', codes: ['chief', 'deputy', 'member', 'staff'] };
const grades = { table: 'grade', codes: ['excellent', 'competent', 'basic', 'incompetent', 'undetermined'] };
const modes = { table: 'mode', codes: ['full-time', 'in-service'] };
const exceptions = { table: 'exceptional', codes: ['qualification', 'skip', 'tenure'] };
const punishments = {
  table: 'lists.punishmentKinds',
  codes: ['admin-warning', 'admin-demerit', 'admin-serious-demerit', 'admin-demotion', 'admin-dismissal', 'party-warning', 'party-serious-warning', 'party-post-removal', 'party-probation', 'admonition', 'org-adjustment', 'org-removal', 'org-ordered-resignation', 'org-accountable-resignation', 'downgrade', 'report-admonition', 'report-disqualification'],
};

/** The fields of one row of each list, in the order they are filled. */
export const listFields: Record<ListName, readonly Field[]> = {
  holdings: [
    f('postId', 'post', { wide: true }), f('unitId', 'unit'), f('unitText', 'text'), f('title', 'text', { required: true, wide: true }), f('rank', 'rank'), f('role', roles), f('fromDate', 'partial'), f('toDate', 'partial'),
    f('appointedOn', 'day'), f('exceptional', exceptions), f('leading', 'flag'), f('concurrent', 'flag'), f('grassroots', 'flag3'), f('promoted', 'flag3'), f('probation', 'flag3'), f('basis', 'text', { wide: true }),
  ],
  ranks: [f('rank', 'serviceRank', { required: true, label: 'serviceRank' }), f('fromDate', 'partial'), f('toDate', 'partial'), f('basis', 'text', { wide: true })],
  education: [f('mode', modes, { required: true }), f('level', 'level'), f('degree', 'text'), f('school', 'text', { wide: true }), f('degreeSchool', 'text', { wide: true }), f('fromDate', 'partial'), f('toDate', 'partial')],
  awards: [f('title', 'text', { required: true, label: 'awardTitle', wide: true }), f('grantedBy', 'text'), f('date', 'partial')],
  punishments: [f('kind', punishments, { required: true }), f('decidedOn', 'day', { required: true }), f('months', 'number', { hint: 'lists.kindHint' }), f('affectsUse', 'flag3'), f('basis', 'text', { wide: true })],
  appraisals: [f('year', 'number', { required: true }), f('grade', grades, { required: true })],
  family: [f('relation', 'relation', { required: true }), f('name', 'text', { required: true, label: 'familyName' }), f('birth', 'partial'), f('politics', 'politics'), f('unitText', 'text', { label: 'work', wide: true }), f('living', 'flag3'), f('abroad', 'flag3'), f('linkedPersonId', 'person', { wide: true }), f('sort', 'number')],
};

/** Columns shown of each list; the others stand in the editor. */
export const listColumns: Record<ListName, readonly string[]> = {
  holdings: ['period', 'work', 'rank', 'role', 'facts', 'basis'],
  ranks: ['rank', 'period', 'basis'],
  education: ['mode', 'level', 'degree', 'school', 'degreeSchool', 'period'],
  awards: ['date', 'title', 'grantedBy'],
  punishments: ['kind', 'decidedOn', 'months', 'affectsUse', 'basis'],
  appraisals: ['year', 'grade'],
  family: ['relation', 'name', 'birth', 'age', 'politics', 'unitText', 'living', 'abroad', 'linkedPersonId'],
};

/** The value of a field as words. */
export function showField(field: Field, value: unknown, l: Labels, unitName: (id: string) => string): string {
  if (value === null || value === undefined || value === '') return '';
  const { kind } = field;
  if (typeof kind === 'object') return l.of(kind.table, String(value));
  switch (kind) {
    case 'partial': case 'day': return l.date(String(value));
    case 'flag': case 'flag3': return l.yesNo(value as boolean);
    case 'rank': return l.rank(String(value));
    case 'serviceRank': return l.jobRank(String(value));
    case 'unit': return unitName(String(value));
    case 'post': case 'person': return '';
    default: return String(value);
  }
}

/** From and to as one phrase; empty where neither is known. */
export function periodText(row: Values, l: Labels): string {
  const from = row['fromDate'] as string | null | undefined;
  const to = row['toDate'] as string | null | undefined;
  if (!from && !to) return '';
  return `${from ? l.date(from) : ''}—${to ? l.date(to) : l.t('openEnd')}`;
}
