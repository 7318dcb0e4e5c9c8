import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { emptyForm, formFromDraft } from './form.ts';
import { importKind } from './import-kind.ts';
import { readLrmx } from './lrmx-read.ts';
import { editElements, writeLrmx } from './lrmx-write.ts';
import { readPhoto } from './photo.ts';
import { readResume, writeResume } from './resume.ts';
import { writeRosterXlsx } from './xlsx-write.ts';
import { readRoster } from './xlsx-roster.ts';
import { readZip, writeZip } from './zip.ts';

const asOf = day('2026-06-30');
const options = { name: 'x', asOf };
const text = fc.string({ unit: 'binary', maxLength: 40 });
/** Flips, cuts or doubles a few bytes. */
const damage = (bytes: Uint8Array, at: number[], cut: number): Uint8Array => {
  const out = bytes.slice(0, Math.max(0, bytes.length - cut));
  for (const [i, p] of at.entries()) if (out.length > 0) out[p % out.length] = (i * 83 + p) & 255;
  return out;
};
const wounds = fc.tuple(fc.array(fc.nat(1_000_000), { maxLength: 6 }), fc.oneof(fc.constant(0), fc.nat(400)));
const lrmx = (more: Partial<ReturnType<typeof emptyForm>> = {}): Uint8Array => {
  const out = writeLrmx({ ...emptyForm(), name: '张三', ...more });
  if (!out.ok) throw new Error(out.refusal.name);
  return out.value.bytes;
};

test('any text written into a new or an old .lrmx is read back, or refused for an unpaired surrogate', () => {
  fc.assert(fc.property(text, (value) => {
    for (const out of [writeLrmx({ ...emptyForm(), name: '张三', reason: value }), editElements(lrmx(), { RenMianLiYou: value })]) {
      if (!out.ok) return expect(out.refusal.name).toBe('roster.text-surrogate');
      const back = readLrmx(out.value.bytes, options);
      // eslint-disable-next-line no-control-regex -- the characters that XML cannot hold
      const kept = value.replace(/\u000b/g, '\n').replace(/[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n');
      expect(back.ok && back.value.reason.raw).toBe(kept);
    }
  }), { numRuns: 300 });
});
test('a damaged .lrmx, archive or workbook is read or refused, never a crash', async () => {
  const xlsx = await writeRosterXlsx({ sheet: '名册', columns: ['姓名', '现任职务', '性别', '民族', '出生年月'].map((h) => ({ key: h, heading: h })), rows: [{ 姓名: '张三', 出生年月: '1970.03' }] });
  const zip = writeZip([{ name: '张三.lrmx', bytes: lrmx() }]);
  let refused = 0;
  fc.assert(fc.property(wounds, ([at, cut]) => {
    const outcomes = [readLrmx(damage(lrmx(), at, cut), options), readZip(damage(zip, at, cut)), readRoster(damage(xlsx, at, cut), options), importKind(damage(zip, at, cut), 'x')];
    for (const o of outcomes) if (!o.ok) { refused++; expect(o.refusal.name).toMatch(/^roster\./); expect(o.refusal.wayOut?.zh).toBeTruthy(); }
  }), { numRuns: 200 });
  expect(refused).toBeGreaterThan(100);
});
test('any bytes and any text: no reader throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), text, (bytes, value) => {
    expect([readLrmx(bytes, options).ok, readZip(bytes).ok, readRoster(bytes, options).ok]).toEqual([false, false, false]);
    readPhoto(value, { where: 'ZhaoPian', field: 'photo' });
    readResume(value, 'JianLi', { asOf });
  }), { numRuns: 300 });
});
test('a 简历 once written in the official form is written the same again', () => {
  const ym = fc.tuple(fc.integer({ min: 1950, max: 2025 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}.${String(m).padStart(2, '0')}`);
  const entry = fc.tuple(ym, fc.constantFrom('--', '-', '—', '至'), fc.option(ym), fc.constantFrom('某县某局科员', '甲大学学习（其间:2006.09-2009.06 乙大学学习）', '某县甲—乙项目办公室'));
  fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
    const raw = entries.map(([a, s, b, t]) => `${a}${s}${b ?? ''}  ${t}`).join('\n');
    const first = readResume(raw, 'JianLi', { asOf }).value;
    if (!first) throw new Error('not read');
    expect(first.entries).toHaveLength(entries.length);
    const written = writeResume(first);
    const again = readResume(written, 'JianLi', { asOf }).value;
    expect(again && writeResume(again)).toBe(written);
  }), { numRuns: 200 });
});
test('a form read from a file it was written to is the same form', () => {
  const form = { ...emptyForm(), name: '张　三', postText: '某县某局局长\n兼某局书记', awards: '记三等功一次' };
  const back = readLrmx(lrmx(form), options);
  expect(back.ok && formFromDraft(back.value)).toEqual(form);
});
