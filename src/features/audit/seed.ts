import { and, eq, inArray } from 'drizzle-orm';
import type { StatementFact } from '../../domain/file-audit/facts.ts';
import { addMonths, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { fileMaterial } from '../files/schema.ts';
import { person } from '../roster/schema.ts';
import { accountId, BARRED, castId, OFFICE, SEED } from '../roster/seed/cast.ts';
import { chance } from '../roster/seed/random.ts';
import { findingsOf, secondFinding, signFinding } from './findings-service.ts';
import { workRun } from './run-service.ts';
import { recordStatements } from './statements-service.ts';

type Row = typeof person.$inferSelect;
type Paper = { cls: string; sub: string | null; classText: string; title: string; madeOn: string; pages: number };
type Told = { paper: Paper; fact: StatementFact; value: string | null; page: number; nature: 'own' | 'organ' | 'approved'; about?: string; raw?: string; calendar?: 'lunar' };

const classes = { 1: '履历类材料', 4: '学历学位类材料', 6: '党、团类材料', 9: '工资、任免、出国和会议代表类材料' } as const;
const paper = (cls: keyof typeof classes, title: string, madeOn: string, sub: string | null = null): Paper => ({ cls: String(cls), sub, classText: classes[cls], title, madeOn, pages: 4 });
const yearOf = (date: string | null, plus: number): string => String(Number((date ?? '1980').slice(0, 4)) + plus);
const back = (date: string | null, months: number): string | null => (date === null ? null : addMonths(`${date.slice(0, 7)}-01` as Day, -months).slice(0, 7));

/** What the documents of six people say; the first two contradict themselves, the others agree with the roster. */
const told: Record<string, (p: Row) => Told[]> = {
  admonished: (p) => {
    const league = paper(6, '入团志愿书', `${yearOf(p.birth, 15)}-05`);
    const cv = paper(1, '干部履历表', `${yearOf(p.birth, 30)}-03`);
    return [
      { paper: league, fact: 'birth', value: back(p.birth, 14), page: 1, nature: 'own' },
      { paper: cv, fact: 'birth', value: p.birth, page: 1, nature: 'own' },
      { paper: cv, fact: 'workStart', value: p.workStart, page: 1, nature: 'own' },
    ];
  },
  spouse_abroad: (p) => [
    { paper: paper(9, '录用审批表', `${yearOf(p.workStart, 0)}-12`, '9-2'), fact: 'workStart', value: p.workStart, page: 2, nature: 'organ' },
    { paper: paper(1, '干部履历表', `${yearOf(p.workStart, 8)}-06`), fact: 'workStart', value: back(p.workStart, 10), page: 1, nature: 'own' },
    { paper: paper(1, '干部履历表', `${yearOf(p.workStart, 8)}-06`), fact: 'birth', value: p.birth, page: 1, nature: 'own' },
  ],
  short_tenure: (p) => [
    { paper: paper(6, '入党志愿书', `${yearOf(p.partyJoin, 0)}-05`), fact: 'birth', value: p.birth, page: 1, nature: 'own' },
    { paper: paper(6, '入党志愿书', `${yearOf(p.partyJoin, 0)}-05`), fact: 'partyJoin', value: p.partyJoin, page: 3, nature: 'organ' },
    { paper: paper(6, '入党志愿书', `${yearOf(p.partyJoin, 0)}-05`), fact: 'partyRegular', value: p.partyRegular, page: 4, nature: 'organ' },
  ],
  kin_in_organ: (p) => [
    { paper: paper(6, '入团志愿书', `${yearOf(p.birth, 15)}-12`), fact: 'birth', value: p.birth, page: 1, nature: 'own', raw: '农历生日，已换算为公历', calendar: 'lunar' },
    { paper: paper(9, '公务员登记表', '2006-09', '9-2'), fact: 'cadreStatus', value: '公务员', page: 1, nature: 'organ' },
  ],
  spouse_of_candidate: (p) => [
    { paper: paper(4, '高等学校毕业生登记表', `${yearOf(p.birth, 22)}-06`, '4-1'), fact: 'birth', value: p.birth, page: 1, nature: 'own' },
    { paper: paper(4, '高等学校毕业生登记表', `${yearOf(p.birth, 22)}-06`, '4-1'), fact: 'sex', value: p.sex, page: 1, nature: 'own' },
  ],
  person: (p) => [
    { paper: paper(4, '高等学校毕业生登记表', `${yearOf(p.birth, 22)}-06`, '4-1'), fact: 'birth', value: p.birth, page: 1, nature: 'own' },
    { paper: paper(9, '转正定级审批表', `${yearOf(p.workStart, 1)}-08`, '9-2'), fact: 'workStart', value: p.workStart, page: 1, nature: 'organ' },
    { paper: paper(9, '转正定级审批表', `${yearOf(p.workStart, 1)}-08`, '9-2'), fact: 'cadreStatus', value: '干部', page: 1, nature: 'organ' },
  ],
};

/** This room's part of the demonstration (invented people only): what documents of six people say, one doubt, one cleared finding, one run over everybody. */
export async function seedAudit(ports: Ports, today: Day): Promise<void> {
  const clerk = office('clerk_one');
  const keys = Object.keys(told);
  const people = await ports.read.select().from(person).where(inArray(person.id, keys.map(castId)));
  for (const key of keys) {
    const p = people.find((x) => x.id === castId(key));
    if (!p) continue;
    const lines = told[key]!(p).filter((l) => l.value !== null && l.paper.madeOn <= today);
    const ids = must(await ports.act({ actor: null, verb: 'audit.demo.loaded', subjects: [{ kind: 'person', id: p.id }], detail: { rows: lines.length } }, async (tx) => ok(await catalogued(tx, p.id, lines.map((l) => l.paper)))));
    must(await recordStatements(ports, clerk, p.id, lines.map((l) => ({ materialId: ids.get(l.paper.title)!, page: l.page, fact: l.fact, about: l.about ?? null, value: l.value!, raw: l.raw ?? null, calendar: l.calendar ?? 'solar', nature: l.nature }))));
  }
  must(await workRun(ports, { id: chance(`${SEED}/audit/run`).uuid(), actor: clerk, args: { unitId: null }, saved: null, progress: async () => undefined, save: async () => undefined }));
  for (const f of await findingsOf(ports.read, castId('admonished'))) {
    if (f.checkId === 'audit.contradiction-birth') must(await signFinding(ports, clerk, f.id, { verdict: 'doubt', value: null, note: '入团志愿书与履历表记载不一，已向其毕业学校调取学籍表' }));
  }
  for (const f of await findingsOf(ports.read, castId('spouse_abroad'))) {
    if (f.checkId !== 'audit.contradiction-workStart') continue;
    const value = people.find((p) => p.id === castId('spouse_abroad'))?.workStart ?? null;
    must(await signFinding(ports, clerk, f.id, { verdict: 'established', value, note: '录用审批表为最先记载的组织材料；履历表系本人补填，未经批准' }));
    must(await secondFinding(ports, office('section_head'), f.id, { agree: true, note: '已核对录用审批表原件第 2 页' }));
  }
}

/** Someone of the office as an actor. */
function office(key: string): Actor {
  const who = [...OFFICE, ...BARRED].find((p) => p.key === key)!;
  return { accountId: accountId(key), name: who.name, personId: castId(key), roles: who.roles.map((role) => ({ role, unitId: null })) };
}

/** Materials by title: one of the file room where it has it, else catalogued here. */
async function catalogued(tx: Tx, personId: string, papers: readonly Paper[]): Promise<Map<string, string>> {
  const held = await tx.read.select().from(fileMaterial).where(and(eq(fileMaterial.personId, personId), eq(fileMaterial.state, 'filed')));
  const ids = new Map<string, string>();
  for (const p of papers) {
    if (ids.has(p.title)) continue;
    const there = held.find((m) => m.title.includes(p.title) && (m.pages === 0 || m.pages >= p.pages));
    const n = Math.max(0, ...held.filter((m) => m.cls === p.cls && m.sub === p.sub).map((m) => m.n)) + 1;
    const row = there ?? (await tx.insert(fileMaterial, { personId, ...p, n, copies: 1 }));
    if (!there) held.push(row);
    ids.set(p.title, row.id);
  }
  return ids;
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
