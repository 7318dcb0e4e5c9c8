const zh = {
  title: '统计分析',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Statistics',
  verbs: {},
};

/** Words of the room. */
export const messages = { zh, en };
