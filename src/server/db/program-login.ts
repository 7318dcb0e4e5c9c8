import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ROLE, connectOwner } from './connect.ts';

/** The login of the program on the embedded database: a member of the application role and nothing else, so no SET or RESET makes it more. */
const LOGIN = 'steelyard_program';

/**
 * Makes sure that login exists, with the password kept in `<dir>/keys`, and returns its URL. `ownerUrl` is used for this alone.
 */
export async function programLogin(ownerUrl: string, dir: string): Promise<string> {
  const file = join(dir, 'keys', 'program.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  const password = readFileSync(file, 'utf8').trim();
  const sql = connectOwner(ownerUrl);
  try {
    const [there] = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${LOGIN}`;
    // The password is hexadecimal, made above: nothing in it needs quoting.
    await sql.unsafe(`${there ? 'ALTER' : 'CREATE'} ROLE ${LOGIN} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password}'`);
    await sql.unsafe(`GRANT ${APP_ROLE} TO ${LOGIN}`);
  } finally {
    await sql.end();
  }
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.href;
}
