import { sha256 } from '@noble/hashes/sha2.js';
import { and, eq } from 'drizzle-orm';
import { hex, utf8 } from '../../kernel/bytes.ts';
import { canonical, canonicalBytes } from '../../kernel/canonical.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { findPerson } from '../roster/load-service.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { loadInstitution, loadState } from '../selection/load-service.ts';
import { command, openCase } from '../selection/service.ts';
import { orderFor } from './blind-rules.ts';
import { acknowledging } from './discipline-service.ts';
import { interviewersOf } from './interviewer-service.ts';
import { applicationsOf, assessorsOf, chunksOf, finalMarks, findContest, handled, marksOf, seedOf, siftFigure, type Contest } from './load-service.ts';
import { alpha, figureOf, type Figure } from './marks-rules.ts';
import { components, type Component } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { listFault, totalOf, type ResultRow, type Shortlisted } from './result-rules.ts';
import { contest, contestApplication, contestScore } from './schema.ts';
import { scoreFits, type ScoreComponent, type ScoreValue } from './score-rules.ts';
import { kindWords } from './stage-rules.ts';

type Entry = typeof contestScore.$inferSelect;
/** Where an entry stands: nothing, one of two, two that differ, or settled with its value. */
export type Entered = { component: ScoreComponent; state: 'none' | 'one' | 'differ' | 'settled'; mine: boolean; value: ScoreValue | null };

/** Enters a result as one of two people; each enters without seeing the other's figure, and where they differ both enter again. */
export async function enterScore(ports: Ports, actor: Actor, id: string, said: { applicationId: string; value: ScoreValue }): Promise<Outcome<{ state: Entered['state'] }>> {
  return ports.act({ actor, verb: 'contest.scored', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['scoring']);
    if (!row.ok) return row;
    const { value } = said;
    const [a] = await tx.read.select().from(contestApplication).where(and(eq(contestApplication.id, said.applicationId), eq(contestApplication.contestId, id), eq(contestApplication.state, 'admitted')));
    if (!a) return refusals.noApplication();
    if (value.component !== 'record' && row.value.plan.weights[value.component] === 0) return refusals.notCounted();
    if (!scoreFits(value, row.value.plan)) return refusals.badScore();
    if (value.component === 'interview') {
      const asked = (await interviewersOf(tx.read, id)).length;
      if (asked < 2 || value.marks.length !== asked) return refusals.interviewers(asked);
    }
    const entries = (await scoresOf(tx.read, id)).filter((s) => s.applicationId === a.id && s.component === value.component);
    const now = standing(entries, value.component, actor.accountId);
    if (now.state === 'settled') return refusals.agreedAlready();
    if (now.state === 'one' && now.mine) return refusals.scored();
    const last = entries.at(-1)?.round ?? 0;
    const round = now.state === 'one' ? last : last + 1;
    const made = await tx.insert(contestScore, { contestId: id, applicationId: a.id, component: value.component, round, value, enteredBy: actor.accountId, enteredByName: actor.name });
    tx.note({ subjects: a.personId ? [{ kind: 'person', id: a.personId }] : [], detail: { number: row.value.number, name: a.name, what: componentWords[value.component] } });
    return ok({ state: standing([...entries, made], value.component, actor.accountId).state });
  });
}

/** Names of the results. */
export const componentWords: Readonly<Record<Component | 'record', { zh: string; en: string }>> = {
  sift: { zh: '匿名评阅', en: 'blind sift' }, exam: { zh: '笔试', en: 'examination' }, interview: { zh: '面试', en: 'interview' }, assessment: { zh: '民主测评', en: 'democratic assessment' }, record: { zh: '平时和考核情况', en: 'record of appraisals' },
};

const scoresOf = (read: Reader, id: string): Promise<Entry[]> => read.select().from(contestScore).where(eq(contestScore.contestId, id)).orderBy(contestScore.round, contestScore.id);

function standing(entries: readonly Entry[], component: ScoreComponent, reader: string): Entered {
  const last = entries.at(-1)?.round ?? 0;
  const now = entries.filter((e) => e.round === last);
  const mine = now.some((e) => e.enteredBy === reader);
  if (now.length === 0) return { component, state: 'none', mine, value: null };
  if (now.length === 1) return { component, state: 'one', mine, value: null };
  const same = canonical(now[0]!.value) === canonical(now[1]!.value);
  return { component, state: same ? 'settled' : 'differ', mine, value: same ? (now[0]!.value as ScoreValue) : null };
}

/** Results side by side in the order of the applications, with how far assessors agree. */
export type Results = { rows: (ResultRow & { name: string; personId: string | null; entered: Entered[]; record: string | null })[]; alpha: { sift: number | null; interview: number | null } };

/** Draws the results from what was marked and entered; the same for everybody, but an entry of one of two is not shown. */
export async function resultsOf(read: Reader, of: Contest, reader: string): Promise<Results> {
  const admitted = (await applicationsOf(read, of.id)).filter((a) => a.state === 'admitted');
  const assessors = (await assessorsOf(read, of.id)).map((a) => a.id);
  const chunks = await chunksOf(read, of.id);
  const marks = await marksOf(read, of.id);
  const finals = finalMarks(marks);
  const scores = await scoresOf(read, of.id);
  const wanted = [...components.filter((c): c is Exclude<Component, 'sift'> => c !== 'sift' && of.plan.weights[c] > 0), 'record' as const];
  const interviews: number[][][] = [];
  const rows = admitted.map((a) => {
    const own = scores.filter((s) => s.applicationId === a.id);
    const entered = wanted.map((c) => standing(own.filter((s) => s.component === c), c, reader));
    const figures: ResultRow['figures'] = {};
    const sift = siftFigure(of, chunks.filter((c) => c.applicationId === a.id).map((c) => c.id), finals, assessors);
    if (sift) figures.sift = sift;
    for (const { value } of entered) {
      if (value?.component === 'interview') { figures.interview = figureOf(value.marks, of.plan.trimmed)!; interviews.push(value.marks); }
      else if (value && value.component !== 'record') figures[value.component] = exact(value.score);
    }
    const record = entered.find((e) => e.value?.component === 'record')?.value;
    return { applicationId: a.id, number: a.number, name: a.name, personId: a.personId, figures, total: totalOf(figures, of.plan.weights), entered, record: record?.component === 'record' ? record.words : null };
  });
  const first = new Map(marks.filter((m) => m.reading === 1).map((m) => [`${m.chunkId} ${m.assessorId}`, m.marks]));
  const units = chunks.flatMap((c) => of.plan.questions[c.question]!.anchors.map((_, i) => assessors.map((s) => first.get(`${c.id} ${s}`)?.[i] ?? null)));
  const talks = interviews.flatMap((m) => m[0]!.map((_, i) => m.map((seat) => seat[i]!)));
  return { rows, alpha: { sift: alpha(units), interview: alpha(talks) } };
}

const exact = (value: number): Figure => ({ value, low: value, high: value });

/** Puts a list forward: who goes on to the case and why, who does not and why. */
export async function propose(ports: Ports, actor: Actor, id: string, list: Shortlisted[]): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.proposed', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['scoring', 'proposed']);
    if (!row.ok) return row;
    const { rows } = await resultsOf(tx.read, row.value, actor.accountId);
    const open = rows.filter((r) => r.total === null || r.record === null).length;
    if (open > 0) return refusals.incomplete(open);
    const fault = listFault(list, rows);
    if (fault) return refusals.list(fault);
    await tx.update(contest, id, { stage: 'proposed', shortlist: list, proposedBy: actor.accountId, proposedByName: actor.name });
    tx.note({ cites: ['cn.appointment-2019.art-15.not-by-marks'], detail: { number: row.value.number, count: list.filter((s) => s.chosen).length } });
    return ok({ id });
  });
}

/** Approves the list as another person and seals the summary: figures by number of application, hashes of answers and plan, orders and seed, no name but those chosen. */
export async function approveList(ports: Ports, actor: Actor, id: string, acknowledged: readonly string[] = []): Promise<Outcome<{ id: string; sealed: string }>> {
  return ports.act({ actor, verb: 'contest.list.approved', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['proposed']);
    if (!row.ok) return row;
    if (row.value.proposedBy === actor.accountId) return refusals.samePerson();
    const read = await acknowledging(tx, 'decision', acknowledged);
    if (!read.ok) return read;
    const sealed = await tx.blob(canonicalBytes(await summaryOf(tx.read, row.value)), 'application/json');
    await tx.update(contest, id, { stage: 'approved', sealed });
    tx.note({ cites: ['cn.appointment-2019.art-15.not-by-marks'], detail: { number: row.value.number, count: row.value.shortlist!.filter((s) => s.chosen).length, hash: sealed, prohibitions: read.value, acknowledged: read.value.length } });
    return ok({ id, sealed });
  });
}

/** The summary that is sealed. Whoever has it and the record can draw every order again from the seed and find its hash in the entry of the approval. */
export async function summaryOf(read: Reader, of: Contest) {
  const seed = await seedOf(read, of.id);
  const chunks = await chunksOf(read, of.id);
  const assessors = await assessorsOf(read, of.id);
  const { rows, alpha: agreement } = await resultsOf(read, of, '');
  const chosen = new Map((of.shortlist ?? []).filter((s) => s.chosen).map((s) => [s.applicationId, s]));
  const sha = (text: string): string => hex(sha256(utf8(text)));
  return {
    format: 'steelyard/contest/v1', number: of.number, kind: of.kind, title: of.title, plan: sha(canonical(of.plan)), weights: of.plan.weights, seed, seedHash: of.seedHash,
    orders: assessors.map((a) => ({ assessor: a.id, questions: of.plan.questions.map((_, q) => orderFor(seed, a.id, q, chunks.filter((c) => c.question === q).map((c) => c.id))) })),
    answers: chunks.map((c) => ({ id: c.id, question: c.question, sha256: sha(c.text) })),
    marks: (await marksOf(read, of.id)).map((m) => ({ answer: m.chunkId, assessor: m.assessorId, reading: m.reading, marks: m.marks })),
    agreement, results: rows.map((r) => ({ number: r.number, figures: r.figures, total: r.total })),
    chosen: rows.filter((r) => chosen.has(r.applicationId)).map((r) => {
      const { politics, skill, record, conduct } = chosen.get(r.applicationId)!;
      return { number: r.number, name: r.name, politics, skill, record, conduct };
    }),
  };
}

/** Ties an outsider's application to a person entered in the roster under the same name. */
export async function tie(ports: Ports, actor: Actor, id: string, applicationId: string, personId: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.tied', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['scoring', 'proposed', 'approved', 'case']);
    if (!row.ok) return row;
    const a = await tx.lock(contestApplication, applicationId);
    if (!a || a.contestId !== id || a.personId !== null) return refusals.noApplication();
    const found = await findPerson(tx.read, personId);
    if (!found) return rosterRefusals.noPerson();
    if (found.name !== a.name) return refusals.otherName();
    if ((await applicationsOf(tx.read, id)).some((x) => x.personId === personId)) return refusals.twice();
    await tx.update(contestApplication, applicationId, { personId });
    tx.note({ subjects: [{ kind: 'person', id: personId }], detail: { number: row.value.number, name: a.name } });
    return ok({ id });
  });
}

/** Opens the case of those chosen; from there recommendation, examination and decision go on as always. Asked again after an interruption it adds who is missing. */
export async function toCase(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ caseId: string }>> {
  const row = await findContest(ports.read, id);
  if (!row) return refusals.unknown();
  const chosen = (await applicationsOf(ports.read, id)).filter((a) => row.shortlist?.some((s) => s.chosen && s.applicationId === a.id));
  const untied = chosen.find((a) => a.personId === null);
  if (untied) return refusals.notTied(untied.name);
  const begun = row.stage === 'case' ? ok({ caseId: row.caseId! }) : await begin(ports, actor, row);
  if (!begun.ok) return begun;
  const { caseId } = begun.value;
  for (const a of chosen) {
    const state = await loadState(ports.read, caseId);
    if (!state || state.candidates.some((c) => c.personId === a.personId)) continue;
    const added = await command(ports, actor, caseId, state.version, { kind: 'candidate.add', personId: a.personId!, source: `${kindWords[row.kind].zh} ${row.number}` });
    if (!added.ok) return added;
  }
  return ok({ caseId });
}

async function begin(ports: Ports, actor: Actor, row: Contest): Promise<Outcome<{ caseId: string }>> {
  const checked = await ports.act({ actor, verb: 'contest.case.asked', caseId: row.id }, async (tx) => {
    const may = await handled(tx, actor, row.id, ['approved']);
    if (may.ok) tx.note({ detail: { number: row.number } });
    return may;
  });
  if (!checked.ok) return checked;
  const name = kindWords[row.kind].zh;
  const opened = await openCase(ports, actor, {
    postId: row.postId, moveKind: row.plan.moveKind, termChange: false, reason: row.plan.necessity, initiator: (await loadInstitution(ports.read, ports.today())) || name,
    basis: `${name} ${row.number}，结果汇总 SHA-256 ${row.sealed!}`.slice(0, 200),
    contest: { number: row.number, kind: row.kind, necessity: row.plan.necessity, suitable: row.plan.suitable, byMarksAlone: false, sealed: row.sealed! },
  });
  if (!opened.ok) return opened;
  const kept = await ports.act({ actor, verb: 'contest.case.opened', caseId: row.id, subjects: [{ kind: 'case', id: opened.value.id }] }, async (tx) => {
    await tx.update(contest, row.id, { stage: 'case', caseId: opened.value.id });
    tx.note({ detail: { number: row.number, case: opened.value.number } });
    return ok(null);
  });
  return kept.ok ? ok({ caseId: opened.value.id }) : kept;
}
