import type { Verdict } from '../../domain/rule.ts';
import { refuse, type Citation, type Refusal, type Words } from '../../kernel/refusal.ts';
import { art } from '../selection/rules/cite.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, { cite, field }: { cite?: Citation; field?: string } = {}): Refused =>
  refuse({ name: `term.${name}`, status, reason, wayOut, ...(field ? { field } : {}), ...(cite ? { citations: [cite] } : {}) });

/** The expected failures of a recommendation for many posts, as sentences. */
export const refused = {
  round: () => say('round-unknown', 404, { zh: '没有这次推荐。', en: 'There is no such round.' }, { zh: '请从方案的“民主推荐”进入。', en: 'Open it from the plan.' }),
  posts: () => say('round-posts', 422, { zh: '推荐表上的职位有重复，或没有职位。', en: 'The sheet has a post twice, or none.' }, { zh: '重新选择职位。', en: 'Choose the posts again.' }, { field: 'posts' }),
  nobody: (title: string) => say('round-nobody', 422, { zh: `“${title}”没有人选。`, en: `“${title}” has nobody on the sheet.` }, { zh: '每个职位至少列一名。', en: 'List one person for each post at least.' }, { field: 'posts' }),
  twice: (title: string) => say('round-twice', 422, { zh: `“${title}”的人选有重复。`, en: `Somebody stands twice under “${title}”.` }, { zh: '去掉重复的一名。', en: 'Take one of them off.' }, { field: 'posts' }),
  equal: (people: number, posts: number) => say('round-differential', 422, { zh: `${posts} 个职位参考人选 ${people} 名，不是差额。`, en: `${people} reference candidates for ${posts} posts: not more.` }, { zh: `参考人选至少 ${posts + 1} 名。`, en: `Put ${posts + 1} at least.` }, { field: 'posts', cite: art.recommendation }),
  due: () => say('round-due', 422, { zh: '没有参加人员，或名单有重复。', en: 'Nobody is invited, or somebody twice.' }, { zh: '核对参加人员名单。', en: 'Check the list.' }, { field: 'invited', cite: art.scope }),
  added: () => say('round-added', 422, { zh: '自行增加的参加人须写明理由。', en: 'Who is added to the list needs a reason.' }, { zh: '填写理由。', en: 'State the reason.' }, { field: 'invited', cite: art.scope }),
  open: (n: number) => say('round-open', 409, { zh: `第 ${n} 次推荐还没有录入一致。`, en: `Round ${n} has not been agreed yet.` }, { zh: '先完成那一次。', en: 'Finish that one first.' }),
  begun: () => say('round-begun', 409, { zh: '已经有人录入，签到不能再改。', en: 'An entry is made; the attendance stays.' }, { zh: '登记有误的，撤回录入后再改。', en: 'Take the figures back first if it is wrong.' }),
  attended: () => say('round-attended', 422, { zh: '签到中有重复或不在名单中的人。', en: 'The attendance repeats a name or has someone not listed.' }, { zh: '核对签到名单。', en: 'Check the list.' }, { field: 'present' }),
  agreed: () => say('round-agreed', 409, { zh: '计票已由两人录入一致。', en: 'Two people have entered the same figures.' }, { zh: '不必再录；确有错误的，写明理由后撤回重录。', en: 'Nothing to enter; if it is wrong, take it back with the reason.' }),
  samePerson: () => say('round-same-person', 403, { zh: '同一人不能录入两份。', en: 'One person cannot enter both.' }, { zh: '请另一位同志拿同一批票独立录入。', en: 'Let another person enter the same papers.' }, { cite: art.recommendation }),
  figures: (why: Words, field: string) => say('round-figures', 422, { zh: `${why.zh}。`, en: `${why.en}.` }, { zh: '对照原票重新清点。', en: 'Count the papers again.' }, { field }),
  future: () => say('round-future', 422, { zh: '推荐日期不能晚于今天。', en: 'The day is not later than today.' }, { zh: '改正日期。', en: 'Correct the day.' }, { field: 'figures.heldOn' }),
  notAgreed: () => say('round-not-agreed', 409, { zh: '还没有两人录入一致。', en: 'Two people have not agreed yet.' }, { zh: '由两人各自独立录入。', en: 'Two people enter it apart.' }),
  carried: () => say('round-carried', 409, { zh: '数字已经转入案卷，不能撤回。', en: 'The figures stand in cases and are not taken back.' }, { zh: '推荐有误的，重新组织推荐。', en: 'Hold the recommendation again if it was wrong.' }),
  notReader: () => say('round-not-reader', 403, { zh: '只能转入本人录入的数字。', en: 'Only your own reading is carried.' }, { zh: '请录入的两位同志各自转入。', en: 'Let the two who entered it carry theirs.' }),
  short: (present: number, due: number, source: string) => say('round-short', 422, { zh: `应到 ${due}，实到 ${present}，不足规定比例（${source}）。`, en: `${present} of ${due} took part, too few (${source}).` }, { zh: '重新组织推荐。', en: 'Hold it again.' }, { cite: art.recommendation }),
  barred: (v: Verdict) => say('round-barred', 422, { zh: `${v.sentence.zh}。`, en: `${v.sentence.en}.` }, v.wayOut ?? { zh: '改正后再转入。', en: 'Mend it first.' }, { cite: v.citation }),
  concerned: () => say('round-concerned', 403, { zh: '您或您的亲属在推荐表上，应当回避。', en: 'You or your kin are on the sheet; stand aside.' }, { zh: '请由与本次推荐无关的人办理。', en: 'Let someone without interest do it.' }, { cite: art.recusal }),
  person: () => say('round-person', 422, { zh: '人选不在名册中，或您不能查看。', en: 'Somebody on the sheet is not in the roster, or you may not see them.' }, { zh: '从名册中选择。', en: 'Choose from the roster.' }, { field: 'posts' }),
  noCase: () => say('round-no-case', 409, { zh: '还没有案卷。', en: 'It has no case yet.' }, { zh: '先为职位建立案卷。', en: 'Open the case of the post first.' }),
};
