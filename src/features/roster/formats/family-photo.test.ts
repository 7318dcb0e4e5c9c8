import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { allDoubts, type PersonDraft } from './draft.ts';
import { formFromDraft } from './form.ts';
import { readLrmx } from './lrmx-read.ts';
import { editLrmx } from './lrmx-write.ts';
import { checkPhoto, fromBase64, orientation, readPhoto, toBase64, withoutMetadata } from './photo.ts';
import { RELATIONS } from './codes.ts';

const asOf = day('2026-06-30');
const bytesOf = (inner: string): Uint8Array => new TextEncoder().encode(`<Person><XingMing>张三</XingMing><XingBie>男</XingBie><ChuShengNianYue>197003</ChuShengNianYue>${inner}</Person>`);
const read = (inner: string): PersonDraft => {
  const out = readLrmx(bytesOf(inner), { name: '张三.lrmx', asOf });
  if (!out.ok) throw new Error(out.refusal.name);
  return out.value;
};
const item = (relation: string, name: string, birth = '', politics = '', unit = '', more = ''): string =>
  `<Item><ChengWei>${relation}</ChengWei><XingMing>${name}</XingMing><ChuShengRiQi>${birth}</ChuShengRiQi><ZhengZhiMianMao>${politics}</ZhengZhiMianMao><GongZuoDanWeiJiZhiWu>${unit}</GongZuoDanWeiJiZhiWu>${more}</Item>`;
const list = (...items: string[]): string => `<JiaTingChengYuan>${items.join('')}</JiaTingChengYuan>`;
const codes = (d: PersonDraft): string[] => allDoubts(d).map((x) => x.code);
const exported = (inner: string, change: (f: ReturnType<typeof formFromDraft>) => ReturnType<typeof formFromDraft>): string => {
  const out = editLrmx(bytesOf(inner), change(formFromDraft(read(inner))), asOf);
  if (!out.ok) throw new Error(out.refusal.name);
  return new TextDecoder().decode(out.value.bytes);
};

test('F01 no members', () => {
  for (const inner of ['', '<JiaTingChengYuan/>', list()]) expect([read(inner).family, codes(read(inner))]).toEqual([[], []]);
});
test('F02 nine members are read and exported', () => {
  const inner = list(...Array.from({ length: 9 }, (_, i) => item('儿子', `张${'一二三四五六七八九'[i]}`, '200001')));
  expect(read(inner).family).toHaveLength(9);
  expect(exported(inner, (f) => ({ ...f, family: f.family.map((m) => ({ ...m, unit: '学生' })) })).match(/<Item>/g)).toHaveLength(9);
});
test('F03 empty items are dropped, and written no more after an edit', () => {
  const inner = list(item('妻子', '李四'), ...Array.from({ length: 10 }, () => item('', '')), item('儿子', '张一'), item('父亲', '张二'));
  expect(read(inner).family.map((m) => m.name.value)).toEqual(['李四', '张一', '张二']);
  expect(exported(inner, (f) => f)).toBe(new TextDecoder().decode(bytesOf(inner)));
  expect(exported(inner, (f) => ({ ...f, family: f.family.map((m) => ({ ...m, politics: '群众' })) })).match(/<Item>/g)).toHaveLength(3);
});
test('F04 a dead member keeps the birth month', () => {
  expect(read(list(item('父亲', '张二', '194005', '', '某局职工（已去世）'))).family[0]).toMatchObject({ birth: { value: '1940-05' }, unit: { value: '某局职工（已去世）' } });
});
test('F05 an unknown relation', () => {
  expect(read(list(item('义父', '张二'))).family[0]?.relation).toMatchObject({ raw: '义父', value: null, doubts: [{ severity: 'flag', code: 'relation.unknown' }] });
  expect(RELATIONS).not.toContain('义父');
  expect(exported(list(item('义父', '张二')), (f) => ({ ...f, family: f.family.map((m) => ({ ...m, unit: '某厂' })) }))).toContain('<ChengWei>义父</ChengWei>');
});
test('F06 爱人', () => expect(read(list(item('爱人', '李四'))).family[0]?.relation).toMatchObject({ raw: '爱人', value: null, doubts: [{ suggestion: '妻子' }] }));
test('F07 a one-digit month', () => expect(read(list(item('妻子', '李四', '1971.5'))).family[0]?.birth.value).toBe('1971-05'));
test('F08 an extra element in an item survives an edit', () => {
  const inner = list(item('妻子', '李四', '', '', '', '<BeiZhu>甲</BeiZhu>'));
  expect(read(inner).extras).toEqual([{ name: 'Item:1/BeiZhu', raw: '甲' }]);
  expect(exported(inner, (f) => ({ ...f, family: f.family.map((m) => ({ ...m, unit: '某厂' })) }))).toContain('<BeiZhu>甲</BeiZhu>');
});
test('F09 a stray item', () => {
  const d = read(item('妻子', '李四'));
  expect([d.family, codes(d)]).toEqual([[], ['lrmx.stray-item']]);
  expect(exported(item('妻子', '李四'), (f) => ({ ...f, reason: '工作需要' }))).toContain(item('妻子', '李四'));
});
test('F10 a child older than the parent', () => expect(codes(read(list(item('儿子', '张一', '196905'))))).toEqual(['family.child-older']));
test('F11 the long name of 政治面貌', () => {
  expect(read(list(item('妻子', '李四', '', '中国共产党党员'))).family[0]?.politics).toEqual({ raw: '中国共产党党员', value: '中共党员', doubts: [] });
});

const at = { where: 'ZhaoPian', field: 'photo' };
const join = (...parts: (number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((p) => [...p]));
const segment = (marker: number, body: number[]): number[] => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
const SOF = segment(0xc0, [8, 0, 180, 0, 135, 1, 1, 0x11, 0]);
const EXIF = segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, ...[...'GPS31.2N'].map((c) => c.charCodeAt(0))]);
const JPEG = join([0xff, 0xd8], SOF, segment(0xda, [1, 1, 0, 0, 63, 0]), new Uint8Array(120).fill(7), [0xff, 0xd9]);
const png = (w: number, h: number): Uint8Array =>
  join([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], [w >>> 24, (w >> 16) & 255, (w >> 8) & 255, w & 255, h >>> 24, (h >> 16) & 255, (h >> 8) & 255, h & 255], [8, 2, 0, 0, 0, 1, 2, 3, 4], [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 1, 2, 3, 4]);
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test('P01 base64 with line breaks', () => {
  const raw = toBase64(JPEG).replace(/(.{76})/g, '$1\r\n');
  expect(readPhoto(raw, at)).toMatchObject({ value: { mime: 'image/jpeg', width: 135, height: 180, shown: true }, doubts: [] });
  expect(readPhoto(raw, at).value?.bytes).toEqual(JPEG);
});
test('P02 empty', () => expect(readPhoto(' \n ', at)).toEqual({ raw: '', value: null, doubts: [] }));
test('P03 20 MB: the photo is refused, the person stays', () => {
  const d = read(`<ZhaoPian>${'A'.repeat(20 * 1024 * 1024)}</ZhaoPian>`);
  expect([d.name.value, d.photo.value, codes(d)]).toEqual(['张三', null, ['photo.too-large']]);
});
test('P04 a header announcing 60 000 × 60 000', () => expect(checkPhoto(png(60000, 60000), at)).toMatchObject({ photo: null, doubts: [{ severity: 'refuse', code: 'photo.too-large' }] }));
test('P05 SVG and program', () => {
  for (const b of [svg, join([0x4d, 0x5a, 0x90, 0])]) expect(readPhoto(toBase64(b), at)).toMatchObject({ value: null, doubts: [{ severity: 'refuse', code: 'photo.not-image' }] });
});
test('P06 the type comes from the bytes', () => {
  expect(checkPhoto(png(135, 180), at).photo).toMatchObject({ mime: 'image/png', width: 135, height: 180 });
  expect(checkPhoto(JPEG, at).photo?.mime).toBe('image/jpeg');
});
test('P07 data: prefix', () => expect(readPhoto(`data:image/jpeg;base64,${toBase64(JPEG)}`, at)).toMatchObject({ value: { mime: 'image/jpeg' }, doubts: [{ severity: 'flag', code: 'photo.data-prefix' }] }));
test('P08 base64 variants', () => {
  const b = join(JPEG, [0xff, 0xd9]).slice();
  const plain = toBase64(b);
  const variant = plain.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  expect(variant).not.toBe(plain);
  expect(readPhoto(variant, at)).toMatchObject({ value: { mime: 'image/jpeg' }, doubts: [{ severity: 'flag', code: 'photo.base64-variant' }] });
  expect(fromBase64(plain)).toEqual(b);
});
test('P09 a word', () => expect(readPhoto('照片', at)).toMatchObject({ value: null, doubts: [{ severity: 'refuse', code: 'photo.not-base64' }] }));
test('P10 cut off', () => expect(readPhoto(toBase64(JPEG.slice(0, 60)), at)).toMatchObject({ value: { shown: false }, doubts: [{ severity: 'flag', code: 'photo.truncated' }] }));
test('P11 EXIF: place removed from the shown copy, picture still upright, original unchanged', () => {
  const original = join([0xff, 0xd8], EXIF, SOF, segment(0xda, [1, 1, 0, 0, 63, 0]), [7, 7, 0xff, 0xd9]);
  const shown = withoutMetadata({ mime: 'image/jpeg', bytes: original });
  expect(orientation(original)).toBe(6);
  expect(Buffer.from(shown).includes('GPS31.2N')).toBe(false);
  expect(orientation(shown)).toBe(6);
  expect(readPhoto(toBase64(original), at).value?.bytes).toEqual(original);
  expect(withoutMetadata({ mime: 'image/jpeg', bytes: JPEG })).toEqual(JPEG);
});
test('P11 a PNG loses its texts and EXIF, its picture stays', () => {
  const chunk = (type: string, body: number[]): number[] => [0, 0, 0, body.length, ...[...type].map((c) => c.charCodeAt(0)), ...body, 1, 2, 3, 4];
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk('IHDR', [0, 0, 0, 135, 0, 0, 0, 180, 8, 2, 0, 0, 0])];
  const tail = [...chunk('IDAT', [9, 9]), ...chunk('IEND', [])];
  const bytes = join(head, chunk('tEXt', [71, 80, 83]), chunk('eXIf', [1, 2]), chunk('tIME', [7]), tail);
  expect(withoutMetadata({ mime: 'image/png', bytes })).toEqual(join(head, tail));
  expect(withoutMetadata({ mime: 'image/png', bytes: bytes.slice(0, -3) })).toEqual(bytes.slice(0, -3));
});
test('P12 BMP, GIF and another shape are taken as they are', () => {
  const bmp = join([0x42, 0x4d, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0], new Uint8Array(32));
  const gif = join([...'GIF89a'].map((c) => c.charCodeAt(0)), [3, 0, 4, 0, 0, 0, 0, 0x3b]);
  expect(checkPhoto(bmp, at)).toMatchObject({ photo: { mime: 'image/bmp', width: 3, height: 4, shown: true }, doubts: [] });
  expect(checkPhoto(gif, at)).toMatchObject({ photo: { mime: 'image/gif', width: 3, height: 4, shown: true }, doubts: [] });
});
