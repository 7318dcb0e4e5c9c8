import { addMonths, type Day } from '../../../kernel/day.ts';
import type { Draft, Relative } from './draft.ts';
import { between, dayIn, shift, type Month } from './months.ts';
import { relationNamer, surnameOf, type RelationNamer, type Sex } from './names.ts';
import type { Chance } from './random.ts';
import { SCHOOLS_FOR_CHILDREN, VILLAGES } from './words.ts';

/** Ties between people of the roster. */
export type Ties = { spouse: Map<string, Draft>; siblings: Map<string, Draft[]>; children: Map<string, Draft[]>; parents: Map<string, Draft> };

const years = (a: Draft, b: Draft): number => Math.abs(between(a.birthDay, b.birthDay)) / 12;

/** Draws couples, brothers and sisters, and parents with grown children within the roster; those named in `free` stay out. */
export function tie(c: Chance, people: readonly Draft[], fixed: { couples: [Draft, Draft][]; siblings: [Draft, Draft][] }): Ties {
  const ties: Ties = { spouse: new Map(), siblings: new Map(), children: new Map(), parents: new Map() };
  const marry = (a: Draft, b: Draft): void => void (ties.spouse.set(a.id, b), ties.spouse.set(b.id, a));
  const sibling = (a: Draft, b: Draft): void => {
    ties.siblings.set(a.id, [...(ties.siblings.get(a.id) ?? []), b]);
    ties.siblings.set(b.id, [...(ties.siblings.get(b.id) ?? []), a]);
  };
  const busy = new Set<string>();
  for (const [a, b] of fixed.couples) void (marry(a, b), busy.add(a.id), busy.add(b.id));
  for (const [a, b] of fixed.siblings) void (sibling(a, b), busy.add(a.id), busy.add(b.id));
  const free = c.shuffle(people.filter((p) => p.key === null));
  const take = (wanted: (p: Draft) => boolean): Draft | undefined => free.find((p) => !busy.has(p.id) && wanted(p));
  for (let n = 0; n < 40; n++) {
    const a = take((p) => p.sex === '男' && !p.reserve);
    const b = a && take((p) => p.sex === '女' && !p.reserve && p.id !== a.id && years(a, p) < 5 && surnameOf(p.name) !== surnameOf(a.name));
    if (a && b) void (marry(a, b), busy.add(a.id), busy.add(b.id));
  }
  for (let n = 0; n < 14; n++) {
    const a = take((p) => !p.reserve);
    const b = a && take((p) => p.id !== a.id && surnameOf(p.name) === surnameOf(a.name) && years(a, p) > 1.5 && years(a, p) < 10);
    if (a && b) void (sibling(a, b), busy.add(a.id), busy.add(b.id));
  }
  for (let n = 0; n < 9; n++) {
    const child = take((p) => p.reserve);
    const father = child && take((p) => p.sex === '男' && surnameOf(p.name) === surnameOf(child.name) && between(p.birthDay, child.birthDay) > 24 * 12 && between(p.birthDay, child.birthDay) < 34 * 12);
    if (!child || !father) continue;
    ties.parents.set(child.id, father);
    ties.children.set(father.id, [child]);
    void (busy.add(child.id), busy.add(father.id));
  }
  return ties;
}

/** The unit and title of a person's present post. */
export const presentOf = (p: Draft): string => {
  const jobs = p.jobs.filter((j) => j.to === null && !j.concurrent);
  return jobs.map((j) => `${j.unitText}${j.title}`).join('、');
};

const politics = (c: Chance, age: number): string => (age < 14 ? '群众' : age < 28 ? '共青团员' : c.yes(0.35) ? '中共党员' : '群众');

const linked = (relation: string, p: Draft): Relative => ({
  relation, name: p.name, birth: p.birthDay.slice(0, 7), politics: p.party ?? '群众', unitText: presentOf(p), abroad: false, living: true, linked: p.id,
});

const WORK = ['砚溪区第三初级中学教师', '砚溪区供电所职工', '澄州市云帆物流公司职员', '个体经营', '砚溪区人民医院护士', '砚溪区第二小学教师', '澄州市岚桥软件公司工程师', '江汀省砚溪纸业公司职工'];

function parentsOf(c: Chance, name: RelationNamer, p: Draft, today: Day): [Relative, Relative] {
  const make = (relation: '父亲' | '母亲', sex: Sex, surname?: string): Relative => {
    const birth: Month = shift(p.birthDay, -12 * c.int(23, 31) - c.int(0, 11));
    const age = between(birth, today) / 12;
    const living = c.yes(age < 68 ? 0.97 : age < 80 ? 0.8 : 0.4);
    const work = c.yes(0.5) ? `砚溪区${c.pick(VILLAGES)}村民` : age > 60 ? '砚溪区供销社职工（已退休）' : '江汀省砚溪纸业公司职工';
    return { relation, name: name(sex, surname), birth, politics: c.yes(0.3) ? '中共党员' : '群众', unitText: living ? work : `${work.replace('（已退休）', '')}（已去世）`, abroad: false, living, linked: null };
  };
  return [make('父亲', '男', surnameOf(p.name)), make('母亲', '女')];
}

function childrenOf(c: Chance, name: RelationNamer, today: Day, father: Draft | Relative, mother: { birth: string }): Relative[] {
  const surname = surnameOf(father.name);
  const first = shift(mother.birth, 12 * c.int(24, 30) + c.int(0, 11));
  const count = c.yes(0.12) ? 0 : c.yes(0.72) ? 1 : 2;
  const out: Relative[] = [];
  for (let i = 0; i < count; i++) {
    const birth = shift(first, i * c.int(30, 80));
    if (birth >= today.slice(0, 7)) break;
    const sex: Sex = c.yes(0.5) ? '男' : '女';
    const age = between(birth, today) / 12;
    out.push({
      relation: sex === '男' ? '儿子' : '女儿', name: name(sex, surname), birth, politics: politics(c, age),
      unitText: age < 3 ? '学龄前儿童' : age < 18 ? age < 6 ? '砚溪区第一幼儿园幼儿' : `${SCHOOLS_FOR_CHILDREN[age < 12 ? 0 : age < 15 ? 1 : 2]!}学生` : age < 23 ? '江汀大学学生' : c.pick(WORK), abroad: false, living: true, linked: null,
    });
  }
  const boys = out.filter((r) => r.relation === '儿子');
  if (boys.length === 2) boys.forEach((r, i) => (r.relation = i === 0 ? '长子' : '次子'));
  const girls = out.filter((r) => r.relation === '女儿');
  if (girls.length === 2) girls.forEach((r, i) => (r.relation = i === 0 ? '长女' : '次女'));
  return out;
}

/** Fills the family lists: spouse, children, parents, others; couples share children, brothers and sisters share parents. */
export function families(c: Chance, today: Day, people: readonly Draft[], ties: Ties): void {
  // A relation outside the roster never bears the name of someone in it: that would leave kinship open.
  const name = relationNamer(c, people.map((p) => p.name));
  const offspring = new Map<string, Relative[]>();
  const elders = new Map<string, [Relative, Relative]>();
  const adult = (p: Draft, n: number): boolean => addMonths(dayIn(p.birthDay, 1), n * 12) <= today;
  for (const p of people) {
    const list: Relative[] = [];
    const spouse = ties.spouse.get(p.id);
    const grown = ties.children.get(p.id) ?? [];
    if (spouse || grown.length > 0 || p.key !== null || (adult(p, 27) && c.yes(p.reserve ? 0.5 : 0.92))) {
      const sex: Sex = p.sex === '男' ? '女' : '男';
      const wedded = spouse
        ? linked(p.sex === '男' ? '妻子' : '丈夫', spouse)
        : { relation: p.sex === '男' ? '妻子' : '丈夫', name: name(sex), birth: shift(p.birthDay, c.int(-40, 40)), politics: politics(c, 30), unitText: c.pick(WORK), abroad: p.key === 'spouse_abroad', living: true, linked: null };
      if (p.key === 'spouse_abroad') wedded.unitText = '旅居国外';
      list.push(wedded);
      const mother = p.sex === '女' ? { birth: p.birthDay } : { birth: wedded.birth };
      const kids = grown.length > 0
        ? grown.map((k) => linked(k.sex === '男' ? '儿子' : '女儿', k))
        : ((spouse && offspring.get(spouse.id)) ?? childrenOf(c, name, today, p.sex === '男' ? p : wedded, mother));
      offspring.set(p.id, kids);
      list.push(...kids);
    }
    const shared = (ties.siblings.get(p.id) ?? []).map((s) => elders.get(s.id)).find((e) => e !== undefined);
    const eldestSibling = [p, ...(ties.siblings.get(p.id) ?? [])].reduce((a, b) => (b.birthDay < a.birthDay ? b : a));
    const both: [Relative, Relative] = shared ? [{ ...shared[0] }, { ...shared[1] }] : parentsOf(c, name, eldestSibling, today);
    const father = ties.parents.get(p.id);
    if (father) both[0] = linked('父亲', father);
    elders.set(p.id, both);
    list.push(...both);
    for (const s of ties.siblings.get(p.id) ?? []) {
      const older = s.birthDay < p.birthDay;
      list.push(linked(s.sex === '男' ? (older ? '哥哥' : '弟弟') : older ? '姐姐' : '妹妹', s));
    }
    p.family = list.map((r) => ({ ...r }));
  }
}
