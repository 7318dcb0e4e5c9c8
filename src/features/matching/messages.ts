const zh = {
  title: '人岗匹配',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Matching',
  verbs: {},
};

export const messages = { zh, en };
