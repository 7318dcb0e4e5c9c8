const zh = {
  title: '纪律',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Discipline',
  verbs: {},
};

export const messages = { zh, en };
