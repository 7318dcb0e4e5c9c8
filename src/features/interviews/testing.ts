import { randomUUID } from 'node:crypto';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, type TestHouse } from '../../server/testing.ts';
import { account, accountGrant } from '../accounts/schema.ts';
import { personKeys } from '../roster/keys-service.ts';
import { family, holding, person, post, postPeriod, unit, unitPeriod } from '../roster/schema.ts';
import type { Note } from './report-rules.ts';
import type { PlanInput } from './shapes-rules.ts';

/** An invented bureau: three leaders, two chiefs of offices, staff; and the actors, tied to people whose family records are filled. */
export type Bureau = { unitId: string; elsewhere: string; leaders: string[]; chiefs: string[]; staff: string[]; kinOfFirst: string; clerk: Actor; second: Actor; third: Actor; section: Actor; head: Actor; deputy: Actor; supervisor: Actor; unfilled: Actor; untied: Actor };

/** Writes the bureau with so many staff. The first of the staff is a brother of the clerk. */
export async function layBureau(house: TestHouse, staffCount = 30): Promise<Bureau> {
  const ids = { unitId: randomUUID(), elsewhere: randomUUID(), offices: [randomUUID(), randomUUID()] };
  const people: { id: string; name: string; unitId: string | null; postText: string }[] = [];
  const made = (name: string, unitId: string | null, postText: string): string => { const id = randomUUID(); people.push({ id, name, unitId, postText }); return id; };
  const leaders = ['局长', '副局长', '副局长'].map((p, i) => made(`班子${i}`, ids.unitId, p));
  const chiefs = ids.offices.map((o, i) => made(`科长${i}`, o, '科长'));
  const staff = Array.from({ length: staffCount }, (_, i) => made(`干部${i}`, ids.unitId, '科员'));
  const office = ['谈话甲', '谈话乙', '谈话丙', '谈话丁', '谈话戊', '谈话己', '谈话庚', '谈话辛'].map((n) => made(n, ids.elsewhere, '干部'));
  const roles = ['clerk', 'clerk', 'clerk', 'section_head', 'head', 'deputy_head', 'supervisor', 'clerk', 'clerk'];
  const actors = roles.map((role, i) => house.actor(role, { accountId: randomUUID(), name: i < 8 ? people.find((p) => p.id === office[i])!.name : '无人账号', personId: office[i] ?? null }));
  must(await house.ports.act({ actor: actors[0]!, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insertMany(unit, [ids.unitId, ids.elsewhere, ...ids.offices].map((id) => ({ id, code: id.slice(0, 8) })));
    const period = (unitId: string, parentId: string | null, name: string, kind: string) => ({ unitId, parentId, name, kind, level: 'township-chief', organKind: 'gov-dept', fromDay: '2000-01-01' });
    await tx.insertMany(unitPeriod, [period(ids.unitId, null, '云岭市试验局', 'organ'), period(ids.elsewhere, null, '云岭市组织部', 'organ'), ...ids.offices.map((o, i) => period(o, ids.unitId, `第${i + 1}科`, 'inner-office'))]);
    await tx.insertMany(person, people.map((p) => ({ ...p, ...personKeys(p.name), sex: '男', birth: '1980-01', createdDay: tx.today, standing: p.name === '谈话辛' ? {} : { filled: ['family' as const] } })));
    await tx.insert(family, { personId: office[0]!, relation: '弟', name: '干部0', linkedPersonId: staff[0]! });
    const seats = [...leaders.map((id, i) => [ids.unitId, id, i === 0 ? 'chief' : 'deputy'] as const), ...chiefs.map((id, i) => [ids.offices[i]!, id, 'chief'] as const)];
    for (const [unitId, personId, role] of seats) {
      const { id } = await tx.insert(post, { code: personId.slice(0, 8) });
      const title = people.find((p) => p.id === personId)!.postText;
      await tx.insert(postPeriod, { postId: id, unitId, title, rank: 'township-chief', role, fromDay: '2000-01-01' });
      await tx.insert(holding, { personId, postId: id, unitId, unitText: '', title, rank: 'township-chief', role, leading: true, fromDate: '2015-01' });
    }
    await tx.insertMany(account, actors.map((a, i) => ({ id: a.accountId, username: `t${i}-${a.accountId.slice(0, 6)}`, displayName: a.name, personId: a.personId, passwordHash: 'x', state: 'active' as const })));
    await tx.insertMany(accountGrant, actors.map((a, i) => ({ accountId: a.accountId, role: roles[i]!, unitId: null, fromDay: '2020-01-01', grantedBy: null, toDay: null })));
    return ok(null);
  }));
  const [clerk, second, third, section, head, deputy, supervisor, unfilled, untied] = actors as [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor];
  return { unitId: ids.unitId, elsewhere: ids.elsewhere, leaders, chiefs, staff, kinOfFirst: staff[0]!, clerk, second, third, section, head, deputy, supervisor, unfilled, untied };
}

/** A plan about the chief: leaders and chiefs of offices all, twelve of the staff as one sample. */
export const planOf = (b: Bureau, over: Partial<PlanInput> = {}): PlanInput => ({
  kind: 'survey', unitId: b.unitId, title: '试验局班子运行情况谈话', purpose: '了解班子运行', caseNumber: '', topics: ['工作实绩', '民主作风'], subjects: [b.leaders[0]!],
  classes: [{ id: 'own', take: { kind: 'all' } }, { id: 'inner', take: { kind: 'all' } }, { id: 'staff', take: { kind: 'sample' } }], sampleSize: 12, listed: [], ...over,
});

/** A note about somebody on the first topic. */
export const noteOn = (subject: string | null, over: Partial<Note> = {}): Note => ({ topic: 't1', subject, view: 'good', words: '抓工作实', facts: [], ...over });
