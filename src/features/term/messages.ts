const zh = {
  title: '换届',
  /** Sentences of the record; the actor stands before them. */
  verbs: {} as Record<string, string>,
};

const en: typeof zh = {
  title: 'Term change',
  verbs: {},
};

export const messages = { zh, en };
