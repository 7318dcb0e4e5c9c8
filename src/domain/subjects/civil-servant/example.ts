import { merge } from '../../example.ts';
import type { Loose, Patch } from '../../rule.ts';
import type { ServantMatter } from './facts.ts';

/** An invented service with nothing amiss; its parts lie years apart and are asked on their own days. */
const complete: Loose<ServantMatter> = {
  id: 'example',
  person: {
    id: 'person', name: '沈砚秋', birth: '1966-03', workStart: '1988-07', leader: false,
    family: [{ relation: '妻子', name: '岑映雪', personId: null, birth: '1967-05', unit: '云岭市第一中学教师', abroad: false, living: true }],
    familyBusinesses: [],
    grades: [{ year: 2024, grade: 'incompetent' }, { year: 2025, grade: 'incompetent' }],
  },
  recruitment: {
    on: '2026-09-01', nationality: true, constitution: true, character: true, health: true, ability: true,
    convicted: false, expelledFromParty: false, dismissedFromOffice: false, dishonest: false, otherBar: false,
    noticePublishedOn: '2026-09-07', noticeEndsOn: '2026-09-14', calendar: null,
  },
  trial: { from: '2025-09-01', months: 12, review: { on: '2026-09-02', fit: true }, outcome: 'appointed' },
  duty: { outsideWork: true, outsideApproved: true, outsidePaid: false, touchesSelfOrKin: true, withdrew: true, asked: true, decided: true },
  posting: {
    title: '云岭市发展研究局局长', colleagues: [{ personId: 'colleague-1', name: '宁致远', tie: 'same-superior' }], leadingBody: true, supervises: ['咨询'], regional: true, atHome: false,
  },
  promotion: {
    motionOn: '2026-03-02', recommendedOn: '2026-03-12', examinedOn: '2026-03-26', decidedOn: '2026-04-10', appointedOn: '2026-04-22',
    stepByStep: true, exceptionGrounded: null, openSelection: false, nobodyInside: true, noticeDue: true, noticeHeld: true, probationDue: true, probationSet: true, trainedOn: '2026-06-05',
  },
  sanction: { kind: 'demerit', months: 12, decidedOn: '2025-06-10', stillStands: false, restored: false },
  resignation: { appliedOn: '2026-06-01', decidedOn: '2026-06-25', minimumServiceLeft: false, secrecyRuns: false, unfinishedBusiness: false, underReview: false, otherBar: false },
  dismissal: { ground: 'incompetent', absentRun: 0, absentYear: 0 },
  retirement: { formerAge: 60, statedMonth: '2026-07', retired: true, kept: false, earlyAskedOn: null, earlyApproved: null },
  appeal: { knownOn: '2026-03-02', reviewAskedOn: '2026-03-20', reviewReceivedOn: '2026-04-15', appealedOn: '2026-04-27', acceptedOn: '2026-05-06', extended: false, settledOn: '2026-06-30', suspended: false },
};

/** The example service with some facts changed. */
export const servantWith = (patch: Patch<ServantMatter>): ServantMatter => merge(complete, patch) as ServantMatter;

/** The example service itself. */
export const exampleServant: ServantMatter = servantWith({});
