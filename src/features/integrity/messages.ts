const zh = {
  title: '纪律',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'integrity.intercession.filed': '登记说情打招呼 {{number}}',
    'integrity.intercession.noted': '说情打招呼登记 {{number}}：追加{{what.zh}}',
    'integrity.register.read': '查看说情打招呼登记 {{count}} 件',
    'integrity.patterns.read': '查看用人监督线索：{{cases}} 个案卷，{{marks}} 条',
    'integrity.prohibition.proposed': '提出本单位纪律要求（{{list}}）“{{words}}”，自 {{day}} 起',
    'integrity.prohibition.approved': '审批 {{author}} 提出的纪律要求（{{list}}）“{{words}}”',
    'integrity.prohibition.ended': '停用纪律要求（{{list}}）“{{words}}”',
  } as Record<string, string>,
  nav: { register: '说情登记', patterns: '监督线索', prohibitions: '纪律要求' },
  none: '—', comma: '、', cancel: '取消', required: '必填',
  register: {
    title: '说情打招呼登记', noteAll: '登记后不能撤回、不能改动，只能补充。查看已记入纪实。', noteOwn: '任何人都可以登记；登记后不能撤回、不能改动，只能补充。只有干部监督能看到全部登记，您能看到自己登记的。',
    file: '登记', empty: '还没有登记。有人为选拔任用说情打招呼的，如实登记在这里。', number: '编号', happenedOn: '发生日期', who: '谁说情', whoUnit: '单位和职务', forWhom: '为谁', caseNumber: '案卷编号', caseHint: '知道的填写', way: '方式', what: '说了什么', answered: '怎样答复', at: '登记', notes: '补充和处理', add: '补充', handle: '登记处理情况', person: '名册中的人（可不选）',
    ways: { 'in-person': '当面', phone: '电话', message: '短信或即时消息', paper: '书面', 'through-another': '托人转达' }, kind: { addition: '补充', handling: '处理' },
    sentence: '登记说情打招呼。编号登记后给出；登记人、内容只有您和干部监督能看到，不能撤回。', filed: '已登记，编号 {{number}}', ok: '登记，不能撤回',
  },
  patterns: {
    title: '监督线索', note: '从全部案卷的记载中列出，供逐件查看；列出不等于有问题。查看已记入纪实。', months: '以前后 {{n}} 个月计', pattern: { redone: '环节重做', 'late-fact': '临用更正', 'before-leaving': '离任前提拔' },
    count: '{{cases}} 个案卷，{{n}} 条', none: '没有这类情形。', case: '案卷', unit: '单位', what: '情形', on: '日期', units: '各单位例外情况', cases: '案卷数', withException: '有例外的案卷', requested: '提出例外', approved: '批准例外',
  },
  prohibitions: {
    title: '纪律要求', note: '办理案卷的人每完成一个环节，须逐条阅知本环节的要求。立案时生效的条目随案卷固定。', published: '已公布的', own: '本单位的', propose: '添加一条', list: '名目', words: '内容', stages: '适用环节', termChange: '只在换届中适用', yes: '是', source: '来源', from: '自', by: '提出', approve: '审批', approved: '{{name}} {{day}} 审批', waits: '待另一位部领导审批', end: '停用', ended: '{{day}} 停用', everyStage: '各环节', empty: '还没有。上级或本单位另有要求的，在这里添加。', sentence: '提出本单位纪律要求（{{list}}）“{{words}}”，自 {{day}} 起',
    lists: { appointment: '选拔任用“十不准”', 'organization-worker': '组工干部“十严禁”（前四项，其余由使用单位导入）', 'term-change-2021': '换届纪律“十严禁”' } as Record<string, string>,
  },
};

const en: typeof zh = {
  title: 'Discipline',
  verbs: {
    'integrity.intercession.filed': 'filed intercession {{number}}',
    'integrity.intercession.noted': 'intercession {{number}}: added {{what.en}}',
    'integrity.register.read': 'read the register of intercessions ({{count}})',
    'integrity.patterns.read': 'read what to look at: {{cases}} cases, {{marks}} lines',
    'integrity.prohibition.proposed': 'put forward a prohibition of the institution ({{list}}) “{{words}}” from {{day}}',
    'integrity.prohibition.approved': 'approved the prohibition ({{list}}) “{{words}}” put forward by {{author}}',
    'integrity.prohibition.ended': 'ended the prohibition ({{list}}) “{{words}}”',
  },
  nav: { register: 'Intercessions', patterns: 'To look at', prohibitions: 'Prohibitions' },
  none: '—', comma: ', ', cancel: 'Cancel', required: 'Required',
  register: {
    title: 'Register of intercessions', noteAll: 'What is filed cannot be withdrawn or changed, only added to. This reading is on record.', noteOwn: 'Anyone may file. What is filed cannot be withdrawn or changed, only added to. The supervisor sees all of it; you see your own.',
    file: 'File', empty: 'Nothing is filed. Where somebody speaks up for a person to be chosen, write it down here.', number: 'Number', happenedOn: 'Happened on', who: 'Who spoke up', whoUnit: 'Unit and post', forWhom: 'For whom', caseNumber: 'Case number', caseHint: 'If known', way: 'How', what: 'What was said', answered: 'What was answered', at: 'Filed', notes: 'Additions and handling', add: 'Add', handle: 'Enter how it was dealt with', person: 'Person in the roster (optional)',
    ways: { 'in-person': 'in person', phone: 'by phone', message: 'by message', paper: 'on paper', 'through-another': 'through another' }, kind: { addition: 'addition', handling: 'handling' },
    sentence: 'An intercession is filed. Its number is given afterwards; only you and the supervisor see who filed it and what it says. It cannot be withdrawn.', filed: 'Filed under {{number}}', ok: 'File it for good',
  },
  patterns: {
    title: 'To look at', note: 'Drawn from what every case says, to be looked at one by one; standing here does not mean that anything is wrong. This reading is on record.', months: 'within {{n}} months', pattern: { redone: 'Steps done again', 'late-fact': 'Facts corrected late', 'before-leaving': 'Promotions before a chief left' },
    count: '{{cases}} cases, {{n}} lines', none: 'None of this kind.', case: 'Case', unit: 'Unit', what: 'What', on: 'Day', units: 'Exceptions by unit', cases: 'Cases', withException: 'With exceptions', requested: 'Requested', approved: 'Approved',
  },
  prohibitions: {
    title: 'Prohibitions', note: 'Whoever completes a step of a case acknowledges those that bear on it. A case keeps what was in force when it was opened.', published: 'Published', own: 'The institution’s own', propose: 'Add one', list: 'List', words: 'What it says', stages: 'Steps', termChange: 'In term changes only', yes: 'yes', source: 'Source', from: 'From', by: 'Put forward by', approve: 'Approve', approved: 'approved by {{name}} on {{day}}', waits: 'waits for another head or deputy head', end: 'End', ended: 'ended {{day}}', everyStage: 'every step', empty: 'None yet. Add what the superior or the institution asks beside the published lists.', sentence: 'Prohibition of the institution ({{list}}) “{{words}}” from {{day}}',
    lists: { appointment: 'Ten prohibitions of the appointment regulations', 'organization-worker': 'Prohibitions for organization workers (the first four; the others are imported by the institution)', 'term-change-2021': 'Ten prohibitions in a term change' },
  },
};

export const messages = { zh, en };
