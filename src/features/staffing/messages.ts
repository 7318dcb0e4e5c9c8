import { pageWords } from './page-messages.ts';

const zh = {
  title: '班子与岗位',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'staffing.body.read': '查看 {{bodies}} 班子成员 {{people}} 人的情况（截至 {{asOf}}）',
    'staffing.bodies.exported': '导出《{{table.zh}}》（截至 {{asOf}}）',
    'staffing.key-posts.read': '查看关键岗位 {{count}} 人的到期事项（截至 {{asOf}}）',
    'staffing.key-posts.exported': '导出关键岗位台账 {{count}} 人（截至 {{asOf}}）',
    'staffing.key-post.marked': '拟将 {{post}} 列为关键岗位（{{kind.zh}}），自 {{day}} 起，依据 {{basis}}',
    'staffing.key-post.approved': '审批 {{author}} 提出的关键岗位：{{post}}（{{kind.zh}}）',
    'staffing.key-post.ended': '自 {{day}} 起 {{post}} 不再列为关键岗位（{{kind.zh}}），依据 {{basis}}',
    'staffing.retirement.determined': '认定 {{person}} 改革前任职年龄界限为 {{age}} 岁，依据 {{basis}}',
    'staffing.audit.recorded': '登记 {{person}}（{{post}}）{{kind.zh}}：{{state.zh}}，依据 {{basis}}',
    'staffing.audit.changed': '更新 {{person}}（{{post}}）{{kind.zh}}：{{state.zh}}，依据 {{basis}}',
    'staffing.setting.proposed': '提出本单位数字：{{what.zh}}，自 {{day}} 起，依据 {{basis}}',
    'staffing.setting.approved': '审批 {{author}} 提出的本单位数字：{{what.zh}}，自 {{day}} 起',
    'staffing.plan.saved': '保存调整预案“{{plan}}”（{{moves}} 步，{{how.zh}}），名册未作改动',
    'staffing.plan.removed': '删除调整预案“{{plan}}”',
    'staffing.demo.loaded': '装入演示单位的关键岗位、审计安排和本单位数字 {{rows}} 条',
  } as Record<string, string>,
  ...pageWords.zh,
};

const en: typeof zh = {
  title: 'Leading bodies and posts',
  verbs: {
    'staffing.body.read': 'read {{people}} members of {{bodies}} (as of {{asOf}})',
    'staffing.bodies.exported': 'exported “{{table.en}}” (as of {{asOf}})',
    'staffing.key-posts.read': 'read what comes due for {{count}} people in key posts (as of {{asOf}})',
    'staffing.key-posts.exported': 'exported the list of {{count}} people in key posts (as of {{asOf}})',
    'staffing.key-post.marked': 'proposed {{post}} as a key post ({{kind.en}}) from {{day}} on, on the basis of {{basis}}',
    'staffing.key-post.approved': 'approved the key post proposed by {{author}}: {{post}} ({{kind.en}})',
    'staffing.key-post.ended': 'ended {{post}} as a key post ({{kind.en}}) from {{day}} on, on the basis of {{basis}}',
    'staffing.retirement.determined': 'determined the former retirement age of {{person}} as {{age}}, on the basis of {{basis}}',
    'staffing.audit.recorded': 'recorded for {{person}} ({{post}}) an {{kind.en}}: {{state.en}}, on the basis of {{basis}}',
    'staffing.audit.changed': 'updated for {{person}} ({{post}}) an {{kind.en}}: {{state.en}}, on the basis of {{basis}}',
    'staffing.setting.proposed': 'proposed a number of the institution: {{what.en}}, from {{day}} on, on the basis of {{basis}}',
    'staffing.setting.approved': 'approved the number proposed by {{author}}: {{what.en}}, from {{day}} on',
    'staffing.plan.saved': 'saved the plan “{{plan}}” ({{moves}} moves, {{how.en}}); the roster is unchanged',
    'staffing.plan.removed': 'removed the plan “{{plan}}”',
    'staffing.demo.loaded': 'loaded {{rows}} key posts, audits and numbers of the demonstration',
  },
  ...pageWords.en,
};

/** Words of the room. */
export const messages = { zh, en };
