import { expect, test } from 'vitest';
import { findRule, ofPersonAndPost, verdictsFor } from '../../domain/book.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import type { Verdict } from '../../domain/rule.ts';
import { addMonths } from '../../kernel/day.ts';
import { testHouse } from '../../server/testing.ts';
import { firstConflict } from '../accounts/rules.ts';
import { createAccounts } from '../accounts/service.ts';
import { loadPersonFacts, loadPostFacts } from './facts-of.ts';
import { family, holding, person, unit } from './schema.ts';
import type { Department } from './seed/department.ts';
import { demoAccounts, seedRoster } from './seed.ts';

const here = testHouse();
let department: Department;

/** What the case itself states at the motion, for facts that no roster holds. */
const stated = { politicalDisciplineBreach: false, lowRecognition: false, canvassing: false, otherUnfit: false };

async function verdicts(stage: 'motion' | 'examination', postId: string, personId: string): Promise<Verdict[]> {
  const { ports } = here.house;
  const on = ports.today();
  const post = (await loadPostFacts(ports.read, postId, on))!;
  const one = (await loadPersonFacts(ports.read, personId, on))!;
  const facts: CaseFacts = {
    id: 'case', discussionOn: null, person: { ...one, discipline: stated }, post, move: { kind: 'promotion', termChange: false, exception: null, organizationRecommended: null, priorReports: [] },
    recommendation: null, examination: null, meeting: null, notice: null, appointment: null, probation: null, settings: { recommendationTurnout: null },
  };
  return verdictsFor(stage, facts, on);
}

test('the department is written through the record', async () => {
  const { ports } = here.house;
  const done = await seedRoster(ports.act, ports.today());
  if (!done.ok) throw new Error(done.refusal.reason.en);
  department = done.value;
  expect(await ports.read.$count(person)).toBe(900);
  expect(await ports.read.$count(unit)).toBe(42);
  expect(await ports.read.$count(holding)).toBe(department.holdings.length);
  expect(await ports.read.$count(family)).toBe(department.families.length);
});

test('it is not written twice', async () => {
  const again = await seedRoster(here.house.ports.act, here.house.ports.today());
  expect(again).toMatchObject({ ok: false, refusal: { name: 'roster.demo.not-empty', status: 409 } });
});

test('every vacancy has people who meet all conditions of the motion, the main one at least five', async () => {
  expect(department.scenario.main.candidateIds.length).toBeGreaterThanOrEqual(5);
  for (const v of department.scenario.vacancies) {
    expect(v.candidateIds.length, v.key).toBeGreaterThanOrEqual(3);
    for (const id of v.candidateIds) {
      const open = (await verdicts('motion', v.postId, id)).filter((x) => x.kind !== 'pass' && x.kind !== 'not-applicable' && ofPersonAndPost(findRule(x.rule)!));
      // A first leading post taken from a service rank goes on with a stated reason; nothing else stands against anyone.
      const first = v.key.endsWith('.deputy') && v.key !== 'government.deputy';
      // Leading posts of a sub-district go by the province's measures, which are named as the reason.
      const township = v.key.startsWith('songyan.');
      expect(open.map((x) => `${x.rule}: ${x.kind}`), `${v.title} ${id}`).toEqual([...(township ? ['cn.appointment-2019.art-4.scope: needs-reason'] : []), ...(first ? ['cn.appointment-2019.art-8.service-rank-holder: needs-reason'] : [])]);
    }
  }
});

test('each of the people meant to be refused meets a bar', async () => {
  const expected = { admonition: /art-24/, tenure: /art-8\.chief-to-upper-deputy/, 'kin-in-organ': /recusal-2006/, 'spouse-abroad': /art-24/ } as const;
  for (const b of department.scenario.barred) {
    if (b.why === 'kin-of-member') continue;
    const found = [...(await verdicts('motion', b.postId, b.personId)), ...(await verdicts('examination', b.postId, b.personId))].filter((v) => v.kind === 'block');
    expect(found.map((v) => v.rule).join(' '), b.why).toMatch(expected[b.why]);
  }
});

test('the candidate who is kin of a member is kin on both sides', async () => {
  const b = department.scenario.barred.find((x) => x.why === 'kin-of-member')!;
  const facts = await loadPersonFacts(here.house.ports.read, b.personId, here.house.ports.today());
  const sister = facts!.family!.find((f) => f.personId !== null)!;
  expect(department.scenario.members).toContain(sister.personId);
});

test('the accounts stand on people of the roster and no hand holds two powers apart', async () => {
  const { ports } = here.house;
  const list = demoAccounts(ports.today());
  expect(list.map((a) => a.id)).toEqual(demoAccounts(addMonths(ports.today(), 5)).map((a) => a.id));
  const count = (role: string): number => list.filter((a) => a.roles.some((r) => r.role === role)).length;
  expect({ clerk: count('clerk'), section: count('section_head'), deputy: count('deputy_head'), head: count('head'), member: count('member'), supervisor: count('supervisor'), person: count('person') })
    .toEqual({ clerk: 2, section: 1, deputy: 1, head: 1, member: 9, supervisor: 1, person: 1 });
  expect(['sysadmin', 'secadmin', 'auditadmin'].map(count)).toEqual([1, 1, 1]);
  for (const a of list) {
    expect(firstConflict(a.roles.map((r) => r.role))).toBeNull();
    if (a.personId) expect(department.people.some((p) => p.id === a.personId && p.name === a.displayName)).toBe(true);
  }
  expect((await createAccounts(ports.act, list.map((a) => ({ ...a, password: '演示 用 的 密码 4 个' })))).ok).toBe(true);
});
