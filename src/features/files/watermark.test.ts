import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fontFile } from './font-service.ts';
import { scan } from './test-fixture.ts';
import { civilMinute, withWatermark } from './watermark-service.ts';

const lines = ['许知苒 xuzhiran', '2026-11-20 15:04'];
const grey = async (bytes: Uint8Array) => sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });

test('the mark covers the whole page, and the words under it stay dark', async () => {
  const page = await scan('png', { width: 1240, height: 1754 });
  const marked = await withWatermark(page, lines);
  const [before, after] = [await grey(page), await grey(marked)];
  expect([after.info.width, after.info.height]).toEqual([1240, 1754]);
  // Each ninth of the page carries the mark on its white.
  for (let part = 0; part < 9; part++) {
    let touched = 0;
    for (let y = Math.floor(part / 3) * 584; y < Math.floor(part / 3) * 584 + 584; y++) {
      for (let x = (part % 3) * 413; x < (part % 3) * 413 + 413; x++) if (before.data[y * 1240 + x]! > 220 && after.data[y * 1240 + x]! < before.data[y * 1240 + x]! - 25) touched++;
    }
    expect(touched, `part ${part}`).toBeGreaterThan(400);
  }
  let lost = 0;
  for (let i = 0; i < before.data.length; i++) if (before.data[i]! < 60 && after.data[i]! > 140) lost++;
  expect(lost).toBe(0);
});

test('who reads makes the mark: another name leaves other points', async () => {
  const page = await scan('png');
  const [a, b] = [await grey(await withWatermark(page, lines)), await grey(await withWatermark(page, ['韩清屿 hanqingyu', lines[1]!]))];
  let differs = 0;
  for (let i = 0; i < a.data.length; i++) if (Math.abs(a.data[i]! - b.data[i]!) > 20) differs++;
  expect(differs).toBeGreaterThan(200);
});

test('names with signs of markup and pages smaller than the mark do no harm', async () => {
  for (const size of [{ width: 8, height: 8 }, { width: 3000, height: 40 }]) expect((await sharp(await withWatermark(await scan('png', size), ['<b>&"', ''])).metadata()).format).toBe('jpeg');
});

test('the font of the house is unpacked where a computer has none, and the minute is that of the institution', () => {
  expect(fontFile()).toMatch(/steelyard-sans\.otf$/);
  expect(civilMinute('2026-11-20T16:04:59.000Z')).toBe('2026-11-21 00:04');
});
