import { papers, twentyFiveSteps } from '../../regulations/party-admission/probation.ts';
import { calendarRows } from '../common-fields.ts';
import { choices, count, dateOf, dayOf, group, numbers, yesno, type Shape } from '../fields.ts';
import type { AdmissionFacts } from './facts.ts';

type Part<K extends keyof AdmissionFacts> = NonNullable<AdmissionFacts[K]>;

/** How each fact of the admission of a member is entered. */
export const admissionFields: Shape<AdmissionFacts> = {
  begunOn: dayOf(), birth: dateOf(),
  application: group<Part<'application'>>({ properOrganization: yesno(), talkOn: dayOf() }, ['申请入党', 'Application']),
  activist: group<Part<'activist'>>({ on: dayOf(), nominated: yesno(), committeeDecided: yesno(), filed: yesno(), contacts: count(), halfYearlyReviews: yesno(), yearlyAnalysis: yesno(), transferred: yesno(), materialsHandedOn: yesno() }, ['入党积极分子', 'Activist']),
  object: group<Part<'object'>>({
    on: dayOf(), opinionsHeard: yesno(), committeeDiscussed: yesno(), filedOn: dayOf(), consentOn: dayOf(), noticeFrom: dayOf(), noticeTo: dayOf(), calendar: calendarRows(), sponsors: count(), sponsorRightsSuspended: yesno(), sponsorUnderPunishment: yesno(), reviewPassed: yesno(), jointReview: yesno(), trainingDays: count(), trainingHours: count(), inPerson: yesno(),
  }, ['发展对象', 'Candidate for admission']),
  acceptance: group<Part<'acceptance'>>({
    preReviewPassed: yesno(), preReviewOn: dayOf(), staysThreeMonths: yesno(), meetingOn: dayOf(), due: count(), present: count(), yes: count(), secret: yesno(), oneByOne: yesno(), allRegular: yesno(),
    resolution: choices<string>({ performance: ['主要表现', 'performance'], heads: ['应到、实到有表决权人数', 'members due and present'], result: ['表决结果', 'result'], day: ['日期', 'day'], signature: ['书记签名', 'signature of the secretary'] }),
    approverEntitled: yesno(), talkHeld: yesno(), collective: yesno(), periodStated: yesno(), told: yesno(), approvedOn: dayOf(), extendedForReason: yesno(), approvalFiled: yesno(), posthumous: yesno(), provincialApproval: yesno(),
  }, ['预备党员接收', 'Acceptance']),
  probation: group<Part<'probation'>>({
    oathOn: dayOf(), appliedOn: dayOf(), opinionsOn: dayOf(), committeeOn: dayOf(), extensions: count(), extensionMonths: count(), endsOn: dayOf(), due: count(), present: count(), yes: count(), meetingOn: dayOf(), approvedOn: dayOf(), announced: yesno(), memberSince: dayOf(), incoming: yesno(), incomingVerified: yesno(), postponedMonths: count(),
    archived: choices<string>(papers), truthful: yesno(), steps: numbers(1, twentyFiveSteps.length),
  }, ['教育考察和转正', 'Probation']),
};
