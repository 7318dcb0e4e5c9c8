import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '../../server/testing.ts';
import { catalogueGroups, catalogueRows } from './catalogue-rules.ts';
import { classes, classNames, places, renumbering, subs } from './class-rules.ts';
import { missingList, type FileFacts } from './missing-rules.ts';
import { opens, readPages, standingOf } from './permit-rules.ts';
import { dueOf, lateness } from './transfer-rules.ts';
import { classOfFolder, proposeTree } from './tree-rules.ts';

test('the ten classes have their exact names of 2018, and the older ones before', () => {
  const now = classNames(asDay('2026-11-20'));
  expect(classes.map((c) => now[c])).toEqual([
    '履历类材料', '自传和思想类材料', '考核鉴定类材料', '学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料', '政审、审计和审核类材料', '党、团类材料', '表彰奖励类材料', '违规违纪违法处理处分类材料',
    '工资、任免、出国和会议代表类材料', '其他可供组织参考的材料',
  ]);
  expect(subs.map((s) => now[s])).toEqual(['学历学位类材料', '专业技术职务（职称）类材料', '学术评鉴类材料', '教育培训类材料', '工资类材料', '任免类材料', '出国类材料', '会议代表类材料']);
  expect(classNames(asDay('2018-11-19'))['8']).toBe('处分材料');
  expect(classNames(asDay('2018-11-20'))['8']).toBe('违规违纪违法处理处分类材料');
});

const m = (over: object) => ({ id: 'a', cls: '6', sub: null, n: 1, title: '入党志愿书', madeOn: '1993-06', copies: 1, pages: 4, note: null, state: 'filed' as const, sentWith: null, ...over });

test('four and nine are printed by their sub-classes only; what has none keeps a heading of its own', () => {
  const headings = catalogueGroups([m({})], asDay('2026-11-20')).map((g) => g.heading);
  expect(headings).toHaveLength(places.length);
  expect(headings).not.toContain('四、学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料');
  expect(headings).toContain('九-2、任免类材料');
  expect(catalogueGroups([m({ cls: '9', title: '旧任免' })], asDay('2026-11-20')).find((g) => g.place === '9')!.materials).toHaveLength(1);
  expect(catalogueRows([m({ madeOn: '1993' })], asDay('2026-11-20')).find((r) => r['title'] === '入党志愿书')).toMatchObject({ no: '六-1', y: '1993', m: '', d: '', pages: '4' });
});

test('numbering by date is settled after one time, whatever it starts from', () => {
  const date = fc.option(fc.constantFrom('1990', '1990-05', '1990-05-06', '2001-01'), { nil: null });
  fc.assert(fc.property(fc.array(fc.record({ place: fc.constantFrom(...places), madeOn: date, gone: fc.boolean() }), { maxLength: 30 }), (rows) => {
    const held = rows.map((r, i) => m({ id: String(i), cls: r.place.split('-')[0], sub: r.place.includes('-') ? r.place : null, n: i + 1, madeOn: r.madeOn, state: r.gone ? 'withdrawn' : 'filed' }) as never as Parameters<typeof renumbering>[0][number]);
    const to = new Map(renumbering(held).map((c) => [c.material.id, c.to]));
    const after = held.map((h) => ({ ...h, n: to.get(h.id) ?? h.n }));
    expect(renumbering(after)).toEqual([]);
    expect(new Set(after.map((a) => `${a.sub ?? a.cls} ${a.n}`)).size).toBe(after.length);
  }));
});

test('folders say their class by code, by name of any year, or by a leading number', () => {
  for (const [name, want] of [['010.履历类材料', '1'], ['041', '4-1'], ['094.会议代表', '9-4'], ['100.其他', '10'], ['履历类', '1'], ['六、党团材料', '6'], ['四-1 学历学位类材料', '4-1'], ['9-2', '9-2'], ['10、其他可供组织参考的材料', '10'], ['参加党团组织材料', '6'], ['党、团类材料', '6'], ['第七类', '7']] as const) expect(classOfFolder(name), name).toBe(want);
  for (const name of ['王砚生', '扫描', '2026', 'DCIM', '110']) expect(classOfFolder(name), name).toBeNull();
});

test('pages are joined only where the digits say so; the rest stands alone as doubtful', () => {
  const tree = proposeTree(['王/010.履历类/0101.jpg', '王/010.履历类/0102.jpg', '王/010.履历类/0201.jpg', '王/060/02.入党志愿书 199306/1.jpg', '王/060/02.入党志愿书 199306/3.jpg', '王/060/x.jpg', '王/四/01-01.jpg', 'Thumbs.db', '__MACOSX/a.jpg', '王/070/01.表彰决定 2003.pdf']);
  expect(tree.map((t) => [t.sub ?? t.cls, t.no, t.title, t.madeOn, t.files.length])).toEqual([
    ['1', 1, '', null, 2], ['1', 2, '', null, 1], ['6', 2, '入党志愿书 199306', '1993-06', 2], ['6', null, '', null, 1], ['7', 1, '表彰决定 2003', '2003', 1], ['4', 1, '', null, 1],
  ]);
  const said = (i: number) => tree[i]!.doubts.map((d) => d.zh).join();
  expect(said(2)).toContain('页号不连续');
  expect(said(3)).toContain('看不出材料序号');
  expect(said(4)).toBe('');
  expect(said(5)).toContain('小类');
});

const facts: FileFacts = { party: '中共党员', partyRegular: '1994-06', education: [{ mode: 'full-time', level: 'bachelor', degree: null, school: '某大学' }], holdings: [{ title: '副局长', appointedOn: '2015-03-02', leading: true }], appraisals: [2024], awards: [], punishments: [], techTitle: null, materials: [] };

test('what a file lacks follows from what is known of the person; what is not known is never taken as there', () => {
  const kinds = (f: FileFacts) => Object.fromEntries(missingList(f).map((l) => [l.rule, l.kind]));
  expect(kinds(facts)).toEqual({ career: 'needs-reason', 'education.0': 'needs-reason', 'party.application': 'needs-reason', 'party.request': 'needs-reason', 'party.regular': 'needs-reason', 'appraisal.2024': 'needs-reason', 'appointment.0': 'needs-reason', pay: 'needs-reason' });
  const here = { away: false };
  const held = [m({}), m({ cls: '1', title: '干部履历表' }), m({ cls: '9', sub: '9-2', title: '干部任免审批表', madeOn: '2015-02' }), m({ cls: '3', title: '2024年度考核登记表' }), m({ cls: '4', sub: '4-1', title: '某大学毕业生登记表' })];
  expect(kinds({ ...facts, materials: held.map((h) => ({ ...h, ...here })) })).toMatchObject({ career: 'pass', 'party.application': 'pass', 'appointment.0': 'pass', 'appraisal.2024': 'pass', 'education.0': 'pass', 'party.request': 'needs-reason' });
  expect(kinds({ ...facts, materials: held.map((h) => ({ ...h, ...here, cls: '10', sub: null })) })['career']).toBe('needs-reason');
  // What left with a transfer is not missing, and is not said to be here; a copy that stayed comes first.
  const sent = held.map((h) => ({ ...h, away: true }));
  expect(missingList({ ...facts, materials: sent }).find((l) => l.rule === 'career')).toMatchObject({ kind: 'pass', sentence: { zh: '干部履历表：已转递，不在本处' } });
  expect(missingList({ ...facts, materials: [...sent, { ...held[1]!, ...here }] }).find((l) => l.rule === 'career')!.sentence.zh).toBe('干部履历表：已归档');
  expect(kinds({ ...facts, party: null, education: null, holdings: null, appraisals: null, punishments: null })).toMatchObject({ party: 'unknown', education: 'unknown', appointment: 'unknown', appraisal: 'unknown', punishment: 'unknown' });
  expect(missingList(facts).find((l) => l.rule === 'pay')!.citation).toBeNull();
  expect(missingList(facts).find((l) => l.rule === 'party.application')!.citation!.confidence).toBe('recalled');
});

test('a permit runs from its first page to the minute, and lapses unused', () => {
  const ms = (at: string) => Number(at);
  const p = { state: 'approved' as const, decidedAt: '0', startedAt: '1000', endsAt: '2000' };
  expect([999, 1999, 2000].map((n) => standingOf(p, n, ms))).toEqual(['reading', 'reading', 'over']);
  const unused = { ...p, startedAt: null, endsAt: null };
  expect([0, 7 * 86_400_000 - 1, 7 * 86_400_000].map((n) => standingOf(unused, n, ms))).toEqual(['ready', 'ready', 'lapsed']);
  expect(standingOf({ ...p, state: 'returned' }, 1500, ms)).toBe('returned');
  expect(opens(null, 'a', 9)).toBe(true);
  expect(opens([], 'a', 1)).toBe(false);
});

test('page numbers are read as people write them', () => {
  expect(readPages('1-3，5、8', 9)).toEqual([1, 2, 3, 5, 8]);
  for (const bad of ['', '0', '4-2', '1-99', 'x', '1..3', '-1']) expect(readPages(bad, 9), bad).toBeNull();
});

test('two months are counted by the calendar', () => {
  expect(dueOf(asDay('2026-12-31'))).toBe('2027-02-28');
  expect(lateness({ dueOn: '2026-10-01', sentOn: '2026-10-01', state: 'sent', receiptOn: null }, asDay('2026-12-01'))).toEqual({ sentLate: false, receiptLate: false });
  expect(lateness({ dueOn: '2026-10-01', sentOn: '2026-10-02', state: 'sent', receiptOn: null }, asDay('2026-12-03'))).toEqual({ sentLate: true, receiptLate: true });
});
