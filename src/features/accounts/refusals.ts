import { refuse, type Refusal } from '../../kernel/refusal.ts';
import { passwordLength, roleWords, type PasswordFault, type Role } from './rules.ts';

type Refused = { ok: false; refusal: Refusal };

/** Name or password wrong; the same whichever it is. */
export const badSignIn = (): Refused =>
  refuse({
    name: 'accounts.bad-sign-in',
    status: 401,
    reason: { zh: '用户名或密码不正确。', en: 'The user name or the password is not right.' },
    wayOut: { zh: '请检查大小写和输入法后再试；忘记密码请找系统管理员重置。', en: 'Check capitals and the input method and try again; if the password is forgotten, ask the system administrator for a reset.' },
  });

/** Too many failures from here; says how long to wait. */
export const waitFirst = (seconds: number): Refused =>
  refuse({
    name: 'accounts.wait',
    status: 429,
    reason: { zh: `从这里登录失败的次数太多，请等 ${seconds} 秒再试。`, en: `Too many failed sign-ins from here; wait ${seconds} seconds.` },
    wayOut: { zh: '本人在其他电脑，或以前登录过的浏览器上，仍可照常登录。', en: 'From another computer, or a browser that has signed in before, the owner can still sign in.' },
    details: { waitSeconds: seconds },
  });

/** Right password, but the account is closed. */
export const accountClosed = (): Refused =>
  refuse({
    name: 'accounts.disabled',
    status: 403,
    reason: { zh: '这个账号已停用，或密码重置后尚未由另一名管理员放行。', en: 'This account is disabled, or was reset and waits for a second administrator to release it.' },
    wayOut: { zh: '请联系安全管理员。', en: 'Ask the security administrator.' },
  });

/** Signed in with a one-time password. */
export const mustChangeFirst: Refusal = {
  name: 'accounts.must-change-password',
  status: 403,
  reason: { zh: '您用的是一次性密码，请先改成自己的密码。', en: 'You signed in with a one-time password; set your own first.' },
  wayOut: { zh: '请在“我的账号”里修改密码。', en: 'Change it under My account.' },
};

const faults: Record<PasswordFault, { zh: string; en: string }> = {
  short: { zh: `密码至少要 ${passwordLength.least} 个字符。`, en: `A password needs at least ${passwordLength.least} characters.` },
  long: { zh: `密码最多 ${passwordLength.most} 个字符。`, en: `A password has at most ${passwordLength.most} characters.` },
  'one-kind': { zh: '密码不足 16 个字符时，字母、数字、符号至少要有两种。', en: 'A password under 16 characters needs two of letters, digits and signs.' },
  'has-name': { zh: '密码不能包含用户名。', en: 'A password may not contain the user name.' },
  simple: { zh: '这个密码太常见或太有规律，容易被猜到。', en: 'This password is too common or too regular; it is easily guessed.' },
};

/** A chosen password that is not good enough. */
export const weakPassword = (fault: PasswordFault, field: string): Refused =>
  refuse({
    name: `accounts.password-${fault}`,
    status: 422,
    reason: faults[fault],
    wayOut: { zh: '可以用几个不相干的词连成一句。', en: 'A few unrelated words in a row make a good one.' },
    field,
  });

/** The present password was typed wrongly. */
export const wrongPresent = (): Refused =>
  refuse({ name: 'accounts.wrong-password', status: 422, reason: { zh: '原密码不正确。', en: 'The present password is not right.' }, wayOut: { zh: '请重新输入原密码。', en: 'Type the present password again.' }, field: 'current' });

/** The new password is the old one. */
export const samePassword = (): Refused =>
  refuse({ name: 'accounts.password-same', status: 422, reason: { zh: '新密码与原密码相同。', en: 'The new password is the old one.' }, wayOut: { zh: '请换一个。', en: 'Choose another.' }, field: 'next' });

/** No such account, grant or unit. */
export const notThere = (what: { zh: string; en: string }): Refused =>
  refuse({ name: 'accounts.not-found', status: 404, reason: { zh: `没有这个${what.zh}。`, en: `There is no such ${what.en}.` }, wayOut: { zh: '请刷新列表后再办。', en: 'Read the list again.' } });

/** The name cannot be used. */
export const badUsername = (): Refused =>
  refuse({
    name: 'accounts.bad-username',
    status: 422,
    reason: { zh: '用户名须为 2 至 32 个汉字、字母、数字、点、横线或下划线。', en: 'A user name is 2 to 32 letters, digits, Chinese characters, dots, hyphens or underscores.' },
    field: 'username',
  });

/** Somebody has the name. */
export const nameTaken = (username: string): Refused =>
  refuse({
    name: 'accounts.name-taken',
    status: 409,
    reason: { zh: `用户名“${username}”已有人用。`, en: `The user name ${username} is taken.` },
    wayOut: { zh: '请换一个；用过的用户名不再给别人。', en: 'Choose another; names are not reused.' },
    field: 'username',
  });

/** Two roles that may not be in one hand. */
export const notInOneHand = (a: string, b: string): Refused =>
  refuse({
    name: 'accounts.separation-of-duties',
    status: 422,
    reason: {
      zh: `“${roleWords[a as Role].zh}”与“${roleWords[b as Role].zh}”不能由同一人担任：三员互不兼任，也不兼任业务角色。`,
      en: `${roleWords[a as Role].en} and ${roleWords[b as Role].en} may not be in one hand: the three administrators exclude each other and every business role.`,
    },
    wayOut: { zh: '请先收回原角色，或授予另一个人。', en: 'Revoke the other role first, or grant it to another person.' },
    details: { roles: [a, b] },
  });

/** Not the administrator whose act this is. */
export const needsAdministrator = (role: Role): Refused =>
  refuse({
    name: 'accounts.not-allowed',
    status: 403,
    reason: { zh: `这个账号的此项操作由${roleWords[role].zh}办理。`, en: `For this account, this is done by the ${roleWords[role].en.toLowerCase()}.` },
    wayOut: { zh: `请联系${roleWords[role].zh}。`, en: `Ask the ${roleWords[role].en.toLowerCase()}.` },
    details: { needs: [role] },
  });

/** Nobody works on their own account. */
export const notOnOneself = (): Refused =>
  refuse({
    name: 'accounts.own-account',
    status: 422,
    reason: { zh: '管理员不能给自己的账号授权、停用、启用或重置密码。', en: 'An administrator cannot grant, disable, enable or reset their own account.' },
    wayOut: { zh: '请由另一名管理员办理；自己的密码在“我的账号”里修改。', en: 'Another administrator does it; your own password is changed under My account.' },
  });

/** The house would be left without one of its three administrators. */
export const lastAdministrator = (role: Role): Refused =>
  refuse({
    name: 'accounts.last-administrator',
    status: 422,
    reason: { zh: `这是唯一在用的${roleWords[role].zh}，收回或停用后无人接手。`, en: `This is the only ${roleWords[role].en.toLowerCase()} in use; nobody would take over.` },
    wayOut: { zh: `请先让另一个账号担任${roleWords[role].zh}。`, en: 'First grant the role to another account.' },
  });

/** A grant that cannot stand. */
export const badGrant = (zh: string, en: string, field?: string): Refused => refuse({ name: 'accounts.bad-grant', status: 422, reason: { zh, en }, ...(field ? { field } : {}) });
