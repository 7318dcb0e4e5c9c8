import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Ports } from '../../kernel/ports.ts';
import { account, accountGrant } from '../accounts/schema.ts';

/** A member of the decision body who can vote with an account of their own. */
export type MemberAccount = { accountId: string; name: string; personId: string | null };

/** Accounts that hold the role of a meeting member today, by name; for calling a meeting. */
export async function meetingMembers(ports: Ports): Promise<MemberAccount[]> {
  const today = ports.today();
  return ports.read
    .selectDistinct({ accountId: account.id, name: account.displayName, personId: account.personId })
    .from(account)
    .innerJoin(accountGrant, eq(accountGrant.accountId, account.id))
    .where(and(eq(account.state, 'active'), eq(accountGrant.role, 'member'), lte(accountGrant.fromDay, today), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, today))))
    .orderBy(asc(account.displayName), asc(account.id));
}
