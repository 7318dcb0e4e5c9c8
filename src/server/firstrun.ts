import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unambiguous } from '../features/accounts/password.ts';
import { weakPassword } from '../features/accounts/refusals.ts';
import { isLoopback, passwordFault, type Role } from '../features/accounts/rules.ts';
import { account } from '../features/accounts/schema.ts';
import { addAccounts, prepareAccounts, type Created } from '../features/accounts/service.ts';
import { setting } from '../features/record/schema.ts';
import type { Ports } from '../kernel/ports.ts';
import { ok, refuse, type Outcome, type Words } from '../kernel/refusal.ts';
import { answer, errorBody, type App } from '../kernel/web.ts';

/** The five accounts a house starts with; each is another person's. */
export const firstRoles = ['sysadmin', 'secadmin', 'auditadmin', 'head', 'clerk'] as const satisfies readonly Role[];
type FirstRole = (typeof firstRoles)[number];

/** What the first visit gives. A password that is left out is generated and must be changed at first sign-in. */
export type FirstRunInput = { code: string; institution: string; accounts: Record<FirstRole, { username: string; displayName: string; password?: string }> };

export type FirstRun = {
  needed(): Promise<boolean>;
  /** Makes a code and prints it, when there are no accounts yet. */
  announce(): Promise<void>;
  run(input: FirstRunInput): Promise<Outcome<{ accounts: (Created & { role: FirstRole })[] }>>;
  routes(app: App): void;
};

/** Wrong codes allowed before a new one is printed. */
const TRIES = 5;
/** The id of the first institution name. Two first runs at once meet at this key, and the database lets one through. */
const FIRST_NAME = '5a0c1d7e-0000-4000-8000-000000000001';

const over = (): { ok: false; refusal: { name: string; status: 404; reason: Words; wayOut: Words } } => ({
  ok: false,
  refusal: { name: 'first-run.over', status: 404, reason: { zh: '首次使用设置已经完成。', en: 'The first-run set-up is done.' }, wayOut: { zh: '请登录；账号由系统管理员建立。', en: 'Sign in; accounts are made by the system administrator.' } },
});

const plainCode = (text: string): string => text.toUpperCase().replace(/[\s\-–—]/g, '');
const digest = (text: string): Buffer => createHash('sha256').update(plainCode(text)).digest();

/** Makes the first run of an installation; `say` prints one line on the console. `trust`: devices have to be told to trust this machine, and a page says how. */
export function makeFirstRun(ports: Ports, say: (line: string) => void, trust = false): FirstRun {
  let code: string | null = null;
  let wrong = 0;
  const needed = async (): Promise<boolean> => (await ports.read.$count(account)) === 0;

  function print(): void {
    code = `${unambiguous(5)}-${unambiguous(5)}`;
    wrong = 0;
    say(`首次使用：请在本机浏览器打开首页，输入一次性代码 ${code} / First run: open the start page on this machine and enter the one-time code ${code}`);
  }

  /** True when the code is right; counts wrong ones and prints a new code after the fifth. */
  function accepts(given: string): boolean {
    if (code === null) print();
    if (timingSafeEqual(digest(given), digest(code!))) return true;
    if (++wrong >= TRIES) print();
    return false;
  }

  async function run(input: FirstRunInput): Promise<Outcome<{ accounts: (Created & { role: FirstRole })[] }>> {
    if (!(await needed())) return over();
    if (!accepts(input.code)) {
      return refuse({
        name: 'first-run.wrong-code',
        status: 403,
        reason: { zh: '一次性代码不对。', en: 'The one-time code is not right.' },
        wayOut: { zh: '请照服务器控制台上最新的一行输入；错五次会换一个新代码。', en: 'Copy it from the newest line on the server’s console; after five wrong ones a new code is printed.' },
        field: 'code',
      });
    }
    for (const role of firstRoles) {
      const one = input.accounts[role];
      const fault = one.password === undefined ? null : passwordFault(one.password, one.username);
      if (fault) return weakPassword(fault, `accounts.${role}.password`);
    }
    const list = await prepareAccounts(firstRoles.map((role) => ({ ...input.accounts[role], roles: [{ role }] })));
    try {
      const outcome = await ports.act(
        { actor: null, verb: 'accounts.set-up', detail: { institution: input.institution, accounts: list.map((one) => one.displayName) } },
        async (tx): Promise<Outcome<{ accounts: (Created & { role: FirstRole })[] }>> => {
          await tx.insert(setting, { id: FIRST_NAME, key: 'institution.name', value: input.institution, fromDay: tx.today, author: null });
          if ((await tx.read.$count(account)) > 0) return over();
          const made = await addAccounts(tx, list, null);
          if (!made.ok) return made;
          tx.note({ subjects: made.value.map((one) => ({ kind: 'account', id: one.id })) });
          return ok({ accounts: made.value.map((one, i) => ({ ...one, role: firstRoles[i]! })) });
        },
      );
      if (outcome.ok) code = null;
      return outcome;
    } catch (error) {
      if ((((error as { cause?: unknown }).cause ?? error) as { code?: string }).code === '23505') return over();
      throw error;
    }
  }

  return {
    needed,
    async announce() {
      if (await needed()) print();
    },
    run,
    routes: (app) => firstRunRoutes(app, { needed, run }, trust),
  };
}

const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** True when the request was made on this machine: loopback peer, no proxy between, and asked for by a local name (no rebinding). */
function isLocal(request: FastifyRequest): boolean {
  return isLoopback(request.socket.remoteAddress) && !forwarding.some((h) => request.headers[h] !== undefined) && localHosts.has(request.hostname);
}

const one = z.object({ username: z.string().trim().min(1).max(64), displayName: z.string().trim().min(1).max(64), password: z.string().min(1).max(1024).optional() });
const body = z.object({
  code: z.string().max(64),
  institution: z.string().trim().min(2).max(100),
  accounts: z.object({ sysadmin: one, secadmin: one, auditadmin: one, head: one, clerk: one }),
});
const madeLine = z.object({ id: z.string(), username: z.string(), displayName: z.string(), password: z.string().nullable(), role: z.enum(firstRoles) });

function firstRunRoutes(app: App, firstRun: Pick<FirstRun, 'needed' | 'run'>, trust: boolean): void {
  const tags = ['first-run'];
  app.get(
    '/api/first-run/state',
    { config: { access: 'public' }, schema: { tags, summary: 'Whether the house has accounts yet, whether the asker sits at the machine, and whether /trust explains a local authority', response: { 200: z.object({ needed: z.boolean(), local: z.boolean(), trust: z.boolean() }) } } },
    async (request) => ({ needed: await firstRun.needed(), local: isLocal(request), trust }),
  );
  app.post(
    '/api/first-run',
    { config: { access: 'public' }, schema: { tags, summary: 'Makes the first five accounts, once, from the machine itself', body, response: { 200: z.object({ accounts: z.array(madeLine) }), '4xx': errorBody } } },
    async (request, reply) => {
      if (!(await firstRun.needed())) return answer(reply, over()) as never;
      if (!isLocal(request)) {
        return answer(
          reply,
          refuse({
            name: 'first-run.not-local',
            status: 403,
            reason: { zh: '首次使用设置只能在服务器本机上办理。', en: 'The first-run set-up is done on the server machine itself.' },
            wayOut: { zh: '请在该机的浏览器打开 http://127.0.0.1（加端口）再试；不要经过代理。', en: 'Open http://127.0.0.1 (with the port) in a browser on that machine; not through a proxy.' },
          }),
        ) as never;
      }
      return answer(reply, await firstRun.run(request.body));
    },
  );
}
