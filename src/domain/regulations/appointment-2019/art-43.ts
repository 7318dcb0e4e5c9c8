import { addMonths, fullMonths } from '../../../kernel/day.ts';
import { rankOrder, type CaseFacts } from '../../facts.ts';
import type { FactPath } from '../../fact-labels.ts';
import { ev, fail, notApplicable, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { appointment2019 } from './document.ts';

/* 第四十三条 试用期一年. */
const common = { ...appointment2019, article: '第四十三条', confidence: '2014', severity: 'block' } as const;
const on = '2026-10-09';
const probationMonths = 12;

/** Does the post take a one-year probation: yes, no, or the facts that are missing to tell. */
export function probationDue(facts: CaseFacts): { due: boolean } | { missing: FactPath[] } {
  const { move, post } = facts;
  if (move === null) return { missing: ['move'] };
  if (post === null) return { missing: ['post'] };
  if (move.kind !== 'promotion' || !post.leading) return { due: false };
  if (post.rank === null) return { missing: ['post.rank'] };
  if (rankOrder(post.rank) > rankOrder('bureau-chief')) return { due: false };
  if (post.howFilled === null) return { missing: ['post.howFilled'] };
  if (post.howFilled === 'elected') return { due: false };
  if (post.organKind === null) return { missing: ['post.organKind'] };
  if (post.placed === null) return { missing: ['post.placed'] };
  const inner = post.placed === 'inner-office';
  switch (post.organKind) {
    case 'party-dept': case 'gov-dept': case 'npc': case 'cppcc': case 'party-committee': case 'government':
      if (inner) return { due: true };
      // Heads of departments take none; deputies of departments do, members of the leading bodies above them do not.
      if (post.organKind === 'party-committee' || post.organKind === 'government') return { due: false };
      return post.role === null ? { missing: ['post.role'] } : { due: post.placed === 'leading-body' && post.role === 'deputy' };
    case 'discipline':
      return { due: inner || post.placed === 'dispatched-office' };
    case 'court': case 'procuratorate':
      return { due: inner && post.howFilled !== 'npc-appointed' };
    case 'mass-organization': case 'institution': case 'sub-office':
      return { due: false };
  }
}

export const oneYear = rule({
  ...common,
  id: 'cn.appointment-2019.art-43.one-year',
  title: w('提拔任职试用期一年', 'One year of probation'),
  stages: ['appointment'],
  test: (facts) => {
    const found = probationDue(facts);
    if ('missing' in found) return unknown(found.missing);
    if (!found.due) return notApplicable(w('该职位不实行试用期', 'this post takes no probation'));
    const months = facts.appointment?.probationMonths ?? null;
    if (months === null) return unknown(['appointment.probationMonths']);
    const evidence = [ev('试用期（月）', 'months of probation', months)];
    return months === probationMonths
      ? pass(w('试用期一年', 'one year of probation'), evidence)
      : fail(w(`该职位应实行一年试用期，现为 ${months} 个月`, `this post takes one year of probation, not ${months} months`), w('将试用期定为一年', 'Set it to one year'), evidence);
  },
  situations: [
    { what: w('政府部门副职，一年', 'deputy of a department, a year'), day: on, given: {}, expect: 'pass' },
    { what: w('少一个月', 'a month less'), day: on, given: { appointment: { probationMonths: 11 } }, expect: 'block' },
    { what: w('多一个月', 'a month more'), day: on, given: { appointment: { probationMonths: 13 } }, expect: 'block' },
    { what: w('部门内设机构正职', 'head of an inner office'), day: on, given: { post: { placed: 'inner-office', role: 'chief' }, appointment: { probationMonths: 0 } }, expect: 'block' },
    { what: w('部门正职', 'head of a department'), day: on, given: { post: { role: 'chief' } }, expect: 'not-applicable' },
    { what: w('选举产生', 'elected'), day: on, given: { post: { howFilled: 'elected' } }, expect: 'not-applicable' },
    { what: w('纪委派出机构', 'dispatched office of the discipline organ'), day: on, given: { post: { organKind: 'discipline', placed: 'dispatched-office' } }, expect: 'pass' },
    { what: w('法院内设机构，人大任命', 'court, appointed by the congress'), day: on, given: { post: { organKind: 'court', placed: 'inner-office', howFilled: 'npc-appointed' } }, expect: 'not-applicable' },
    { what: w('法院内设机构，非人大任命', 'court, not appointed by the congress'), day: on, given: { post: { organKind: 'court', placed: 'inner-office' } }, expect: 'pass' },
    { what: w('机关类别未填', 'kind of organ not filled'), day: on, given: { post: { organKind: null } }, expect: 'unknown' },
    { what: w('试用期未填', 'months not filled'), day: on, given: { appointment: { probationMonths: null } }, expect: 'unknown' },
  ],
});

export const review = rule({
  ...common,
  id: 'cn.appointment-2019.art-43.review',
  title: w('试用期满考核胜任的正式任职', 'Confirmed after a review at the end of probation'),
  stages: ['probation'],
  scope: moves('promotion'),
  test: (facts, day) => {
    const found = probationDue(facts);
    if ('missing' in found) return unknown(found.missing);
    if (!found.due) return notApplicable(w('该职位不实行试用期', 'this post takes no probation'));
    const from = facts.probation?.from ?? null;
    if (from === null) return unknown(['probation.from']);
    const end = addMonths(from, probationMonths);
    const wayOut = w(`${end} 期满后考核，胜任的正式任职，不胜任的免去试任职务`, `Review after ${end}: confirm the competent, remove the others`);
    const evidence = [ev('试用期自', 'probation from', from), ev('期满', 'ends', end)];
    if (fullMonths(from, day) < probationMonths) return fail(w(`试用期自 ${from} 起，至 ${day} 未满一年`, `on probation since ${from}, less than a year on ${day}`), wayOut, evidence);
    const { on: reviewed, result } = facts.probation!.review ?? { on: null, result: null };
    if (reviewed === null) return unknown(['probation.review.on'], evidence);
    if (result === null) return unknown(['probation.review.result'], evidence);
    if (reviewed < end) return fail(w(`考核日期 ${reviewed} 早于期满日 ${end}`, `reviewed on ${reviewed}, before the end on ${end}`), wayOut, evidence);
    return result === 'competent'
      ? pass(w(`${reviewed} 考核胜任，正式任职`, `reviewed on ${reviewed}: competent, confirmed`), evidence)
      : fail(w('试用期满考核不胜任，免去试任职务', 'found not competent: removed from the post'), w('一般按试任前职级或职务层次安排', 'As a rule placed at the former rank'), evidence);
  },
  situations: [
    { what: w('期满考核胜任', 'competent'), day: '2027-09-20', given: {}, expect: 'pass' },
    { what: w('期满当日', 'on the last day'), day: '2027-09-18', given: { probation: { review: { on: '2027-09-18', result: 'competent' } } }, expect: 'pass' },
    { what: w('差一天', 'one day short'), day: '2027-09-17', given: { probation: { review: { on: '2027-09-17', result: 'competent' } } }, expect: 'block' },
    { what: w('不胜任', 'not competent'), day: '2027-09-20', given: { probation: { review: { on: '2027-09-20', result: 'not-competent' } } }, expect: 'block' },
    { what: w('提前考核', 'reviewed early'), day: '2027-09-20', given: { probation: { review: { on: '2027-09-01', result: 'competent' } } }, expect: 'block' },
    { what: w('未考核', 'not reviewed'), day: '2027-09-20', given: { probation: { review: null } }, expect: 'unknown' },
    { what: w('无试用期', 'no probation'), day: '2027-09-20', given: { post: { howFilled: 'elected' } }, expect: 'not-applicable' },
  ],
});

export const article43: readonly Rule[] = [oneYear, review];
