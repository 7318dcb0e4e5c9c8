import { listFields, personFields, type PersonField } from './fields-rules.ts';
import { gradeCodes, modeCodes, statusCodes } from './code-words-rules.ts';
import { rosterColumns, type RosterColumn } from './columns-rules.ts';
import { educationLevels, unitKinds } from './rules.ts';

type Lang = 'zh' | 'en';
const words = <K extends string>(of: Readonly<Record<K, { zh: string; en: string }>>, lang: Lang): Record<K, string> =>
  Object.fromEntries(Object.entries<{ zh: string; en: string }>(of).map(([k, w]) => [k, w[lang]])) as Record<K, string>;
const byId = <K extends string>(of: readonly { id: K; words: { zh: string; en: string } }[], lang: Lang): Record<K, string> =>
  Object.fromEntries(of.map((x) => [x.id, x.words[lang]])) as Record<K, string>;

const zh = {
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'roster.person.read': '查阅 {{person}} 的干部信息（截至 {{asOf}}）',
    'roster.person.created': '录入 {{person}}，依据：{{evidence}}',
    'roster.person.changed': '更改 {{person}}：{{changes.zh}}；自 {{day}} 起，依据：{{evidence}}',
    'roster.row.added': '为 {{person}} 增加{{list.zh}}：{{new.zh}}，依据：{{evidence}}',
    'roster.row.changed': '修改 {{person}} 的{{list.zh}}：由 {{old.zh}} 改为 {{new.zh}}，依据：{{evidence}}',
    'roster.row.removed': '删去 {{person}} 的{{list.zh}}：{{old.zh}}，依据：{{evidence}}',
    'roster.doubt.confirmed': '确认 {{person}} 的存疑内容无误：{{doubts.zh}}，依据：{{evidence}}',
    'roster.unit.created': '设立单位 {{unit}}，自 {{day}} 起，依据：{{basis}}',
    'roster.unit.changed': '变更单位 {{unit}}：{{changes.zh}}，{{since.zh}}，依据：{{basis}}',
    'roster.unit.abolished': '撤销单位 {{unit}}，自 {{day}} 起，依据：{{basis}}',
    'roster.post.created': '设立职位 {{post}}，自 {{day}} 起，依据：{{basis}}',
    'roster.post.changed': '变更职位 {{post}}：{{changes.zh}}，{{since.zh}}，依据：{{basis}}',
    'roster.post.abolished': '撤销职位 {{post}}，自 {{day}} 起，依据：{{basis}}',
    'roster.import.uploaded': '上传待导入文件 {{file}}（{{people}} 人，存疑 {{doubts}} 处）',
    'roster.import.chosen': '为待导入文件 {{file}} 指定工作表、栏目或单位',
    'roster.import.committed': '导入 {{file}}：新增 {{created}} 人，更新 {{updated}} 人，跳过 {{skipped}} 人',
    'roster.import.discarded': '放弃导入 {{file}}',
    'roster.export.forms': '导出 {{people}} 的任免审批表（{{format}}，{{count}} 份）',
    'roster.export.roster': '导出名册（{{count}} 人，栏目：{{columns.zh}}）',
    'roster.export.bodies': '导出截至 {{asOf}} 的各单位领导职数配备情况表（{{format}}，{{units}} 个单位）',
    'roster.template.installed': '启用{{paper.zh}}的本单位模板“{{file}}”（第 {{version}} 版）',
    'roster.template.reset': '{{paper.zh}}恢复使用内置模板（第 {{version}} 版）',
    'roster.demo.loaded': '装入演示数据（{{part.zh}}，{{rows}} 条）',
  },
  fields: words(personFields, 'zh') as Record<PersonField, string>,
  lists: words(listFields, 'zh'),
  columns: byId(rosterColumns, 'zh') as Record<RosterColumn, string>,
  unitKinds: byId(unitKinds, 'zh'),
  education: byId(educationLevels, 'zh'),
  statuses: words(statusCodes, 'zh'),
  sorts: { rank: '职务层次', stroke: '姓氏笔画', birth: '出生年月', name: '姓名拼音', post_since: '任现职时间' },
  grades: words(gradeCodes, 'zh'),
  modes: words(modeCodes, 'zh'),
  matches: { none: '新人员', one: '已在名册', several: '有多名相符，请选择', outside: '已在名册，不在您的管理范围' },
  decisions: { create: '新增', update: '更新', skip: '跳过' },
  doubtChoices: { accept: '采用建议', confirm: '确认原文无误', keep: '留待核对' },
  importStates: { previewed: '待确认', committed: '已导入', discarded: '已放弃' },
  severities: { note: '提示', flag: '存疑', refuse: '未采用' },
  noUnit: '未分单位',
};

const en: typeof zh = {
  verbs: {
    'roster.person.read': 'read the file of {{person}} (as of {{asOf}})',
    'roster.person.created': 'entered {{person}}; evidence: {{evidence}}',
    'roster.person.changed': 'changed {{person}}: {{changes.en}}; from {{day}}, evidence: {{evidence}}',
    'roster.row.added': 'added to {{list.en}} of {{person}}: {{new.en}}; evidence: {{evidence}}',
    'roster.row.changed': 'changed {{list.en}} of {{person}} from {{old.en}} to {{new.en}}; evidence: {{evidence}}',
    'roster.row.removed': 'removed from {{list.en}} of {{person}}: {{old.en}}; evidence: {{evidence}}',
    'roster.doubt.confirmed': 'confirmed doubtful values of {{person}}: {{doubts.en}}; evidence: {{evidence}}',
    'roster.unit.created': 'founded the unit {{unit}} from {{day}}; by {{basis}}',
    'roster.unit.changed': 'changed the unit {{unit}}: {{changes.en}}; {{since.en}}, by {{basis}}',
    'roster.unit.abolished': 'abolished the unit {{unit}} on {{day}}; by {{basis}}',
    'roster.post.created': 'created the post {{post}} from {{day}}; by {{basis}}',
    'roster.post.changed': 'changed the post {{post}}: {{changes.en}}; {{since.en}}, by {{basis}}',
    'roster.post.abolished': 'abolished the post {{post}} on {{day}}; by {{basis}}',
    'roster.import.uploaded': 'uploaded {{file}} for import ({{people}} people, {{doubts}} doubts)',
    'roster.import.chosen': 'chose sheet, columns or unit for the import of {{file}}',
    'roster.import.committed': 'imported {{file}}: {{created}} new, {{updated}} updated, {{skipped}} left out',
    'roster.import.discarded': 'put the import of {{file}} aside',
    'roster.export.forms': 'exported the appointment forms of {{people}} ({{format}}, {{count}})',
    'roster.export.roster': 'exported the roster ({{count}} people; columns: {{columns.en}})',
    'roster.export.bodies': 'exported the table of leading posts by unit as of {{asOf}} ({{format}}, {{units}} units)',
    'roster.template.installed': 'put the office’s own template “{{file}}” of the {{paper.en}} in force (version {{version}})',
    'roster.template.reset': 'went back to the built-in {{paper.en}} (version {{version}})',
    'roster.demo.loaded': 'loaded demonstration data ({{part.en}}, {{rows}})',
  },
  fields: words(personFields, 'en') as Record<PersonField, string>,
  lists: words(listFields, 'en'),
  columns: byId(rosterColumns, 'en') as Record<RosterColumn, string>,
  unitKinds: byId(unitKinds, 'en'),
  education: byId(educationLevels, 'en'),
  statuses: words(statusCodes, 'en'),
  sorts: { rank: 'rank', stroke: 'strokes of the surname', birth: 'birth date', name: 'name (pinyin)', post_since: 'in post since' },
  grades: words(gradeCodes, 'en'),
  modes: words(modeCodes, 'en'),
  matches: { none: 'new person', one: 'in the roster', several: 'several match, choose one', outside: 'in the roster, outside your reach' },
  decisions: { create: 'enter', update: 'update', skip: 'leave out' },
  doubtChoices: { accept: 'take the suggestion', confirm: 'right as read', keep: 'leave for checking' },
  importStates: { previewed: 'waiting', committed: 'imported', discarded: 'put aside' },
  severities: { note: 'note', flag: 'doubt', refuse: 'not taken' },
  noUnit: 'without a unit',
};

/** The words of the roster. */
export const messages = { zh, en };
