import { randomUUID } from 'node:crypto';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { personKeys } from '../roster/keys-service.ts';
import { family, holding, person, post, postPeriod, unit, unitPeriod } from '../roster/schema.ts';

export type Bureau = { unitId: string; officeId: string; otherId: string; people: Record<string, string> };
/** The office's people of the small bureau, in order; 新 is newly recruited. */
export const staff = ['甘棠', '白露', '陈星野', '丁若兰', '方子衿', '葛云深', '何知秋', '江听雨', '孔明远', '李新'] as const;

/** Writes an invented bureau: a chief and a deputy, an office of ten below them (the last one newly recruited in 2025), and another bureau of one. 甘棠 is the chief’s wife. */
export async function smallBureau(ports: Ports, actor: Actor): Promise<Bureau> {
  const b: Bureau = { unitId: randomUUID(), officeId: randomUUID(), otherId: randomUUID(), people: {} };
  const done = await ports.act({ actor, verb: 'roster.demo.loaded' }, async (tx) => {
    for (const [id, parentId, name, kind] of [[b.unitId, null, '云岭市水务局', 'organ'], [b.officeId, b.unitId, '办公室', 'inner-office'], [b.otherId, null, '云岭市林业局', 'organ']] as const) {
      await tx.insert(unit, { id, code: id.slice(0, 8) });
      await tx.insert(unitPeriod, { unitId: id, parentId, name, kind, level: 'township-chief', organKind: 'gov-dept', fromDay: '2000-01-01' });
    }
    const posts: Record<string, string> = {};
    for (const [key, unitId, title, role, rank] of [['chief', b.unitId, '局长', 'chief', 'township-chief'], ['deputy', b.unitId, '副局长', 'deputy', 'township-deputy'], ['staff', b.officeId, '科员', 'staff', 'staff'], ['other', b.otherId, '科员', 'staff', 'staff']] as const) {
      posts[key] = randomUUID();
      await tx.insert(post, { id: posts[key], code: posts[key].slice(0, 8) });
      await tx.insert(postPeriod, { postId: posts[key], unitId, title, rank, role, establishment: 20, qualificationRequired: false, fromDay: '2000-01-01' });
    }
    const list: [string, string, string, string, string | null][] = [['钟离岳', 'chief', b.unitId, '局长', null], ['上官禾', 'deputy', b.unitId, '副局长', null], ...staff.map((n, i): [string, string, string, string, string | null] => [n, 'staff', b.officeId, '科员', i === 9 ? '2025-08-01' : '2012-08-01']), ['林深', 'other', b.otherId, '科员', '2012-08-01']];
    for (const [name, key, unitId, title, enteredOn] of list) {
      const id = randomUUID();
      b.people[name] = id;
      await tx.insert(person, { id, name, ...personKeys(name), sex: '女', birth: '1986-05', workStart: enteredOn?.slice(0, 7) ?? '2008-07', unitId, postText: title, entryChannel: '考试录用', enteredOn, standing: { filled: ['family', 'punishments', 'appraisals', 'holdings'] }, createdDay: tx.today });
      await tx.insert(holding, { personId: id, postId: posts[key]!, unitId, unitText: '', title, rank: key === 'chief' ? 'township-chief' : key === 'deputy' ? 'township-deputy' : 'staff', role: null, leading: key === 'chief' || key === 'deputy', fromDate: enteredOn?.slice(0, 7) ?? '2019-03', toDate: null });
    }
    await tx.insert(family, { personId: b.people['甘棠']!, relation: '丈夫', name: '钟离岳', linkedPersonId: b.people['钟离岳']! });
    return ok(null);
  });
  if (!done.ok) throw new Error(done.refusal.reason.zh);
  return b;
}
