import { merge } from '../../example.ts';
import type { AdmissionFacts } from './facts.ts';

/** An invented admission in which nothing is amiss: applied 2026-05-20, full member 2028-12-01. */
export const admissionExample = merge({}, {
  begunOn: '2026-05-20', birth: '1999-03-02',
  application: { properOrganization: true, talkOn: '2026-06-10' },
  activist: { on: '2026-09-01', nominated: true, committeeDecided: true, filed: true, contacts: 2, halfYearlyReviews: true, yearlyAnalysis: true, transferred: false, materialsHandedOn: true },
  object: {
    on: '2027-09-20', opinionsHeard: true, committeeDiscussed: true, filedOn: '2027-09-10', consentOn: '2027-09-10', noticeFrom: '2027-09-10', noticeTo: '2027-09-17',
    calendar: [{ year: 2027, holidays: [], workdays: [], source: '国务院办公厅通知（样例）' }],
    sponsors: 2, sponsorRightsSuspended: false, sponsorUnderPunishment: false, reviewPassed: true, jointReview: true, trainingDays: 3, trainingHours: 24, inPerson: true,
  },
  acceptance: {
    preReviewPassed: true, preReviewOn: '2027-11-10', staysThreeMonths: true, meetingOn: '2027-12-01', due: 16, present: 12, yes: 11, secret: true, oneByOne: true, allRegular: true,
    resolution: ['performance', 'heads', 'result', 'day', 'signature'], approverEntitled: true, talkHeld: true, collective: true, periodStated: true, told: true,
    approvedOn: '2027-12-20', extendedForReason: false, approvalFiled: true, posthumous: false, provincialApproval: false,
  },
  probation: {
    oathOn: '2028-01-10', appliedOn: '2028-11-20', opinionsOn: '2028-11-24', committeeOn: '2028-11-28', extensions: 0, extensionMonths: 0, endsOn: '2028-12-01', due: 16, present: 12, yes: 11, meetingOn: '2028-12-02', approvedOn: '2028-12-20',
    announced: true, memberSince: '2028-12-01', incoming: false, incomingVerified: true, postponedMonths: 0, archived: ['volunteer', 'application', 'activist-form', 'review', 'probation-form', 'regular-application'], truthful: true,
    steps: Array.from({ length: 25 }, (_, i) => i + 1),
  },
}) as AdmissionFacts;
