const zh = {
  title: '档案室',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'File room',
  verbs: {},
};

/** Words of the room. */
export const messages = { zh, en };
