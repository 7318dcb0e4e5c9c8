import { ev, fail, pass, w } from '../../rule.ts';
import { universityRule } from './document.ts';

const on = '2026-09-18';

/* 第二条 适用范围. */
export const scope = universityRule({
  id: 'art-2.scope',
  title: w('只用于事业单位的中层岗位', 'Only for middle posts of a public institution'),
  article: '第二条',
  stages: ['motion', 'decision'],
  needs: ['post.organKind'],
  test: (facts) => {
    const { organKind, leading } = facts.post!;
    const evidence = [ev('机关类别', 'kind of organ', organKind!)];
    const wayOut = w('按党政领导干部的规则办理，或更正单位的适用规则', 'Follow the rules for leading cadres, or correct the rules that apply to the unit');
    if (organKind !== 'institution') return fail(w('拟任岗位不在事业单位，不适用本办法', 'the post is not in a public institution'), wayOut, evidence);
    return leading ? pass(w('事业单位的中层岗位', 'a middle post of a public institution'), evidence) : fail(w('拟任岗位不是领导岗位', 'the post is not a leading one'), wayOut, evidence);
  },
  situations: [
    { what: w('学院的处长', 'head of an office of a college'), day: on, given: {}, expect: 'pass' },
    { what: w('党政机关', 'an organ of government'), day: on, given: { post: { organKind: 'gov-dept' } }, expect: 'block' },
    { what: w('不是领导岗位', 'not a leading post'), day: on, given: { post: { leading: false } }, expect: 'block' },
    { what: w('机关类别未填', 'kind of organ not filled'), day: on, given: { post: { organKind: null } }, expect: 'unknown' },
  ],
});

export const article2 = [scope] as const;
