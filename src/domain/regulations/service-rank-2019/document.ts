import { day } from '../../../kernel/day.ts';

/** The provisions on posts and service ranks side by side, in force from 2019-06-01. */
export const serviceRank2019 = {
  document: 'cn.service-rank-2019',
  documentTitle: '《公务员职务与职级并行规定》',
  year: 2019,
  from: day('2019-06-01'),
} as const;
