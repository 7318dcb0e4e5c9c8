import type { RankLevel, ServiceRank } from '../../facts.ts';
import { rankLevelWords, serviceRankNames } from '../common-fields.ts';
import { choice, choices, count, dayOf, group, hidden, must, yesno, type Shape } from '../fields.ts';
import type { FamilyMatter, PersonalMattersFacts, PropertyMatter } from './facts.ts';

type Part<K extends keyof PersonalMattersFacts> = NonNullable<PersonalMattersFacts[K]>;

/** How each fact of a report of personal matters is entered. */
export const personalMattersFields: Shape<PersonalMattersFacts> = {
  id: hidden('asked'),
  reporter: group<Part<'reporter'>>({ rank: choice<RankLevel>(rankLevelWords, ['领导职务层次', 'level of the leading post']), serviceRank: choice<ServiceRank>(serviceRankNames, ['职级', 'service rank']), retired: yesno(), listed: yesno() }, ['报告人', 'Who reports']),
  annual: group<Part<'annual'>>({
    year: must(count()), handedInOn: dayOf(),
    items: choices<PropertyMatter>({ salary: ['工资和津补贴等', 'salary and allowances'], labour: ['讲学、写作、咨询等劳务所得', 'fees of lectures, writing, advice'], housing: ['房产', 'housing'], investment: ['股票、基金、投资型保险', 'shares, funds, insurance'], business: ['经商办企业', 'businesses'], overseas: ['境外存款和投资', 'deposits and investments abroad'] }),
  }, ['集中报告', 'Yearly report']),
  change: group<Part<'change'>>({
    matter: must(choice<FamilyMatter>({ marriage: ['婚姻', 'marriage'], passport: ['因私护照和出国', 'private passport and travel abroad'], 'hk-macao-taiwan': ['因私港澳台证件和出行', 'private permits and travel to Hong Kong, Macao, Taiwan'], 'child-foreigner': ['子女与外国人通婚', 'child’s marriage to a foreigner'], 'child-hk-macao-taiwan': ['子女与港澳台居民通婚', 'child’s marriage to a resident of Hong Kong, Macao, Taiwan'], abroad: ['配偶、子女移居', 'spouse or child abroad'], occupation: ['配偶、子女从业', 'occupation of spouse or child'], criminal: ['配偶、子女被追究刑事责任', 'criminal liability of spouse or child'] }, ['变化事项', 'what changed'])),
    happenedOn: dayOf(), reportedOn: dayOf(),
  }, ['变化报告', 'Report of a change']),
  newly: group<Part<'newly'>>({ since: dayOf(), reportedOn: dayOf() }, ['新任', 'Newly in post']),
  draw: group<Part<'draw'>>({ people: count(), drawn: count() }, ['随机抽查', 'Random check']),
};
