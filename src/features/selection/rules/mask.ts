import type { CaseEvent } from './events.ts';
import { ballotOf, takingPart } from './lookup.ts';
import type { BallotState, CaseState, FormState } from './state.ts';

/*
 * What a reader may not see yet: the other person's figures while two people count apart, and the votes of others until
 * everyone present has spoken. The masks are made here, on the server, before anything leaves it.
 */

function maskForm(form: FormState, reader: string): FormState {
  const hide = (sheets: FormState['pending']): FormState['pending'] => sheets.map((s) => (s.by.actor === reader ? s : { by: s.by, figures: null, masked: true }));
  return { ...form, pending: hide(form.pending), differed: form.differed.map((d) => ({ ...d, sheets: form.agreed ? d.sheets : hide(d.sheets) })) };
}

/** True when everyone who takes part has voted on this person, so that the votes may be seen. */
export function unveiled(state: CaseState, personId: string): boolean {
  const ballot = ballotOf(state, personId);
  return ballot.result !== null || takingPart(state, personId).every((id) => ballot.votes.some((v) => v.memberId === id));
}

function maskBallot(state: CaseState, personId: string, ballot: BallotState, reader: string): BallotState {
  if (unveiled(state, personId)) return ballot;
  const own = state.meeting?.called.due.find((m) => m.accountId === reader)?.memberId;
  return {
    ...ballot,
    votes: ballot.votes.map((v) => (v.memberId === own ? v : { ...v, stand: null })),
    entered: ballot.entered.map((v) => (v.by.actor === reader ? v : { ...v, stand: null })),
    counts: ballot.counts.map((c) => (c.by.actor === reader ? c : { ...c, figures: null })),
  };
}

/** The state as this reader (an account id) may see it. */
export function masked(state: CaseState, reader: string): CaseState {
  const { interview, meeting } = state.recommendation.forms;
  return {
    ...state,
    recommendation: { ...state.recommendation, forms: { ...(interview ? { interview: maskForm(interview, reader) } : {}), ...(meeting ? { meeting: maskForm(meeting, reader) } : {}) } },
    ballots: Object.fromEntries(Object.entries(state.ballots).map(([id, b]) => [id, maskBallot(state, id, b, reader)])),
  };
}

/** The events as this reader may see them, by the same rules. */
export function maskedEvents(state: CaseState, events: readonly CaseEvent[], reader: string): CaseEvent[] {
  const own = state.meeting?.called.due.find((m) => m.accountId === reader)?.memberId;
  return events.map((e) => {
    if (e.kind === 'sheet.entered') {
      const agreed = events.some((a) => a.kind === 'sheet.agreed' && a.n > e.n && a.payload.form === e.payload.form);
      return agreed || e.actor === reader ? e : ({ ...e, payload: { ...e.payload, figures: null } } as unknown as CaseEvent);
    }
    if (e.kind === 'ballot.counted') {
      const agreed = events.some((a) => a.kind === 'ballot.agreed' && a.n > e.n && a.payload.personId === e.payload.personId);
      return agreed || e.actor === reader ? e : ({ ...e, payload: { ...e.payload, figures: null } } as unknown as CaseEvent);
    }
    if (e.kind === 'vote.given' || e.kind === 'vote.entered') {
      const { personId, memberId } = e.payload;
      const closed = events.some((c) => c.kind === 'vote.closed' && c.n > e.n && c.payload.personId === personId);
      const mine = e.kind === 'vote.given' ? memberId === own : e.actor === reader;
      return closed || unveiled(state, personId) || mine ? e : ({ ...e, payload: { ...e.payload, stand: null } } as unknown as CaseEvent);
    }
    return e;
  });
}
