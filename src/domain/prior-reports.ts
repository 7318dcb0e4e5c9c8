import type { Citation, Words } from '../kernel/refusal.ts';

/** Matters to be reported to the superior organization department before the decision (事先报告); the list as recalled, its wording still to be compared. */
export const priorReportCitation: Citation = { document: 'cn.supervision-2019', title: '干部选拔任用工作监督检查和责任追究办法', year: 2019, article: '事先报告', confidence: 'recalled' };

const words = (zh: string, en: string): Words => ({ zh, en });

/** Every kind of matter that must be reported first, in the order of the list. */
export const priorReportKinds = [
  { id: 'before-change', words: words('机构变动或主要领导即将离任前提拔、调整干部', 'promotion or transfer before the organ changes or its head leaves') },
  { id: 'large-adjustment', words: words('一次集中调整数量较大，或一定时期内频繁调整', 'many moves at once, or frequent ones') },
  { id: 'over-establishment', words: words('机构改革等暂时超职数配备', 'posts filled beyond their number for a time') },
  { id: 'organization-recommended', words: words('不经民主推荐，由组织推荐提名', 'put forward by the organization without a recommendation') },
  { id: 'exception', words: words('破格、越级提拔', 'exceptional promotion, or one that skips a level') },
  { id: 'close-staff', words: words('领导干部秘书等身边工作人员提拔', 'promotion of a leader’s secretary or close staff') },
  { id: 'close-kin', words: words('领导干部近亲属在本单位（系统）内提拔，或在本地区提拔担任下一级领导职务', 'promotion of a leader’s near kin in the same organ or area') },
  { id: 'chief-under-three-years', words: words('市、县、乡党政正职任职不满三年调整', 'moving a chief of a city, county or town before three years') },
  { id: 'after-accountability', words: words('被问责、影响期满后重新任用或提拔', 'taking up a post again after being held to account') },
  { id: 'relatives-abroad', words: words('配偶、子女移居国（境）外人员任限制性岗位', 'a restricted post for someone whose spouse or children live abroad') },
  { id: 'delayed-removal', words: words('延迟免职（退休）', 'removal or retirement put off') },
  { id: 'other', words: words('其他应当事先报告的事项', 'any other matter to be reported first') },
] as const;

export type PriorReportKind = (typeof priorReportKinds)[number]['id'];
/** Ids of every kind, for validators. */
export const priorReportIds = priorReportKinds.map((k) => k.id) as [PriorReportKind, ...PriorReportKind[]];
