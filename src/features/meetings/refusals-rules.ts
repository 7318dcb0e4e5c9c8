import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';
import { appointmentArticles as art } from '../../domain/regulations/appointment-2019/articles.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `meetings.${name}`, status, reason, wayOut, ...more });

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这次会议，或您不能查看。', en: 'There is no such meeting, or it is not yours to see.' }, { zh: '请从会议列表进入。', en: 'Open it from the list.' }),
  notHandler: () => say('role', 403, { zh: '您的角色不能办理会议。', en: 'Your role may not handle meetings.' }, { zh: '请由承办干部办理。', en: 'Let those who handle cases do it.' }),
  members: () => say('members', 400, { zh: '应到会成员名单有重复，或主持人不在其中。', en: 'A member is listed twice, or the chair is not listed.' }, { zh: '核对名单，从应到会成员中指定主持人。', en: 'Check the list and choose the chair from it.' }, { field: 'due', citations: [art.quorum] }),
  secret: () => say('plenary-secret', 400, { zh: '全委会对常委会提名的人选无记名投票表决；须填写提名日期和机关。', en: 'The full committee votes by secret paper on those nominated; day and body of the nomination are needed.' }, { zh: '表决方式选择无记名投票，并填写提名情况。', en: 'Choose the secret vote and enter the nomination.' }, { field: 'method', citations: [art.plenary] }),
  noItems: () => say('no-items', 422, { zh: '议程中还没有议题。', en: 'The agenda has no item yet.' }, { zh: '先列入到了“讨论决定”环节的案卷。', en: 'Take in cases that stand at the decision.' }, { citations: [art.collective] }),
  notReady: (title: string) => say('not-ready', 422, { zh: `“${title}”不在“讨论决定”环节，正在或已经表决，不能列入议程。`, en: `“${title}” does not stand at the decision, or is being or has been voted on.` }, { zh: '完成考察以后再列入。', en: 'Complete its examination first.' }, { field: 'caseIds', citations: [art.gate] }),
  outside: () => say('outside', 403, { zh: '有案卷不在您负责的单位范围内，或涉及您本人、亲属。', en: 'A case is outside the units you answer for, or concerns you or kin.' }, { zh: '请由负责该单位、与人选无关的人办理。', en: 'Let someone answerable and without interest do it.' }, { field: 'caseIds', citations: [art.recusal] }),
  elsewhere: (title: string, number: string) => say('elsewhere', 409, { zh: `“${title}”已列入另一次会议（${number}）。`, en: `“${title}” is on the agenda of ${number}.` }, { zh: '先从那次会议的议程中去掉。', en: 'Take it off that agenda first.' }, { field: 'caseIds' }),
  state: (zh: string, en: string) => say('state', 409, { zh, en }, { zh: '请刷新后再看。', en: 'Reload to see where it stands.' }),
  notFrozen: () => say('not-frozen', 409, { zh: '议题材料还没有封定，成员无从阅看。', en: 'The papers are not frozen, so members have nothing to read.' }, { zh: '先封定材料。', en: 'Freeze the papers first.' }, { citations: [art.collective] }),
  changed: (title: string, details: unknown) => say('pack-changed', 409, { zh: `“${title}”在封定材料以后有变化，与成员阅看的不一致，不能讨论。`, en: `“${title}” has changed since its papers were frozen; it is not what members read.` }, { zh: '重新封定材料，向成员说明变化以后再讨论。', en: 'Freeze the papers anew and tell members what changed.' }, { citations: [art.collective], details }),
  absent: () => say('present', 400, { zh: '名单中有重复，或不是应到会成员。', en: 'The list repeats a name or has someone not due.' }, { zh: '核对名单。', en: 'Check the list.' }, { field: 'members', citations: [art.quorum] }),
  noQuorum: (due: number, here: number, need: number) => say('no-quorum', 422, { zh: `应到 ${due}，到会 ${here}，不足三分之二（至少 ${need} 人），会议不能进行，后面的议题不能表决。`, en: `${here} of ${due} are here, fewer than two thirds (${need}): the meeting cannot go on and nothing more can be voted.` }, { zh: '待到会成员达到三分之二以上再进行，或另行召集会议。', en: 'Go on when two thirds are here, or call another meeting.' }, { citations: [art.quorum] }),
  chairGone: () => say('chair-absent', 422, { zh: '主持人不在会场，无人最后表态。', en: 'The chair is not here, so nobody can speak last.' }, { zh: '待主持人到会再进行。', en: 'Go on when the chair is here.' }, { citations: [art.quorum] }),
  voting: (title: string) => say('ballot-under-way', 409, { zh: `“${title}”正在表决，进出会场只能在两次表决之间登记。`, en: `A ballot is under way (${title}); coming and going is entered between ballots.` }, { zh: '先完成这次表决。', en: 'Close this ballot first.' }, { citations: [art.quorum] }),
  early: (last: string) => say('time-too-early', 400, { zh: `时间早于上一次登记的 ${last}。`, en: `The time is before ${last}, the last one entered.` }, { zh: '改正时间。', en: 'Correct the time.' }, { field: 'clock' }),
  day: (day: string) => say('day', 422, { zh: `会议定于 ${day}，今天还不能开始。`, en: `The meeting is called for ${day} and cannot begin today.` }, { zh: '到会议当天登记；改期的重新编排。', en: 'Enter it on the day, or set another day.' }, { field: 'clock', citations: [art.collective] }),
  noPaper: () => say('no-paper', 404, { zh: '现在没有这份材料。', en: 'There is no such paper now.' }, { zh: '从材料列表中选择。', en: 'Choose one from the list.' }),
};
