import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { administrators, businessRoles, firstConflict, incompatible, isLoopback, isUsername, mayApproveExceptions, mayEditRoster, mayHandleCases, mayReadCases, mayReadRecord, mayReadRoster, maySupervise, mayVote, nameBrake, normalUsername, passwordFault, releaserOf, resetterOf, roles, sourceBrake, sourceOf, waitAfter } from './rules.ts';

describe('separation of duties', () => {
  it('says for every pair of the ten roles whether one hand may hold both', () => {
    let refused = 0;
    for (const a of roles) {
      for (const b of roles) {
        const expected = a !== b && (administrators.includes(a) || administrators.includes(b));
        expect(incompatible(a, b), `${a} + ${b}`).toBe(expected);
        if (a < b && expected) refused++;
      }
    }
    // 3 pairs of administrators, and 3 × 7 of an administrator with a business role.
    expect(refused).toBe(24);
  });
  it('finds a conflict anywhere in a list, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...businessRoles]), fc.constantFrom(...administrators), fc.nat(), (some, admin, at) => {
        expect(firstConflict(some)).toBeNull();
        const with1 = [...some.slice(0, at % (some.length + 1)), admin, ...some.slice(at % (some.length + 1))];
        expect(firstConflict(with1) !== null).toBe(some.length > 0);
      }),
    );
  });
  it('gives no administrator a place in any group of business routes, but the audit administrator reads the record', () => {
    for (const group of [mayReadRoster, mayEditRoster, mayHandleCases, mayReadCases, mayVote, mayApproveExceptions, maySupervise]) {
      expect(group.filter((r) => (administrators as readonly string[]).includes(r))).toEqual([]);
    }
    expect(mayReadRecord.filter((r) => (administrators as readonly string[]).includes(r))).toEqual(['auditadmin']);
  });
  it('never lets the one who resets a password also release the account', () => {
    for (const a of roles) expect(resetterOf([a])).not.toBe(releaserOf([a]));
    for (const admin of administrators) expect([resetterOf([admin]), releaserOf([admin])]).not.toContain(admin);
  });
});

describe('passwords', () => {
  it.each([
    ['短1a', 'short'],
    ['a'.repeat(129), 'long'],
    ['justletters', 'one-kind'],
    ['7391846205', 'one-kind'],
    ['x-zhangsan-7', 'has-name'],
    ['aaaabbbb1111', 'simple'],
    ['1234567890', 'simple'],
    ['Password2026', 'simple'],
    ['qwertyuiop', 'simple'],
  ])('refuses %s: %s', (password, fault) => expect(passwordFault(password, 'zhangsan')).toBe(fault));
  it.each(['槐树下有3只麻雀落着', 'correct horse battery', 'k7vp-m2rw-9x', 'manywordsinonelongrow'])('takes %s', (password) => expect(passwordFault(password, 'zhangsan')).toBeNull());
  it('counts characters, not code units', () => expect(passwordFault('𠮷𠮷𠮷𠮷𠮷1a', 'x')).toBe('short'));
});

describe('names', () => {
  it('folds width, case and blanks', () => expect(normalUsername(' Ｚhang.San ')).toBe('zhang.san'));
  it.each(['ab', '李四', 'zhang.san-2', 'a'.repeat(32)])('takes %s', (name) => expect(isUsername(name)).toBe(true));
  it.each(['a', '', '.ab', 'a b', 'a'.repeat(33), 'A2', 'x<y'])('refuses %s', (name) => expect(isUsername(name)).toBe(false));
});

describe('the brake', () => {
  const at = (n: number): number[] => Array.from({ length: n }, (_, i) => 1_000_000 + i);
  it('lets the first failures pass and then doubles up to the most', () => {
    const waits = [0, 4, 5, 6, 7, 40].map((n) => waitAfter(at(n), 1_000_000 + Math.max(0, n - 1), nameBrake));
    expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000, 900_000]);
  });
  it('never waits longer than the most, never when the window is over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: 80 }), fc.constantFrom(nameBrake, sourceBrake), (times, brake) => {
        const now = 4_000_000;
        const wait = waitAfter(times, now, brake);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(brake.most);
        expect(waitAfter(times, now + brake.window, brake)).toBe(0);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('counts %s as %s', (address, source) => expect(sourceOf(address)).toBe(source));
  it('knows its own machine', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].map(isLoopback)).toEqual([true, true, true, true]);
    expect(['10.0.0.1', '::2', '128.0.0.1', '1127.0.0.1', undefined].map(isLoopback)).toEqual([false, false, false, false, false]);
  });
});
