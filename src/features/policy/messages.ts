import { pageMessages } from './page-messages.ts';

const zh = {
  title: '活字典',
  ...pageMessages.zh,
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'policy.text.proposed': '提交{{title}}（{{year}}）文本，自 {{from}} 起施行，{{articles}} 条，疑点 {{doubts}} 处',
    'policy.text.approved': '审定{{title}}（{{year}}）文本（{{by}} 提交），自 {{from}} 起施行：{{note}}',
    'policy.text.declined': '退回{{title}}（{{year}}）文本（{{by}} 提交）：{{note}}',
    'policy.text.withdrawn': '撤下{{title}}（{{year}}）文本（自 {{from}} 起施行），原因：{{reason}}',
    'policy.rule.reviewed': '对照{{title}}（{{year}}）核对规则“{{rule.zh}}”（{{article}}）：{{result.zh}}，{{note}}',
    'policy.ruling.given': '在{{title}}{{article}}下记口径：{{question}}',
    'policy.ruling.replaced': '更新{{title}}{{article}}下的口径：{{question}}',
    'policy.rules.asked': '问规则：{{subject.zh}} {{person}}{{unit}}，截至 {{day}}',
    'policy.synonym.added': '添加同义词：{{words}}',
    'policy.synonym.ended': '停用同义词：{{words}}',
  } as Record<string, string>,
};

const en: typeof zh = {
  title: 'Living dictionary',
  ...pageMessages.en,
  verbs: {
    'policy.text.proposed': 'handed in a text of {{title}} ({{year}}), in force from {{from}}: {{articles}} article(s), {{doubts}} doubt(s)',
    'policy.text.approved': 'approved the text of {{title}} ({{year}}) handed in by {{by}}, in force from {{from}}: {{note}}',
    'policy.text.declined': 'gave back the text of {{title}} ({{year}}) handed in by {{by}}: {{note}}',
    'policy.text.withdrawn': 'withdrew the text of {{title}} ({{year}}), in force from {{from}}; reason: {{reason}}',
    'policy.rule.reviewed': 'compared the rule “{{rule.en}}” ({{article}}) with {{title}} ({{year}}): {{result.en}}; {{note}}',
    'policy.ruling.given': 'kept a ruling at {{title}} {{article}}: {{question}}',
    'policy.ruling.replaced': 'renewed the ruling at {{title}} {{article}}: {{question}}',
    'policy.rules.asked': 'asked the rules: {{subject.en}} {{person}}{{unit}}, as of {{day}}',
    'policy.synonym.added': 'added synonyms: {{words}}',
    'policy.synonym.ended': 'ended synonyms: {{words}}',
  },
};

export const messages = { zh, en };
