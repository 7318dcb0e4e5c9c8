import { fail, pass, unknown, w } from '../../rule.ts';
import { universityRule } from './document.ts';

/* 第十二条 双肩挑, 第十三条 兼职和学术任职. */
const on = '2026-09-18';

export const doubleDuty = universityRule({
  id: 'art-12.double-duty',
  article: '第十二条',
  title: w('兼任教学科研岗位（双肩挑）须经批准', 'Keeping a teaching or research post needs approval'),
  stages: ['decision'],
  needs: ['person.doubleDuty'],
  test: (facts) => {
    const { doubleDuty: keeps, doubleDutyApproved: approved } = facts.person!;
    if (!keeps) return pass(w('不兼任教学科研岗位', 'no teaching or research post is kept'));
    if (approved == null) return unknown(['person.doubleDutyApproved']);
    return approved ? pass(w('双肩挑已经批准', 'keeping both posts is approved')) : fail(w('双肩挑没有经过批准', 'keeping both posts is not approved'), w('报批后再讨论', 'Have it approved before the discussion'));
  },
  situations: [
    { what: w('不兼任', 'not kept'), day: on, given: {}, expect: 'pass' },
    { what: w('兼任，已批准', 'kept, approved'), day: on, given: { person: { doubleDuty: true, doubleDutyApproved: true } }, expect: 'pass' },
    { what: w('兼任，未批准', 'kept, not approved'), day: on, given: { person: { doubleDuty: true, doubleDutyApproved: false } }, expect: 'block' },
    { what: w('兼任，是否批准未知', 'kept, not known'), day: on, given: { person: { doubleDuty: true, doubleDutyApproved: null } }, expect: 'unknown' },
    { what: w('未填', 'not stated'), day: on, given: { person: { doubleDuty: null } }, expect: 'unknown' },
  ],
});

export const academicPosts = universityRule({
  id: 'art-13.academic-posts',
  article: '第十三条',
  title: w('社会兼职和学术任职按规定审批', 'Posts in societies and journals are approved'),
  stages: ['decision'],
  needs: ['person.academicPosts'],
  test: (facts) => {
    const stand = facts.person!.academicPosts!;
    if (stand === 'none') return pass(w('没有社会兼职和学术任职', 'there are none'));
    return stand === 'approved' ? pass(w('社会兼职和学术任职均已审批', 'all of them are approved')) : fail(w('有未经审批的社会兼职或学术任职', 'one of them is not approved'), w('报批或者辞去后再讨论', 'Have it approved or give it up before the discussion'));
  },
  situations: [
    { what: w('没有', 'none'), day: on, given: {}, expect: 'pass' },
    { what: w('已审批', 'approved'), day: on, given: { person: { academicPosts: 'approved' } }, expect: 'pass' },
    { what: w('未审批', 'not approved'), day: on, given: { person: { academicPosts: 'open' } }, expect: 'block' },
    { what: w('未填', 'not stated'), day: on, given: { person: { academicPosts: null } }, expect: 'unknown' },
  ],
});

export const articles12and13 = [doubleDuty, academicPosts] as const;
