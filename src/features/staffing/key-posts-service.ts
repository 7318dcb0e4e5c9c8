import { asc, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Day, PartialDate } from '../../kernel/day.ts';
import { dotted } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sheetOf, type Sheet, type SheetFormat } from './bodies-service.ts';
import { loadGround, loadMembers } from './load-service.ts';
import { byUrgency, keyLine, type Due, type KeyHolder, type KeyKind, type KeyLine } from './rules/dues.ts';
import { keyKindWords } from './rules/words.ts';
import { keyPost, keyPostAudit, retirementBasis } from './schema.ts';
import { loadSettings } from './settings-service.ts';

type Mark = typeof keyPost.$inferSelect;
type Audit = typeof keyPostAudit.$inferSelect;

/** A line of the page: dues, the basis of the retirement age, audits by row, and whether the facts are withheld from this actor. */
export type Line = KeyLine & { withheld: boolean; marks: Mark[]; basis: { formerAge: number; basis: string; day: string; authorName: string } | null; auditRows: Audit[] };

/** Marks that are proposed and wait for a second person. */
export type Waiting = Mark & { title: string; unitName: string };

/** The posts that are watched on a day with their holders: heads by the role of the post, others by an approved mark. */
export async function loadKeyLines(read: Reader, actor: Actor, on: Day, today: Day): Promise<{ lines: Line[]; waiting: Waiting[]; vacant: { postId: string; title: string; unitName: string }[] }> {
  const marks = await read.select().from(keyPost).where(or(isNull(keyPost.toDay), sql`${keyPost.toDay} > ${on}`)).orderBy(asc(keyPost.fromDay), asc(keyPost.id));
  const approved = marks.filter((m) => m.approver !== null && m.fromDay <= on);
  const byPost = new Map<string, Mark[]>();
  for (const m of approved) byPost.set(m.postId, [...(byPost.get(m.postId) ?? []), m]);
  const chief = (p: { leading: boolean; role: string | null }): boolean => p.leading && p.role === 'chief';
  const ground = await loadGround(read, actor, on, today, null, (p) => chief(p) || byPost.has(p.postId));
  const watched = ground.posts.filter((p) => chief(p) || byPost.has(p.postId));
  const ids = [...new Set(watched.flatMap((p) => (ground.holders.get(p.postId) ?? []).map((h) => h.personId)))];
  const people = await loadMembers(read, ids, ground, true);
  const audits = ids.length === 0 ? [] : await read.select().from(keyPostAudit).where(inArray(keyPostAudit.personId, ids)).orderBy(asc(keyPostAudit.dueDay), asc(keyPostAudit.id));
  const chosen = ids.length === 0 ? [] : await read.select().from(retirementBasis).where(inArray(retirementBasis.personId, ids)).orderBy(asc(retirementBasis.n));
  const basisOf = new Map(chosen.map((c) => [c.personId, c]));
  const settings = await loadSettings(read, on);
  const unitOf = new Map(ground.units.map((u) => [u.unitId, u]));
  const lines = watched.flatMap((p) => (ground.holders.get(p.postId) ?? []).flatMap((h): Line[] => {
    const m = people.get(h.personId);
    const unit = unitOf.get(p.unitId)!;
    if (!m) return [];
    const withheld = m.level !== 'full';
    const own = withheld ? [] : audits.filter((a) => a.personId === h.personId && a.postId === p.postId);
    const basis = withheld ? undefined : basisOf.get(h.personId);
    const holder: KeyHolder = {
      postId: p.postId, unitId: p.unitId, unitName: unit.name, organKind: unit.organKind, unitLevel: unit.level, office: unit.kind === 'inner-office' || unit.kind === 'dispatched-office',
      title: p.title, chief: chief(p), leading: p.leading, kinds: (byPost.get(p.postId) ?? []).map((x) => x.kind as KeyKind), personId: h.personId, name: h.name, birth: m.birth,
      since: withheld ? null : (h.fromDate as PartialDate | null), formerAge: basis?.formerAge ?? null, grades: m.grades,
      audits: own.map((a) => ({ kind: a.kind, dueDay: a.dueDay as Day | null, doneOn: a.doneOn as Day | null, result: a.result })),
    };
    return [{ ...keyLine(holder, settings, on), ...(withheld ? { dues: [], urgent: 'none' as const, first: null } : {}), withheld, marks: byPost.get(p.postId) ?? [], basis: basis ? { formerAge: basis.formerAge, basis: basis.basis, day: basis.day, authorName: basis.authorName } : null, auditRows: own }];
  }));
  const postOf = new Map(ground.posts.map((p) => [p.postId, p]));
  const waiting = marks.filter((m) => m.approver === null).flatMap((m): Waiting[] => {
    const p = postOf.get(m.postId);
    return p ? [{ ...m, title: p.title, unitName: unitOf.get(p.unitId)!.name }] : [];
  });
  const vacant = watched.filter((p) => !ground.holders.has(p.postId)).map((p) => ({ postId: p.postId, title: p.title, unitName: unitOf.get(p.unitId)!.name }));
  return { lines: byUrgency(lines) as Line[], waiting, vacant };
}

/** The page of key posts; appraisals and birth months are read, so the reading is an entry of the record. */
export async function readKeyPosts(ports: Ports, actor: Actor, on: Day): Promise<Outcome<{ asOf: string; lines: Line[]; waiting: Waiting[]; vacant: { postId: string; title: string; unitName: string }[] }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'staffing.key-posts.read' }, async (tx) => {
    const found = await loadKeyLines(tx.read, actor, on, tx.today);
    tx.note({ subjects: peopleIn(found.lines), detail: { actor: actor.name, count: found.lines.length, asOf: on } });
    return ok({ asOf: on, ...found });
  });
}

const peopleIn = (lines: readonly Line[]) => [...new Set(lines.filter((l) => !l.withheld).map((l) => l.personId))].slice(0, 450).map((id) => ({ kind: 'person', id }));

const GRADE: Record<string, string> = { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职', undetermined: '不定等次' };
const due = (dues: readonly Due[], kind: Due['kind']): string => {
  const d = dues.find((x) => x.kind === kind);
  return d?.on ? dotted(d.on) : d && d.near === 'unknown' ? d.why.zh : '';
};

/** The page of key posts as .xlsx, all of it or what comes due within twelve months; an entry of the record. */
export async function exportKeyPosts(ports: Ports, actor: Actor, input: { on: Day; withinYear: boolean; format?: SheetFormat | undefined }): Promise<Outcome<Sheet> & { entryId?: string }> {
  return ports.act({ actor, verb: 'staffing.key-posts.exported' }, async (tx) => {
    const { lines } = await loadKeyLines(tx.read, actor, input.on, tx.today);
    const shown = lines.filter((l) => !input.withinYear || l.urgent === 'reached' || l.urgent === 'within-year');
    tx.note({ subjects: peopleIn(shown), detail: { actor: actor.name, count: shown.length, asOf: input.on } });
    return ok(await sheetOf({
      title: '关键岗位管理台账', note: `截至 ${input.on}${input.withinYear ? '，十二个月内到期' : ''}`,
      columns: ([['单位', 26], ['职位', 18], ['类别', 12], ['姓名', 10], ['任现职时间', 11], ['轮岗到期', 13], ['退休到龄', 13], ['审计到期', 13], ['近三年考核', 26]] as const).map(([heading, width]) => ({ heading, width })),
      rows: shown.map((l) => [
        l.unitName, l.title, [...(l.chief ? ['一把手'] : []), ...l.kinds.map((k) => keyKindWords[k].zh)].join('、'), l.name, l.since ? dotted(l.since.slice(0, 7)) : '',
        due(l.dues, 'rotation'), due(l.dues, 'retirement'), due(l.dues, 'audit'), (l.grades ?? []).slice(-3).map((g) => `${g.year}${GRADE[g.grade]}`).join(' '),
      ]),
    }, { by: actor.name, at: tx.at }, input.format));
  });
}
