import type { CaseEvent, EventKind, EventOf } from './events.ts';
import type { By, CaseState, ExamineeState } from './state.ts';
import { ballotOf, closedOn, examinationOf, presentNow } from './lookup.ts';

const by = (e: CaseEvent): By => ({ actor: e.actor, name: e.actorName, day: e.day });

/** The state that the first event makes. */
function open(id: string, e: EventOf<'case.opened'>): CaseState {
  const { payload } = e;
  return {
    id, version: e.n, step: 'motion', state: 'running',
    number: payload.number, title: payload.title, opened: payload, openedBy: by(e), moveKind: payload.moveKind,
    post: payload.post, postStated: {}, settings: payload.settings, book: payload.book ?? 1, pack: payload.pack ?? 'cn.cadres',
    motion: { checked: null, plan: null, approved: null, reports: null, consent: null },
    candidates: [], exceptions: [], consents: {},
    recommendation: { forms: {}, closedOn: null },
    examination: { chosen: null, notice: null, team: null, talks: null, people: {} },
    meeting: null, ballots: {}, chosen: null, decidedOn: null, filing: null,
    notice: { published: null, waived: null, objections: [] },
    talk: null, appointment: null, probation: null, acknowledged: null, completed: [], ended: null, seals: [],
  };
}

type Change = { [K in Exclude<EventKind, 'case.opened'>]: (s: CaseState, e: EventOf<K>) => void };

const examined = (s: CaseState, personId: string, change: Partial<ExamineeState>): void => {
  s.examination.people[personId] = { ...examinationOf(s, personId), ...change };
};

const changes: Change = {
  'motion.planned': (s, e) => {
    s.motion.plan = { ...e.payload, by: by(e) };
    s.motion.approved = null;
  },
  'motion.approved': (s, e) => { s.motion.approved = by(e); },
  'motion.reported': (s, e) => {
    s.motion.reports = e.payload.matters;
    s.motion.checked = e.payload.checked ?? null;
  },
  'organization.consented': (s, e) => { s.motion.consent = e.payload; },
  'candidate.added': (s, e) => {
    const { personId, name, source, facts } = e.payload;
    s.candidates = [...s.candidates.filter((c) => c.personId !== personId), { personId, name, source, facts, factsDay: e.day, stated: {}, removed: null, examinee: false }];
  },
  'candidate.removed': (s, e) => {
    const c = s.candidates.find((x) => x.personId === e.payload.personId)!;
    c.removed = { reason: e.payload.reason, day: e.day };
    c.examinee = false;
  },
  'facts.refreshed': (s, e) => {
    for (const { personId, facts } of e.payload.people) Object.assign(s.candidates.find((c) => c.personId === personId)!, { facts, factsDay: e.day });
    if (e.payload.post) s.post = e.payload.post;
  },
  'person.stated': (s, e) => {
    const c = s.candidates.find((x) => x.personId === e.payload.personId)!;
    c.stated = { ...c.stated, ...e.payload.facts };
  },
  'post.stated': (s, e) => { s.postStated = { ...s.postStated, ...e.payload.facts }; },
  'exception.requested': (s, e) => { s.exceptions.push({ ...e.payload, requested: by(e), state: 'open', answered: null, note: null }); },
  'exception.approved': (s, e) => answerException(s, e, 'approved'),
  'exception.declined': (s, e) => answerException(s, e, 'declined'),
  'exception.consented': (s, e) => { s.consents[e.payload.personId] = e.payload; },
  'recommendation.planned': (s, e) => {
    const before = s.recommendation.forms[e.payload.form];
    s.recommendation.forms[e.payload.form] = { plan: e.payload, round: (before?.round ?? 0) + 1, pending: [], differed: before?.differed ?? [], agreed: null, attended: null };
  },
  'recommendation.attended': (s, e) => { s.recommendation.forms[e.payload.form]!.attended = e.payload.present; },
  'sheet.entered': (s, e) => { s.recommendation.forms[e.payload.form]!.pending.push({ by: by(e), figures: e.payload.figures }); },
  'sheet.agreed': (s, e) => {
    Object.assign(s.recommendation.forms[e.payload.form]!, { pending: [], agreed: { figures: e.payload.figures, by: e.payload.by, day: e.day } });
  },
  'sheet.differed': (s, e) => {
    const f = s.recommendation.forms[e.payload.form]!;
    f.differed.push({ round: f.round, fields: e.payload.fields, sheets: f.pending });
    f.pending = [];
    f.round += 1;
  },
  'examinees.chosen': (s, e) => {
    s.examination.chosen = e.payload;
    for (const c of s.candidates) c.examinee = c.removed === null && e.payload.people.some((p) => p.personId === c.personId);
    s.examination.team = null;
  },
  'examination.noticed': (s, e) => { s.examination.notice = e.payload; },
  'team.formed': (s, e) => { s.examination.team = e.payload; },
  'interviews.planned': (s, e) => { s.examination.talks = e.payload; },
  'extended.noted': (s, e) => examined(s, e.payload.personId, { extended: [...examinationOf(s, e.payload.personId).extended, e.payload] }),
  'interview.noted': (s, e) => {
    const { personId } = e.payload;
    examined(s, personId, { interviews: [...examinationOf(s, personId).interviews, { ...e.payload, by: by(e) }] });
  },
  'check.recorded': (s, e) => {
    const { personId, check } = e.payload;
    examined(s, personId, { checks: { ...examinationOf(s, personId).checks, [check]: { ...e.payload, by: by(e), resolved: null } } });
  },
  'check.resolved': (s, e) => {
    const { personId, check } = e.payload;
    const { checks } = examinationOf(s, personId);
    examined(s, personId, { checks: { ...checks, [check]: { ...checks[check]!, resolved: { ...e.payload, by: by(e) } } } });
  },
  'integrity.concluded': (s, e) => examined(s, e.payload.personId, { integrity: e.payload }),
  'obstacle.stated': (s, e) => examined(s, e.payload.personId, { obstacle: e.payload }),
  'candidate.talked': (s, e) => examined(s, e.payload.personId, { talk: e.payload }),
  'finding.written': (s, e) => examined(s, e.payload.personId, { finding: e.payload }),
  'meeting.called': (s, e) => {
    s.meeting = { called: e.payload, opened: null, moves: [] };
    // A new meeting begins every undecided ballot anew.
    for (const b of Object.values(s.ballots)) if (!b.result) Object.assign(b, { presented: null, present: null, votes: [], entered: [], spoke: null, counts: [], counted: null });
  },
  'meeting.opened': (s, e) => { s.meeting!.opened = e.payload; },
  'member.left': (s, e) => { s.meeting!.moves = [...s.meeting!.moves, { memberId: e.payload.memberId, kind: 'left', at: e.payload.at, reason: e.payload.reason }]; },
  'member.arrived': (s, e) => {
    const { memberId, at, leaves } = e.payload;
    const { opened, moves } = s.meeting!;
    s.meeting!.opened = { ...opened!, leaves: [...opened!.leaves, ...leaves] };
    s.meeting!.moves = [...moves, { memberId, kind: 'arrived', at, reason: null }];
  },
  'candidate.presented': (s, e) => { s.ballots[e.payload.personId] = { ...ballotOf(s, e.payload.personId), presented: e.payload, present: presentNow(s) }; },
  'discussion.recorded': (s, e) => { s.ballots[e.payload.personId]!.spoke = e.payload.spoke; },
  'ballot.counted': (s, e) => { s.ballots[e.payload.personId]!.counts.push({ by: by(e), figures: e.payload.figures }); },
  'ballot.agreed': (s, e) => { Object.assign(s.ballots[e.payload.personId]!, { counts: [], counted: { figures: e.payload.figures, by: e.payload.by } }); },
  'ballot.differed': (s, e) => { s.ballots[e.payload.personId]!.counts = []; },
  'vote.given': (s, e) => {
    const { personId, memberId, stand, way } = e.payload;
    const b = s.ballots[personId]!;
    b.votes.push({ memberId, stand, way, by: by(e) });
    b.entered = b.entered.filter((v) => v.memberId !== memberId);
  },
  'vote.entered': (s, e) => { s.ballots[e.payload.personId]!.entered.push({ memberId: e.payload.memberId, stand: e.payload.stand, by: by(e) }); },
  'vote.differed': (s, e) => {
    const b = s.ballots[e.payload.personId]!;
    b.entered = b.entered.filter((v) => v.memberId !== e.payload.memberId);
  },
  'vote.closed': (s, e) => {
    const b = s.ballots[e.payload.personId]!;
    b.result = e.payload;
    b.resultDay = e.day;
    if (e.payload.result !== 'carried') return;
    s.chosen = e.payload.personId;
    s.decidedOn = s.meeting!.opened!.on;
  },
  'vote.reopened': (s, e) => {
    const b = s.ballots[e.payload.personId]!;
    s.ballots[e.payload.personId] = { presented: null, present: null, spoke: null, counts: [], counted: null, round: b.round + 1, votes: [], entered: [], result: null, resultDay: null, earlier: [...b.earlier, b.result!], reconsidered: e.payload };
  },
  'filing.required': (s, e) => { s.filing = { ...e.payload, sent: null, answered: null }; },
  'filing.sent': (s, e) => { s.filing!.sent = e.payload; },
  'filing.answered': (s, e) => { s.filing!.answered = e.payload; },
  'notice.published': (s, e) => { s.notice.published = e.payload; },
  'notice.waived': (s, e) => { s.notice.waived = e.payload; },
  'objection.received': (s, e) => { s.notice.objections.push({ ...e.payload, state: 'open', resolution: null }); },
  'objection.resolved': (s, e) => {
    Object.assign(s.notice.objections.find((o) => o.objectionId === e.payload.objectionId)!, { state: e.payload.upheld ? 'founded' : 'unfounded', resolution: e.payload });
  },
  'talk.held': (s, e) => { s.talk = e.payload; },
  'appointment.made': (s, e) => { s.appointment = e.payload; },
  'probation.concluded': (s, e) => { s.probation = e.payload; },
  'discipline.acknowledged': (s, e) => { s.acknowledged = { actor: e.actor, prohibitions: e.payload.prohibitions }; },
  'step.completed': (s, e) => {
    s.acknowledged = null;
    s.completed.push({ step: s.step, day: e.day, by: by(e), n: e.n });
    if (s.step === 'recommendation') s.recommendation.closedOn = closedOn(s);
    if (s.step === 'appointment') s.state = 'appointed';
    if (e.payload.next) s.step = e.payload.next;
  },
  'case.closed': (s, e) => {
    s.state = 'closed';
    s.ended = { how: 'closed', day: e.day, reason: null, citation: null };
  },
  'case.stopped': (s, e) => {
    s.state = 'stopped';
    s.ended = { how: 'stopped', day: e.day, reason: e.payload.reason, citation: e.payload.citation };
  },
  'case.sealed': (s, e) => { s.seals.push({ n: e.n, manifest: e.payload.manifest, day: e.day }); },
};

function answerException(s: CaseState, e: EventOf<'exception.approved'> | EventOf<'exception.declined'>, state: 'approved' | 'declined'): void {
  Object.assign(s.exceptions.find((x) => x.exceptionId === e.payload.exceptionId)!, { state, answered: by(e), note: e.payload.note });
}

const copies = <T extends object>(list: readonly T[]): T[] => list.map((x) => ({ ...x }));
const mapped = <T, U>(of: Record<string, T>, change: (value: T) => U): Record<string, U> => Object.fromEntries(Object.entries(of).map(([k, v]) => [k, change(v)]));

/** A copy of every part that `changes` writes into; facts and payloads are never written into and are shared. */
const draftOf = (s: CaseState): CaseState => ({
  ...s,
  motion: { ...s.motion },
  candidates: copies(s.candidates),
  exceptions: copies(s.exceptions),
  consents: { ...s.consents },
  recommendation: { ...s.recommendation, forms: mapped(s.recommendation.forms, (f) => ({ ...f, pending: [...f.pending], differed: [...f.differed] })) },
  examination: { ...s.examination, people: { ...s.examination.people } },
  meeting: s.meeting ? { ...s.meeting } : null,
  ballots: mapped(s.ballots, (b) => ({ ...b, votes: [...b.votes], entered: [...b.entered], counts: [...b.counts] })),
  filing: s.filing ? { ...s.filing } : null,
  notice: { ...s.notice, objections: copies(s.notice.objections) },
  completed: [...s.completed],
  seals: [...s.seals],
});

/** The state after one more event; the state given is left as it was. Throws a RangeError when the event does not follow. */
export function next(id: string, state: CaseState | null, event: CaseEvent): CaseState {
  if (event.n !== (state?.version ?? 0) + 1) throw new RangeError(`event ${event.n} does not follow ${state?.version ?? 0}`);
  if (event.kind === 'case.opened') {
    if (state) throw new RangeError('a case opens once');
    return open(id, event);
  }
  if (!state) throw new RangeError('the first event must open the case');
  const draft = draftOf(state);
  draft.version = event.n;
  (changes[event.kind] as (s: CaseState, e: CaseEvent) => void)(draft, event);
  return draft;
}

/** Folds the events of one case, in order, into its state; throws a RangeError on a gap or no events. */
export function fold(id: string, events: readonly CaseEvent[]): CaseState {
  const first = events[0];
  if (first?.kind !== 'case.opened' || first.n !== 1) throw new RangeError('the first event must open the case');
  const draft = open(id, first);
  for (const [i, event] of events.entries()) {
    if (i === 0) continue;
    if (event.kind === 'case.opened' || event.n !== draft.version + 1) throw new RangeError(`event ${event.n} does not follow ${draft.version}`);
    draft.version = event.n;
    (changes[event.kind] as (s: CaseState, e: CaseEvent) => void)(draft, event);
  }
  return draft;
}
