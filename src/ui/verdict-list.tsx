import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation, Words } from '../kernel/refusal.ts';
import { useLang } from './say.ts';
import { VerdictLine } from './verdict.tsx';

type Kind = 'block' | 'unknown' | 'needs-reason' | 'pass' | 'not-applicable';
/** A verdict of a rule as pages show it. */
export type Judged = { rule: string; kind: Kind; title: Words; sentence: Words; citation: Citation; evidence: readonly { label: Words; value: string }[]; wayOut: Words | null; missing?: readonly { where: Words }[] };

/** The weightiest first: what bars, what is not known, what needs a reason, what is met. */
const order: readonly Kind[] = ['block', 'unknown', 'needs-reason', 'pass'];
const words = { block: 'block', unknown: 'unknown', 'needs-reason': 'needsReason', pass: 'pass', 'not-applicable': 'notApplicable' } as const;

/** What the verdicts come to in a sentence, and how many there are of each kind. */
export function VerdictSum({ verdicts }: { verdicts: readonly Judged[] }): ReactNode {
  const { t } = useTranslation('ui');
  const lang = useLang();
  const worst = order.find((k) => verdicts.some((v) => v.kind === k));
  const counts = [...order, 'not-applicable' as const].flatMap((k) => { const n = verdicts.filter((v) => v.kind === k).length; return n === 0 ? [] : [`${t(words[k])} ${n}`]; });
  return (
    <p className={`verdict-sum ${worst ?? 'not-applicable'}`}>
      {t(`sum.${worst ?? 'not-applicable'}`)} <span className="quiet">{counts.join(lang === 'zh' ? '，' : ', ')}</span>
    </p>
  );
}

/** Verdicts one by one, those that do not apply folded away. `grouped`: by weight, else in the order of the rules. */
export function VerdictList<V extends Judged>({ verdicts, grouped = false, below }: { verdicts: readonly V[]; grouped?: boolean; below?: (verdict: V) => ReactNode }): ReactNode {
  const { t } = useTranslation('ui');
  const told = verdicts.filter((v) => v.kind !== 'not-applicable');
  const shown = grouped ? order.flatMap((k) => told.filter((v) => v.kind === k)) : told;
  const rest = verdicts.filter((v) => v.kind === 'not-applicable');
  return (
    <>
      {shown.map((v) => (
        <VerdictLine key={v.rule} kind={v.kind} sentence={titled(v)} citation={v.citation} evidence={v.evidence} wayOut={mend(v)}>{below?.(v)}</VerdictLine>
      ))}
      {rest.length > 0 ? (
        <details className="more">
          <summary>{t('rest', { n: rest.length })}</summary>
          {rest.map((v) => (
            <VerdictLine key={v.rule} kind={v.kind} sentence={titled(v)} citation={v.citation} />
          ))}
        </details>
      ) : null}
    </>
  );
}

/** What would mend it; where several facts are missing, each place once. */
function mend(v: Judged): Words | null {
  const places = (lang: keyof Words): string[] => [...new Set((v.missing ?? []).map((m) => m.where[lang]))];
  return v.kind === 'unknown' && places('zh').length > 0 ? { zh: places('zh').join('；'), en: places('en').join('; ') } : v.wayOut;
}

const titled = (v: Judged): Words => ({ zh: `${v.title.zh}：${v.sentence.zh}`, en: `${v.title.en}: ${v.sentence.en}` });
