import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import type { Doubt } from './formats/draft.ts';
import { factsAsOf, listAsOf, timeline, type Stretch } from './history-rules.ts';
import { loadChanges, loadLists, type Family, type Holding, type Lists, type Person } from './load-service.ts';
import { standingOn } from './post-rules.ts';
import { ageOn } from './rules.ts';
import { unitsOn } from './scope-service.ts';

/** A doubt kept on a person. */
export type StoredDoubt = Doubt & { id: string };

/** A person's whole file as of a day; the wire shape is `personFile` of the routes. */
export type PersonFile = Omit<Lists, 'family'> & {
  asOf: string;
  person: Person & { age: number | null; unitName: string | null };
  family: (Family & { age: number | null })[];
  timeline: Stretch<Holding>[];
  changes: Awaited<ReturnType<typeof loadChanges>>;
  doubts: StoredDoubt[];
  hasSource: boolean;
  mayEdit: boolean;
};

/** Puts a person's file together as of a day: dated lists by their own dates, undated facts by the days of their changes. */
export async function buildFile(read: Reader, now: Person, on: Day, today: Day): Promise<Omit<PersonFile, 'mayEdit'>> {
  const changes = await loadChanges(read, now.id);
  const lists = await loadLists(read, now.id);
  const begun = (from: string | null): boolean => from === null || from <= on;
  const holdings = lists.holdings.filter((h) => begun(h.appointedOn ?? h.fromDate));
  const then = { ...factsAsOf(now, changes, on), ...(on === today ? {} : placeOn(now, holdings, on)) };
  const unitName = (await unitsOn(read, on)).find((u) => u.unitId === then.unitId)?.name ?? null;
  const family = listAsOf<Family>(lists.family, 'family', changes, on).sort((a, b) => a.sort - b.sort);
  return {
    asOf: on,
    person: { ...then, age: ageOn(then.birth, on), unitName },
    education: lists.education.filter((e) => begun(e.fromDate ?? e.toDate)),
    holdings,
    ranks: lists.ranks.filter((r) => begun(r.fromDate)),
    awards: lists.awards.filter((a) => begun(a.date)),
    punishments: lists.punishments.filter((p) => begun(p.decidedOn)),
    appraisals: lists.appraisals.filter((a) => String(a.year) <= on.slice(0, 4)),
    family: family.map((f) => ({ ...f, age: f.living === false || /已去世|已故/.test(f.unitText ?? '') ? null : ageOn(f.birth, on) })),
    timeline: timeline(holdings, on),
    changes,
    doubts: now.doubts as StoredDoubt[],
    hasSource: now.sourceBlob !== null,
  };
}

/** The file for those who do not see the ID number: nothing of it in the facts, the raw text, the history or the doubts. */
export function withoutIdentity<F extends PersonFile>(file: F): F {
  const { idNumber: _raw, ...raw } = file.person.raw;
  return {
    ...file,
    person: { ...file.person, idNumber: null, idKey: null, raw },
    changes: file.changes.filter((c) => c.field !== 'idNumber'),
    doubts: file.doubts.filter((d) => d.field !== 'idNumber'),
  };
}

function placeOn(now: Person, holdings: readonly Holding[], on: Day): Partial<Person> {
  const s = standingOn(holdings, on);
  if (s.kind === 'post') return { unitId: s.unitId, postText: s.postText, rank: s.rank, postSince: s.postSince, rankSince: s.rankSince };
  if (s.kind === 'text') return { postText: s.postText, postSince: s.postSince, unitId: null, rank: null, rankSince: null };
  return holdings.length === 0 && now.createdDay <= on ? {} : { unitId: null, postText: null, rank: null, postSince: null, rankSince: null };
}
