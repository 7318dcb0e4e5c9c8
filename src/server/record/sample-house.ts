import { randomUUID } from 'node:crypto';
import { account } from '../../features/accounts/schema.ts';
import { setting } from '../../features/record/schema.ts';
import { award, education, holding, person, personChange, post, postPeriod, unit, unitPeriod } from '../../features/roster/schema.ts';
import { selectionCase, selectionEvent } from '../../features/selection/schema.ts';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, type TestHouse } from '../testing.ts';

/** What the sample house holds, for tests of the record. */
export type Sample = { clerk: Actor; head: Actor; people: string[]; caseId: string; removed: string };

/** Fills a test house with a small invented office: about thirty acts over a dozen tables, with changes and a removal. */
export async function fillSample(house: TestHouse): Promise<Sample> {
  const { act } = house.ports;
  const clerk = house.actor('clerk', { name: '周远（干部一科）' });
  const head = house.actor('head', { name: '沈川（部长）' });
  const make = async <T>(verb: string, more: object, work: Parameters<typeof act<T>>[1]): Promise<T> => {
    const outcome = await act({ actor: clerk, verb, ...more }, work);
    const value = must(outcome);
    await house.ports.covered(outcome.entryId!);
    return value;
  };
  await make('accounts.account.created', { actor: null }, async (tx) => ok(await tx.insert(account, { id: clerk.accountId, username: 'zhouyuan', displayName: clerk.name, passwordHash: 'x', state: 'active' })));
  const top = await make('roster.unit.created', {}, async (tx) => {
    const u = await tx.insert(unit, { code: 'U1' });
    await tx.insert(unitPeriod, { unitId: u.id, name: '云栖区水务局', kind: 'bureau', organKind: 'government', fromDay: '2010-01-01' });
    return ok(u.id);
  });
  const seat = await make('roster.post.created', {}, async (tx) => {
    const p = await tx.insert(post, { code: 'P1' });
    await tx.insert(postPeriod, { postId: p.id, unitId: top, title: '副局长', rank: 'county-deputy', fromDay: '2010-01-01' });
    return ok(p.id);
  });
  const people: string[] = [];
  for (let i = 0; i < 12; i++) {
    const id = randomUUID();
    people.push(id);
    const name = `测试${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`;
    await make('roster.person.created', { subjects: [{ kind: 'person', id }], detail: { name } }, async (tx) => {
      const photo = i % 3 === 0 ? await tx.blob(new TextEncoder().encode(`photo ${i}`), 'image/jpeg') : null;
      await tx.insert(person, { id, name, nameKey: name, initials: `cs${'jybdwjgxrgzc'[i]}`, strokeKey: `0${i}`, grams: [name.slice(0, 2), name.slice(2)], birth: `19${70 + i}-0${1 + (i % 9)}`, photo, unitId: top, createdDay: '2026-01-05' });
      await tx.insert(holding, { personId: id, unitId: top, title: '科长', fromDate: '2015-03' });
      await tx.insertMany(education, [{ personId: id, mode: 'full-time', level: '本科', school: '云栖学院' }]);
      return ok(null);
    });
  }
  for (const id of people.slice(0, 5)) {
    await make('roster.person.changed', { subjects: [{ kind: 'person', id }], detail: { field: '籍贯', from: '（空）', to: '云栖' }, cites: ['cn.appointment-2019.art-8'] }, async (tx) => {
      await tx.update(person, id, { nativePlace: '云栖' });
      await tx.insert(personChange, { personId: id, field: 'nativePlace', oldValue: null, newValue: '云栖', day: '2026-03-01', evidence: '户口簿' });
      return ok(null);
    });
  }
  const gone = await make('roster.award.added', {}, async (tx) => ok(await tx.insert(award, { personId: people[0]!, title: '误录' })));
  await make('roster.award.removed', {}, async (tx) => ok(await tx.remove(award, gone.id)));
  const caseId = randomUUID();
  await make('selection.case.opened', { subjects: [{ kind: 'case', id: caseId }, { kind: 'person', id: people[1]! }], caseId }, async (tx) => {
    await tx.insert(selectionCase, { id: caseId, number: '2026-001', title: '副局长选任', postId: seat, unitId: top, step: 'motion', state: 'running', version: 1, openedDay: '2026-04-01', openedBy: clerk.accountId, waitsFor: ['clerk'] });
    await tx.insert(selectionEvent, { caseId, n: 1, kind: 'case.opened', step: 'motion', day: '2026-04-01', at: tx.at, actor: clerk.accountId, actorName: clerk.name, payload: { postId: seat, moveKind: 'promotion' } });
    return ok(null);
  });
  await make('record.setting.changed', { actor: head }, async (tx) => ok(await tx.insert(setting, { key: 'notice.days', value: { n: 5 }, fromDay: '2026-01-01', author: head.accountId })));
  return { clerk, head, people, caseId, removed: gone.id };
}
