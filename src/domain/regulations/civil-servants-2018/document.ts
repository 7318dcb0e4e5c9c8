import { day } from '../../../kernel/day.ts';

/** The Civil Servants Law as revised on 2018-12-29, in force from 2019-06-01. */
export const servantsLaw2018 = {
  document: 'cn.civil-servants-2018',
  documentTitle: '《中华人民共和国公务员法》',
  year: 2018,
  from: day('2019-06-01'),
} as const;
