/** Words of the voter's page: a page of its own, as small as it can be, without the library that speaks on the others. */
const zh = {
  title: '投票测评', language: 'English', loading: '正在打开…',
  enterTitle: '请扫描投票条上的二维码', enter: '用手机相机扫描投票条上的二维码，会直接打开您的投票页；也可以在电脑上打开投票条上的地址。',
  codeTitle: '请输入投票码', code: '投票码（投票条上的 16 位）', open: '打开', account: '我有账号，已在本机登录',
  insecureTitle: '这个地址不能投票', insecure: '本页是用不加密的 http 打开的，网络上的人可以改动页面，投票就不再保密。请用 https 地址打开；还没有的，请管理员启动时加 --tls-local，或配置证书。只有在服务器本机上才可以用 http。',
  notTheOne: '这份投票说明书与投票条上印的不一致，页面或服务器可能被改动。请不要投票，并告诉组织者。',
  hello: '{name}，您属于“{class}”。', until: '{time} 截止', printed: '说明书编号', printedHint: '应与会议通知上印的一致',
  promiseTitle: '投票前请知道',
  promises: [
    '没有人知道哪张票是您的：领票时服务器看不到选票，投票时不带您的身份，管理服务器的人也对不上。',
    '您可以凭回执查到自己的票已经计入，有权核验的人可以把全部选票重新数一遍。',
    '保证不了的是：旁边有人看着您，手机里有木马，全体意见完全一致，或者管网络的人同时掌管收票地址。',
  ],
  holderServer: '密封密钥由服务器保管：截止前的中间结果是否泄露取决于管理服务器的人；谁投的，仍然没有人知道。',
  holderTrustees: '选票由 {n} 名保管人中的 {k} 人共同开启：{names}。',
  device: '领票以后请用这台设备、这个浏览器投完；换一台设备不能再领。', deviceKiosk: '领票以后请在这台机器上一次投完；离开后页面会忘掉一切，不能补领。',
  begin: '领票，开始填写', beginning: '正在领票…', goOn: '继续填写',
  secondTitle: '还要一张监督凭证', second: '{name}，这次投票还要由“{label}”另发一张凭证，两张都有才能投。请扫监督条上的二维码，或输入监督码。', secondCode: '监督码（监督条上的 16 位）', secondTake: '领监督凭证', secondGone: '连不上“{label}”（{address}）。请稍后再试；已领到的都在，不要清除浏览器数据。', secondIdentity: '第二签发人“{label}”，身份编号', secondHint: '应与监督条上印的一致', secondAnswer: '第二签发人的签发不对。请告诉监督部门，不要重复领票。', secondFirst: '监督条已读到。现在请扫投票条，或在这里输入投票码。',
  before: '上一页', next: '下一页', toReview: '看一遍', of: '{i} / {n}', choose: '最多选 {most} 人，已选 {n} 人', chooseLeast: '至少 {least} 人，最多 {most} 人，已选 {n} 人', other: '另选他人', otherName: '姓名', addOther: '另写一人', takeOff: '去掉',
  text: '最多 {n} 字。请不要写能让人认出您的话。', tooMany: '超过了最多可选的人数，这一页会成为废票。', optional: '可不填',
  reviewTitle: '请看一遍', blank: '未填', missing: '还有必填的没有填，这一页会成为废票', edit: '改', cast: '投票', castHint: '投出后，截止前还可以改投，以最后一次为准。', pace: '另附一张用时条，只有快、中、慢三档，与您的评价分开，对不上。',
  castingTitle: '正在投票', casting: '已收到 {done} / {n}。请保持本页打开，为了不让人从时间上认出您，选票会分开送出。', waiting: '在等待：{why}', offline: '网络断了，恢复后会自动继续；已填的都在，请不要清除浏览器数据。', fromTime: '{time} 开始收票，到时会自动送出；可以先关上手机屏幕，稍后再打开本页。',
  stopped: '没有投成', retry: '再试一次',
  doneTitle: '已经投出', done: '回执只是选票的指纹，看不出投了谁。请抄下或截图。', receipt: '回执', receipts: '{n} 张选票，每张一个回执', check: '查验我的票', checking: '正在核对…', found: '{n} 张都在票板上。', notFound: '有 {n} 张不在票板上。请把回执告诉组织者和监督部门。', again: '改投', againHint: '改投要全部重新填写；原来的票由新的替代。', finish: '完成，下一位', forget: '{n} 秒后本机自动忘掉', idle: '长时间没有操作，{n} 秒后本机会忘掉这一次填写；票已领出，不能补领。', stay: '我还在',
  boardTitle: '查验票板', board: '输入回执，看这张票是否在票板上。', boardAsk: '回执（10 位）', boardCheck: '查验', boardYes: '在票板上。', boardNo: '不在票板上。', boardCount: '票板上现有 {n} 张选票；{state}。', stateOpen: '还没有截止', stateShut: '已经截止，不再变动',
  broken: '服务器的收据不对，这张票可能没有收下。请再试；仍然不行的，请告诉组织者。', answer: '服务器的签发不对，可能被改动过。请告诉组织者，不要重复领票。', failed: '程序出错：{why}',
};
const en: typeof zh = {
  title: 'Ballot', language: '中文', loading: 'Opening…',
  enterTitle: 'Scan the code on your slip', enter: 'Point the camera of your phone at the code on your slip and your ballot opens; or open the address printed on it on a computer.',
  codeTitle: 'Enter your code', code: 'Code (16 letters on your slip)', open: 'Open', account: 'I have an account and am signed in here',
  insecureTitle: 'You cannot vote at this address', insecure: 'This page was opened over plain http: anybody on the network could change it, and the vote would no longer be secret. Open the https address; if there is none, ask the administrator to start the server with --tls-local or a certificate. http is allowed only on the server itself.',
  notTheOne: 'This is not the poll printed on your slip: page or server may have been tampered with. Do not vote, and tell the organizer.',
  hello: '{name}, you belong to “{class}”.', until: 'open until {time}', printed: 'Number of the manifest', printedHint: 'must be the one on the notice of the meeting',
  promiseTitle: 'Before you vote',
  promises: [
    'Nobody knows which ballot is yours: the server cannot see the ballot when it certifies it, nor you when you cast it; whoever runs the server cannot match them.',
    'With your receipt you can see that your ballot counts, and those entitled can count all ballots again.',
    'What cannot be promised: somebody watching you, a phone that spies, a result on which all agree, or one who runs both the network and the address where ballots go.',
  ],
  holderServer: 'The server keeps the sealing key: whether interim results stay secret rests on whoever runs it; who cast what is known to nobody all the same.',
  holderTrustees: 'Ballots are opened by {k} of {n} trustees together: {names}.',
  device: 'Once you have begun, finish on this device and browser; you cannot begin again on another.', deviceKiosk: 'Once you have begun, finish here in one go; when you leave, this machine forgets everything and you cannot begin again.',
  begin: 'Take my ballot and begin', beginning: 'Taking your ballot…', goOn: 'Go on',
  secondTitle: 'One more token', second: '{name}, in this poll “{label}” gives a second token, and a ballot needs both. Scan the supervision slip, or type its code.', secondCode: 'Supervision code (16 letters on that slip)', secondTake: 'Take the second token', secondGone: '“{label}” ({address}) cannot be reached. Try again shortly; what you have is kept, do not clear your browser.', secondIdentity: 'Second issuer “{label}”, identity', secondHint: 'must be the one on the supervision slip', secondAnswer: 'What the second issuer signed is wrong. Tell the supervisors; do not take a ballot again.', secondFirst: 'The supervision slip was read. Now scan the slip of the poll, or type its code here.',
  before: 'Back', next: 'Next', toReview: 'Review', of: '{i} / {n}', choose: 'At most {most}; {n} chosen', chooseLeast: '{least} to {most}; {n} chosen', other: 'Somebody else', otherName: 'Name', addOther: 'Write another name', takeOff: 'Remove',
  text: 'At most {n} characters. Write nothing by which you could be recognized.', tooMany: 'More than may be chosen: this page would be void.', optional: 'optional',
  reviewTitle: 'Please review', blank: 'blank', missing: 'something required is not answered: this page would be void', edit: 'Change', cast: 'Cast', castHint: 'Until the close you can cast again; the last one counts.', pace: 'A slip goes along that says only quick, steady or slow; it is apart from your answers and cannot be matched with them.',
  castingTitle: 'Casting', casting: '{done} of {n} received. Leave this page open: ballots go one at a time, so that nobody can tell you by the time.', waiting: 'Waiting: {why}', offline: 'The network is gone; this goes on by itself when it is back. What you entered is kept; do not clear your browser.', fromTime: 'Ballots are taken from {time} and go out by themselves then; you may put the phone away and open this page later.',
  stopped: 'Your ballot was not cast', retry: 'Try again',
  doneTitle: 'Cast', done: 'A receipt is only the fingerprint of a ballot and does not show whom you chose. Note it down.', receipt: 'Receipt', receipts: '{n} ballots, a receipt for each', check: 'Check my ballot', checking: 'Checking…', found: 'All {n} are on the board.', notFound: '{n} are not on the board. Tell the organizer and the supervisors your receipts.', again: 'Cast again', againHint: 'You fill in everything anew; the new ballot replaces the old one.', finish: 'Finish; next voter', forget: 'this machine forgets in {n} s', idle: 'Nobody has touched this for a while: in {n} s this machine forgets what was filled in, and the ballot cannot be taken again.', stay: 'I am here',
  boardTitle: 'The board', board: 'Enter a receipt to see whether that ballot is on the board.', boardAsk: 'Receipt (10 letters)', boardCheck: 'Check', boardYes: 'It is on the board.', boardNo: 'It is not on the board.', boardCount: '{n} ballots on the board; {state}.', stateOpen: 'not closed yet', stateShut: 'closed, nothing changes any more',
  broken: 'The server’s receipt is wrong; this ballot may not have been taken. Try again, and if it fails tell the organizer.', answer: 'What the server signed is wrong and may have been tampered with. Tell the organizer; do not take a ballot again.', failed: 'The program failed: {why}',
};
export type VoterWords = typeof zh;
/** Words of the voter's page. */
export const voterWords = { zh, en };

/** Fills `{name}` in a sentence. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
