import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import type { Day } from '../../kernel/day.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { blocksPdf, tablesPdf } from '../roster/papers/paper-service.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import { loadInstitution, loadState } from '../selection/load-service.ts';
import { drawBlocks } from '../selection/papers-service.ts';
import { ballotOf, examinees } from '../selection/rules/lookup.ts';
import type { CaseState } from '../selection/rules/state.ts';
import { listCases } from '../selection/service.ts';
import type { PackChange, PackContent } from './pack-rules.ts';
import { countTable, minutes, packTables, slipTables, type MeetingSheet } from './papers-rules.ts';
import { refusals } from './refusals-rules.ts';
import { attendanceOf, hereAfter } from './rules.ts';
import { allMeetings, isDue, itemsOf, listable, loadMeeting, readable, type Loaded } from './service.ts';

/** One item as the meeting page shows it; `hidden`: it concerns the reader, who sees that it is there and no more. */
export type ItemView = { caseId: string; ord: number; hidden: boolean; number: string; title: string; post: string; state: 'waiting' | 'now' | 'open' | 'decided' | 'put-off' | 'gone'; people: { name: string; result: string | null }[] };
export type MeetingView = Omit<Loaded['row'], 'madeBy'> & {
  items: ItemView[]; moments: { kind: 'opened' | 'left' | 'arrived' | 'closed'; clock: string; names: string[]; reason: string | null }[];
  here: string[]; attendance: { due: number; here: number; need: number; quorate: boolean };
  packs: { n: number; at: string; day: string; byName: string; sha256: string; changes: PackChange[] }[];
  mayHandle: boolean; member: boolean; today: string; papers: string[];
};

const stateOf = (s: CaseState): ItemView['state'] => {
  if (s.state === 'stopped' || s.state === 'closed') return s.chosen ? 'decided' : 'gone';
  if (s.chosen) return 'decided';
  const people = examinees(s);
  if (people.some((c) => ballotOf(s, c.personId).presented && !ballotOf(s, c.personId).result)) return 'now';
  if (people.length > 0 && people.every((c) => ballotOf(s, c.personId).result)) return 'put-off';
  return s.meeting?.opened ? 'open' : 'waiting';
};

/** The meeting as its reader may see it. */
export async function readMeeting(ports: Ports, actor: Actor, id: string): Promise<Outcome<MeetingView>> {
  const day = ports.today();
  const now = await loadMeeting(ports.read, id);
  if (!now) return refusals.unknown();
  const items: ItemView[] = [];
  for (const { caseId, ord, state } of now.items) {
    const seen = await readable(ports.read, actor, now.row, state, day);
    items.push(seen
      ? { caseId, ord, hidden: false, number: state.number, title: state.title, post: state.post.title, state: stateOf(state), people: examinees(state).map((c) => ({ name: c.name, result: ballotOf(state, c.personId).result?.result ?? null })) }
      : { caseId, ord, hidden: true, number: '', title: '', post: '', state: 'waiting', people: [] });
  }
  const handler = holdsAny(actor, mayHandleCases);
  const member = isDue(now.row, actor);
  if (!member && !(handler && (now.row.madeBy === actor.accountId || items.length === 0)) && !items.some((i) => !i.hidden)) return refusals.unknown();
  const name = (m: string): string => now.row.due.find((d) => d.memberId === m)?.name ?? '';
  const { madeBy: _, ...row } = now.row;
  return ok({
    ...row, items, here: hereAfter(now.moments), attendance: attendanceOf(now.row.due.length, now.moments),
    moments: now.moments.map((m) => ({ kind: m.kind, clock: m.clock, names: m.members.map(name), reason: m.reason })),
    packs: now.packs.map(({ n, at, day: on, byName, sha256, changes }) => ({ n, at, day: on, byName, sha256, changes: changes.filter((c) => items.some((i) => i.caseId === c.caseId && !i.hidden)) })),
    mayHandle: handler && items.every((i) => !i.hidden), member, today: day, papers: paperIds(now, handler && items.every((i) => !i.hidden), items.every((i) => !i.hidden)),
  });
}

/** Papers the meeting can produce now for this reader: whoever may not read an item gets no paper in which it stands. */
const paperIds = (now: Loaded, handler: boolean, whole: boolean): string[] =>
  !whole ? [] : [...(now.packs.length > 0 ? ['pack', ...(handler ? ['slips', 'count'] : [])] : []), ...(handler && now.moments.length > 0 ? ['minutes', 'minutes-word'] : [])];

/** What members read, item by item; reading it is an entry of the record. Items that concern the reader are left out. */
export async function readPack(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ n: number; sha256: string; day: string; content: PackContent; hidden: number }>> {
  return ports.act({ actor, verb: 'meetings.pack.read' }, async (tx) => {
    const now = await loadMeeting(tx.read, id);
    const pack = now?.packs.at(-1);
    if (!now || !pack) return refusals.unknown();
    const seen = new Set<string>();
    for (const { caseId, state } of now.items) if (await readable(tx.read, actor, now.row, state, tx.today)) seen.add(caseId);
    if (seen.size === 0) return refusals.unknown();
    const items = pack.content.items.filter((i) => seen.has(i.caseId));
    tx.note({ subjects: [{ kind: 'meeting', id }, ...items.flatMap((i) => [{ kind: 'case', id: i.caseId }, ...i.people.map((p) => ({ kind: 'person', id: p.person.personId }))])].slice(0, 400), detail: { actor: actor.name, meeting: now.row.number, n: pack.n, items: items.length } });
    return ok({ n: pack.n, sha256: pack.sha256, day: pack.day, content: { day: pack.content.day, items }, hidden: pack.content.items.length - items.length });
  });
}

/** One line of the list of meetings. */
export type MeetingLine = { id: string; number: string; title: string; day: string; place: string; state: string; body: string; n: number };

/** Meetings the reader is due at, or that take up a case within reach, newest first. */
export async function listMeetings(ports: Ports, actor: Actor): Promise<{ meetings: MeetingLine[]; today: string; mayPlan: boolean; cases: { id: string; number: string; title: string; candidates: string[] }[] }> {
  const rows = await allMeetings(ports.read);
  const items = await itemsOf(ports.read, rows.map((r) => r.id));
  const handler = holdsAny(actor, mayHandleCases);
  const reach = handler || holdsAny(actor, ['supervisor']) ? await listCases(ports, actor, {}) : [];
  const within = new Set(reach.map((c) => c.id));
  const mine = rows.filter((r) => (isDue(r, actor) && r.state !== 'draft') || (handler && r.madeBy === actor.accountId) || (items.get(r.id) ?? []).some((c) => within.has(c)));
  const busy = new Set(rows.filter((r) => r.state !== 'closed').flatMap((r) => items.get(r.id) ?? []));
  const free: { id: string; number: string; title: string; candidates: string[] }[] = [];
  for (const c of handler ? reach.filter((x) => x.step === 'decision' && x.state === 'running') : []) {
    if (busy.has(c.id)) continue;
    const state = await loadState(ports.read, c.id);
    if (state && listable(state)) free.push({ id: c.id, number: c.number, title: c.title, candidates: examinees(state).map((x) => x.name) });
  }
  free.sort((a, b) => (a.number < b.number ? -1 : 1));
  return { meetings: mine.map((r) => ({ id: r.id, number: r.number, title: r.title, day: r.day, place: r.place, state: r.state, body: r.body, n: items.get(r.id)?.length ?? 0 })), today: ports.today(), mayPlan: handler, cases: free };
}

const NAMES: Record<string, string> = { pack: '会议材料.pdf', slips: '表决票.pdf', count: '计票单.pdf', minutes: '会议记录.pdf', 'minutes-word': '会议记录.docx' };
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One paper of the meeting; taking it out is an entry of the record. */
export async function takePaper(ports: Ports, actor: Actor, id: string, kind: string): Promise<Outcome<{ name: string; mime: string; bytes: Uint8Array }>> {
  return ports.act({ actor, verb: 'meetings.paper.taken' }, async (tx) => {
    const now = await loadMeeting(tx.read, id);
    if (!now) return refusals.unknown();
    for (const { state } of now.items) if (!(await readable(tx.read, actor, now.row, state, tx.today))) return refusals.unknown();
    const pack = now.packs.at(-1);
    if (!paperIds(now, holdsAny(actor, mayHandleCases), true).includes(kind) || (!kind.startsWith('minutes') && !pack)) return refusals.noPaper();
    const sheet: MeetingSheet = { ...now.row, institution: await loadInstitution(tx.read, tx.today as Day), moments: now.moments, states: now.items.map((i) => i.state) };
    const foot = footOf(takenBy(actor.name, tx.at));
    tx.note({ subjects: [{ kind: 'meeting', id }], detail: { actor: actor.name, meeting: now.row.number, paper: NAMES[kind] ?? '' } });
    const name = `${now.row.number} ${NAMES[kind]!}`;
    if (kind === 'minutes-word') return ok({ name, mime: DOCX, bytes: await drawBlocks(minutes(sheet)) });
    if (kind === 'minutes') return ok({ name, mime: PDF, bytes: (await blocksPdf(minutes(sheet), foot)).bytes });
    const tables = kind === 'pack' ? packTables(sheet, pack!.content, pack!.sha256) : kind === 'slips' ? slipTables(sheet, pack!.content, now.row.due.length) : [countTable(sheet)];
    // A ballot with the name of who took it out at its foot could be told from another.
    return ok({ name, mime: PDF, bytes: (await tablesPdf(tables, kind === 'slips' ? '' : foot)).bytes });
  });
}
