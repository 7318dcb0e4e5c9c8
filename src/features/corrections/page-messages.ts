/** Words of the pages. */
export const pageZh = {};
export const pageEn: typeof pageZh = {};
