import type { Words } from '../../../kernel/refusal.ts';
import { fail, pass, w } from '../../rule.ts';
import { servantRule, type ServantPunishment } from '../../subjects/civil-servant/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第六十二条: six kinds of punishment. */
const common = { ...servantsLaw2018, confidence: 'text', severity: 'block', stages: ['sanction'] } as const;
const on = '2026-08-20';

/** The six kinds with the months they run; expulsion runs out of no period. */
export const punishmentKinds: Readonly<Record<Exclude<ServantPunishment, 'other'>, { words: Words; months: number | null }>> = {
  warning: { words: w('警告', 'warning'), months: 6 },
  demerit: { words: w('记过', 'demerit'), months: 12 },
  'serious-demerit': { words: w('记大过', 'serious demerit'), months: 18 },
  demotion: { words: w('降级', 'reduction of grade'), months: 24 },
  removal: { words: w('撤职', 'removal from post'), months: 24 },
  expulsion: { words: w('开除', 'expulsion'), months: null },
};
/** The six kinds as pairs. */
export const punishmentPairs = Object.entries(punishmentKinds) as [Exclude<ServantPunishment, 'other'>, { words: Words; months: number | null }][];

export const sixKinds = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-62.kinds',
  title: w('处分分警告、记过、记大过、降级、撤职、开除', 'Six kinds of punishment'),
  article: '第六十二条',
  needs: ['sanction.kind'],
  test: (facts) => {
    const { kind } = facts.sanction!;
    return kind === 'other'
      ? fail(w('处分种类不在六种之内', 'not one of the six kinds'), w('按六种处分之一作出，其他措施另行登记', 'Decide one of the six; enter other measures elsewhere'))
      : pass(w(`处分为${punishmentKinds[kind!].words.zh}`, `the punishment: ${punishmentKinds[kind!].words.en}`));
  },
  situations: [
    ...punishmentPairs.map(([kind, { words }]) => ({ what: words, day: on, given: { sanction: { kind } }, expect: 'pass' as const })),
    { what: w('其他名目', 'another name'), day: on, given: { sanction: { kind: 'other' } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { sanction: { kind: null } }, expect: 'unknown' },
  ],
});

export const lawArticle62 = [sixKinds] as const;
