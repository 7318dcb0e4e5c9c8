import type { Ballot, By, MatterEvent, MatterState } from './state.ts';

const by = (e: MatterEvent): By => ({ actor: e.actor, name: e.actorName, day: e.day });
const none: Ballot = { round: 1, votes: [], result: null };

/** The ballot on a person; an empty one where none has begun. */
export const ballotOf = (state: MatterState, personId: string): Ballot => state.ballots[personId] ?? none;

/** The state after one more event. Throws a RangeError for an event out of number or before the opening. */
export function next(id: string, before: MatterState | null, e: MatterEvent): MatterState {
  if (e.n !== (before?.version ?? 0) + 1) throw new RangeError(`event ${e.n} does not follow ${before?.version ?? 0}`);
  if (e.kind === 'matter.opened') {
    if (before) throw new RangeError('a matter is opened once');
    return { id, version: 1, opened: e.payload, openedBy: by(e), state: 'running', step: e.payload.steps[0]!, values: {}, filled: {}, post: null, laid: e.payload.laid, meeting: null, ballots: {}, completed: [], effects: [], seals: [], ended: null };
  }
  if (!before) throw new RangeError('a matter begins by being opened');
  return { ...before, ...changed(before, e), version: e.n };
}

function changed(s: MatterState, e: Exclude<MatterEvent, { kind: 'matter.opened' }>): Partial<MatterState> {
  switch (e.kind) {
    case 'step.filled': return { values: { ...s.values, ...e.payload.values }, filled: { ...s.filled, [e.step]: by(e) }, post: e.payload.post ?? s.post };
    // Another meeting votes again on those not carried, never on those carried.
    case 'meeting.called': return { meeting: { called: e.payload, opened: null }, ballots: Object.fromEntries(Object.entries(s.ballots).map(([id, b]) => [id, b.result?.result === 'carried' ? b : { round: b.round + 1, votes: [], result: null }])) };
    case 'meeting.opened': return { meeting: { called: s.meeting!.called, opened: e.payload } };
    case 'vote.given': {
      const { personId, memberId, stand } = e.payload;
      const ballot = ballotOf(s, personId);
      return { ballots: { ...s.ballots, [personId]: { ...ballot, votes: [...ballot.votes, { memberId, stand, by: by(e) }] } } };
    }
    case 'vote.closed': return { ballots: { ...s.ballots, [e.payload.personId]: { ...ballotOf(s, e.payload.personId), result: e.payload } } };
    case 'step.completed': return { completed: [...s.completed, { step: e.step, by: by(e), verdicts: e.payload.verdicts, acknowledged: e.payload.acknowledged ?? [], reasons: e.payload.reasons ?? [] }], laid: e.payload.laid, step: e.payload.next ?? s.step };
    case 'matter.effected': return { effects: [...s.effects, ...e.payload.effects] };
    case 'matter.ended': return { state: e.payload.result === 'done' ? 'done' : 'stopped', ended: e.payload.reason };
    case 'matter.sealed': return { seals: [...s.seals, { n: e.n, day: e.day, manifest: e.payload.manifest }] };
  }
}

/** The state that a list of events makes. */
export function fold(id: string, events: readonly MatterEvent[]): MatterState {
  let state: MatterState | null = null;
  for (const event of events) state = next(id, state, event);
  if (!state) throw new RangeError('a matter has one event at least');
  return state;
}
