import { expect, test } from 'vitest';
import { day, partialDate } from '../../../kernel/day.ts';
import type { Resume } from './draft.ts';
import { readResume, writeResume } from './resume.ts';

const asOf = day('2026-06-30');
const read = (raw: string, birth: string | null = null) => readResume(raw, 'JianLi', { asOf, birth: birth ? partialDate(birth) : null });
const resume = (raw: string): Resume => {
  const { value } = read(raw);
  if (!value) throw new Error('no entries');
  return value;
};
const first = (raw: string) => resume(raw).entries[0];
const codes = (raw: string): string[] => read(raw).doubts.map((d) => d.code);
const OPEN = '2005.03--         某县某局局长';
const CLOSED = '1992.07--2005.03  某县某局科员';

test('J01 official lines round-trip', () => {
  const raw = `1988.09--1992.07  甲大学机械工程系机械制造专业学习\n${CLOSED}、副股长（其间：1996.09--1999.06  乙大学管理学院在职学习）\n${OPEN}\n\n中共某县第十二届县委委员`;
  expect(codes(raw)).toEqual([]);
  expect(resume(raw).entries).toHaveLength(3);
  expect(writeResume(resume(raw))).toBe(raw);
});
test('J02 an open line with two spaces; nine when written', () => {
  expect(first('2005.03--  某县某局局长')).toMatchObject({ from: '2005-03', to: null, text: '某县某局局长' });
  expect(writeResume(resume('2005.03--  某县某局局长'))).toBe(OPEN);
});
test.each(['-', '--', '—', '——', '―', '－', '～', '~', '至', '–', '〜'])('J03 separator %s', (s) => {
  expect(first(`1992.07${s}2005.03  某县某局科员`)).toMatchObject({ from: '1992-07', to: '2005-03', text: '某县某局科员' });
});
test.each(['1992.7', '199207', '1992年7月', '１９９２．０７', '1992/07', '1992-07', '1992年07月'])('J04 start %s', (ym) => {
  expect(first(`${ym}--2005.03  某县某局科员`)).toMatchObject({ from: '1992-07', to: '2005-03', text: '某县某局科员' });
});
test.each(['2010.05至今 某县某局局长', '2010.05—今  某县某局局长', '2010.05--至今  某县某局局长', '2010年5月至今某县某局局长'])('J05 %s', (raw) => {
  expect(first(raw)).toMatchObject({ from: '2010-05', to: null, text: '某县某局局长' });
});
test.each(['', '\t', '\u2002', '\u3000', '     '])('J06 gap %j', (gap) => expect(first(`1992.07--2005.03${gap}某县某局科员`)).toMatchObject({ to: '2005-03', text: '某县某局科员' }));
test('J07 spaces around the separator', () => expect(first('1992.07 -- 2005.03  某县某局')).toMatchObject({ from: '1992-07', to: '2005-03', text: '某县某局' }));
test('J08 a dash in the text', () => expect(first('1992.07--2005.03  某县甲—乙项目办公室')?.text).toBe('某县甲—乙项目办公室'));
test('J09 a continuation', () => {
  expect(first(`${CLOSED}、\n副股长、股长`)?.text).toBe('某县某局科员、\n副股长、股长');
  expect(codes(`${CLOSED}、\n副股长、股长`)).toEqual([]);
});
test('J10 an aside on its own line', () => {
  expect(first(`1992.07--2010.03  某县某局科员\n（其间：2006.09--2009.06  乙大学在职学习）`)?.asides).toEqual([{ from: '2006-09', to: '2009-06', text: '乙大学在职学习' }]);
});
test('J11 an aside of two parts', () => {
  const e = first('1992.07--2010.03  某局科员（其间：1994.09--1997.06  甲党校学习；2006.09--  乙大学在职学习）');
  expect(e?.asides).toEqual([{ from: '1994-09', to: '1997-06', text: '甲党校学习' }, { from: '2006-09', to: null, text: '乙大学在职学习' }]);
});
test('J12 half-width aside is written in the official form', () => {
  const e = first('1992.07--2010.03  某局科员(其间:2006.09-2009.06 乙大学学习)');
  expect(e?.text).toBe('某局科员（其间：2006.09--2009.06  乙大学学习）');
  expect(e?.raw).toContain('(其间:2006.09-2009.06 乙大学学习)');
});
test('J13 nested brackets are text', () => {
  expect(first('1992.07--2010.03  某局（其间：2006.09--2009.06  乙大学（在职）学习）')?.asides).toEqual([{ from: '2006-09', to: '2009-06', text: '乙大学（在职）学习' }]);
});
test('J14 an aside in an aside', () => {
  const raw = '1992.07--2010.03  某局（其间：2006.09--2009.06  乙大学学习（其间：2007.01--2007.06  丙县挂职））';
  expect(first(raw)?.asides).toEqual([{ from: '2006-09', to: '2009-06', text: '乙大学学习（其间：2007.01--2007.06  丙县挂职）' }]);
  expect(codes(raw)).toEqual(['resume.aside-nested']);
});
test('J15 an aside outside its entry', () => {
  const raw = '2005.03--2010.05  某局（其间：2011.09--2012.07  乙大学学习）';
  expect(codes(raw)).toEqual(['resume.aside-outside']);
  expect(first(raw)?.asides).toHaveLength(1);
});
test('J16 an unclosed bracket', () => {
  const raw = '2005.03--2010.05  某局（其间：2006.09--2009.06  乙大学学习';
  expect(first(raw)?.text).toBe('某局（其间：2006.09--2009.06  乙大学学习');
  expect(codes(raw)).toEqual(['resume.unclosed']);
});
test('J17 neighbours meet', () => expect(codes('1992.07--1997.07  甲\n1997.07--2005.03  乙')).toEqual([]));
test('J18 a gap', () => {
  expect(codes('1992.07--1997.07  甲\n1997.10--2005.03  乙')).toEqual(['resume.gap']);
  expect(resume('1992.07--1997.07  甲\n1997.10--2005.03  乙').entries.map((e) => [e.from, e.to])).toEqual([['1992-07', '1997-07'], ['1997-10', '2005-03']]);
});
test('J19 an overlap', () => {
  expect(codes('1992.07--1998.03  甲\n1997.07--2005.03  乙')).toEqual(['resume.overlap']);
  expect(resume('1992.07--1998.03  甲\n1997.07--2005.03  乙').entries).toHaveLength(2);
});
test('J20 end before start', () => expect(codes('2005.03--1998.07  甲')).toEqual(['resume.reversed']));
test('J21 out of order', () => {
  expect(codes('2005.03--2010.05  乙\n1992.07--2005.03  甲')).toEqual(['resume.order']);
  expect(resume('2005.03--2010.05  乙\n1992.07--2005.03  甲').entries.map((e) => e.text)).toEqual(['乙', '甲']);
});
test('J22 open entries', () => {
  expect(codes('1992.07--  甲\n2005.03--  乙')).toEqual(['resume.open-not-last', 'resume.two-open']);
  expect(codes('1992.07--  甲\n2005.03--2006.01  乙')).toEqual(['resume.open-not-last']);
});
test('J23 two-digit years', () => {
  const r = read('93.09--97.07  甲大学学习', '1974-05');
  expect(r.value?.entries[0]).toMatchObject({ from: '1993-09', to: '1997-07' });
  expect(r.doubts).toMatchObject([{ severity: 'flag', code: 'resume.two-digit-year', where: 'JianLi:1', suggestion: '1993.09--1997.07' }]);
});
test('J24 text before the first date', () => {
  expect(resume(`简历如下\n${CLOSED}`)).toMatchObject({ before: '简历如下', entries: [{ text: '某县某局科员' }] });
  expect(codes(`简历如下\n${CLOSED}`)).toEqual(['resume.before']);
});
test('J25 the tail', () => {
  const r = resume(`${CLOSED}\n\n中共某县第十二届县委委员`);
  expect([r.tail, r.entries[0]?.text]).toEqual(['中共某县第十二届县委委员', '某县某局科员']);
});
test('J26 no dates', () => expect(read('长期在某县工作')).toMatchObject({ raw: '长期在某县工作', value: null, doubts: [{ severity: 'flag', code: 'resume.no-dates' }] }));
test('J27 a date in the future', () => expect(codes('2031.01--  某县某局局长')).toEqual(['resume.future']));
test('J28 days are read as months', () => {
  const raw = '1992.07.01--2005.03.15  某县某局科员';
  expect(first(raw)).toMatchObject({ from: '1992-07', to: '2005-03', raw });
  expect(codes(raw)).toEqual(['resume.days']);
});
// Work that grew with the square of the length would run into the time limit of the run here.
test('J29 hostile text takes linear time', () => {
  for (const s of ['（', '-', '（其间：', '1', ' ', '（）', '；']) read(`1992.07--2005.03  ${s.repeat(100000)}`);
  for (const s of ['（', '-', '1', ' ', '\n', '1992.07--2005.03  甲\n']) read(s.repeat(100000));
});
test('J30 empty', () => expect(read(' \n ')).toEqual({ raw: ' \n ', value: null, doubts: [] }));
