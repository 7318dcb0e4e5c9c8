import { beforeAll, expect, it } from 'vitest';
import { ok } from '../../kernel/refusal.ts';
import { fillSample, type Sample } from '../../server/record/sample-house.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { family } from '../roster/schema.ts';
import { recordRoutes } from './routes.ts';

const t = testHouse();
let http: TestHttp;
let sample: Sample;
type Item = { id: string; verb: string };

beforeAll(async () => {
  sample = await fillSample(t.house);
  http = await t.house.http((app) => recordRoutes(app, t.house.ports, { status: () => ({ writable: true, lastCheck: null, checking: false }) }));
});

it('leaves out, for the person concerned and their kin, who read their file, what its audit says and every export with them in it', async () => {
  const [self, brother, other] = [sample.people[6]!, sample.people[7]!, sample.people[8]!];
  const act = (verb: string, people: readonly string[], actor = sample.clerk) => t.house.ports.act({ actor, verb, subjects: people.map((id) => ({ kind: 'person', id })) }, async () => ok(null));
  must(await t.house.ports.act({ actor: sample.clerk, verb: 'roster.row.added' }, async (tx) => ok(await tx.insert(family, { personId: brother, relation: '兄', name: '测试庚', linkedPersonId: self }))));
  const closed = ['files.page.viewed', 'files.permit.approved', 'audit.person.read', 'audit.finding.signed', 'corrections.evidence.viewed', 'roster.person.read', 'roster.export.forms', 'staffing.body.read', 'statistics.query.run', 'audit.evidence.viewed'];
  for (const verb of closed) must(await act(verb, verb === 'roster.export.forms' ? [other, self] : [self]));
  must(await act('roster.person.changed', [self]));
  must(await act('roster.person.read', [other]));
  const own = await act('roster.person.read', [self], sample.head);
  const verbs = async (role: string, personId: string | null, who: string, query = '') => ((await http.as(t.house.actor(role, { personId }))('GET', `/api/record/entries?person=${who}${query}`)).body.items as Item[]).map((i) => i.verb);
  for (const role of ['supervisor', 'head', 'section_head', 'auditadmin']) {
    for (const reader of [self, brother]) expect([...new Set(await verbs(role, reader, self))].sort(), role).toEqual(['roster.person.changed', 'roster.person.created']);
    expect(await verbs(role, self, other), role).toContain('roster.person.read');
    expect(await verbs(role, self, other), role).not.toContain('roster.export.forms');
    expect(await verbs(role, other, self), role).toEqual(expect.arrayContaining(closed.filter((v) => v !== 'roster.export.forms')));
    expect(await verbs(role, null, self), role).toEqual(expect.arrayContaining(closed));
  }
  // Neither by its id nor as a proof; what one did oneself one may see.
  const hidden = ((await http.as(t.house.actor('supervisor'))('GET', `/api/record/entries?person=${self}&room=files`)).body.items as Item[])[0]!;
  const concerned = http.as(t.house.actor('supervisor', { personId: self }));
  expect((await concerned('GET', `/api/record/entries/${hidden.id}`)).status).toBe(404);
  expect((await concerned('POST', '/api/record/proofs', { ids: [hidden.id] })).body.entries).toEqual([]);
  expect((await concerned('POST', `/api/record/entries/${hidden.id}/proof`)).status).toBe(404);
  const headSelf = http.as({ ...sample.head, personId: self });
  expect(((await headSelf('GET', `/api/record/entries?person=${self}`)).body.items as Item[]).map((i) => i.id)).toContain(own.entryId);
});
