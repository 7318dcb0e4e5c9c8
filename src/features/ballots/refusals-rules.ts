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
  paperFew: (cls: string, n: number, k: number) => say('paper-few', 422, { zh: `「${cls}」用纸质票的只有 ${n} 人，不足 ${k} 人，录票的人就能猜出是谁投的。`, en: `Only ${n} of “${cls}” vote on paper; with fewer than ${k} those who enter the sheets could tell whose they are.` }, { zh: '请让这几位改用投票条或账号，或把更多的人改为纸质票。', en: 'Give them slips or accounts, or let more of the class vote on paper.' }),
  paperCount: (cls: string, n: number, due: number) => say('paper-count', 422, { zh: `「${cls}」用纸质票的有 ${due} 人，登记的是 ${n} 张。`, en: `${due} of “${cls}” vote on paper, and ${n} sheets were to be registered.` }, { zh: '请重新打开本页，按名册生成。', en: 'Open the page anew and make the sheets by the roll.' }),
  paperTwice: (cls: string) => say('paper-made', 409, { zh: `「${cls}」的纸质票已经登记过，只能登记一次。`, en: `The sheets of “${cls}” are registered already; that is done once.` }, { zh: '请使用已登记的那一批，新印的作废。', en: 'Use the sheets registered before; what was printed since is void.' }),
  paperUnknown: () => say('paper-unknown', 404, { zh: '没有登记这张纸质票：码属于别的投票，或这一批没有登记。', en: 'No such sheet is registered: its code is of another poll, or its batch was never registered.' }, { zh: '请核对票面的投票名称；未登记的一批不能使用。', en: 'Look at the name of the poll on the sheet; a batch that was not registered cannot be used.' }),
  paperOther: () => say('paper-request', 400, { zh: '录入与这张纸质票不符。', en: 'The entry does not belong to this sheet.' }, { zh: '请重新扫码。', en: 'Scan the code anew.' }),
  paperSame: () => say('paper-second-person', 422, { zh: '这张票您已经录入过，须由另一名同志录入第二遍。', en: 'You have entered this sheet; another person enters it the second time.' }, { zh: '发现自己录错了的，选“改我的录入”。', en: 'If you made a mistake, choose to correct your own entry.' }),
  paperDone: () => say('paper-agreed', 409, { zh: '这张票两人已经录入一致并投出，不能改成别的内容。', en: 'Two people entered this sheet alike and it was cast; it cannot become another.' }, { zh: '投出时断网的，照票面原样再录一遍即可重发。', en: 'If the network failed while casting, enter the sheet once more as it is and it is sent again.' }),
  drawUnit: () => say('draw-unit', 404, { zh: '没有这个单位，或不在您的管理范围。', en: 'There is no such unit, or it is outside your reach.' }, { zh: '请另选单位。', en: 'Choose another unit.' }),
  drawSize: (n: number, of: number, strata: number) => say('draw-size', 422, { zh: `不能从 ${of} 人、${strata} 层中抽取 ${n} 人：每层至少一人，且不能多于全部。`, en: `${n} cannot be drawn from ${of} people in ${strata} strata: at least one of each, and not more than all.` }, { zh: '请改人数，或换一种分层。', en: 'Change the number, or stratify by something else.' }),
  drawSeed: () => say('draw-seed', 409, { zh: '还没有承诺抽取种子，或种子已经用过。', en: 'No seed is committed to, or it was used.' }, { zh: '请重新查看分层，再抽取。', en: 'Look at the strata anew, then draw.' }),
  keyLost: () => say('key-lost', 409, { zh: '密封密钥不在这台服务器上，不能开票。', en: 'The sealing key is not on this server; the ballots cannot be opened.' }, { zh: '请从备份恢复数据目录中的 polls 目录。', en: 'Restore the folder polls of the data directory from a backup.' }),
};

/** States of a poll in words. */
export const stateWords: Readonly<Record<string, Words>> = {
  draft: { zh: '拟定中', en: 'being planned' }, announced: { zh: '已公布', en: 'announced' }, closed: { zh: '已封票', en: 'closed' }, counted: { zh: '已计票', en: 'counted' }, stopped: { zh: '已终止', en: 'stopped' },
};
