import type { Setting } from '../setting.ts';
import type { AppraisalGrade } from '../../facts.ts';
import { gradeNames, gradeRows, punishmentRows } from '../common-fields.ts';
import { choice, choices, count, dayOf, group, hidden, must, rows, setting, textOf, yesno, type Shape } from '../fields.ts';
import type { AppraisalKind, AppraisalMatter, AppraisalRecord, AppraisalSettings, AppraisalShares, AppraisalUse, AppraisedBody, AppraisedPerson, Aspect, AssessmentVotes, BodyContent, BodyGrade, PersonContent } from './facts.ts';

const bodyGrades: Record<BodyGrade, readonly [string, string]> = { excellent: ['优秀', 'excellent'], good: ['良好', 'good'], fair: ['一般', 'fair'], poor: ['较差', 'poor'] };
const other = { other: ['其他表述', 'another word'] } as const;
const percent = ['%', '%'] as const;
type Notable = NonNullable<AppraisalSettings['notExcellent']>['value'][number];
type ValueOf<K extends keyof AppraisalSettings> = NonNullable<AppraisalSettings[K]> extends Setting<infer V> ? V : never;
type Fraction = ValueOf<'warning'>['favourable'];
const fraction = (words: readonly [string, string]) => must(group<Fraction>({ of: must(count(undefined, ['分子', 'of'])), per: must(count(undefined, ['分母', 'per'])) }, words));

/** How each fact of a year's appraisal is entered. */
export const appraisalFields: Shape<AppraisalMatter> = {
  id: hidden('asked'),
  about: choice<NonNullable<AppraisalMatter['about']>>({ servant: ['公务员', 'a civil servant'], leader: ['领导干部', 'a leader'], body: ['领导班子', 'a leading body'] }),
  year: count(),
  record: group<AppraisalRecord>({
    kinds: choices<AppraisalKind>({ ordinary: ['平时考核', 'regular'], annual: ['年度考核', 'annual'], special: ['专项考核', 'special'], term: ['任期考核', 'of the term'], other: ['其他', 'another'] }),
    aspects: choices<Aspect>({ politics: ['政治素质', 'political quality'], performance: ['履职能力', 'ability in office'], results: ['工作成效', 'results'], conduct: ['作风表现', 'conduct'] }),
    personContents: choices<PersonContent>({ virtue: ['德', 'virtue'], ability: ['能', 'ability'], diligence: ['勤', 'diligence'], achievement: ['绩', 'achievement'], integrity: ['廉', 'integrity'] }),
    emphasis: yesno(),
    bodyContents: choices<BodyContent>({ 'political-building': ['政治思想建设', 'political and ideological building'], leadership: ['领导能力', 'leadership'], results: ['工作实绩', 'results'], 'integrity-building': ['党风廉政建设', 'clean government'], 'conduct-building': ['作风建设', 'conduct'] }),
    reportOn: dayOf(), assessmentOn: dayOf(), talksOn: dayOf(), verifiedOn: dayOf(), judgedOn: dayOf(), summaryOn: dayOf(), proposedOn: dayOf(), decidedOn: dayOf(), informedInWriting: yesno(),
  }),
  person: group<AppraisedPerson>({
    id: hidden(), name: hidden(), grade: choice<AppraisalGrade | 'other'>({ ...gradeNames, ...other }), chief: yesno(), takesPart: yesno(), comment: yesno(), trial: yesno(), leaveDays: count(['天', 'days']), punishments: punishmentRows(), underInvestigation: yesno(), history: gradeRows(),
  }),
  body: group<AppraisedBody>({ id: hidden(), name: hidden(), grade: choice<BodyGrade | 'other'>({ ...bodyGrades, ...other }) }),
  found: { kind: 'texts' },
  use: group<AppraisalUse>({
    commended: yesno(), thirdClassMerit: yesno(), meritThrough: count(), wageStepThrough: count(), wageStepGiven: yesno(), gradeStepThrough: count(), gradeStepGiven: yesno(), admonished: yesno(), improvementSet: yesno(), bonusPaid: yesno(), rearranged: yesno(), lowered: yesno(), dismissed: yesno(), bodyFollowed: yesno(), restsOnResult: yesno(),
  }),
  shares: group<AppraisalShares>({
    due: count(), excellent: count(), consent: group<NonNullable<AppraisalShares['consent']>>({ given: must(yesno('是否同意超过五分之一', 'consent to more than a fifth')), reason: textOf('理由', 'reason') }), bodiesDue: count(), bodiesExcellent: count(),
  }),
  votes: group<AssessmentVotes>({ valid: count(), favourable: count(), incompetent: count(), judgedUnfit: yesno(), measureTaken: yesno() }),
  settings: group<AppraisalSettings>({
    notExcellent: setting<Notable[]>(must(rows<Notable>({ key: must(textOf('代号', 'key')), words: must(group<Notable['words']>({ zh: must(textOf('情形（中文）', 'circumstance in Chinese')), en: must(textOf('情形（英文）', 'circumstance in English')) })) }, ['不得评优的情形', 'circumstances that bar an excellent grade']))),
    bodyShare: setting<number>(must(count(percent, ['评优班子比例上限', 'most bodies graded excellent']))),
    leaderShare: setting<ValueOf<'leaderShare'>>(must(group<ValueOf<'leaderShare'>>({ excellent: must(count(percent, ['优秀班子', 'of an excellent body'])), good: must(count(percent, ['良好班子', 'of a good body'])), fair: must(count(percent, ['一般班子', 'of a fair body'])), poor: must(count(percent, ['较差班子', 'of a poor body'])) }))),
    chiefExcellent: setting<ValueOf<'chiefExcellent'>>(must(choice<BodyGrade>(bodyGrades, ['主要负责人评优所需的班子等次', 'grade of the body for an excellent principal member']))),
    bodyUse: setting<ValueOf<'bodyUse'>>(must(group<ValueOf<'bodyUse'>>({ excellent: textOf('班子优秀', 'body excellent'), good: textOf('班子良好', 'body good'), fair: textOf('班子一般', 'body fair'), poor: textOf('班子较差', 'body poor') }))),
    window: setting<ValueOf<'window'>>(must(group<ValueOf<'window'>>({ from: must(textOf('起（月-日）', 'from (month-day)')), to: must(textOf('次年止（月-日）', 'to (month-day of the next year)')) }))),
    warning: setting<ValueOf<'warning'>>(must(group<ValueOf<'warning'>>({ favourable: fraction(['优秀和称职票最低比例', 'least favourable votes']), incompetent: fraction(['不称职票最高比例', 'most incompetent votes']) }))),
  }, ['单位设定', 'Settings']),
};
