import type { AppraisalGrade, ServiceRank } from '../../facts.ts';
import { calendarRows, gradeNames, gradeRows, holdingRows, punishmentRows, rankRows, serviceRankNames } from '../common-fields.ts';
import { choice, count, dayOf, group, hidden, must, setting, yesno, type Shape } from '../fields.ts';
import type { RankCase, RankSteps, RankedPerson, RankedUnit, ShareLine } from './facts.ts';

type Shares = Partial<Record<ShareLine, number>>;
const shareNames: Record<ShareLine, readonly [string, string]> = {
  'city-researchers': ['市级：一级至四级调研员', 'city: researchers 1–4'], 'city-researchers-1-2': ['市级：一、二级调研员', 'city: researchers 1–2'], 'city-researcher-1': ['市级：一级调研员', 'city: researcher 1'], 'city-principals': ['市级：一级至四级主任科员', 'city: principals 1–4'],
  'county-researcher-2': ['县级：二级调研员', 'county: researcher 2'], 'county-researchers-3-4': ['县级：三、四级调研员', 'county: researchers 3–4'], 'county-researcher-3': ['县级：三级调研员', 'county: researcher 3'], 'county-principals': ['县级：主任科员', 'county: principals'],
};
const each = <T extends string>(names: Readonly<Record<T, unknown>>, words: (id: T) => readonly [string, string], unit?: readonly [string, string]) =>
  Object.fromEntries((Object.keys(names) as T[]).map((id) => [id, count(unit, words(id))])) as Record<T, ReturnType<typeof count>>;

/** How each fact of a promotion in service rank is entered. */
export const rankFields: Shape<RankCase> = {
  id: hidden('asked'),
  target: choice<ServiceRank>(serviceRankNames),
  person: group<RankedPerson>({
    id: hidden(), name: hidden(), holdings: holdingRows(), ranks: rankRows(), appraisals: gradeRows(), punishments: punishmentRows(),
    lastGrade: group<NonNullable<RankedPerson['lastGrade']>>({ grade: must(choice<AppraisalGrade>(gradeNames, ['等次', 'grade'])), decidedOn: must(dayOf('确定日期', 'decided on')) }),
    underInvestigation: yesno(), qualified: yesno(), otherBar: yesno(),
  }),
  unit: group<RankedUnit>({
    level: choice<NonNullable<RankedUnit['level']>>({ city: ['市级机关', 'organs of a city'], county: ['县、乡机关', 'organs of counties and townships'], other: ['其他', 'others'] }), positions: count(),
    counts: group<NonNullable<RankedUnit['counts']>>(each(serviceRankNames, (id) => [serviceRankNames[id].zh, serviceRankNames[id].en])),
  }),
  steps: group<RankSteps>({
    planOn: dayOf(), opinion: choice<NonNullable<RankSteps['opinion']>>({ recommendation: ['民主推荐', 'recommendation'], assessment: ['民主测评', 'assessment'], none: ['没有', 'none'] }), opinionOn: dayOf(), proposedOn: dayOf(), noticePublishedOn: dayOf(), noticeEndsOn: dayOf(), calendar: calendarRows(), approvedOn: dayOf(), gradeAfter: count(),
  }),
  settings: group<NonNullable<RankCase['settings']>>({ shares: setting<Shares>(must(group<Shares>(each(shareNames, (id) => shareNames[id], ['%', '%'])))) }, ['职数比例设定', 'Settings of the shares']),
};
