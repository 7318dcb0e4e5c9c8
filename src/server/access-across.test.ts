import { PDFiumLibrary } from '@hyzyla/pdfium';
import { beforeAll, expect, test } from 'vitest';
import { roles } from '../features/accounts/rules.ts';
import { auditOf } from '../features/audit/person-service.ts';
import { requestCorrection } from '../features/corrections/service.ts';
import { catalogue } from '../features/files/material-service.ts';
import { purposes } from '../features/roster/access-rules.ts';
import { exportForms, exportRoster } from '../features/roster/export-service.ts';
import { listPeople, type Row } from '../features/roster/list-service.ts';
import { addRow } from '../features/roster/lists-service.ts';
import { district, enter } from '../features/roster/test-fixture.ts';
import { countTable, peopleBehind } from '../features/statistics/table-service.ts';
import type { Actor } from '../kernel/ports.ts';
import { must, testHouse } from './testing.ts';

/* Every room answers from the one description of who sees whom: what a role lists is what it counts, opens, audits, corrects and prints. */
const t = testHouse();
let ids: Awaited<ReturnType<typeof district>>;
const people: { id: string; name: string; unit: string | null }[] = [];
let me: string;
let spouse: string;

beforeAll(async () => {
  const clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
  const units = [ids.bureau, ids.office, ids.other, ids.region, null];
  for (let i = 0; i < 15; i++) {
    const unit = units[i % units.length]!;
    const name = `${'赵钱孙李周'[i % 5]}某${'甲乙丙'[Math.floor(i / 5)]}`;
    people.push({ id: await enter(t.house, clerk, name, { unitId: unit, birth: `${1970 + i}-05`, sex: i % 2 ? '男' : '女' }), name, unit });
  }
  [me, spouse] = [people[0]!.id, people[6]!.id];
  must(await addRow(t.house.ports, clerk, me, 'family', { row: { relation: '妻子', name: people[6]!.name, linkedPersonId: spouse }, evidence: '干部任免审批表' }));
});

const scopes = (): (string | null)[][] => [[null], [ids.bureau], [ids.other, ids.office]];
const actorsOf = (role: string): Actor[] => scopes().flatMap((scope) => [null, me].map((personId) => t.house.actor(role, { personId, roles: scope.map((unitId) => ({ role, unitId })) })));
const listed = async (actor: Actor): Promise<Row[]> => must(await listPeople(t.house.ports, actor, { sort: 'rank', dir: 'asc', limit: 200 })).rows;

test('the sum of a cross table is the number of the list, and the names behind its cells are the people wholly seen', async () => {
  for (const role of roles) for (const actor of actorsOf(role)) {
    const rows = await listed(actor);
    const spec = { rows: [{ dim: 'sex' as const }], cols: [{ dim: 'age' as const }], filters: {} };
    const { table } = must(await countTable(t.house.ports, actor, spec));
    expect(table.lines.reduce((n, l) => n + l.n, 0), role).toBe(rows.length);
    const behind: string[] = [];
    for (const line of table.lines) behind.push(...must(await peopleBehind(t.house.ports, actor, spec, { at: line.at }, 200)).rows.map((r) => r.id));
    expect(behind.sort(), role).toEqual(rows.filter((r) => r.level === 'full').map((r) => r.id).sort());
  }
});

test('the file, its audit and a correction open for those wholly seen, and for nobody else; one’s own and kin’s for nobody', async () => {
  for (const role of roles) for (const actor of actorsOf(role)) {
    const level = new Map((await listed(actor)).map((r) => [r.id, r.level]));
    for (const p of people) {
      const full = level.get(p.id) === 'full';
      const file = await catalogue(t.house.ports, actor, p.id);
      const audit = await auditOf(t.house.ports, actor, p.id);
      expect([file.ok, audit.ok], `${role} ${p.name}`).toEqual([full, full]);
      const asked = await requestCorrection(t.house.ports, actor, { personId: p.id, changes: [{ kind: 'fact', field: 'birth', value: '1969-01' }], reason: '履历表', evidence: [] });
      // Without evidence nobody gets through; who is let in is told of the evidence, who is not of the person.
      const letIn = !asked.ok && asked.refusal.name === 'corrections.evidence-needed';
      expect(letIn, `${role} ${p.name} ${asked.ok ? '' : asked.refusal.name}`).toBe(full && purposes.edit.roles.includes(role));
    }
  }
});

test('what is printed is what is seen: forms and rosters as PDF', async () => {
  const pdfium = await PDFiumLibrary.init();
  for (const role of purposes.roster.roles) {
    const actor = t.house.actor(role, { personId: me, roles: [{ role, unitId: ids.bureau }] });
    const rows = await listed(actor);
    const paper = must(await exportRoster(t.house.ports, actor, { columns: ['name', 'birth', 'postText'], format: 'pdf', filters: {}, sort: 'rank', dir: 'asc' }));
    const document = await pdfium.loadDocument(Buffer.from(paper.bytes));
    const text = [...document.pages()].map((page) => page.getText()).join('\n');
    document.destroy();
    for (const p of people) {
      const row = rows.find((r) => r.id === p.id);
      expect(text.includes(p.name), `${role} ${p.name}`).toBe(row !== undefined);
      if (row) expect(text.includes(`${1970 + people.indexOf(p)}.05`), `${role} ${p.name}`).toBe(row.level === 'full');
    }
    for (const p of [people[0]!, people[1]!, people[2]!, people[5]!]) {
      const form = await exportForms(t.house.ports, actor, { ids: [p.id], format: 'pdf' });
      expect(form.ok, `${role} ${p.name}`).toBe(rows.find((r) => r.id === p.id)?.level === 'full');
    }
  }
  pdfium.destroy();
});
