import { recommendationWords } from './recommendation-page-messages.ts';

const zh = {
  ...recommendationWords.zh,
  nav: '换届', title: '换届',
  list: {
    note: '一个层级一个方案：职位、环节、倒排工期、案卷', empty: '还没有换届方案。', new: '起草方案', name: '方案', level: '层级', unit: '单位', congress: '大会', state: '状态', posts: '职位', opened: '已立案', waits: '待批准',
    levelHint: '如：乡镇党委换届', start: '开始日期', congressDay: '大会日期', draw: '起草', cancel: '取消', required: '必填',
  },
  status: { draft: '草稿', approved: '已批准', running: '进行中', closed: '已办结' } as Record<string, string>,
  tab: { board: '进度', late: '逾期和原因', timeline: '时间轴', load: '工作量', recommendation: '民主推荐', conflicts: '冲突', setup: '方案' } as Record<string, string>,
  state: { done: '完成', late: '逾期', due: '本周', running: '在办', waiting: '未到', none: '不适用' } as Record<string, string>,
  move: { promotion: '提拔', 'further-use': '进一步使用', lateral: '平职调整' } as Record<string, string>,
  view: {
    span: '{{start}} 开始，{{day}} 大会', version: '第 {{n}} 版', draft: '草稿，尚未批准', approve: '批准方案', approveSure: '批准后日期和环节固定，变更须另提另批。', own: '方案由您起草，须另一人批准。', open: '建立案卷', close: '办结', closeReason: '未办完即办结的理由', export: '导出表格', print: '打印',
    proposal: '{{name}} {{day}} 提出变更，待批准：{{reason}}', approveChange: '批准变更', returnChange: '退回', returnWhy: '退回理由', none: '没有改动日期', moved: '改动的最迟完成日期', from: '原', to: '新', added: '增加职位 {{n}} 个', dropped: '减少职位 {{n}} 个', unknown: '未定',
    calendar: '{{words}}。此日以后的最迟日期、时差不排。', enter: '录入节假日安排', length: '关键路径 {{length}} 个工作日，共有 {{horizon}} 个', short: '关键路径 {{length}} 个工作日，只有 {{horizon}} 个，排不下', closed: '已办结。{{reason}}', sure: '确认', more: '更多',
  },
  counts: { posts: '职位', done: '办完', late: '逾期', due: '本周应完成', running: '在办', noClerk: '未分工', noCase: '未立案' } as Record<string, string>,
  board: {
    all: '全部', late: '逾期', due: '本周应完成', mine: '我经办', nobody: '未分工', show: '显示', clerk: '经办人', unit: '单位或职位', stage: '现处环节', unitHead: '单位、职位', person: '拟任人选', float: '时差', floatHint: '现处环节从今天起可以推迟的工作日；负数为已不够', lateDays: '逾期 {{n}} 天', empty: '没有符合的职位。', noPosts: '方案中还没有职位。', choose: '选职位', withheld: '回避',
    picked: '已选 {{n}} 个职位', pick: '选择 {{post}}', pickAll: '全选本页', give: '分给', even: '平均分给多人', clear: '不分工', assign: '分工', page: '第 {{from}}—{{to}} 个，共 {{n}} 个', prev: '上一页', next: '下一页', detail: '办理', whole: '全方案环节', mark: '登记完成', day: '完成日期', basis: '依据', take: '撤销', why: '撤销理由', by: '{{name}} 登记：{{basis}}', latest: '最迟 {{day}}', case: '案卷 {{n}}', noCase: '未立案', stopped: '已中止', save: '保存', note: '备注', close: '关闭', done: '办完', saved: '已保存',
  },
  late: { none: '没有逾期。', post: '职位', what: '逾期环节', days: '天数', why: '原因', clerk: '经办人', more: '另有 {{n}} 个环节逾期', next: '再看 50 个', wholeRow: '全方案', notMarked: '没有登记完成' },
  time: { note: '浅色为最早开始到最迟完成，深色为最迟开始到最迟完成；红线今天，黑线大会。', stage: '环节', done: '完成', critical: '关键', today: '今天', congress: '大会', path: '从今天起的关键路径：{{path}}', days: '{{n}} 个工作日' },
  load: { note: '未完成环节按最迟日期计，单位：工作日。每人每天可承担 {{n}} 个工作日。', clerk: '经办人', over: '超', nobody: '未分工', none: '法定节假日安排未公布或没有职位，不能计算。' },
  setup: {
    frame: '日期和环节', edit: '修改', save: '保存', propose: '提出变更', reason: '变更理由', name: '名称', level: '层级', start: '开始', congress: '大会', perDay: '每人每天可承担（百分之一工作日）', task: '环节', taskEn: '英文名', scope: '范围', plan: '全方案一次', post: '每个职位', days: '工作日', after: '前置环节', by: '完成依据', share: '占经办人（%）', least: '不少于 {{n}}', remove: '删去', add: '增加环节', own: '工期由本单位设定；注明条文的为最少天数。', dates: '最迟', earliest: '最早',
    posts: '职位', find: '按单位、职位查找', rank: '职级', chief: '只看正职', selectAll: '全选所列', selectNone: '全不选', chosen: '已选 {{n}} 个', move: '新加职位的任用方式', savePosts: '保存职位', calendar: '法定节假日安排', year: '年份', holidays: '放假日期（逗号分隔）', workdays: '调休上班日期', source: '依据（文号）', entered: '{{year}} 年：{{source}}', versions: '历次批准', versionLine: '第 {{n}} 版 {{day}} {{author}}提出，{{approver}}批准：{{start}} 开始，{{congress}} 大会',
  },
  open: { title: '为全部职位建立案卷', note: '{{n}} 个职位没有案卷。已有在办案卷的职位接续原案卷。', initiator: '提出单位', basis: '依据', reason: '理由', go: '开始', done: '新立 {{opened}} 件，接续 {{adopted}} 件', refused: '没有立案的 {{n}} 个' },
};

const en: typeof zh = {
  ...recommendationWords.en,
  nav: 'Term change', title: 'Term change',
  list: {
    note: 'One plan for a level: posts, stages, dates counted back, cases', empty: 'There is no plan yet.', new: 'Draw up a plan', name: 'Plan', level: 'Level', unit: 'Unit', congress: 'Congress', state: 'State', posts: 'Posts', opened: 'Cases', waits: 'To approve',
    levelHint: 'e.g. township committees', start: 'Start', congressDay: 'Congress', draw: 'Draw up', cancel: 'Cancel', required: 'Required',
  },
  status: { draft: 'draft', approved: 'approved', running: 'running', closed: 'closed' },
  tab: { board: 'Board', late: 'Late and why', timeline: 'Timeline', load: 'Load', recommendation: 'Recommendation', conflicts: 'Conflicts', setup: 'Plan' },
  state: { done: 'done', late: 'late', due: 'this week', running: 'under way', waiting: 'not yet', none: 'n/a' },
  move: { promotion: 'promotion', 'further-use': 'further use', lateral: 'lateral' },
  view: {
    span: 'from {{start}}, congress on {{day}}', version: 'version {{n}}', draft: 'draft, not approved', approve: 'Approve the plan', approveSure: 'Dates and stages are fixed then; a change is proposed and approved anew.', own: 'You drew it up; another person approves it.', open: 'Open the cases', close: 'Close', closeReason: 'Why it closes before all is done', export: 'Export', print: 'Print',
    proposal: '{{name}} proposed a change on {{day}}, to be approved: {{reason}}', approveChange: 'Approve the change', returnChange: 'Return', returnWhy: 'Reason', none: 'no dates moved', moved: 'Latest finishes that moved', from: 'was', to: 'now', added: '{{n}} posts more', dropped: '{{n}} posts fewer', unknown: 'open',
    calendar: '{{words}}. Beyond that day there are no latest dates and no float.', enter: 'Enter the calendar', length: 'critical path {{length}} working days of {{horizon}}', short: 'critical path {{length}} working days, only {{horizon}} there are', closed: 'Closed. {{reason}}', sure: 'Confirm', more: 'More',
  },
  counts: { posts: 'posts', done: 'done', late: 'late', due: 'due this week', running: 'under way', noClerk: 'without clerk', noCase: 'without case' },
  board: {
    all: 'All', late: 'Late', due: 'Due this week', mine: 'Mine', nobody: 'Nobody', show: 'Show', clerk: 'Clerk', unit: 'Unit or post', stage: 'Stage now', unitHead: 'Unit, post', person: 'Proposed', float: 'Float', floatHint: 'Working days the present stage may still wait, from today; below zero: too few', lateDays: '{{n}} days late', empty: 'No post fits.', noPosts: 'The plan has no posts yet.', choose: 'Choose posts', withheld: 'recused',
    picked: '{{n}} posts chosen', pick: 'Choose {{post}}', pickAll: 'Choose this page', give: 'Give to', even: 'several: evenly', clear: 'nobody', assign: 'Assign', page: '{{from}}–{{to}} of {{n}}', prev: 'Back', next: 'Next', detail: 'Work', whole: 'Stages of the whole plan', mark: 'Mark done', day: 'Done on', basis: 'Basis', take: 'Take back', why: 'Reason', by: 'by {{name}}: {{basis}}', latest: 'by {{day}}', case: 'case {{n}}', noCase: 'no case', stopped: 'stopped', save: 'Save', note: 'Note', close: 'Close', done: 'done', saved: 'Saved',
  },
  late: { none: 'Nothing is late.', post: 'Post', what: 'Late stage', days: 'Days', why: 'Why', clerk: 'Clerk', more: '{{n}} more stages late', next: '50 more', wholeRow: 'Whole plan', notMarked: 'not marked done' },
  time: { note: 'Light: earliest start to latest finish; dark: latest start to latest finish. Red line today, black line congress.', stage: 'Stage', done: 'Done', critical: 'critical', today: 'today', congress: 'congress', path: 'Critical path from today: {{path}}', days: '{{n}} working days' },
  load: { note: 'Open stages at their latest dates, in working days. Each clerk bears {{n}} a day.', clerk: 'Clerk', over: 'over', nobody: 'Nobody', none: 'No official calendar, or no posts: it cannot be reckoned.' },
  setup: {
    frame: 'Dates and stages', edit: 'Edit', save: 'Save', propose: 'Propose a change', reason: 'Reason of the change', name: 'Name', level: 'Level', start: 'Start', congress: 'Congress', perDay: 'A clerk bears a day (hundredths)', task: 'Stage', taskEn: 'In English', scope: 'For', plan: 'whole plan', post: 'each post', days: 'Working days', after: 'After', by: 'Done when', share: 'Of a clerk (%)', least: '{{n}} at least', remove: 'Remove', add: 'Add a stage', own: 'Lengths are the institution’s own; an article beside one fixes the least.', dates: 'Latest', earliest: 'Earliest',
    posts: 'Posts', find: 'Find by unit or post', rank: 'Rank', chief: 'Chiefs only', selectAll: 'Choose those listed', selectNone: 'None', chosen: '{{n}} chosen', move: 'Move of posts added', savePosts: 'Save the posts', calendar: 'Official calendar', year: 'Year', holidays: 'Holidays (by commas)', workdays: 'Make-up days', source: 'Source (number)', entered: '{{year}}: {{source}}', versions: 'Approvals', versionLine: 'Version {{n}}, {{day}}: by {{author}}, approved by {{approver}}; from {{start}}, congress {{congress}}',
  },
  open: { title: 'Open the case of every post', note: '{{n}} posts have no case. Where one is open already, it is taken over.', initiator: 'Put forward by', basis: 'Basis', reason: 'Reason', go: 'Begin', done: '{{opened}} opened, {{adopted}} taken over', refused: '{{n}} not opened' },
};

/** Words of the pages. */
export const pageWords = { zh, en };
