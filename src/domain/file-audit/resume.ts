import { ev, w } from '../rule.ts';
import { check, hit, type Hit } from './check.ts';
import { high, highMonth, low, lowMonth } from './dates.ts';
import { post } from './example.ts';
import type { FileFacts } from './facts.ts';

type Line = FileFacts['holdings'][number];
const label = (h: Line): string => `${h.from ?? '—'}—${h.to ?? ''} ${h.title}`;

/**
 * Calls `found` for every gap of whole months between the lines of the 简历 and full-time schooling, in order of time: the reach so
 * far, the line after the gap, the months missing. Lines come sorted by their beginning; undated ones are left out.
 */
function gaps(f: FileFacts, found: (after: Line | null, next: Line, months: number) => void): void {
  let reach = -1;
  let last: Line | null = null;
  for (let i = 0; i < f.holdings.length; i++) {
    const h = f.holdings[i]!;
    if (h.from === null) continue;
    const missing = lowMonth(h.from) - reach - 1;
    if (reach >= 0 && missing > 0 && !studied(f, reach, lowMonth(h.from))) found(last, h, missing);
    const end = h.to === null ? Infinity : highMonth(h.to);
    if (end >= reach) {
      reach = end;
      last = h;
    }
  }
}

/** True when full-time schooling fills the gap: it reaches from one end to the other, the summer before or after it allowed for. */
function studied(f: FileFacts, reach: number, next: number): boolean {
  for (let i = 0; i < f.education.length; i++) {
    const e = f.education[i]!;
    if (e.mode === 'full-time' && e.from !== null && e.to !== null && lowMonth(e.from) <= reach + 3 && highMonth(e.to) >= next - 3) return true;
  }
  return false;
}

const gapHit = (after: Line | null, next: Line, months: number): Hit =>
  hit(`gap ${next.from ?? ''}`, w(`简历在 ${after?.to ?? '—'} 至 ${next.from ?? ''} 之间中断 ${months} 个月`, `The résumé has a gap of ${months} month(s) between ${after?.to ?? '—'} and ${next.from ?? ''}`), [ev('前段', 'before', after ? label(after) : '—'), ev('后段', 'after', label(next))]);

/** 简历 without breaks: a gap of whole months, up to the length that makes it a doubt. */
export const resumeGap = check({
  id: 'audit.resume-gap', title: w('简历衔接', 'The résumé without breaks'), aspect: 'career', gravity: 'notice', numbers: ['gapMonths', 'longGapMonths'], needs: ['holdings'],
  wayOut: w('补充这一段经历及证明材料', 'Supply this stretch with its evidence'),
  test: (f, numbers) => {
    let out: Hit[] | null = null;
    gaps(f, (after, next, months) => { if (months >= numbers.gapMonths && months < numbers.longGapMonths) (out ??= []).push(gapHit(after, next, months)); });
    return out;
  },
  situations: [
    { what: w('同月衔接', 'meeting in the same month'), given: {}, expect: 'pass' },
    { what: w('次月衔接', 'meeting in the next month'), given: { holdings: [post('2008-07', '2013-05'), post('2013-06', null)] }, expect: 'pass' },
    { what: w('缺一个月', 'a month missing'), given: { holdings: [post('2008-07', '2013-05'), post('2013-07', null)] }, expect: 'found' },
    { what: w('其间全日制学习', 'full-time study between'), given: { holdings: [post('2008-07', '2010-08'), post('2013-07', null)], education: [{ mode: 'full-time', level: 'master', school: '云岭大学', from: '2010-09', to: '2013-06' }] }, expect: 'pass' },
    { what: w('兼职不算中断', 'a post beside it'), given: { holdings: [post('2008-07', null), post('2010-01', '2011-01', { concurrent: true })] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { holdings: [] }, expect: 'unknown' },
  ],
});

/** A gap of the 简历 so long that it is a doubt. */
export const resumeLongGap = check({
  id: 'audit.resume-long-gap', title: w('简历长期中断', 'A long gap of the résumé'), aspect: 'career', gravity: 'doubt', numbers: ['longGapMonths'], needs: ['holdings'],
  wayOut: w('查清这一段经历，补充证明材料', 'Find out about this stretch and supply evidence'),
  test: (f, numbers) => {
    let out: Hit[] | null = null;
    gaps(f, (after, next, months) => { if (months >= numbers.longGapMonths) (out ??= []).push(gapHit(after, next, months)); });
    return out;
  },
  situations: [
    { what: w('中断十一个月', 'eleven months'), given: { holdings: [post('2008-07', '2013-05'), post('2014-05', null)] }, expect: 'pass' },
    { what: w('中断十二个月', 'twelve months'), given: { holdings: [post('2008-07', '2013-05'), post('2014-06', null)] }, expect: 'found' },
    { what: w('中断十三个月', 'thirteen months'), given: { holdings: [post('2008-07', '2013-05'), post('2014-07', null)] }, expect: 'found' },
    { what: w('未填', 'not filled'), given: { holdings: [] }, expect: 'unknown' },
  ],
});

/** Two lines of the 简历 at the same time, neither marked as beside the other. */
export const resumeOverlap = check({
  id: 'audit.resume-overlap', title: w('简历重叠', 'The résumé without overlaps'), aspect: 'career', gravity: 'doubt', needs: ['holdings'],
  wayOut: w('核对任免文件；确为兼任的，注明兼任', 'Look at the papers of appointment; where one was held beside the other, mark it so'),
  test: (f) => {
    let out: Hit[] | null = null;
    let last: Line | null = null;
    for (let i = 0; i < f.holdings.length; i++) {
      const h = f.holdings[i]!;
      if (h.from === null || h.concurrent) continue;
      if (last !== null && last.from !== null && (last.to === null || high(h.from) < low(last.to)) && high(last.from) < (h.to === null ? Infinity : low(h.to))) {
        (out ??= []).push(hit(`overlap ${h.from}`, w(`“${last.title}”至 ${last.to ?? '今'}，“${h.title}”自 ${h.from}，两段重叠`, `“${last.title}” until ${last.to ?? 'now'} and “${h.title}” from ${h.from} overlap`), [ev('前段', 'before', label(last)), ev('后段', 'after', label(h))]));
      }
      if (last === null || last.to !== null) last = h;
    }
    return out;
  },
  situations: [
    { what: w('同月衔接', 'meeting in the same month'), given: {}, expect: 'pass' },
    { what: w('重叠一个月', 'a month in common'), given: { holdings: [post('2008-07', '2013-05'), post('2013-04', null)] }, expect: 'found' },
    { what: w('前一天衔接', 'meeting day by day'), given: { holdings: [post('2008-07', '2013-05-10'), post('2013-05-10', null)] }, expect: 'pass' },
    { what: w('重叠一天', 'a day in common'), given: { holdings: [post('2008-07', '2013-05-10'), post('2013-05-09', null)] }, expect: 'found' },
    { what: w('两段都未止', 'two lines still open'), given: { holdings: [post('2008-07', null), post('2013-05', null)] }, expect: 'found' },
    { what: w('注明兼任', 'marked as beside'), given: { holdings: [post('2008-07', '2013-05'), post('2012-01', '2013-01', { concurrent: true })] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { holdings: [] }, expect: 'unknown' },
  ],
});

/** A line that begins after today, or ends before it begins. */
export const resumeOrder = check({
  id: 'audit.resume-order', title: w('简历起止时间', 'Dates of the résumé'), aspect: 'career', gravity: 'doubt', needs: ['holdings'],
  wayOut: w('核对任免文件后更正', 'Look at the papers of appointment and correct it'),
  test: (f, _numbers, day) => {
    let out: Hit[] | null = null;
    const today = low(day);
    for (let i = 0; i < f.holdings.length; i++) {
      const h = f.holdings[i]!;
      if (h.from !== null && low(h.from) > today) (out ??= []).push(hit(`future ${h.from}`, w(`“${h.title}”始于将来（${h.from}）`, `“${h.title}” begins in the future (${h.from})`)));
      if (h.from !== null && h.to !== null && high(h.to) < low(h.from)) (out ??= []).push(hit(`order ${h.from}`, w(`“${h.title}”止于 ${h.to}，早于开始 ${h.from}`, `“${h.title}” ends ${h.to}, before it begins ${h.from}`)));
    }
    return out;
  },
  situations: [
    { what: w('始于今天', 'begins today'), given: { holdings: [post('2026-11-20', null)] }, expect: 'pass' },
    { what: w('始于明天', 'begins tomorrow'), given: { holdings: [post('2026-11-21', null)] }, expect: 'found' },
    { what: w('始于本月', 'begins this month'), given: { holdings: [post('2026-11', null)] }, expect: 'pass' },
    { what: w('始于下月', 'begins next month'), given: { holdings: [post('2026-12', null)] }, expect: 'found' },
    { what: w('同月起止', 'begins and ends in one month'), given: { holdings: [post('2010-05', '2010-05')] }, expect: 'pass' },
    { what: w('止早于起', 'ends before it begins'), given: { holdings: [post('2010-05', '2010-04')] }, expect: 'found' },
    { what: w('未填', 'not filled'), given: { holdings: [] }, expect: 'unknown' },
  ],
});
