import { pageWords } from './page-messages.ts';
import { recommendationVerbs } from './recommendation-messages.ts';

const zh = {
  ...pageWords.zh,
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    ...recommendationVerbs.zh,
    'term.plan.drawn': '起草换届方案“{{name}}”：{{start}} 开始，{{day}} 大会',
    'term.plan.edited': '修改换届方案草稿“{{name}}”：{{start}} 开始，{{day}} 大会',
    'term.plan.approved': '批准{{author}}起草的换届方案“{{name}}”：{{count}} 个职位，{{start}} 开始，{{day}} 大会',
    'term.plan.read': '查看换届方案“{{name}}”及进度',
    'term.plan.closed': '办结换届方案“{{name}}”，未办完的职位 {{left}} 个。{{reason}}',
    'term.plan.exported': '导出换届方案“{{name}}”进度表，{{count}} 个职位',
    'term.posts.added': '换届方案“{{name}}”添加职位 {{count}} 个',
    'term.posts.removed': '换届方案“{{name}}”移出职位 {{count}} 个',
    'term.posts.assigned': '换届方案“{{name}}” {{count}} 个职位改由{{clerks}}经办',
    'term.person.proposed': '换届方案“{{name}}”登记一个职位的拟任人选：{{person}}',
    'term.calendar.entered': '换届方案“{{name}}”录入 {{year}} 年法定节假日安排（{{source}}）',
    'term.change.proposed': '提出变更换届方案“{{name}}”：{{start}} 开始，{{day}} 大会。理由：{{reason}}',
    'term.change.approved': '批准{{author}}提出的换届方案“{{name}}”第 {{version}} 版：{{start}} 开始，{{day}} 大会。理由：{{reason}}',
    'term.change.returned': '退回{{author}}对换届方案“{{name}}”的变更：{{reason}}',
    'term.task.marked': '换届方案“{{name}}”登记“{{task.zh}}”于 {{day}} 完成：{{basis}}',
    'term.task.unmarked': '换届方案“{{name}}”撤销“{{task.zh}}”于 {{day}} 完成的登记：{{reason}}',
    'term.case.adopted': '换届方案“{{name}}”接续已有案卷 {{case}}',
    'term.late.read': '查看换届方案“{{name}}”的逾期事项和原因，{{count}} 项',
  } as Record<string, string>,
};

const en: typeof zh = {
  ...pageWords.en,
  verbs: {
    ...recommendationVerbs.en,
    'term.plan.drawn': 'drew up the term-change plan “{{name}}”: from {{start}}, congress on {{day}}',
    'term.plan.edited': 'changed the draft of the plan “{{name}}”: from {{start}}, congress on {{day}}',
    'term.plan.approved': 'approved the plan “{{name}}” by {{author}}: {{count}} posts, from {{start}}, congress on {{day}}',
    'term.plan.read': 'read the plan “{{name}}” and where it stands',
    'term.plan.closed': 'closed the plan “{{name}}” with {{left}} posts not done. {{reason}}',
    'term.plan.exported': 'exported the board of the plan “{{name}}”, {{count}} posts',
    'term.posts.added': 'added {{count}} posts to the plan “{{name}}”',
    'term.posts.removed': 'took {{count}} posts out of the plan “{{name}}”',
    'term.posts.assigned': 'gave {{count}} posts of the plan “{{name}}” to {{clerks}}',
    'term.person.proposed': 'entered who is proposed for a post of the plan “{{name}}”: {{person}}',
    'term.calendar.entered': 'entered the official calendar of {{year}} in the plan “{{name}}” ({{source}})',
    'term.change.proposed': 'proposed a change of the plan “{{name}}”: from {{start}}, congress on {{day}}. Reason: {{reason}}',
    'term.change.approved': 'approved version {{version}} of the plan “{{name}}” by {{author}}: from {{start}}, congress on {{day}}. Reason: {{reason}}',
    'term.change.returned': 'returned the change of the plan “{{name}}” by {{author}}: {{reason}}',
    'term.task.marked': 'marked “{{task.en}}” of the plan “{{name}}” done on {{day}}: {{basis}}',
    'term.task.unmarked': 'took back the mark of “{{task.en}}” on {{day}} in the plan “{{name}}”: {{reason}}',
    'term.case.adopted': 'took the open case {{case}} into the plan “{{name}}”',
    'term.late.read': 'read what is late in the plan “{{name}}” and why: {{count}}',
  },
};

/** Words of the room, zh first; en must say the same. */
export const messages = { zh, en };
