import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../domain/rule.ts';
import { useSay } from '../../../ui/say.ts';
import { VerdictList, VerdictSum } from '../../../ui/verdict-list.tsx';
import { Source, type Fact } from './ask-form.tsx';
import { useSayer } from './ask-input.tsx';
import { said } from './ask-said.ts';

/** The answer as it is printed and filed: what was asked of whom on which day, the facts with their sources, the verdicts and what they rest on. */
export function AskSheet({ question, about, day, today, edition, facts, verdicts }: { question: string; about: string; day: string; today: string; edition: number; facts: readonly Fact[]; verdicts: readonly Verdict[] }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const by = useSayer();
  const documents = [...new Map(verdicts.filter((v) => v.kind !== 'not-applicable').map((v) => [v.citation.document, v.citation])).values()];
  return (
    <section className="ask-sheet" aria-hidden="true">
      <h1>{t('askRules.sheet.title')}</h1>
      <p>{t('askRules.sheet.question')} {question} · {t('askRules.sheet.about')} {about} · {t('askRules.day')} {day} · {t('askRules.sheet.edition')} {t('askRules.sheet.editionOf', { n: edition, day })}</p>
      <table className="policy-table">
        <thead><tr><th>{t('askRules.sheet.fact')}</th><th>{t('askRules.sheet.value')}</th><th>{t('askRules.sheet.source')}</th></tr></thead>
        <tbody>{facts.filter((f) => f.entry !== undefined).map((f) => <tr key={f.field.path}><td>{say(f.field.words)}</td><td>{said(f.field.leaf, f.entry!, by)}</td><td><Source fact={f} /></td></tr>)}</tbody>
      </table>
      <VerdictSum verdicts={verdicts} />
      <VerdictList grouped verdicts={verdicts.filter((v) => v.kind !== 'not-applicable')} />
      <p>{t('askRules.sheet.cites')} {documents.map((d) => `${d.title}（${d.year}）`).join(' ')}</p>
      <p className="quiet">{t('askRules.sheet.printed', { day: today })}</p>
    </section>
  );
}
