import type { Role } from '../../accounts/rules.ts';
import type { Sex } from './names.ts';
import { chance } from './random.ts';

/** A person of the demonstration whose name and post are fixed, because accounts and cases refer to them. */
export type Cast = {
  key: string; name: string; sex: Sex; username: string; roles: Role[];
  /** Main post, and posts held beside it. */
  post: string; beside: string[];
  /** Title of a place among the staff of the unit. */
  title?: string;
  age: number; tenure: number;
};

/** The nine members of the decision body (区委常委会), the secretary first. */
export const MEMBERS: readonly Cast[] = [
  { key: 'secretary', name: '闻砚山', sex: '男', username: 'wenyanshan', roles: ['member'], post: 'committee.secretary', beside: [], age: 54, tenure: 31 },
  { key: 'mayor', name: '陆知峤', sex: '男', username: 'luzhiqiao', roles: ['member'], post: 'government.chief', beside: ['committee.vice'], age: 51, tenure: 26 },
  { key: 'vice', name: '苏思蘅', sex: '女', username: 'susiheng', roles: ['member'], post: 'committee.vice', beside: [], age: 48, tenure: 22 },
  { key: 'discipline', name: '岑守樾', sex: '男', username: 'censhouyue', roles: ['member'], post: 'committee.member', beside: ['discipline.chief'], age: 50, tenure: 29 },
  { key: 'head', name: '沈砚秋', sex: '女', username: 'shenyanqiu', roles: ['head', 'member'], post: 'committee.member', beside: ['org.head'], age: 47, tenure: 34 },
  { key: 'publicity', name: '程书漪', sex: '女', username: 'chengshuyi', roles: ['member'], post: 'committee.member', beside: ['publicity.head'], age: 46, tenure: 18 },
  { key: 'united', name: '贺景昀', sex: '男', username: 'hejingyun', roles: ['member'], post: 'committee.member', beside: ['united.head'], age: 52, tenure: 40 },
  { key: 'executive', name: '祁安湛', sex: '男', username: 'qianzhan', roles: ['member'], post: 'committee.member', beside: ['government.deputy'], age: 49, tenure: 27 },
  { key: 'law', name: '邵行屹', sex: '男', username: 'shaoxingyi', roles: ['member'], post: 'committee.member', beside: ['law.head'], age: 53, tenure: 37 },
];

/** The people of the organization department who handle cases, and the person concerned. */
export const OFFICE: readonly Cast[] = [
  { key: 'deputy_head', name: '简承珩', sex: '男', username: 'jianchengheng', roles: ['deputy_head'], post: 'org.executive', beside: [], age: 45, tenure: 39 },
  { key: 'section_head', name: '温若筠', sex: '女', username: 'wenruoyun', roles: ['section_head'], post: 'org.staff', beside: [], title: '干部科科长', age: 39, tenure: 44 },
  { key: 'clerk_one', name: '许知苒', sex: '女', username: 'xuzhiran', roles: ['clerk'], post: 'org.staff', beside: [], title: '干部科科员', age: 36, tenure: 50 },
  { key: 'clerk_two', name: '韩清屿', sex: '男', username: 'hanqingyu', roles: ['clerk'], post: 'org.staff', beside: [], title: '干部科科员', age: 37, tenure: 33 },
  { key: 'supervisor', name: '尹念彧', sex: '男', username: 'yinnianyu', roles: ['supervisor'], post: 'org.staff', beside: [], title: '干部监督科科长', age: 43, tenure: 52 },
  { key: 'person', name: '林望栩', sex: '男', username: 'linwangxu', roles: ['person'], post: 'water.deputy', beside: [], age: 41, tenure: 46 },
];

/** The three administrators; they are not in the roster. */
export const ADMINISTRATORS: readonly { key: string; name: string; username: string; role: Role }[] = [
  { key: 'sysadmin', name: '系统管理员 甘启铎', username: 'ganqiduo', role: 'sysadmin' },
  { key: 'secadmin', name: '安全管理员 曲思湄', username: 'qusimei', role: 'secadmin' },
  { key: 'auditadmin', name: '审计管理员 阮牧淳', username: 'ruanmuchun', role: 'auditadmin' },
];

/** People whose circumstances show a refusal: each meets one bar of the regulations. */
export const BARRED: readonly (Cast & { direct?: true })[] = [
  { key: 'admonished', name: '范思骞', sex: '男', username: '', roles: [], post: 'finance.deputy', beside: [], age: 44, tenure: 47 },
  { key: 'short_tenure', name: '段守峤', sex: '男', username: '', roles: [], post: 'housing.chief', beside: [], age: 42, tenure: 20, direct: true },
  { key: 'kin_of_member', name: '程安翊', sex: '男', username: '', roles: [], post: 'market.deputy', beside: [], age: 43, tenure: 41 },
  { key: 'kin_in_organ', name: '唐行晟', sex: '男', username: '', roles: [], post: 'justice.deputy', beside: [], age: 42, tenure: 38 },
  { key: 'spouse_of_candidate', name: '汪若湄', sex: '女', username: '', roles: [], post: 'civil.deputy', beside: [], age: 41, tenure: 30 },
  { key: 'spouse_abroad', name: '戴启昕', sex: '女', username: '', roles: [], post: 'development.deputy', beside: [], age: 45, tenure: 50 },
];

/** Named in every id of the demonstration; another number makes another department. */
export const SEED = 'steelyard/砚溪区/1';
/** The person id of someone of the cast; the same on every day. */
export const castId = (key: string): string => chance(`${SEED}/person/${key}`).uuid();
/** The account id of someone of the cast; the same on every day. */
export const accountId = (key: string): string => chance(`${SEED}/account/${key}`).uuid();
