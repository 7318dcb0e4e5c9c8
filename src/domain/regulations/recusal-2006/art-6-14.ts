import { day as toDay } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { removalRule, removalUnknown } from '../../subjects/removal/facts.ts';

/* 第六条 回避的提出和决定；第十三条 隐瞒；第十四条 拒不服从. */
const common = { document: 'cn.recusal-2006', documentTitle: '《党政领导干部任职回避暂行规定》', year: 2006, confidence: 'text', severity: 'block', from: toDay('2006-06-10'), stages: ['decision'] } as const;
const on = '2026-09-18';
const about = (f: { recusal: unknown }) => (f.recusal === null ? removalUnknown(['recusal.proposedBy']) : null);

export const procedureOfRecusal = removalRule({
  ...common,
  id: 'cn.recusal-2006.art-6.procedure',
  title: w('组织（人事）部门提出回避意见，党委（党组）决定', 'The organization department proposes, the party committee decides'),
  article: '第六条',
  scope: about,
  needs: ['recusal.proposedBy', 'recusal.decidedBy'],
  test: (f) => {
    const { proposedBy, decidedBy } = f.recusal!;
    return proposedBy === 'organization-department' && decidedBy === 'party-committee'
      ? pass(w('由组织（人事）部门提出、党委（党组）决定', 'proposed and decided as prescribed'))
      : fail(w(proposedBy === 'organization-department' ? '回避不是由党委（党组）决定' : '回避意见不是由组织（人事）部门提出', 'not proposed or decided by those who should'), w('由组织（人事）部门按管理权限提出，报党委（党组）决定', 'Let the organization department propose and the party committee decide'));
  },
  situations: [
    { what: w('按程序', 'as prescribed'), day: on, given: {}, expect: 'pass' },
    { what: w('他人提出', 'proposed by another'), day: on, given: { recusal: { proposedBy: 'other' } }, expect: 'block' },
    { what: w('他人决定', 'decided by another'), day: on, given: { recusal: { decidedBy: 'other' } }, expect: 'block' },
    { what: w('未知', 'not known'), day: on, given: { recusal: { decidedBy: null } }, expect: 'unknown' },
  ],
});

export const hidden = removalRule({
  ...common,
  id: 'cn.recusal-2006.art-13.hidden',
  title: w('不及时报告或隐瞒回避情形的，批评教育，情节严重的组织处理', 'Hiding a ground of recusal has consequences'),
  article: '第十三条',
  scope: about,
  needs: ['recusal.hidden'],
  test: (f) => {
    if (!f.recusal!.hidden) return pass(w('没有隐瞒', 'nothing was hidden'));
    if (f.recusal!.consequence === null) return removalUnknown(['recusal.consequence']);
    return f.recusal!.consequence === 'none'
      ? fail(w('不及时报告或隐瞒，没有处理', 'hidden, and nothing followed'), w('给予批评教育；情节严重的给予组织处理', 'Criticize; where grave, take organizational measures'))
      : pass(w('隐瞒已处理', 'dealt with'), [ev('处理', 'consequence', f.recusal!.consequence === 'criticism' ? '批评教育' : '组织处理')]);
  },
  situations: [
    { what: w('没有隐瞒', 'not hidden'), day: on, given: {}, expect: 'pass' },
    { what: w('隐瞒已批评', 'hidden, criticized'), day: on, given: { recusal: { hidden: true, consequence: 'criticism' } }, expect: 'pass' },
    { what: w('隐瞒未处理', 'hidden, nothing'), day: on, given: { recusal: { hidden: true, consequence: 'none' } }, expect: 'block' },
    { what: w('处理未知', 'not known'), day: on, given: { recusal: { hidden: true } }, expect: 'unknown' },
  ],
});

export const refusedToMove = removalRule({
  ...common,
  id: 'cn.recusal-2006.art-14.refused',
  title: w('无正当理由拒不服从回避决定的，就地免职或降职使用', 'Refusing a recusal: removed on the spot or demoted'),
  article: '第十四条',
  scope: about,
  needs: ['recusal.refused'],
  test: (f) => {
    if (!f.recusal!.refused) return notApplicable(w('服从回避决定', 'the decision was followed'));
    if (f.recusal!.outcome === null) return removalUnknown(['recusal.outcome']);
    return f.recusal!.outcome === 'none'
      ? fail(w('拒不服从回避决定，没有处理', 'refused, and nothing followed'), w('就地免职或者降职使用', 'Remove on the spot, or demote'))
      : pass(w('已就地免职或降职使用', 'removed or demoted'));
  },
  situations: [
    { what: w('拒不服从，已免职', 'refused, removed'), day: on, given: { recusal: { refused: true, outcome: 'removal' } }, expect: 'pass' },
    { what: w('拒不服从，未处理', 'refused, nothing'), day: on, given: { recusal: { refused: true, outcome: 'none' } }, expect: 'block' },
    { what: w('处理未知', 'not known'), day: on, given: { recusal: { refused: true } }, expect: 'unknown' },
    { what: w('服从', 'followed'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const articles6to14 = [procedureOfRecusal, hidden, refusedToMove] as const;
