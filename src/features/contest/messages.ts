const zh = {
  title: '竞争性选拔',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Competitive selection',
  verbs: {},
};

export const messages = { zh, en };
