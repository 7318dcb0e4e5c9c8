import type { CaseFacts, PostFacts } from '../../facts.ts';
import type { ParticipantGroup } from '../../facts-of-steps.ts';
import { ev, fail, notApplicable, pass, unknown, w, type Finding } from '../../rule.ts';

/** Names of the groups, as plans and notes write them. */
export const groupWords: Record<ParticipantGroup, { zh: string; en: string }> = {
  'superior-leaders': w('上级有关领导成员', 'leaders of the superior concerned'),
  'party-committee': w('党委成员', 'members of the party committee'),
  'people-congress': w('人大常委会领导成员', 'leaders of the people’s congress'),
  government: w('政府领导成员', 'leaders of the government'),
  consultative: w('政协领导成员', 'leaders of the consultative conference'),
  discipline: w('纪委监委领导成员', 'leaders of the discipline organ'),
  'court-procuratorate': w('法院、检察院主要领导成员', 'chiefs of court and procuratorate'),
  departments: w('党委和政府工作部门、群团主要领导成员', 'chiefs of departments and mass organizations'),
  'lower-chiefs': w('下一级党委和政府主要领导成员', 'chiefs of the next lower level'),
  'other-parties': w('民主党派、工商联主要领导成员和无党派代表', 'chiefs of other parties and people without party'),
  'unit-leaders': w('本单位领导成员', 'leaders of the unit'),
  'inner-chiefs': w('内设机构主要领导', 'chiefs of inner offices'),
  'subordinate-chiefs': w('直属单位主要领导', 'chiefs of subordinate units'),
  'inner-office': w('内设机构人员', 'people of the inner office'),
  others: w('其他需要参加的人员', 'others who need to take part'),
};

/** Which kind of post it is for the scope of talks: of a local leading body, of a department's leadership, or of an inner office. */
export type PostScope = 'local' | 'department' | 'inner';

/** The kind of post, or null where organ or place are not known. */
export function postScope(post: Pick<PostFacts, 'organKind' | 'placed'>): PostScope | null {
  if (post.organKind === null || post.placed === null) return null;
  if (post.placed !== 'leading-body') return 'inner';
  return ['party-committee', 'npc', 'government', 'cppcc', 'discipline', 'court', 'procuratorate'].includes(post.organKind) ? 'local' : 'department';
}

/** Groups that must be there for a kind of post: who takes part in the recommendation talks (第十九、二十一条). */
export const recommendationGroups: Record<PostScope, readonly ParticipantGroup[]> = {
  local: ['party-committee', 'people-congress', 'government', 'consultative', 'discipline', 'court-procuratorate', 'departments', 'lower-chiefs'],
  department: ['unit-leaders', 'inner-chiefs', 'subordinate-chiefs'],
  inner: ['unit-leaders', 'inner-chiefs'],
};

/** Groups whose members are talked with in the examination (第二十九、三十条). */
export const talkGroups: Record<PostScope, readonly ParticipantGroup[]> = {
  local: ['superior-leaders', 'party-committee', 'government', 'people-congress', 'consultative', 'discipline', 'court-procuratorate', 'unit-leaders'],
  department: ['superior-leaders', 'unit-leaders', 'inner-chiefs'],
  inner: ['unit-leaders', 'inner-chiefs'],
};

/** Whether every group that must take part did; not applicable where the groups were not named one by one. */
export function groupsThere(facts: CaseFacts, needed: Record<PostScope, readonly ParticipantGroup[]>, only: readonly PostScope[], had: readonly ParticipantGroup[] | null | undefined): Finding {
  const scope = postScope(facts.post!);
  if (scope === null) return unknown([...(facts.post!.organKind === null ? (['post.organKind'] as const) : []), ...(facts.post!.placed === null ? (['post.placed'] as const) : [])]);
  if (!only.includes(scope)) return notApplicable(w('拟任职位不在本条范围', 'the post is outside this article'));
  if (!had || had.length === 0) return notApplicable(w('参加人员没有逐类登记，按工作方案所定范围', 'who takes part is not entered by group; the plan’s scope stands'));
  const lacking = needed[scope].filter((g) => !had.includes(g));
  const names = (list: readonly ParticipantGroup[], lang: 'zh' | 'en') => list.map((g) => groupWords[g][lang]).join(lang === 'zh' ? '、' : ', ');
  const evidence = [ev('应当参加', 'should take part', names(needed[scope], 'zh')), ev('已参加', 'took part', names(had, 'zh'))];
  return lacking.length === 0
    ? pass(w('应当参加的各类人员均已参加', 'every group that should take part did'), evidence)
    : fail(w(`缺少：${names(lacking, 'zh')}`, `lacking: ${names(lacking, 'en')}`), w('补足参加人员，或写明调整的理由', 'Bring them in, or state why the scope was changed'), evidence);
}
