const zh = {
  title: '档案审核',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Audit of files',
  verbs: {},
};

/** Words of the room. */
export const messages = { zh, en };
