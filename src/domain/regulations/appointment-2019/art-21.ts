import type { ParticipantGroup } from '../../facts-of-steps.ts';
import { rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';
import { groupsThere, recommendationGroups, type PostScope } from './participants.ts';

/* 第二十一条 个别提拔任职时民主推荐的参加人员, by the kind of post; the scope may be adjusted with a reason. */
const on = '2026-08-20';

const takesPart = (id: string, only: PostScope, zh: string, en: string, situations: Rule['situations']): Rule =>
  rule({
    ...appointment2019,
    id: `cn.appointment-2019.art-21.${id}`,
    title: w(zh, en),
    article: '第二十一条',
    confidence: 'recalled',
    severity: 'reason',
    since: 2,
    stages: ['recommendation'],
    needs: ['post', 'recommendation'],
    scope: moves('promotion', 'further-use'),
    test: (facts) => groupsThere(facts, recommendationGroups, [only], facts.recommendation!.groups),
    situations,
  });

const local: ParticipantGroup[] = [...recommendationGroups.local];

export const localBody = takesPart('local-body', 'local', '地方领导班子成员人选：参照换届范围参加', 'For a local leading body: the groups of article 19', [
  { what: w('各类均参加', 'every group'), day: on, given: { post: { organKind: 'government' }, recommendation: { groups: local } }, expect: 'pass' },
  { what: w('缺下一级主要领导', 'lower chiefs lacking'), day: on, given: { post: { organKind: 'government' }, recommendation: { groups: local.slice(0, -1) } }, expect: 'needs-reason' },
  { what: w('部门职位', 'a department'), day: on, given: {}, expect: 'not-applicable' },
  { what: w('机关类别未填', 'organ not filled'), day: on, given: { post: { organKind: null } }, expect: 'unknown' },
]);

export const department = takesPart('department', 'department', '工作部门领导成员人选：领导成员、内设机构和直属单位主要领导参加', 'For a department: its leaders, chiefs of inner offices and subordinate units', [
  { what: w('三类均参加', 'three groups'), day: on, given: {}, expect: 'pass' },
  { what: w('缺直属单位', 'subordinate units lacking'), day: on, given: { recommendation: { groups: ['unit-leaders', 'inner-chiefs'] } }, expect: 'needs-reason' },
  { what: w('没有逐类登记', 'not entered by group'), day: on, given: { recommendation: { groups: null } }, expect: 'not-applicable' },
  { what: w('尚未推荐', 'not held'), day: on, given: { recommendation: null }, expect: 'unknown' },
]);

export const innerOffice = takesPart('inner-office', 'inner', '内设机构领导职务人选：本单位领导成员、内设机构主要领导参加', 'For an inner office: leaders of the unit and chiefs of its inner offices', [
  { what: w('两类均参加', 'both groups'), day: on, given: { post: { placed: 'inner-office' } }, expect: 'pass' },
  { what: w('只在内设机构范围', 'only within the inner office'), day: on, given: { post: { placed: 'inner-office' }, recommendation: { groups: ['inner-office'] } }, expect: 'needs-reason' },
  { what: w('职位所在未填', 'place not filled'), day: on, given: { post: { placed: null } }, expect: 'unknown' },
]);

export const article21: readonly Rule[] = [localBody, department, innerOffice];
