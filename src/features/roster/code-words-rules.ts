import type { Words } from '../../kernel/refusal.ts';
import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import { effects } from '../../domain/regulations/punishment/effects.ts';
import { unitKinds } from './rules.ts';

/** Names of the values of one field, by code. */
export type Codes = Readonly<Record<string, Words>>;
const byId = (list: readonly { id: string; words: Words }[]): Codes => Object.fromEntries(list.map((x) => [x.id, x.words]));
const w = (zh: string, en: string): Words => ({ zh, en });

export const rankCodes: Codes = byId(rankLevels);
export const serviceRankCodes: Codes = byId(serviceRanks);
export const unitKindCodes: Codes = byId(unitKinds);
export const punishmentCodes: Codes = Object.fromEntries(Object.entries(effects).map(([kind, effect]) => [kind, effect.words]));
export const sexCodes: Codes = { 男: w('男', 'male'), 女: w('女', 'female') };
export const statusCodes: Codes = { serving: w('在职', 'serving'), retired: w('退休', 'retired'), left: w('离开', 'left'), deceased: w('去世', 'deceased'), void: w('已撤销', 'void'), merged: w('已合并', 'merged') };
export const gradeCodes: Codes = {
  excellent: w('优秀', 'excellent'), competent: w('称职', 'competent'), basic: w('基本称职', 'basically competent'), incompetent: w('不称职', 'not competent'), undetermined: w('不定等次', 'not graded'),
};
export const modeCodes: Codes = { 'full-time': w('全日制教育', 'full-time'), 'in-service': w('在职教育', 'in-service') };
export const roleCodes: Codes = { chief: w('正职', 'chief'), deputy: w('副职', 'deputy'), member: w('班子成员', 'member of the body'), staff: w('一般工作人员', 'staff') };
export const exceptionalCodes: Codes = { qualification: w('破格（资格）', 'exceptional: qualification'), skip: w('破格（越级）', 'exceptional: skipped a level'), tenure: w('破格（任职年限）', 'exceptional: short of years in post') };
export const channelCodes: Codes = {
  选调生: w('选调生', 'selected graduates'), 公务员: w('公务员', 'civil service exam'), 招硕引博: w('招硕引博', 'recruited masters and doctors'), 事业单位招聘: w('事业单位招聘', 'public institution'), 社区定向招聘: w('社区定向招聘', 'community recruitment'), 其他: w('其他', 'other'),
};
export const organKindCodes: Codes = {
  'party-committee': w('党委', 'party committee'), 'party-dept': w('党委工作部门', 'party department'), npc: w('人大', 'people’s congress'), government: w('政府', 'government'), 'gov-dept': w('政府工作部门', 'government department'), cppcc: w('政协', 'CPPCC'),
  discipline: w('纪委监委', 'discipline organ'), court: w('法院', 'court'), procuratorate: w('检察院', 'procuratorate'), 'mass-organization': w('群团', 'mass organization'), institution: w('事业单位', 'public institution'), 'sub-office': w('派出机关（街道）', 'subdistrict office'),
};
export const howFilledCodes: Codes = {
  appointed: w('委任', 'appointed'), elected: w('选举', 'elected'), 'npc-appointed': w('人大任命', 'appointed by the congress'), 'cppcc-appointed': w('政协任命', 'appointed by the CPPCC'), 'gov-appointed': w('政府任命', 'appointed by the government'),
};
