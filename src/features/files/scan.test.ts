import { zlibSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { must, refusalOf } from '../../server/testing.ts';
import { limits, scanKind, THUMB } from './rules.ts';
import { cappedThumb, prepareUploads } from './scan-service.ts';
import { pdf, scan, tiffPages } from './test-fixture.ts';

const one = (name: string, bytes: Uint8Array) => prepareUploads([{ name, bytes }]);

test('JPEG, PNG, TIFF of several pages and PDF become pages; the name of the file says nothing', async () => {
  const files = [{ name: 'a.pdf', bytes: await scan('jpeg') }, { name: 'b.jpg', bytes: await scan('png') }, { name: 'c', bytes: await tiffPages(3) }, { name: 'd.txt', bytes: pdf(2) }];
  const ready = must(await prepareUploads(files));
  expect(ready.originals.map((o) => o.mime)).toEqual(['image/jpeg', 'image/png', 'image/tiff', 'application/pdf']);
  expect(ready.pages.map((p) => [p.original, p.blobPage, p.image !== null])).toEqual([[0, 1, false], [1, 1, false], [2, 1, true], [2, 2, true], [2, 3, true], [3, 1, true], [3, 2, true]]);
  for (const p of ready.pages) expect((await sharp(p.thumb).metadata()).width).toBeLessThanOrEqual(THUMB.width);
  expect(ready.pages[5]!.scannedAt).toBe('2020-03-04T05:06:07');
  const drawn = await sharp(ready.pages[5]!.image!).greyscale().stats();
  expect(drawn.channels[0]!.min).toBeLessThan(40);
});

test('a thumbnail cannot be read: neither a small slip nor a long strip is shown as it is, nor one that was stored too large', async () => {
  const blank = async (width: number, height: number) => new Uint8Array(await sharp({ create: { width, height, channels: 3, background: '#fff' } }).jpeg().toBuffer());
  const thumbOf = async (width: number, height: number) => sharp(must(await one('a.jpg', await blank(width, height))).pages[0]!.thumb).metadata();
  for (const [width, height] of [[1654, 2339], [2339, 1654], [300, 200], [90, 4000], [4000, 90], [3, 3]] as const) {
    const seen = await thumbOf(width, height);
    expect([seen.width <= THUMB.width, seen.height <= THUMB.height, seen.width <= Math.max(1, width / 5), seen.height <= Math.max(1, height / 5)]).toEqual([true, true, true, true]);
  }
  expect(await thumbOf(1654, 2339)).toMatchObject({ width: 113, height: 160 });
  const stored = await blank(827, 1170);
  expect(await sharp(await cappedThumb(stored, 1654, 2339)).metadata()).toMatchObject({ width: 113, height: 160 });
  const small = await blank(100, 140);
  expect(await cappedThumb(small, 1654, 2339)).toBe(small);
});

test('the page is turned as the scanner says, and its own date is kept', async () => {
  const bytes = new Uint8Array(await sharp(await scan('jpeg')).withMetadata({ orientation: 6, exif: { IFD0: { DateTime: '2019:05:06 07:08:09' } } } as never).jpeg().toBuffer());
  const [page] = must(await one('a.jpg', bytes)).pages;
  expect(page).toMatchObject({ width: 560, height: 400, scannedAt: '2019-05-06T07:08:09' });
});

test('a damaged scan is refused by file and page', async () => {
  for (const [name, bytes] of [['torn.jpg', await scan('jpeg', { width: 1200, height: 1600 })], ['torn.png', await scan('png', { width: 1200, height: 1600 })], ['torn.tif', await scan('tiff', { width: 1200, height: 1600 })]] as const) {
    expect(refusalOf(await one(name, bytes.subarray(0, Math.floor(bytes.length * 0.6))))).toMatchObject({ name: 'files.scan-corrupt', details: { file: name, page: 1 } });
  }
  expect(refusalOf(await one('b.pdf', new TextEncoder().encode('%PDF-1.7 no more')))).toMatchObject({ name: 'files.scan-corrupt' });
  const good = await scan('jpeg');
  expect(refusalOf(await prepareUploads([{ name: 'good.jpg', bytes: good }, { name: 'bad.jpg', bytes: good.subarray(0, 300) }]))).toMatchObject({ details: { file: 'bad.jpg' } });
});

test('what is no scan is refused by its bytes, empty files and empty lists too', async () => {
  for (const text of ['', 'PK\u0003\u0004', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'MZ']) expect(refusalOf(await one('x.jpg', new TextEncoder().encode(text))).name).toBe('files.not-a-scan');
  expect(refusalOf(await prepareUploads([])).name).toBe('files.no-file');
  expect(scanKind(new Uint8Array([0xff, 0xd8]))).toBeNull();
});

test('a small file that says it has a thousand million pixels is refused before it is unfolded', async () => {
  const bomb = pngOf(40_000, 40_000);
  expect(bomb.length).toBeLessThan(1_000);
  expect(refusalOf(await one('bomb.png', bomb)).name).toBe('files.scan-too-many-pixels');
});

test('more pages than a material may have are refused before any is drawn', async () => {
  expect(refusalOf(await one('long.pdf', pdf(limits.pages + 1))).name).toBe('files.too-many-pages');
});

function pngOf(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const out = new Uint8Array(12 + data.length);
    const view = new DataView(out.buffer);
    view.setUint32(0, data.length);
    out.set(new TextEncoder().encode(type), 4);
    out.set(data, 8);
    view.setUint32(8 + data.length, crc(out.subarray(4, 8 + data.length)));
    return out;
  };
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', zlibSync(new Uint8Array(64))), chunk('IEND', new Uint8Array())]);
}

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
