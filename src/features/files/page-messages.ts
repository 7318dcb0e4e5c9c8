const zh = {
  nav: { room: '档案', register: '阅档登记' },
  none: '—', cancel: '取消', save: '确定', close: '关闭', loading: '正在载入', optional: '（可不填）', back: '返回目录', print: '打印', reason: '理由', more: '更多',
  home: {
    title: '档案室', note: '查阅须经批准；任何人不得查阅本人及其亲属的档案', find: '输入姓名，打开档案目录', findLabel: '查找人员', waiting: '待我审批', mine: '我的查阅', late: '逾期未收到回执', transfers: '全部转递', noMine: '没有查阅申请。从目录中申请查阅。', nobody: '没有找到',
    person: '人员', purpose: '事由', readers: '查阅人', scope: '范围', minutes: '时限', state: '状态', asked: '申请时间', decide: '审批', approve: '同意', refuse: '不同意', opinion: '意见', open: '查阅', whole: '全卷', parts: '{{n}} 份材料', min: '{{n}} 分钟',
    decideTitle: '审批查阅 {{person}} 的档案', decideSays: '{{reader}}、{{second}} 因“{{purpose}}”申请查阅，{{scope}}，{{n}} 分钟。', subject: '干部本人看不到谁查阅了自己的档案（制度未赋予这一权利）；干部监督可查全部阅档登记。',
  },
  view: { look: '查看这一页（记入纪实）', larger: '放大', smaller: '缩小' },
  standing: { requested: '待审批', refused: '未批准', ready: '已批准，未开始', reading: '查阅中', over: '时限已到', lapsed: '逾期失效', returned: '已归还' },
  catalogue: {
    title: '人事档案目录', person: '姓名', file: '归档材料', ask: '申请查阅', xlsx: '导出目录', tree: '导入扫描件', send: '转递', take: '接收', arrange: '重新编号', outOfOrder: '有 {{n}} 份材料的编号与时间顺序不一致',
    no: '类号', name: '材料名称', made: '材料制成时间', y: '年', m: '月', d: '日', copies: '份数', pages: '页数', note: '备注', empty: '目录中还没有材料。先归档第一份，或导入扫描件。', withdrawn: '已抽出：{{reason}}', sent: '已转递', unchecked: '待核对',
    check: '核对', checked: '核对完毕', withdraw: '抽出', checkTitle: '归档核对：{{title}}', checkNote: '归档人核对用，每看一页记一条；核对完毕或 24 小时后须经批准查阅。', page: '第 {{n}} 页', scanned: '扫描时间 {{at}}', noPages: '没有扫描件',
    gone: '档案已整卷转递，材料由现管理单位补充。', missing: '缺失材料', missingNote: '按名册中的信息推算；注“待核对”的条文尚未与原文比对', missingCount: '缺 {{n}} 项，无法判断 {{u}} 项', showAll: '显示已归档项', setting: '本单位设定', pending: '待确认的扫描件包', person_: '干部信息', transfers: '转递记录',
    withdrawTitle: '抽出《{{title}}》', withdrawNote: '材料不会删除，编号不再使用，抽出后不能查阅。', arrangeTitle: '按时间重新编号', arrangeNote: '每一处编号变动都写入纪实。', done: '已记入纪实',
  },
  filing: {
    title: '归档材料', cls: '类号', name: '材料名称', made: '制成时间', copies: '份数', pages: '页数（无扫描件）', note: '备注', files: '扫描件', choose: '选择文件', filesHint: 'JPEG、PNG、TIFF、PDF，按页序选择；单个不超过 64 MB', chosen: '{{n}} 个文件', sending: '正在接收并逐页检查…', ok: '归档',
  },
  permit: { title: '申请查阅 {{person}} 的档案', purpose: '查阅事由', purposeHint: '如：任前审核', second: '第二名查阅人', scope: '查阅范围', whole: '全卷', chosen: '指定材料', pages: '页码', pagesHint: '全部，或 1-3,5', minutes: '时限（分钟）', says: '批准后自打开第一页起计时；每看一页记入纪实，页面带有您的姓名和时间。', ok: '提交申请', done: '已提交，等待审批', badPages: '页码不对' },
  reader: {
    title: '查阅 {{person}} 的档案', left: '剩余 {{m}} 分 {{s}} 秒', notBegun: '打开第一页后开始计时（{{n}} 分钟）', give: '归还', giveAsk: '归还后不能再看，须重新申请。', begin: '开始查阅', page: '第 {{n}} / {{all}} 页', zoom: '缩放 {{n}} %', fitWidth: '适合宽度', fitPage: '适合页面', bigger: '放大', smaller: '缩小', turn: '旋转', previous: '上一页', next: '下一页',
    keys: '← → 翻页 · Home End 首末页 · + − 缩放 · 0 适合宽度 · R 旋转', printAll: '打印这 {{n}} 页', printing: '正在取页 {{i}} / {{n}}', pages: '页', over: '查阅已结束', none: '批准范围内没有扫描页。', pageOf: '《{{title}}》第 {{n}} 页',
  },
  transfer: {
    title: '档案转递', list: '转递记录', number: '编号', direction: '方向', out: '转出', in: '转入', person: '姓名', counterpart: '对方单位', sentOn: '发出', dueOn: '应于', receiptDue: '回执应于', receipt: '回执', state: '状态', sent: '待回执', received: '已回执', late: '逾期', sentLate: '迟发', empty: '没有转递记录。从某人的目录中办理。', onlyLate: '只看逾期',
    outTitle: '转出 {{person}} 的档案', inTitle: '接收 {{person}} 的档案', reason: '转递事由', reasonHint: '如：职务调整', to: '接收单位', from: '来件单位', how: '传递方式', post: '机要', messenger: '专人', carrier: '送件人', carrierNote: '不得由本人或其亲属自带', changedOn: '管理权限变动日期', dueNote: '应于 {{day}} 前转出', what: '转递材料', all: '全部在册材料（{{n}} 份）', some: '指定材料', okOut: '转出', okIn: '接收并开具回执',
    itemTitle: '材料名称', itemCls: '类号', itemPages: '清单页数', itemFound: '实收页数', addItem: '添加一行', missing: '缺', same: '与清单相符', differs: '与清单不符', differences: '差异说明', receiver: '签收人', on: '签收日期', enterReceipt: '登记回执', paperOut: '干部人事档案转递单', paperIn: '干部人事档案接收单', receiptPaper: '回执', materials: '{{n}} 份，{{p}} 页', sender: '发出单位（盖章）', signed: '收件人签名', stamp: '收件单位（盖章）', receiptSays: '现收到 {{person}} 的人事档案材料 {{n}} 份 {{p}} 页，与清单核对{{same}}。', checkedSame: '无误', checkedDiffers: '不符：{{what}}', blank: '＿＿＿＿', seq: '序号', madeOn: '制成时间',
  },
  register: { title: '阅档登记', note: '任何人查阅任何档案的每一页；本人及其亲属的档案除外。干部本人看不到谁查阅了自己的档案（制度未赋予这一权利）', at: '时间', reader: '查阅人', person: '档案', material: '材料', page: '页', purpose: '事由', approver: '批准', second: '同阅人', why: { files: '归档核对', corrections: '更正的依据', audit: '审核意见的依据' }, from: '自', to: '至', whoever: '任何查阅人', whose: '任何人的档案', empty: '这段时间没有人查阅档案。', next: '更早的' },
  tree: { title: '扫描件归档建议', note: '{{n}} 份材料，存疑 {{d}} 份；只归档确认的，拿不准的页不会合并', cls: '类号', name: '材料名称', made: '制成时间', files: '文件', doubts: '存疑', skip: '不归档', ok: '归档 {{n}} 份', upload: '上传扫描件包', hint: '选择 .zip，按类分文件夹（如 010.履历类、四-1），文件名为材料序号加页号', doubtful: '存疑', go: '查看目录', done: '已归档', folder: '选择文件夹', zip: '选择 .zip' },
};

const en: typeof zh = {
  nav: { room: 'Files', register: 'Readings' },
  none: '—', cancel: 'Cancel', save: 'OK', close: 'Close', loading: 'Loading', optional: ' (optional)', back: 'Back to the catalogue', print: 'Print', reason: 'Reason', more: 'More',
  home: {
    title: 'File room', note: 'Reading needs approval; nobody reads their own file or that of kin', find: 'Type a name to open a catalogue', findLabel: 'Find a person', waiting: 'Waiting for my decision', mine: 'My readings', late: 'Receipts overdue', transfers: 'All transfers', noMine: 'No requests. Ask from a catalogue.', nobody: 'Nobody found',
    person: 'Person', purpose: 'Purpose', readers: 'Readers', scope: 'Scope', minutes: 'Time', state: 'State', asked: 'Asked', decide: 'Decide', approve: 'Approve', refuse: 'Refuse', opinion: 'Note', open: 'Read', whole: 'whole file', parts: '{{n}} material(s)', min: '{{n}} min',
    decideTitle: 'Reading of the file of {{person}}', decideSays: '{{reader}} and {{second}} ask to read for “{{purpose}}”: {{scope}}, {{n}} minutes.', subject: 'The person concerned does not see who read their file (the regulations give no such right); the supervisor sees every reading.',
  },
  view: { look: 'Look at this page (recorded)', larger: 'Enlarge', smaller: 'Make smaller' },
  standing: { requested: 'waiting', refused: 'refused', ready: 'approved, not begun', reading: 'reading', over: 'time is over', lapsed: 'lapsed', returned: 'returned' },
  catalogue: {
    title: 'File catalogue', person: 'Name', file: 'File a material', ask: 'Ask to read', xlsx: 'Export catalogue', tree: 'Import scans', send: 'Send away', take: 'Take in', arrange: 'Renumber', outOfOrder: '{{n}} material(s) are not numbered in the order of their dates',
    no: 'No.', name: 'Material', made: 'Made on', y: 'Y', m: 'M', d: 'D', copies: 'Copies', pages: 'Pages', note: 'Remarks', empty: 'Nothing is filed yet. File the first material, or import scans.', withdrawn: 'withdrawn: {{reason}}', sent: 'sent away', unchecked: 'to be checked',
    check: 'Check', checked: 'Checked', withdraw: 'Withdraw', checkTitle: 'Check: {{title}}', checkNote: 'For who filed it; every page is recorded. Once checked, or after 24 hours, reading needs a permit.', page: 'page {{n}}', scanned: 'scanned {{at}}', noPages: 'no scans',
    gone: 'The whole file has been sent away; it is completed where it is kept now.', missing: 'Missing materials', missingNote: 'By what the roster holds; articles marked “to be checked” were not compared with the text', missingCount: '{{n}} missing, {{u}} cannot be judged', showAll: 'Show what is filed', setting: 'set by the institution', pending: 'Scans waiting for a decision', person_: 'Personal data', transfers: 'Transfers',
    withdrawTitle: 'Withdraw “{{title}}”', withdrawNote: 'Nothing is erased; its number is not used again, and it is read no more.', arrangeTitle: 'Number by date again', arrangeNote: 'Every change of a number goes into the record.', done: 'Recorded',
  },
  filing: {
    title: 'File a material', cls: 'Class', name: 'Title', made: 'Made on', copies: 'Copies', pages: 'Pages (without scans)', note: 'Remarks', files: 'Scans', choose: 'Choose files', filesHint: 'JPEG, PNG, TIFF, PDF in the order of the pages; at most 64 MB each', chosen: '{{n}} file(s)', sending: 'Receiving and checking every page…', ok: 'File',
  },
  permit: { title: 'Ask to read the file of {{person}}', purpose: 'Purpose', purposeHint: 'e.g. verification before appointment', second: 'Second reader', scope: 'Scope', whole: 'Whole file', chosen: 'Chosen materials', pages: 'Pages', pagesHint: 'all, or 1-3,5', minutes: 'Minutes', says: 'Time runs from the first page; every page goes into the record and bears your name and the time.', ok: 'Ask', done: 'Sent; waiting for approval', badPages: 'Page numbers are wrong' },
  reader: {
    title: 'File of {{person}}', left: '{{m}} min {{s}} s left', notBegun: 'Time begins with the first page ({{n}} minutes)', give: 'Return', giveAsk: 'After the return you need a new permit.', begin: 'Begin', page: 'page {{n}} of {{all}}', zoom: 'Zoom {{n}} %', fitWidth: 'Fit width', fitPage: 'Fit page', bigger: 'Larger', smaller: 'Smaller', turn: 'Turn', previous: 'Previous', next: 'Next',
    keys: '← → pages · Home End first, last · + − zoom · 0 fit width · R turn', printAll: 'Print these {{n}} pages', printing: 'Fetching page {{i}} of {{n}}', pages: 'pages', over: 'The reading has ended', none: 'The permit opens no scanned page.', pageOf: '“{{title}}”, page {{n}}',
  },
  transfer: {
    title: 'Transfers of files', list: 'Transfers', number: 'Number', direction: 'Way', out: 'out', in: 'in', person: 'Name', counterpart: 'Other unit', sentOn: 'Sent', dueOn: 'Due', receiptDue: 'Receipt due', receipt: 'Receipt', state: 'State', sent: 'no receipt yet', received: 'receipted', late: 'overdue', sentLate: 'sent late', empty: 'No transfers. Begin from a person’s catalogue.', onlyLate: 'Overdue only',
    outTitle: 'Send away the file of {{person}}', inTitle: 'Take in the file of {{person}}', reason: 'Reason', reasonHint: 'e.g. change of post', to: 'Receiving unit', from: 'Sending unit', how: 'Carried by', post: 'Confidential post', messenger: 'Messenger', carrier: 'Messenger’s name', carrierNote: 'Never the person concerned or kin', changedOn: 'Day the authority changed', dueNote: 'to be sent by {{day}}', what: 'Materials', all: 'All that is here ({{n}})', some: 'Chosen ones', okOut: 'Send', okIn: 'Take in and give the receipt',
    itemTitle: 'Material', itemCls: 'Class', itemPages: 'Pages listed', itemFound: 'Pages found', addItem: 'Add a row', missing: 'missing', same: 'as listed', differs: 'not as listed', differences: 'Differences', receiver: 'Received by', on: 'Received on', enterReceipt: 'Enter the receipt', paperOut: 'Transfer of a personnel file', paperIn: 'Receipt of a personnel file', receiptPaper: 'Receipt', materials: '{{n}} materials, {{p}} pages', sender: 'Sending unit (seal)', signed: 'Signature', stamp: 'Receiving unit (seal)', receiptSays: 'Received of the file of {{person}}: {{n}} materials of {{p}} pages, {{same}}.', checkedSame: 'as listed', checkedDiffers: 'not as listed: {{what}}', blank: '________', seq: 'No.', madeOn: 'Made on',
  },
  register: { title: 'Readings', note: 'Every page of any file that anyone opened, but those of your own file and of kin. The person concerned does not see who read their file (the regulations give no such right)', at: 'Time', reader: 'Reader', person: 'File of', material: 'Material', page: 'Page', purpose: 'Purpose', approver: 'Approved by', second: 'With', why: { files: 'check when filing', corrections: 'evidence of a correction', audit: 'evidence of a finding' }, from: 'from', to: 'to', whoever: 'any reader', whose: 'any file', empty: 'Nobody read a file in this time.', next: 'Earlier' },
  tree: { title: 'Proposed filing of scans', note: '{{n}} materials, {{d}} doubtful; only what is confirmed is filed, uncertain pages are never joined', cls: 'Class', name: 'Title', made: 'Made on', files: 'Files', doubts: 'Doubts', skip: 'Leave out', ok: 'File {{n}}', upload: 'Upload scans', hint: 'A .zip with a folder for each class (e.g. 010.履历类, 四-1), files named by material and page', doubtful: 'doubtful', go: 'Open the catalogue', done: 'Filed', folder: 'Choose a folder', zip: 'Choose a .zip' },
};

/** Words of the room's pages. */
export const pageMessages = { zh, en };
