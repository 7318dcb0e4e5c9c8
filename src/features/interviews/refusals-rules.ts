import { appointmentArticles as art } from '../../domain/regulations/appointment-2019/articles.ts';
import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { recusalArticle } from '../roster/access-rules.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `interviews.${name}`, status, reason, wayOut, ...more });
const cited = (...citations: Citation[]): Partial<Refusal> => ({ citations });

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这个谈话方案，或它不由您办理。', en: 'There is no such plan of talks, or it is not yours to see.' }, { zh: '请从列表重新进入。', en: 'Open it again from the list.' }),
  outside: () => say('outside', 403, { zh: '这个单位不在您负责的范围内。', en: 'This unit is outside the units you answer for.' }, { zh: '请由负责该单位的人办理。', en: 'Let those who answer for the unit do it.' }, { field: 'unitId' }),
  noCase: () => say('no-case', 422, { zh: '没有这个编号的案卷，或不在您负责的单位范围内。', en: 'There is no case of this number, or it is outside the units you answer for.' }, { zh: '核对编号，或留空。', en: 'Check the number, or leave it empty.' }, { field: 'caseNumber' }),
  noPerson: (field: string) => say('no-person', 422, { zh: '名册中没有此人，或您不能办理此人的谈话。', en: 'The roster has no such person, or talks about them are not yours.' }, { zh: '从名册中选择；涉及本人和亲属的，请由别人办理。', en: 'Choose from the roster; what concerns yourself or kin is for others.' }, { field }),
  needsSubject: () => say('needs-subject', 422, { zh: '考察谈话须写明考察对象。', en: 'A talk of an examination names who is examined.' }, { zh: '填写谈及的人。', en: 'Name the person.' }, { field: 'subjects', ...cited(art.examination) }),
  nobody: () => say('nobody', 422, { zh: '按这个范围，名册中没有可谈话的人。', en: 'Within this scope the roster has nobody to talk to.' }, { zh: '选择类别，或另行指定。', en: 'Choose classes, or name people.' }, { field: 'classes' }),
  sampleSmall: () => say('sample-small', 422, { zh: '抽样人数少于抽样的类别数，每一类至少要有一人。', en: 'The sample is smaller than its classes are many; each has one at least.' }, { zh: '增加抽样人数，或减少抽样的类别。', en: 'Enlarge the sample, or sample fewer classes.' }, { field: 'sampleSize' }),
  tooMany: (most: number) => say('too-many', 422, { zh: `这个范围超过 ${most} 人，不便作为一次谈话的名册。`, en: `This scope has more than ${most} people, too many for one plan.` }, { zh: '选择下一级单位。', en: 'Choose a unit further down.' }, { field: 'unitId' }),
  seedLost: () => say('seed-lost', 409, { zh: '找不到建立方案时承诺的抽取种子，或它与承诺值不符，不能抽取。', en: 'The seed the plan committed to is missing or is not the one committed to; nothing can be drawn.' }, { zh: '写明理由终止本方案，另立方案。从备份恢复后常见此情形。', en: 'Stop the plan with the reason and open another; this is usual after restoring a backup.' }),
  notDraft: () => say('not-draft', 409, { zh: '名单已经确定，方案不能更改。', en: 'The list is drawn; the plan is not changed any more.' }, { zh: '确有必要的，终止本方案，另立方案。', en: 'If need be, stop it and open another.' }),
  notRunning: () => say('not-running', 409, { zh: '方案不在谈话阶段。', en: 'The plan is not under way.' }, { zh: '请刷新后再看。', en: 'Reload to see where it stands.' }),
  reportWaits: () => say('report-waits', 409, { zh: '报告正在等待批准，谈话和归纳暂不能更改。', en: 'The report waits for approval; talks and statements rest until then.' }, { zh: '需要更改的，先退回报告。', en: 'To change them, have the report returned first.' }),
  noReason: () => say('no-reason', 422, { zh: '须写明理由。', en: 'A reason is required.' }, { zh: '填写理由。', en: 'Write it down.' }, { field: 'reason' }),
  notOnList: () => say('not-on-list', 404, { zh: '名单上没有此人。', en: 'Nobody of this kind is on the list.' }, { zh: '请从名单中选择；缺席的人由同一次抽取的下一位递补。', en: 'Choose from the list; for whoever is absent the next of the same draw stands in.' }, { field: 'intervieweeId' }),
  absent: () => say('absent', 409, { zh: '此人已登记为缺席。', en: 'This person is entered as absent.' }, { zh: '与递补的人谈话。', en: 'Talk to whoever stands in.' }, { field: 'intervieweeId' }),
  talked: () => say('talked', 409, { zh: '与此人的谈话已经登记，一个方案中每人只谈一次。', en: 'A talk with this person is entered already; each is talked to once in a plan.' }, { zh: '打开已有的记录。', en: 'Open the talk there is.' }, { field: 'intervieweeId' }),
  day: () => say('day', 422, { zh: '谈话日期应在确定名单之后，不能晚于今天。', en: 'The day of a talk lies after the draw and not after today.' }, { zh: '改正日期。', en: 'Correct the day.' }, { field: 'day' }),
  second: () => say('second', 422, { zh: '谈话须由两人进行，另一人应是可以办理本单位事项的另一个账号。', en: 'Two hold a talk; the second is another account that may handle matters of this unit.' }, { zh: '从名单中选择另一位谈话人。', en: 'Choose the second interviewer from the list.' }, { field: 'second', ...cited(art.team) }),
  noRecord: (name: string) => say('no-record', 422, { zh: `${name}的账号没有对应名册中的人，无法核对亲属关系，不能参加谈话。`, en: `The account of ${name} is tied to nobody in the roster, so kinship cannot be checked; they cannot hold talks.` }, { zh: '由安全管理员把账号与本人对应。', en: 'Have the account tied to the person.' }, { field: 'second', ...cited(art.recusal) }),
  kin: (name: string, other: string, why: Words) => say('kin', 422, { zh: `${name}不能参加这次谈话：与${other}${why.zh}。`, en: `${name} cannot hold this talk: with ${other}, ${why.en}.` }, { zh: '换一位谈话人。', en: 'Take another interviewer.' }, { field: 'second', ...cited(art.recusal, recusalArticle) }),
  kinUnknown: (name: string, other: string, because: Words) => say('kin-unknown', 422, { zh: `${name}与${other}有无亲属关系不明：${because.zh}。`, en: `Whether ${name} and ${other} are kin is not known: ${because.en}.` }, { zh: '补填家庭成员，或由本人声明后经另一人确认；也可换一位谈话人。', en: 'Fill in the family record, or have it declared and confirmed; or take another interviewer.' }, { field: 'second', ...cited(art.recusal, recusalArticle) }),
  ownMatter: (name: string) => say('own-matter', 422, { zh: `不听取谈话人对本人或亲属（${name}）的评价。`, en: `Nobody is asked about themselves or kin (${name}).` }, { zh: '删去这一条。', en: 'Take this note out.' }, { field: 'notes', ...cited(art.recusal) }),
  badNote: () => say('bad-note', 422, { zh: '谈话记录的题目或谈及的人不在方案中。', en: 'A note names a topic or a person that the plan does not have.' }, { zh: '从方案的题目和人员中选择。', en: 'Choose from those of the plan.' }, { field: 'notes' }),
  emptyNote: () => say('empty-note', 422, { zh: '每一条记录都要写明谈了什么；不了解的除外。', en: 'Each note says what was said, unless nothing is known.' }, { zh: '补写，或选“不了解”。', en: 'Write it down, or choose “does not know”.' }, { field: 'notes' }),
  noTalk: () => say('no-talk', 404, { zh: '没有这次谈话，或它的记录不由您查看。', en: 'There is no such talk, or its notes are not yours to read.' }, { zh: '谈话记录只供谈话人、方案制定人和负责该单位的科长、部长查看。', en: 'Notes are read by the interviewers, the plan’s maker and the section head and head who answer for the unit.' }),
  notFirst: () => say('not-first', 403, { zh: '记录由记录人修改。', en: 'Notes are changed by whoever wrote them.' }, { zh: '有不同的，由另一位谈话人逐条写明。', en: 'The second interviewer states what differs.' }),
  notSecond: () => say('not-second', 403, { zh: '记录由另一位谈话人确认，记录人不能自己确认。', en: 'Notes are confirmed by the second interviewer, never by whoever wrote them.' }, { zh: '请另一位谈话人确认。', en: 'Have the second interviewer confirm.' }, cited(art.team)),
  agreed: () => say('agreed', 409, { zh: '这次谈话的记录已由两人确认，不能更改。', en: 'Two have agreed to these notes; they are not changed any more.' }, { zh: '如有补充，在报告中说明。', en: 'What is to be added is said in the report.' }),
  stale: () => say('stale', 409, { zh: '记录刚刚改过，您看到的不是最新的一稿。', en: 'The notes have just been changed; what you see is not the latest.' }, { zh: '请刷新后核对，再确认。', en: 'Reload, check, and answer again.' }, { field: 'version' }),
  answered: () => say('answered', 409, { zh: '已经写明有出入，等记录人修改。', en: 'Differences are stated already; whoever wrote the notes changes them next.' }, { zh: '修改后再确认。', en: 'Answer again after the change.' }),
  noLine: () => say('no-line', 404, { zh: '没有这条归纳。', en: 'There is no such statement.' }, { zh: '请刷新后再看。', en: 'Reload to see.' }),
  lineApproved: () => say('line-approved', 409, { zh: '这条归纳已经核准，文字不能更改。', en: 'The statement is approved; its words stay.' }, { zh: '另写一条。', en: 'Write another.' }),
  notCounted: () => say('not-counted', 422, { zh: '只有两人确认、并且谈到这一题的谈话才能计入。', en: 'Only a talk that two agreed to and that speaks of this topic counts.' }, { zh: '先请另一位谈话人确认。', en: 'Have the second interviewer confirm it first.' }, { field: 'talkId' }),
  sameHand: () => say('same-hand', 403, { zh: '提出的人不能自己批准。', en: 'Whoever put it forward does not approve it.' }, { zh: '请另一人批准。', en: 'Have another person approve it.' }),
  notReader: () => say('not-reader', 403, { zh: '谈话的归纳和报告由方案制定人和负责该单位的科长、部长办理。', en: 'Statements and reports are for the plan’s maker and the section head and head who answer for the unit.' }, { zh: '请他们办理。', en: 'Have them do it.' }),
  unconfirmed: (n: number) => say('unconfirmed', 409, { zh: `还有 ${n} 次谈话没有经两人确认。`, en: `${n} talks are not agreed to by two yet.` }, { zh: '请另一位谈话人确认后再提出报告。', en: 'Have them confirmed, then put the report forward.' }),
  unapproved: (n: number) => say('unapproved', 409, { zh: `还有 ${n} 条归纳没有经另一人核准。`, en: `${n} statements are not approved by a second person yet.` }, { zh: '核准或删去后再提出报告。', en: 'Approve them or take them out first.' }),
  noTalks: () => say('no-talks', 409, { zh: '还没有一次谈话。', en: 'No talk was held yet.' }, { zh: '谈话后再提出报告。', en: 'Hold the talks first.' }),
  noReport: () => say('no-report', 404, { zh: '没有可供您查看的报告。', en: 'There is no report for you to read.' }, { zh: '报告批准后可以查看。', en: 'It can be read once approved.' }),
  decided: () => say('decided', 409, { zh: '没有等待批准的报告。', en: 'No report waits for approval.' }, { zh: '请刷新后再看。', en: 'Reload to see.' }),
};
