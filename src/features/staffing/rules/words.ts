import type { Words } from '../../../kernel/refusal.ts';
import type { KeyKind } from './dues.ts';

/** Names of the kinds of key posts. */
export const keyKindWords: Readonly<Record<KeyKind, Words>> = {
  personnel: { zh: '组织人事', en: 'personnel' }, finance: { zh: '财务', en: 'finance' }, audit: { zh: '审计', en: 'audit' }, engineering: { zh: '工程', en: 'engineering works' },
  procurement: { zh: '采购', en: 'procurement' }, approval: { zh: '行政审批', en: 'licensing' }, enforcement: { zh: '行政执法', en: 'enforcement' }, other: { zh: '其他', en: 'other' },
};

/** Names of the kinds of audit. */
export const auditKindWords: Readonly<Record<'in-office' | 'leaving', Words>> = { 'in-office': { zh: '任中审计', en: 'audit in office' }, leaving: { zh: '离任审计', en: 'audit on leaving' } };
