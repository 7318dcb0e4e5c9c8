import type { MaterialInput } from './filing-service.ts';
import type { SeedPage } from './seed-page.ts';

/** What the roster holds of a person of the demonstration, as far as the papers repeat it. Dates as the roster has them. */
export type SeedPerson = { name: string; sex: string; birth: string; workStart: string; partyJoin: string | null; school: string | null; graduated: string | null; post: string; appointedOn: string | null; years: readonly number[] };
/** A paper of somebody's file with what it says. */
export type SeedPaper = MaterialInput & { page: SeedPage };

/** People of the cast who have a file, and which contradiction is planted in it (invented, for the audit to find). */
export const filesOf: readonly { key: string; planted: 'birth' | 'birth-month' | 'work' | 'party' | null }[] = [
  { key: 'person', planted: 'birth' }, { key: 'short_tenure', planted: 'work' }, { key: 'admonished', planted: 'party' }, { key: 'kin_in_organ', planted: 'birth-month' }, { key: 'spouse_abroad', planted: null },
  { key: 'spouse_of_candidate', planted: null }, { key: 'kin_of_member', planted: 'birth' }, { key: 'clerk_two', planted: null }, { key: 'deputy_head', planted: null }, { key: 'united', planted: 'work' },
  { key: 'publicity', planted: null }, { key: 'executive', planted: 'birth-month' },
];

const zh = (date: string): string => date.replace(/^(\d{4})-?(\d{2})?.*$/, (_all, y: string, m?: string) => (m ? `${y}年${Number(m)}月` : `${y}年`));
const shift = (date: string, years: number, months = 0): string => {
  const [y, m] = [Number(date.slice(0, 4)), Number(date.slice(5, 7) || '6')];
  const at = (y + years) * 12 + m - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** The papers of a file, the early ones saying what the planted contradiction wants. */
export function papersOf(p: SeedPerson, planted: (typeof filesOf)[number]['planted']): SeedPaper[] {
  const early = planted === 'birth' ? shift(p.birth, -1) : planted === 'birth-month' ? shift(p.birth, 0, -2) : p.birth;
  const workEarly = planted === 'work' ? shift(p.workStart, 0, 4) : p.workStart;
  const joinedPaper = p.partyJoin && planted === 'party' ? shift(p.partyJoin, 0, 11) : p.partyJoin;
  const league = shift(early, 15);
  const base = (birth: string): [string, string][] => [['姓　　名', p.name], ['性　　别', p.sex], ['出生年月', zh(birth)]];
  const paper = (cls: string, sub: string | null, title: string, madeOn: string, lines: [string, string][], tint: number): SeedPaper => ({ cls, sub, title, madeOn, page: { heading: title, lines: [...lines, ['填表时间', zh(madeOn)]], tint } });
  return [
    paper('6', null, '入团志愿书', league, [...base(early), ['所在学校', '砚溪中学'], ['入团时间', zh(league)]], 10),
    ...(p.school && p.graduated ? [paper('4', '4-1', `学籍表（${p.school}）`, shift(p.graduated, -4), [...base(early), ['学　　校', p.school], ['入学时间', zh(shift(p.graduated, -4))]], 9), paper('4', '4-1', `毕业生登记表（${p.school}）`, p.graduated, [...base(p.birth), ['学　　校', p.school], ['毕业时间', zh(p.graduated)]], 7)] : []),
    ...(p.partyJoin && joinedPaper ? [paper('6', null, '入党申请书', shift(p.partyJoin, -2), [...base(p.birth)], 6), paper('6', null, '入党志愿书', p.partyJoin.slice(0, 7), [...base(p.birth), ['支部大会通过', zh(joinedPaper)]], 6), paper('6', null, '转正申请书', shift(p.partyJoin, 1), [...base(p.birth)], 5)] : []),
    paper('9', '9-2', '录用审批表', p.workStart.slice(0, 7), [...base(p.birth), ['参加工作时间', zh(workEarly)]], 5),
    paper('9', '9-1', '工资定级审批表', shift(p.workStart, 1), [...base(p.birth), ['参加工作时间', zh(workEarly)]], 4),
    paper('1', null, '干部履历表', '2016-08', [...base(p.birth), ['参加工作时间', zh(p.workStart)], ['入党时间', p.partyJoin ? zh(p.partyJoin) : '—'], ['现任职务', p.post]], 2),
    ...(p.appointedOn ? [paper('9', '9-2', `干部任免审批表（${p.post}）`, p.appointedOn, [...base(p.birth), ['拟任职务', p.post], ['参加工作', zh(p.workStart)]], 1)] : []),
    ...p.years.slice(-2).map((y) => paper('3', null, `${y}年度考核登记表`, `${y + 1}-01`, [['姓　　名', p.name], ['年　　度', String(y)], ['现任职务', p.post]], 1)),
  ].sort((a, b) => ((a.madeOn ?? '~') < (b.madeOn ?? '~') ? -1 : 1));
}
