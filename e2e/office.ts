/** The password of every demonstration account of a server under test. */
export const PASSWORD = 'Yanxi-demo-2026';

/** Sign-in names of the demonstration's accounts, by what they do. */
export const names = {
  clerk: 'xuzhiran', clerk2: 'hanqingyu', section: 'wenruoyun', deputy: 'jianchengheng', supervisor: 'yinnianyu', person: 'linwangxu',
  head: 'shenyanqiu', sysadmin: 'ganqiduo', secadmin: 'qusimei', auditadmin: 'ruanmuchun',
} as const;

/** The members of the decision meeting, the chair first. */
export const members = ['wenyanshan', 'luzhiqiao', 'susiheng', 'censhouyue', 'shenyanqiu', 'chengshuyi', 'hejingyun', 'qianzhan', 'shaoxingyi'] as const;

/** An answer of the API. */
export type Answer = { status: number; body: any };
/** Someone who speaks to the API as the browser does, signed in. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Signs in without a browser. */
export async function callerAs(url: string, username: string): Promise<Caller> {
  const json = { 'content-type': 'application/json' };
  const signed = await fetch(`${url}/api/accounts/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ username, password: PASSWORD }) });
  if (signed.status !== 200) throw new Error(`${username} cannot sign in: ${await signed.text()}`);
  const cookie = signed.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
  return async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, { method, headers: { cookie, ...(body === undefined ? {} : json) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  };
}
