const zh = {
  nav: '本单位设置',
  title: '本单位设置',
  lead: '国家没有统一数字的，由本单位自己定：一人提出，另一位部领导审批。',
  asOf: '截至', print: '打印', back: '活字典', open: '待审批', none: '—',
  group: { selection: '选拔任用', contest: '竞争性选拔', appraisal: '考核', measurement: '测评', rank: '职级', branch: '党支部', statistics: '统计', institution: '单位', staffing: '班子和关键岗位', audit: '档案审核' },
  col: { name: '事项', value: '现行', source: '依据', by: '提出 / 审批', from: '起' },
  own: '本单位规定', usual: '预置', missing: '未设定', missingRules: '影响 {{n}} 条规则', unnamed: '未注明文件', earlier: '此前录入', next: '{{day}} 起：{{value}}', waits: '待审批', elsewhere: '在该页提出和审批',
  propose: '提出', change: '提出更改', withdraw: '提出停用', takeBack: '撤回', approve: '批准', decline: '退回', cancel: '取消', history: '经过', noHistory: '还没有人提出过', bears: '影响的规则', noRules: '没有规则直接引用', pages: '用在', fills: '授权条文', close: '关闭', detail: '{{what}}',
  form: { value: '值', from: '起用日期', title: '文件名称', titleHint: '例如：《××区委组织部关于……的规定》', number: '文号', day: '文件日期', reason: '理由', of: '分子', per: '分母', sum: '（合计 {{n}}%）', whenWeighed: '（该方法计权重时填写）', month: '自（本年）', monthTo: '至（次年）', lines: '每行一项', optional: '（可不填）', note: '审批意见', noteHint: '退回须写明原因', send: '提交审批' },
  will: '{{what}}：{{value}}，自 {{from}} 起，依据 {{source}}。由另一位部领导审批后生效。',
  willWithdraw: '{{what}}：自 {{from}} 起停用。由另一位部领导审批后生效。',
  running: '在办案卷 {{n}} 件仍按开案时的设置办理。', later: '审批晚于起用日期的，自审批当天起用。',
  proposed: '{{by}} {{day}} 提出：{{value}}，自 {{from}} 起', decided: '{{by}} {{day}}', state: { proposed: '待审批', approved: '已批准', declined: '已退回', 'taken-back': '已撤回' },
  sent: '已提交，等待审批', approved: '已批准', declined: '已退回', takenBack: '已撤回', ownProposal: '你提出的由另一位部领导审批', see: '本单位设置',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'settings.demo.loaded': '载入演示：本单位设置，共 {{rows}} 项',
    'settings.value.proposed': '提出本单位设置“{{what.zh}}”：{{value.zh}}，自 {{from}} 起，依据 {{source.zh}}，理由：{{reason}}',
    'settings.withdrawal.proposed': '提出停用本单位设置“{{what.zh}}”，自 {{from}} 起，理由：{{reason}}',
    'settings.proposal.approved': '批准{{by}}提出的本单位设置“{{what.zh}}”：{{value.zh}}，自 {{from}} 起，依据 {{source.zh}}；意见：{{note}}',
    'settings.proposal.declined': '退回{{by}}提出的本单位设置“{{what.zh}}”：{{value.zh}}；意见：{{note}}',
    'settings.proposal.taken-back': '撤回提出的本单位设置“{{what.zh}}”：{{value.zh}}',
  } as Record<string, string>,
};

const en: typeof zh = {
  nav: 'Own settings',
  title: 'The institution’s own settings',
  lead: 'What no national text fixes, the institution sets: one person proposes, a head or deputy who is another approves.',
  asOf: 'As of', print: 'Print', back: 'Living dictionary', open: 'Waits for approval', none: '—',
  group: { selection: 'Appointment', contest: 'Contests', appraisal: 'Appraisal', measurement: 'Measurement', rank: 'Service ranks', branch: 'Branches', statistics: 'Statistics', institution: 'Institution', staffing: 'Leading bodies and key posts', audit: 'Audit of files' },
  col: { name: 'Matter', value: 'In force', source: 'Rests on', by: 'Proposed / approved', from: 'Since' },
  own: 'institution’s own rule', usual: 'preset', missing: 'Not set', missingRules: 'bears on {{n}} rule(s)', unnamed: 'no document named', earlier: 'entered earlier', next: 'from {{day}}: {{value}}', waits: 'waits for approval', elsewhere: 'proposed and approved on its page',
  propose: 'Propose', change: 'Propose a change', withdraw: 'Propose to withdraw', takeBack: 'Take back', approve: 'Approve', decline: 'Decline', cancel: 'Cancel', history: 'History', noHistory: 'Nobody has proposed it yet', bears: 'Rules it bears on', noRules: 'No rule asks for it directly', pages: 'Used in', fills: 'Left open by', close: 'Close', detail: '{{what}}',
  form: { value: 'Value', from: 'In force from', title: 'Document', titleHint: 'e.g. the rule of the organization department on …', number: 'Number', day: 'Day of the document', reason: 'Reason', of: 'of', per: 'per', sum: ' ({{n}}% in all)', whenWeighed: ' (where the method has a weight)', month: 'from (the year itself)', monthTo: 'to (the year after)', lines: 'One in each line', optional: ' (optional)', note: 'Remark', noteHint: 'needed where it is declined', send: 'Hand in for approval' },
  will: '{{what}}: {{value}}, from {{from}}, after {{source}}. In force once another head or deputy has approved it.',
  willWithdraw: '{{what}}: withdrawn from {{from}}, once another head or deputy has approved it.',
  running: '{{n}} running case(s) keep the settings of the day they were opened.', later: 'Approved after that day, it holds from the day of approval.',
  proposed: '{{by}}, {{day}}: {{value}}, from {{from}}', decided: '{{by}} {{day}}', state: { proposed: 'waits for approval', approved: 'approved', declined: 'declined', 'taken-back': 'taken back' },
  sent: 'Handed in, waits for approval', approved: 'Approved', declined: 'Declined', takenBack: 'Taken back', ownProposal: 'Another head or deputy decides on yours', see: 'Own settings',
  verbs: {
    'settings.demo.loaded': 'loaded the demonstration: {{rows}} settings of the institution',
    'settings.value.proposed': 'proposed the institution’s setting “{{what.en}}”: {{value.en}}, from {{from}}, after {{source.en}}; reason: {{reason}}',
    'settings.withdrawal.proposed': 'proposed to withdraw the institution’s setting “{{what.en}}” from {{from}}; reason: {{reason}}',
    'settings.proposal.approved': 'approved the institution’s setting “{{what.en}}” proposed by {{by}}: {{value.en}}, from {{from}}, after {{source.en}}; remark: {{note}}',
    'settings.proposal.declined': 'declined the institution’s setting “{{what.en}}” proposed by {{by}}: {{value.en}}; remark: {{note}}',
    'settings.proposal.taken-back': 'took back the proposed setting “{{what.en}}”: {{value.en}}',
  },
};

/** Words of the room. */
export const messages = { zh, en };
