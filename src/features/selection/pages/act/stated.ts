import type { Pack, Verdict } from '../../../../domain/rule.ts';

/** A fact that can be stated in the case, and the path under which rules ask for it. */
export type Stated = { name: string; path: string; as: 'yesno' | 'words' | 'day' | 'number' | 'colleagues' | 'choice'; of?: readonly string[]; /** Only asked under this pack. */ pack?: Pack };

/** Facts of the person that the case can hold itself. */
export const personFacts: readonly Stated[] = [
  { name: 'politicalDisciplineBreach', path: 'person.discipline.politicalDisciplineBreach', as: 'yesno' },
  { name: 'lowRecognition', path: 'person.discipline.lowRecognition', as: 'yesno' },
  { name: 'canvassing', path: 'person.discipline.canvassing', as: 'yesno' },
  { name: 'otherUnfit', path: 'person.discipline.otherUnfit', as: 'yesno' },
  { name: 'healthFit', path: 'person.healthFit', as: 'yesno' },
  { name: 'spouseAbroad', path: 'person.spouseAbroad', as: 'yesno' },
  { name: 'childrenAllAbroad', path: 'person.childrenAllAbroad', as: 'yesno' },
  { name: 'trainingWaiver', path: 'person.training.waiver', as: 'words' },
  { name: 'trainingCompleteBy', path: 'person.training.completeBy', as: 'day' },
  { name: 'legalQualificationMet', path: 'post.legalQualification.met', as: 'yesno' },
  { name: 'basicConditionsMet', path: 'person.basicConditionsMet', as: 'yesno' },
  { name: 'politicalStandardMet', path: 'person.politicalStandardMet', as: 'yesno' },
  { name: 'familyBusinessConflict', path: 'person.familyBusinessConflict', as: 'yesno' },
  { name: 'grewUpHere', path: 'person.grewUpHere', as: 'yesno' },
  { name: 'nonPartyConsulted', path: 'deliberation.nonPartyConsulted', as: 'yesno' },
  { name: 'economicAudit', path: 'examination.economicAudit', as: 'choice', of: ['not-due', 'done', 'open'] },
  { name: 'fieldSince', path: 'person.fieldSince', as: 'words', pack: 'university-middle' },
  { name: 'formerAge', path: 'person.formerAge', as: 'number', of: ['60', '55', '50'], pack: 'university-middle' },
  { name: 'doubleDuty', path: 'person.doubleDuty', as: 'yesno', pack: 'university-middle' },
  { name: 'doubleDutyApproved', path: 'person.doubleDutyApproved', as: 'yesno', pack: 'university-middle' },
  { name: 'academicPosts', path: 'person.academicPosts', as: 'choice', of: ['none', 'approved', 'open'], pack: 'university-middle' },
  { name: 'termReported', path: 'person.termReported', as: 'yesno', pack: 'university-middle' },
  { name: 'termReview', path: 'person.termReview', as: 'choice', of: ['excellent', 'qualified', 'basic', 'unqualified'], pack: 'university-middle' },
];

/** Facts of the post that the case can hold itself. */
export const postFacts: readonly Stated[] = [
  { name: 'placed', path: 'post.placed', as: 'choice', of: ['leading-body', 'inner-office', 'dispatched-office'] },
  { name: 'organKind', path: 'post.organKind', as: 'choice', of: ['party-committee', 'party-dept', 'npc', 'government', 'gov-dept', 'cppcc', 'discipline', 'court', 'procuratorate', 'mass-organization', 'institution', 'sub-office'] },
  { name: 'partyYears', path: 'post.partyYears', as: 'number', of: ['0', '3', '5'] },
  { name: 'legalQualificationRequired', path: 'post.legalQualification.required', as: 'yesno' },
  { name: 'legalQualificationName', path: 'post.legalQualification.name', as: 'words' },
  { name: 'specialPost', path: 'post.specialPost', as: 'yesno' },
  { name: 'leaving', path: 'post.leaving', as: 'number', of: ['0', '1', '2', '3', '4', '5'] },
  { name: 'deliberatedOn', path: 'deliberation.on', as: 'day' },
  { name: 'jointOrgan', path: 'deliberation.joint.organ', as: 'words' },
  { name: 'jointAskedOn', path: 'deliberation.joint.askedOn', as: 'day' },
  { name: 'jointAnsweredOn', path: 'deliberation.joint.answeredOn', as: 'day' },
  { name: 'jointAgreed', path: 'deliberation.joint.agreed', as: 'yesno' },
  { name: 'jointCoordinated', path: 'deliberation.joint.coordinated', as: 'yesno' },
  { name: 'colleagues', path: 'post.colleagues', as: 'colleagues' },
];

/**
 * Which statement would supply the facts a verdict lacks, together with the others of its kind that the same person's verdicts
 * lack, so that they are stated once; null where they belong elsewhere (the roster, a later step).
 */
export function statementFor(verdict: Verdict, all: readonly Verdict[]): { kind: 'person.state' | 'post.state'; asked: Stated[] } | null {
  const lacks = (v: Verdict): string[] => v.missing.map((m) => m.fact);
  const everywhere = all.filter((v) => v.kind === 'unknown').flatMap(lacks);
  for (const [kind, list] of [['person.state', personFacts], ['post.state', postFacts]] as const) {
    if (list.some((s) => lacks(verdict).includes(s.path))) return { kind, asked: list.filter((s) => everywhere.includes(s.path)) };
  }
  return null;
}
