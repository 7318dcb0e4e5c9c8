/** Words of the pages. */
export const pageWords = { zh: { nav: '换届', title: '换届' }, en: { nav: 'Term change', title: 'Term change' } };
