import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { classEnglish, classNames, places } from '../files/class-rules.ts';
import { fieldWords } from '../roster/fields-rules.ts';
import { changeWords, factWords, isLongText, lineDifference, rowWords, shown, type UnitName } from '../roster/said-rules.ts';
import type { Change, Evidence, State, Waits } from './rules.ts';

const w = (zh: string, en: string): Words => ({ zh, en });
const joined = (parts: readonly Words[], zh: string, en: string): Words => w(parts.map((p) => p.zh).join(zh), parts.map((p) => p.en).join(en));

/** What a correction alters, in the words of the record: 出生年月由 1975.03 改为 1974.09；学历学位添加 … */
export function saidChanges(changes: readonly Change[], unitName: UnitName): Words {
  return joined(changes.map((c): Words => {
    if (c.kind === 'fact') return changeWords([{ field: c.field, oldValue: c.old, newValue: c.new }], unitName);
    const name = fieldWords(c.list);
    const row = (which: 'old' | 'new'): Words => rowWords(c.list, c[which]!, unitName, c[which === 'old' ? 'new' : 'old'] ?? undefined);
    if (c.act === 'add') return w(`${name.zh}添加“${row('new').zh}”`, `${name.en}: added “${row('new').en}”`);
    if (c.act === 'remove') return w(`${name.zh}删除“${row('old').zh}”`, `${name.en}: removed “${row('old').en}”`);
    return w(`${name.zh}“${row('old').zh}”改为“${row('new').zh}”`, `${name.en}: “${row('old').en}” to “${row('new').en}”`);
  }), '；', '; ');
}

/** One side of a change, as words. */
export function sideWords(change: Change, side: 'old' | 'new', unitName: UnitName): Words {
  const value = change[side];
  if (change.kind === 'row') return value === null ? w('（无）', '(none)') : rowWords(change.list, value as Record<string, unknown>, unitName, (change[side === 'old' ? 'new' : 'old'] as Record<string, unknown> | null) ?? undefined);
  if (isLongText(change.field) && value !== null) {
    const { before, after } = lineDifference(change.old as string | null, change.new as string | null);
    const lines = side === 'old' ? before : after;
    return lines === '' ? w('（无此行）', '(no such line)') : w(lines, lines);
  }
  return factWords(change.field, value, unitName);
}

/** What is corrected, by name: 出生年月、学历学位. */
export const changedNames = (changes: readonly Change[]): Words =>
  joined([...new Set(changes.map((c) => (c.kind === 'fact' ? c.field : c.list)))].map(fieldWords), '、', ', ');

/** 《入团志愿书》（1990.05）第 1 页 */
export const evidencePages = (evidence: readonly Evidence[]): Words =>
  joined(evidence.map((e) => w(`《${e.title}》${e.madeOn ? `（${shown(e.madeOn).zh}）` : ''}第 ${e.page} 页`, `“${e.title}”${e.madeOn ? ` (${shown(e.madeOn).en})` : ''}, page ${e.page}`)), '、', '; ');

/** The evidence as the history of the person keeps it. */
export const historyEvidence = (evidence: readonly Evidence[], preparer: string, approver: string): string => `${evidencePages(evidence).zh}；经办 ${preparer}，审批 ${approver}`;

/** Names of the states. */
export const stateWords: Readonly<Record<State, Words>> = {
  asked: w('待受理', 'Waits to be taken up'), requested: w('待审批', 'Waits for approval'), returned: w('退回补证', 'Returned for more evidence'),
  approved: w('已批准并入册', 'Approved and entered'), declined: w('未批准', 'Declined'), withdrawn: w('已撤回', 'Withdrawn'), settled: w('已答复', 'Answered'),
};

/** Who has a correction next. */
export const waitsWords: Readonly<Record<Waits, Words>> = {
  clerk: w('干部科室受理', 'A clerk takes it up'), preparer: w('经办人补充依据', 'The clerk adds evidence'), person: w('本人补充说明', 'The person concerned adds to it'), approver: w('科长或部领导审批', 'A section head or above decides'),
};

/** Classes a new material can be filed under: the ten, four and nine by their sub-classes. */
export const classOptions = (on: Day): { id: string; words: Words }[] => places.map((p) => ({ id: p, words: w(`${p} ${classNames(on)[p]}`, `${p} ${classEnglish[p]}`) }));

/** How the record says that the approver is no kin of the person: by the family records, or by the approver's own statement. */
export const kinSaid = {
  none: { zh: '经核对无亲属关系', en: 'not kin by the family records' },
  stated: { zh: '审批人声明无亲属关系', en: 'the approver stated not to be kin' },
} as const satisfies Record<string, Words>;
