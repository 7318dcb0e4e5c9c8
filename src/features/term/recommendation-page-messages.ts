/** Words of the parts on recommendation and conflicts. */
export const recommendationWords = {
  zh: {
    conflicts: {
      none: '没有冲突。', note: '与在办方案一并核对：{{plans}}（{{day}}）', withheld: '另有 {{n}} 项涉及您或您的亲属，不显示。', block: '不得 {{n}} 项', unknown: '须先查明 {{n}} 项', reason: '须说明理由 {{n}} 项',
      kind: { 'two-posts': '一人多职', kin: '亲属回避', 'kin-unknown': '亲属关系不明', limit: '职数', rotation: '任满交流', 'at-once': '同时易地', barred: '影响期', matter: '在办事项', structure: '班子结构' } as Record<string, string>,
    },
    round: {
      none: '还没有组织推荐。', choose: '选择推荐', name: '第 {{n}} 次{{form}}', form: { interview: '谈话调研推荐', meeting: '会议推荐' } as Record<string, string>, new: '组织推荐', sheet: '推荐表', summary: '推荐情况汇总表',
      due: '应到', present: '实到', posts: '职位', carried: '已转入案卷', short: '到会不足规定比例，不能转入案卷（{{source}}）', agreed: '{{names}}各自独立录入，{{day}} 一致。', waits: '{{name}}已录入，等候另一人独立录入。',
      differed: '第 {{turn}} 轮录入不一致（{{names}}），原数字留存。', takenBack: '第 {{turn}} 轮录入后撤回（{{names}}），原数字留存。',
      rules: '条例逐条审查', facts: '沟通、主持、汇报等情况', save: '保存', into: '转入案卷', intoNote: '两位录入人各自转入本人录入的数字，由各案卷按自己的规则接收。', carry: '把本人录入的数字转入案卷', reopen: '撤回重录', reason: '理由',
      came: '转入 {{n}} 个案卷；此前已转入 {{already}} 个。', notYet: '未转入', noCase: '没有案卷', heldOn: '推荐日期', issued: '发出', returned: '收回', valid: '有效', invalid: '无效', abstain: '弃权', others: '另提他人', post: '职位', person: '人选', votes: '得票', enter: '提交本人录入',
      formLabel: '方式', units: '单位', allUnits: '方案全部单位', scope: '参加范围', scopeHint: '如：全区领导干部会议', who: '参加人员 {{n}} 人', outside: '另有 {{n}} 人不在您可查看的范围', otherParties: '另有民主党派、工商联和无党派代表参加', onSheet: '推荐表：{{posts}} 个职位，{{people}} 名人选',
      add: '加入人选', nobody: '没有人选', drop: '从{{post}}去掉{{name}}', takeOut: '移出', make: '确定',
      fact: {
        outline: '谈话前提供提纲、政策说明和名册', yes: '已提供', no: '未提供', by: '参考人选提出者', superior: '上级党委或组织部门', own: '本级', chairedBy: '会议主持', 'own-committee': '本级党委', other: '其他', members: '参加酝酿', secretary: '书记', deputy: '副书记', organization: '分管组织的常委', discipline: '分管纪检的常委',
        consultedOn: '与本级党委沟通', analysedOn: '综合分析', reportedOn: '向上级汇报', committeeOn: '常委会提出建议名单', superiorOn: '与上级沟通', decidedOn: '确定考察对象', shownOn: '新进班子人选公示', examinedOn: '考察',
      } as Record<string, string>,
    },
  },
  en: {
    conflicts: {
      none: 'There is no conflict.', note: 'Asked together with the plans that run: {{plans}} ({{day}})', withheld: '{{n}} more concern you or your kin and are not shown.', block: 'Forbidden: {{n}}', unknown: 'To be answered first: {{n}}', reason: 'Reason needed: {{n}}',
      kind: { 'two-posts': 'one person, several posts', kin: 'kin', 'kin-unknown': 'kinship not known', limit: 'places', rotation: 'rotation', 'at-once': 'moved at once', barred: 'measure in effect', matter: 'matter under way', structure: 'aims of the body' },
    },
    round: {
      none: 'No recommendation was held yet.', choose: 'Choose a round', name: 'Round {{n}}, {{form}}', form: { interview: 'interviews', meeting: 'meeting' }, new: 'Hold a recommendation', sheet: 'Sheet', summary: 'Summary',
      due: 'Due', present: 'Present', posts: 'Posts', carried: 'In the cases', short: 'Too few took part; not carried into cases ({{source}})', agreed: '{{names}} entered it apart and agreed on {{day}}.', waits: '{{name}} has entered; another person enters it apart.',
      differed: 'Turn {{turn}} differed ({{names}}); the figures are kept.', takenBack: 'Turn {{turn}} was taken back ({{names}}); the figures are kept.',
      rules: 'Article by article', facts: 'Consultation, chair, report', save: 'Save', into: 'Into the cases', intoNote: 'Each of the two carries their own reading; every case takes it by its own rules.', carry: 'Carry my reading into the cases', reopen: 'Take back', reason: 'Reason',
      came: 'Carried into {{n}} cases; {{already}} had it before.', notYet: 'not yet', noCase: 'no case', heldOn: 'Held on', issued: 'Issued', returned: 'Returned', valid: 'Valid', invalid: 'Invalid', abstain: 'Abstain', others: 'Others', post: 'Post', person: 'Person', votes: 'Votes', enter: 'Submit my reading',
      formLabel: 'Form', units: 'Units', allUnits: 'all of the plan', scope: 'Scope', scopeHint: 'e.g. leaders of the district', who: '{{n}} take part', outside: '{{n}} more are outside what you may see', otherParties: 'Other parties and people without party take part too', onSheet: 'Sheet: {{posts}} posts, {{people}} people',
      add: 'Add', nobody: 'nobody', drop: 'Take {{name}} off {{post}}', takeOut: 'leave out', make: 'Set up',
      fact: {
        outline: 'Outline, policy and roster given first', yes: 'given', no: 'not given', by: 'Reference candidates put by', superior: 'the superior', own: 'the level itself', chairedBy: 'Chaired by', 'own-committee': 'the committee of the level', other: 'another', members: 'Who deliberated', secretary: 'secretary', deputy: 'deputy secretary', organization: 'member for organization', discipline: 'member for discipline',
        consultedOn: 'Committee consulted', analysedOn: 'Analysis', reportedOn: 'Reported upward', committeeOn: 'Committee’s list', superiorOn: 'Superior consulted', decidedOn: 'Examinees settled', shownOn: 'New members shown', examinedOn: 'Examination',
      },
    },
  },
};
