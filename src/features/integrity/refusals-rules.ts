import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `integrity.${name}`, status, reason, wayOut, ...more });

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这一条记录，或您不能查看。', en: 'There is no such line, or it is not yours to see.' }, { zh: '请从列表重新进入。', en: 'Open it again from the list.' }),
  approvedAlready: () => say('already-approved', 409, { zh: '这一条已经审批。', en: 'This has been approved already.' }, { zh: '请刷新后再看。', en: 'Reload to see it.' }),
  endedAlready: () => say('already-ended', 409, { zh: '这一条已经停用。', en: 'This has ended already.' }, { zh: '请刷新后再看。', en: 'Reload to see it.' }),
  samePerson: () => say('second-person', 403, { zh: '须由另一人审批，提出人不能审批自己提出的事项。', en: 'Another person must approve; nobody approves their own.' }, { zh: '请另一位部领导审批。', en: 'Ask another head or deputy head.' }),
  future: () => say('day-in-future', 400, { zh: '发生日期晚于今天。', en: 'It cannot have happened after today.' }, { zh: '请改正日期。', en: 'Correct the day.' }, { field: 'happenedOn' }),
  noCase: () => say('no-such-case', 404, { zh: '没有这个编号的案卷。', en: 'There is no case of this number.' }, { zh: '请核对编号；不知道的可以不填。', en: 'Check the number, or leave it empty.' }, { field: 'caseNumber' }),
  notYours: () => say('not-yours', 403, { zh: '只有登记人可以补充，只有干部监督可以登记处理情况。', en: 'Only who filed it adds to it, and only the supervisor enters how it was dealt with.' }, { zh: '请由本人或干部监督办理。', en: 'Let them do it.' }),
};
