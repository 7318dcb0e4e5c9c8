const zh = { nav: { room: '档案' } };
const en: typeof zh = { nav: { room: 'Files' } };

/** Words of the room's pages. */
export const pageMessages = { zh, en };
