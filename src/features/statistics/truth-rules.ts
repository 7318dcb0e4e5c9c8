import { latest, type Day, type PartialDate } from '../../kernel/day.ts';
import { rankOrder, serviceRanks, type EducationLevel, type HoldingFacts } from '../../domain/facts.ts';
import { effects, lastDayOfEffect } from '../../domain/regulations/punishment/effects.ts';
import { currentHoldings, currentPost, monthsIn, monthsSince, startOf, type Counting, type Length } from '../../domain/tenure.ts';
import { ageOn } from '../roster/rules.ts';
import { fold, not, some, type Leaf, type Query, type Subject, type Truth } from './query-rules.ts';

/** Layers of education, lowest first; the place + 1 is the number the database counts with. */
export const layers: readonly EducationLevel[] = ['primary', 'junior-secondary', 'senior-secondary', 'technical-secondary', 'college', 'bachelor', 'master', 'doctor'];
/** Place of a 职级 from the bottom. */
export const serviceOrder = (rank: string): number => serviceRanks.length - 1 - serviceRanks.findIndex((r) => r.id === rank);

const reached = (length: Length, months: number): Truth => (length.min >= months ? true : length.max < months ? false : null);
const since = (from: PartialDate | null, on: Day, months: number, counting: Counting): Truth => (from === null ? null : reached(monthsSince(from, on, counting), months));

/** The last calendar years that are over on a day: n years before the year of the day. */
export const yearsOver = (on: Day, n: number): { from: number; to: number } => ({ from: Number(on.slice(0, 4)) - n, to: Number(on.slice(0, 4)) - 1 });

/** Whether one condition holds for a person on a day; null where a fact is missing. Pure; the database answers the same (query-sql-service.ts). */
export function truthOf(leaf: Leaf, p: Subject, on: Day): Truth {
  switch (leaf.term) {
    case 'age': {
      const age = ageOn(p.birth, on);
      return age === null ? null : (leaf.min === undefined || age >= leaf.min) && (leaf.max === undefined || age <= leaf.max);
    }
    case 'sex': return p.sex === null ? null : p.sex === leaf.is;
    case 'minority': return p.ethnicity === null ? null : !isHan(p.ethnicity) === leaf.is;
    case 'party': return p.partyMember === null ? null : p.partyMember === leaf.is;
    case 'partyMonths': return p.partyMember === false ? false : since(p.partyRegular, on, leaf.atLeast, 'month');
    case 'workMonths': return since(p.workStart, on, leaf.atLeast, 'month');
    case 'grassroots': return p.holdings === null ? null : atGrassroots(p.holdings, on, leaf.atLeast);
    case 'education': {
      if (p.education === null) return null;
      const own = p.education.filter((e) => leaf.mode === 'any' || e.mode === leaf.mode);
      return some(own.map((e) => (e.level === null ? null : layers.indexOf(e.level) >= layers.indexOf(leaf.atLeast))));
    }
    case 'rank': {
      const now = p.holdings === null ? 'unknown' : currentPost(p.holdings, on);
      return now === 'unknown' ? null : now === 'none' ? false : leaf.in.includes(now.rank);
    }
    case 'serviceRank': {
      if (p.ranks === null) return null;
      return p.ranks.filter((r) => r.to === null || latest(r.to) >= on).some((r) => serviceOrder(r.rank) >= serviceOrder(leaf.atLeast));
    }
    case 'postMonths': return p.holdings === null ? null : inPost(p.holdings, on, leaf.atLeast);
    case 'rankMonths': {
      if (p.holdings === null) return null;
      const own = p.holdings.filter((h) => h.leading && h.rank === leaf.rank);
      const found = reached(monthsIn(own, on, 'day'), leaf.atLeast);
      return found === false && (own.some((h) => startOf(h) === null) || p.holdings.some((h) => h.leading && h.rank === null)) ? null : found;
    }
    case 'posts': {
      if (p.holdings === null) return null;
      const led = p.holdings.filter((h) => h.leading && (startOf(h) ?? '') <= on);
      const titles = new Set(led.filter((h) => h.rank === leaf.rank).map((h) => `${h.unit ?? ''}${h.title}`));
      return titles.size >= leaf.atLeast ? true : led.some((h) => h.rank === null) ? null : false;
    }
    case 'excellent': {
      if (p.appraisals === null) return null;
      const { from, to } = yearsOver(on, leaf.years);
      const own = p.appraisals.filter((a) => a.year >= from && a.year <= to);
      const good = own.filter((a) => a.grade === 'excellent').length;
      return good >= leaf.atLeast ? true : good + (leaf.years - own.length) >= leaf.atLeast ? null : false;
    }
    case 'sound': {
      if (p.appraisals === null) return null;
      const { from, to } = yearsOver(on, leaf.years);
      const own = p.appraisals.filter((a) => a.year >= from && a.year <= to);
      return own.some((a) => a.grade === 'basic' || a.grade === 'incompetent') ? false : own.length < leaf.years ? null : true;
    }
    case 'effect': {
      const running = p.punishments === null ? null : some(p.punishments.map((x) => standsAgainst(x, on)));
      return leaf.is ? running : not(running);
    }
    case 'probation': {
      const trial = p.holdings === null ? null : some(currentHoldings(p.holdings, on).filter((h) => h.leading).map((h) => h.probation));
      return leaf.is ? trial : not(trial);
    }
    case 'reserve': return p.reserve === leaf.is;
    case 'training': return p.training.hoursLastFiveYears === null ? null : p.training.hoursLastFiveYears >= leaf.atLeast;
    case 'channel': return p.entryChannel === null ? null : leaf.in.includes(p.entryChannel);
    case 'text': {
      if (leaf.field === 'school') return p.education === null ? null : some(p.education.map((e) => (e.school === null ? null : e.school.includes(leaf.contains))));
      const text = p[leaf.field];
      return text === null ? null : text.includes(leaf.contains);
    }
  }
}

/** Whether a query holds for a person on a day. */
export const truthOfQuery = (query: Query, p: Subject, on: Day): Truth => fold(query.where, (leaf) => truthOf(leaf, p, on));

/** True for 汉 and 汉族. */
export const isHan = (ethnicity: string): boolean => ethnicity === '汉' || ethnicity === '汉族';

/** 基层工作经历 as 第八条第（一）项 counts it: recognized posts by month; posts not yet judged leave it open. */
function atGrassroots(held: readonly HoldingFacts[], on: Day, months: number): Truth {
  const sure = held.filter((h) => h.grassroots === true);
  if (monthsIn(sure, on, 'month').min >= months) return true;
  const most = monthsIn([...sure, ...held.filter((h) => h.grassroots === null)], on, 'month').max;
  return most >= months || sure.some((h) => startOf(h) === null) ? null : false;
}

/** How long the present post (of the highest rank held) is held: any of them, where there are several. */
function inPost(held: readonly HoldingFacts[], on: Day, months: number): Truth {
  const now = currentPost(held, on);
  if (now === 'none') return false;
  if (now === 'unknown') return null;
  const same = currentHoldings(held, on).filter((h) => h.leading && h.rank !== null && rankOrder(h.rank) === rankOrder(now.rank));
  return some(same.map((h) => since(startOf(h), on, months, 'day')));
}

type Punished = NonNullable<Subject['punishments']>[number];

/** 影响期未满，或期满影响使用 (第二十四条第（六）项); open where the length or the aftermath is not known. */
function standsAgainst(x: Punished, on: Day): Truth {
  if (x.affectsUseAfter === true) return true;
  const known = x.kind in effects || x.effectiveUntil !== null;
  const until = known ? lastDayOfEffect(x) : null;
  if (until === null) return null;
  if (on <= until.min) return true;
  return on <= until.max || x.affectsUseAfter === null ? null : false;
}

