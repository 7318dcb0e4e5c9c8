/**
 * How people ask about an article in everyday words, by document and article: our own phrases, apart by blanks. They only
 * help to find the article and are never shown as its wording.
 */
export type Asks = Readonly<Record<string, Readonly<Record<string, string>>>>;
