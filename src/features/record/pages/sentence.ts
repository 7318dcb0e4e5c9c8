/** Day and minute of a moment as they read in the institution (UTC+8, no summer time). */
export function civilTime(at: string): { day: string; time: string } {
  const local = new Date(Date.parse(at) + 8 * 3600_000).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/**
 * Fills `{{name}}` and `{{a.b}}` of a verb's sentence with the entry's words. With `params` null every place holds `mark`
 * (the reader may not see personal detail); a word the entry does not have is left as `…`.
 */
export function fillSentence(template: string, params: Readonly<Record<string, unknown>> | null, mark: string): string {
  return template.replace(/\{\{-?\s*([\w.]+)[^}]*\}\}/g, (_all, path: string) => (params === null ? mark : readable(path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], params))));
}

function readable(value: unknown): string {
  if (value === null || value === undefined || value === '') return '…';
  if (Array.isArray(value)) return value.map(readable).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Where the sentences stand: each room's messages hold `verbs` with the whole verb as the key. */
export type Sentences = { getResource(lang: string, ns: string, key: string): unknown };

/** What an entry says, as a sentence without its subject; an unknown verb is shown plainly. */
export function sentenceOf(i18n: Sentences, lang: string, verb: string, params: Readonly<Record<string, unknown>> | null, mark: string): string {
  const room = verb.split('.')[0]!;
  const verbs = i18n.getResource(lang, room, 'verbs') as Record<string, string> | undefined;
  const template = verbs && Object.prototype.hasOwnProperty.call(verbs, verb) ? verbs[verb] : undefined;
  return template === undefined ? verb : fillSentence(template, params, mark);
}
