import { z } from 'zod';
import { isDay, isPartialDate, type Day, type PartialDate } from '../../../kernel/day.ts';
import { participantGroups, priorReportKinds } from '../../../domain/facts-of-steps.ts';
import { priorReportIds } from '../../../domain/prior-reports.ts';

/*
 * Everything a person can ask of a case. One shape only: the type is read off the validator, so the API, the rules and
 * the pages cannot drift apart. Days are civil days `YYYY-MM-DD`; counts are whole numbers of people or sheets.
 */

const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isDay(text)) as unknown as z.ZodType<Day, string>;
const id = z.uuid();
const words = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const count = z.number().int().min(0).max(100_000);
const stand = z.enum(['yes', 'no', 'defer']);
const form = z.enum(['interview', 'meeting']);
const check = z.enum(['file', 'personal-matters', 'discipline-opinion', 'complaints']);
const groups = z.array(z.enum(participantGroups)).max(20);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** What two tellers count from the papers of a secret vote. */
const secretFigures = z.object({ issued: count, returned: count, valid: count, invalid: count, yes: count, no: count, defer: count });
/** One of those who take part in a recommendation or are asked in an examination: why (category), and who put the name there. */
const invited = z.object({ personId: id.nullable(), name: short, post: z.string().trim().max(200), category: short, way: z.enum(['computed', 'added']), reason: z.string().trim().max(500).nullable() });
const leftOut = z.object({ personId: id.nullable(), name: short, reason: words });
const ladder = z.enum(['qualification', 'skip', 'tenure']);

/** What one sheet of counted papers says. `valid` sheets may name up to `seats` people each; the rest are blank or others. */
const sheetFigures = z.object({
  heldOn: dayText,
  due: count,
  present: count,
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  /** Valid sheets that name nobody (弃权). */
  abstain: count,
  /** Votes for people who are not candidates (另提他人). */
  others: count,
  candidates: z.array(z.object({ personId: id, votes: count })).max(50),
});

const exceptionalPromotion = z.object({
  kinds: z.array(ladder).min(1),
  ground: z.enum(['outstanding-test', 'outstanding-hardship', 'outstanding-record', 'need-structure', 'need-specialist', 'need-remote']),
  withoutRecommendation: z.boolean(),
});

/** Facts of the person that the roster does not hold, stated in the case with their basis. */
const personStatement = z
  .object({
    politicalDisciplineBreach: z.boolean(),
    lowRecognition: z.boolean(),
    canvassing: z.boolean(),
    otherUnfit: z.boolean(),
    healthFit: z.boolean(),
    spouseAbroad: z.boolean(),
    childrenAllAbroad: z.boolean(),
    trainingWaiver: words,
    trainingCompleteBy: dayText,
    legalQualificationMet: z.boolean(),
    basicConditionsMet: z.boolean(),
    politicalStandardMet: z.boolean(),
    familyBusinessConflict: z.boolean(),
    grewUpHere: z.boolean(),
    nonPartyConsulted: z.boolean(),
    economicAudit: z.enum(['not-due', 'done', 'open']),
    // Asked by an institution's own rules on its middle posts.
    fieldSince: z.string().refine(isPartialDate) as unknown as z.ZodType<PartialDate, string>,
    formerAge: z.union([z.literal(60), z.literal(55), z.literal(50)]),
    doubleDuty: z.boolean(),
    doubleDutyApproved: z.boolean(),
    academicPosts: z.enum(['none', 'approved', 'open']),
    termReported: z.boolean(),
    termReview: z.enum(['excellent', 'qualified', 'basic', 'unqualified']),
  })
  .partial();

/** Facts of the post, and of the deliberation on it, that the roster does not hold. */
const postStatement = z
  .object({
    placed: z.enum(['leading-body', 'inner-office', 'dispatched-office']),
    organKind: z.enum(['party-committee', 'party-dept', 'npc', 'government', 'gov-dept', 'cppcc', 'discipline', 'court', 'procuratorate', 'mass-organization', 'institution', 'sub-office']),
    partyYears: z.union([z.literal(0), z.literal(3), z.literal(5)]),
    legalQualificationRequired: z.boolean(),
    legalQualificationName: short,
    specialPost: z.boolean(),
    leaving: count,
    deliberatedOn: dayText,
    jointOrgan: short,
    jointAskedOn: dayText,
    jointAnsweredOn: dayText,
    jointAgreed: z.boolean(),
    jointCoordinated: z.boolean(),
    colleagues: z.array(z.object({ personId: id, name: short, tie: z.enum(['same-superior', 'direct-line', 'leads-organ', 'none']) })).max(500),
  })
  .partial();

const officialYear = z.object({ year: z.number().int(), holidays: z.array(dayText), workdays: z.array(dayText), source: short });

const cmd = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) => z.object({ kind: z.literal(kind), ...shape });

/** Opens a case; it makes the case, so it is not one of `command`. */
export const openCase = z.object({
  postId: id,
  moveKind: z.enum(['promotion', 'further-use', 'lateral']),
  termChange: z.boolean(),
  /** The road (`rules/roads.ts`); absent: the ordinary one. */
  road: z.enum(['ordinary', 'organization', 'lateral']).optional(),
  /** Reason and basis of a road other than the ordinary one. */
  roadBasis: words.optional(),
  /** Why the post is to be filled (启动事由). */
  reason: words,
  /** Who put forward the opening opinion (党委（党组）或组织人事部门). */
  initiator: short,
  /** Paper or meeting it rests on. */
  basis: words,
});
/** The contest a case comes from (第十五条); the room of contests alone gives it, no request does. `sealed`: SHA-256 of its summary. */
export type FromContest = { number: string; kind: 'open-selection' | 'competition'; necessity: string; suitable: number; byMarksAlone: boolean; sealed: string };
export type OpenCase = z.infer<typeof openCase> & { contest?: FromContest };

export const command = z.discriminatedUnion('kind', [
  // 动议
  // `search`: the run of a search of people that the plan rests on (room matching).
  cmd('motion.plan', { openingOpinion: words, conditions: words, scope: words, method: words, search: z.object({ searchId: id, runId: id, n: count.min(1), day: dayText }).optional() }),
  cmd('motion.approve', { note: short.optional() }),
  cmd('motion.report', { matters: z.array(z.object({ matter: short, reportedOn: dayText.nullable(), approvedOn: dayText.nullable(), kind: z.enum(priorReportKinds).optional(), id: z.enum(priorReportIds).optional(), answerBy: dayText.nullable().optional() })).max(20), checked: z.array(z.enum(priorReportIds)).max(20).optional() }),
  cmd('organization.consent', { reportedOn: dayText, approvedOn: dayText.nullable(), approver: short.nullable(), document: short.nullable() }),
  cmd('candidate.add', { personId: id, source: short }),
  cmd('candidate.remove', { personId: id, reason: words }),
  cmd('facts.refresh', {}),
  cmd('person.state', { personId: id, basis: words, facts: personStatement }),
  cmd('post.state', { basis: words, facts: postStatement }),
  // Exceptions, in any step: asked by one, approved by another
  cmd('exception.request', { personId: id.nullable(), ruleId: short, reason: words, exceptional: exceptionalPromotion.nullable() }),
  cmd('exception.approve', { exceptionId: id, note: short.optional() }),
  cmd('exception.decline', { exceptionId: id, note: words }),
  cmd('exception.consent', { personId: id, reportedOn: dayText, approvedOn: dayText.nullable(), approver: short.nullable(), document: short.nullable() }),
  // 民主推荐
  cmd('recommendation.plan', { form, scope: words, due: count.min(1), directed: z.boolean(), seats: count.min(1).max(20), groups: groups.optional(), reference: count.optional(), invited: z.array(invited).max(1000).optional(), leftOut: z.array(leftOut).max(500).optional() }),
  cmd('recommendation.attend', { form, on: dayText, present: z.array(count).max(1000) }),
  cmd('sheet.enter', { form, figures: sheetFigures }),
  // 考察
  cmd('examinees.choose', { personIds: z.array(id).min(1).max(20), reason: words }),
  cmd('examination.notice', { publishedOn: dayText, channel: short, text: words }),
  cmd('team.form', { startedOn: dayText, members: z.array(z.object({ personId: id, lead: z.boolean() })).max(20) }),
  cmd('interviews.plan', { people: z.array(invited).min(1).max(500), leftOut: z.array(leftOut).max(500) }),
  cmd('extended.note', { personId: id, on: dayText, by: z.array(id).min(1).max(10), where: short, why: words, summary: words }),
  cmd('interview.note', { personId: id, on: dayText, interviewers: z.array(id).min(1).max(10), with: short, summary: words, groups: groups.optional() }),
  cmd('check.record', { personId: id, check, result: z.enum(['clear', 'doubt', 'objection', 'pending']), detail: words, on: dayText, signer: short }),
  cmd('check.resolve', { personId: id, check, detail: words, on: dayText, signer: short }),
  cmd('integrity.conclude', { personId: id, conclusion: words, partySecretary: short, disciplineSecretary: short, on: dayText }),
  cmd('obstacle.state', { personId: id, majorProblem: z.enum(['none', 'open', 'concluded']), otherObstacle: z.enum(['none', 'open']), basis: words }),
  cmd('candidate.talk', { personId: id, on: dayText, by: z.array(id).min(1).max(10), summary: words }),
  cmd('finding.write', { personId: id, merits: words, weaknesses: words, recommendation: words, checks: words, endedOn: dayText }),
  // 讨论决定
  cmd('meeting.call', { on: dayText, place: short, chairId: id, method: z.enum(['voice', 'hands', 'secret']), due: z.array(z.object({ memberId: id, name: short, personId: id.nullable(), accountId: id.nullable() })).min(1).max(200),
    body: z.enum(['committee', 'plenary']).optional(), nominated: z.object({ on: dayText, by: short }).optional(), between: z.object({ reason: words, asked: count.min(1), agreed: count }).optional(), agendaId: id.optional() }),
  cmd('meeting.open', { on: dayText, present: z.array(id).max(200), leaves: z.array(z.object({ personId: id, memberId: id, reason: short })).max(200) }),
  cmd('member.leave', { memberId: id, at: clock, reason: short }),
  cmd('member.arrive', { memberId: id, at: clock }),
  cmd('candidate.present', { personId: id, presenter: short, explanation: words }),
  cmd('vote.give', { personId: id, stand }),
  cmd('vote.sheet', { personId: id, memberId: id, stand }),
  cmd('discussion.record', { personId: id, spoke: z.array(id).min(1).max(200) }),
  cmd('ballot.count', { personId: id, figures: secretFigures }),
  cmd('vote.close', { personId: id }),
  cmd('vote.reconsider', { personId: id, agreed: z.array(id).max(200) }),
  // 报备
  cmd('filing.require', { to: short, matter: short, dueOn: dayText, basis: words }),
  cmd('filing.send', { on: dayText, document: short }),
  cmd('filing.answer', { on: dayText, answer: words }),
  // 公示
  cmd('notice.publish', { publishedOn: dayText, endsOn: dayText.nullable(), channel: short, text: words, exceptionStated: z.boolean().nullable(), calendar: z.array(officialYear).max(3).nullable() }),
  cmd('notice.waive', { ground: z.enum(['not-promotion', 'special-post', 'shown-in-term-change']), basis: words }),
  cmd('objection.receive', { on: dayText, from: short, content: words }),
  cmd('objection.resolve', { objectionId: id, upheld: z.boolean(), result: words, on: dayText, by: short }),
  // 任职
  cmd('talk.hold', { on: dayText, by: short, content: words }),
  cmd('appointment.make', { electedOn: dayText.nullable(), issuedOn: dayText, document: short, endHoldings: z.array(id).max(20), termUntil: dayText.optional() }),
  // 试用期满
  cmd('probation.conclude', { on: dayText, result: z.enum(['competent', 'not-competent']), opinion: words }),
  // Any step
  cmd('step.complete', { acknowledged: z.array(short).max(100).optional() }),
  cmd('case.stop', { reason: words }),
]);

export type Command = z.infer<typeof command>;
export type CommandKind = Command['kind'];
/** A command of one kind. */
export type Cmd<K extends CommandKind> = Extract<Command, { kind: K }>;
/** What a command of one kind says, without its kind. */
export type Said<K extends CommandKind> = Omit<Cmd<K>, 'kind'>;
export type SheetFigures = z.infer<typeof sheetFigures>;
export type SecretFigures = z.infer<typeof secretFigures>;
export type Invited = z.infer<typeof invited>;
export type RecommendationForm = z.infer<typeof form>;
