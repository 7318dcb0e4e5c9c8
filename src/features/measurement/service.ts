import { eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { interviewsAbout } from '../interviews/report-service.ts';
import { sightOf } from '../roster/access-service.ts';
import { appraisal, person } from '../roster/schema.ts';
import { reachedUnits, reaches, unitNames } from '../roster/scope-service.ts';
import { drawsOf } from '../ballots/draw-service.ts';
import { askedSheets } from '../ballots/rules/pace.ts';
import { poll } from '../ballots/schema.ts';
import { changesOf, facesOf, levelled, peersOf, type Change, type Face, type Levelled, type Peer } from './rules/compare.ts';
import { subjectFigures, type SubjectFigures } from './rules/figures.ts';
import { appraisalLines, pollLine, talkLines } from './rules/lines.ts';
import { missingOf, methods, type Method, type MethodLine } from './rules/method.ts';
import { qualityOf, type Quality } from './rules/quality.ts';
import { about, countedPolls, findCounted, noteReading, subjectsOf, type Counted } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { compositeOf, keptOf, type CompositeNow, type KeptLine } from './composite-service.ts';
import { resultsOf, type ResultRow } from './results-service.ts';
import { resultLines } from './rules/results.ts';

/** What a poll says about one person beside the means: two faces, peers, leniency. */
export type PollBeside = { poll: string; number: string; title: string; day: string; comparisons: number; faces: Face[]; peers: Peer[]; levelled: Levelled[] };
/** The page of a person: every method with its line, what is missing, and the comparisons. */
export type PersonView = {
  person: { id: string; name: string; postText: string | null; unitName: string | null };
  lines: MethodLine[]; missing: Method[]; beside: PollBeside[]; changes: Change[]; unlike: { from: string; to: string }[];
  results: ResultLine[]; composite: CompositeNow | null; kept: KeptLine[]; mayWrite: boolean; year: number;
};
/** A result of work as the page shows it; `mine`: recorded by this reader, who cannot confirm it. */
export type ResultLine = Pick<ResultRow, 'id' | 'year' | 'target' | 'achieved' | 'degree' | 'evidenceTitle' | 'evidenceNumber' | 'state' | 'recordedName' | 'recordedDay' | 'confirmedName' | 'confirmedDay' | 'withdrawnName' | 'withdrawnDay' | 'reason'> & { mine: boolean };

/** Where lines of a method come from, beside polls; another method adds its function here. What was said in talks is for who handles the choosing of people. */
type Source = (read: Reader, personId: string, actor: Actor) => Promise<MethodLine[]>;
const sources: readonly Source[] = [
  async (read, id, actor) => (holdsAny(actor, mayHandleCases) ? talkLines(await interviewsAbout(read, id)) : []),
  async (read, id) => resultLines(await resultsOf(read, id)),
  async (read, id) => appraisalLines(await read.select({ year: appraisal.year, grade: appraisal.grade }).from(appraisal).where(eq(appraisal.personId, id)), id),
];

/** All that is measured of one person, for somebody who reaches them and is neither they nor their kin; the reading is recorded. */
export async function readPerson(ports: Ports, actor: Actor, personId: string): Promise<Outcome<PersonView>> {
  const { read } = ports;
  const today = ports.today();
  const sight = await sightOf(read, actor, 'file', today);
  const [who] = await read.select({ id: person.id, name: person.name, postText: person.postText, unitId: person.unitId }).from(person).where(eq(person.id, personId));
  if (sight.kin.includes(personId)) return refusals.own();
  if (!who || sight.level(who) !== 'full') return refusals.noPerson();
  const polls = await countedPolls(read, actor, today, about(personId));
  const subjects = await subjectsOf(read, sight, polls);
  const lines = [...polls.map((p) => pollLine(p, p.manifest, subjectFigures(p.manifest, p.parts).find((s) => s.slot === personId)!, p.patterns)), ...(await Promise.all(sources.map((s) => s(read, personId, actor)))).flat()];
  const noted = await noteReading(ports, actor, 'measurement.person.read', { kind: 'person', id: personId }, polls.map((p) => ({ kind: 'poll', id: p.id })), { person: who.name, lines: lines.length }, today);
  if (!noted.ok) return noted;
  const names = await unitNames(read, [who.unitId]);
  const years = seriesOf(polls, personId).map(changesOf);
  const results = (await resultsOf(read, personId)).map((r): ResultLine => ({ id: r.id, year: r.year, target: r.target, achieved: r.achieved, degree: r.degree, evidenceTitle: r.evidenceTitle, evidenceNumber: r.evidenceNumber, state: r.state, recordedName: r.recordedName, recordedDay: r.recordedDay, confirmedName: r.confirmedName, confirmedDay: r.confirmedDay, withdrawnName: r.withdrawnName, withdrawnDay: r.withdrawnDay, reason: r.reason, mine: r.recordedBy === actor.accountId }));
  return ok({
    person: { id: who.id, name: who.name, postText: who.postText, unitName: names(who.unitId ?? '') ?? null },
    lines: lines.sort((a, b) => methods.indexOf(a.method) - methods.indexOf(b.method) || (a.day < b.day ? 1 : -1)), missing: missingOf(lines),
    beside: polls.map((p) => besideOf(p, personId, subjects)), changes: years.flatMap((y) => y.changes), unlike: years.flatMap((y) => y.unlike),
    results, composite: await compositeOf(read, personId, polls, today), kept: await keptOf(read, personId), mayWrite: holdsAny(actor, mayHandleCases), year: Number(today.slice(0, 4)),
  });
}

/** The polls of each kind about a person, for comparison over the years. */
function seriesOf(polls: readonly Counted[], slot: string): Parameters<typeof changesOf>[0][] {
  const kinds = [...new Set(polls.map((p) => p.manifest.kind))];
  return kinds.map((k) => polls.filter((p) => p.manifest.kind === k).map((p) => ({ poll: p.id, number: p.number, day: p.day, manifest: p.manifest, shown: p.parts.find((s) => s.slot === slot)! })));
}

function besideOf(p: Counted, personId: string, subjects: ReadonlyMap<string, { rank: string | null; open: boolean }>): PollBeside {
  const faces = facesOf(p.manifest, p.parts);
  const own = subjects.get(personId)?.rank ?? null;
  // Peers are of the same class of posts, and only people whom this reader sees: a mean must not tell of anybody else.
  const peers = p.manifest.sheets.map((s) => s.slot).filter((slot) => { const s = subjects.get(slot); return s !== undefined && s.open && s.rank === own; });
  return {
    poll: p.id, number: p.number, title: p.title, day: p.day, comparisons: faces.length, faces: faces.filter((f) => f.slot === personId),
    peers: peersOf(p.manifest, p.parts, personId, peers), levelled: levelled(p.manifest, visible(p, subjects)).subjects.filter((s) => s.slot === personId),
  };
}

/** The parts of a poll a reader may see: all but people who are they, their kin, or outside their reach. */
const visible = (p: Counted, subjects: ReadonlyMap<string, { open: boolean }>): Counted['parts'] => p.parts.filter((s) => subjects.get(s.slot)?.open !== false);

/** A counted poll: its quality statement and its results by subject. */
export type PollView = {
  id: string; number: string; title: string; kind: string; day: string; unitName: string | null; quality: Quality; comparisons: number; closed: number; texts: number; mayHandle: boolean;
  /** Classes whose roll was drawn, with the margin the draw was planned for; `kept`: the roll is exactly who was drawn. */
  samples: { label: string; of: number; n: number; strata: number; margin: number | null; kept: boolean }[];
  subjects: (SubjectFigures & { personId: string | null; faces: Face[]; levelled: Levelled[] })[]; leniency: { group: string; question: string; leniency: number }[];
};

/** Reads a counted poll, without the subjects who are the reader, their kin or outside their reach; the reading is recorded. */
export async function readPoll(ports: Ports, actor: Actor, id: string): Promise<Outcome<PollView>> {
  const { read } = ports;
  const today = ports.today();
  const got = await findCounted(read, actor, id, today);
  if ('why' in got) return got.why === 'missing' ? refusals.noPoll() : got.why === 'handlers' ? refusals.handlers() : refusals.notCounted();
  const p = got.found;
  const subjects = await subjectsOf(read, await sightOf(read, actor, 'file', today), [p]);
  const parts = visible(p, subjects);
  const faces = facesOf(p.manifest, p.parts);
  const level = levelled(p.manifest, parts);
  const noted = await noteReading(ports, actor, 'measurement.poll.read', { kind: 'poll', id }, parts.flatMap((s) => (subjects.has(s.slot) ? [{ kind: 'person', id: s.slot }] : [])), { poll: p.number, title: p.title }, today);
  if (!noted.ok) return noted;
  const names = await unitNames(read, [p.unitId]);
  return ok({
    id, number: p.number, title: p.title, kind: p.manifest.kind, day: p.day, unitName: names(p.unitId) ?? null, quality: qualityOf(p.manifest, p.issued, parts, p.patterns, p.pace), comparisons: faces.length, closed: p.parts.length - parts.length, mayHandle: holdsAny(actor, mayHandleCases) && reaches(await reachedUnits(read, actor, mayHandleCases, today), p.unitId),
    texts: subjectFigures(p.manifest, parts).reduce((n, s) => n + s.questions.reduce((k, q) => k + q.texts, 0), 0),
    samples: (await drawsOf(read, id)).map((d) => ({ label: p.manifest.classes.find((c) => c.id === d.class)?.label ?? d.class, of: d.of, n: d.n, strata: d.strata, margin: d.margin, kept: d.onRoll === d.n && d.roll === d.n })),
    subjects: subjectFigures(p.manifest, parts).map((s) => ({ ...s, personId: subjects.has(s.slot) ? s.slot : null, faces: faces.filter((f) => f.slot === s.slot), levelled: level.subjects.filter((x) => x.slot === s.slot) })), leniency: level.groups,
  });
}

/** A counted poll in the list. */
export type PollLine = { id: string; number: string; title: string; kind: string; day: string; unitId: string; unitName: string | null; subjects: number; roll: number };

/** The counted polls a reader may open, newest first; their results are not in the list. */
export async function listResults(read: Reader, actor: Actor, today: Day): Promise<PollLine[]> {
  const rows = await countedPolls(read, actor, today, undefined, 500);
  const names = await unitNames(read, rows.map((r) => r.unitId));
  return rows.map((r) => ({ id: r.id, number: r.number, title: r.title, kind: r.manifest.kind, day: r.day, unitId: r.unitId, unitName: names(r.unitId) ?? null, subjects: askedSheets(r.manifest).length, roll: r.manifest.classes.reduce((n, c) => n + c.size, 0) }));
}

/** 一报告两评议 of a unit over the years: by subject that is no person, its figures of every year and what changed. */
export type ReviewView = { unitName: string | null; polls: { id: string; number: string; day: string; valid: number | null; roll: number }[]; subjects: { slot: string; label: string; years: (SubjectFigures & { number: string; day: string })[]; changes: Change[]; unlike: { from: string; to: string }[] }[] };

/** Reads the yearly reviews of a unit beside one another; newly appointed people change from year to year and stand in their polls. The reading is recorded. */
export async function readReview(ports: Ports, actor: Actor, unitId: string): Promise<Outcome<ReviewView>> {
  const today = ports.today();
  const polls = (await countedPolls(ports.read, actor, today, eq(poll.unitId, unitId))).filter((p) => p.manifest.kind === 'appointment-review').sort((a, b) => (a.day < b.day ? -1 : 1));
  if (polls.length === 0) return refusals.noReview();
  const people = await subjectsOf(ports.read, await sightOf(ports.read, actor, 'file', today), polls);
  const names = await unitNames(ports.read, [unitId]);
  const noted = await noteReading(ports, actor, 'measurement.review.read', { kind: 'unit', id: unitId }, polls.map((p) => ({ kind: 'poll', id: p.id })), { unit: names(unitId) ?? '', count: polls.length }, today);
  if (!noted.ok) return noted;
  const slots = [...new Set(polls.flatMap((p) => askedSheets(p.manifest).map((s) => s.slot)))].filter((s) => !people.has(s));
  const of = polls.map((p) => ({ p, figures: subjectFigures(p.manifest, p.parts) }));
  return ok({
    unitName: names(unitId) ?? null, polls: of.map(({ p, figures }) => ({ id: p.id, number: p.number, day: p.day, valid: figures.reduce<number | null>((m, f) => (f.valid === null ? m : Math.max(m ?? 0, f.valid)), null), roll: p.manifest.classes.reduce((n, c) => n + c.size, 0) })),
    subjects: slots.map((slot) => {
      const years = of.flatMap(({ p, figures }) => figures.filter((f) => f.slot === slot).map((f) => ({ ...f, number: p.number, day: p.day })));
      return { slot, label: years.at(-1)!.label, years, ...changesOf(polls.flatMap((p) => p.parts.filter((s) => s.slot === slot).map((s) => ({ poll: p.id, number: p.number, day: p.day, manifest: p.manifest, shown: s })))) };
    }),
  });
}
