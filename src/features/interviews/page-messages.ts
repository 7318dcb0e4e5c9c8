const zh = {
  title: '谈话', cancel: '取消', required: '请填写', comma: '、',
  kind: { survey: '谈话调研', individual: '个别谈话', examination: '考察谈话' } as Record<string, string>,
  state: { draft: '未定名单', running: '进行中', reported: '报告已批准', stopped: '已终止' } as Record<string, string>,
  list: { note: '谈话调研、个别谈话、考察谈话', new: '新建谈话方案', empty: '还没有谈话方案。建立一个方案，确定谈话范围，再由两人谈话。', number: '编号', name: '名称', unit: '单位', kind: '类型', state: '状态', planned: '应谈', talked: '已谈', unconfirmed: '待确认', opened: '建立' },
  form: {
    name: '名称', kind: '类型', unit: '单位', purpose: '目的', topics: '谈话题目', topicsHint: '输入一题，回车', subjects: '谈及的人', subjectsNote: '考察谈话中，考察对象不列入谈话名单', caseNumber: '案卷编号（可不填）', caseHint: '如 2026-0001',
    scope: '谈话范围', class: '类别', size: '人数', take: '谈话', all: '全部', share: '抽取', sample: '抽样', none: '不谈', percent: '比例 %', expected: '预计比例 %', expectedNote: '预计持某一意见的比例，不知道的留空；用于分配样本', takes: '谈几人', sampleSize: '抽样总人数', listed: '另行指定的人', add: '添加', remove: '移出{{name}}',
    total: '共谈 {{n}} 人', margin: '误差 ±{{m}}%（95%）', noMargin: '有类别未谈，误差不能计算', tooSmall: '抽样总人数少于抽样的类别数', reckon: '选定单位后显示各类人数', save: '建立方案', update: '保存修改',
    sentence: '建立谈话方案“{{title}}”，抽取种子的承诺值随之入册',
  },
  plan: {
    purpose: '目的', topics: '题目', subjects: '谈及的人', unit: '单位', case: '案卷', seedHash: '种子承诺值', by: '{{name}} {{day}} 建立', edit: '修改', draw: '确定名单', stop: '终止方案', stopReason: '终止的理由', stopped: '已终止：{{reason}}',
    drawNote: '名单按今天的名册确定。种子在建立方案时已经承诺，确定名单后公布，谁都可以照样重抽一遍。', drawSentence: '确定“{{title}}”的谈话名单，公布抽取种子',
    tab: { people: '名单和谈话', lines: '归纳', report: '报告', draw: '抽取办法' } as Record<string, string>,
  },
  people: {
    class: '类别', name: '姓名', post: '职务', state: '谈话', absent: '缺席', absentTitle: '登记缺席', absentWhy: '理由', absentNote: '抽取产生的名单，由同一次抽取的下一位递补。', standsIn: '由{{name}}递补', noStand: '已登记缺席，没有递补', replacement: '递补', reason: '缺席：{{reason}}', write: '记谈话', open: '看记录', n: '第 {{n}} 次',
    talk: { waiting: '待{{second}}确认', differs: '有出入，待{{first}}修改', agreed: '已确认' } as Record<string, string>, none: '未谈', nobody: '名单确定后在这里登记谈话。', size: '全体', planned: '应谈', talked: '已谈', absents: '缺席', replaced: '递补', whole: '合计', yours: '等我办', confirm: '去确认', change: '去修改',
  },
  talk: {
    title: '第 {{n}} 次谈话 · {{name}}', new: '记谈话 · {{name}}', day: '日期', place: '地点', second: '另一位谈话人', secondNote: '两人谈话；与被谈话人、谈及的人有亲属关系的回避', topic: '题目', about: '谈及', whole: '单位整体', view: '意见', words: '谈话要点', facts: '所举事实（每行一条）', save: '保存，请{{name}}确认', saveBare: '保存', resave: '保存新的一稿',
    views: { good: '肯定', mixed: '有肯定有不足', poor: '指出不足', unknown: '不了解' } as Record<string, string>, skip: '未谈到', by: '{{first}}记，{{second}}确认', version: '第 {{n}} 稿',
    agree: '确认无误', differ: '写明出入', differs: '有出入', differHint: '写明哪里不同', send: '提交出入', agreed: '{{name}} {{day}} 确认', unconfirmed: '未经两人确认，暂不计入', atDay: '日期', atPlace: '地点', sentence: '确认{{first}}所记的这次谈话；确认后两人都不能再改', recorded: '查看谈话记录会留下纪实。',
  },
  lines: {
    note: '同一事实由人工归为一条，转述，不照录原话；另一人核准后才进入报告。', new: '写一条归纳', words: '归纳（转述）', add: '写入', approve: '核准', drop: '删去', waits: '待另一人核准', approved: '{{author}}写，{{approver}}核准', by: '{{author}}写', says: '相符 {{n}}', contrary: '相反 {{n}}', supports: '相符', contradicts: '相反', neither: '不计', empty: '两人确认的谈话在这里归纳。', match: '对照谈话', done: '收起', noTalks: '还没有两人确认的谈话谈到这一题。', talk: '第 {{n}} 次',
  },
  report: {
    title: '谈话情况报告', few: '人数少，不单列', nobody: '没有谈到', talks: '谈到 {{n}} 次', coverage: '谈话情况', coverageSay: '应谈 {{planned}} 人，已谈 {{talked}} 人，缺席 {{absent}} 人，递补 {{replaced}} 人', margin: '按已谈的人计算，误差 ±{{m}}%（95%）；缺席造成的偏差不在其内', noMargin: '有类别一人未谈，误差不能计算',
    least: '不足 {{n}} 次谈话的意见和数字不单列（待核对；可在本单位设置中更改）', topic: '题目', said: '谈到', views: '意见', statement: '归纳的事实', supports: '相符', contradicts: '相反', byClass: '分类', others: '（合并）', whole: '单位整体', state: { draft: '草稿，随谈话变化', waiting: '{{name}} {{day}} 提出，待批准', approved: '{{by}}提出，{{name}} {{day}} 批准，不再更改' } as Record<string, string>,
    propose: '提出报告', approve: '批准', back: '退回', reason: '退回的理由', returned: '{{name}}退回：{{reason}}', print: '打印', unconfirmed: '另有 {{n}} 次谈话未经两人确认，没有计入', hash: '内容哈希', seed: '抽取种子', frame: '名册哈希', approveSentence: '批准{{name}}提出的报告；批准后不再更改', none: '名单确定后才有报告。', noLines: '没有归纳的事实',
  },
  draw: {
    how: '怎样重抽', steps: '把种子和每个人的编号连在一起求 SHA-256，在各类中从小到大排列，依次取人；有人缺席，取下一位。种子在名册确定之前承诺，名册确定之前不公布，所以确定名册的人不能挑人。承诺值随建立方案入册，可以核对。', command: "printf '%s%s' SEED ID | sha256sum", seed: '种子', seedHash: '承诺值', frame: '名册哈希', day: '{{name}} {{day}} 确定', class: '类别', size: '名册人数', take: '取', order: '依次', margin: '精度', whole: '全部名册，按抽取的次序；前 {{n}} 人取为谈话对象', none: '名单还没有确定。',
  },
};

const en: typeof zh = {
  title: 'Talks', cancel: 'Cancel', required: 'Fill this in', comma: ', ',
  kind: { survey: 'Survey by talks', individual: 'Individual talks', examination: 'Talks of an examination' },
  state: { draft: 'list not drawn', running: 'under way', reported: 'report approved', stopped: 'stopped' },
  list: { note: 'Surveys, individual talks, talks of an examination', new: 'New plan of talks', empty: 'There is no plan of talks yet. Open one, say whom to ask, then two of you hold the talks.', number: 'Number', name: 'Name', unit: 'Unit', kind: 'Kind', state: 'State', planned: 'Planned', talked: 'Talked', unconfirmed: 'Unconfirmed', opened: 'Opened' },
  form: {
    name: 'Name', kind: 'Kind', unit: 'Unit', purpose: 'Purpose', topics: 'Topics', topicsHint: 'Type one, press Enter', subjects: 'People spoken of', subjectsNote: 'In an examination, those examined are not on the list of people to ask', caseNumber: 'Number of the case (optional)', caseHint: 'e.g. 2026-0001',
    scope: 'Whom to ask', class: 'Class', size: 'People', take: 'Ask', all: 'All', share: 'Share', sample: 'Sample', none: 'Nobody', percent: 'Share %', expected: 'Expected %', expectedNote: 'Share expected to hold one view; empty when not known; it divides the sample', takes: 'To ask', sampleSize: 'Size of the sample', listed: 'People named one by one', add: 'Add', remove: 'Take out {{name}}',
    total: '{{n}} to ask', margin: 'margin ±{{m}}% (95%)', noMargin: 'A class is left out; the margin cannot be reckoned', tooSmall: 'The sample is smaller than its classes are many', reckon: 'Choose a unit to see its classes', save: 'Open the plan', update: 'Save changes',
    sentence: 'opened the plan of talks “{{title}}” with the commitment to the seed of its draw',
  },
  plan: {
    purpose: 'Purpose', topics: 'Topics', subjects: 'Spoken of', unit: 'Unit', case: 'Case', seedHash: 'Commitment to the seed', by: 'opened by {{name}} on {{day}}', edit: 'Change', draw: 'Draw the list', stop: 'Stop the plan', stopReason: 'Why it is stopped', stopped: 'Stopped: {{reason}}',
    drawNote: 'The list is fixed as the roster stands today. The seed was committed to when the plan was opened and is told with the list, so anybody can draw it again.', drawSentence: 'fixed the list of “{{title}}” and told the seed of the draw',
    tab: { people: 'List and talks', lines: 'Statements', report: 'Report', draw: 'The draw' },
  },
  people: {
    class: 'Class', name: 'Name', post: 'Post', state: 'Talk', absent: 'Absent', absentTitle: 'Enter as absent', absentWhy: 'Reason', absentNote: 'Where the list was drawn by lot, the next of the same draw stands in.', standsIn: '{{name}} stands in', noStand: 'Entered as absent; nobody stands in', replacement: 'stands in', reason: 'absent: {{reason}}', write: 'Write down', open: 'Notes', n: 'talk {{n}}',
    talk: { waiting: 'to be confirmed by {{second}}', differs: 'differs, to be changed by {{first}}', agreed: 'confirmed' }, none: 'not yet', nobody: 'Talks are entered here once the list is drawn.', size: 'In all', planned: 'Planned', talked: 'Talked', absents: 'Absent', replaced: 'Stood in', whole: 'Total', yours: 'Waits for me', confirm: 'Confirm', change: 'Change',
  },
  talk: {
    title: 'Talk {{n}} · {{name}}', new: 'Talk · {{name}}', day: 'Day', place: 'Place', second: 'Second interviewer', secondNote: 'Two hold a talk; kin of the interviewee or of those spoken of stand aside', topic: 'Topic', about: 'About', whole: 'the unit as a whole', view: 'View', words: 'What was said', facts: 'Facts stated (one a line)', save: 'Save for {{name}} to confirm', saveBare: 'Save', resave: 'Save the new version',
    views: { good: 'positive', mixed: 'mixed', poor: 'critical', unknown: 'does not know' }, skip: 'not spoken of', by: 'written by {{first}}, confirmed by {{second}}', version: 'version {{n}}',
    agree: 'Confirm', differ: 'State what differs', differs: 'differs', differHint: 'Say what is different', send: 'Send', agreed: 'confirmed by {{name}} on {{day}}', unconfirmed: 'Not agreed to by two; it does not count yet', atDay: 'day', atPlace: 'place', sentence: 'agreed to the notes of this talk by {{first}}; neither can change them afterwards', recorded: 'Reading notes is recorded.',
  },
  lines: {
    note: 'The same fact is matched by hand into one statement, in words of the house, not quoted; it enters the report once a second person approved it.', new: 'Write a statement', words: 'Statement (paraphrased)', add: 'Add', approve: 'Approve', drop: 'Take out', waits: 'waits for a second person', approved: 'by {{author}}, approved by {{approver}}', by: 'by {{author}}', says: 'say so: {{n}}', contrary: 'the contrary: {{n}}', supports: 'says so', contradicts: 'the contrary', neither: 'neither', empty: 'Talks that two agreed to are matched here.', match: 'Match talks', done: 'Close', noTalks: 'No talk that two agreed to speaks of this yet.', talk: 'Talk {{n}}',
  },
  report: {
    title: 'Report on the talks', few: 'few people, not listed', nobody: 'not spoken of', talks: 'in {{n}} talks', coverage: 'Talks held', coverageSay: '{{planned}} planned, {{talked}} talked to, {{absent}} absent, {{replaced}} stood in', margin: 'By those talked to, the margin is ±{{m}}% (95%); what absence distorts is not in it', noMargin: 'A class has nobody talked to; the margin cannot be reckoned',
    least: 'Views and numbers with fewer than {{n}} talks behind them are not listed (to be checked; the institution may set it)', topic: 'Topic', said: 'Talks', views: 'Views', statement: 'Statements', supports: 'Say so', contradicts: 'Contrary', byClass: 'By class', others: ' (together)', whole: 'The unit as a whole', state: { draft: 'draft, changes with the talks', waiting: 'put forward by {{name}} on {{day}}, waiting for approval', approved: 'put forward by {{by}}, approved by {{name}} on {{day}}; it does not change any more' },
    propose: 'Put the report forward', approve: 'Approve', back: 'Return', reason: 'Why it is returned', returned: 'Returned by {{name}}: {{reason}}', print: 'Print', unconfirmed: '{{n}} more talks are not agreed to by two and do not count', hash: 'Hash of the content', seed: 'Seed of the draw', frame: 'Hash of the roll', approveSentence: 'approved the report by {{name}}; it does not change afterwards', none: 'There is a report once the list is drawn.', noLines: 'no statements',
  },
  draw: {
    how: 'How to draw it again', steps: 'Write the seed and a person’s id one after the other and take the SHA-256; sort each class by it and take people from the top; for whoever is absent take the next. The seed was committed to before the roll was fixed and told only afterwards, so whoever fixed the roll could not choose people. The commitment stands in the record with the plan.', command: "printf '%s%s' SEED ID | sha256sum", seed: 'Seed', seedHash: 'Commitment', frame: 'Hash of the roll', day: 'fixed by {{name}} on {{day}}', class: 'Class', size: 'On the roll', take: 'Taken', order: 'In order', margin: 'Precision', whole: 'The whole roll in the order of the draw; the first {{n}} are talked to', none: 'The list is not drawn yet.',
  },
};

/** Words of the pages, zh first. */
export const pageWords = { zh, en };
