import { earliest, latest, fullYears } from '../../../kernel/day.ts';
import { ev, fail, notApplicable, pass, w } from '../../rule.ts';
import { admissionRule, admissionUnknown } from '../../subjects/admission/facts.ts';
import { admission2026, after, noticed, number, stated, within } from './document.ts';

/* 第五–十七条: application, activists, candidates. */
const apply = { ...admission2026, stages: ['application'], on: '2026-06-20' } as const;
const activist = { ...admission2026, stages: ['activist'], on: '2027-03-01' } as const;
const object = { ...admission2026, stages: ['object'], on: '2027-09-20' } as const;
const id = 'cn.party-admission-2026';

const age = admissionRule({
  ...admission2026, id: `${id}.art-5.age`, title: w('申请入党须年满十八岁', 'An applicant is eighteen'), article: '第五条', stages: ['application'], needs: ['birth', 'begunOn'],
  test: (f) => {
    const on = f.begunOn!;
    const [least, most] = [fullYears(latest(f.birth!), on), fullYears(earliest(f.birth!), on)];
    const evidence = [ev('出生', 'born', f.birth!), ev('申请', 'applied', on)];
    if (least < 18 && most >= 18) return admissionUnknown(['birth'], evidence);
    return least >= 18 ? pass(w(`申请时 ${least} 周岁`, `${least} when applying`), evidence) : fail(w(`申请时 ${most} 周岁，未满十八`, `${most} when applying, under eighteen`), w('年满十八岁后再申请', 'Apply after the eighteenth birthday'), evidence);
  },
  situations: [
    { what: w('十八岁当日', 'on the eighteenth birthday'), day: '2026-05-20', given: { birth: '2008-05-20' }, expect: 'pass' },
    { what: w('前一日', 'the day before'), day: '2026-05-20', given: { birth: '2008-05-21' }, expect: 'block' },
    { what: w('后一日', 'the day after'), day: '2026-05-20', given: { birth: '2008-05-19' }, expect: 'pass' },
    { what: w('只知当月', 'only the month known'), day: '2026-05-20', given: { birth: '2008-05' }, expect: 'unknown' },
    { what: w('出生未知', 'not known'), day: '2026-05-20', given: { birth: null }, expect: 'unknown' },
    { what: w('申请日未填', 'day of application not filled'), day: '2026-05-20', given: { begunOn: null }, expect: 'unknown' },
    { what: w('新细则施行前申请', 'applied before the rules of 2026'), day: '2026-05-20', given: { begunOn: '2026-05-10' }, expect: 'not-applicable' },
    { what: w('施行当日申请', 'applied on the first day in force'), day: '2026-05-20', given: { begunOn: '2026-05-11' }, expect: 'pass' },
  ],
});

const training = admissionRule({
  ...admission2026, id: `${id}.art-17.training`, title: w('集中培训不少于三天或二十四学时', 'Training of three days or twenty-four hours'), article: '第十七条', stages: ['object'], needs: ['object.trainingDays', 'object.trainingHours'],
  test: (f) => {
    const { trainingDays: d, trainingHours: h } = f.object!;
    const evidence = [ev('天数', 'days', d!), ev('学时', 'hours', h!)];
    return d! >= 3 || h! >= 24 ? pass(w(`培训 ${d} 天、${h} 学时`, `${d} days, ${h} hours`), evidence) : fail(w(`培训 ${d} 天、${h} 学时，两项均不足`, `${d} days, ${h} hours: neither is enough`), w('补足培训', 'Complete the training'), evidence);
  },
  situations: ([[3, 0, 'pass'], [2, 24, 'pass'], [2, 23, 'block'], [4, 25, 'pass'], [0, 0, 'block']] as const).map(([d, h, expect]) => ({ what: w(`${d} 天 ${h} 学时`, `${d} days, ${h} hours`), day: '2027-09-20', given: { object: { trainingDays: d, trainingHours: h } }, expect })),
});

export const applicationRules = [
  age,
  stated({ ...apply, id: `${id}.art-6.organization`, title: w('向工作、学习单位党组织申请，无则按规定向其他组织', 'Applied to the proper organization'), article: '第六条', fact: 'application.properOrganization', good: true, met: w('受理组织符合规定', 'the organization is the proper one'), unmet: w('受理组织不符合规定', 'not the proper organization'), wayOut: w('转交应受理的党组织', 'Hand on to the proper organization') }),
  within({ ...apply, id: `${id}.art-7.talk`, title: w('收到申请书后一个月内派人谈话', 'A talk within one month'), article: '第七条', months: 1, start: { fact: 'begunOn', words: w('申请', 'application'), sample: '2026-05-31' }, done: { fact: 'application.talkOn', words: w('谈话', 'talk') }, wayOut: w('立即派人谈话并说明原因', 'Hold the talk now and say why it is late') }),
  stated({ ...activist, id: `${id}.art-8.nominated`, title: w('党员推荐、群团推优产生人选', 'Nominated by members or mass organizations'), article: '第八条', fact: 'activist.nominated', good: true, met: w('已推荐或推优', 'nominated'), unmet: w('未经推荐或推优', 'not nominated'), wayOut: w('先推荐、推优', 'Nominate first') }),
  stated({ ...activist, id: `${id}.art-8.committee`, title: w('支委会会议研究决定，无支委会的由党员大会', 'Decided by the branch committee'), article: '第八条', fact: 'activist.committeeDecided', good: true, met: w('支委会（党员大会）已决定', 'decided'), unmet: w('未经支委会（党员大会）决定', 'not decided by the branch committee'), wayOut: w('提交支委会会议研究', 'Put it to the branch committee') }),
  stated({ ...activist, id: `${id}.art-8.filed`, title: w('积极分子报上级党委备案', 'Filed with the superior committee'), article: '第八条', fact: 'activist.filed', good: true, met: w('已备案', 'filed'), unmet: w('未备案', 'not filed'), wayOut: w('报上级党委备案', 'File it') }),
  number({ ...activist, id: `${id}.art-9.contacts`, title: w('培养联系人一至两名正式党员', 'One or two contacts, full members'), article: '第九条', fact: 'activist.contacts', words: w('培养联系人', 'contacts'), least: 1, most: 2, wayOut: w('指定一至两名正式党员', 'Name one or two full members') }),
  stated({ ...activist, id: `${id}.art-11.half-year`, title: w('支部每半年考察一次', 'The branch reviews every half year'), article: '第十一条', fact: 'activist.halfYearlyReviews', good: true, met: w('每半年均有考察', 'reviewed every half year'), unmet: w('有半年未考察', 'a half year without a review'), wayOut: w('补作考察并说明原因', 'Review now and say why it is late') }),
  stated({ ...activist, id: `${id}.art-11.year`, title: w('县级组织部门和基层党委每年分析一次', 'A yearly analysis'), article: '第十一条', fact: 'activist.yearlyAnalysis', good: true, met: w('每年均有分析', 'analysed every year'), unmet: w('有年度未分析', 'a year without an analysis'), wayOut: w('补作分析', 'Make the analysis') }),
  stated({ ...activist, id: `${id}.art-12.materials`, title: w('转出的及时转交材料，培养时间可连续计算', 'Materials are handed on at a move'), article: '第十二条', fact: 'activist.materialsHandedOn', good: true, scope: (f) => (f.begunOn === null ? admissionUnknown(['begunOn']) : (f.activist?.transferred ?? null) === null ? admissionUnknown(['activist.transferred']) : f.activist!.transferred ? null : notApplicable(w('没有转出', 'did not move'))), given: { activist: { transferred: true } }, met: w('材料已转交', 'handed on'), unmet: w('材料未转交', 'not handed on'), wayOut: w('转交培养考察材料', 'Hand on the materials') }),
  after({ ...object, id: `${id}.art-13.year`, title: w('培养考察一年以上方可列为发展对象', 'A year as an activist'), article: '第十三条', months: 12, start: { fact: 'activist.on', words: w('确定积极分子', 'activist'), sample: '2026-09-01' }, done: { fact: 'object.on', words: w('列为发展对象', 'candidate') }, wayOut: w('满一年后再列为发展对象', 'Wait for the full year') }),
  stated({ ...object, id: `${id}.art-13.opinions`, title: w('听取党小组、培养联系人、党员和群众意见', 'Opinions are heard'), article: '第十三条', fact: 'object.opinionsHeard', good: true, met: w('已听取意见', 'heard'), unmet: w('未听取意见', 'not heard'), wayOut: w('补听意见', 'Hear them') }),
  stated({ ...object, id: `${id}.art-13.committee`, title: w('列为发展对象须经支委会讨论', 'Discussed in the branch committee'), article: '第十三条', fact: 'object.committeeDiscussed', good: true, met: w('支委会已讨论', 'discussed'), unmet: w('支委会未讨论', 'not discussed'), wayOut: w('提交支委会讨论', 'Put it to the branch committee') }),
  after({ ...object, id: `${id}.art-13.consent`, title: w('上级党委同意后方可列为发展对象', 'Named after the superior committee’s consent'), article: '第十三条', months: 0, start: { fact: 'object.consentOn', words: w('上级党委同意', 'consent'), sample: '2027-09-10' }, done: { fact: 'object.on', words: w('列为发展对象', 'candidate') }, wayOut: w('先报上级党委同意', 'Obtain the consent first') }),
  noticed({ ...admission2026, stages: ['object'], id: `${id}.art-13.notice`, title: w('发展对象公示不少于五个工作日', 'Five working days of notice'), article: '第十三条', published: 'object.noticeFrom', ends: 'object.noticeTo', calendar: 'object.calendar', calendarWhere: w('录入当年放假调休安排', 'Enter the official calendar of the year') }),
  number({ ...object, id: `${id}.art-14.sponsors`, title: w('两名正式党员作入党介绍人', 'Two sponsors, full members'), article: '第十四条', fact: 'object.sponsors', words: w('介绍人', 'sponsors'), least: 2, most: 2, wayOut: w('确定两名正式党员', 'Name two full members') }),
  stated({ ...object, id: `${id}.art-14.rights`, title: w('留党察看未恢复权利的不能作介绍人', 'No sponsor whose rights are suspended'), article: '第十四条', fact: 'object.sponsorRightsSuspended', good: false, met: w('介绍人党员权利完整', 'sponsors have their rights'), unmet: w('介绍人留党察看，尚未恢复权利', 'a sponsor’s rights are not restored'), wayOut: w('更换介绍人', 'Name another sponsor') }),
  stated({ ...object, severity: 'reason', id: `${id}.art-14.punished`, title: w('处分影响期内不宜作介绍人', 'Better no sponsor under a punishment'), article: '第十四条', fact: 'object.sponsorUnderPunishment', good: false, met: w('介绍人不在处分影响期', 'no sponsor under a punishment'), unmet: w('介绍人在处分影响期内', 'a sponsor is under a punishment'), wayOut: w('更换介绍人，或写明理由', 'Name another, or state the reason') }),
  stated({ ...object, id: `${id}.art-16.review`, title: w('政治审查合格方能发展', 'The political review is passed'), article: '第十六条', fact: 'object.reviewPassed', good: true, met: w('政审合格', 'passed'), unmet: w('未政审或不合格', 'not reviewed, or not passed'), wayOut: w('完成政治审查并形成结论性材料', 'Complete the review with its conclusion') }),
  stated({ ...object, id: `${id}.art-16.joint`, title: w('县级组织部门与执纪执法等部门联审', 'Joint review at county level'), article: '第十六条', fact: 'object.jointReview', good: true, met: w('已联审', 'done'), unmet: w('未联审', 'not done'), wayOut: w('提请县级组织部门联审', 'Ask for the joint review') }),
  training,
  stated({ ...object, severity: 'reason', id: `${id}.art-17.in-person`, title: w('培训一般线下进行', 'Training is in person as a rule'), article: '第十七条', fact: 'object.inPerson', good: true, met: w('线下培训', 'in person'), unmet: w('不是线下培训', 'not in person'), wayOut: w('写明理由', 'State the reason') }),
];
