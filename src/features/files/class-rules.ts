import type { Day } from '../../kernel/day.ts';

/** A class of the file (类号) or a sub-class of four and nine, as filed materials carry them. */
export type Cls = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10';
export type Sub = '4-1' | '4-2' | '4-3' | '4-4' | '9-1' | '9-2' | '9-3' | '9-4';

/** All classes in the order of the catalogue. */
export const classes = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const satisfies readonly Cls[];
/** All sub-classes; only classes four and nine have them. */
export const subs = ['4-1', '4-2', '4-3', '4-4', '9-1', '9-2', '9-3', '9-4'] as const satisfies readonly Sub[];

/** The class number as the catalogue prints it. */
export const classNumber: Readonly<Record<Cls, string>> = { '1': '一', '2': '二', '3': '三', '4': '四', '5': '五', '6': '六', '7': '七', '8': '八', '9': '九', '10': '十' };

type Names = Readonly<Record<Cls | Sub, string>>;

const names2018: Names = {
  '1': '履历类材料',
  '2': '自传和思想类材料',
  '3': '考核鉴定类材料',
  '4': '学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料',
  '4-1': '学历学位类材料', '4-2': '专业技术职务（职称）类材料', '4-3': '学术评鉴类材料', '4-4': '教育培训类材料',
  '5': '政审、审计和审核类材料',
  '6': '党、团类材料',
  '7': '表彰奖励类材料',
  '8': '违规违纪违法处理处分类材料',
  '9': '工资、任免、出国和会议代表类材料',
  '9-1': '工资类材料', '9-2': '任免类材料', '9-3': '出国类材料', '9-4': '会议代表类材料',
  '10': '其他可供组织参考的材料',
};

// The wording of the years before 2018 varies by source; the substance does not (formats.md 9.1).
const names1991: Names = {
  '1': '履历材料', '2': '自传材料', '3': '鉴定、考核、考察材料', '4': '学历学位、专业技术职务、科研学术、培训材料',
  '4-1': '学历学位材料', '4-2': '专业技术职务材料', '4-3': '科研学术材料', '4-4': '培训材料',
  '5': '政审材料', '6': '参加党团组织材料', '7': '奖励材料', '8': '处分材料', '9': '工资、任免、出国（境）、会议代表材料',
  '9-1': '工资材料', '9-2': '任免材料', '9-3': '出国（境）材料', '9-4': '会议代表材料', '10': '其他供组织参考的材料',
};

/** The class table by the day from which it is in force; the last that began applies. */
export const classTables: readonly { from: string; names: Names }[] = [
  { from: '1991-01-01', names: names1991 },
  { from: '2018-11-20', names: names2018 },
];

/** The names of classes and sub-classes in force on a day. */
export function classNames(on: Day): Names {
  return [...classTables].reverse().find((t) => t.from <= on)?.names ?? names1991;
}

/** The title a material is filed under: its sub-class where there is one. */
export const classTextOf = (cls: Cls, sub: Sub | null, on: Day): string => classNames(on)[sub ?? cls];

/** English names for the other language of the house. */
export const classEnglish: Readonly<Record<Cls | Sub, string>> = {
  '1': 'Curriculum vitae', '2': 'Autobiography and thinking', '3': 'Appraisal', '4': 'Education, professional titles, scholarship and training',
  '4-1': 'Education and degrees', '4-2': 'Professional titles', '4-3': 'Scholarship', '4-4': 'Training', '5': 'Political review, audit and verification',
  '6': 'Party and League', '7': 'Awards', '8': 'Discipline', '9': 'Pay, appointment, travel abroad and congresses',
  '9-1': 'Pay', '9-2': 'Appointment and removal', '9-3': 'Travel abroad', '9-4': 'Congress delegate', '10': 'Other reference material',
};

export const isCls = (text: string): text is Cls => (classes as readonly string[]).includes(text);
export const isSub = (text: string): text is Sub => (subs as readonly string[]).includes(text);

/** True when class and sub-class fit: four and nine need one of their own, the others have none. */
export function fits(cls: Cls, sub: Sub | null): boolean {
  return cls === '4' || cls === '9' ? sub !== null && sub.startsWith(`${cls}-`) : sub === null;
}

/** Where a material stands: numbering restarts in each place. */
export const placeOf = (m: { cls: string; sub: string | null }): string => m.sub ?? m.cls;

/** Headings of the catalogue in order: four and nine are printed by their sub-classes only. */
export const places: readonly (Cls | Sub)[] = classes.flatMap((c): (Cls | Sub)[] => (c === '4' || c === '9' ? subs.filter((s) => s.startsWith(`${c}-`)) : [c]));

type Placed = { cls: string; sub: string | null; n: number; madeOn: string | null };
const rank = (m: Placed): number => {
  const at = (places as readonly string[]).indexOf(placeOf(m));
  // A material of the years before the sub-classes stands before them.
  return at >= 0 ? at * 2 + 1 : places.findIndex((p) => p.startsWith(`${m.cls}-`)) * 2;
};

/** The order of the catalogue: class and sub-class, then date (a date known to the year before the days of that year), undated last, then number. */
export function catalogueOrder(a: Placed, b: Placed): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if ((a.madeOn ?? '~') !== (b.madeOn ?? '~')) return (a.madeOn ?? '~') < (b.madeOn ?? '~') ? -1 : 1;
  return a.n - b.n;
}

/** The number the next material of this place gets; numbers of withdrawn materials are never given again. */
export const nextNumber = (held: readonly Placed[], place: { cls: string; sub: string | null }): number =>
  held.filter((m) => placeOf(m) === placeOf(place)).reduce((most, m) => Math.max(most, m.n), 0) + 1;

/**
 * The numbers that would change if each place were numbered by date: what 重新编号 does, and shows before it is done. Withdrawn materials
 * keep no place in the order and go behind the others.
 */
export function renumbering<T extends Placed & { id: string; state: 'filed' | 'withdrawn' }>(held: readonly T[]): { material: T; from: number; to: number }[] {
  const ordered = [...held].sort((a, b) => rank(a) - rank(b) || Number(a.state === 'withdrawn') - Number(b.state === 'withdrawn') || catalogueOrder(a, b));
  const counts = new Map<string, number>();
  return ordered.flatMap((material) => {
    const to = (counts.get(placeOf(material)) ?? 0) + 1;
    counts.set(placeOf(material), to);
    return to === material.n ? [] : [{ material, from: material.n, to }];
  });
}

/** The three date cells of the catalogue; empty where the date is not known. */
export const dateCells = (madeOn: string | null): [string, string, string] => {
  const [y = '', m = '', d = ''] = (madeOn ?? '').split('-');
  return [y, m, d];
};
