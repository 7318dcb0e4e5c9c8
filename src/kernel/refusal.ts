/** Words in both languages of the house; zh is written first, by the trade's usage. */
export type Words = { zh: string; en: string };

/** A pointer to one article of one version of one document. `institution` is shown as 「本单位规定」; any other `confidence` but `text` as 「待核对」. */
export type Citation = {
  /** Stable id of the document, e.g. `cn.appointment-2019`. */
  document: string;
  /** Full title in Chinese, e.g. 《党政领导干部选拔任用工作条例》. */
  title: string;
  year: number;
  /** E.g. 第八条, or 第八条第（一）项. */
  article: string;
  confidence: Confidence;
};

/** How a citation is founded, from compared with the official text down; `institution`: the institution's own rule, which no national text fixes. */
export const confidences = ['text', 'content', '2014', 'undated', 'recalled', 'weak', 'institution'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * An expected failure, as a value: what is refused, why, what would mend it, and under which article.
 * `name` is stable and machine-readable, e.g. `selection.step-out-of-order`.
 */
export type Refusal = {
  name: string;
  /** HTTP status that fits: 400 bad input, 401 not signed in, 403 not allowed, 404 not found, 409 conflict, 422 a rule refuses, 429, 503. */
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
  /** What and why, one sentence. */
  reason: Words;
  /** What to do, one sentence. */
  wayOut?: Words;
  citations?: Citation[];
  /** The offending field, where one can be named. */
  field?: string;
  /** Machine-readable details (e.g. verdicts). */
  details?: unknown;
};

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Wraps a success. */
export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Wraps an expected failure. */
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
