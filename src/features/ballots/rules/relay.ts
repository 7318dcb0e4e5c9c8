import type { Refusal } from '../../../kernel/refusal.ts';

/** The header by which a relay shows the box that it is the one. */
export const RELAY_HEADER = 'x-steelyard-relay';

/** What a relay itself refuses; both are mended by waiting, and the voter's page tries again by itself. */
export const relayRefusals = {
  full: { name: 'relay.full', status: 503, reason: { zh: '转递处等候的选票太多，这张票还没有收下。', en: 'Too many ballots wait at the relay; this one was not taken yet.' }, wayOut: { zh: '页面会自动再试，请保持打开。', en: 'The page tries again by itself; leave it open.' } },
  away: { name: 'relay.away', status: 503, reason: { zh: '转递处暂时连不上票箱，这张票还没有收下。', en: 'The relay cannot reach the box just now; this ballot was not taken yet.' }, wayOut: { zh: '页面会自动再试，请保持打开；一直不行的请告诉组织者。', en: 'The page tries again by itself; leave it open, and tell the organizer if it goes on.' } },
} as const satisfies Record<string, Refusal>;
