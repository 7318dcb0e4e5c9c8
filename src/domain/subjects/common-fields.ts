import type { AppraisalFacts, AppraisalGrade, FamilyFacts, HoldingFacts, PunishmentFacts, RankLevel, ServiceRank, ServiceRankFacts } from '../facts.ts';
import { rankLevels, serviceRanks } from '../facts.ts';
import { effects } from '../regulations/punishment/effects.ts';
import type { PunishmentKind } from '../facts.ts';
import type { Words } from '../../kernel/refusal.ts';
import type { OfficialYear } from '../../kernel/workday.ts';
import { choice, count, dateOf, dayOf, daysOf, hidden, must, rows, textOf, yesno, type Shape } from './fields.ts';

/* Fields of facts that several subjects speak of: posts, ranks, grades, punishments, family, the official calendar. */

const wordsById = <T extends string>(of: readonly { id: T; words: Words }[]): Record<T, Words> => Object.fromEntries(of.map((x) => [x.id, x.words])) as Record<T, Words>;
export const rankLevelWords: Record<RankLevel, Words> = wordsById<RankLevel>(rankLevels);
export const serviceRankNames: Record<ServiceRank, Words> = wordsById<ServiceRank>(serviceRanks);
export const gradeNames: Record<AppraisalGrade, readonly [string, string]> = {
  excellent: ['优秀', 'excellent'], competent: ['称职', 'competent'], basic: ['基本称职', 'basically competent'], incompetent: ['不称职', 'not competent'], undetermined: ['不定等次', 'no grade'],
};
const punishmentNames = Object.fromEntries(Object.entries(effects).map(([kind, e]) => [kind, e.words])) as Record<PunishmentKind, Words>;

/** The facts of one punishment or measure. */
export const punishmentShape: Shape<PunishmentFacts> = {
  id: hidden('p'), kind: must(choice<PunishmentKind>(punishmentNames, ['种类', 'kind'])), decidedOn: dateOf('决定日期', 'decided on'), effectiveUntil: dayOf('决定写明的影响期最后一日', 'last day of effect as the decision states it'),
  affectsUseAfter: yesno('期满后是否仍影响使用', 'stands against use after its end'), monthsOfProbation: count(['个月', 'months'], ['留党察看月数', 'months of probation within the Party']),
};
export const punishmentRows = () => rows<PunishmentFacts>(punishmentShape);

/** Grades by year. */
export const gradeRows = () => rows<AppraisalFacts>({ year: must(count(undefined, ['年度', 'year'])), grade: must(choice<AppraisalGrade>(gradeNames, ['等次', 'grade'])) });

/** Posts held, present ones without an end. */
export const holdingRows = () => rows<HoldingFacts>({
  id: hidden('h'), title: must(textOf('职务', 'post')), unit: textOf('单位', 'unit'), rank: choice<RankLevel>(rankLevelWords, ['层次', 'level']),
  role: choice<'chief' | 'deputy' | 'member' | 'staff'>({ chief: ['正职', 'chief'], deputy: ['副职', 'deputy'], member: ['成员', 'member'], staff: ['一般人员', 'staff'] }, ['班子角色', 'role']),
  leading: must(yesno('是否领导职务', 'a leading post')), grassroots: yesno('是否基层', 'at the grassroots'), probation: yesno('是否在试用期', 'on probation'), promoted: yesno('是否提任', 'came by promotion'),
  appointedOn: dayOf('决定任职日期', 'appointment decided on'), from: dateOf('起', 'from'), to: dateOf('止（现任不填）', 'to (blank: still held)'),
  exceptional: choice<'qualification' | 'skip' | 'tenure'>({ qualification: ['突破资格条件', 'qualification'], skip: ['越级', 'step'], tenure: ['突破任职年限', 'years in post'] }, ['破格', 'exceptional']),
});

/** Service ranks held. */
export const rankRows = () => rows<ServiceRankFacts>({ rank: must(choice<ServiceRank>(serviceRankNames, ['职级', 'service rank'])), from: dateOf('起', 'from'), to: dateOf('止（现任不填）', 'to (blank: still held)') });

/** Family members as the appointment form has them. */
export const familyRows = () => rows<FamilyFacts>({
  relation: must(textOf('称谓', 'relation')), name: must(textOf('姓名', 'name')), personId: hidden(null), birth: dateOf('出生年月', 'birth'), unit: textOf('工作单位及职务', 'unit and post'), abroad: yesno('是否移居国（境）外', 'has emigrated'), living: yesno('是否在世', 'living'),
});

/** Official notices of holidays, for years the built-in calendar does not cover. */
export const calendarRows = () => rows<OfficialYear>({ year: must(count(undefined, ['年份', 'year'])), holidays: must(daysOf('放假日', 'holidays')), workdays: must(daysOf('调休上班日', 'make-up working days')), source: must(textOf('来源', 'source')) });
