import { addDays, addMonths, type Day } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w, type Loose, type Patch } from '../../rule.ts';
import { removalRule, removalUnknown, type RemovalFacts } from '../../subjects/removal/facts.ts';
import { appointment2019 } from './document.ts';

/* 第五十五条 辞职；第五十六条 引咎、责令辞职等的限制；第五十七条 降职. */
const on = '2026-09-18';
const common = { ...appointment2019, confidence: 'recalled', severity: 'block' } as const;
type Again = NonNullable<RemovalFacts['again']>;

const resigns = (f: RemovalFacts, ...kinds: NonNullable<RemovalFacts['resignation']>['kind'][]) =>
  f.resignation === null ? removalUnknown(['resignation.kind']) : kinds.includes(f.resignation.kind) ? null : notApplicable(w('不是此种辞职', 'another kind of resignation'));

export const written = removalRule({
  ...common,
  id: 'cn.appointment-2019.art-55.written',
  title: w('自愿辞职、引咎辞职须书面申请', 'Resigning voluntarily or for accountability is asked in writing'),
  article: '第五十五条',
  confidence: 'content',
  stages: ['proposal', 'decision'],
  scope: (f) => resigns(f, 'voluntary', 'accountable'),
  needs: ['on', 'resignation.writtenOn'],
  test: (f) => {
    const { writtenOn } = f.resignation!;
    const evidence = [ev('书面申请', 'written', writtenOn!)];
    return writtenOn! <= f.on! ? pass(w(`${writtenOn} 书面申请`, `asked in writing on ${writtenOn}`), evidence) : fail(w(`书面申请 ${writtenOn} 晚于决定 ${f.on}`, `asked only on ${writtenOn}`), w('收到书面申请后再决定', 'Decide after the written application'), evidence);
  },
  situations: [
    { what: w('先申请', 'asked first'), day: on, given: {}, expect: 'pass' },
    { what: w('当日', 'that day'), day: on, given: { resignation: { writtenOn: '2026-09-18' } }, expect: 'pass' },
    { what: w('次日', 'the day after'), day: on, given: { resignation: { writtenOn: '2026-09-19' } }, expect: 'block' },
    { what: w('没有书面', 'not in writing'), day: on, given: { resignation: { writtenOn: null } }, expect: 'unknown' },
    { what: w('责令辞职', 'ordered'), day: on, given: { resignation: { kind: 'ordered' } }, expect: 'not-applicable' },
  ],
});

export const notBeforeApproval = removalRule({
  ...common,
  id: 'cn.appointment-2019.art-55.not-before-approval',
  title: w('辞职未经批准不得离岗', 'Nobody leaves before the resignation is approved'),
  article: '第五十五条',
  confidence: 'content',
  stages: ['decision'],
  scope: (f) => resigns(f, 'voluntary', 'accountable', 'official'),
  needs: ['leaving.approvedOn', 'leaving.leftOn'],
  test: (f) => {
    const { approvedOn, leftOn } = f.leaving!;
    const evidence = [ev('批准', 'approved', approvedOn!), ev('离岗', 'left', leftOn!)];
    return approvedOn! <= leftOn! ? pass(w(`${approvedOn} 批准，${leftOn} 离岗`, `approved ${approvedOn}, left ${leftOn}`), evidence) : fail(w(`${leftOn} 离岗，${approvedOn} 才批准`, `left ${leftOn}, approved only ${approvedOn}`), w('责令返岗，按规定处理', 'Order the return; handle it as prescribed'), evidence);
  },
  situations: [
    { what: w('批准后离岗', 'approved first'), day: on, given: {}, expect: 'pass' },
    { what: w('当日离岗', 'that day'), day: on, given: { leaving: { leftOn: '2026-09-01' } }, expect: 'pass' },
    { what: w('早一天离岗', 'a day early'), day: on, given: { leaving: { leftOn: '2026-08-31' } }, expect: 'block' },
    { what: w('未批准', 'not approved'), day: on, given: { leaving: { approvedOn: null } }, expect: 'unknown' },
  ],
});

export const orderedAndRefused = removalRule({
  ...common,
  id: 'cn.appointment-2019.art-55.ordered-refused',
  title: w('责令辞职后不辞职的，免去现职', 'Ordered to resign and refusing: removed from the post'),
  article: '第五十五条',
  stages: ['decision'],
  scope: (f) => resigns(f, 'ordered'),
  needs: ['resignation.noticeOn', 'resignation.resigned'],
  test: (f) => {
    const { resigned, removed } = f.resignation!;
    if (resigned) return pass(w('已按责令辞职', 'resigned as ordered'));
    if (removed === null) return removalUnknown(['resignation.removed']);
    return removed ? pass(w('拒不辞职，已免去现职', 'refused and was removed')) : fail(w('拒不辞职，没有免去现职', 'refused, and was not removed'), w('免去现职', 'Remove the person from the post'));
  },
  situations: [
    { what: w('已辞职', 'resigned'), day: on, given: { resignation: { kind: 'ordered', noticeOn: '2026-08-01' } }, expect: 'pass' },
    { what: w('拒不辞职，已免', 'refused, removed'), day: on, given: { resignation: { kind: 'ordered', noticeOn: '2026-08-01', resigned: false } }, expect: 'pass' },
    { what: w('拒不辞职，未免', 'refused, not removed'), day: on, given: { resignation: { kind: 'ordered', noticeOn: '2026-08-01', resigned: false, removed: false } }, expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: { resignation: { kind: 'ordered', noticeOn: '2026-08-01', resigned: null } }, expect: 'unknown' },
  ],
});

/** The last day of a bar of so many months from the day of a decision: the day before its monthly return. */
export const lastDayOfBar = (decidedOn: Day, months: number): Day => addDays(addMonths(decidedOn, months), -1);

const again = (over: Partial<Loose<Again>>): Patch<RemovalFacts> => ({ again: { kind: 'leading', on: '2026-09-18', after: 'accountable', decidedOn: '2025-09-18', examined: true, outstanding: true, ...over } });

/** Bars a use within so many months of an earlier decision. */
export const barred = (id: string, cite: Pick<Parameters<typeof removalRule>[0], 'document' | 'documentTitle' | 'year' | 'from' | 'article' | 'confidence'>, months: number, after: Again['after'], kinds: readonly Again['kind'][], zh: string, en: string) => {
  const kind = kinds[0]!;
  const edge = months === 12 ? ['2025-09-18', '2025-09-19'] : ['2024-09-18', '2024-09-19'];
  return removalRule({
    ...cite,
    id,
    severity: 'block',
    title: w(zh, en),
    stages: ['again'],
    scope: (f) => (f.again === null ? removalUnknown(['again.on']) : f.again.after === after && kinds.includes(f.again.kind) ? null : notApplicable(w('不属此种使用', 'another kind of use'))),
    needs: ['again.on', 'again.decidedOn'],
    test: (f) => {
      const until = lastDayOfBar(f.again!.decidedOn!, months);
      const evidence = [ev('原决定', 'earlier decision', f.again!.decidedOn!), ev('限制至', 'barred until', until)];
      return f.again!.on! > until ? pass(w(`限制期至 ${until}，已满`, `the bar ended on ${until}`), evidence) : fail(w(`限制期至 ${until}，${f.again!.on} 未满：${zh}`, `barred until ${until}`), w(`${until} 之后再提出`, `Propose it after ${until}`), evidence);
    },
    situations: [
      { what: w('限制期满次日', 'the day after the bar'), day: on, given: again({ kind, after, decidedOn: edge[0]! }), expect: 'pass' },
      { what: w('限制期最后一天', 'the last day of the bar'), day: on, given: again({ kind, after, decidedOn: edge[1]! }), expect: 'block' },
      { what: w('原决定日期未知', 'not known'), day: on, given: again({ kind, after, decidedOn: null }), expect: 'unknown' },
    ],
  });
};

const article56 = { ...appointment2019, article: '第五十六条', confidence: 'recalled' } as const;

export const demotedAgain = removalRule({
  ...common,
  id: 'cn.appointment-2019.art-57.promoted-again',
  title: w('降职后再提拔须表现好、实绩突出并经考察', 'Promoted again after demotion: an outstanding record, examined'),
  article: '第五十七条',
  stages: ['again'],
  scope: (f) => (f.again === null ? removalUnknown(['again.on']) : f.again.after === 'demoted' && f.again.kind !== 'leading' ? null : notApplicable(w('不是降职后再提拔', 'not a promotion after demotion'))),
  needs: ['again.examined', 'again.outstanding'],
  test: (f) => (f.again!.examined && f.again!.outstanding ? pass(w('表现好、实绩突出并经考察', 'outstanding, and examined')) : fail(w(f.again!.examined ? '没有实绩突出的结论' : '未经考察', f.again!.examined ? 'not found outstanding' : 'not examined'), w('经考察并有实绩突出的结论后再提出', 'Examine, and find the record outstanding, first'))),
  situations: [
    { what: w('符合', 'met'), day: on, given: again({ kind: 'promotion', after: 'demoted', decidedOn: '2020-01-01' }), expect: 'pass' },
    { what: w('未经考察', 'not examined'), day: on, given: again({ kind: 'promotion', after: 'demoted', examined: false }), expect: 'block' },
    { what: w('实绩不突出', 'not outstanding'), day: on, given: again({ kind: 'promotion', after: 'demoted', outstanding: false }), expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: again({ kind: 'promotion', after: 'demoted', outstanding: null }), expect: 'unknown' },
  ],
});

export const articles55to57 = [
  written, notBeforeApproval, orderedAndRefused,
  barred('cn.appointment-2019.art-56.one-year', article56, 12, 'accountable', ['leading', 'higher', 'promotion'], '引咎、责令辞职或因问责免职，一年内不安排领导职务', 'After accountability: no leading post within a year'),
  barred('cn.appointment-2019.art-56.two-years', article56, 24, 'accountable', ['higher', 'promotion'], '引咎、责令辞职或因问责免职，两年内不得担任高于原任职务层次的领导职务', 'After accountability: no higher post within two years'),
  demotedAgain,
] as const;
