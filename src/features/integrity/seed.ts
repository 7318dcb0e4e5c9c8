import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { demoAccounts } from '../roster/seed.ts';
import { addNote, fileIntercession } from './register-service.ts';

/** The room's part of the demonstration department (invented people only): one intercession, filed by the clerk and dealt with by the supervisor. */
export async function seedIntegrity(ports: Ports, today: Day): Promise<void> {
  const who = demoAccounts(today);
  const actor = (key: string) => {
    const a = who.find((x) => x.key === key)!;
    return { accountId: a.id, name: a.displayName, personId: a.personId, roles: a.roles.map(({ role }) => ({ role, unitId: null })) };
  };
  const filed = await fileIntercession(ports, actor('clerk_one'), {
    happenedOn: addDays(today, -12), who: '自称老同事者', whoUnit: '未说明', forWhom: '某街道干部', forPersonId: null, caseNumber: '', way: 'phone', what: '来电询问推荐情况，请“关照一下”。', answered: '已说明推荐情况不得泄露，按规定办理。',
  });
  if (!filed.ok) throw new Error(filed.refusal.reason.en);
  const noted = await addNote(ports, actor('supervisor'), filed.value.id, '已登记在案，未影响推荐；提醒承办科室留意。');
  if (!noted.ok) throw new Error(noted.refusal.reason.en);
}
