const zh = {
  title: '更正',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Corrections',
  verbs: {},
};

/** Words of the room. */
export const messages = { zh, en };
