const zh = {
  title: '班子与岗位',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Leading bodies and posts',
  verbs: {},
};

/** Words of the room. */
export const messages = { zh, en };
