import { refuse } from '../../kernel/refusal.ts';

/** No such entry, or none that this reader may see. */
export const noEntry = () =>
  refuse({
    name: 'record.not-found',
    status: 404,
    reason: { zh: '没有这条纪实，或者您无权查看。', en: 'There is no such entry, or you may not see it.' },
    wayOut: { zh: '请回到纪实列表查找；科室干部只能看本人和经办案卷的纪实。', en: 'Look in the list; a clerk sees own entries and those of own cases.' },
  });

/** The entry waits for its place. */
export const notCovered = () =>
  refuse({
    name: 'record.not-covered',
    status: 409,
    reason: { zh: '这条纪实还没有被检查点覆盖，暂时没有证明。', en: 'No checkpoint covers this entry yet, so there is no proof.' },
    wayOut: { zh: '一般几秒后即可；请稍候再下载。', en: 'It usually takes seconds; try again shortly.' },
  });

/** The page mark is not one of ours. */
export const badCursor = () =>
  refuse({ name: 'record.bad-cursor', status: 400, reason: { zh: '翻页标记无效。', en: 'The page mark is not valid.' }, wayOut: { zh: '请从第一页重新开始。', en: 'Begin again at the first page.' }, field: 'cursor' });

/** The audit administrator may not look people up by name. */
export const noNames = () =>
  refuse({ name: 'record.no-names', status: 403, reason: { zh: '您的角色不能按姓名查找人员。', en: 'Your role may not look people up by name.' }, wayOut: { zh: '请由干部监督查看与具体人员有关的纪实。', en: 'The supervisor reads what concerns a named person.' } });
