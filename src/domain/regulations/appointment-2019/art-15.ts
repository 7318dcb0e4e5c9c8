import type { CaseFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, w, type Patch, type Rule } from '../../rule.ts';
import { all, moves, type Scope } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第十五条 公开选拔、竞争上岗: only where truly needed, as a rule for deputies, never by marks alone. */
const on = '2026-08-10';
const competitive: Scope = (facts) => (facts.move?.road ? null : notApplicable(w('不采用公开选拔或竞争上岗', 'neither open selection nor competition')));
const common = { ...appointment2019, article: '第十五条', confidence: 'recalled', since: 2, scope: all(moves('promotion', 'further-use'), competitive) } as const;
const road = (over: Partial<NonNullable<NonNullable<CaseFacts['move']>['road']>> = {}): Patch<CaseFacts> => ({ move: { road: { kind: 'competition', necessity: '本单位符合条件人数多，需要比选', suitable: 9, byMarksAlone: false, ...over } } });

export const necessity = rule({
  ...common,
  id: 'cn.appointment-2019.art-15.necessity',
  title: w('确有必要才采用公开选拔或竞争上岗', 'Open selection and competition only where truly needed'),
  severity: 'block',
  stages: ['motion'],
  needs: ['move.road.necessity', 'move.road.suitable'],
  test: (facts) => {
    const { kind, necessity: why, suitable } = facts.move!.road!;
    const evidence = [ev('理由', 'reason', why!.trim() || '—'), ev('本单位符合条件人数', 'qualified people of the unit', suitable!)];
    const wayOut = w('改用一般的动议和民主推荐，或写明确有必要的情形', 'Take the ordinary road, or state why it is truly needed');
    if (why!.trim() === '') return fail(w('没有写明确有必要的理由', 'why it is truly needed is not stated'), wayOut, evidence);
    if (kind === 'competition' && suitable! < 2) return fail(w(`本单位符合条件的只有 ${suitable} 人，不需比选，不宜竞争上岗`, `only ${suitable} qualify: nothing to compare`), wayOut, evidence);
    return pass(w('必要性已写明', 'the need is stated'), evidence);
  },
  situations: [
    { what: w('人数多需比选', 'many to compare'), day: on, given: road(), expect: 'pass' },
    { what: w('符合条件两人', 'two qualify'), day: on, given: road({ suitable: 2 }), expect: 'pass' },
    { what: w('只有一人', 'only one'), day: on, given: road({ suitable: 1 }), expect: 'block' },
    { what: w('无合适人选，公开选拔', 'nobody suitable, open selection'), day: on, given: road({ kind: 'open-selection', suitable: 0, necessity: '紧缺专业，本部门无合适人选' }), expect: 'pass' },
    { what: w('没有理由', 'no reason'), day: on, given: road({ necessity: '' }), expect: 'block' },
    { what: w('人数未填', 'not filled'), day: on, given: road({ suitable: null }), expect: 'unknown' },
    { what: w('一般方式', 'ordinary road'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const deputies = rule({
  ...common,
  id: 'cn.appointment-2019.art-15.deputies',
  title: w('公开选拔、竞争上岗一般适用于副职', 'As a rule for deputies'),
  severity: 'reason',
  stages: ['motion'],
  needs: ['post.role'],
  test: (facts) =>
    facts.post!.role === 'chief'
      ? fail(w('拟任正职，公开选拔、竞争上岗一般适用于副职', 'the post is a chief’s; as a rule this road is for deputies'), w('改用一般方式，或写明理由', 'Take the ordinary road, or state the reason'))
      : pass(w('拟任职位不是正职', 'the post is not a chief’s')),
  situations: [
    { what: w('副职', 'deputy'), day: on, given: road(), expect: 'pass' },
    { what: w('正职', 'chief'), day: on, given: { ...road(), post: { role: 'chief' } }, expect: 'needs-reason' },
    { what: w('未填', 'not filled'), day: on, given: { ...road(), post: { role: null } }, expect: 'unknown' },
  ],
});

export const notByMarks = rule({
  ...common,
  id: 'cn.appointment-2019.art-15.not-by-marks',
  title: w('不得简单以分数、票数取人', 'Never by marks or votes alone'),
  severity: 'block',
  stages: ['examination', 'decision'],
  needs: ['move.road.byMarksAlone'],
  test: (facts) =>
    facts.move!.road!.byMarksAlone
      ? fail(w('简单以分数、票数确定人选', 'chosen by marks or votes alone'), w('突出政治素质、专业素养、实绩和一贯表现，综合研判', 'Weigh political quality, skill, record and lasting conduct'))
      : pass(w('综合政治素质、专业素养、实绩和一贯表现确定', 'weighed as a whole')),
  situations: [
    { what: w('综合研判', 'weighed'), day: '2026-09-18', given: road(), expect: 'pass' },
    { what: w('按总分', 'by marks'), day: '2026-09-18', given: road({ byMarksAlone: true }), expect: 'block' },
    { what: w('未说明', 'not stated'), day: '2026-09-18', given: road({ byMarksAlone: null }), expect: 'unknown' },
  ],
});

export const article15: readonly Rule[] = [necessity, deputies, notByMarks];
