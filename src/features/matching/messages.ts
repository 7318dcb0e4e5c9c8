const zh = {
  title: '人岗匹配',
  /** Sentences of the record; the actor stands before them. */
  verbs: {
    'matching.vacancies.read': '查看空缺职位 {{count}} 个（{{asOf}}）',
    'matching.search.made': '拟定动议方案“{{title}}”（{{post}}）：{{sentence.zh}}',
    'matching.search.changed': '修改动议方案“{{title}}”（{{post}}）：{{sentence.zh}}',
    'matching.search.run': '按方案“{{title}}”找人选（{{asOf}}）：范围内 {{total}} 人，短名单 {{count}} 人，待核实 {{open}} 人',
    'matching.run.read': '查看方案“{{title}}”的名单 {{count}} 人',
    'matching.person.removed': '将{{person}}移出方案“{{title}}”的短名单：{{reason}}',
    'matching.person.restored': '将{{person}}恢复到方案“{{title}}”的短名单：{{reason}}',
    'matching.proposal.made': '形成人岗匹配方案“{{title}}”：{{posts}} 个职位，拟配 {{count}} 人',
    'matching.proposal.read': '查看人岗匹配方案“{{title}}”，涉及 {{count}} 人',
    'matching.case.opened': '由方案“{{title}}”启动案卷 {{case}}',
  } as Record<string, string>,
  nav: { matching: '动议与匹配', flows: '基层流动' },
  cancel: '取消', required: '必填', none: '—', print: '打印', save: '保存', open: '打开', lines: '显示更多',
  tabs: { vacancies: '空缺职位', searches: '动议方案', proposals: '匹配方案' },
  vacancies: {
    note: '职数减实配，加上退休到龄、任职年限到期将要空出的。查看已记入纪实。', months: '今后 {{n}} 个月', post: '职位', unit: '单位', due: '职数', held: '实配', short: '空缺', coming: '将空出', search: '拟定方案', empty: '没有空缺。', unknown: '另有 {{n}} 人到龄时间不明，请先在关键岗位中认定退休年龄或补全出生年月。', until: '截至 {{asOf}}，预计至 {{until}}', reach: { retirement: '退休到龄', rotation: '任职到期' } as Record<string, string>,
  },
  searches: { note: '一个方案为一个职位找人选：先按条件，再逐人核对规定。', empty: '还没有方案。从空缺职位开始：选一个职位，写明条件。', name: '方案', last: '最近一次', inList: '短名单', open: '待核实', total: '范围内', cases: '案卷', never: '未找' },
  search: {
    create: '拟定动议方案', edit: '修改方案', name: '方案名称', post: '职位', moveKind: '任用类型', reason: '启动事由', scope: '搜索范围', everywhere: '管理范围内全部', conditions: '条件', kinds: { promotion: '提拔', 'further-use': '进一步使用', lateral: '平级调整' } as Record<string, string>,
    run: '找人选', again: '重新找', stale: '条件已修改，名单仍是修改前的。', times: '第 {{n}} 次 · {{day}}', by: '{{name}} {{day}}', notRun: '还没有找过人选。', funnel: '逐项筛选', step: '条件或规定', article: '依据', fell: '未通过', left: '剩余', total: '范围内', hidden: '另有 {{n}} 人您须回避或不在您的范围，不显示。', leftOut: '查找人本人及亲属 {{n}} 人不在范围内。',
    aboutPost: '职位信息待补', kindsOf: { in: '短名单', open: '待核实', out: '未通过' }, empty: { in: '没有人全部通过。看“待核实”补全事实，或放宽条件。', open: '没有待核实的人。', out: '没有未通过的人。' }, person: '姓名', unit: '单位', now: '现任职务', why: '情况', fine: '均符合', fill: '补全：{{what}}（{{where}}）',
    remove: '移出', restore: '恢复', removeTitle: '将{{name}}移出短名单', restoreTitle: '将{{name}}恢复到短名单', handReason: '理由', removed: '{{by}}移出：{{reason}}', onlyNamed: '此项只列出前 {{n}} 人。', hands: '人工调整', openCase: '启动案卷', chosen: '已选 {{n}} 人', cases: '已启动案卷',
    removeWill: '将{{name}}移出方案“{{title}}”的短名单：{{reason}}', restoreWill: '将{{name}}恢复到方案“{{title}}”的短名单：{{reason}}', all: '全部',
  },
  case: { title: '启动案卷', note: '立案、拟定动议方案、提出人选，一次办成，各记一条。', initiator: '启动意见提出者', basis: '依据', opinion: '启动意见', method: '产生方式', ok: '启动', done: '案卷 {{number}} 已启动', partly: '案卷 {{number}} 已启动，以下未能办成：', people: '人选：{{names}}', will: '启动案卷（{{post}}），提出人选 {{names}}', go: '进入案卷' },
  proposals: {
    note: '把几个方案的短名单一起考虑：先满足硬条件和亲属回避，多配职位，再按您写明的先后考虑愿望。', empty: '还没有匹配方案。先为几个职位找好人选。', create: '开始匹配', name: '名称', posts: '职位', filled: '拟配', chooseSearches: '参加匹配的职位', seats: '配备数', specialty: '所需专业（可空，以顿号分开）', wishes: '愿望（先后和轻重由您定）', level: '先后', weight: '轻重', withOpen: '事实待核实的人也参加（标明）', youngAge: '年轻干部年龄不超过', mostYears: '任现层次年限最多计', years: '年', age: '岁', noRun: '还没有找过人选的方案不能参加。', first: '硬条件、亲属回避必须满足；配备职位最多在先；其后逐级考虑。同一先后的按轻重相加。',
    wish: { specialty: '专业相符', years: '任现层次年限长', grassroots: '有两年以上基层工作经历', reserve: '年轻干部库人选', stay: '少跨单位调动', young: '班子中有年轻干部', women: '班子中有女干部' } as Record<string, string>,
  },
  proposal: {
    note: '这是供讨论的方案，不是排名。每个职位列出备选和改选的影响。', by: '{{name}} {{day}}', chosen: '拟任', instead: '备选', costs: '改选影响', moves: '连带变动', noInstead: '没有其他人可选', unfilled: '未配齐', of: '可选 {{n}} 人', others: '整体备选方案', other: '备选 {{n}}', lacks: '愿望满足情况', lackMet: '全部满足', lack: '欠 {{n}}', barred: '亲属回避', open: '事实待核实', openCase: '启动案卷', question: '求解 {{n}} 次，均证明最优', caseOpened: '案卷', stated: '先后 {{level}} · 轻重 {{weight}}', search: '短名单',
  },
  flows: { title: '基层流动', note: '前后两个职务中恰有一个计入基层工作经历的，计一次。按非基层一方的单位和年份。', up: '来自基层', down: '去往基层', unit: '单位', total: '合计', from: '自 {{year}} 年', open: '另有 {{n}} 次变动有一方是否基层不明，未计入。', serving: '在职 {{all}} 人，有两年以上基层工作经历 {{n}} 人，不明 {{open}} 人。', empty: '没有这样的变动。在任职经历中标明基层工作后在这里统计。' },
};

const en: typeof zh = {
  title: 'Matching',
  verbs: {
    'matching.vacancies.read': 'read the vacancies: {{count}} posts ({{asOf}})',
    'matching.search.made': 'drew up the search “{{title}}” ({{post}}): {{sentence.en}}',
    'matching.search.changed': 'changed the search “{{title}}” ({{post}}): {{sentence.en}}',
    'matching.search.run': 'ran the search “{{title}}” ({{asOf}}): {{total}} in scope, {{count}} on the short list, {{open}} to be looked into',
    'matching.run.read': 'read the list of the search “{{title}}” ({{count}} people)',
    'matching.person.removed': 'took {{person}} off the short list of “{{title}}”: {{reason}}',
    'matching.person.restored': 'put {{person}} back on the short list of “{{title}}”: {{reason}}',
    'matching.proposal.made': 'made the matching “{{title}}”: {{posts}} posts, {{count}} people proposed',
    'matching.proposal.read': 'read the matching “{{title}}” about {{count}} people',
    'matching.case.opened': 'opened case {{case}} from the search “{{title}}”',
  },
  nav: { matching: 'Matching', flows: 'Grassroots' },
  cancel: 'Cancel', required: 'Required', none: '—', print: 'Print', save: 'Save', open: 'Open', lines: 'Show more',
  tabs: { vacancies: 'Vacancies', searches: 'Searches', proposals: 'Matchings' },
  vacancies: {
    note: 'Establishment less holders, and what retirement and rotation will bring. This reading is on record.', months: 'next {{n}} months', post: 'Post', unit: 'Unit', due: 'Due', held: 'Held', short: 'Short', coming: 'Will be vacant', search: 'Draw up a search', empty: 'No vacancies.', unknown: 'For {{n}} more the date of retirement is not known: determine the retirement age under key posts, or fill in the birth month.', until: 'As of {{asOf}}, looking ahead to {{until}}', reach: { retirement: 'retires', rotation: 'rotation due' },
  },
  searches: { note: 'A search looks for people for one post: conditions first, then the book for each person.', empty: 'No searches yet. Begin with a vacancy: choose a post and state the conditions.', name: 'Search', last: 'Last run', inList: 'Short list', open: 'To look into', total: 'In scope', cases: 'Cases', never: 'not run' },
  search: {
    create: 'Draw up a search', edit: 'Change the search', name: 'Name', post: 'Post', moveKind: 'Kind of move', reason: 'Why', scope: 'Where to look', everywhere: 'Everywhere within reach', conditions: 'Conditions', kinds: { promotion: 'promotion', 'further-use': 'further use', lateral: 'lateral move' },
    run: 'Look for people', again: 'Look again', stale: 'The conditions were changed; the list is from before.', times: 'run {{n}} · {{day}}', by: '{{name}} {{day}}', notRun: 'Not run yet.', funnel: 'Step by step', step: 'Condition or rule', article: 'Under', fell: 'Fell', left: 'Left', total: 'In scope', hidden: '{{n}} more are not shown: you must recuse, or they are outside your reach.', leftOut: '{{n}} people, whoever looked and their kin, were left out.',
    aboutPost: 'To fill in of the post', kindsOf: { in: 'Short list', open: 'To look into', out: 'Excluded' }, empty: { in: 'Nobody meets everything. Fill in what is not known, or widen the conditions.', open: 'Nobody to look into.', out: 'Nobody was excluded.' }, person: 'Name', unit: 'Unit', now: 'Present post', why: 'Findings', fine: 'all met', fill: 'fill in: {{what}} ({{where}})',
    remove: 'Take off', restore: 'Put back', removeTitle: 'Take {{name}} off the short list', restoreTitle: 'Put {{name}} back on the short list', handReason: 'Reason', removed: 'taken off by {{by}}: {{reason}}', onlyNamed: 'Only the first {{n}} are named here.', hands: 'By hand', openCase: 'Open a case', chosen: '{{n}} chosen', cases: 'Cases opened',
    removeWill: '{{name}} is taken off the short list of “{{title}}”: {{reason}}', restoreWill: '{{name}} is put back on the short list of “{{title}}”: {{reason}}', all: 'All',
  },
  case: { title: 'Open a case', note: 'Case, plan and candidates in one go, each an entry of its own.', initiator: 'Initiator', basis: 'Basis', opinion: 'Opening opinion', method: 'How candidates are found', ok: 'Open it', done: 'Case {{number}} is open', partly: 'Case {{number}} is open; this was refused:', people: 'Candidates: {{names}}', will: 'A case is opened ({{post}}) with the candidates {{names}}', go: 'Go to the case' },
  proposals: {
    note: 'The short lists of several searches considered together: hard rules and recusal of kin first, then most posts filled, then the wishes in the order you state.', empty: 'No matchings yet. Run the searches of several posts first.', create: 'Begin matching', name: 'Name', posts: 'Posts', filled: 'Filled', chooseSearches: 'Posts to match', seats: 'Seats', specialty: 'Speciality wanted (optional, separated by commas)', wishes: 'Wishes (order and weight are yours)', level: 'Order', weight: 'Weight', withOpen: 'People with facts still missing take part (marked)', youngAge: 'Young is up to', mostYears: 'Years at the rank count up to', years: 'years', age: 'years old', noRun: 'A search that was not run cannot take part.', first: 'Hard rules and recusal always hold; most posts filled comes first; then each order in turn. Wishes of one order are added up by weight.',
    wish: { specialty: 'Speciality fits', years: 'Years at the present rank', grassroots: 'Two years at the grassroots', reserve: 'In the reserve pool', stay: 'Few moves between units', young: 'Somebody young in each body', women: 'A woman in each body' },
  },
  proposal: {
    note: 'A proposal to be discussed, no ranking. Each post shows who else could be chosen and what that changes.', by: '{{name}} {{day}}', chosen: 'Proposed', instead: 'Instead', costs: 'What it costs', moves: 'Others move', noInstead: 'Nobody else', unfilled: 'Not filled', of: '{{n}} to choose from', others: 'Other choices of the whole', other: 'Choice {{n}}', lacks: 'The wishes', lackMet: 'met', lack: '{{n}} lacking', barred: 'Kin who recuse', open: 'facts missing', openCase: 'Open a case', question: '{{n}} questions solved, each proven the best', caseOpened: 'Case', stated: 'order {{level}} · weight {{weight}}', search: 'Short list',
  },
  flows: { title: 'Grassroots', note: 'Two posts one after the other of which just one counts as work at the grassroots, by unit of the other and year.', up: 'From', down: 'To', unit: 'Unit', total: 'Total', from: 'since {{year}}', open: '{{n}} more moves are not counted: it is not known whether a post is at the grassroots.', serving: '{{all}} serving; {{n}} with two years at the grassroots; {{open}} not known.', empty: 'No such moves. Mark work at the grassroots in the posts held, and it is counted here.' },
};

export const messages = { zh, en };
