import type { Citation, Words } from '../../kernel/refusal.ts';
import { appointmentArticles as art } from '../../domain/regulations/appointment-2019/articles.ts';

/** A unit of the tree on the day. */
export type UnitNode = { id: string; parentId: string | null; name: string; kind: string; organKind: string };
/** Somebody who holds a leading post on the day. */
export type Holder = { personId: string; name: string; title: string; unitId: string; role: string | null };
/** One who must be invited or asked: under which category of which article. */
export type Invitee = { personId: string; name: string; post: string; category: Words };

const w = (zh: string, en: string): Words => ({ zh, en });
export const categories = {
  committee: w('党委成员', 'members of the party committee'),
  bodies: w('人大常委会、政府、政协领导成员', 'leaders of congress, government and consultative conference'),
  discipline: w('纪委监委领导成员', 'leaders of the discipline organ'),
  courts: w('法院、检察院主要领导成员', 'heads of court and procuratorate'),
  departments: w('工作部门、群团主要领导成员', 'heads of departments and mass organizations'),
  lower: w('下一级党委和政府主要领导成员', 'heads of party committees and governments one level down'),
  own: w('本部门领导成员', 'leading members of the department'),
  inner: w('内设机构主要领导', 'heads of inner offices'),
  direct: w('直属单位主要领导', 'heads of units directly under it'),
} as const;

/** The organ a unit belongs to: the nearest above it, or itself, that is no office inside another. */
export function organOf(units: ReadonlyMap<string, UnitNode>, unitId: string): UnitNode | undefined {
  let at = units.get(unitId);
  for (let i = 0; at && (at.kind === 'inner-office' || at.kind === 'dispatched-office') && i < 50; i++) at = at.parentId ? units.get(at.parentId) : undefined;
  return at;
}

const local = ['party-committee', 'npc', 'government', 'cppcc', 'discipline', 'court', 'procuratorate'];

/**
 * Who takes part in the recommendation for a post, and is asked in the examination, by the categories of the articles: a post of a local
 * body (第十九条、第二十九条) or of a department and its inner offices (第二十一条、第三十条). Candidates are left out. Wording recalled.
 */
export function inviteesFor(postUnitId: string, units: ReadonlyMap<string, UnitNode>, holders: readonly Holder[], candidates: readonly string[]): { people: Invitee[]; citation: Citation; organ: string } {
  const organ = organOf(units, postUnitId);
  const found: Invitee[] = [];
  const add = (h: Holder, category: Words): void => {
    if (candidates.includes(h.personId) || found.some((f) => f.personId === h.personId)) return;
    const unit = units.get(h.unitId)?.name ?? '';
    found.push({ personId: h.personId, name: h.name, post: h.title.startsWith(unit) ? h.title : `${unit}${h.title}`, category });
  };
  const chief = (h: Holder): boolean => h.role === 'chief';
  const leads = (h: Holder): boolean => h.role === 'chief' || h.role === 'deputy' || h.role === 'member';
  if (!organ) return { people: [], citation: art.scope, organ: '' };
  if (local.includes(organ.organKind)) {
    const root = organ.parentId;
    const side = (h: Holder): UnitNode | undefined => { const u = units.get(h.unitId); return u && (u.parentId === root || u.id === organ.id || u.id === root) ? u : undefined; };
    const groups: [Words, (u: UnitNode, h: Holder) => boolean][] = [
      [categories.committee, (u, h) => u.organKind === 'party-committee' && leads(h)],
      [categories.bodies, (u, h) => ['npc', 'government', 'cppcc'].includes(u.organKind) && u.kind === 'organ' && leads(h)],
      [categories.discipline, (u, h) => u.organKind === 'discipline' && leads(h)],
      [categories.courts, (u, h) => ['court', 'procuratorate'].includes(u.organKind) && chief(h)],
    ];
    for (const [category, test] of groups) for (const h of holders) { const u = side(h); if (u && test(u, h)) add(h, category); }
    for (const h of holders) { const u = units.get(h.unitId); if (u && chief(h) && u.kind === 'organ' && ['party-dept', 'gov-dept', 'mass-organization'].includes(u.organKind)) add(h, categories.departments); }
    for (const h of holders) { const u = units.get(h.unitId); if (u && chief(h) && u.kind === 'organ' && (u.organKind === 'sub-office' || ['party-committee', 'government'].includes(u.organKind))) add(h, categories.lower); }
  } else {
    for (const h of holders) if (h.unitId === organ.id && leads(h)) add(h, categories.own);
    for (const h of holders) { const u = units.get(h.unitId); if (u && chief(h) && u.kind === 'inner-office' && organOf(units, u.id)?.id === organ.id) add(h, categories.inner); }
    for (const h of holders) { const u = units.get(h.unitId); if (u && chief(h) && u.parentId === organ.id && u.kind !== 'inner-office') add(h, categories.direct); }
  }
  return { people: found, citation: art.scope, organ: organ.name };
}
