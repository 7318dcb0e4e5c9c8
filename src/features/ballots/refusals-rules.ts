import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';
import { ballotFaultWords } from './rules/audit.ts';
import { art } from '../selection/rules/cite.ts';
import type { BallotFault } from './rules/ballot.ts';
import type { ManifestFault } from './rules/manifest-faults.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut?: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `ballots.${name}`, status, reason, ...(wayOut ? { wayOut } : {}), ...more });

/** Every refusal of the room: what, why, what to do. */
export const refusals = {
  missing: () => say('no-such-poll', 404, { zh: '没有这次投票，或不在您的管理范围。', en: 'There is no such poll, or it is outside your reach.' }, { zh: '请从投票列表进入。', en: 'Open it from the list of polls.' }),
  state: (now: string) => say('state', 409, { zh: `投票处于“${stateWords[now]?.zh ?? now}”，不能这样办理。`, en: `The poll is ${stateWords[now]?.en ?? now}; this cannot be done now.` }, { zh: '请刷新页面，按现在的环节办理。', en: 'Reload the page and go on from where the poll stands.' }),
  faults: (faults: readonly ManifestFault[]) => say('plan', 422, { zh: `还不能公布：${faults.map((f) => f.words.zh).join('；')}。`, en: `It cannot be announced yet: ${faults.map((f) => f.words.en).join('; ')}.` }, { zh: '请修改方案或名册后再公布。', en: 'Change the plan or the rolls, then announce it.' }, { details: faults.map((f) => f.name) }),
  shape: (field: string) => say('shape', 422, { zh: `方案中这一处不合要求：${field}。`, en: `One thing in the plan is not as required: ${field}.` }, { zh: '请修改后再公布。', en: 'Change it, then announce the poll.' }, { field }),
  sameAnnouncer: () => say('second-person', 422, { zh: '拟定投票方案的人不能自己公布。', en: 'Who wrote the plan cannot announce it.' }, { zh: '请由另一名同志核对后公布。', en: 'Another person checks it and announces it.' }),
  rollClass: (cls: string) => say('no-such-class', 422, { zh: `名册中的类别「${cls}」不在方案中。`, en: `The class “${cls}” of the roll is not in the plan.` }, { zh: '请先在方案中设这一类。', en: 'Put the class into the plan first.' }),
  twice: (name: string) => say('roll-twice', 422, { zh: `${name}在名册中出现两次，一人只有一票。`, en: `${name} is on the roll twice; one person has one ballot.` }, { zh: '请删去重复的一行。', en: 'Leave one line out.' }),
  concerned: (name: string) => say('concerned', 422, { zh: `${name}是本次测评对象，不参加对自己的投票。`, en: `${name} is a subject of this poll and does not vote on themselves.` }, { zh: '请从名册中去掉，或另设不含本人的投票。', en: 'Take them off the roll, or hold another poll without them as a subject.' }),
  kin: (name: string, subject: string, way: Words) => say('kin', 422, { zh: `${name}与表决对象${subject}有亲属关系（${way.zh}），应当回避，不参加这次表决。`, en: `${name} is kin of ${subject} (${way.en}), on whom this votes, and stands aside.` }, { zh: '请从名册中去掉。', en: 'Take them off the roll.' }, { citations: [art.recusal] }),
  notOnRoll: () => say('not-on-roll', 403, { zh: '您不在这次投票的名册上，或投票码不对。', en: 'You are not on the roll of this poll, or the code is wrong.' }, { zh: '请核对投票条上的码；仍不对的请联系组织者。', en: 'Check the code on your slip; if it is still refused, ask the organizer.' }),
  removed: () => say('struck-off', 403, { zh: '您已从这次投票的名册中除名。', en: 'You have been struck off the roll of this poll.' }, { zh: '有疑问请联系组织者；除名及其理由记入纪实。', en: 'Ask the organizer; the striking off and its reason are on the record.' }),
  hasToken: (name: string) => say('has-token', 409, { zh: `${name}已经领票，不能除名：没有人知道哪一张票是谁的。`, en: `${name} has taken the tokens and cannot be struck off: nobody knows which ballot is whose.` }, { zh: '投票不合规的，可以终止后重新组织。', en: 'If the poll cannot stand, stop it and hold another.' }),
  early: (from: string) => say('too-early', 409, { zh: `还没有开始，${from} 开始。`, en: `It has not begun; it begins at ${from}.` }, { zh: '请到时再打开本页。', en: 'Open this page again then.' }),
  late: () => say('too-late', 409, { zh: '投票已经截止。', en: 'The poll is closed.' }, { zh: '截止后到的选票不计入；已投的可以凭回执核对。', en: 'Ballots that come after the close do not count; one that was cast can be checked with its receipt.' }),
  tokenTwice: () => say('token-twice', 409, { zh: '您已经在另一台设备上领过票，一人一票，不能再领。', en: 'You have taken your tokens on another device; one person has one ballot.' }, { zh: '请回到原来的设备和浏览器继续；那台设备丢失或清除了数据的，这一票无法补发。', en: 'Go on with the device and browser you began with; if it is lost or was cleared, this ballot cannot be given again.' }),
  request: () => say('request', 400, { zh: '领票请求与本次投票的表单不符。', en: 'The request does not fit the sheets of this poll.' }, { zh: '请重新打开投票页。', en: 'Open the voter’s page anew.' }),
  ballot: (fault: BallotFault) => say('ballot', 400, { zh: `这张选票不能接收：${ballotFaultWords(fault).zh}。`, en: `This ballot cannot be taken: ${ballotFaultWords(fault).en}.` }, { zh: '请重新打开投票页再投；页面被改动过的请换一台设备。', en: 'Open the voter’s page anew and cast again; if the page was tampered with, use another device.' }),
  few: (cls: string, n: number, k: number) => say('too-few', 409, { zh: `「${cls}」领票的只有 ${n} 人，满 ${k} 人后开始收票，以免看出是谁投的。`, en: `Only ${n} of “${cls}” have taken tokens; ballots are taken from ${k} on, so that none can be told apart.` }, { zh: '页面会自动再试，请保持打开。', en: 'The page tries again by itself; leave it open.' }),
  full: () => say('full', 503, { zh: '票箱暂时没有空位。', en: 'There is no free place in the box just now.' }, { zh: '页面会自动再试。', en: 'The page tries again by itself.' }),
  notClosed: (at: string) => say('not-closed', 409, { zh: `投票到 ${at} 截止，之前不能封票和计票。`, en: `The poll closes at ${at}; it cannot be closed or counted before.` }, { zh: '请到截止时间后办理。', en: 'Do it after that time.' }),
  broken: (words: Words, first: string | null) => say('broken', 409, { zh: `核验没有通过：${words.zh}。`, en: `The check fails: ${words.en}.` }, { zh: '数据已被改动；请不要使用这个结果，并报告审计管理员。', en: 'Something was changed; do not use this result, and tell the audit administrator.' }, { details: first }),
  noSecond: () => say('no-second', 409, { zh: '这次投票没有设第二签发人。', en: 'This poll has no second issuer.' }, { zh: '需要的，请在方案中设定。', en: 'Name one in the plan if it is needed.' }),
  secondKeys: (why: 'missing' | 'stale') => say('second-keys', 422, why === 'missing' ? { zh: '方案设了第二签发人，其密钥文件还没有交来。', en: 'The plan names a second issuer, and its keys have not come yet.' } : { zh: '方案或名册在交出后改过，第二签发人的密钥已经作废。', en: 'Plan or roll were changed after they were handed over; the keys of the second issuer are void.' }, { zh: '请下载名册文件交第二签发人，收回密钥文件后再公布；不设第二签发人的，修改方案。', en: 'Hand the roll to the second issuer, take in its keys, then announce; or change the plan to have none.' }),
  secondFile: (why: Words) => say('second-file', 422, { zh: `这个文件不能接收：${why.zh}。`, en: `This file cannot be taken: ${why.en}.` }, { zh: '请向第二签发人重新取一份，不要改动。', en: 'Ask the second issuer for it again, and leave it as it is.' }),
  secondStatement: (label: string) => say('second-statement', 409, { zh: `第二签发人“${label}”的声明还没有交来。`, en: `The statement of the second issuer “${label}” has not come yet.` }, { zh: '请取来声明文件上传；确实取不到的，写明理由后可以不待声明计票，理由记入纪实和核验材料。', en: 'Take in its statement; where it cannot be had, say why and count without: the reason goes into the record and to auditors.' }),
  secondStated: () => say('second-stated', 409, { zh: '声明或缺失的理由已经交过，不能更改。', en: 'The statement, or why there is none, was given already and cannot be changed.' }, { zh: '请继续计票。', en: 'Go on with the count.' }),
  secondCode: () => say('second-code', 403, { zh: '监督码不对，或您不在第二签发人的名册上。', en: 'The supervision code is wrong, or you are not on the roll of the second issuer.' }, { zh: '请核对监督条上的码；仍不对的请联系监督部门。', en: 'Check the code on your supervision slip; if it is still refused, ask the supervisors.' }),
  secondBusy: () => say('second-busy', 503, { zh: '第二签发人暂时不能签发。', en: 'The second issuer cannot sign just now.' }, { zh: '请稍后再试，已领到的都在。', en: 'Try again shortly; what you have is kept.' }),
  trusteeTwice: () => say('trustee-twice', 422, { zh: '三名保管人中有一人列了两次。', en: 'One of the three trustees is named twice.' }, { zh: '请选三个不同的账号。', en: 'Choose three different accounts.' }),
  trusteeGone: (name: string | null) => say('trustee-gone', 422, { zh: `${name ?? '所选的一名保管人'}没有可用的业务账号，不能保管密钥。`, en: `${name ?? 'One of the trustees chosen'} has no active account with a role in the business and cannot keep a key.` }, { zh: '请另选一人。', en: 'Choose somebody else.' }),
  trusteeConcerned: (name: string) => say('trustee-concerned', 422, { zh: `${name}是本次投票的对象或候选人，不能保管密钥。`, en: `${name} is a subject or candidate of this poll and cannot keep a key of it.` }, { zh: '请另选一人。', en: 'Choose somebody else.' }),
  trusteesUnnamed: () => say('trustees-unnamed', 409, { zh: '方案中的三名保管人还没有都记录下来。', en: 'The three trustees of the plan are not all written down yet.' }, { zh: '请重新保存方案。', en: 'Save the plan again.' }),
  unready: (missing: readonly { name: string; why: Words }[]) => say('trustees-unready', 409, { zh: `还不能公布：${missing.map((m) => `${m.name}${m.why.zh}`).join('，')}。`, en: `It cannot be announced yet: ${missing.map((m) => `${m.name} ${m.why.en}`).join(', ')}.` }, { zh: '请他们在自己的“今日”页面办理。', en: 'They find it on their page Today.' }, { details: missing.map((m) => m.name) }),
  notTrustee: () => say('not-trustee', 404, { zh: '没有这次投票，或您不是它的密钥保管人。', en: 'There is no such poll, or you keep no key of it.' }, { zh: '请从“今日”页面进入。', en: 'Open it from your page Today.' }),
  keyUnfit: () => say('key-unfit', 400, { zh: '收到的公钥不合格。', en: 'The public key that came is unfit.' }, { zh: '请重新打开本页，再生成一次。', en: 'Open this page anew and make a key again.' }),
  keyTwice: () => say('key-twice', 409, { zh: '这把密钥已经登记过，一把密钥只用于一次投票、一名保管人。', en: 'This key is registered already; a key is for one poll and one trustee.' }, { zh: '请生成一把新的。', en: 'Make a new one.' }),
  noKey: () => say('no-key', 409, { zh: '您还没有登记密钥。', en: 'You have registered no key.' }, { zh: '请先生成密钥。', en: 'Make a key first.' }),
  keysMissing: (names: readonly string[]) => say('keys-missing', 409, { zh: `演练用的试票要密封给三个人，${names.join('、')}还没有生成密钥。`, en: `The test ballot is sealed to all three, and ${names.join(', ')} made no key yet.` }, { zh: '请等他们生成密钥后再演练。', en: 'Rehearse when they have.' }, { details: names }),
  rehearsedAlready: () => say('rehearsed-already', 409, { zh: '您已经用现在的密钥演练过。', en: 'You have rehearsed with the key that stands.' }, { zh: '请把密钥文件保存好，等封票后再用。', en: 'Keep the key file until the poll is closed.' }),
  testGone: () => say('test-gone', 409, { zh: '这张试票已经作废：有人换了密钥，或服务器重新启动过。', en: 'This test ballot is void: somebody made a new key, or the server was started anew.' }, { zh: '请重新打开本页，再演练一次。', en: 'Open this page anew and rehearse again.' }),
  wrongShare: () => say('wrong-share', 422, { zh: '试票没有正确打开。', en: 'The test ballot was not opened rightly.' }, { zh: '请选择本次投票的密钥文件再试；仍不行的，重新生成密钥。', en: 'Choose the key file of this poll and try again; if that fails, make a new key.' }),
  releasedAlready: () => say('released-already', 409, { zh: '您的密钥已经交出。', en: 'Your key is released already.' }, { zh: '不需要再办理。', en: 'There is nothing more to do.' }),
  notTheirKey: () => say('not-their-key', 422, { zh: '这不是投票说明书中您的那把密钥。', en: 'This is not your key in the manifest.' }, { zh: '请选择本次投票公布前演练过的密钥文件；找不到的，请报告丢失。', en: 'Choose the key file you rehearsed with for this poll; if you cannot find it, report it lost.' }),
  lostAlready: () => say('lost-already', 409, { zh: '您已经报告过丢失。', en: 'You have reported it lost already.' }, { zh: '找到的，封票后仍可交出。', en: 'If you find it, it can still be released after the close.' }),
  notReleased: (names: readonly string[], more: number) => say('not-released', 409, { zh: `还不能开票：还要 ${more} 名保管人交出密钥。可以交出的有${names.join('、')}。`, en: `It cannot be opened yet: ${more} more of the trustees must release their keys. Those who can: ${names.join(', ')}.` }, { zh: '请他们在自己的“今日”页面办理。', en: 'They find it on their page Today.' }, { details: names }),
  cannotOpen: (names: readonly string[]) => say('cannot-open', 409, { zh: `这次投票不能开启：${names.join('、')}的密钥都已丢失，剩下的一把打不开。服务器和任何人都没有别的办法。`, en: `This poll cannot be opened: the keys of ${names.join(' and ')} are lost and the one that is left opens nothing. Neither the server nor anybody has another way.` }, { zh: '请写明理由终止，重新组织投票；有人找到密钥的，仍可交出。', en: 'Stop it with the reason and hold another; if somebody finds a key, it can still be released.' }, { details: names }),
  openable: () => say('openable', 409, { zh: '已经封票，还能开启，不能终止。', en: 'The poll is closed and can be opened: it is not stopped.' }, { zh: '请计票。只有两名保管人的密钥都丢失时，封票后才能终止。', en: 'Count it. After the close a poll is stopped only where two trustees have lost their keys.' }),
  keyLost: () => say('key-lost', 409, { zh: '密封密钥不在这台服务器上，不能开票。', en: 'The sealing key is not on this server; the ballots cannot be opened.' }, { zh: '请从备份恢复数据目录中的 polls 目录。', en: 'Restore the folder polls of the data directory from a backup.' }),
};

/** States of a poll in words. */
export const stateWords: Readonly<Record<string, Words>> = {
  draft: { zh: '拟定中', en: 'being planned' }, announced: { zh: '已公布', en: 'announced' }, closed: { zh: '已封票', en: 'closed' }, counted: { zh: '已计票', en: 'counted' }, stopped: { zh: '已终止', en: 'stopped' },
};
