import { ev, fail, notApplicable, pass, rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第二十条 个别提拔任职或进一步使用: reference candidates put to the meeting are more than the posts. */
const on = '2026-08-20';

/** More candidates than posts (差额): candidates > posts, posts > 0; whole numbers. */
export const differential = (candidates: number, posts: number): boolean => posts > 0 && candidates > posts;

export const referenceCandidates = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-20.reference-candidates',
  title: w('先谈话后会议的，会议推荐参考人选应当差额', 'Reference candidates after talks are more than the posts'),
  article: '第二十条',
  confidence: 'text',
  severity: 'block',
  since: 2,
  stages: ['recommendation'],
  needs: ['recommendation'],
  scope: moves('promotion', 'further-use'),
  test: (facts) => {
    const given = facts.recommendation!.reference;
    if (!given) return notApplicable(w('没有提出参考人选', 'no reference candidates were put'));
    const evidence = [ev('参考人选', 'reference candidates', given.candidates), ev('职位', 'posts', given.posts), ev('算式', 'test', `${given.candidates} ${differential(given.candidates, given.posts) ? '>' : '≤'} ${given.posts}`)];
    return differential(given.candidates, given.posts)
      ? pass(w(`${given.posts} 个职位提出参考人选 ${given.candidates} 名，差额`, `${given.candidates} candidates for ${given.posts} post(s)`), evidence)
      : fail(w(`${given.posts} 个职位提出参考人选 ${given.candidates} 名，不是差额`, `${given.candidates} candidates for ${given.posts} post(s): not more`), w(`至少提出 ${given.posts + 1} 名，或不提参考人选`, `Put at least ${given.posts + 1}, or none`), evidence);
  },
  situations: [
    { what: w('一职二人', '2 for 1'), day: on, given: { recommendation: { reference: { candidates: 2, posts: 1 } } }, expect: 'pass' },
    { what: w('一职一人', '1 for 1'), day: on, given: { recommendation: { reference: { candidates: 1, posts: 1 } } }, expect: 'block' },
    { what: w('二职二人', '2 for 2'), day: on, given: { recommendation: { reference: { candidates: 2, posts: 2 } } }, expect: 'block' },
    { what: w('二职三人', '3 for 2'), day: on, given: { recommendation: { reference: { candidates: 3, posts: 2 } } }, expect: 'pass' },
    { what: w('未提参考人选', 'none put'), day: on, given: {}, expect: 'not-applicable' },
    { what: w('尚未推荐', 'not held yet'), day: on, given: { recommendation: null }, expect: 'unknown' },
  ],
});

export const article20: readonly Rule[] = [referenceCandidates];
