import { calendarRows, familyRows, gradeRows } from '../common-fields.ts';
import { choice, count, dateOf, dayOf, group, hidden, must, rows, textOf, yesno, type Shape } from '../fields.ts';
import type { ColleagueFacts } from '../../facts.ts';
import type { Appeal, Dismissal, Duty, LeadingPromotion, Posting, Recruitment, Resignation, Retirement, Sanction, ServantMatter, ServantPerson, ServantPunishment, Trial } from './facts.ts';

type Business = NonNullable<ServantPerson['familyBusinesses']>[number];

/** How each fact of a civil servant's service is entered. */
export const servantFields: Shape<ServantMatter> = {
  id: hidden('asked'),
  person: group<ServantPerson>({
    id: hidden(), name: hidden(), birth: dateOf(), workStart: dateOf(), leader: yesno(), family: familyRows(),
    familyBusinesses: rows<Business>({ relation: must(textOf('关系', 'relation')), name: must(textOf('姓名', 'name')), business: must(textOf('企业', 'business')), industry: textOf('行业', 'industry') }), grades: gradeRows(),
  }),
  recruitment: group<Recruitment>({
    on: dayOf(), nationality: yesno(), constitution: yesno(), character: yesno(), health: yesno(), ability: yesno(), convicted: yesno(), expelledFromParty: yesno(), dismissedFromOffice: yesno(), dishonest: yesno(), otherBar: yesno(), noticePublishedOn: dayOf(), noticeEndsOn: dayOf(), calendar: calendarRows(),
  }, ['录用', 'Recruitment']),
  trial: group<Trial>({ from: dayOf(), months: count(), review: group<NonNullable<Trial['review']>>({ on: dayOf(), fit: yesno() }), outcome: choice<NonNullable<Trial['outcome']>>({ appointed: ['任职', 'appointed'], cancelled: ['取消录用', 'cancelled'] }) }, ['试用期', 'Trial period']),
  duty: group<Duty>({ outsideWork: yesno(), outsideApproved: yesno(), outsidePaid: yesno(), touchesSelfOrKin: yesno(), withdrew: yesno(), asked: yesno(), decided: yesno() }, ['履职', 'Duty']),
  posting: group<Posting>({
    title: must(textOf('拟任职务', 'post to be taken')),
    colleagues: rows<ColleagueFacts>({ personId: hidden(), name: must(textOf('姓名', 'name')), tie: must(choice<ColleagueFacts['tie']>({ 'same-superior': ['同受一人直接领导', 'report to one leader'], 'direct-line': ['直接上下级', 'one leads the other'], 'leads-organ': ['担任领导成员，该职位从事组织人事纪检审计财务', 'leads the organ, and the post does personnel, discipline, audit or finance work'], none: ['无', 'none'] }, ['领导关系', 'tie'])) }),
    leadingBody: yesno(), supervises: { kind: 'texts' }, regional: yesno(), atHome: yesno(),
  }, ['任职', 'Posting']),
  promotion: group<LeadingPromotion>({
    motionOn: dayOf(), recommendedOn: dayOf(), examinedOn: dayOf(), decidedOn: dayOf(), appointedOn: dayOf(), stepByStep: yesno(), exceptionGrounded: yesno(), openSelection: yesno(), nobodyInside: yesno(), noticeDue: yesno(), noticeHeld: yesno(), probationDue: yesno(), probationSet: yesno(), trainedOn: dayOf(),
  }, ['晋升领导职务', 'Rise to a leading post']),
  sanction: group<Sanction>({
    kind: choice<ServantPunishment>({ warning: ['警告', 'warning'], demerit: ['记过', 'demerit'], 'serious-demerit': ['记大过', 'serious demerit'], demotion: ['降级', 'reduction of grade'], removal: ['撤职', 'removal from post'], expulsion: ['开除', 'expulsion'], other: ['其他', 'another'] }), months: count(), decidedOn: dayOf(), stillStands: yesno(), restored: yesno(),
  }, ['处分', 'Punishment']),
  resignation: group<Resignation>({ appliedOn: dayOf(), decidedOn: dayOf(), minimumServiceLeft: yesno(), secrecyRuns: yesno(), unfinishedBusiness: yesno(), underReview: yesno(), otherBar: yesno() }, ['辞去公职', 'Resignation']),
  dismissal: group<Dismissal>({
    ground: choice<NonNullable<Dismissal['ground']>>({ incompetent: ['连续两年不称职', 'not competent two years running'], absence: ['旷工', 'absence'], 'refuses-other-work': ['不胜任现职又不接受其他安排', 'refuses other work'], reorganized: ['机构调整后拒绝合理安排', 'refuses a place after reorganization'], 'breaks-duty': ['不履行义务、不遵守纪律', 'breaks duties or discipline'], none: ['没有规定情形', 'no ground'] }),
    absentRun: count(), absentYear: count(),
  }, ['辞退', 'Dismissal']),
  retirement: group<Retirement>({ formerAge: count(['周岁', 'years']), statedMonth: dateOf(), retired: yesno(), kept: yesno(), earlyAskedOn: dayOf(), earlyApproved: yesno() }, ['退休', 'Retirement']),
  appeal: group<Appeal>({ knownOn: dayOf(), reviewAskedOn: dayOf(), reviewReceivedOn: dayOf(), appealedOn: dayOf(), acceptedOn: dayOf(), extended: yesno(), settledOn: dayOf(), suspended: yesno() }, ['复核申诉', 'Review and appeal']),
};
