import type { Day } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import type { Draft } from './draft.ts';
import { idOf } from './identity.ts';
import { dayIn, monthsBefore, shift, yearOf } from './months.ts';

/** Errors planted in the demonstration on purpose, so that the checks have something to find. */
export const plantedKinds = [
  { kind: 'id-birth-differs', words: { zh: '身份证号中的出生日期与出生年月不一致', en: 'the ID number shows another birth month' } },
  { kind: 'id-sex-differs', words: { zh: '身份证号所示性别与性别不一致', en: 'the ID number shows another sex' } },
  { kind: 'id-repeated', words: { zh: '两人使用同一身份证号', en: 'two people with one ID number' } },
  { kind: 'work-start-as-child', words: { zh: '参加工作时不满十四岁', en: 'at work at the age of thirteen' } },
  { kind: 'work-start-differs', words: { zh: '参加工作时间早于简历中第一段工作', en: 'work began before the first post of the résumé' } },
  { kind: 'child-older', words: { zh: '子女出生早于本人', en: 'a child born before the parent' } },
  { kind: 'resume-gap', words: { zh: '简历中断一年以上', en: 'a gap of more than a year in the résumé' } },
  { kind: 'resume-overlap', words: { zh: '简历两段时间重叠', en: 'two posts of the résumé overlap' } },
  { kind: 'resume-future', words: { zh: '现任职务始于将来', en: 'the present post begins in the future' } },
  { kind: 'party-before-18', words: { zh: '入党时不满十八岁', en: 'joined the Party before eighteen' } },
  { kind: 'party-regular-early', words: { zh: '预备期不足一年即转正', en: 'full member less than a year after joining' } },
  { kind: 'degree-while-young', words: { zh: '全日制毕业时间晚于参加工作时间数年', en: 'full-time education ends years after work began' } },
] as const satisfies readonly { kind: string; words: Words }[];
export type PlantedKind = (typeof plantedKinds)[number]['kind'];
export type Planted = { kind: PlantedKind; personIds: string[]; what: Words };

const moveDay = (of: Day, months: number): Day => dayIn(shift(of, months), Number(of.slice(8)));

const PLANT: Record<PlantedKind, (p: Draft, other: Draft, today: Day) => void> = {
  'id-birth-differs': (p) => void (p.idNumber = idOf(moveDay(p.birthDay, -14), p.sex, p.serial)),
  'id-sex-differs': (p) => void (p.idNumber = idOf(p.birthDay, p.sex === '男' ? '女' : '男', p.serial)),
  'id-repeated': (p, other) => void (p.idNumber = other.idNumber = idOf(p.birthDay, p.sex, p.serial)),
  'work-start-as-child': (p) => void (p.workStart = shift(p.birthDay, 13 * 12 + 4)),
  'work-start-differs': (p) => void (p.workStart = shift(p.workStart, -19)),
  'child-older': (p) => {
    const child = { relation: '女儿', name: `${p.name.slice(0, 1)}若萸`, birth: shift(p.birthDay, -16), politics: '群众', unitText: '砚溪区供电所职工', abroad: false, living: true, linked: null };
    p.family.splice(1, 0, child);
  },
  'resume-gap': (p) => void (p.jobs[0]!.to = shift(p.jobs[0]!.to!, -15)),
  'resume-overlap': (p) => void (p.jobs[0]!.to = shift(p.jobs[0]!.to!, 9)),
  'resume-future': (p, _other, today) => {
    const from = shift(today, 7);
    p.jobs.at(-1)!.from = from;
    p.jobs.at(-2)!.to = from;
  },
  'party-before-18': (p) => {
    p.party = '中共党员';
    p.partyJoin = shift(p.birthDay, 16 * 12 + 5);
    p.partyRegular = shift(p.partyJoin, 12);
  },
  'party-regular-early': (p, _other, today) => {
    p.party = '中共党员';
    p.partyJoin ??= monthsBefore(today, 60);
    p.partyRegular = shift(p.partyJoin, 3);
  },
  'degree-while-young': (p) => {
    const course = p.courses.find((c) => c.mode === 'full-time')!;
    course.from = `${yearOf(course.from) + 5}-09`;
    course.to = `${yearOf(course.to) + 5}-07`;
  },
};

/** Plants each error in one of the given people (two for a repeated number) and says where. */
export function plant(people: readonly Draft[], today: Day): Planted[] {
  const free = people.filter((p) => p.jobs.length >= 3 && p.jobs[0]!.to !== null && p.family.length >= 3 && p.courses.every((c) => c.mode === 'full-time'));
  return plantedKinds.map(({ kind, words }, i) => {
    const [p, other] = [free[i * 2]!, free[i * 2 + 1]!];
    PLANT[kind](p, other, today);
    return { kind, personIds: kind === 'id-repeated' ? [p.id, other.id] : [p.id], what: words };
  });
}
