import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words): Refused => refuse({ name: `measurement.${name}`, status, reason, wayOut });

/** The expected failures of the room, as sentences. */
export const refusals = {
  noPerson: () => say('no-such-person', 404, { zh: '没有这个人，或不在您的管理范围。', en: 'There is no such person, or they are outside your reach.' }, { zh: '请从名册进入。', en: 'Open the page from the roster.' }),
  own: () => say('own', 403, { zh: '本人和亲属的测评结果不能查看。', en: 'Nobody reads the results about themselves or their kin.' }, { zh: '工作需要的，请由其他同志查看。', en: 'Where work needs it, let somebody else read them.' }),
  noPoll: () => say('no-such-poll', 404, { zh: '没有这次投票，或不在您的管理范围。', en: 'There is no such poll, or it is outside your reach.' }, { zh: '请从测评结果的列表进入。', en: 'Open it from the list of results.' }),
  noReview: () => say('no-review', 404, { zh: '这个单位还没有计过票的一报告两评议，或不在您的管理范围。', en: 'This unit has no counted yearly review yet, or it is outside your reach.' }, { zh: '一报告两评议在“投票测评”中组织，计票后在这里逐年比较。', en: 'Reviews are held under “Ballots”; once counted they are compared here year by year.' }),
  notCounted: () => say('not-counted', 409, { zh: '这次投票还没有计票，没有结果可看。', en: 'This poll is not counted yet; there is no result.' }, { zh: '请在截止并计票后再看。', en: 'Come back when it is closed and counted.' }),
  handlers: () => say('handlers-only', 403, { zh: '推荐的结果只有承办选拔任用工作的同志可以查看。', en: 'Results of a recommendation are for those who handle the choosing of people.' }, { zh: '工作需要的，请向承办同志了解。', en: 'Where work needs it, ask those who handle it.' }),
};
