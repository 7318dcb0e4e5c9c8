import { rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';
import { groupsThere, talkGroups } from './participants.ts';

/* 第二十九条、第三十条 考察谈话和征求意见的范围, by the kind of post. */
const on = '2026-09-04';
const common = {
  ...appointment2019, confidence: 'recalled', severity: 'reason', since: 2, stages: ['examination', 'decision'], needs: ['post', 'examination'], scope: moves('promotion', 'further-use'),
} as const;
const local = [...talkGroups.local];

export const localTalks = rule({
  ...common,
  id: 'cn.appointment-2019.art-29.talks',
  title: w('地方领导班子人选的考察谈话范围', 'Whom to talk with about a member of a local leading body'),
  article: '第二十九条',
  test: (facts) => groupsThere(facts, talkGroups, ['local'], facts.examination!.talkGroups),
  situations: [
    { what: w('各类均谈', 'every group'), day: on, given: { post: { organKind: 'government' }, examination: { talkGroups: local } }, expect: 'pass' },
    { what: w('缺所在单位领导成员', 'leaders of the unit lacking'), day: on, given: { post: { organKind: 'government' }, examination: { talkGroups: local.slice(0, -1) } }, expect: 'needs-reason' },
    { what: w('部门职位', 'a department'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('未考察', 'not examined'), day: on, given: { examination: null }, expect: 'unknown' },
  ],
});

export const departmentTalks = rule({
  ...common,
  id: 'cn.appointment-2019.art-30.talks',
  title: w('工作部门人选的考察谈话范围', 'Whom to talk with about a leader of a department'),
  article: '第三十条',
  test: (facts) => groupsThere(facts, talkGroups, ['department', 'inner'], facts.examination!.talkGroups),
  situations: [
    { what: w('各类均谈', 'every group'), day: on, given: {}, expect: 'pass' },
    { what: w('缺上级有关领导', 'the superior lacking'), day: on, given: { examination: { talkGroups: ['unit-leaders', 'inner-chiefs'] } }, expect: 'needs-reason' },
    { what: w('内设机构不需上级领导', 'inner office without the superior'), day: on, given: { post: { placed: 'inner-office' }, examination: { talkGroups: ['unit-leaders', 'inner-chiefs'] } }, expect: 'pass' },
    { what: w('没有逐类登记', 'not entered by group'), day: on, given: { examination: { talkGroups: null } }, expect: 'not-applicable' },
    { what: w('职位所在未填', 'place not filled'), day: on, given: { post: { placed: null } }, expect: 'unknown' },
  ],
});

export const article29and30: readonly Rule[] = [localTalks, departmentTalks];
