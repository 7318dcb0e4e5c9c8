import type { Words } from '../../kernel/refusal.ts';

type Field = Words & { evidence?: true };

/** Editable basic facts with their names; `evidence`: a change must name the document it rests on (三龄两历一身份). */
export const personFields = {
  name: { zh: '姓名', en: 'name' },
  sex: { zh: '性别', en: 'sex' },
  birth: { zh: '出生年月', en: 'birth date', evidence: true },
  ethnicity: { zh: '民族', en: 'ethnicity' },
  nativePlace: { zh: '籍贯', en: 'native place' },
  birthPlace: { zh: '出生地', en: 'birth place' },
  workStart: { zh: '参加工作时间', en: 'start of work', evidence: true },
  party: { zh: '政治面貌（党派）', en: 'party' },
  partyJoin: { zh: '入党时间', en: 'party membership since', evidence: true },
  partyRegular: { zh: '转正时间', en: 'full membership since', evidence: true },
  health: { zh: '健康状况', en: 'health' },
  healthFit: { zh: '身体条件是否适合', en: 'fit for the work' },
  techTitle: { zh: '专业技术职务', en: 'professional title' },
  specialty: { zh: '熟悉专业有何专长', en: 'fields of expertise' },
  idNumber: { zh: '身份证号', en: 'ID number', evidence: true },
  photo: { zh: '照片', en: 'photo' },
  status: { zh: '状态', en: 'status' },
  unitId: { zh: '单位', en: 'unit' },
  postText: { zh: '现任职务', en: 'post' },
  postSince: { zh: '任现职时间', en: 'in post since' },
  rankSince: { zh: '任现职务层次时间', en: 'in rank since' },
  jobRank: { zh: '职级', en: 'service rank' },
  entryChannel: { zh: '进入渠道', en: 'entry channel' },
  enteredOn: { zh: '进入时间', en: 'entered' },
  reserve: { zh: '年轻干部库', en: 'reserve pool' },
  trainingHours: { zh: '近五年脱产培训学时', en: 'training hours in five years' },
  resumeText: { zh: '简历', en: 'résumé' },
  awardsText: { zh: '奖惩情况', en: 'awards and punishments' },
} as const satisfies Record<string, Field>;

export type PersonField = keyof typeof personFields;

/** The sub-lists of a person's file with their names. */
export const listFields = {
  education: { zh: '学历学位', en: 'education', evidence: true },
  holdings: { zh: '任职经历', en: 'posts held' },
  ranks: { zh: '职级经历', en: 'service ranks' },
  awards: { zh: '奖励', en: 'awards' },
  punishments: { zh: '处分和组织处理', en: 'punishments and measures' },
  appraisals: { zh: '年度考核', en: 'annual appraisals' },
  family: { zh: '家庭主要成员及重要社会关系', en: 'family and important relations' },
} as const satisfies Record<string, Field>;

/** Name of a field or list of a person's file. */
export const fieldWords = (field: string): Field =>
  (personFields as Record<string, Field>)[field] ?? (listFields as Record<string, Field>)[field] ?? (field === 'standing' ? { zh: '任用有关情况', en: 'matters bearing on appointment' } : { zh: field, en: field });

/** True when a change of this field needs evidence. */
export const needsEvidence = (field: string): boolean => fieldWords(field).evidence === true;
