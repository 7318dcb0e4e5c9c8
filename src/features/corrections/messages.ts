import { pageEn, pageZh } from './page-messages.ts';

const zh = {
  title: '更正',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'corrections.asked': '申请更正本人信息：{{text}}',
    'corrections.requested': '申请更正 {{person}}：{{changes.zh}}，依据 {{evidence.zh}}，理由：{{reason}}',
    'corrections.taken-up': '受理 {{person}} 本人的更正申请：{{changes.zh}}，依据 {{evidence.zh}}，理由：{{reason}}',
    'corrections.returned': '退回 {{person}} 的更正申请，须补充：{{reason}}',
    'corrections.supplied': '补充 {{person}} 的更正申请：{{changes.zh}}，依据 {{evidence.zh}}，理由：{{reason}}',
    'corrections.approved': '批准更正 {{person}}：{{changes.zh}}，依据 {{evidence.zh}}，经办 {{preparer}}，{{kin.zh}}',
    'corrections.declined': '不批准更正 {{person}}：{{changes.zh}}，理由：{{reason}}',
    'corrections.withdrawn': '撤回 {{person}} 的更正申请，说明：{{reason}}',
    'corrections.settled': '答复 {{person}} 本人的更正申请：{{reason}}',
    'corrections.evidence.filed': '将更正依据《{{title}}》（{{pages}} 页）归入 {{person}} 的档案',
    'corrections.evidence.viewed': '为办理更正查阅 {{person}} 的{{page.zh}}',
    'corrections.own.read': '查阅本人的信息',
  } as Record<string, string>,
  ...pageZh,
};

const en: typeof zh = {
  title: 'Corrections',
  verbs: {
    'corrections.asked': 'asked for a correction of their own facts: {{text}}',
    'corrections.requested': 'asked for a correction of {{person}}: {{changes.en}}, on {{evidence.en}}, because: {{reason}}',
    'corrections.taken-up': 'took up the request of {{person}}: {{changes.en}}, on {{evidence.en}}, because: {{reason}}',
    'corrections.returned': 'returned the correction of {{person}} for more: {{reason}}',
    'corrections.supplied': 'added to the correction of {{person}}: {{changes.en}}, on {{evidence.en}}, because: {{reason}}',
    'corrections.approved': 'approved the correction of {{person}}: {{changes.en}}, on {{evidence.en}}, prepared by {{preparer}}, {{kin.en}}',
    'corrections.declined': 'declined the correction of {{person}}: {{changes.en}}, because: {{reason}}',
    'corrections.withdrawn': 'withdrew the correction of {{person}}, saying: {{reason}}',
    'corrections.settled': 'answered the request of {{person}}: {{reason}}',
    'corrections.evidence.filed': 'filed the evidence “{{title}}” ({{pages}} pages) in the file of {{person}}',
    'corrections.evidence.viewed': 'looked at {{page.en}} of {{person}} for a correction',
    'corrections.own.read': 'read their own record',
  },
  ...pageEn,
};

/** Words of the room. */
export const messages = { zh, en };
