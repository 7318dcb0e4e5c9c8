import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Ports, Tx } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { demoAccounts } from '../roster/seed.ts';
import { loadGround, loadMembers } from './load-service.ts';
import type { KeyKind } from './rules/dues.ts';
import type { SettingKey } from './rules/settings.ts';
import { keyPost, keyPostAudit, retirementBasis, staffingSetting } from './schema.ts';

const NUMBERS: readonly [SettingKey, number][] = [['body.age-spread', 8], ['body.average-age', 50], ['body.specialty-share', 60], ['body.tenure', 8], ['rotation.years', 5], ['audit.years', 3]];
/** Which deputies are watched beside the heads: by the unit whose name says so. */
const MARKS: readonly [RegExp, KeyKind][] = [[/组织部/, 'personnel'], [/财政局/, 'finance'], [/审计局/, 'audit'], [/住房|交通|水利/, 'engineering'], [/审批|政务/, 'approval'], [/市场监督|执法/, 'enforcement']];

/** This room's part of the demonstration (invented people only): numbers, marks, audits and former retirement ages. */
export async function seedStaffing(ports: Ports, today: Day): Promise<void> {
  const who = demoAccounts(today);
  const clerk = who.find((a) => a.key === 'clerk_one')!;
  const head = who.find((a) => a.key === 'section_head')!;
  const hands = { author: clerk.id, authorName: clerk.displayName, approver: head.id, approverName: head.displayName };
  const actor = { accountId: clerk.id, name: clerk.displayName, personId: clerk.personId, roles: [{ role: 'clerk', unitId: null }] };
  const done = await ports.act({ actor: null, verb: 'staffing.demo.loaded' }, async (tx) => {
    const from = addMonths(today, -10);
    let rows = 0;
    const made = <T>(list: T[]): void => void (rows += list.length);
    made(await tx.insertMany(staffingSetting, NUMBERS.map(([key, value]) => ({ ...hands, key, value, fromDay: from, basis: '区委组织部部务会（干部管理台账规则）', approvedDay: from }))));
    const ground = await loadGround(tx.read, actor, today, today);
    const nameOf = new Map(ground.units.map((u) => [u.unitId, u.name]));
    const marked = ground.posts.flatMap((p) => {
      const kind = p.leading && p.role === 'deputy' ? MARKS.find(([words]) => words.test(nameOf.get(p.unitId)!))?.[1] : undefined;
      return kind ? [{ ...hands, postId: p.postId, kind, basis: '关键岗位目录（2026年版）', fromDay: from, approvedDay: from }] : [];
    });
    // One mark waits for a second person, as on any working day.
    made(await tx.insertMany(keyPost, marked.map((m, i) => (i === marked.length - 1 ? { ...m, approver: null, approverName: null, approvedDay: null } : m))));
    const heads = ground.posts.filter((p) => p.leading && (p.role === 'chief' || marked.some((m) => m.postId === p.postId))).flatMap((p) => (ground.holders.get(p.postId) ?? []).map((h) => ({ postId: p.postId, personId: h.personId, since: h.fromDate, chief: p.role === 'chief' })));
    made(await bases(tx, heads.map((h) => h.personId), hands, actor, today));
    made(await audits(tx, heads.filter((h) => h.chief), hands, today));
    tx.note({ detail: { rows } });
    return ok(null);
  });
  if (!done.ok) throw new Error(done.refusal.reason.en);
}

type Hands = { author: string; authorName: string };

/** Everybody but every ninth has a former age on file, as an office that is still at work on it would. */
async function bases(tx: Tx, ids: readonly string[], hands: Hands, actor: Parameters<typeof loadGround>[1], today: Day): Promise<unknown[]> {
  const ground = await loadGround(tx.read, actor, today, today, []);
  const people = await loadMembers(tx.read, [...new Set(ids)], ground, false);
  const chosen = [...people.values()].filter((m, i) => m.level === 'full' && i % 9 !== 4);
  return tx.insertMany(retirementBasis, chosen.map((m) => {
    const county = m.rank === 'county-chief' || m.rank === 'county-deputy';
    const formerAge = m.sex === 'male' || county ? 60 : 55;
    return { personId: m.personId, formerAge, basis: m.sex === 'male' ? '任免审批表所载改革前任职年龄界限' : county ? '本人申请和组织认定（处级女干部）' : '任免审批表所载改革前任职年龄界限', day: addMonths(today, -9), author: hands.author, authorName: hands.authorName, n: 1 };
  }));
}

/** A third of the heads were audited, some are planned within the year, one is overdue. */
async function audits(tx: Tx, heads: readonly { postId: string; personId: string; since: string | null }[], hands: Hands, today: Day): Promise<unknown[]> {
  const rows = heads.filter((_, i) => i % 3 !== 2).map((h, i) => {
    const base = { postId: h.postId, personId: h.personId, kind: 'in-office' as const, periodFrom: h.since, periodTo: null, basis: '区委审计委员会年度审计项目计划', author: hands.author, authorName: hands.authorName };
    if (i % 2 === 0) return { ...base, dueDay: null, doneOn: addMonths(today, -(3 + ((i * 5) % 30))), result: i % 4 === 0 ? '未发现重大问题，整改事项 2 项已完成' : '未发现重大问题' };
    return { ...base, dueDay: i === 1 ? addDays(today, -12) : addMonths(today, 1 + (i % 14)), doneOn: null, result: null };
  });
  return tx.insertMany(keyPostAudit, rows);
}
