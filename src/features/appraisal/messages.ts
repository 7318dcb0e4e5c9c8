import { pageWords } from './page-messages.ts';

const zh = {
  ...pageWords.zh,
  title: '考核',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'appraisal.round.opened': '建立考核 {{number}}（{{title}}），按 {{asOf}} 名册列入 {{people}} 人',
    'appraisal.bodies.opened': '建立领导班子考核 {{number}}（{{title}}），按 {{asOf}} 名册列入 {{count}} 个班子',
    'appraisal.bodies.exported': '导出领导班子考核 {{number}}（{{title}}）名册，{{count}} 个班子',
    'appraisal.bodies.poll-taken': '由班子测评 {{poll}} 取得考核 {{number}} {{names}}的测评票数',
    'appraisal.bodies.told': '书面通知考核 {{number}} 的结果：{{names}}',
    'appraisal.demo.loaded': '装入演示考核的总结、测评和建议，{{rows}} 人',
    'appraisal.round.read': '查看考核 {{number}}（{{title}}）',
    'appraisal.round.stopped': '终止考核 {{number}}：{{reason}}',
    'appraisal.round.exported': '导出考核 {{number}}（{{title}}）名册，{{count}} 人',
    'appraisal.steps.stated': '登记考核 {{number}} 各环节日期和班子等次；主管部门同意文件：{{consent}}',
    'appraisal.facts.stated': '登记考核 {{number}} {{names}}的情况，依据：{{source}}',
    'appraisal.votes.entered': '录入考核 {{number}} {{name}}的民主测评票数 {{votes}}，来源：{{source}}',
    'appraisal.poll.taken': '由投票 {{poll}} 取得考核 {{number}} {{count}} 人的测评票数',
    'appraisal.indicators.entered': '录入考核 {{number}} {{name}}的指标 {{count}} 项',
    'appraisal.summary.filed': '考核 {{number}} {{name}}的个人总结（{{on}}）',
    'appraisal.grade.proposed': '提出考核 {{number}} {{name}}的等次建议：{{grade.zh}}。理由：{{reason}}',
    'appraisal.grades.decided': '登记 {{on}} {{meeting}}对考核 {{number}} 的决定：{{results.zh}}。核对情况：{{checked}}',
    'appraisal.consequences.proposed': '提出考核 {{number}} 的结果运用：{{what.zh}}',
    'appraisal.consequence.accepted': '同意考核 {{number}} {{name}}{{what.zh}}：{{reason}}',
    'appraisal.consequence.declined': '不同意考核 {{number}} {{name}}{{what.zh}}：{{reason}}',
    'appraisal.results.told': '书面通知考核 {{number}} 的结果，{{count}} 人',
    'appraisal.objected': '{{name}}对 {{on}} 确定的考核结果提出异议',
    'appraisal.objection.answered': '答复考核 {{number}} {{name}}的异议：{{what.zh}}。{{words}}',
  } as Record<string, string>,
};

const en: typeof zh = {
  ...pageWords.en,
  title: 'Appraisal',
  verbs: {
    'appraisal.round.opened': 'opened appraisal {{number}} ({{title}}) with {{people}} people of the roster of {{asOf}}',
    'appraisal.bodies.opened': 'opened appraisal of leading bodies {{number}} ({{title}}) with {{count}} bodies of the roster of {{asOf}}',
    'appraisal.bodies.exported': 'took out the list of appraisal of leading bodies {{number}} ({{title}}), {{count}} bodies',
    'appraisal.bodies.poll-taken': 'took the votes of {{names}} in appraisal {{number}} from poll {{poll}}',
    'appraisal.bodies.told': 'told the results of appraisal {{number}} in writing: {{names}}',
    'appraisal.demo.loaded': 'loaded summaries, votes and proposals of the demonstration for {{rows}} people',
    'appraisal.round.read': 'read appraisal {{number}} ({{title}})',
    'appraisal.round.stopped': 'stopped appraisal {{number}}: {{reason}}',
    'appraisal.round.exported': 'took out the list of appraisal {{number}} ({{title}}), {{count}} people',
    'appraisal.steps.stated': 'stated the days of the steps and the grade of the body in appraisal {{number}}; consent of the department in charge: {{consent}}',
    'appraisal.facts.stated': 'stated the standing of {{names}} in appraisal {{number}}, after {{source}}',
    'appraisal.votes.entered': 'entered the assessment votes of {{name}} in appraisal {{number}}: {{votes}}, from {{source}}',
    'appraisal.poll.taken': 'took the votes of {{count}} people of appraisal {{number}} from poll {{poll}}',
    'appraisal.indicators.entered': 'entered {{count}} indicators of {{name}} in appraisal {{number}}',
    'appraisal.summary.filed': 'filed the summary of {{name}} in appraisal {{number}} ({{on}})',
    'appraisal.grade.proposed': 'proposed for {{name}} in appraisal {{number}}: {{grade.en}}. Reason: {{reason}}',
    'appraisal.grades.decided': 'recorded the decision of {{meeting}} on {{on}} in appraisal {{number}}: {{results.en}}. Checked: {{checked}}',
    'appraisal.consequences.proposed': 'proposed what follows in appraisal {{number}}: {{what.en}}',
    'appraisal.consequence.accepted': 'accepted for {{name}} in appraisal {{number}}: {{what.en}}. {{reason}}',
    'appraisal.consequence.declined': 'declined for {{name}} in appraisal {{number}}: {{what.en}}. {{reason}}',
    'appraisal.results.told': 'told {{count}} people their results of appraisal {{number}} in writing',
    'appraisal.objected': '{{name}} objected to the result decided on {{on}}',
    'appraisal.objection.answered': 'answered the objection of {{name}} in appraisal {{number}}: {{what.en}}. {{words}}',
  },
};

export const messages = { zh, en };
