const zh = {
  title: '活字典',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Living dictionary',
  verbs: {},
};

export const messages = { zh, en };
