import { APP_ROLE } from '../db/connect.ts';
import { guards } from '../tables.ts';
import type { Reading } from './cursor.ts';
import type { Findings } from './findings.ts';

/** The guards of the database itself: every trigger stands and is enabled, and the program's role owns nothing and is no superuser. */
export async function checkGuards(tx: Reading, found: Findings): Promise<void> {
  const there = await tx<{ tbl: string; name: string; fn: string; enabled: string }[]>`
    SELECT c.relname AS tbl, t.tgname AS name, p.proname AS fn, t.tgenabled AS enabled FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`;
  const state = new Map(there.map((r) => [`${r.name} ${r.tbl} ${r.fn}`, r.enabled]));
  for (const [table, name, fn] of guards) {
    const enabled = state.get(`${name} ${table} ${fn}`);
    if (enabled === undefined) found.add(table, null, `触发器 ${name} 不见了：数据库不再拒绝绕过程序的写入`, `the trigger ${name} is gone: the database no longer refuses writes behind the program's back`, `trigger ${name} on ${table}`);
    else if (enabled !== 'O' && enabled !== 'A') found.add(table, null, `触发器 ${name} 被停用`, `the trigger ${name} is disabled`, `trigger ${name} on ${table}`);
  }
  const owned = await tx<{ name: string }[]>`SELECT c.relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ${APP_ROLE} AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')`;
  for (const { name } of owned) found.add(name, null, `表归程序角色 ${APP_ROLE} 所有，它就能停用触发器`, `it is owned by the program's role ${APP_ROLE}, which could disable its triggers`, `table ${name}`);
  const [role] = await tx<{ strong: boolean }[]>`SELECT rolsuper OR rolcreaterole AS strong FROM pg_roles WHERE rolname = ${APP_ROLE}`;
  if (role?.strong) found.add('pg_roles', null, `程序角色 ${APP_ROLE} 被提为超级用户或可建角色`, `the program's role ${APP_ROLE} was made a superuser or may make roles`, `role ${APP_ROLE}`);
}

/** Content-addressed bytes: each is what its name says, and every one that a row names is there. Gives their number. */
export async function checkBlobs(tx: Reading, found: Findings): Promise<number> {
  const wrong = await tx<{ sha256: string }[]>`SELECT sha256 FROM blob WHERE encode(pg_catalog.sha256(bytes), 'hex') IS DISTINCT FROM sha256 ORDER BY sha256 LIMIT 10000`;
  for (const { sha256 } of wrong) found.add('blob', sha256, '文件内容与它的散列名不符：内容被换', 'the bytes are not what their name says: they were replaced');
  const naming = await tx<{ tbl: string; col: string }[]>`
    SELECT c.relname AS tbl, a.attname AS col FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] WHERE k.contype = 'f' AND k.confrelid = 'blob'::regclass`;
  for (const { tbl, col } of naming) {
    const lost = await tx<{ id: string; sha256: string }[]>`SELECT t.id::text, t.${tx(col)} AS sha256 FROM ${tx(tbl)} t WHERE t.${tx(col)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.sha256 = t.${tx(col)}) LIMIT 10000`;
    for (const { id, sha256 } of lost) found.add('blob', sha256, `${tbl} ${id} 引用的文件不见了`, `the file that ${tbl} ${id} names is gone`);
  }
  const [{ n } = { n: 0 }] = await tx<{ n: number }[]>`SELECT count(*)::int AS n FROM blob`;
  return n;
}
