import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { addMonths } from '../../kernel/day.ts';
import { findPerson, type Person } from '../roster/load-service.ts';
import { accountId, castId, OFFICE } from '../roster/seed/cast.ts';
import { citableOf } from './evidence-service.ts';
import { askForCorrection } from './own-service.ts';
import { correction } from './schema.ts';
import { approveCorrection, requestCorrection } from './service.ts';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the demonstration's corrections were refused: ${outcome.refusal.name} ${outcome.refusal.reason.en}`);
  return outcome.value;
};

/** Someone of the office as an actor. */
const officer = (key: string): Actor => {
  const of = OFFICE.find((o) => o.key === key)!;
  return { accountId: accountId(key), name: of.name, personId: castId(key), roles: of.roles.map((role) => ({ role, unitId: null })) };
};

/** So many months before or after a date known to the month. */
const shifted = (date: string, months: number): string => addMonths(`${date.slice(0, 7)}-01` as Day, months).slice(0, 7);

/** This room's part of the demonstration (invented people only): one correction entered, one that waits for approval, one asked by the person concerned. */
export async function seedCorrections(ports: Ports, _today: Day): Promise<void> {
  if ((await ports.read.select({ id: correction.id }).from(correction).limit(1)).length > 0) return;
  const clerk = officer('clerk_one');
  const request = async (key: string, title: RegExp, reason: string, wish: (p: Person) => { field: 'birth' | 'partyRegular'; value: string } | null): Promise<string | null> => {
    const person = await findPerson(ports.read, castId(key));
    const page = (await citableOf(ports.read, castId(key))).find((m) => title.test(m.title));
    const wanted = person ? wish(person) : null;
    if (!page || !wanted || person![wanted.field] === wanted.value) return null;
    return must(await requestCorrection(ports, clerk, { personId: castId(key), changes: [{ kind: 'fact', ...wanted }], reason, evidence: [{ materialId: page.id, page: 1 }] })).id;
  };
  const regular = await request('spouse_of_candidate', /转正/, '转正时间以支部大会通过之日为准', (p) => (p.partyJoin === null ? null : { field: 'partyRegular', value: shifted(p.partyJoin, 13) }));
  if (regular) must(await approveCorrection(ports, officer('section_head'), regular, { note: '已核对原件', notKin: true }));
  await request('kin_in_organ', /入团志愿书/, '入团志愿书是档案中最先记载出生时间的材料', (p) => (p.birth === null ? null : { field: 'birth', value: shifted(p.birth, -2) }));
  must(await askForCorrection(ports, officer('person'), { text: '我的入团志愿书上的出生年月与名册不一致，请核对档案。', field: 'birth', wished: null }, []));
}
