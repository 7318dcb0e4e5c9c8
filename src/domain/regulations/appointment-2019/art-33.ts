import type { ExaminerFacts } from '../../facts.ts';
import { ev, fail, pass, rule, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

const on = '2026-09-18';
const examiner = (n: number, over: Partial<ExaminerFacts> = {}): ExaminerFacts => ({ personId: `examiner-${n}`, name: `考察员${n}`, lead: n === 1, recused: false, ...over });

export const team = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-33.team',
  title: w('考察组由两名以上成员组成并有负责人', 'A team of two or more with a leader'),
  article: '第三十三条',
  confidence: 'undated',
  severity: 'block',
  stages: ['examination', 'decision'],
  scope: moves('promotion', 'further-use'),
  needs: ['examination.team'],
  test: (facts) => {
    const acting = facts.examination!.team!.filter((m) => m.recused !== true);
    const count = new Set(acting.map((m) => m.personId)).size;
    const evidence = [ev('考察组（★为负责人）', 'team (★ leads)', acting.map((m) => (m.lead ? `★${m.name}` : m.name)).join('、') || '—')];
    const wayOut = w('补足考察组成员并指定负责人，回避的不计', 'Complete the team and name its leader; those who withdrew do not count');
    if (count < 2) return fail(w(`考察组（不含回避人员）只有 ${count} 人，须两名以上`, `${count} member(s) besides those who withdrew; two or more are needed`), wayOut, evidence);
    return acting.some((m) => m.lead)
      ? pass(w(`考察组 ${count} 人，有负责人`, `${count} members with a leader`), evidence)
      : fail(w('考察组没有负责人', 'the team has no leader'), wayOut, evidence);
  },
  situations: [
    { what: w('两人', 'two'), day: on, given: { examination: { team: [examiner(1), examiner(2)] } }, expect: 'pass' },
    { what: w('三人', 'three'), day: on, given: { examination: { team: [examiner(1), examiner(2), examiner(3)] } }, expect: 'pass' },
    { what: w('一人', 'one'), day: on, given: { examination: { team: [examiner(1)] } }, expect: 'block' },
    { what: w('同一人列两次', 'one person twice'), day: on, given: { examination: { team: [examiner(1), examiner(1)] } }, expect: 'block' },
    { what: w('两人中一人回避', 'one of two withdrew'), day: on, given: { examination: { team: [examiner(1), examiner(2, { recused: true })] } }, expect: 'block' },
    { what: w('无负责人', 'no leader'), day: on, given: { examination: { team: [examiner(2), examiner(3)] } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { examination: { team: null } }, expect: 'unknown' },
  ],
});

export const article33: readonly Rule[] = [team];
