const zh = {
  title: '档案审核',
  lead: '三龄两历一身份：逐份材料登记记载，按规定认定，矛盾并排列出。',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'audit.person.read': '查阅 {{person}} 的档案审核情况',
    'audit.person.audited': '审核 {{person}} 的档案，提出 {{proposed}} 处问题',
    'audit.statement.recorded': '登记 {{person}} 档案《{{material}}》的记载：{{said.zh}}',
    'audit.statement.replaced': '更正 {{person}} 档案《{{material}}》的记载：由 {{old.zh}} 改为 {{new.zh}}，原因：{{reason}}',
    'audit.statement.withdrawn': '撤回 {{person}} 档案《{{material}}》的记载：{{old.zh}}，原因：{{reason}}',
    'audit.finding.signed': '就 {{person}} 的“{{finding.zh}}”签署：{{verdict.zh}}，依据：{{note}}（{{state.zh}}）',
    'audit.finding.cleared': '确认 {{person}} 的“{{finding.zh}}”已查清：{{verdict.zh}}（{{signer}} 签署），依据：{{note}}',
    'audit.finding.returned': '退回 {{person}} 的“{{finding.zh}}”的结论：{{verdict.zh}}（{{signer}} 签署），理由：{{note}}',
    'audit.run.done': '审核{{scope.zh}}的档案：{{people}} 人，存疑 {{doubts}} 处，提示 {{notices}} 处，停用检查 {{off}} 项',
    'audit.results.read': '查阅{{scope.zh}}的档案审核结果（{{day}}，{{count}} 条）',
    'audit.results.exported': '导出{{scope.zh}}的档案审核结果（{{day}}，{{count}} 条）',
    'audit.check.off-asked': '申请停用检查“{{check.zh}}”，自 {{from}} 至 {{until.zh}}，理由：{{reason}}',
    'audit.check.switched-off': '批准停用检查“{{check.zh}}”（{{asked}} 申请），自 {{from}} 至 {{until.zh}}，理由：{{reason}}',
    'audit.check.off-declined': '不同意停用检查“{{check.zh}}”（{{asked}} 申请），原理由：{{reason}}',
    'audit.check.switched-on': '恢复检查“{{check.zh}}”',
  },
  nav: { runs: '档案审核' },
  runs: {
    start: '开始审核', unit: '审核范围', all: '管理范围内全部人员', everyone: '含已退休、离开的人员', checks: '检查项与数值',
    empty: '还没有审核过。选择一个单位或全部人员开始；结果按严重程度排列，可导出 Excel。',
    day: '日期', scope: '范围', people: '人数', clean: '无问题', doubts: '存疑', notices: '提示', by: '审核人', open: '查看', leftOut: '另有 {{n}} 人因回避未审核',
    off: '停用检查 {{n}} 项', offNone: '检查项全部启用',
  },
  run: {
    back: '审核记录', title: '{{scope}} · 审核结果', note: '截至 {{day}}，{{people}} 人，其中 {{clean}} 人无问题；{{by}} 审核', export: '导出 Excel',
    gravity: '程度', aspect: '方面', check: '检查项', name: '姓名', onlyOpen: '只看未办结', all: '全部', person: '姓名', unit: '单位、职务', problem: '问题', state: '办理情况', found: '共 {{n}} 条', none: '没有符合条件的问题。', more: '再显示 100 条',
  },
  gravity: { doubt: '存疑', notice: '提示' },
  state: { proposed: '待签署', doubt: '存疑待查', awaiting: '待第二人确认', cleared: '已查清', withdrawn: '不再成立' },
  person: {
    back: '干部信息', record: '登记记载', again: '重新审核', correct: '申请更正', facts: '三龄两历一身份', fact: '项目', roster: '名册', established: '档案认定', evidence: '最先记载', verdict: '结论',
    agrees: '一致', differs: '不一致', unsettled: '不能认定', noRecord: '无记载', notInRoster: '名册无此项', partyAge: '党龄自 {{day}} 起算，{{n}} 年', findings: '审核意见', noFindings: '没有问题。登记更多材料的记载后会自动重新检查。',
    checks: '逐项检查', passed: '{{n}} 项未发现问题', unknown: '{{n}} 项缺材料，不能判断', show: '展开', hide: '收起', page: '第 {{n}} 页', undated: '无日期', lunar: '农历换算', numberIs: '{{what}}：{{value}}（本单位设置，待核对）',
    first: '这份档案还没有登记记载。从最早的材料开始，逐页登记出生、参加工作、入党等记载。', openCount: '未查清 {{n}} 处', link: '档案审核',
  },
  sign: {
    sign: '签署', confirm: '确认查清', giveBack: '退回', verdict: '结论', value: '认定的内容', note: '依据', noteHint: '核对了哪些原件，如何得出结论', cancel: '取消', will: '将记入纪实：', waits: '由 {{name}} 签署，须另一人核对原件后确认。', own: '您签署的结论须由另一人确认。',
    said: '已签署', seconded: '已确认', returned: '已退回', kind: { sign: '签署', confirm: '确认', return: '退回' },
    verdicts: { established: '认定为', true: '属实', harmless: '不影响', doubt: '存疑待查' },
    sentence: '签署“{{finding}}”：{{verdict}}，依据：{{note}}', sentenceConfirm: '确认“{{finding}}”已查清：{{verdict}}，依据：{{note}}', sentenceReturn: '退回“{{finding}}”的结论，理由：{{note}}',
  },
  record: {
    title: '登记记载 · {{name}}', back: '审核情况', note: '看材料，填记载。回车保存一行，Alt+↑↓ 换材料。', materials: '材料', noMaterials: '档案室还没有这个人的材料。先在档案室编目，再登记记载。', files: '到档案室',
    fact: '项目', about: '学校或职务', value: '记载内容', page: '页', nature: '谁填写', calendar: '农历换算', raw: '原文（可不填）', save: '保存', saved: '已登记', old: '已登记的记载', replace: '更正', withdraw: '撤回', reason: '更正原因', noImage: '扫描件在档案室经阅档审批查看；按原件第 {{n}} 页登记。', none: '这份材料还没有登记记载。', image: '《{{title}}》第 {{n}} 页', valueHint: '如 1974.09',
  },
  checks: {
    title: '检查项与数值', back: '档案审核', lead: '每项检查的依据、例子；没有全国统一数值的，用本单位的数值，并标明待核对。', check: '检查项', basis: '依据', numbers: '数值', gravity: '程度', state: '状态', on: '启用', locked: '不能停用', off: '已停用', asked: '停用待审批', ask: '申请停用', reason: '理由', from: '自', to: '至（可不填）', send: '提交申请',
    approve: '批准停用', decline: '不同意', end: '恢复检查', examples: '例子', expect: { pass: '不提', found: '提出', unknown: '缺材料' }, setting: '本单位设置', arithmetic: '按算术', askedBy: '{{name}} 申请：{{reason}}', approvedBy: '{{name}} 批准', offTitle: '停用检查 {{n}} 项', offLine: '{{title}}：{{reason}}（{{asked}} 申请，{{approved}} 批准，自 {{from}}{{to}}）', until: ' 至 {{to}}', will: '将记入纪实，并在每次审核结果上公开显示。',
  },
};

const en: typeof zh = {
  title: 'Audit of files',
  lead: 'Age, seniority, party age, education, experience and status: record what each document says, establish by the rules, set contradictions side by side.',
  verbs: {
    'audit.person.read': 'read the audit of the file of {{person}}',
    'audit.person.audited': 'audited the file of {{person}}; {{proposed}} thing(s) proposed',
    'audit.statement.recorded': 'recorded what “{{material}}” in the file of {{person}} says: {{said.en}}',
    'audit.statement.replaced': 'replaced what was recorded of “{{material}}” in the file of {{person}}: {{old.en}} by {{new.en}}; reason: {{reason}}',
    'audit.statement.withdrawn': 'withdrew what was recorded of “{{material}}” in the file of {{person}}: {{old.en}}; reason: {{reason}}',
    'audit.finding.signed': 'signed on {{person}}, “{{finding.en}}”: {{verdict.en}}; on the strength of: {{note}} ({{state.en}})',
    'audit.finding.cleared': 'confirmed that “{{finding.en}}” of {{person}} is cleared: {{verdict.en}} (signed by {{signer}}); on the strength of: {{note}}',
    'audit.finding.returned': 'gave back the conclusion on “{{finding.en}}” of {{person}}: {{verdict.en}} (signed by {{signer}}); reason: {{note}}',
    'audit.run.done': 'audited the files of {{scope.en}}: {{people}} people, {{doubts}} doubt(s), {{notices}} notice(s), {{off}} check(s) switched off',
    'audit.results.read': 'read the results of the audit of {{scope.en}} ({{day}}, {{count}} line(s))',
    'audit.results.exported': 'exported the results of the audit of {{scope.en}} ({{day}}, {{count}} line(s))',
    'audit.check.off-asked': 'asked that the check “{{check.en}}” be switched off from {{from}} until {{until.en}}; reason: {{reason}}',
    'audit.check.switched-off': 'approved that the check “{{check.en}}” is switched off (asked by {{asked}}) from {{from}} until {{until.en}}; reason: {{reason}}',
    'audit.check.off-declined': 'declined to switch off the check “{{check.en}}” (asked by {{asked}}); its reason: {{reason}}',
    'audit.check.switched-on': 'switched the check “{{check.en}}” on again',
  },
  nav: { runs: 'Audit of files' },
  runs: {
    start: 'Start the audit', unit: 'Scope', all: 'Everybody within reach', everyone: 'With the retired and those who left', checks: 'Checks and numbers',
    empty: 'Nothing was audited yet. Choose a unit or everybody; results are ranked by gravity and can be exported to Excel.',
    day: 'Day', scope: 'Scope', people: 'People', clean: 'Clean', doubts: 'Doubts', notices: 'Notices', by: 'By', open: 'Open', leftOut: '{{n}} left out as kin',
    off: '{{n}} check(s) switched off', offNone: 'Every check is on',
  },
  run: {
    back: 'Runs', title: '{{scope}} · results', note: 'As of {{day}}, {{people}} people, {{clean}} of them clean; by {{by}}', export: 'Export to Excel',
    gravity: 'Gravity', aspect: 'Aspect', check: 'Check', name: 'Name', onlyOpen: 'Open ones only', all: 'All', person: 'Name', unit: 'Unit, post', problem: 'What was found', state: 'State', found: '{{n}} in all', none: 'Nothing fits the filter.', more: 'Show 100 more',
  },
  gravity: { doubt: 'Doubt', notice: 'Notice' },
  state: { proposed: 'To be signed', doubt: 'In doubt', awaiting: 'Waits for a second person', cleared: 'Cleared', withdrawn: 'No longer found' },
  person: {
    back: 'Person', record: 'Record statements', again: 'Audit again', correct: 'Apply for a correction', facts: 'Age, seniority, party age, education, experience, status', fact: 'Fact', roster: 'Roster', established: 'Established', evidence: 'Earliest record', verdict: 'Verdict',
    agrees: 'agrees', differs: 'differs', unsettled: 'not settled', noRecord: 'no record', notInRoster: 'not in the roster', partyAge: 'Party age counts from {{day}}: {{n}} year(s)', findings: 'Findings', noFindings: 'Nothing was found. The checks are asked again whenever statements are recorded.',
    checks: 'Check by check', passed: '{{n}} check(s) found nothing', unknown: '{{n}} cannot be judged yet', show: 'Show', hide: 'Hide', page: 'page {{n}}', undated: 'undated', lunar: 'converted from lunar', numberIs: '{{what}}: {{value}} (set by the institution, to be checked)',
    first: 'No statements of this file are recorded yet. Begin with the earliest documents: birth, start of work, Party, page by page.', openCount: '{{n}} not cleared up', link: 'Audit of the file',
  },
  sign: {
    sign: 'Sign', confirm: 'Confirm it is cleared', giveBack: 'Give back', verdict: 'Conclusion', value: 'Established value', note: 'On the strength of', noteHint: 'Which originals were looked at, and how they settle it', cancel: 'Cancel', will: 'The record will say:', waits: 'Signed by {{name}}; another person must look at the originals and confirm.', own: 'Another person must confirm the conclusion that you signed.',
    said: 'Signed', seconded: 'Confirmed', returned: 'Given back', kind: { sign: 'signed', confirm: 'confirmed', return: 'gave back' },
    verdicts: { established: 'Established as', true: 'Found true', harmless: 'Bears on nothing', doubt: 'In doubt' },
    sentence: 'signed “{{finding}}”: {{verdict}}; on the strength of: {{note}}', sentenceConfirm: 'confirmed that “{{finding}}” is cleared: {{verdict}}; on the strength of: {{note}}', sentenceReturn: 'gave back the conclusion on “{{finding}}”; reason: {{note}}',
  },
  record: {
    title: 'Statements · {{name}}', back: 'Audit', note: 'Read the document, enter what it says. Enter saves a line, Alt+↑↓ changes the document.', materials: 'Documents', noMaterials: 'The file room has no documents of this person yet. Catalogue them there first.', files: 'To the file room',
    fact: 'Fact', about: 'School or post', value: 'What it says', page: 'Page', nature: 'Who speaks', calendar: 'From lunar', raw: 'As written (optional)', save: 'Save', saved: 'Recorded', old: 'Recorded statements', replace: 'Replace', withdraw: 'Withdraw', reason: 'Reason', noImage: 'Scans are read in the file room with a permit; record what page {{n}} of the original says.', none: 'Nothing is recorded of this document yet.', image: '“{{title}}”, page {{n}}', valueHint: 'e.g. 1974.09',
  },
  checks: {
    title: 'Checks and numbers', back: 'Audit of files', lead: 'What each check rests on, with examples; where no national number exists the institution’s own is used and marked.', check: 'Check', basis: 'Rests on', numbers: 'Numbers', gravity: 'Gravity', state: 'State', on: 'on', locked: 'cannot be switched off', off: 'switched off', asked: 'asked, waits', ask: 'Ask to switch off', reason: 'Reason', from: 'From', to: 'Until (optional)', send: 'Send',
    approve: 'Approve', decline: 'Decline', end: 'Switch on again', examples: 'Examples', expect: { pass: 'nothing', found: 'found', unknown: 'not known' }, setting: 'set by the institution', arithmetic: 'arithmetic', askedBy: 'Asked by {{name}}: {{reason}}', approvedBy: 'approved by {{name}}', offTitle: '{{n}} check(s) switched off', offLine: '{{title}}: {{reason}} (asked by {{asked}}, approved by {{approved}}, from {{from}}{{to}})', until: ' until {{to}}', will: 'It enters the record and is shown on every result.',
  },
};

/** Words of the room. */
export const messages = { zh, en };
