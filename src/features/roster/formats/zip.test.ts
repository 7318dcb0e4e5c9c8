import { deflateSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { readLrmx } from './lrmx-read.ts';
import { repeatedIds } from './identity.ts';
import { readZip, writeZip, ZIP_LIMITS } from './zip.ts';

const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
const lrmx = (name: string, id = ''): Uint8Array => utf8(`<Person><XingMing>${name}</XingMing><ShenFenZheng>${id}</ShenFenZheng></Person>`);
type Member = { name: Uint8Array; data: Uint8Array; flags?: number; mode?: number; claimed?: number };
/** A zip made by hand, so that what a packing program would never write can be tested. */
function zipOf(members: Member[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const m of members) {
    const packed = deflateSync(m.data);
    const size = m.claimed ?? m.data.length;
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(6, m.flags ?? 0, true);
    local.setUint16(8, 8, true);
    local.setUint32(18, packed.length, true);
    local.setUint32(22, size, true);
    local.setUint16(26, m.name.length, true);
    const head = new DataView(new ArrayBuffer(46));
    head.setUint32(0, 0x02014b50, true);
    head.setUint8(5, 3);
    head.setUint16(8, m.flags ?? 0, true);
    head.setUint16(10, 8, true);
    head.setUint32(20, packed.length, true);
    head.setUint32(24, size, true);
    head.setUint16(28, m.name.length, true);
    head.setUint32(38, ((m.mode ?? 0o100644) << 16) >>> 0, true);
    head.setUint32(42, offset, true);
    parts.push(new Uint8Array(local.buffer), m.name, packed);
    central.push(new Uint8Array(head.buffer), m.name);
    offset += 30 + m.name.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, members.length, true);
  end.setUint16(10, members.length, true);
  end.setUint32(12, central.reduce((n, c) => n + c.length, 0), true);
  end.setUint32(16, offset, true);
  return Uint8Array.from(Buffer.concat([...parts, ...central, new Uint8Array(end.buffer)]));
}
const name = (bytes: Uint8Array, limits = ZIP_LIMITS): string => {
  const out = readZip(bytes, limits);
  return out.ok ? 'read' : out.refusal.name;
};
const one = (path: string, more: Partial<Member> = {}): Uint8Array => zipOf([{ name: utf8(path), data: lrmx('张三'), flags: 0x800, ...more }]);

test('Z01 paths that lead outside, and links', () => {
  for (const path of ['../../a.lrmx', '/etc/a.lrmx', 'C:\\a.lrmx', 'a/../../b.lrmx', '..\\a.lrmx']) expect(name(one(path))).toBe('roster.zip-path');
  expect(name(one('a.lrmx', { mode: 0o120777 }))).toBe('roster.zip-link');
  expect(name(one('甲/a.lrmx'))).toBe('read');
});
test('Z02 names in GBK', () => {
  const out = readZip(zipOf([{ name: Uint8Array.from([0xd5, 0xc5, 0xc8, 0xfd, 0x2e, 0x6c, 0x72, 0x6d, 0x78]), data: lrmx('张三') }]));
  expect(out.ok && out.value.map((m) => m.name)).toEqual(['张三.lrmx']);
});
test('Z03 a bomb is stopped while it unpacks', () => {
  const zeros = new Uint8Array(64 * 1024 * 1024);
  expect(name(zipSync({ 'a.lrmx': zeros }, { level: 9 }))).toBe('roster.zip-ratio');
  expect(name(zipSync({ 'a.lrmx': zeros }, { level: 9 }), { ...ZIP_LIMITS, total: 2 * 1024 * 1024, ratio: 1e9 })).toBe('roster.zip-size');
  expect(name(one('a.lrmx', { data: new Uint8Array(3 * 1024 * 1024), claimed: 10 }), { ...ZIP_LIMITS, total: 1024 * 1024, ratio: 1e9 })).toBe('roster.zip-size');
});
test('Z04 too many, encrypted, nested, damaged', () => {
  expect(name(zipOf(Array.from({ length: 6000 }, (_, i) => ({ name: utf8(`${i}.lrmx`), data: new Uint8Array(0) }))))).toBe('roster.zip-count');
  expect(name(one('a.lrmx', { flags: 0x801 }))).toBe('roster.zip-encrypted');
  expect(name(one('a.zip'))).toBe('roster.zip-nested');
  expect(name(one('a.lrmx', { data: one('b.lrmx') }))).toBe('roster.zip-nested');
  expect(name(one('a.lrmx').slice(0, 60))).toBe('roster.zip-damaged');
  expect(name(utf8('not a zip'))).toBe('roster.zip-damaged');
  expect(name(zipOf([1, 2].map(() => ({ name: utf8('a.lrmx'), data: lrmx('张三') }))))).toBe('roster.zip-name-repeated');
});
test('Z05 nine good files and one with DOCTYPE', () => {
  const files = Array.from({ length: 10 }, (_, i) => ({ name: `${i}.lrmx`, bytes: i === 4 ? utf8('<!DOCTYPE Person><Person/>') : lrmx(`张${i}`) }));
  const out = readZip(writeZip(files));
  if (!out.ok) throw new Error(out.refusal.name);
  const read = out.value.map((m) => readLrmx(m.bytes, { name: m.name, asOf: day('2026-06-30') }));
  expect(read.filter((r) => r.ok)).toHaveLength(9);
  expect(read.flatMap((r) => (r.ok ? [] : [r.refusal.name]))).toEqual(['roster.lrmx-doctype']);
});
test('Z06 the same ID number in two files is flagged, different ones are two persons', () => {
  const ids = (a: string, b: string): number => repeatedIds([lrmx('张三', a), lrmx('张三', b)].map((bytes, i) => {
    const out = readLrmx(bytes, { name: `${i}.lrmx`, asOf: day('2026-06-30') });
    return { id: out.ok ? out.value.idNumber.value : null, where: `${i}.lrmx` };
  })).length;
  expect(ids('999999199003070012', '999999199003070020')).toBe(0);
  expect(ids('999999199003070012', '999999199003070012')).toBe(2);
});
test('a written archive has the UTF-8 name flag on every name and reads back', () => {
  const files = [{ name: '张三.lrmx', bytes: lrmx('张三') }, { name: 'a.lrmx', bytes: lrmx('李四') }];
  const zip = writeZip(files);
  expect((zip[7] ?? 0) & 8).toBe(8);
  expect(readZip(zip)).toEqual({ ok: true, value: files });
});
