import { asc, inArray } from 'drizzle-orm';
import { addMonths, latest, type Day, type PartialDate } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { loadGround, loadMembers } from '../staffing/load-service.ts';
import { retirementDue, rotationDue, type KeyHolder } from '../staffing/rules/dues.ts';
import { retirementBasis } from '../staffing/schema.ts';
import { loadSettings } from '../staffing/settings-service.ts';

/** What will leave a post empty: who, when, why, under which article or number of the institution’s own. */
export type Coming = { personId: string; name: string; kind: 'retirement' | 'rotation'; on: string; why: Words; citation: Citation | null };
/** A leading post that is short today, or will be within the months asked for. */
export type Vacancy = { postId: string; title: string; unitId: string; unitName: string; rank: string; role: string | null; establishment: number; held: number; short: number; coming: Coming[] };

/** The vacancies of leading posts within reach as of a day: establishment less holders, and what retirement and rotation bring within so many months. */
export async function readVacancies(ports: Ports, actor: Actor, on: Day, months: number): Promise<Outcome<{ asOf: string; until: string; vacancies: Vacancy[]; unknown: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'matching.vacancies.read' }, async (tx) => {
    const ground = await loadGround(tx.read, actor, on, tx.today);
    const leading = ground.posts.filter((p) => p.leading);
    const ids = [...new Set(leading.flatMap((p) => (ground.holders.get(p.postId) ?? []).map((h) => h.personId)))];
    const people = await loadMembers(tx.read, ids, ground, false);
    const bases = ids.length === 0 ? [] : await tx.read.select().from(retirementBasis).where(inArray(retirementBasis.personId, ids)).orderBy(asc(retirementBasis.n));
    const formerAge = new Map(bases.map((b) => [b.personId, b.formerAge]));
    const settings = await loadSettings(tx.read, on);
    const unitOf = new Map(ground.units.map((u) => [u.unitId, u]));
    const until = addMonths(on, months);
    let unknown = 0;
    const vacancies = leading.flatMap((p): Vacancy[] => {
      const unit = unitOf.get(p.unitId)!;
      const holders = ground.holders.get(p.postId) ?? [];
      const coming = holders.flatMap((h): Coming[] => {
        const m = people.get(h.personId);
        if (!m || m.level !== 'full') return [];
        const holder: KeyHolder = {
          postId: p.postId, unitId: p.unitId, unitName: unit.name, organKind: unit.organKind, unitLevel: unit.level, office: unit.kind === 'inner-office' || unit.kind === 'dispatched-office', title: p.title,
          chief: p.role === 'chief', leading: true, kinds: [], personId: h.personId, name: h.name, birth: m.birth, since: h.fromDate as PartialDate | null, formerAge: formerAge.get(h.personId) ?? null, audits: [], grades: null,
        };
        const dues = [retirementDue(holder, on), rotationDue(holder, settings, on)];
        if (dues[0]!.on === null) unknown++;
        return dues.flatMap((d) => (d.on !== null && d.kind !== 'audit' && latest(d.on) <= until ? [{ personId: h.personId, name: h.name, kind: d.kind, on: d.on, why: d.why, citation: d.citation ?? null }] : []));
      });
      const short = Math.max(0, p.establishment - holders.length);
      if (short === 0 && coming.length === 0) return [];
      return [{ postId: p.postId, title: p.title, unitId: p.unitId, unitName: unit.name, rank: p.rank, role: p.role, establishment: p.establishment, held: holders.length, short, coming }];
    });
    const named = [...new Set(vacancies.flatMap((v) => v.coming.map((c) => c.personId)))].slice(0, 450);
    tx.note({ subjects: named.map((id) => ({ kind: 'person', id })), detail: { count: vacancies.length, asOf: on } });
    return ok({ asOf: on, until, vacancies, unknown });
  });
}
