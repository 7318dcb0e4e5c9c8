import type { Words } from '../../../kernel/refusal.ts';
import type { ServiceRank } from '../../facts.ts';
import { ev, fail, notApplicable, pass, w, type Patch, type Rule } from '../../rule.ts';
import { rankHeldOn, rankRule, rankUnknown, serviceRankWords, type RankCase, type RankPath, type RankStage, type ShareLine } from '../../subjects/service-rank/facts.ts';
import { settingEvidence } from '../../subjects/setting.ts';
import { serviceRank2019 } from './document.ts';

/*
 * 职级职数: shares by level. A share "of which" is reckoned on the quota of the group it belongs to (our reading, marked as such),
 * so that it is a product of shares of the positions; whole numbers throughout. Finer shares of a province replace a line's.
 */
type Line = { id: ShareLine; level: 'city' | 'county'; ranks: readonly ServiceRank[]; percent: number; within?: ShareLine };
const researchers: readonly ServiceRank[] = ['researcher-1', 'researcher-2', 'researcher-3', 'researcher-4'];
const principals: readonly ServiceRank[] = ['principal-1', 'principal-2', 'principal-3', 'principal-4'];

/** The table of shares, in per cent of the positions, or of the quota of the line named. */
export const shareLines: readonly Line[] = [
  { id: 'city-researchers', level: 'city', ranks: researchers, percent: 20 },
  { id: 'city-researchers-1-2', level: 'city', ranks: researchers.slice(0, 2), percent: 40, within: 'city-researchers' },
  { id: 'city-researcher-1', level: 'city', ranks: researchers.slice(0, 1), percent: 50, within: 'city-researchers-1-2' },
  { id: 'city-principals', level: 'city', ranks: principals, percent: 60 },
  { id: 'county-researcher-2', level: 'county', ranks: ['researcher-2'], percent: 2 },
  { id: 'county-researchers-3-4', level: 'county', ranks: researchers.slice(2), percent: 10 },
  { id: 'county-researcher-3', level: 'county', ranks: ['researcher-3'], percent: 40, within: 'county-researchers-3-4' },
  { id: 'county-principals', level: 'county', ranks: principals, percent: 60 },
];

const lineById = (id: ShareLine): Line => shareLines.find((l) => l.id === id)!;

/** The quota of a line on so many positions: the product of its shares, the fraction of a person dropped. */
export function quota(id: ShareLine, positions: number, finer: Partial<Record<ShareLine, number>> = {}): number {
  let [up, down] = [positions, 1];
  for (let at: ShareLine | undefined = id; at !== undefined; at = lineById(at).within) [up, down] = [up * (finer[at] ?? lineById(at).percent), down * 100];
  return Math.floor(up / down);
}

const namesOf = (ranks: readonly ServiceRank[]): Words => {
  const names = ranks.map(serviceRankWords);
  return ranks.length === 1 ? names[0]! : w(`${names[0]!.zh}至${names.at(-1)!.zh}`, `${names[0]!.en} to ${names.at(-1)!.en.replace(/^.*, /u, '')}`);
};

const on = '2026-08-20';
const ruleOfLine = (line: Line): Rule<RankCase, RankPath, RankStage> => {
  const names = namesOf(line.ranks);
  const basis = line.within ? w(`${namesOf(lineById(line.within).ranks).zh}职数`, `the quota of ${namesOf(lineById(line.within).ranks).en}`) : w('职级职数基数', 'the positions');
  const target = line.ranks[0]!;
  const most = quota(line.id, 500);
  const zero = Object.fromEntries([...researchers, ...principals].map((r) => [r, 0]));
  const given = (count: number, over: Patch<RankCase> = {}): Patch<RankCase> => ({ target, person: { ranks: [] }, unit: { level: line.level, positions: 500, counts: { ...zero, [target]: count } }, ...over }) as Patch<RankCase>;
  return rankRule({
    ...serviceRank2019,
    id: `cn.service-rank-2019.shares.${line.id}`,
    title: w(`${line.level === 'city' ? '市级' : '县乡'}${names.zh}不超过${basis.zh}的 ${line.percent}%`, `${names.en}: ${line.percent}% of ${basis.en} at most`),
    article: '职级职数比例',
    confidence: 'content',
    severity: 'block',
    stages: ['propose', 'approve'],
    scope: (facts) => {
      if (facts.target === null) return rankUnknown(['target']);
      if (!line.ranks.includes(facts.target)) return notApplicable(w(`拟晋升的不是${names.zh}`, `the rank aimed at is not ${names.en}`));
      const level = facts.unit?.level ?? null;
      if (level === null) return rankUnknown(['unit.level']);
      return level === line.level ? null : notApplicable(w('单位层级不在本项范围', 'the unit is of another level'));
    },
    needs: ['unit.positions', 'unit.counts', 'person.ranks'],
    test: (facts, day) => {
      const { positions, counts } = facts.unit!;
      const finer = facts.settings?.shares ?? null;
      const limit = quota(line.id, positions!, finer?.value);
      const present = rankHeldOn(facts.person!.ranks!, day);
      const before = line.ranks.reduce((n, r) => n + (counts![r] ?? 0), 0);
      const after = before + 1 - (present !== null && line.ranks.includes(present) ? 1 : 0);
      const evidence = [
        ...(finer?.value[line.id] === undefined ? [] : [settingEvidence(finer, `${finer.value[line.id]}%`)]),
        ev('职级职数基数', 'positions', positions!),
        ev(line.within ? '职数（其中比例按所属职数计，口径待核对）' : '职数', line.within ? 'quota (share of the quota it belongs to; reading to be checked)' : 'quota', limit),
        ev('晋升后人数', 'holders after the promotion', after),
      ];
      return after <= limit
        ? pass(w(`晋升后${names.zh} ${after} 人，职数 ${limit} 个`, `${after} ${names.en} after the promotion, quota ${limit}`), evidence)
        : fail(w(`晋升后${names.zh} ${after} 人，超过职数 ${limit} 个`, `${after} ${names.en} after the promotion: more than the quota of ${limit}`), w('有空缺职数后再办理', 'Propose it when a place is free'), evidence);
    },
    situations: [
      { what: w('晋升后恰满职数', 'exactly the quota'), day: on, given: given(most - 1), expect: 'pass' },
      { what: w('晋升后少一个', 'one below'), day: on, given: given(most - 2), expect: 'pass' },
      { what: w('晋升后超一个', 'one over'), day: on, given: given(most), expect: 'block' },
      { what: w('省级细化比例更低', 'a finer share of the province'), day: on, given: given(most - 1, { settings: { shares: { value: { [line.id]: 1 }, author: '甘若水', approver: '程望舒', on: '2025-03-01', source: '省级实施办法' } } } as Patch<RankCase>), expect: 'block' },
      ...(line.ranks.length > 1 ? [{ what: w('本组内晋升，人数不变', 'within the group, nobody added'), day: on, given: given(most, { person: { ranks: [{ rank: line.ranks.at(-1)!, from: '2020-01', to: null }] } }), expect: 'pass' as const }] : []),
      { what: w('其他层级', 'another level'), day: on, given: given(most, { unit: { level: 'other' } }), expect: 'not-applicable' },
      { what: w('基数未填', 'positions not filled'), day: on, given: { ...(given(0) as object), unit: { level: line.level, positions: null } } as Patch<RankCase>, expect: 'unknown' },
    ],
  });
};

/** One rule for each line of the shares. */
export const rankShares: readonly Rule<RankCase, RankPath, RankStage>[] = shareLines.map(ruleOfLine);
