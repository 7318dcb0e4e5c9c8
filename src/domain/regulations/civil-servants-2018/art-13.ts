import { addMonths, earliest, latest } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { ev, fail, pass, unknownBecause, w } from '../../rule.ts';
import { statedOf } from '../../subjects/makers.ts';
import { civilServant, servantRule, type ServantPath } from '../../subjects/civil-servant/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第十三条: the conditions of a civil servant. */
const common = { ...servantsLaw2018, article: '第十三条', confidence: 'text', severity: 'block', stages: ['recruitment'] } as const;
const on = '2026-09-10';
const wayOut = w('不具备条件的不得录用；如情况不实，核实后更正', 'May not be recruited; if this is not so, correct it with evidence');

const condition = (id: string, fact: ServantPath, title: Words, met: Words, unmet: Words) =>
  statedOf(civilServant)({ ...common, id: `cn.civil-servants-2018.art-13.${id}`, title, fact, good: true, met, unmet, wayOut, on });

export const nationality = condition('nationality', 'recruitment.nationality', w('具有中国国籍', 'Chinese nationality'), w('具有中国国籍', 'of Chinese nationality'), w('不具有中国国籍', 'not of Chinese nationality'));
export const constitution = condition('constitution', 'recruitment.constitution', w('拥护宪法，拥护党的领导', 'Upholds the constitution and the Party’s leadership'), w('拥护宪法，拥护党的领导', 'upholds the constitution and the Party’s leadership'), w('不符合拥护宪法、拥护党的领导的条件', 'does not uphold the constitution and the Party’s leadership'));
export const character = condition('character', 'recruitment.character', w('具有良好的品行', 'Good character'), w('品行良好', 'of good character'), w('品行不符合条件', 'character does not meet the condition'));
export const health = condition('health', 'recruitment.health', w('身体条件和心理素质符合要求', 'Health of body and mind'), w('身体和心理符合要求', 'fit in body and mind'), w('身体或心理不符合要求', 'not fit in body or mind'));
export const ability = condition('ability', 'recruitment.ability', w('文化程度和工作能力符合职位要求', 'Schooling and ability'), w('文化程度和工作能力符合职位要求', 'schooling and ability meet the post'), w('文化程度或工作能力不符合职位要求', 'schooling or ability does not meet the post'));

export const adult = servantRule({
  ...common,
  id: 'cn.civil-servants-2018.art-13.age',
  title: w('年满十八周岁', 'Eighteen years of age'),
  needs: ['person.birth', 'recruitment.on'],
  test: (facts) => {
    const { birth } = facts.person!;
    const at = facts.recruitment!.on!;
    const evidence = [ev('出生', 'born', birth!), ev('计算截止', 'counted to', at)];
    if (addMonths(latest(birth!), 216) <= at) return pass(w(`${birth} 出生，至 ${at} 已满十八周岁`, `born ${birth}: eighteen on ${at}`), evidence);
    if (addMonths(earliest(birth!), 216) <= at) return unknownBecause({ fact: 'person.birth', label: w('出生日期（到日）', 'day of birth'), where: w('按档案认定填写到日', 'Fill the day from the file') }, w(`${birth} 出生，是否满十八周岁取决于具体日期`, `born ${birth}: whether eighteen hangs on the day`), evidence);
    return fail(w(`${birth} 出生，至 ${at} 不满十八周岁`, `born ${birth}: not eighteen on ${at}`), wayOut, evidence);
  },
  situations: [
    { what: w('当日满十八周岁', 'eighteen on the day'), day: on, given: { person: { birth: '2008-09-01' } }, expect: 'pass' },
    { what: w('差一天', 'a day short'), day: on, given: { person: { birth: '2008-09-02' } }, expect: 'block' },
    { what: w('只知到月', 'month known only'), day: on, given: { person: { birth: '2008-09' } }, expect: 'unknown' },
    { what: w('上月出生', 'born the month before'), day: on, given: { person: { birth: '2008-08' } }, expect: 'pass' },
    { what: w('未填', 'not filled'), day: on, given: { person: { birth: null } }, expect: 'unknown' },
  ],
});

export const lawArticle13 = [nationality, adult, constitution, character, health, ability] as const;
