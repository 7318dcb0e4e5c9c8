import { and, eq, inArray } from 'drizzle-orm';
import type { StatementFact } from '../../domain/file-audit/facts.ts';
import { addMonths, type Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { fileMaterial } from '../files/schema.ts';
import { person } from '../roster/schema.ts';
import { accountId, castId, OFFICE, SEED } from '../roster/seed/cast.ts';
import { chance } from '../roster/seed/random.ts';
import { findingsOf, secondFinding, signFinding } from './findings-service.ts';
import { workRun } from './run-service.ts';
import { recordStatements } from './statements-service.ts';

type Row = typeof person.$inferSelect;
/** What a paper of the file room says: the beginning of its title, the fact, its value, and who speaks. */
type Told = [title: string, fact: StatementFact, value: string | null, nature: 'own' | 'organ'];

const moved = (date: string | null, months: number): string | null => (date === null ? null : addMonths(`${date.slice(0, 7)}-01` as Day, months).slice(0, 7));

/** What papers of six people say, as their scans show it; the first two contradict themselves, the others agree with the roster. */
const told: Record<string, (p: Row) => Told[]> = {
  executive: (p) => [['入团志愿书', 'birth', moved(p.birth, -2), 'own'], ['干部履历表', 'birth', p.birth, 'own'], ['干部履历表', 'workStart', p.workStart, 'own']],
  short_tenure: (p) => [['录用审批表', 'workStart', moved(p.workStart, 4), 'organ'], ['干部履历表', 'workStart', p.workStart, 'own'], ['干部履历表', 'birth', p.birth, 'own']],
  spouse_abroad: (p) => [['入团志愿书', 'birth', p.birth, 'own'], ['录用审批表', 'workStart', p.workStart, 'organ'], ['入党志愿书', 'partyJoin', p.partyJoin, 'organ']],
  spouse_of_candidate: (p) => [['入团志愿书', 'birth', p.birth, 'own'], ['毕业生登记表', 'birth', p.birth, 'own'], ['毕业生登记表', 'sex', p.sex, 'own']],
  deputy_head: (p) => [['入团志愿书', 'birth', p.birth, 'own'], ['录用审批表', 'workStart', p.workStart, 'organ']],
  clerk_two: (p) => [['入团志愿书', 'birth', p.birth, 'own'], ['录用审批表', 'workStart', p.workStart, 'organ']],
};

/** This room's part of the demonstration (invented people only): what papers of six people say, one doubt, one cleared contradiction, one run over everybody. */
export async function seedAudit(ports: Ports, _today: Day): Promise<void> {
  const clerk = office('clerk_one');
  const people = await ports.read.select().from(person).where(inArray(person.id, Object.keys(told).map(castId)));
  const papers = await ports.read.select().from(fileMaterial).where(and(inArray(fileMaterial.personId, people.map((p) => p.id)), eq(fileMaterial.state, 'filed')));
  for (const [key, say] of Object.entries(told)) {
    const p = people.find((x) => x.id === castId(key));
    const lines = !p ? [] : say(p).flatMap(([title, fact, value, nature]) => {
      const paper = papers.find((m) => m.personId === p.id && m.title.startsWith(title));
      return paper && value !== null ? [{ materialId: paper.id, page: 1, fact, about: null, value, raw: null, calendar: 'solar' as const, nature }] : [];
    });
    if (p && lines.length > 0) must(await recordStatements(ports, clerk, p.id, lines));
  }
  must(await workRun(ports, { id: chance(`${SEED}/audit/run`).uuid(), actor: clerk, args: { unitId: null }, saved: null, progress: async () => undefined, save: async () => undefined }));
  for (const f of await findingsOf(ports.read, castId('executive'))) {
    if (f.checkId === 'audit.contradiction-birth') must(await signFinding(ports, clerk, f.id, { verdict: 'doubt', value: null, note: '入团志愿书与履历表记载不一，已向其毕业学校调取学籍底册' }));
  }
  for (const f of await findingsOf(ports.read, castId('short_tenure'))) {
    if (f.gravity !== 'doubt') continue;
    must(await signFinding(ports, clerk, f.id, { verdict: 'true', value: null, note: '报到通知书载明的报到时间与名册一致；录用审批表为审批时间' }));
    must(await secondFinding(ports, office('section_head'), f.id, { agree: true, note: '已核对报到通知书原件' }));
  }
}

/** Someone of the office as an actor. */
function office(key: string): Actor {
  const who = OFFICE.find((p) => p.key === key)!;
  return { accountId: accountId(key), name: who.name, personId: castId(key), roles: who.roles.map((role) => ({ role, unitId: null })) };
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
