/*
 * Values that files and the API write in Chinese. They are data: what is shown for them stands in page-messages.ts.
 */

/** The two values of 性别. */
export const sexes = ['男', '女'] as const;
/** The party the API knows its members by. */
export const CPC = '中共';
/** Short names of parties as a file holds them. */
export const parties = ['中共', '民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟', '无党派', '群众'] as const;
export const healthNames = ['健康', '良好', '一般', '较差'] as const;
