import { ev, w } from '../rule.ts';
import { check, hit, pageOf, type Hit } from './check.ts';
import { high, highMonth, low, lowMonth } from './dates.ts';
import { audits } from './documents.ts';
import { post, statement } from './example.ts';
import type { FileFacts } from './facts.ts';

/** A degree before matriculation, by the roster and by what documents say of one school. */
export const degreeOrder = check({
  id: 'audit.degree-order', title: w('入学与毕业的先后', 'Matriculation before the degree'), aspect: 'education', gravity: 'doubt', needs: ['education'],
  wayOut: w('核对学籍和毕业材料', 'Look at the papers of admission and graduation'),
  test: (f) => {
    let out: Hit[] | null = null;
    for (let i = 0; i < f.education.length; i++) {
      const e = f.education[i]!;
      if (e.from !== null && e.to !== null && high(e.to) < low(e.from)) (out ??= []).push(hit(`order ${e.school ?? ''} ${e.from}`, w(`${e.school ?? '学校'}：${e.to} 毕业，早于入学 ${e.from}`, `${e.school ?? 'School'}: finished ${e.to}, before it began ${e.from}`)));
    }
    for (let i = 0; i < f.statements.length; i++) {
      const end = f.statements[i]!;
      if (end.fact !== 'schoolEnd') continue;
      const start = f.statements.find((s) => s.fact === 'schoolStart' && s.about === end.about && high(end.value) < low(s.value));
      if (start) (out ??= []).push(hit(`stated ${end.about ?? ''}`, w(`${end.about ?? '学校'}：记载 ${end.value} 毕业，早于入学 ${start.value}`, `${end.about ?? 'School'}: finished ${end.value}, before it began ${start.value}`), [], [pageOf(start), pageOf(end)]));
    }
    return out;
  },
  situations: [
    { what: w('先入学后毕业', 'in order'), given: {}, expect: 'pass' },
    { what: w('同月', 'the same month'), given: { education: [{ mode: 'in-service', level: 'bachelor', school: '云岭大学', from: '2010-07', to: '2010-07' }] }, expect: 'pass' },
    { what: w('毕业早一个月', 'a month before'), given: { education: [{ mode: 'in-service', level: 'bachelor', school: '云岭大学', from: '2010-07', to: '2010-06' }] }, expect: 'found' },
    { what: w('材料记载毕业早于入学', 'documents out of order'), given: { statements: [statement('schoolStart', '2004-09', '2004-09', { about: '云岭大学' }), statement('schoolEnd', '2004-07', '2008-07', { about: '云岭大学' })] }, expect: 'found' },
    { what: w('两所学校', 'two schools'), given: { statements: [statement('schoolStart', '2004-09', '2004-09', { about: '云岭大学' }), statement('schoolEnd', '2004-07', '2004-07', { about: '青石中学' })] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { education: [] }, expect: 'unknown' },
  ],
});

/** True for a line of the 简历 whose last words say study or no work; used only to hold back, never to accuse. */
const study = /(学习|学生|就读|在读|读书|待业)$/;
const firstWork = (f: FileFacts): FileFacts['holdings'][number] | null => {
  for (let i = 0; i < f.holdings.length; i++) if (f.holdings[i]!.from !== null && !study.test(f.holdings[i]!.title)) return f.holdings[i]!;
  return null;
};

/** 参加工作时间 against the first work of the 简历. */
export const workStartResume = check({
  id: 'audit.work-start-resume', title: w('参加工作时间与简历', 'Start of work against the résumé'), aspect: 'seniority', gravity: 'doubt', citation: audits.earliest, numbers: ['startMonths'], needs: ['workStart', 'holdings'],
  wayOut: w('以最先记载的录用、入伍、报到等材料认定参加工作时间', 'Establish the start of work by the earliest papers of employment, service or arrival'),
  test: (f, numbers) => {
    const first = f.workStart === null ? null : firstWork(f);
    if (f.workStart === null || first?.from == null) return null;
    const before = lowMonth(first.from) - highMonth(f.workStart);
    const after = lowMonth(f.workStart) - highMonth(first.from);
    if (before < numbers.startMonths && after < numbers.startMonths) return null;
    const months = Math.max(before, after);
    return [hit('', before > 0
      ? w(`参加工作时间 ${f.workStart} 早于简历第一段工作 ${first.from}，相差 ${months} 个月`, `Start of work ${f.workStart} lies ${months} months before the first work of the résumé, ${first.from}`)
      : w(`参加工作时间 ${f.workStart} 晚于简历第一段工作 ${first.from}，相差 ${months} 个月`, `Start of work ${f.workStart} lies ${months} months after the first work of the résumé, ${first.from}`), [ev('参加工作时间', 'start of work', f.workStart), ev('简历第一段工作', 'first work', `${first.from} ${first.title}`)])];
  },
  situations: [
    { what: w('同月', 'the same month'), given: {}, expect: 'pass' },
    { what: w('早两个月', 'two months before'), given: { workStart: '2008-05' }, expect: 'pass' },
    { what: w('早三个月', 'three months before'), given: { workStart: '2008-04' }, expect: 'found' },
    { what: w('早四个月', 'four months before'), given: { workStart: '2008-03' }, expect: 'found' },
    { what: w('晚三个月', 'three months after'), given: { workStart: '2008-10' }, expect: 'found' },
    { what: w('第一段是学习', 'the first line is study'), given: { holdings: [post('2004-09', '2008-07', { title: '云岭大学学习' }), post('2008-07', null)] }, expect: 'pass' },
    { what: w('大学生村官是工作', 'a graduate serving in a village is at work'), given: { holdings: [post('2008-07', '2010-07', { title: '大学生村官' }), post('2010-07', null)] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { workStart: null }, expect: 'unknown' },
  ],
});

/** 全日制 study that ends long after work began. */
export const studyAtWork = check({
  id: 'audit.study-at-work', title: w('全日制学习与参加工作', 'Full-time study against work'), aspect: 'education', gravity: 'notice', numbers: ['studyMonths'], needs: ['education', 'workStart'],
  wayOut: w('核对是否脱产学习；在职取得的学历记为在职教育', 'Find out whether the post was left for it; what was earned beside the work is in-service education'),
  test: (f, numbers) => {
    if (f.workStart === null) return null;
    let out: Hit[] | null = null;
    for (let i = 0; i < f.education.length; i++) {
      const e = f.education[i]!;
      if (e.mode !== 'full-time' || e.to === null || lowMonth(e.to) - highMonth(f.workStart) < numbers.studyMonths) continue;
      const to = e.to;
      const from = e.from;
      if (from !== null && f.holdings.every((h) => h.concurrent || h.from === null || low(h.from) >= low(to) || (h.to !== null && high(h.to) <= high(from)))) continue;
      (out ??= []).push(hit(`study ${to}`, w(`${e.school ?? '学校'}全日制 ${to} 毕业，而 ${f.workStart} 已参加工作`, `Full-time at ${e.school ?? 'school'} until ${to}, while at work since ${f.workStart}`), [ev('毕业', 'finished', to), ev('参加工作', 'start of work', f.workStart)]));
    }
    return out;
  },
  situations: [
    { what: w('毕业后工作', 'work after graduation'), given: {}, expect: 'pass' },
    { what: w('晚十一个月毕业', 'eleven months later'), given: { workStart: '2007-08' }, expect: 'pass' },
    { what: w('晚十二个月毕业', 'twelve months later'), given: { workStart: '2007-07', holdings: [post('2007-07', null)] }, expect: 'found' },
    { what: w('在职教育', 'in-service education'), given: { education: [{ mode: 'in-service', level: 'master', school: '云岭大学', from: '2015-09', to: '2018-07' }] }, expect: 'pass' },
    { what: w('简历显示脱产', 'the résumé shows that the post was left'), given: { holdings: [post('2008-07', '2010-08'), post('2013-07', null)], education: [{ mode: 'full-time', level: 'master', school: '云岭大学', from: '2010-09', to: '2013-06' }] }, expect: 'pass' },
    { what: w('未填', 'not filled'), given: { education: [] }, expect: 'unknown' },
  ],
});
