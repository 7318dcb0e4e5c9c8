const zh = {
  nav: '竞争性选拔', cancel: '取消', none: '—', required: '必填', send: '提交', weight: '权重',
  kinds: { competition: '竞争上岗', 'open-selection': '公开选拔' },
  stages: { planned: '方案报批', open: '公告报名', screening: '资格审查', redacting: '隐名处理', sift: '匿名评阅', scoring: '笔试面试', proposed: '名单待批', approved: '转入选任', case: '已立案', stopped: '终止' },
  states: { filed: '待审查', admitted: '通过', refused: '不予通过', withdrawn: '已撤回' },
  parts: { sift: '匿名评阅', exam: '笔试', interview: '面试', assessment: '民主测评', record: '平时和考核情况' },
  list: {
    note: '只在确有必要时采用，一般用于副职；答题匿名评阅，不以分数简单取人。', plan: '提出方案', empty: '还没有竞争性选拔。本单位符合条件人数多、需要比选的，可以提出竞争上岗方案；没有合适人选的，可以提出公开选拔方案。', number: '编号', post: '职位', kind: '方式', stage: '环节', closes: '报名截止', count: '报名', office: '承办', assessing: '我评阅的', own: '可以报名的和我报名的', read: '进入评阅', noOwn: '现在没有可以报名的公告。',
  },
  plan: {
    title: '选拔方案', heldToo: '包括没有空缺的职位', kind: '方式', post: '职位', moveKind: '任用方式', promotion: '提任', 'further-use': '进一步使用', necessity: '确有必要的理由', suitable: '本单位符合条件人数', chiefReason: '拟任正职的理由（副职不填）', basis: '依据', conditions: '资格条件（每行一条）', closesOn: '报名截止日期', questions: '报名答题', question: '题目', anchors: '评分标准（每行：标准|1 分的样子|5 分的样子）', addQuestion: '加一题', removeQuestion: '去掉', assessors: '评委人数（至少）', trimmed: '评委 4 人以上，去掉最高和最低', interviewAnchors: '面试评分标准（同上；不面试不填）', weights: '权重（合计 100）', submit: '提出方案', sentence: '提出选拔方案，由另一位部领导批准后发布公告。批准后题目、评分标准和权重不能改动。', badAnchors: '评分标准每行须有三段，用 | 隔开',
  },
  view: {
    plan: '方案', by: '提出', approved: '批准', callDay: '公告', call: '下载公告', approve: '批准并发布公告', approveSentence: '批准选拔方案并发布公告。阅卷顺序的种子随即抽定，其 SHA-256 记入纪实，评阅结束后公布。', close: '报名截止，开始审查', stop: '终止', stopReason: '终止理由', seed: '顺序种子的 SHA-256',
    applications: '报名', add: '录入纸质报名', noApplications: '还没有人报名。', name: '姓名', via: { self: '本人', paper: '纸质' }, state: '状态', filed: '报名日期', files: '附件', answers: '答题', screen: '审查', conditions: '公告条件', basis: '依据', met: '符合', checked: '系统不能判断的事项怎样核对、结论如何', words: '审查意见', admit: '通过', refuse: '不予通过', objection: '异议', object: '登记异议', answer: '答复异议', upheld: '成立，重新审查', notUpheld: '不成立', outside: '名册外', tie: '对应名册', prepare: '隐名处理', prepareNote: '把答卷按题拆开，自动遮去姓名、单位、职务、学校、性别、年龄和号码，再由非评委的经办人核看。',
    waitsForHead: '等提出人以外的部领导办理', approveListSentence: '批准人选名单，封存结果汇总；此后名单和成绩不能改动。', interviewers: '面试官', addInterviewer: '登记面试官', noInterviewers: '还没有面试官。须与报名人没有亲属关系，登记时核对。', declared: '本人关于亲属、利害关系的声明', declaredSaid: '声明：{{words}}', drop: '撤下', dropReason: '撤下的理由',
    assessors: '评委', addAssessor: '添加评委', agreed: '已确认标准', waiting: '待确认标准', noAssessors: '还没有评委。没有接触过报名材料、与报名人没有亲属关系的人才能当评委。',
    redact: '核看答卷', hide: '遮去', what: '要遮去的字句', byHand: '人工遮去 {{n}} 处', begin: '开始匿名评阅', progress: '已评 {{done}} 份次，还有 {{left}} 份次', unblind: '结束评阅，揭名', unblindSentence: '结束匿名评阅，公布顺序种子，把评分与报名人对应。不能撤回。',
    results: '结果', resultsNote: '按报名顺序排列，不排名次。括号内为去掉任一评委时的范围。评委一致性（Krippendorff α，初评）：匿名评阅 {{sift}}，面试 {{interview}}。', total: '加权', enter: '录入', states: { none: '未录', one: '待另一人录入', differ: '两人不一致，重录', settled: '已核对' }, interviewHint: '每行一名面试官，各项 1 至 5 分，用空格隔开',
    list: '人选名单', propose: '提出名单', chosen: '入选', politics: '政治素质', skill: '专业素养', record: '工作实绩', conduct: '一贯表现', why: '未入选的理由', approveList: '批准名单并封存汇总', sealed: '结果汇总 SHA-256', toCase: '立为案卷', openCase: '打开案卷', proposedBy: '提出人',
  },
  reading: { title: '匿名评阅', note: '答卷不带姓名、性别、单位，按题分开，每名评委的顺序不同。', agree: '确认评分标准', agreed: '已确认评分标准，等待开始。', left: '还有 {{n}} 份待评', done: '全部评完。', question: '第 {{n}} 题', mark: '提交评分', again: '评委评分相差 2 分以上，请再评一次', mine: '我的评分', closed: '评阅没有开始或已经结束。', one: '1 分', five: '5 分' },
  own: { apply: '报名', answers: '请逐题作答。答卷匿名评阅：请不要写姓名、单位、性别、年龄。', files: '附件（最多 5 个，每个不超过 1.5 MB）', sent: '已报名', until: '{{day}} 截止', mine: '我的报名', withdraw: '撤回报名', reasons: '不予通过的理由', object: '提出异议', objected: '已提出异议', answered: '异议答复' },
  outsider: { who: '报名人', inside: '名册中的人', name: '姓名', sex: '性别', male: '男', female: '女', birth: '出生年月（如 1985-06）', unit: '单位', post: '职务', education: '学历', relatives: '主要亲属（每行：称谓 姓名）' },
};

const en: typeof zh = {
  nav: 'Competitive selection', cancel: 'Cancel', none: '—', required: 'Required', send: 'Send', weight: 'Weight',
  kinds: { competition: 'Competition', 'open-selection': 'Open selection' },
  stages: { planned: 'Plan', open: 'Call', screening: 'Screening', redacting: 'Hiding names', sift: 'Blind reading', scoring: 'Examination and interview', proposed: 'List to be approved', approved: 'To the case', case: 'Case opened', stopped: 'Stopped' },
  states: { filed: 'To be screened', admitted: 'Admitted', refused: 'Not admitted', withdrawn: 'Withdrawn' },
  parts: { sift: 'Blind sift', exam: 'Examination', interview: 'Interview', assessment: 'Democratic assessment', record: 'Record of appraisals' },
  list: {
    note: 'Only where truly needed, as a rule for deputies; answers are read without names, and nobody is chosen by marks alone.', plan: 'Plan one', empty: 'None yet. Plan a competition where many qualify and must be compared, or an open selection where nobody suitable is there.', number: 'Number', post: 'Post', kind: 'Kind', stage: 'Stage', closes: 'Closes', count: 'Applied', office: 'In hand', assessing: 'I assess', own: 'Open calls and my applications', read: 'Read answers', noOwn: 'No call is open now.',
  },
  plan: {
    title: 'Plan', heldToo: 'Posts without a vacancy too', kind: 'Kind', post: 'Post', moveKind: 'Move', promotion: 'Promotion', 'further-use': 'Further use', necessity: 'Why it is truly needed', suitable: 'Qualified people of the unit', chiefReason: 'Reason for a chief’s post (empty for a deputy)', basis: 'Basis', conditions: 'Conditions (one a line)', closesOn: 'Applications until', questions: 'Questions', question: 'Question', anchors: 'Anchors (a line each: name|what 1 is|what 5 is)', addQuestion: 'Add a question', removeQuestion: 'Remove', assessors: 'Assessors, at least', trimmed: 'Four assessors or more: leave out highest and lowest', interviewAnchors: 'Anchors of the interview (as above; empty without one)', weights: 'Weights (100 together)', submit: 'Put the plan forward', sentence: 'A plan is put forward; another head or deputy head approves it and the call goes out. Questions, anchors and weights cannot change after that.', badAnchors: 'Each anchor has three parts, divided by |',
  },
  view: {
    plan: 'Plan', by: 'Planned by', approved: 'Approved by', callDay: 'Call', call: 'Download the call', approve: 'Approve and publish', approveSentence: 'The plan is approved and the call published. The seed of reading orders is drawn; its SHA-256 enters the record now, the seed itself after reading is closed.', close: 'Close and screen', stop: 'Stop', stopReason: 'Why it is stopped', seed: 'SHA-256 of the seed',
    applications: 'Applications', add: 'Enter one on paper', noApplications: 'Nobody has applied.', name: 'Name', via: { self: 'in person', paper: 'on paper' }, state: 'State', filed: 'Filed', files: 'Files', answers: 'Answers', screen: 'Screen', conditions: 'Conditions of the call', basis: 'Basis', met: 'Met', checked: 'How what the book cannot judge was checked, and what came of it', words: 'Decision', admit: 'Admit', refuse: 'Do not admit', objection: 'Objection', object: 'Enter an objection', answer: 'Answer', upheld: 'Upheld, screen again', notUpheld: 'Not upheld', outside: 'not in the roster', tie: 'Tie to the roster', prepare: 'Hide names', prepareNote: 'Answers are cut by question; names, units, posts, schools, sex, age and numbers are hidden. Someone who is no assessor looks through them.',
    waitsForHead: 'Waits for a head or deputy head other than who put it forward', approveListSentence: 'The list is approved and the summary of results sealed; list and results cannot change after that.', interviewers: 'Interviewers', addInterviewer: 'Add an interviewer', noInterviewers: 'None yet. An interviewer is no kin of an applicant; that is checked when one is added.', declared: 'What they declare about ties to applicants', declaredSaid: 'Declared: {{words}}', drop: 'Take off', dropReason: 'Why they are taken off',
    assessors: 'Assessors', addAssessor: 'Add an assessor', agreed: 'agreed to the anchors', waiting: 'has not agreed yet', noAssessors: 'None yet. An assessor has seen no application and is no kin of an applicant.',
    redact: 'Look through answers', hide: 'Hide', what: 'Words to hide', byHand: '{{n}} hidden by hand', begin: 'Open the reading', progress: '{{done}} read, {{left}} to go', unblind: 'Close and show names', unblindSentence: 'The blind reading is closed, the seed published, and marks are tied to people. This cannot be undone.',
    results: 'Results', resultsNote: 'In the order of applications, without ranks. In brackets: the range when any one assessor is left out. Agreement (Krippendorff’s alpha, first reading): sift {{sift}}, interview {{interview}}.', total: 'Weighted', enter: 'Enter', states: { none: 'not entered', one: 'waits for another', differ: 'two differ, enter again', settled: 'checked' }, interviewHint: 'One interviewer a line, marks 1–5 divided by blanks',
    list: 'List', propose: 'Put the list forward', chosen: 'Chosen', politics: 'Political quality', skill: 'Skill', record: 'Record', conduct: 'Conduct', why: 'Why not chosen', approveList: 'Approve the list and seal the summary', sealed: 'SHA-256 of the summary', toCase: 'Open a case', openCase: 'Go to the case', proposedBy: 'Put forward by',
  },
  reading: { title: 'Blind reading', note: 'Answers carry no name, sex or unit; they are cut by question and each assessor reads them in another order.', agree: 'Agree to the anchors', agreed: 'You have agreed; reading is not open yet.', left: '{{n}} to read', done: 'All read.', question: 'Question {{n}}', mark: 'Give the marks', again: 'Assessors lie two or more apart: read it once more', mine: 'My marks', closed: 'Reading is not open.', one: '1', five: '5' },
  own: { apply: 'Apply', answers: 'Answer every question. Answers are read without names: write no name, unit, sex or age.', files: 'Files (five at most, 1.5 MB each)', sent: 'Applied', until: 'until {{day}}', mine: 'My application', withdraw: 'Withdraw', reasons: 'Why not admitted', object: 'Object', objected: 'Objection made', answered: 'Answer to the objection' },
  outsider: { who: 'Applicant', inside: 'Person of the roster', name: 'Name', sex: 'Sex', male: 'male', female: 'female', birth: 'Born (such as 1985-06)', unit: 'Unit', post: 'Post', education: 'Education', relatives: 'Relatives (a line each: relation name)' },
};

/** Words of the pages. */
export const pageWords = { zh, en };
