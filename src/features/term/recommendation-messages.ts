/** Sentences of the record about rounds of recommendation and conflicts. */
export const recommendationVerbs = {
  zh: {
    'term.rounds.read': '查看换届方案“{{name}}”的民主推荐',
    'term.conflicts.read': '查看换届方案“{{name}}”的冲突，{{count}} 项',
    'term.round.planned': '换届方案“{{name}}”安排第 {{n}} 次{{form.zh}}：{{count}} 个职位，应到 {{due}} 人',
    'term.round.attended': '换届方案“{{name}}”第 {{n}} 次{{form.zh}}登记签到：应到 {{due}}，实到 {{present}}',
    'term.round.stated': '换届方案“{{name}}”第 {{n}} 次{{form.zh}}登记沟通、主持、汇报等情况',
    'term.sheet.entered': '换届方案“{{name}}”第 {{n}} 次{{form.zh}}独立录入计票：{{result.zh}}',
    'term.round.reopened': '换届方案“{{name}}”第 {{n}} 次{{form.zh}}撤回计票重录：{{reason}}',
    'term.round.carried': '换届方案“{{name}}”第 {{n}} 次{{form.zh}}本人录入的数字转入案卷：{{post}}',
    'term.paper.taken': '取出换届方案“{{name}}”第 {{n}} 次{{form.zh}}的{{paper}}',
  },
  en: {
    'term.rounds.read': 'read the recommendation of the term-change plan “{{name}}”',
    'term.conflicts.read': 'read the conflicts of the term-change plan “{{name}}”: {{count}}',
    'term.round.planned': 'set up round {{n}} ({{form.en}}) of the plan “{{name}}”: {{count}} posts, {{due}} due',
    'term.round.attended': 'entered who came to round {{n}} ({{form.en}}) of the plan “{{name}}”: {{present}} of {{due}}',
    'term.round.stated': 'entered consultation, chair and report of round {{n}} ({{form.en}}) of the plan “{{name}}”',
    'term.sheet.entered': 'entered apart the count of round {{n}} ({{form.en}}) of the plan “{{name}}”: {{result.en}}',
    'term.round.reopened': 'took back the count of round {{n}} ({{form.en}}) of the plan “{{name}}”: {{reason}}',
    'term.round.carried': 'carried their own reading of round {{n}} ({{form.en}}) of the plan “{{name}}” into the case of {{post}}',
    'term.paper.taken': 'took out the {{paper}} of round {{n}} ({{form.en}}) of the plan “{{name}}”',
  },
};
