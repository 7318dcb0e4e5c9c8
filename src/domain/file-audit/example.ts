import type { Loose } from '../rule.ts';
import type { FileFacts, Statement } from './facts.ts';

/** An invented file in which every check finds nothing. */
const complete: Loose<FileFacts> = {
  id: 'person',
  name: '林晓禾',
  sex: 'female',
  birth: '1985-06',
  idNumber: '999999198506150028',
  idShared: [],
  workStart: '2008-07',
  partyJoin: '2006-06-20',
  partyRegular: '2007-06-20',
  holdings: [
    { title: '青石镇党政办科员', rank: 'staff', role: 'staff', leading: false, exceptional: null, from: '2008-07', to: '2013-05', concurrent: false },
    { title: '研究科副科长', rank: 'township-deputy', role: 'deputy', leading: true, exceptional: null, from: '2013-05', to: '2018-04', concurrent: false },
    { title: '研究科科长', rank: 'township-chief', role: 'chief', leading: true, exceptional: null, from: '2018-04', to: null, concurrent: false },
  ],
  education: [{ mode: 'full-time', level: 'bachelor', school: '云岭大学', from: '2004-09', to: '2008-07' }],
  ranks: [{ rank: 'principal-2', from: '2019-06', to: '2021-09' }, { rank: 'principal-1', from: '2021-09', to: null }],
  appraisals: [{ year: 2024, grade: 'competent' }],
  family: [{ relation: '丈夫', name: '江予安', birth: '1984-02' }, { relation: '女儿', name: '江念禾', birth: '2014-08' }, { relation: '父亲', name: '林砚农', birth: '1958-03' }],
  statements: [
    { id: 's1', fact: 'birth', about: null, value: '1985-06', raw: '1985年6月', calendar: 'solar', nature: 'own', materialId: 'm1', material: '入团志愿书', madeOn: '2000-05', page: 1 },
    { id: 's2', fact: 'birth', about: null, value: '1985-06-15', raw: '1985.6.15', calendar: 'solar', nature: 'own', materialId: 'm2', material: '入党志愿书', madeOn: '2006-05', page: 2 },
  ],
  sharedPages: [],
  scans: [{ materialId: 'm1', material: '入团志愿书', madeOn: '2000-05', page: 1, scannedOn: '2021-03-02' }, { materialId: 'm1', material: '入团志愿书', madeOn: '2000-05', page: 2, scannedOn: '2021-03-02' }],
};

/** The example file with some facts replaced. */
export const fileWith = (given: Partial<Loose<FileFacts>>): FileFacts => ({ ...complete, ...given }) as unknown as FileFacts;

/** A statement for examples: the fact, its value and the date of the document; the rest is plain. */
export const statement = (fact: Statement['fact'], value: string, madeOn: string | null, more: Partial<Loose<Statement>> = {}): Loose<Statement> => ({
  id: `${fact}-${value}-${madeOn ?? ''}`, fact, about: null, value, raw: value, calendar: 'solar', nature: 'own', materialId: `m-${madeOn ?? 'undated'}`, material: '材料', madeOn, page: 1, ...more,
});

/** A line of the résumé for examples. */
export const post = (from: string | null, to: string | null, more: Partial<Loose<FileFacts>['holdings'][number]> = {}): Loose<FileFacts>['holdings'][number] => ({
  title: '科员', rank: 'staff', role: 'staff', leading: false, exceptional: null, from, to, concurrent: false, ...more,
});
