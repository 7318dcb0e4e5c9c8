import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `term.${name}`, status, reason, wayOut, ...more });

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这个换届方案，或不在您负责的单位范围内。', en: 'There is no such plan, or it is outside the units you answer for.' }, { zh: '请从列表重新进入。', en: 'Open it again from the list.' }),
  outside: () => say('outside', 403, { zh: '这个单位不在您负责的范围内。', en: 'This unit is outside the units you answer for.' }, { zh: '请由负责该单位的人办理。', en: 'Let those who answer for the unit do it.' }, { field: 'unitId' }),
  days: () => say('days', 422, { zh: '开始日期应早于大会日期。', en: 'The start lies before the congress.' }, { zh: '改正日期。', en: 'Correct the days.' }, { field: 'congressDay' }),
  network: (why: Words, ids: readonly string[]) => say('network', 422, { zh: `${why.zh}：${ids.join('、')}。`, en: `${why.en}: ${ids.join(', ')}.` }, { zh: '改正环节的工期或前置环节。', en: 'Correct the length of the stage or what it waits for.' }, { field: 'tasks' }),
  tooFewDays: (of: Words, least: number, citation: Citation) => say('too-few-days', 422, { zh: `“${of.zh}”不得少于 ${least} 个工作日。`, en: `“${of.en}” takes ${least} working days at least.` }, { zh: `改为 ${least} 个工作日以上。`, en: `Give it ${least} working days or more.` }, { field: 'tasks', citations: [citation] }),
  wholeByMark: (of: Words) => say('whole-by-mark', 422, { zh: `“${of.zh}”是全方案的环节，由手工登记完成。`, en: `“${of.en}” is of the whole plan and is marked by hand.` }, { zh: '完成依据选“手工登记”。', en: 'Choose “marked by hand”.' }, { field: 'tasks' }),
  notDraft: () => say('not-draft', 409, { zh: '方案已经批准，不能直接修改。', en: 'The plan is approved and is not changed directly.' }, { zh: '提出变更，写明理由，由另一人批准。', en: 'Propose a change with its reason; another person approves it.' }),
  draft: () => say('draft', 409, { zh: '方案还没有批准。', en: 'The plan is not approved yet.' }, { zh: '请部长或副部长批准后再办。', en: 'Have the head or a deputy head approve it first.' }),
  closed: () => say('closed', 409, { zh: '方案已经办结。', en: 'The plan is closed.' }, { zh: '不再修改。', en: 'It is not changed any more.' }),
  sameHand: () => say('same-hand', 403, { zh: '提出的人不能自己批准。', en: 'Whoever proposed it does not approve it.' }, { zh: '请另一人批准。', en: 'Have another person approve it.' }),
  noProposal: () => say('no-proposal', 409, { zh: '没有等待批准的变更。', en: 'No change waits for approval.' }, { zh: '请刷新后再看。', en: 'Reload to see it.' }),
  proposed: () => say('proposed', 409, { zh: '已有一项变更等待批准。', en: 'A change waits for approval already.' }, { zh: '先批准或退回那一项。', en: 'Approve or return that one first.' }),
  nothingNew: () => say('nothing-new', 422, { zh: '与现行方案相同，没有变更。', en: 'It is the plan in force; nothing is changed.' }, { zh: '不必提出。', en: 'There is nothing to propose.' }),
  empty: () => say('empty', 422, { zh: '方案中还没有职位。', en: 'The plan has no posts yet.' }, { zh: '先添加职位。', en: 'Add posts first.' }),
  tooShort: (need: number, have: number) => say('too-short', 422, { zh: `倒排不下：关键路径需 ${need} 个工作日，开始到大会前只有 ${have} 个。`, en: `It does not fit: the critical path takes ${need} working days, there are ${have} before the congress.` }, { zh: '提早开始、缩短工期或推迟大会。', en: 'Begin earlier, shorten stages, or move the congress.' }, { field: 'startDay' }),
  postElsewhere: (names: readonly string[]) => say('post-elsewhere', 422, { zh: `不在本方案层级范围内，或不是领导职务：${names.join('、')}。`, en: `Outside the level of this plan, or no leading post: ${names.join(', ')}.` }, { zh: '从本层级的职位中选择。', en: 'Choose from the posts of this level.' }, { field: 'postIds' }),
  hasCase: (names: readonly string[]) => say('has-case', 409, { zh: `案卷已经建立，不能移出：${names.join('、')}。`, en: `Their cases are open, they stay in the plan: ${names.join(', ')}.` }, { zh: '确需移出的，先终止案卷。', en: 'Stop the case first if it must be taken out.' }),
  notInPlan: () => say('not-in-plan', 404, { zh: '方案中没有这个职位。', en: 'The plan has no such post.' }, { zh: '请刷新后再选。', en: 'Reload and choose again.' }, { field: 'postId' }),
  noClerk: () => say('no-clerk', 422, { zh: '此账号今天不能办理本层级的案卷。', en: 'This account may not handle cases of this level today.' }, { zh: '从经办人名单中选择。', en: 'Choose from the list of clerks.' }, { field: 'clerk' }),
  noPerson: () => say('no-person', 422, { zh: '名册中没有此人，或您不能查看此人。', en: 'The roster has no such person, or you may not see them.' }, { zh: '从名册中选择。', en: 'Choose from the roster.' }, { field: 'personId' }),
  noTask: () => say('no-task', 422, { zh: '这个环节不是手工登记的。', en: 'This stage is not marked by hand.' }, { zh: '案卷办到这一步即自动完成。', en: 'It is done when the case reaches it.' }, { field: 'task' }),
  marked: () => say('marked', 409, { zh: '这个环节已经登记完成。', en: 'This stage is marked already.' }, { zh: '登记有误的，先撤销。', en: 'If it is wrong, take the mark back first.' }),
  future: () => say('future', 422, { zh: '完成日期不能晚于今天。', en: 'The day of completion is not later than today.' }, { zh: '改正日期。', en: 'Correct the day.' }, { field: 'day' }),
  taken: () => say('taken', 409, { zh: '这个职位已经有案卷。', en: 'This post has its case already.' }, { zh: '不再另立。', en: 'No second one is opened.' }),
  nothingToOpen: () => say('nothing-to-open', 409, { zh: '每个职位都已有案卷。', en: 'Every post has its case.' }, { zh: '不必再建。', en: 'There is nothing to open.' }),
  openPosts: (n: number) => say('open-posts', 422, { zh: `还有 ${n} 个职位没有办完。`, en: `${n} posts are not done yet.` }, { zh: '办完或终止后再办结方案；确需提前办结的写明理由。', en: 'Finish or stop them first, or state why the plan closes early.' }, { field: 'reason' }),
  calendarCovered: (year: number) => say('calendar-covered', 409, { zh: `${year} 年的法定节假日安排已经内置。`, en: `The official calendar of ${year} is built in.` }, { zh: '不必录入。', en: 'It need not be entered.' }),
};
