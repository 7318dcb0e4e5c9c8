import { day } from '../../../kernel/day.ts';

/** The appointment regulations as revised by the Central Committee on 2019-03-03. */
export const appointment2019 = {
  document: 'cn.appointment-2019',
  documentTitle: '《党政领导干部选拔任用工作条例》',
  year: 2019,
  from: day('2019-03-03'),
} as const;
