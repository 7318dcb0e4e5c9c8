/** Words of the pages, by the trade's usage. */
export const pageZh = {
  note: '受保护的信息只能经申请、档案依据和另一人审批更正；原值和依据一直可查。',
  views: { waiting: '待我办理', mine: '我申请的', all: '全部' },
  ask: '申请更正', empty: { waiting: '没有等您办理的更正。', mine: '您还没有申请过更正。', all: '还没有更正申请。' }, emptyHint: '在人员页点带锁的信息，即可申请更正。', toRoster: '去名册',
  column: { person: '当事人', what: '更正事项', state: '状态', waits: '现在由谁办理', openedBy: '申请人', openedAt: '申请时间' }, own: '本人', none: '—', more: '再列一些',
  form: {
    title: '申请更正 · {{name}}', takeUp: '受理并提出更正 · {{name}}', supply: '补充后再次提交 · {{name}}', choosePerson: '先选择当事人', from: '据{{source}}的记载提出（{{day}}）。', settled: '这一条待更正已经处理。', what: '更正什么', add: '再加一项', remove: '去掉', held: '现值', value: '更正为', act: { add: '添加{{list}}', change: '更正{{list}}', remove: '删除{{list}}', end: '止' },
    reason: '理由', reasonHint: '例：入团志愿书是最先记载出生时间的材料', day: '新值自何日起（不填为批准之日）', evidence: '档案依据', evidenceNote: '至少一页。只能引用当事人档案中的材料；新收到的材料先归入档案。', material: '档案材料', page: '第几页', pageN: '第 {{n}} 页', cite: '引用这一页', cited: '已引用', noMaterial: '档案中还没有扫描件。',
    upload: '归入一份新材料并引用', cls: '类别', title2: '材料名称', madeOn: '形成时间', file: '扫描件（JPEG、PNG、TIFF、PDF）', doUpload: '归入档案', uploaded: '已归入档案并引用', choose: '选择文件', send: '提交申请', sent: '已提交，等另一人审批', recordWill: '纪实将记载', need: '还需要：{{what}}', needValue: '新值', needReason: '理由', needEvidence: '档案依据', papers: '本人提交的材料', fileIt: '归入档案并引用',
  },
  detail: {
    back: '更正', change: '更正内容', old: '原值', new: '更正为', evidence: '档案依据', evidenceN: '依据 {{n}}：{{title}}，第 {{page}} 页', reason: '理由', day: '新值自 {{day}} 起', source: '来源', preparer: '经办', steps: '办理经过', ask: '本人的申请', wished: '本人认为应为', papers: '本人提交的材料', paper: '材料 {{n}}：{{name}}', kin: '亲属关系', kinNone: '经家庭成员记录核对，您与当事人无亲属关系。', kinUnknown: '不能确定有无亲属关系：{{because}}。', notKin: '我声明与当事人无亲属关系（记入纪实）',
    stale: '现值已变', next: '现在', approve: '批准并入册', approveAsk: '批准后立即写入名册，原值和依据保留。', decline: '不批准', returnIt: '退回补证', withdraw: '撤回申请', takeUp: '受理', supply: '补充后提交', settle: '答复', note: '意见（可不填）', why: '理由', done: { approve: '已批准，名册已更正', decline: '已记载：不批准', return: '已退回', withdraw: '已撤回', settle: '已答复' } as Record<string, string>, form: '人员页', approved: '已入册', print: '打印',
    kinds: { asked: '本人申请', requested: '申请', 'taken-up': '受理', returned: '退回', supplied: '补充', approved: '批准并入册', declined: '不批准', withdrawn: '撤回', settled: '答复' } as Record<string, string>,
  },
  me: {
    nav: '我的信息', title: '我的信息', note: '名册中关于您的信息。干部人事档案本身按规定不对本人开放查阅；本次查阅已记入纪实。', ask: '这里有误，申请更正', requests: '我的申请', noRequests: '您还没有申请过更正。认为信息有误时，点“申请更正”。', askTitle: '申请更正本人信息', which: '哪一项', other: '其他信息', wished: '您认为应为', text: '说明', textHint: '哪里不对，依据什么材料', papers: '证明材料（可不附；JPEG、PNG、TIFF、PDF）', send: '提交', sent: '已提交；办理进展见“我的申请”', withdraw: '撤回', withdrawn: '已撤回', supply: '补充', supplied: '已补充', next: '现在', answer: '答复', entered: '已更正：{{said}}', facts: '基本信息',
    says: { asked: '等干部科室受理', requested: '已受理，等科长或部领导审批', returned: '请您补充说明或材料', returnedClerk: '经办人正在补充依据', approved: '已批准，信息已更正', declined: '未批准', withdrawn: '您已撤回', settled: '已答复' } as Record<string, string>,
  },
};

export const pageEn: typeof pageZh = {
  note: 'Protected facts change only by a request, a page of the file as evidence, and a second person’s approval; old values and their evidence stay.',
  views: { waiting: 'Waiting for me', mine: 'Asked by me', all: 'All' },
  ask: 'Ask for a correction', empty: { waiting: 'No correction waits for you.', mine: 'You have asked for none yet.', all: 'There are no corrections yet.' }, emptyHint: 'On the page of a person, a fact with a lock leads to the request.', toRoster: 'To the roster',
  column: { person: 'Person', what: 'What', state: 'State', waits: 'Who has it now', openedBy: 'Asked by', openedAt: 'Asked at' }, own: 'the person', none: '—', more: 'List more',
  form: {
    title: 'Ask for a correction · {{name}}', takeUp: 'Take up the request · {{name}}', supply: 'Add and send again · {{name}}', choosePerson: 'Choose the person first', from: 'Raised from what {{source}} states ({{day}}).', settled: 'This has been dealt with already.', what: 'What is corrected', add: 'Add another', remove: 'Drop', held: 'Held', value: 'Correct to', act: { add: 'Add to {{list}}', change: 'Correct {{list}}', remove: 'Remove from {{list}}', end: 'End' },
    reason: 'Reason', reasonHint: 'e.g. the League application is the earliest paper that states the birth date', day: 'New value holds from (empty: the day of approval)', evidence: 'Evidence in the file', evidenceNote: 'At least one page. Only materials of the person’s file can be cited; a new paper is filed first.', material: 'Material', page: 'Page', pageN: 'page {{n}}', cite: 'Cite this page', cited: 'Cited', noMaterial: 'There are no scans in the file yet.',
    upload: 'File a new material and cite it', cls: 'Class', title2: 'Title', madeOn: 'Made', file: 'Scan (JPEG, PNG, TIFF, PDF)', doUpload: 'File it', uploaded: 'Filed and cited', choose: 'Choose a file', send: 'Send the request', sent: 'Sent; it waits for a second person', recordWill: 'The record will say', need: 'Still needed: {{what}}', needValue: 'the new value', needReason: 'the reason', needEvidence: 'evidence', papers: 'Papers the person sent', fileIt: 'File it and cite it',
  },
  detail: {
    back: 'Corrections', change: 'The change', old: 'Old value', new: 'Correct to', evidence: 'Evidence in the file', evidenceN: 'Evidence {{n}}: {{title}}, page {{page}}', reason: 'Reason', day: 'Holds from {{day}}', source: 'Source', preparer: 'Prepared by', steps: 'Steps', ask: 'What the person asked', wished: 'What the person holds right', papers: 'Papers the person sent', paper: 'Paper {{n}}: {{name}}', kin: 'Kinship', kinNone: 'By the family records you are not kin of the person.', kinUnknown: 'Whether you are kin is not known: {{because}}.', notKin: 'I state that I am not kin of the person (recorded)',
    stale: 'The value held has changed', next: 'now:', approve: 'Approve and enter', approveAsk: 'It is written into the roster at once; the old value and its evidence stay.', decline: 'Decline', returnIt: 'Return for more evidence', withdraw: 'Withdraw', takeUp: 'Take up', supply: 'Add and send', settle: 'Answer', note: 'Remark (optional)', why: 'Reason', done: { approve: 'Approved; the roster is corrected', decline: 'Recorded: declined', return: 'Returned', withdraw: 'Withdrawn', settle: 'Answered' }, form: 'Page of the person', approved: 'Entered', print: 'Print',
    kinds: { asked: 'Asked by the person', requested: 'Asked', 'taken-up': 'Taken up', returned: 'Returned', supplied: 'Added', approved: 'Approved and entered', declined: 'Declined', withdrawn: 'Withdrawn', settled: 'Answered' },
  },
  me: {
    nav: 'My information', title: 'My information', note: 'What the roster holds about you. The personnel file itself is not open to the person by the regulations; this reading is recorded.', ask: 'Something is wrong: ask for a correction', requests: 'My requests', noRequests: 'You have asked for nothing yet. Where something is wrong, ask for a correction.', askTitle: 'Ask for a correction of my information', which: 'Which fact', other: 'Something else', wished: 'What it should be', text: 'Explanation', textHint: 'What is wrong, and which paper shows it', papers: 'Papers (optional; JPEG, PNG, TIFF, PDF)', send: 'Send', sent: 'Sent; follow it under “My requests”', withdraw: 'Withdraw', withdrawn: 'Withdrawn', supply: 'Add', supplied: 'Added', next: 'Now', answer: 'Answer', entered: 'Corrected: {{said}}', facts: 'Basic facts',
    says: { asked: 'Waits for the personnel section', requested: 'Taken up; a section head or above decides', returned: 'Please add an explanation or papers', returnedClerk: 'The clerk adds evidence', approved: 'Approved; the fact is corrected', declined: 'Declined', withdrawn: 'You withdrew it', settled: 'Answered' },
  },
};
