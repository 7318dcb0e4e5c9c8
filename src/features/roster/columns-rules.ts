/** The columns of the roster, in customary order (formats.md 7.1 set B); `field` is the key of a roster row. */
export const rosterColumns = [
  { id: 'name', words: { zh: '姓名', en: 'Name' } },
  { id: 'postText', words: { zh: '现任职务', en: 'Post' } },
  { id: 'unitName', words: { zh: '单位', en: 'Unit' } },
  { id: 'sex', words: { zh: '性别', en: 'Sex' } },
  { id: 'ethnicity', words: { zh: '民族', en: 'Ethnicity' } },
  { id: 'birth', words: { zh: '出生年月', en: 'Born' } },
  { id: 'age', words: { zh: '年龄', en: 'Age' } },
  { id: 'nativePlace', words: { zh: '籍贯', en: 'Native place' } },
  { id: 'workStart', words: { zh: '参加工作时间', en: 'Work since' } },
  { id: 'partyJoin', words: { zh: '入党时间', en: 'Party since' } },
  { id: 'party', words: { zh: '党派', en: 'Party' } },
  { id: 'fullTime', words: { zh: '全日制教育', en: 'Full-time education' } },
  { id: 'inService', words: { zh: '在职教育', en: 'In-service education' } },
  { id: 'techTitle', words: { zh: '专业技术职务', en: 'Professional title' } },
  { id: 'rank', words: { zh: '职务层次', en: 'Rank of post' } },
  { id: 'jobRank', words: { zh: '职级', en: 'Service rank' } },
  { id: 'postSince', words: { zh: '任现职时间', en: 'In post since' } },
  { id: 'rankSince', words: { zh: '任现职务层次时间', en: 'In rank since' } },
  { id: 'status', words: { zh: '状态', en: 'Status' } },
  { id: 'reserve', words: { zh: '年轻干部库', en: 'Reserve' } },
  { id: 'entryChannel', words: { zh: '进入渠道', en: 'Entry channel' } },
  { id: 'enteredOn', words: { zh: '进入时间', en: 'Entered' } },
] as const;

export type RosterColumn = (typeof rosterColumns)[number]['id'];
