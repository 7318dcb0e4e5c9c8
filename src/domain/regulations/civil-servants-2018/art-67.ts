import { addMonths } from '../../../kernel/day.ts';
import { ev, fail, pass, w } from '../../rule.ts';
import { servantRule } from '../../subjects/civil-servant/facts.ts';
import { servantsLaw2018 } from './document.ts';

/* 第六十七条: training for a leading post before taking it or within a year after. */
const appointed = (trainedOn: string | null) => ({ promotion: { appointedOn: '2026-04-22', trainedOn } });

export const training = servantRule({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-67.within-a-year',
  title: w('晋升领导职务：任职前或任职后一年内任职培训', 'Training before the post or within a year'),
  article: '第六十七条',
  confidence: 'text',
  severity: 'block',
  stages: ['promotion'],
  needs: ['promotion.appointedOn'],
  test: (facts, day) => {
    const { appointedOn, trainedOn } = facts.promotion!;
    const due = addMonths(appointedOn!, 12);
    const evidence = [ev('任职', 'took the post', appointedOn!), ev('培训期限', 'training due', due), ev('培训完成', 'trained', trainedOn ?? '—')];
    if (trainedOn !== null && trainedOn <= due) return pass(trainedOn <= appointedOn! ? w(`任职前已培训（${trainedOn}）`, `trained before the post, ${trainedOn}`) : w(`任职后一年内完成培训（${trainedOn}）`, `trained within a year, ${trainedOn}`), evidence);
    const mend = w('尽快完成任职培训并记录', 'Complete the training and enter it');
    if (trainedOn !== null) return fail(w(`培训 ${trainedOn} 完成，超过任职后一年（${due}）`, `trained ${trainedOn}, later than a year after the post (${due})`), mend, evidence);
    return day <= due
      ? pass(w(`须在 ${due} 前完成任职培训`, `training is due by ${due}`), evidence)
      : fail(w(`任职已满一年（${due}），没有完成任职培训`, `a year in the post passed on ${due} without training`), mend, evidence);
  },
  situations: [
    { what: w('任职前培训', 'before'), day: '2026-04-22', given: appointed('2026-03-20'), expect: 'pass' },
    { what: w('满一年当日完成', 'on the last day'), day: '2027-05-01', given: appointed('2027-04-22'), expect: 'pass' },
    { what: w('迟一日', 'a day late'), day: '2027-05-01', given: appointed('2027-04-23'), expect: 'block' },
    { what: w('期限内尚未培训', 'still due'), day: '2027-04-22', given: appointed(null), expect: 'pass' },
    { what: w('期限已过尚未培训', 'overdue'), day: '2027-04-23', given: appointed(null), expect: 'block' },
    { what: w('任职日期未填', 'not appointed'), day: '2026-04-22', given: { promotion: { appointedOn: null } }, expect: 'unknown' },
  ],
});

export const lawArticle67 = [training] as const;
