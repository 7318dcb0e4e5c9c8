/** Facts of a person that change only on request, with a page of the file as evidence, approved by a second person. */
export const protectedFields = ['birth', 'workStart', 'party', 'partyJoin', 'partyRegular', 'idNumber', 'sex', 'status', 'rankSince', 'postSince', 'jobRank', 'resumeText'] as const;

/** Lists of a person's file whose rows change only that way. */
export const protectedLists = ['education', 'holdings', 'ranks'] as const;

const all: ReadonlySet<string> = new Set<string>([...protectedFields, ...protectedLists]);

/** True for a protected field or list; a part of a list (`education.full-time`) is protected with it. */
export const isProtected = (field: string): boolean => all.has(field.split('.')[0] ?? field);
