import type { Day } from '../../../kernel/day.ts';
import type { Citation, Words } from '../../../kernel/refusal.ts';
import { citationOf, ev, w, type Evidence } from '../../../domain/rule.ts';
import { kinClassWords, kinOf, sameOrgan } from '../../../domain/regulations/recusal-2006/art-3.ts';
import { monthsFrom, peopleOf, staffingOf, structureOf, type Body, type Member } from './body.ts';
import { settingDefs, type InForce, type SettingKey, type Settings } from './settings.ts';

/** One line about a body: a verdict with its article, or with the institution's own number where no national text fixes one. */
export type Finding = {
  id: string; kind: 'pass' | 'block' | 'needs-reason' | 'unknown'; sentence: Words; evidence: Evidence[];
  citation?: Citation; wayOut?: Words;
  /** The number of the institution's own that was applied. */
  setting?: { key: SettingKey } & InForce;
};

const listed = (people: readonly { name: string }[]): string => people.map((p) => p.name).join('、');

/** What stands out in a body on a day: establishment, kin, ages, specialties, years in the body. In a fixed order. */
export function balanceOf(body: Body, settings: Settings, on: Day): Finding[] {
  const people = peopleOf(body);
  return [places(body), kin(people), ...spread(people, settings, on), average(people, settings, on), specialty(people, settings, on), tenure(people, settings, on)];
}

function places(body: Body): Finding {
  const { leading } = staffingOf(body.seats);
  const evidence = [ev('应配', 'due', leading.due), ev('实配', 'held', leading.held)];
  const over = body.seats.filter((s) => s.holders.length > s.establishment);
  const short = body.seats.filter((s) => s.holders.length < s.establishment);
  if (leading.over > 0)
    return {
      id: 'establishment', kind: 'block', evidence: [...evidence, ...over.map((s) => ({ label: { zh: s.title, en: s.title }, value: `${s.holders.length}/${s.establishment}` }))],
      sentence: w(`超职数配备 ${leading.over} 个`, `${leading.over} over the establishment`),
      wayOut: w('调整任职，或先按权限报批增加职数', 'Move a holder, or have the establishment raised first by who may'),
    };
  if (leading.short > 0)
    return {
      id: 'establishment', kind: 'needs-reason', evidence: [...evidence, ev('空缺职位', 'vacant posts', short.map((s) => s.title).join('、'))],
      sentence: w(`缺配 ${leading.short} 个`, `${leading.short} short of the establishment`), wayOut: w('启动动议，或说明暂不配备的理由', 'Begin a motion, or state why the place stays open'),
    };
  return { id: 'establishment', kind: 'pass', evidence, sentence: w('按职数配齐', 'staffed to its establishment') };
}

/** 第三条: kin may not report to one leader, which the regulation says includes the members of one leading body, nor lead one another. */
function kin(people: readonly Member[]): Finding {
  const citation = citationOf(sameOrgan);
  const evidence = [ev('核对人数', 'people compared', people.length)];
  const pairs: string[] = [];
  const words: Words[] = [];
  const doubts = new Map<string, string>();
  people.forEach((a, i) => people.slice(i + 1).forEach((b) => {
    const seen = [kinOf(facts(a), { personId: b.personId, name: b.name }), kinOf(facts(b), { personId: a.personId, name: a.name })];
    const hit = seen.find((s) => s.kin === 'yes');
    if (hit && hit.kin === 'yes') {
      pairs.push(`${a.name}、${b.name}`);
      words.push(kinClassWords[hit.kinClass]);
    } else for (const s of seen) if (s.kin === 'unknown') doubts.set(seen[0] === s ? a.name : b.name, s.because.label.zh);
  }));
  if (pairs.length > 0)
    return {
      id: 'kin', kind: 'block', citation, evidence: [...evidence, ...pairs.map((pair, i) => ({ label: words[i]!, value: pair }))],
      sentence: w(`${pairs.join('；')}有应当回避的亲属关系，不得在同一班子任职`, `${pairs.join('; ')} are kin who may not serve in one body`),
      wayOut: w('调整其中一方的职务', 'Move one of the two'),
    };
  if (doubts.size > 0)
    return {
      id: 'kin', kind: 'unknown', citation, evidence: [...evidence, ev('待查明', 'to be found out', [...doubts.keys()].join('、'))],
      sentence: w(`${doubts.size} 名成员的亲属关系不能判断`, `kinship of ${doubts.size} member(s) cannot be judged`), wayOut: w('补录家庭成员并与名册中的本人关联', 'Fill in the family records and link them to people of the roster'),
    };
  return { id: 'kin', kind: 'pass', citation, evidence, sentence: w('成员之间没有应当回避的亲属关系', 'no kin among the members') };
}

const facts = (m: Member): Parameters<typeof kinOf>[0] => ({ id: m.personId, family: m.family === null ? null : [...m.family], ...(m.kin ? { kin: [...m.kin] } : {}), ...(m.kinCut ? { kinCut: m.kinCut } : {}) });

const applied = (key: SettingKey, s: InForce): Finding['setting'] => ({ key, ...s });

function unset(id: string, key: SettingKey): Finding {
  const { words } = settingDefs[key];
  return { id, kind: 'unknown', evidence: [], sentence: w(`本单位尚未设定：${words.zh}`, `not set by this institution: ${words.en}`), wayOut: w('国家没有统一数字；需要时由本单位设定，经另一人审批', 'No national number; set one if wanted, with a second person’s approval') };
}

function spread(people: readonly Member[], settings: Settings, on: Day): Finding[] {
  const set = settings['body.age-spread'];
  if (!set) return [unset('age-spread', 'body.age-spread')];
  const s = structureOf(people, on);
  if (people.length < 2) return [];
  const setting = applied('body.age-spread', set);
  const evidence = [ev('最大', 'oldest', s.oldest ?? '—'), ev('最小', 'youngest', s.youngest ?? '—')];
  if (s.unknown.age > 0) return [{ id: 'age-spread', kind: 'unknown', evidence, setting, sentence: w(`${s.unknown.age} 人年龄不明，年龄差不能判断`, `the age of ${s.unknown.age} is not known`), wayOut: w('补全出生年月', 'Fill in the birth month') }];
  const years = s.oldest! - s.youngest!;
  return [years < set.value
    ? { id: 'age-spread', kind: 'needs-reason', evidence, setting, sentence: w(`年龄相差 ${years} 岁，年龄层次过于集中`, `ages lie ${years} years apart: too close together`), wayOut: w('补充不同年龄段的干部', 'Bring in people of another age') }
    : { id: 'age-spread', kind: 'pass', evidence, setting, sentence: w(`年龄相差 ${years} 岁，有梯次`, `ages lie ${years} years apart`) }];
}

function average(people: readonly Member[], settings: Settings, on: Day): Finding {
  const set = settings['body.average-age'];
  if (!set) return unset('average-age', 'body.average-age');
  const s = structureOf(people, on);
  const setting = applied('body.average-age', set);
  if (s.averageAge === null) return { id: 'average-age', kind: 'unknown', evidence: [], setting, sentence: w('没有年龄可计算', 'no ages to average'), wayOut: w('补全出生年月', 'Fill in the birth month') };
  const evidence = [ev('平均年龄', 'average age', s.averageAge), ...(s.unknown.age > 0 ? [ev('年龄不明', 'age unknown', s.unknown.age)] : [])];
  return s.averageAge > set.value
    ? { id: 'average-age', kind: 'needs-reason', evidence, setting, sentence: w(`平均年龄 ${s.averageAge} 岁，高于 ${set.value} 岁`, `average age ${s.averageAge}, above ${set.value}`), wayOut: w('补充年轻干部', 'Bring in younger people') }
    : { id: 'average-age', kind: 'pass', evidence, setting, sentence: w(`平均年龄 ${s.averageAge} 岁`, `average age ${s.averageAge}`) };
}

function specialty(people: readonly Member[], settings: Settings, on: Day): Finding {
  const set = settings['body.specialty-share'];
  if (!set) return unset('specialty', 'body.specialty-share');
  const s = structureOf(people, on);
  const known = people.length - s.unknown.specialty;
  const top = s.specialties[0];
  const setting = applied('body.specialty-share', set);
  const evidence = [ev('专长已知', 'specialty known', `${known}/${people.length}`)];
  // Of two or fewer nothing can be said about balance.
  if (known < 3 || !top) return { id: 'specialty', kind: 'unknown', evidence, setting, sentence: w('专长已知的成员不足 3 人，专业结构不能判断', 'fewer than three specialties are known'), wayOut: w('补录熟悉专业', 'Fill in the specialties') };
  // Whole numbers: n / known > value / 100.
  return top.n * 100 > set.value * known
    ? { id: 'specialty', kind: 'needs-reason', evidence: [...evidence, ev(top.name, top.name, top.n)], setting, sentence: w(`${known} 人中 ${top.n} 人专长为${top.name}，专业单一`, `${top.n} of ${known} share one specialty (${top.name})`), wayOut: w('补充其他专业的干部', 'Bring in other specialties') }
    : { id: 'specialty', kind: 'pass', evidence, setting, sentence: w('专业没有过于集中', 'specialties are spread') };
}

function tenure(people: readonly Member[], settings: Settings, on: Day): Finding {
  const set = settings['body.tenure'];
  if (!set) return unset('tenure', 'body.tenure');
  const setting = applied('body.tenure', set);
  const years = people.map((m) => ({ m, months: monthsFrom(m.bodySince, on) }));
  const long = years.filter((y) => y.months !== null && y.months > set.value * 12);
  if (long.length > 0)
    return {
      id: 'tenure', kind: 'needs-reason', setting, evidence: long.map((y) => ({ label: { zh: y.m.name, en: y.m.name }, value: (y.months! / 12).toFixed(1) })),
      sentence: w(`${listed(long.map((y) => y.m))}在本班子已超过 ${set.value} 年`, `${listed(long.map((y) => y.m))}: more than ${set.value} years in this body`), wayOut: w('列入交流计划', 'Plan a rotation'),
    };
  const open = years.filter((y) => y.months === null);
  if (open.length > 0) return { id: 'tenure', kind: 'unknown', setting, evidence: [ev('起始时间不明', 'first day unknown', listed(open.map((y) => y.m)))], sentence: w('部分成员的任职起始时间不明', 'the first day of some members is not known'), wayOut: w('补全任职时间', 'Fill in the dates of the posts') };
  const most = Math.max(0, ...years.map((y) => y.months!));
  return { id: 'tenure', kind: 'pass', setting, evidence: [ev('最长（年）', 'longest (years)', (most / 12).toFixed(1))], sentence: w(`没有人在本班子超过 ${set.value} 年`, `nobody has been in this body for more than ${set.value} years`) };
}
