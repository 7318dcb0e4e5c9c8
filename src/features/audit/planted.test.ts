import { beforeAll, describe, expect, test } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import type { Department } from '../roster/seed/department.ts';
import type { PlantedKind } from '../roster/seed/planted.ts';
import { timeline } from '../roster/history-rules.ts';
import { seedRoster } from '../roster/seed.ts';
import { askFiles } from './findings-service.ts';

/* Recall: every error planted in the demonstration is found. Precision: what is found in people in whom nothing was planted. */

const t = testHouse();
let department: Department;
let found: Map<string, string[]>;
const said: string[] = [];
beforeAll(async () => {
  department = must(await seedRoster(t.house.ports.act, t.house.ports.today()));
  found = new Map();
  for (const [id, list] of await askFiles(t.house.ports.read, department.people.map((p) => p.id), t.house.ports.today())) {
    found.set(id, list.map((f) => f.check.id));
    for (const f of list) said.push(`${id} ${f.check.id} ${f.check.gravity} ${f.hit.sentence.zh}`);
  }
});

const by: Record<PlantedKind, string> = {
  'id-birth-differs': 'audit.id-birth', 'id-sex-differs': 'audit.id-sex', 'id-repeated': 'audit.id-shared', 'work-start-as-child': 'audit.work-age', 'work-start-differs': 'audit.work-start-resume',
  'child-older': 'audit.kin-ages', 'resume-gap': 'audit.resume-long-gap', 'resume-overlap': 'audit.resume-overlap', 'resume-future': 'audit.resume-order', 'party-before-18': 'audit.party-age',
  'party-regular-early': 'audit.party-regular', 'degree-while-young': 'audit.study-at-work',
};

describe('the errors planted in the demonstration', () => {
  test('are all found, by the check that is meant for them', () => {
    expect(department.planted.map((p) => p.kind).sort()).toEqual(Object.keys(by).sort());
    for (const p of department.planted) for (const id of p.personIds) expect(found.get(id), p.kind).toContain(by[p.kind]);
  });

  test('no doubt is raised about anybody in whom nothing was planted; notices are the gaps that the generator makes', () => {
    const planted = new Set(department.planted.flatMap((p) => p.personIds));
    const others = said.filter((s) => !planted.has(s.slice(0, 36)));
    expect(others.filter((s) => s.includes(' doubt '))).toEqual([]);
    expect([...new Set(others.map((s) => s.split(' ')[1]))]).toEqual(['audit.resume-gap']);
    // The roster's own timeline, written apart from the checks, sees the same gaps in the same people.
    const gaps = department.people.filter((p) => !planted.has(p.id) && timeline(department.holdings.filter((h) => h.personId === p.id && !h.concurrent).map((h) => ({ id: h.id!, fromDate: h.fromDate!, toDate: h.toDate ?? null })), t.house.ports.today()).some((s) => s.kind === 'gap'));
    expect(others.map((s) => s.slice(0, 36)).sort()).toEqual(gaps.map((p) => p.id).sort());
    expect(gaps.length).toBeGreaterThan(5);
  });
});
