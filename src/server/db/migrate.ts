import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fatal, exitCode } from '../fatal.ts';
import { APP_ROLE, connectOwner } from './connect.ts';

/**
 * Applies `migrations/NNNN_name.sql` in order, each once, in one transaction under a lock; then `grants.sql`.
 * A file that changed after it was applied is refused.
 */
export async function migrate(url: string, dir: string, say: (line: string) => void): Promise<void> {
  const sql = connectOwner(url);
  try {
    await sql.begin(async (tx) => {
      await tx`SELECT pg_advisory_xact_lock(7266419)`;
      const [role] = await tx`SELECT 1 FROM pg_roles WHERE rolname = ${APP_ROLE}`;
      if (!role) await tx.unsafe(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
      const [member] = await tx<{ ok: boolean }[]>`SELECT pg_has_role(current_user, ${APP_ROLE}, 'MEMBER') AS ok`;
      if (!member?.ok) await tx.unsafe(`GRANT ${APP_ROLE} TO current_user`);
      await tx`CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, sha256 text NOT NULL, at timestamptz NOT NULL DEFAULT now())`;
      const done = new Map((await tx<{ name: string; sha256: string }[]>`SELECT name, sha256 FROM schema_migration`).map((r) => [r.name, r.sha256]));
      let applied = 0;
      for (const name of readdirSync(dir).filter((f) => /^\d{4}_.*\.sql$/.test(f)).sort()) {
        const text = readFileSync(join(dir, name), 'utf8');
        const sha256 = createHash('sha256').update(text).digest('hex');
        const before = done.get(name);
        if (before === sha256) continue;
        if (before) {
          throw new Fatal(exitCode.databaseTooOld, {
            zh: `迁移文件 ${name} 在执行之后被改过，拒绝启动。请恢复原文件；改动要写成新的迁移。`,
            en: `Migration ${name} was changed after it was applied. Restore it; write the change as a new migration.`,
          });
        }
        await tx.unsafe(text);
        await tx`INSERT INTO schema_migration (name, sha256) VALUES (${name}, ${sha256})`;
        applied++;
      }
      await tx.unsafe(readFileSync(join(dir, 'grants.sql'), 'utf8'));
      if (applied) say(`数据库结构更新 ${applied} 步 / ${applied} migrations applied`);
    });
  } catch (error) {
    if ((error as { code?: string }).code === '42501') {
      throw new Fatal(exitCode.databaseRights, {
        zh: `数据库用户的权限不够：${(error as Error).message}。该用户须是数据库的所有者，并能建立角色 ${APP_ROLE}（或由管理员先建好并授予它）。`,
        en: `The database user lacks rights: ${(error as Error).message}. It must own the database and be able to create the role ${APP_ROLE} (or have it created and granted beforehand).`,
      });
    }
    throw error;
  } finally {
    await sql.end();
  }
}
