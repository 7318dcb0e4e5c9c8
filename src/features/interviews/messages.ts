import { pageWords } from './page-messages.ts';

const zh = {
  ...pageWords.zh,
  /** Sentences of the record; the actor stands before them. None says who was talked to or what was said. */
  verbs: {
    'interviews.plan.opened': '建立谈话方案 {{number}}“{{title}}”，抽取种子的承诺值 {{hash}}',
    'interviews.plan.edited': '修改谈话方案 {{number}}“{{title}}”',
    'interviews.plan.stopped': '终止谈话方案 {{number}}“{{title}}”。理由：{{reason}}',
    'interviews.list.drawn': '确定谈话方案 {{number}} 的名单：名册 {{of}} 人中谈话 {{count}} 人；名册的哈希 {{hash}}，抽取种子 {{seed}}',
    'interviews.person.absent': '谈话方案 {{number}} 名单第 {{n}} 位登记为缺席，{{what.zh}}',
    'interviews.talk.written': '登记谈话方案 {{number}} 的第 {{n}} 次谈话，由{{second}}确认',
    'interviews.talk.rewritten': '修改谈话方案 {{number}} 第 {{n}} 次谈话的记录（第 {{version}} 稿）',
    'interviews.talk.agreed': '确认{{first}}所记的谈话方案 {{number}} 第 {{n}} 次谈话',
    'interviews.talk.differs': '对{{first}}所记的谈话方案 {{number}} 第 {{n}} 次谈话写明出入 {{count}} 处',
    'interviews.notes.read': '查看谈话方案 {{number}} 第 {{n}} 次谈话的记录',
    'interviews.lines.read': '查看谈话方案 {{number}} 的归纳，{{count}} 条',
    'interviews.line.added': '谈话方案 {{number}} 写入一条归纳',
    'interviews.line.marked': '谈话方案 {{number}} 第 {{n}} 次谈话计入一条归纳：{{what.zh}}',
    'interviews.line.approved': '核准{{author}}所写的谈话方案 {{number}} 的一条归纳',
    'interviews.line.dropped': '删去谈话方案 {{number}} 未核准的一条归纳',
    'interviews.report.read': '查看谈话方案 {{number}} 的报告',
    'interviews.report.proposed': '提出谈话方案 {{number}} 的报告，{{talks}} 次谈话，内容哈希 {{hash}}',
    'interviews.report.approved': '批准{{author}}提出的谈话方案 {{number}} 的报告，内容哈希 {{hash}}',
    'interviews.report.returned': '退回{{author}}提出的谈话方案 {{number}} 的报告：{{reason}}',
  } as Record<string, string>,
};

const en: typeof zh = {
  ...pageWords.en,
  verbs: {
    'interviews.plan.opened': 'opened the plan of talks {{number}} “{{title}}”; commitment to the seed of its draw {{hash}}',
    'interviews.plan.edited': 'changed the plan of talks {{number}} “{{title}}”',
    'interviews.plan.stopped': 'stopped the plan of talks {{number}} “{{title}}”. Reason: {{reason}}',
    'interviews.list.drawn': 'fixed the list of the plan of talks {{number}}: {{count}} of {{of}} people; hash of the roll {{hash}}, seed of the draw {{seed}}',
    'interviews.person.absent': 'entered number {{n}} on the list of the plan of talks {{number}} as absent; {{what.en}}',
    'interviews.talk.written': 'wrote down talk {{n}} of the plan {{number}}, to be confirmed by {{second}}',
    'interviews.talk.rewritten': 'changed the notes of talk {{n}} of the plan {{number}} (version {{version}})',
    'interviews.talk.agreed': 'agreed to the notes of talk {{n}} of the plan {{number}} by {{first}}',
    'interviews.talk.differs': 'stated {{count}} differences from the notes of talk {{n}} of the plan {{number}} by {{first}}',
    'interviews.notes.read': 'read the notes of talk {{n}} of the plan {{number}}',
    'interviews.lines.read': 'read the statements of the plan of talks {{number}}: {{count}}',
    'interviews.line.added': 'wrote a statement of the plan of talks {{number}}',
    'interviews.line.marked': 'matched talk {{n}} of the plan {{number}} with a statement: {{what.en}}',
    'interviews.line.approved': 'approved a statement by {{author}} of the plan of talks {{number}}',
    'interviews.line.dropped': 'took out an unapproved statement of the plan of talks {{number}}',
    'interviews.report.read': 'read the report of the plan of talks {{number}}',
    'interviews.report.proposed': 'put the report of the plan of talks {{number}} forward: {{talks}} talks, hash of its content {{hash}}',
    'interviews.report.approved': 'approved the report of the plan of talks {{number}} by {{author}}, hash of its content {{hash}}',
    'interviews.report.returned': 'returned the report of the plan of talks {{number}} by {{author}}: {{reason}}',
  },
};

/** Words of the room, zh first; en must say the same. */
export const messages = { zh, en };
