import { day } from '../../../kernel/day.ts';

/** The appraisal regulations of the Central Committee's general office, in force from 2019-04-07. */
export const cadreAppraisal2019 = {
  document: 'cn.cadre-appraisal-2019',
  documentTitle: '《党政领导干部考核工作条例》',
  year: 2019,
  from: day('2019-04-07'),
} as const;
