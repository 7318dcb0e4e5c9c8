import type { Actor } from '../../kernel/ports.ts';
import type { Words } from '../../kernel/refusal.ts';

/** The roles of the house (mission: who uses it), as they stand in the table `account_grant`. */
export type Role = 'clerk' | 'section_head' | 'deputy_head' | 'head' | 'member' | 'supervisor' | 'person' | 'sysadmin' | 'secadmin' | 'auditadmin';

/** Every role with its name, in the order lists show them. */
export const roleWords: Readonly<Record<Role, Words>> = {
  clerk: { zh: '科室干部', en: 'Clerk' },
  section_head: { zh: '科长', en: 'Section head' },
  deputy_head: { zh: '副部长', en: 'Deputy head' },
  head: { zh: '部长', en: 'Head' },
  member: { zh: '党委（党组）会议成员', en: 'Member of the decision meeting' },
  supervisor: { zh: '干部监督', en: 'Supervisor' },
  person: { zh: '干部本人', en: 'Person concerned' },
  sysadmin: { zh: '系统管理员', en: 'System administrator' },
  secadmin: { zh: '安全管理员', en: 'Security administrator' },
  auditadmin: { zh: '审计管理员', en: 'Audit administrator' },
};

/** All role codes. */
export const roles = Object.keys(roleWords) as readonly Role[];

/** True for a role code of this house. */
export const isRole = (text: string): text is Role => Object.prototype.hasOwnProperty.call(roleWords, text);

/** The three administrators (三员). */
export const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditadmin'];

/** Every role that is not an administrator's. */
export const businessRoles: readonly Role[] = roles.filter((r) => !administrators.includes(r));

/** Reads the roster and persons' files. */
export const mayReadRoster: readonly string[] = ['clerk', 'section_head', 'deputy_head', 'head', 'supervisor'];
/** Enters, imports and corrects the roster. */
export const mayEditRoster: readonly string[] = ['clerk', 'section_head'];
/** Sees requests to correct protected facts of people within reach. */
export const mayReadCorrections: readonly string[] = ['clerk', 'section_head', 'deputy_head', 'head', 'supervisor'];
/** Approves or declines corrections of protected facts; never one's own request, never of oneself or kin. */
export const mayApproveCorrections: readonly string[] = ['section_head', 'deputy_head', 'head'];
/** Opens cases and takes their steps. */
export const mayHandleCases: readonly string[] = ['clerk', 'section_head', 'deputy_head', 'head'];
/** Sees cases: those who handle them, who decide them and who supervise them. */
export const mayReadCases: readonly string[] = ['clerk', 'section_head', 'deputy_head', 'head', 'member', 'supervisor'];
/** Gives a vote of their own in the decision meeting. */
export const mayVote: readonly string[] = ['member'];
/** Approves the exceptions which the regulations allow. */
export const mayApproveExceptions: readonly string[] = ['head', 'deputy_head'];
/** Supervises: every exception, every intercession, every reader. */
export const maySupervise: readonly string[] = ['supervisor'];
/** Reads the record: the audit administrator without personal detail, a clerk within own work. */
export const mayReadRecord: readonly string[] = ['supervisor', 'auditadmin', 'head', 'section_head', 'clerk'];
/** Sees the list of accounts and works on it; each act has its own narrower group below. */
export const mayManageAccounts: readonly string[] = administrators;
/** Makes accounts without any role. */
export const mayCreateAccounts: readonly string[] = ['sysadmin'];
/** Grants and revokes roles; never makes accounts, so that no one person makes a powerful account. */
export const mayGrantRoles: readonly string[] = ['secadmin'];

/** True when the actor holds one of the roles today. */
export const holdsAny = (actor: Actor, wanted: readonly string[]): boolean => actor.roles.some((r) => wanted.includes(r.role));

/** True when two roles may not be in one hand: an administrator with another administrator, or with any business role (三员分立). */
export function incompatible(a: string, b: string): boolean {
  if (a === b) return false;
  return (administrators as readonly string[]).includes(a) || (administrators as readonly string[]).includes(b);
}

/** The first pair among the roles that may not be in one hand, or null. */
export function firstConflict(held: readonly string[]): readonly [string, string] | null {
  for (const [i, a] of held.entries()) {
    for (const b of held.slice(i + 1)) if (incompatible(a, b)) return [a, b];
  }
  return null;
}

/** Who resets the password of an account with these roles: the system administrator; for a system administrator, the security administrator. */
export const resetterOf = (held: readonly string[]): Role => (held.includes('sysadmin') ? 'secadmin' : 'sysadmin');

/**
 * Who disables, and who releases a disabled or reset account with these roles: the security administrator; for the system and
 * security administrators, the audit administrator. Never the one who resets, so that a reset takes two people.
 */
export const releaserOf = (held: readonly string[]): Role => (held.includes('secadmin') || held.includes('sysadmin') ? 'auditadmin' : 'secadmin');

/** The name an account is found by: compatibility forms folded, lower case, no surrounding blanks. */
export const normalUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** True for a usable sign-in name: 2–32 letters, digits, Chinese characters, dot, hyphen or underscore. */
export const isUsername = (text: string): boolean => /^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}._-]{1,31}$/u.test(text);

/** Why a password is not good enough, or null: at least 10 characters, two kinds of them, not the name, no plain run or repetition. */
export type PasswordFault = 'short' | 'long' | 'one-kind' | 'has-name' | 'simple';

/** Least and most characters of a password. */
export const passwordLength = { least: 10, most: 128 } as const;

/** Finds the first fault of a chosen password, or null when it may be used. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const length = [...password].length;
  if (length < passwordLength.least) return 'short';
  if (length > passwordLength.most) return 'long';
  const plain = password.toLowerCase();
  const name = normalUsername(username);
  if (name.length >= 3 && plain.includes(name)) return 'has-name';
  const kinds = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  if (new Set(plain).size < 5 || simpleRuns.some((run) => run.includes(plain))) return 'simple';
  if (/(password|passw0rd|qwerty|admin|123456|abc123|111111|888888|666666|iloveyou|woaini)/.test(plain) && length < 16) return 'simple';
  // A long phrase of one kind (several words) is as good as a short mixed one.
  return kinds < 2 && length < 16 ? 'one-kind' : null;
}

const simpleRuns = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba', 'qwertyuiopasdfghjklzxcvbnm', '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb'];

/** How failures are slowed down. Times in milliseconds. */
export type Brake = { free: number; first: number; most: number; window: number };

/** For one name from one source (an address, or a browser that has signed in with this name before). */
export const nameBrake: Brake = { free: 5, first: 5_000, most: 15 * 60_000, window: 60 * 60_000 };
/** For one address over all names; browsers that have signed in before are not counted here. */
export const sourceBrake: Brake = { free: 40, first: 5_000, most: 5 * 60_000, window: 15 * 60_000 };

/**
 * Milliseconds until the next try is allowed, 0 when at once: after `free` failures in the window each further one doubles the wait.
 * `failures` are moments in milliseconds; those of other sources are never given, so that nobody can be locked out from elsewhere.
 */
export function waitAfter(failures: readonly number[], now: number, brake: Brake): number {
  const counted = failures.filter((at) => at > now - brake.window);
  if (counted.length < brake.free) return 0;
  const delay = Math.min(brake.most, brake.first * 2 ** Math.min(30, counted.length - brake.free));
  return Math.max(0, Math.max(...counted) + delay - now);
}

/** The source an address counts as: IPv4 whole (also when mapped into IPv6), IPv6 by its /64. */
export function sourceOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (v4) return v4[1]!;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).map((g) => g.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

/** True for an address of this machine itself. */
export const isLoopback = (address: string | undefined): boolean => address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address ?? '');
