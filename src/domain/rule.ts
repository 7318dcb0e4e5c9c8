import type { Day, PartialDate } from '../kernel/day.ts';
import type { Citation, Confidence, Words } from '../kernel/refusal.ts';
import type { CaseFacts } from './facts.ts';
import { factLabels, readFact, type FactPath, type Label } from './fact-labels.ts';
import type { Pack } from './packs.ts';

export { packs, packWords, type Pack } from './packs.ts';

export const stages = ['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment', 'probation'] as const;
export type Stage = (typeof stages)[number];

/** `block`: 必须/不得/应当. `reason`: 一般, goes on with a written reason. `setting`: a number the institution sets itself. */
export type Severity = 'block' | 'reason' | 'setting';

export type Evidence = { label: Words; value: string };

/** A fact that is not known, and where to fill it. */
export type Missing = { fact: string; label: Words; where: Words };

/** What a rule's own test answers; `evaluate` turns it into a verdict. */
export type Finding =
  | { result: 'pass'; sentence: Words; evidence: Evidence[] }
  | { result: 'fail'; sentence: Words; evidence: Evidence[]; wayOut: Words; allowed?: true }
  | { result: 'unknown'; missing: Missing[]; evidence: Evidence[]; sentence?: Words }
  | { result: 'not-applicable'; sentence: Words };

export type VerdictKind = 'pass' | 'block' | 'needs-reason' | 'unknown' | 'not-applicable';

/** The answer of one rule on one day, as plain JSON that can be shown, recorded and checked again. */
export type Verdict = {
  rule: string;
  kind: VerdictKind;
  title: Words;
  severity: Severity;
  citation: Citation;
  sentence: Words;
  evidence: Evidence[];
  missing: Missing[];
  wayOut: Words | null;
  /** Taken openly as an exception the regulations allow (破格, or the article's own); the case must show it. */
  exceptional: boolean;
  /** The days this version of the rule is in force; `to: null` has no end yet. */
  inForce: { from: Day; to: Day | null };
};

/** The same shape with days written as plain text, so that tables of examples stay readable. */
export type Loose<T> = T extends Day | PartialDate
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? Loose<U>[]
      : { [K in keyof T]: Loose<T[K]> };

/** Changes to the example case (`example.ts`): objects are merged, arrays and values replaced. */
export type Patch<T> = T extends Day | PartialDate
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? Loose<U>[]
      : { [K in keyof T]?: Patch<T[K]> };

/** A line of the rule's table of examples: shown to people and run as a test. */
export type Situation<F = CaseFacts> = { what: Words; day: string; given: Patch<F>; expect: VerdictKind };

/**
 * What a family of rules speaks of: a case of appointment, an appraisal, the admission of a member … `F` is the shape of its
 * facts, `P` the dotted paths by which rules name them, `S` the moments at which it is asked.
 */
export type Subject<F, P extends string, S extends string> = {
  id: string;
  words: Words;
  labels: Readonly<Record<P, Label>>;
  /** The moments at which its rules are asked, in order, with their names. */
  stages: Readonly<Record<S, Words>>;
  /** True when the facts claim openly to break the rule, where the regulations allow that at all. */
  breaks?: (facts: F, rule: string) => boolean;
  /** The day the matter began, for rules whose old version serves matters begun before the new one. */
  begunOn?: (facts: F) => Day | null;
};

export type Rule<F = CaseFacts, P extends string = FactPath, S extends string = Stage> = {
  subject: Subject<F, P, S>;
  pack: Pack;
  id: string;
  title: Words;
  /** Stable id of the document, e.g. `cn.appointment-2019`. */
  document: string;
  documentTitle: string;
  year: number;
  article: string;
  confidence: Confidence;
  severity: Severity;
  from: Day;
  to: Day | null;
  /** `act`: the version in force on the day of the act (行为时). `begun`: the version in force when the matter began. */
  by: 'act' | 'begun';
  stages: readonly S[];
  /** Facts without which it cannot answer, once it applies. */
  needs: readonly P[];
  /** May be broken by an exceptional promotion under article 9. */
  breakable: boolean;
  /** The edition of the book in which it first stood; a case is judged to its end by the edition it was opened under (`book.ts`). */
  since: number;
  situations: readonly Situation<F>[];
  /** Answers a finding to stop early (does not apply, or not known whether it applies), or null to go on. */
  scope: (facts: F, day: Day) => Finding | null;
  test: (facts: F, day: Day) => Finding;
};

type Defaults = 'to' | 'by' | 'breakable' | 'scope' | 'needs' | 'pack' | 'since';
/** A rule as it is written down: what has a plain default may be left out. */
export type RuleInput<F, P extends string, S extends string> = Omit<Rule<F, P, S>, Defaults | 'subject'> & Partial<Pick<Rule<F, P, S>, Defaults>>;

/** Describes one rule of a subject; what is left out takes its plain default (national, no end, by the day of the act, not breakable, applies always, needs nothing). */
export const ruleOf = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (input: RuleInput<F, P, S>): Rule<F, P, S> =>
  ({ subject, pack: 'cn.cadres', to: null, by: 'act', breakable: false, since: 1, needs: [], scope: () => null, ...input });

/** Not known: names catalogued facts of a subject. */
export const unknownOf = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (paths: readonly P[], evidence: Evidence[] = []): Finding =>
  ({ result: 'unknown', missing: paths.map((path) => ({ fact: path, ...subject.labels[path] })), evidence });

/** A case of appointment: one candidate for one post. */
export const appointmentCase: Subject<CaseFacts, FactPath, Stage> = {
  id: 'appointment',
  words: { zh: '选拔任用', en: 'appointment' },
  labels: factLabels,
  stages: {
    motion: { zh: '动议', en: 'motion' },
    recommendation: { zh: '民主推荐', en: 'recommendation' },
    examination: { zh: '考察', en: 'examination' },
    decision: { zh: '讨论决定', en: 'decision' },
    notice: { zh: '公示', en: 'notice' },
    appointment: { zh: '任职', en: 'appointment' },
    probation: { zh: '试用期满', en: 'end of probation' },
  },
  breaks: (facts, id) => facts.move?.exception?.breaks.includes(id) ?? false,
};

/** Describes one rule of appointment. */
export const rule = ruleOf(appointmentCase);

/** Words in both languages. */
export const w = (zh: string, en: string): Words => ({ zh, en });

/** A line of evidence. */
export const ev = (zh: string, en: string, value: string | number): Evidence => ({ label: { zh, en }, value: String(value) });

export const pass = (sentence: Words, evidence: Evidence[] = []): Finding => ({ result: 'pass', sentence, evidence });
export const fail = (sentence: Words, wayOut: Words, evidence: Evidence[] = []): Finding => ({ result: 'fail', sentence, evidence, wayOut });
/** Falls short, but the article itself allows it with a stated reason, and the case claims that: needs a reason, in the open. */
export const allowed = (sentence: Words, wayOut: Words, evidence: Evidence[] = []): Finding => ({ result: 'fail', sentence, evidence, wayOut, allowed: true });

export const notApplicable = (sentence: Words): Finding => ({ result: 'not-applicable', sentence });

/** Not known: names catalogued facts. */
export const unknown = unknownOf(appointmentCase);

/** Not known: names a fact inside a list (e.g. the first day of one post held), with words of its own. */
export const unknownBecause = (missing: Missing, sentence: Words, evidence: Evidence[] = []): Finding => ({
  result: 'unknown',
  missing: [missing],
  evidence,
  sentence,
});

/** The citation of a rule, as refusals and papers carry it. */
export const citationOf = (of: Pick<Rule, 'document' | 'documentTitle' | 'year' | 'article' | 'confidence'>): Citation => ({
  document: of.document,
  title: of.documentTitle,
  year: of.year,
  article: of.article,
  confidence: of.confidence,
});

/** True when the citation has still to be compared with the official text and shows 「待核对」; an institution's own rule has no national text to compare. */
export const needsChecking = (citation: Pick<Citation, 'confidence'>): boolean => citation.confidence !== 'text' && citation.confidence !== 'institution';

/** True when this version of the rule is in force on the day. */
export const inForce = (of: Pick<Rule, 'from' | 'to'>, day: Day): boolean => of.from <= day && (of.to === null || day <= of.to);

/** The day by which a rule's version is chosen: that of the act, or that on which the matter began. */
export const dayOfVersion = <F, P extends string, S extends string>(of: Rule<F, P, S>, facts: F, day: Day): Day =>
  of.by === 'begun' ? (of.subject.begunOn?.(facts) ?? day) : day;

const listed = (missing: Missing[], lang: keyof Words): string =>
  missing.map((m) => m.label[lang]).join(lang === 'zh' ? '、' : ', ');

function notInForce(of: Pick<Rule, 'from' | 'to'>, at: Day): Words {
  if (at < of.from) return w(`本条自 ${of.from} 起施行，${at} 尚未生效`, `in force from ${of.from}, not yet on ${at}`);
  return w(`本条已于 ${of.to} 后停止适用，${at} 不再适用`, `withdrawn after ${of.to}, not in force on ${at}`);
}

function findingOf<F, P extends string, S extends string>(of: Rule<F, P, S>, facts: F, day: Day): Finding {
  const at = dayOfVersion(of, facts, day);
  if (!inForce(of, at)) return notApplicable(notInForce(of, at));
  const early = of.scope(facts, day);
  if (early) return early;
  const absent = of.needs.filter((path) => readFact(facts, path) === null);
  return absent.length > 0 ? unknownOf(of.subject)(absent) : of.test(facts, day);
}

/**
 * Answers one rule for one case on one day. Pure. A failing `block` blocks, unless article 9 lets it be broken and the
 * case claims that openly; a failing `reason` or `setting` needs a written reason; a fact not known gives `unknown`.
 */
export function evaluate<F, P extends string, S extends string>(of: Rule<F, P, S>, facts: F, day: Day): Verdict {
  const found = findingOf(of, facts, day);
  const base = {
    rule: of.id,
    title: of.title,
    severity: of.severity,
    citation: citationOf(of),
    missing: [],
    evidence: [],
    wayOut: null,
    exceptional: false,
    inForce: { from: of.from, to: of.to },
  };
  if (found.result === 'pass') return { ...base, kind: 'pass', sentence: found.sentence, evidence: found.evidence };
  if (found.result === 'not-applicable') return { ...base, kind: 'not-applicable', sentence: found.sentence };
  if (found.result === 'unknown') {
    const { missing, evidence } = found;
    const places = { zh: missing.map((m) => m.where.zh).join('；'), en: missing.map((m) => m.where.en).join('; ') };
    return {
      ...base,
      kind: 'unknown',
      missing,
      evidence,
      sentence: found.sentence ?? w(`缺少：${listed(missing, 'zh')}，无法判断`, `Cannot be judged: ${listed(missing, 'en')} is not known`),
      wayOut: places,
    };
  }
  const broken = of.severity === 'block' && of.breakable && (of.subject.breaks?.(facts, of.id) ?? false);
  return {
    ...base,
    kind: of.severity === 'block' && !broken && !found.allowed ? 'block' : 'needs-reason',
    exceptional: broken || found.allowed === true,
    evidence: found.evidence,
    sentence: broken
      ? w(`${found.sentence.zh}；拟按破格提拔突破`, `${found.sentence.en}; to be broken as an exceptional promotion`)
      : found.sentence,
    wayOut: broken
      ? w('须写明破格情形和理由，并在讨论决定前报上级组织（人事）部门同意', 'State the case and the reasons, and obtain the consent of the superior organization department before the decision')
      : found.wayOut,
  };
}
