import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { currentPost, monthsIn, monthsEn, monthsZh } from '../../domain/tenure.ts';
import { ageOn } from '../roster/rules.ts';
import type { Subject } from '../statistics/query-rules.ts';
import { truthOf } from '../statistics/truth-rules.ts';
import type { Pair, Place, Wish } from './model-rules.ts';

/** The wishes that can be stated, in the order they are offered. */
export const wishKinds = ['specialty', 'years', 'grassroots', 'reserve', 'stay', 'young', 'women'] as const;
export type WishKind = (typeof wishKinds)[number];
/** A wish as it was stated: its place in the order, and its weight among those of one place. */
export type Stated = { kind: WishKind; level: number; weight: number };
/** Numbers of the wishes: young is up to this age; years at the present rank count up to this many. */
export type Numbers = { youngAge: number; mostYears: number };

export const wishWords: Record<WishKind, Words> = {
  specialty: { zh: '专业相符', en: 'speciality fits' }, years: { zh: '任现层次年限长', en: 'years at the present rank' }, grassroots: { zh: '有两年以上基层工作经历', en: 'two years at the grassroots' },
  reserve: { zh: '年轻干部库人选', en: 'in the reserve pool' }, stay: { zh: '少跨单位调动', en: 'few moves between units' },
  young: { zh: '班子中有年轻干部', en: 'somebody young in each body' }, women: { zh: '班子中有女干部', en: 'a woman in each body' },
};

/** One unit of what a wish lacks, as a person would say it. */
export const lackWords: Record<WishKind, (n: number) => Words> = {
  specialty: (n) => ({ zh: `专业相符的少 ${n} 人`, en: `${n} fewer with a fitting speciality` }),
  years: (n) => ({ zh: `任现层次年限合计少 ${n} 年`, en: `${n} fewer years at the present rank in all` }),
  grassroots: (n) => ({ zh: `有基层工作经历的少 ${n} 人`, en: `${n} fewer with work at the grassroots` }),
  reserve: (n) => ({ zh: `年轻干部库人选少 ${n} 人`, en: `${n} fewer from the reserve pool` }),
  stay: (n) => ({ zh: `跨单位调动多 ${n} 人`, en: `${n} more moves between units` }),
  young: (n) => ({ zh: `没有年轻干部的班子多 ${n} 个`, en: `${n} more bodies without anybody young` }),
  women: (n) => ({ zh: `没有女干部的班子多 ${n} 个`, en: `${n} more bodies without a woman` }),
};

export type Candidate = Subject & { unitId: string | null };
/** Members whom a body has already, as far as they are known. */
export type Body = { unitId: string; young: number; women: number };

const yearsAtRank = (p: Subject, on: Day): number => {
  if (p.holdings === null) return 0;
  const now = currentPost(p.holdings, on);
  return typeof now === 'string' ? 0 : Math.floor(monthsIn(p.holdings.filter((h) => h.leading && h.rank === now.rank), on, 'day').min / 12);
};
const atGrassroots = (p: Subject, on: Day): boolean => truthOf({ term: 'grassroots', atLeast: 24 }, p, on) === true;
const young = (p: Subject, on: Day, age: number): boolean => (ageOn(p.birth, on) ?? 999) <= age;
const fits = (p: Subject, words: readonly string[]): boolean => words.some((x) => x !== '' && [p.specialty, p.techTitle].some((t) => t?.includes(x)));

/** The wishes as figures of the problem. A post for which no speciality is wanted counts no lack. */
export function wishesOf(stated: readonly Stated[], posts: readonly Place[], pairs: readonly Pair[], people: ReadonlyMap<string, Candidate>, specialty: ReadonlyMap<string, readonly string[]>, bodies: readonly Body[], numbers: Numbers, on: Day): Wish[] {
  const of = (cost: (p: Candidate, post: Place) => number): number[] => pairs.map((x) => cost(people.get(x.person)!, posts.find((p) => p.id === x.post)!));
  const none = pairs.map(() => 0);
  const inBody = (has: (p: Candidate) => boolean, held: (b: Body) => number) => [...new Set(posts.map((p) => p.unitId))].flatMap((unitId) => {
    const body = bodies.find((b) => b.unitId === unitId);
    if (body && held(body) > 0) return [];
    const own = pairs.flatMap((x, i) => (posts.find((p) => p.id === x.post)!.unitId === unitId && has(people.get(x.person)!) ? [i] : []));
    return [{ need: 1, about: unitId, pairs: own }];
  });
  return stated.map(({ kind, level, weight }): Wish => {
    const base = { id: kind, words: wishWords[kind], level, weight, costs: none, groups: [] };
    switch (kind) {
      case 'specialty': return { ...base, costs: of((p, post) => { const wanted = specialty.get(post.id) ?? []; return wanted.length > 0 && !fits(p, wanted) ? 1 : 0; }) };
      case 'years': return { ...base, costs: of((p) => numbers.mostYears - Math.min(numbers.mostYears, yearsAtRank(p, on))) };
      case 'grassroots': return { ...base, costs: of((p) => (atGrassroots(p, on) ? 0 : 1)) };
      case 'reserve': return { ...base, costs: of((p) => (p.reserve ? 0 : 1)) };
      case 'stay': return { ...base, costs: of((p, post) => (p.unitId === post.unitId ? 0 : 1)) };
      case 'young': return { ...base, groups: inBody((p) => young(p, on, numbers.youngAge), (b) => b.young) };
      case 'women': return { ...base, groups: inBody((p) => p.sex === 'female', (b) => b.women) };
    }
  });
}

/** What speaks for a person at a post under the stated wishes, in words; never a figure that stands for the person. */
export function speaksFor(p: Candidate, post: Place, stated: readonly Stated[], wanted: readonly string[], numbers: Numbers, on: Day): Words[] {
  return stated.flatMap(({ kind }): Words[] => {
    switch (kind) {
      case 'specialty': return fits(p, wanted) ? [{ zh: `专业相符（${[p.specialty, p.techTitle].filter(Boolean).join('、')}）`, en: `speciality fits (${[p.specialty, p.techTitle].filter(Boolean).join(', ')})` }] : [];
      case 'years': {
        const now = p.holdings === null ? 'unknown' : currentPost(p.holdings, on);
        if (typeof now === 'string') return [];
        const { min } = monthsIn(p.holdings!.filter((h) => h.leading && h.rank === now.rank), on, 'day');
        return [{ zh: `任现层次 ${monthsZh(min)}`, en: `${monthsEn(min)} at the present rank` }];
      }
      case 'grassroots': return atGrassroots(p, on) ? [{ zh: '有两年以上基层工作经历', en: 'two years or more at the grassroots' }] : [];
      case 'reserve': return p.reserve ? [{ zh: '在年轻干部库', en: 'in the reserve pool' }] : [];
      case 'stay': return p.unitId === post.unitId ? [{ zh: '本单位产生', en: 'from the same unit' }] : [];
      case 'young': return young(p, on, numbers.youngAge) ? [{ zh: `${ageOn(p.birth, on)} 岁`, en: `aged ${ageOn(p.birth, on)}` }] : [];
      case 'women': return p.sex === 'female' ? [{ zh: '女干部', en: 'a woman' }] : [];
    }
  });
}
