import { refuse, type Refusal, type Words } from '../../kernel/refusal.ts';

type Refused = { ok: false; refusal: Refusal };
const say = (name: string, status: Refusal['status'], reason: Words, wayOut: Words, more: Partial<Refusal> = {}): Refused => refuse({ name: `matching.${name}`, status, reason, wayOut, ...more });

/** The expected failures of the room, as sentences. */
export const refusals = {
  unknown: () => say('unknown', 404, { zh: '没有这一项，或不在您负责的单位范围内。', en: 'There is no such thing, or it is outside the units you answer for.' }, { zh: '请从列表重新进入。', en: 'Open it again from the list.' }),
  noPost: () => say('no-post', 404, { zh: '没有这个职位，或该职位在这一天不在使用。', en: 'There is no such post on this day.' }, { zh: '请从空缺职位中选择。', en: 'Choose it from the vacancies.' }, { field: 'postId' }),
  notLeading: () => say('not-leading', 422, { zh: '这不是领导职务，不适用选拔任用程序。', en: 'This is no leading post; the appointment regulations do not apply.' }, { zh: '职级晋升按职务与职级并行规定办理。', en: 'Promote service ranks under their own rules.' }, { field: 'postId' }),
  tooMany: (found: number, most: number) => say('too-many', 422, { zh: `符合条件的有 ${found} 人，一次最多逐人核对 ${most} 人。`, en: `${found} people meet the conditions; at most ${most} are looked at one by one.` }, { zh: '请收窄条件或搜索范围后再找人选。', en: 'Narrow the conditions or the scope, then run it again.' }),
  notRun: () => say('not-run', 409, { zh: '这个方案还没有找过人选。', en: 'This search has not been run yet.' }, { zh: '先找人选。', en: 'Run it first.' }),
  notOnList: () => say('not-on-list', 404, { zh: '此人不在这份名单上。', en: 'This person is not on the list.' }, { zh: '请刷新后从名单中选择。', en: 'Reload and choose from the list.' }, { field: 'personId' }),
  isOut: (name: string) => say('is-out', 422, { zh: `${name}不符合条件或规定，不能作为人选。`, en: `${name} is excluded and cannot be put forward.` }, { zh: '改选短名单上的人，或更正有误的事实后重新找人选。', en: 'Choose from the short list, or correct the fact that is wrong and run it again.' }, { field: 'personIds' }),
  takenOff: (name: string) => say('taken-off', 422, { zh: `${name}已从短名单移出。`, en: `${name} was taken off the short list.` }, { zh: '先写明理由恢复。', en: 'Put them back first, with a reason.' }, { field: 'personIds' }),
  already: () => say('already', 409, { zh: '已经是这样。', en: 'It is so already.' }, { zh: '请刷新后再看。', en: 'Reload to see it.' }),
  samePost: () => say('same-post', 422, { zh: '同一职位只能有一个方案参加匹配。', en: 'A post may take part with one search only.' }, { zh: '去掉重复的方案。', en: 'Leave the others out.' }, { field: 'posts' }),
  full: (post: string) => say('full', 422, { zh: `${post}没有空缺。`, en: `${post} has no vacancy.` }, { zh: '去掉该职位，或先核对职数和任职情况。', en: 'Leave it out, or check the establishment and its holders.' }, { field: 'posts' }),
  tooLarge: (pairs: number, most: number) => say('too-large', 422, { zh: `可选的人和职位组合有 ${pairs} 个，一次最多 ${most} 个。`, en: `There are ${pairs} pairs of person and post; at most ${most} at once.` }, { zh: '分批匹配，或收窄条件。', en: 'Match in parts, or narrow the conditions.' }),
  time: () => say('time', 422, { zh: '在限定时间内没有算出可以证明最优的方案，没有留下结果。', en: 'No choice was proven the best in the time allowed; nothing was kept.' }, { zh: '减少职位或愿望后再试。', en: 'Try with fewer posts or wishes.' }),
  concerned: () => say('concerned', 403, { zh: '方案中有您本人、亲属或您管理范围以外的人，您不能查看。', en: 'The proposal names you, your kin, or people outside your reach; you may not read it.' }, { zh: '请由与其无关的人办理。', en: 'Let somebody without interest do it.' }),
  nobody: () => say('nobody', 422, { zh: '范围内没有可以核对的人。', en: 'There is nobody to look at in the scope.' }, { zh: '扩大搜索范围。', en: 'Widen the scope.' }),
};
