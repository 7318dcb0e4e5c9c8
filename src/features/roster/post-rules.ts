import { earliest, latest, type Day, type PartialDate } from '../../kernel/day.ts';
import { rankOrder, type ColleagueFacts, type PostRole } from '../../domain/facts.ts';
import { heldOn } from './history-rules.ts';
import { isRankLevel } from './rules.ts';

/** What of a post held decides a person's place in the roster. */
export type Held = {
  id: string; postId: string | null; unitId: string | null; unitText: string; title: string; rank: string | null;
  leading: boolean; concurrent: boolean; appointedOn: string | null; fromDate: string | null; toDate: string | null;
};

/** Read from a résumé line and not yet tied to a unit, post or rank. */
const textOnly = (h: Held): boolean => h.postId === null && h.unitId === null && h.rank === null;

const weight = (h: Held): number => (isRankLevel(h.rank) ? rankOrder(h.rank) : -1);
const start = (h: Held): string => h.appointedOn ?? h.fromDate ?? '';

/** The order of posts held together: main before concurrent, leading first, higher rank first, newer first. */
export function byWeight(a: Held, b: Held): number {
  return (
    Number(a.concurrent) - Number(b.concurrent) || Number(b.leading) - Number(a.leading) || weight(b) - weight(a) ||
    (start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : a.id < b.id ? -1 : 1)
  );
}

/** The posts a person holds on a day, main post first. */
export function heldPosts<T extends Held>(holdings: readonly T[], on: Day): T[] {
  return holdings.filter((h) => heldOn({ fromDate: h.appointedOn ?? h.fromDate, toDate: h.toDate }, on) && !handedOver(h, holdings, on)).sort(byWeight);
}

/** A post whose last day (or month) is reached gives way to a later one that is held on. */
function handedOver(h: Held, all: readonly Held[], on: Day): boolean {
  const end = h.toDate;
  if (end === null || earliest(end as PartialDate) > on) return false;
  return all.some((o) => o.id !== h.id && start(o) > start(h) && earliest(start(o) as PartialDate) <= on && (o.toDate === null || o.toDate > end));
}

const inFull = (h: Held): string => (h.unitText !== '' && !h.title.startsWith(h.unitText) ? `${h.unitText}${h.title}` : h.title);

/** Where a person stands by the posts held on a day. `kind` says how much of it is known. */
export type Standing =
  | { kind: 'none' }
  | { kind: 'text'; postText: string; postSince: string | null }
  | { kind: 'post'; unitId: string | null; postText: string; rank: string | null; postSince: string | null; rankSince: string | null };

/** Sums up the posts held on a day: the main post gives unit, rank and date; the text names them all. */
export function standingOn(holdings: readonly Held[], on: Day): Standing {
  const held = heldPosts(holdings, on);
  if (held.length === 0) return { kind: 'none' };
  const tied = held.filter((h) => !textOnly(h));
  const main = tied[0];
  if (!main) return { kind: 'text', postText: held.map(inFull).join('、'), postSince: held[0]!.fromDate };
  return {
    kind: 'post', unitId: main.unitId, postText: tied.map(inFull).join('、'), rank: main.rank,
    postSince: main.appointedOn ?? main.fromDate, rankSince: rankSince(holdings, main),
  };
}

/** When the rank of the main post was reached: the first of the posts of that rank (or above) that lead up to it without a break. */
function rankSince(holdings: readonly Held[], main: Held): string | null {
  if (!isRankLevel(main.rank)) return null;
  let since = main.appointedOn ?? main.fromDate;
  const same = holdings.filter((h) => h.id !== main.id && weight(h) >= weight(main));
  for (let moved = true; moved && since !== null; ) {
    const before = same.find((h) => start(h) !== '' && start(h) < since! && h.toDate !== null && latest(h.toDate as PartialDate) >= earliest(since!.slice(0, 7) as PartialDate));
    moved = before !== undefined;
    if (before) since = start(before);
  }
  return since;
}

/** A place in an organ: the unit and whether it is an office within the organ. */
export type Place = { unitId: string; office: boolean; role: PostRole | null };

const SENSITIVE = /人事|组织|干部|纪检|监察|纪委|审计|财务|财会|会计/;

/** True when the name of a post or its office says personnel, discipline, audit or finance work (公务员法第七十四条). */
export const sensitiveWork = (unitName: string, title: string): boolean => SENSITIVE.test(unitName) || SENSITIVE.test(title);

const above = (role: PostRole | null): number => (role === 'chief' ? 3 : role === 'deputy' ? 2 : role === 'member' ? 1 : 0);

/** How two places of one organ stand to each other, for recusal of kin. */
export function tieOf(post: Place & { sensitive: boolean }, other: Place): ColleagueFacts['tie'] {
  const lead = (p: Place): boolean => p.role === 'chief' || p.role === 'deputy';
  if (post.unitId === other.unitId) {
    if (post.role === 'chief' || other.role === 'chief') return 'direct-line';
    return above(post.role) === above(other.role) || (above(post.role) < 2 && above(other.role) < 2) ? 'same-superior' : 'direct-line';
  }
  if (post.sensitive && !other.office && lead(other)) return 'leads-organ';
  if (post.office !== other.office) {
    const [organ, office] = post.office ? [other, post] : [post, other];
    return lead(organ) && lead(office) ? 'direct-line' : 'none';
  }
  return post.office && post.role === 'chief' && other.role === 'chief' ? 'same-superior' : 'none';
}

