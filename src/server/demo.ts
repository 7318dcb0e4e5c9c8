import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { account } from '../features/accounts/schema.ts';
import { createAccounts } from '../features/accounts/service.ts';
import { roleWords, type Role } from '../features/accounts/rules.ts';
import { seedAudit } from '../features/audit/seed.ts';
import { seedBallots } from '../features/ballots/seed.ts';
import { seedCorrections } from '../features/corrections/seed.ts';
import { seedFiles } from '../features/files/seed.ts';
import { setting } from '../features/record/schema.ts';
import { demoAccounts, seedRoster } from '../features/roster/seed.ts';
import { seedCases } from '../features/selection/seed.ts';
import { seedStaffing } from '../features/staffing/seed.ts';
import { seedStatistics } from '../features/statistics/seed.ts';
import { seedIntegrity } from '../features/integrity/seed.ts';
import { seedTerm } from '../features/term/seed.ts';
import { seedContest } from '../features/contest/seed.ts';
import { seedSettings } from '../features/settings/seed.ts';
import { seedMatching } from '../features/matching/seed.ts';
import { seedMeetings } from '../features/meetings/seed.ts';
import { seedMoves } from '../features/moves/seed.ts';
import { seedPolicy } from '../features/policy/seed.ts';
import { ok, type Outcome } from '../kernel/refusal.ts';
import type { Box } from '../features/ballots/service.ts';
import type { House } from './house.ts';

/**
 * Loads the demonstration department once (invented people only) and returns the lines that present its accounts.
 * One password for all of them: STEELYARD_DEMO_PASSWORD, else random and kept beside the data.
 */
export async function loadDemonstration(house: House, box: Box, dir: string, say: (line: string) => void): Promise<string[]> {
  const password = demoPassword(dir);
  const { ports } = house;
  const list = demoAccounts(ports.today());
  if ((await ports.read.$count(account)) === 0) {
    const begun = Date.now();
    writeFileSync(join(dir, LOADING), '');
    say('载入演示单位：机构、干部、案卷 / loading the demonstration: units, people, cases');
    await ports.act({ actor: null, verb: 'roster.demo.loaded', detail: { part: { zh: '机构名称', en: 'name of the institution' }, rows: 1 } }, async (tx) =>
      ok(await tx.insert(setting, { key: 'institution.name', value: '中共砚溪区委组织部（演示）', fromDay: tx.today, author: null })),
    );
    must(await seedRoster(ports.act, ports.today()));
    say('  机构和干部已载入 / units and people loaded');
    await seedCases(ports, ports.today());
    say('  案卷已载入 / cases loaded');
    must(await createAccounts(ports.act, list.map((a) => ({ ...a, password }))));
    for (const seed of [seedFiles, seedCorrections, seedAudit, seedStatistics, seedStaffing, seedIntegrity, seedContest, seedSettings, seedMeetings, seedMoves, seedMatching, seedTerm, seedPolicy]) await seed(ports, ports.today());
    await seedBallots(ports, ports.today(), box);
    rmSync(join(dir, LOADING), { force: true });
    say(`  用时 ${((Date.now() - begun) / 1000).toFixed(1)} 秒 / took ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
  return [
    '',
    `演示账号，密码都是 / demonstration accounts, one password:  ${password}`,
    ...list.map((a) => `  ${a.username.padEnd(14)} ${a.displayName}（${a.roles.map((r) => roleWords[r.role as Role].zh).join('、')}） ${a.roles.map((r) => roleWords[r.role as Role].en).join(', ')}`),
    '',
  ];
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): void {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${outcome.refusal.reason.en}`);
}

const LOADING = 'demo-loading';

/** A load that was interrupted leaves half a department; it is taken away before the database starts, and loaded anew. */
export function forgetHalfLoaded(dir: string, say: (line: string) => void): void {
  if (!existsSync(join(dir, LOADING))) return;
  say('上次载入演示单位时中断，重新载入 / the last load of the demonstration was interrupted; loading it anew');
  for (const part of ['pg', 'record', 'keys', LOADING]) rmSync(join(dir, part), { recursive: true, force: true });
}

function demoPassword(dir: string): string {
  const given = process.env['STEELYARD_DEMO_PASSWORD'];
  const file = join(dir, 'keys', 'demo-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = given || randomBytes(9).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}
