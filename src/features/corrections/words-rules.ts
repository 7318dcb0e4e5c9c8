import type { Words } from '../../kernel/refusal.ts';
import { fieldWords } from '../roster/fields-rules.ts';
import { changeWords, factWords, rowWords, shown, type UnitName } from '../roster/said-rules.ts';
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

const cls = (id: string, zh: string, en: string): { id: string; words: Words } => ({ id, words: w(zh, en) });
/** Classes a new material can be filed under: the ten, four and nine by their sub-classes. */
export const classOptions: readonly { id: string; words: Words }[] = [
  cls('1', '一、履历类材料', '1 Curriculum vitae'), cls('2', '二、自传和思想类材料', '2 Autobiography and thinking'), cls('3', '三、考核鉴定类材料', '3 Appraisal'), cls('4-1', '四（1）学历学位类材料', '4-1 Education and degrees'), cls('4-2', '四（2）专业技术职务（职称）类材料', '4-2 Professional titles'),
  cls('4-3', '四（3）学术评鉴类材料', '4-3 Scholarship'), cls('4-4', '四（4）教育培训类材料', '4-4 Training'), cls('5', '五、政审、审计和审核类材料', '5 Political review and audit'), cls('6', '六、党、团类材料', '6 Party and League'), cls('7', '七、表彰奖励类材料', '7 Awards'), cls('8', '八、违规违纪违法处理处分类材料', '8 Discipline'),
  cls('9-1', '九（1）工资类材料', '9-1 Pay'), cls('9-2', '九（2）任免类材料', '9-2 Appointment and removal'), cls('9-3', '九（3）出国类材料', '9-3 Travel abroad'), cls('9-4', '九（4）会议代表类材料', '9-4 Congress delegate'), cls('10', '十、其他可供组织参考的材料', '10 Other'),
];
