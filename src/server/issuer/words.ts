/** Words of the second issuer's own page. */
const zh = {
  title: '第二签发人', other: 'English', lead: '本机只做三件事：核对名册、给每位投票人签发一次监督凭证、截止后出具声明。它不知道谁投了什么。',
  key: '管理口令', keyHint: '启动时显示在命令行窗口；每次启动都换。', enter: '进入', wrong: '口令不对。', leave: '退出',
  identity: '本机身份', identityHint: '说明书、监督条和投票人的页面上显示同样的编号；请另行抄存。',
  polls: '投票', none: '还没有导入名册。', import: '导入名册文件', file: '组织者交来的名册文件（.json）', doImport: '导入并制作监督条',
  page: '投票页地址', hash: '名册摘要', issuerAddress: '领票地址', times: '{a} 起领票，{b} 截止', class: '类别', roll: '应到', issued: '已发', struck: '除名', total: '合计',
  open: '签发中', before: '未开始', closed: '已截止，密钥已销毁', back: '返回',
  keys: '下载密钥文件', keysHint: '交组织者在公布前上传。', statement: '下载声明', statementHint: '交组织者在计票前上传：各类别发出的数目，密钥已销毁。', statementLater: '截止后在这里下载声明。',
  voters: '名册', taken: '已领', waiting: '未领', reason: '除名理由', strike: '除名', renew: '换码', renewAll: '为尚未领票的人全部换码重印', renewHint: '原来的监督条随即作废。',
  slips: '监督条', slipsNote: '监督码只显示这一次，本机只存摘要。请现在打印（Ctrl+P），分别交给本人；不要交给管理投票服务器的人。', slip: '监督条', code: '监督码', how: '先扫投票条、再扫本条；或在投票页按提示输入监督码。', secret: '本条不得转让。', check: '身份编号',
  refused: '没有办成',
};
const en: typeof zh = {
  title: 'Second issuer', other: '中文', lead: 'This machine does three things: it holds the roll, gives each voter a second token once, and states after the close how many it gave. It does not know who cast what.',
  key: 'Administration key', keyHint: 'Shown in the console at start; another one each time.', enter: 'Enter', wrong: 'That is not the key.', leave: 'Leave',
  identity: 'Identity of this machine', identityHint: 'Manifest, slips and voter’s page show the same number; keep a copy elsewhere.',
  polls: 'Polls', none: 'No roll was imported yet.', import: 'Import a roll', file: 'The file with the roll from the organizer (.json)', doImport: 'Import and make slips',
  page: 'Voter’s page', hash: 'Hash of the roll', issuerAddress: 'Address for tokens', times: 'from {a}, closes {b}', class: 'Class', roll: 'On the roll', issued: 'Issued', struck: 'Struck off', total: 'All',
  open: 'issuing', before: 'not begun', closed: 'closed, keys destroyed', back: 'Back',
  keys: 'Download the keys', keysHint: 'The organizer uploads them before the announcement.', statement: 'Download the statement', statementHint: 'The organizer uploads it before the count: how many were issued by class, and that the keys are destroyed.', statementLater: 'The statement can be downloaded here after the close.',
  voters: 'Roll', taken: 'taken', waiting: 'not taken', reason: 'Reason', strike: 'Strike off', renew: 'New code', renewAll: 'New codes for all who have not taken tokens', renewHint: 'Slips printed before become invalid.',
  slips: 'Supervision slips', slipsNote: 'Codes are shown this once; this machine keeps only hashes. Print now (Ctrl+P) and hand each to its voter, and to nobody who runs the server.', slip: 'Supervision slip', code: 'Supervision code', how: 'Scan the slip of the poll first, then this one; or type the code where the page asks for it.', secret: 'Not transferable.', check: 'Identity',
  refused: 'Not done',
};
export type IssuerWords = typeof zh;
/** Words of the second issuer's page by language. */
export const issuerWords = { zh, en };
