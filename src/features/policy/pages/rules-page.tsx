import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { needsChecking, packs, packWords } from '../../../domain/rule.ts';
import { settingOfRule } from '../../../domain/settings.ts';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { ArticleChip, VerdictLine } from '../../../ui/verdict.tsx';
import { mayReadRoster } from '../../accounts/rules.ts';
import { useMe, useRule, useRules } from './queries.ts';

/** Every rule by document, with weight, days in force and how it is founded. */
export function RulesPage(): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const [text, setText] = useState('');
  const [subject, setSubject] = useState('');
  const [unchecked, setUnchecked] = useState(false);
  const [params] = useSearchParams();
  const [pack, setPack] = useState(params.get('pack') ?? '');
  const query = useRules();
  return (
    <div className="policy-page">
      <Link href="/policy">← {t('docs.back')}</Link>
      <Loaded query={query}>
        {({ rules, subjects }) => {
          const shown = rules.filter((r) => (subject === '' || r.subject === subject) && (pack === '' || (r.packs as readonly string[]).includes(pack)) && (!unchecked || needsChecking(r)) && (text.trim() === '' || `${r.title.zh} ${r.title.en} ${r.article} ${r.documentTitle} ${r.id}`.toLowerCase().includes(text.trim().toLowerCase())));
          const documents = [...new Set(shown.map((r) => r.document))];
          return (
            <>
              <PageHead title={t('rules.title')} note={t('rules.lead', { n: shown.length, docs: documents.length })} extra={<Button className="no-print" onClick={() => window.print()}>{t('rules.print')}</Button>} />
              <div className="policy-filter no-print">
                <Input data-search aria-label={t('rules.filter')} placeholder={t('rules.filter')} allowClear style={{ width: 280 }} value={text} onChange={(e) => setText(e.target.value)} />
                <Select aria-label={t('rules.subject')} value={subject} onChange={setSubject} style={{ minWidth: 140 }} options={[{ value: '', label: t('rules.all') }, ...subjects.map((s) => ({ value: s.id, label: say(s.words) }))]} />
                <Select aria-label={t('rules.pack')} value={pack} onChange={setPack} style={{ minWidth: 140 }} options={[{ value: '', label: t('rules.allPacks') }, ...packs.map((p) => ({ value: p as string, label: say(packWords[p]) }))]} />
                <Checkbox checked={unchecked} onChange={(e) => setUnchecked(e.target.checked)}>{t('rules.uncheckedOnly')}</Checkbox>
              </div>
              {documents.map((d) => {
                const own = shown.filter((r) => r.document === d);
                return (
                  <section key={d} aria-label={own[0]!.documentTitle}>
                    <h2>{own[0]!.documentTitle}（{own[0]!.year}） <span className="quiet">{own.length}</span></h2>
                    <div className="policy-scroll">
                      <table className="policy-table">
                        <thead><tr><th>{t('col.article')}</th><th>{t('col.rule')}</th><th>{t('col.severity')}</th><th className="num">{t('col.from')}</th><th className="num">{t('col.to')}</th><th className="num">{t('col.situations')}</th></tr></thead>
                        <tbody>
                          {own.map((r) => (
                            <tr key={r.id}>
                              <td className="nowrap"><ArticleChip citation={{ document: r.document, title: r.documentTitle, year: r.year, article: r.article, confidence: r.confidence }} /></td>
                              <td><Link href={`/policy/rules/${encodeURIComponent(r.id)}`}>{say(r.title)}</Link></td>
                              <td className="nowrap">{t(`severity.${r.severity}`)}</td>
                              <td className="num nowrap">{r.from}</td>
                              <td className="num nowrap">{r.to ?? ''}</td>
                              <td className="num">{r.situations}</td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    </div>
                  </section>
                );
              })}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** One rule: where it comes from, what it needs, and its situations with the verdict of each. */
export function RulePage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const query = useRule(id);
  const setting = settingOfRule(id);
  const me = useMe();
  return (
    <div className="policy-page">
      <Link href="/policy/rules">← {t('rules.back')}</Link>
      <Loaded query={query}>
        {(r) => (
          <>
            <PageHead title={say(r.title)} note={<>{r.documentTitle}（{r.year}） <ArticleChip citation={{ document: r.document, title: r.documentTitle, year: r.year, article: r.article, confidence: r.confidence }} /> · {t(`severity.${r.severity}`)} · {t('rules.inForce', { from: r.from, to: r.to ?? t('today') })} · {t(`by.${r.by}`)}</>} extra={<>{me.holds(mayReadRoster) ? <Link href={askHref(r)}>{t('askRules.askThis')}</Link> : null}<Button className="no-print" onClick={() => window.print()}>{t('rules.print')}</Button></>} />
            <p>{say(r.subject)} · {r.packs.map((p) => say(packWords[p])).join(' · ')} · {t('rules.asked')} {r.stages.map((s) => say(s)).join(' · ')}{setting ? <> · <Link href={`/policy/settings?key=${setting}`}>{t('rules.setting')}</Link></> : null}</p>
            {r.needs.length > 0 ? <><h3>{t('rules.needs')}</h3><ul className="policy-links">{r.needs.map((n, i) => <li key={i}>{say(n.label)} <span className="quiet">{say(n.where)}</span></li>)}</ul></> : null}
            <h3>{t('rules.situations')}</h3>
            <div className="policy-scroll">
              <table className="policy-table">
                <thead><tr><th>{t('col.what')}</th><th className="num">{t('col.day')}</th><th>{t('col.verdict')}</th></tr></thead>
                <tbody>{r.situations.map((s, i) => <tr key={i}><td>{say(s.what)}</td><td className="num nowrap">{s.day}</td><td><VerdictLine kind={s.kind} sentence={s.sentence} wayOut={s.wayOut} /></td></tr>)}</tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Where a rule is asked: those of an appointment of a person and a post, the others by themselves. */
const askHref = (r: { id: string; subjectId: string }): string => (r.subjectId === 'appointment' ? '/eligibility' : `/policy/ask?rule=${encodeURIComponent(r.id)}`);
