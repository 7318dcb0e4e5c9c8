import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name, status, reason, wayOut, ...more });

/** The expected failures of the room, as sentences. */
export const refusals = {
  noBody: () => say('staffing.body-not-found', 404, { zh: '该单位在这一天没有领导职位。', en: 'The unit has no leading post on that day.' }, { zh: '请从班子列表重新选择，或改一个日期。', en: 'Choose it again from the list of bodies, or another day.' }),
  tooManyBodies: (most: number) => say('staffing.too-many-bodies', 422, { zh: `一次最多并列 ${most} 个班子。`, en: `At most ${most} bodies can be laid side by side.` }, { zh: '请减少几个班子。', en: 'Leave some out.' }),
  tooManyPeople: (most: number) => say('staffing.too-many-people', 422, { zh: `候选人栏最多 ${most} 人。`, en: `The bench holds at most ${most} people.` }, { zh: '请先移出几人。', en: 'Take some off first.' }),
  sameHand: () => say('staffing.second-person', 403, { zh: '须由另一人审批，录入人不能审批自己录入的事项。', en: 'Another person must approve; nobody approves what they entered.' }, { zh: '请由科长以上的另一人审批。', en: 'Ask another person, section head or above.' }),
  noRow: () => say('staffing.row-not-found', 404, { zh: '没有这一条记录，可能刚被他人改动。', en: 'There is no such row; someone may have just changed it.' }, { zh: '请刷新后再试。', en: 'Reload and try again.' }),
  approved: () => say('staffing.already-approved', 409, { zh: '这一条已经审批。', en: 'This has been approved already.' }, { zh: '请刷新后再看。', en: 'Reload to see it.' }),
  marked: () => say('staffing.already-marked', 409, { zh: '该职位已按此类别列为关键岗位。', en: 'The post is already marked with this kind.' }, { zh: '请先终止原有标记，或选择别的类别。', en: 'End the present mark first, or choose another kind.' }, { field: 'kind' }),
  ended: () => say('staffing.already-ended', 409, { zh: '该标记已经终止。', en: 'The mark has ended already.' }, { zh: '请刷新后再看。', en: 'Reload to see it.' }),
  endBeforeStart: (from: string) => say('staffing.dates-out-of-order', 422, { zh: `终止日期不能早于 ${from}。`, en: `It cannot end before ${from}.` }, { zh: '请改用更晚的日期。', en: 'Give a later day.' }, { field: 'day' }),
  tooMuch: (most: number) => say('staffing.setting-out-of-range', 422, { zh: `数值须为 0 至 ${most} 的整数。`, en: `The number must be a whole one from 0 to ${most}.` }, { zh: '请核对。', en: 'Check it.' }, { field: 'value' }),
  futureDay: () => say('staffing.day-in-future', 422, { zh: '完成日期不能晚于今天。', en: 'It cannot be done later than today.' }, { zh: '请改为今天或以前的日期。', en: 'Give today or an earlier day.' }, { field: 'doneOn' }),
  resultNeeded: () => say('staffing.result-needed', 422, { zh: '已完成的审计须写明结果；未完成的须写明计划日期。', en: 'A finished audit needs its result; an open one needs its planned day.' }, { zh: '请补全。', en: 'Fill it in.' }, { field: 'result' }),
  notHolder: () => say('staffing.not-the-holder', 422, { zh: '该人员没有担任过这一职位。', en: 'This person has never held the post.' }, { zh: '请核对职位和人员。', en: 'Check post and person.' }, { field: 'personId' }),
  noPlan: () => say('staffing.plan-not-found', 404, { zh: '没有这一份预案，或它没有共享给您。', en: 'There is no such plan, or it is not shared with you.' }, { zh: '请从预案列表重新选择。', en: 'Choose it again from the list.' }),
  notOwner: () => say('staffing.not-the-owner', 403, { zh: '只有预案的制作人可以改动它。', en: 'Only its maker can change a plan.' }, { zh: '可另存为自己的预案。', en: 'Save it as a plan of your own.' }),
  stalePlan: () => say('staffing.plan-changed', 409, { zh: '这份预案刚在别处保存过。', en: 'The plan was saved elsewhere just now.' }, { zh: '请重新打开，或另存为新的预案。', en: 'Open it again, or save as a new plan.' }),
};
