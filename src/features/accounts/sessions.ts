import type { Actor } from '../../kernel/ports.ts';

/** A try at signing in that may go on: it already counts as a failure until `succeeded` is called. */
export type Admission = { ok: true; succeeded: () => Promise<void> } | { ok: false; waitSeconds: number };

/** Signed-in browsers and failed sign-ins; the only tables written outside the record, because they change nothing of the business. */
export type Sessions = {
  /** Who holds this token, with the roles in force today; null when unknown, idle, too old, or the account is disabled. */
  actorOf(token: string): Promise<Actor | null>;
  /** True when this actor signed in with a one-time password and may only change it. */
  restricted(actor: Actor): boolean;
  /** Starts a session and returns its token; only the token's hash is kept. */
  open(accountId: string, agent: string | null): Promise<string>;
  close(token: string): Promise<void>;
  /** Ends every session of an account, at once in this process; `except` keeps one token's. */
  closeAll(accountId: string, except?: string): Promise<void>;
  /** Asks for a try; `device` is the value of the cookie named by `deviceCookie(username)`, if the browser sent one. */
  admit(username: string, address: string, device: string | undefined): Promise<Admission>;
  /** Name of the cookie that says: this browser has signed in with this name before. */
  deviceCookie(username: string): string;
  /** A signed value for that cookie; keeps the browser's number when the old value is valid. */
  deviceValue(username: string, old: string | undefined): string;
};
