import { readFileSync } from 'node:fs';
import { partialDate } from '../../../kernel/day.ts';
import { expect, test } from 'vitest';
import sharp from 'sharp';
import type { AppointmentForm } from '../formats/form.ts';
import { printable } from './font.ts';
import { formTypst, reaching } from './form-typst.ts';
import { breakText, fitParagraphs } from './lines.ts';
import { formPdf } from './paper-service.ts';
import { sampleForm } from './samples.ts';
import { rules, seen } from './testing.ts';
import { printingFont, setPdf } from './typst-service.ts';

const FOOT = '导出：李明　2026-11-28 11:52';
const DPI = 300;
const form = (more: Partial<AppointmentForm> = {}): AppointmentForm => ({ ...sampleForm(), ...more });
const pages = async (f: AppointmentForm, dpi = 40): ReturnType<typeof seen> => seen((await formPdf(f, FOOT)).bytes, dpi);
const bare = (text: string): string => text.replace(/\s/g, '');
const steps = (given: readonly number[], from = 0): number[] => given.reduce<number[]>((all, n) => [...all, all[all.length - 1]! + n], [from]);
/** Every expected line is there, within half a millimetre, and no other. */
function expectLines(found: readonly number[], expected: readonly number[]): void {
  const [first = 0] = found;
  const off = found.map((x) => x - first - expected.reduce((best, e) => (Math.abs(x - first - e) < Math.abs(x - first - best) ? e : best), Infinity));
  expect(found.length, `found ${found.map((x) => (x - first).toFixed(2)).join(' ')}`).toBe(expected.length);
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.5);
}

test('T05 page 1 has the cells of the customary form, every line within 0.5 mm', async () => {
  const [page] = await pages(form(), DPI);
  // The full-time education has a degree line of its own; the in-service one has none and is merged.
  expectLines(rules(page!, DPI, true, 17), steps([12.5, 12.2, 12.0, 12.5, 6.1, 6.1, 12.2, 12.5, 12.5, 12.5, 125.8]));
  expectLines(rules(page!, DPI, false, 11), [0, 13.8, 18, 41, 59.8, 82.8, 106, 129.5, 165.8]);
  expect(page!.width / DPI * 25.4).toBeCloseTo(210, 0);
});
test('page 2 has the cells of the customary form, both family editions', async () => {
  const heights = steps([25, 18, 24, 11.4, ...Array.from({ length: 7 }, () => 12.3), 34.5, 35.6]);
  const usual = (await pages(form(), DPI))[1]!;
  expectLines(rules(usual, DPI, true, 30), heights);
  expectLines(rules(usual, DPI, false, 11), [...steps([13, 19.2, 22.9, 10.1, 17.7]), 166.1]);
  const { bytes } = await formPdf(form(), FOOT, { retirement: false, family: 'birth' });
  const births = (await seen(bytes, DPI))[1]!;
  expectLines(rules(births, DPI, false, 11), [...steps([13, 19.3, 22.5, 20.2, 15.0]), 83.05, 166.1].sort((a, b) => a - b));
  expect(bare(births.text)).toContain('1974.05');
});
test('the edition with 到龄时间 moves the health cell down and prints the age it is reached at', async () => {
  const { bytes } = await formPdf(form(), FOOT, { retirement: true, family: 'age' });
  const [page] = await seen(bytes, DPI);
  expectLines(rules(page!, DPI, true, 17), steps([12.5, 12.2, 12.0, 12.0, 6.1, 6.1, 12.2, 12.5, 12.5, 12.5, 125.8]));
  expect(bare(page!.text)).toContain('（61岁4个月）');
  expect(reaching({ birth: partialDate('1970-03'), retirementMonth: partialDate('2030-03') })).toBe('2030.03\n（60岁）');
});
test('T01 a résumé of 10, 40 and 90 lines: full size, reduced, continued; no character is lost', async () => {
  const count = (text: string): Map<string, number> => [...bare(text)].reduce((m, c) => m.set(c, (m.get(c) ?? 0) + 1), new Map<string, number>());
  const resume = (n: number): AppointmentForm['resume'] => ({
    before: '', tail: '', entries: Array.from({ length: n }, (_, i) => ({ from: partialDate(`${1930 + i}-01`)!, to: partialDate(`${1931 + i}-01`)!, text: `第${i}任职于某县某局某科室并负责第${i}项工作及其他日常事务`, asides: [], raw: '' })),
  });
  const without = count((await pages(form({ resume: resume(0) }))).map((p) => p.text).join(''));
  for (const [n, continued] of [[10, false], [40, false], [90, true]] as const) {
    const f = form({ resume: resume(n) });
    const paper = await formPdf(f, FOOT);
    expect(paper.continued, `${n} lines`).toEqual(continued ? ['简历'] : []);
    const shown = await seen(paper.bytes, 40);
    expect(shown.length).toBe(continued ? 4 : 2);
    const got = count(shown.map((p) => p.text).join(''));
    for (const [c, wanted] of count(f.resume.entries.map((e) => `${e.from.replace('-', '.')}--${e.to!.replace('-', '.')}${e.text}`).join(''))) {
      expect((got.get(c) ?? 0) - (without.get(c) ?? 0), `${n} lines, character ${c}`).toBeGreaterThanOrEqual(wanted);
    }
  }
});
test('T02 no awards prints 无; T03 no ID number on paper; the foot names the reader on every page', async () => {
  const shown = await pages(form({ awards: '', family: [...sampleForm().family, ...sampleForm().family] }));
  expect(bare(shown[1]!.text)).toContain('无');
  expect(shown.length).toBe(3);
  for (const page of shown) {
    expect(bare(page.text)).toContain('导出：李明2026-11-2811:52');
    expect(bare(page.text)).not.toMatch(/999999|\d{17}/);
  }
});
test('T04 rare characters of names are printed; what no font of ours has is 〓, and said', async () => {
  const font = printingFont();
  const gb2312 = new TextDecoder('gbk');
  const lacking: string[] = [];
  for (let a = 0xb0; a <= 0xf7; a++) for (let b = 0xa1; b <= 0xfe; b++) {
    if (a === 0xd7 && b > 0xf9) continue;
    const c = gb2312.decode(Uint8Array.from([a, b]));
    if (!font.has(c.codePointAt(0)!)) lacking.push(c);
  }
  expect(lacking).toEqual([]);
  expect(printable('禤瑢骉𠮷䶮', font).missing).toEqual([]);
  const unknown = '\u{323AF}';
  const paper = await formPdf(form({ name: `张${unknown}` }), FOOT);
  expect(paper.missing).toEqual([unknown]);
  expect(bare((await seen(paper.bytes, 40))[0]!.text)).toContain('张〓');
});
test('text is data: nothing in it is read as markup, and unseen controls are left out', async () => {
  const hostile = '#panic("x") \\ " $x$ *粗* @a <b> ] )';
  const shown = await pages(form({ postText: hostile, name: `张\u202e三\u0000` }));
  expect(bare(shown[0]!.text)).toContain(bare(hostile));
  expect(bare(shown[0]!.text)).toContain('张三');
});
test('the same form gives the same bytes; the font is embedded', async () => {
  const paper = formTypst(form(), printingFont(), { foot: FOOT });
  const [a, b] = [await setPdf(paper), await setPdf(paper)];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  expect(Buffer.from(a).toString('latin1')).toContain('NotoSerifCJKsc-Regular');
  expect(Buffer.from(a).toString('latin1')).not.toContain('CreationDate');
});
test('a photo that cannot be read is left out and said; a good one is printed', async () => {
  const photo = { mime: 'image/jpeg', width: 300, height: 400, shown: true } as const;
  const broken = await formPdf(form({ photo: { ...photo, bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]) } }), FOOT);
  expect(broken.photoLost).toBe(true);
  const bytes = new Uint8Array(await sharp({ create: { width: 300, height: 400, channels: 3, background: '#204060' } }).jpeg().toBuffer());
  const good = await formPdf(form({ photo: { ...photo, bytes } }), FOOT);
  expect(good.photoLost).toBe(false);
  const [page] = await seen(good.bytes, 72);
  const middle = Math.round(((31.7 + 24) / 25.4) * 72) * page!.width + Math.round(((23.1 + 129.5 + 18) / 25.4) * 72);
  expect(page!.grey[middle]).toBeLessThan(120);
});
test('lines never begin with a stop and never cut a number; a text longer than any cell still ends', () => {
  const even = (): number => 1;
  expect(breakText('甲乙丙丁，戊', 4, even)).toEqual(['甲乙丙', '丁，戊']);
  expect(breakText('甲乙1998年', 4, even)).toEqual(['甲乙', '1998', '年']);
  expect(breakText('123456789', 4, even)).toEqual(['1234', '5678', '9']);
  expect(breakText('，，，，，，', 2, even).join('')).toBe('，，，，，，');
  const huge = fitParagraphs([{ head: '', text: '字'.repeat(20_000), hanging: false }], 20, 10, even);
  expect(huge.lines.map((l) => l.text).join('').length + huge.rest.map((l) => l.text).join('').length).toBe(20_000);
});
test('the licence stands beside the font', () => {
  expect(readFileSync('assets/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
