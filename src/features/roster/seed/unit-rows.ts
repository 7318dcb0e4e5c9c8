import type { Chance } from './random.ts';
import type { post, postPeriod, unit, unitPeriod } from '../schema.ts';
import type { PostPlan, UnitPlan } from './units.ts';

type New<T extends { $inferInsert: unknown }> = T['$inferInsert'];
export type UnitRows = { units: New<typeof unit>[]; unitPeriods: New<typeof unitPeriod>[]; posts: New<typeof post>[]; postPeriods: New<typeof postPeriod>[] };

/** Ids of units by key and of posts by key; the place of a unit's staff is `<unit>.staff`. */
export type Ids = { unit: Map<string, string>; post: Map<string, string> };

export function idsOf(c: Chance, plans: readonly UnitPlan[]): Ids {
  const ids: Ids = { unit: new Map(), post: new Map() };
  for (const u of plans) {
    ids.unit.set(u.key, c.uuid());
    for (const p of u.posts) ids.post.set(p.key, c.uuid());
    if (u.staffShare > 0) ids.post.set(`${u.key}.staff`, c.uuid());
  }
  return ids;
}

/** Years of full party membership which the Party's constitution asks of members of a county-level committee. */
const partyYears = (u: UnitPlan, p: PostPlan): 0 | 3 => (p.partyPost && p.howFilled === 'elected' && (u.key === 'committee' || u.key === 'discipline') ? 3 : 0);

/** Rows of the units and posts; `staff` counts the people without a leading post by unit key. */
export function unitRows(c: Chance, plans: readonly UnitPlan[], ids: Ids, staff: ReadonlyMap<string, number>): UnitRows {
  const out: UnitRows = { units: [], unitPeriods: [], posts: [], postPeriods: [] };
  plans.forEach((u, n) => {
    const unitId = ids.unit.get(u.key)!;
    const code = `YX-${String(n + 1).padStart(3, '0')}`;
    const people = staff.get(u.key) ?? 0;
    const places = people + (u.staffShare > 0 ? c.int(0, 3) : 0);
    out.units.push({ id: unitId, code, sort: n + 1 });
    const period = { unitId, parentId: u.parent ? ids.unit.get(u.parent)! : null, shortName: u.shortName, kind: u.kind, level: u.level, organKind: u.organKind, establishment: places + u.posts.reduce((sum, p) => sum + p.places, 0) };
    if (u.former) out.unitPeriods.push({ ...period, id: c.uuid(), name: u.former.name, shortName: null, fromDay: u.from, toDay: u.former.until });
    out.unitPeriods.push({ ...period, id: c.uuid(), name: u.name, fromDay: u.former?.until ?? u.from, toDay: null });
    const law = u.organKind === 'court' ? '法官任职资格' : u.organKind === 'procuratorate' ? '检察官任职资格' : null;
    u.posts.forEach((p, i) => {
      const postId = ids.post.get(p.key)!;
      out.posts.push({ id: postId, code: `${code}-${String(i + 1).padStart(2, '0')}`, sort: (n + 1) * 100 + i });
      out.postPeriods.push({
        id: c.uuid(), postId, unitId, title: p.title, rank: p.rank, role: p.role, leading: p.leading, howFilled: p.howFilled, partyPost: p.partyPost,
        partyYears: partyYears(u, p), qualificationRequired: law !== null, qualification: law, specialPost: p.specialPost, establishment: p.places, fromDay: u.from, toDay: null,
      });
    });
    if (u.staffShare === 0) return;
    const postId = ids.post.get(`${u.key}.staff`)!;
    out.posts.push({ id: postId, code: `${code}-99`, sort: (n + 1) * 100 + 99 });
    out.postPeriods.push({
      id: c.uuid(), postId, unitId, title: u.staffTitle, rank: 'staff', role: 'staff', leading: false, howFilled: 'appointed', partyPost: false,
      partyYears: 0, qualificationRequired: false, qualification: null, specialPost: false, establishment: places, fromDay: u.from, toDay: null,
    });
  });
  return out;
}
