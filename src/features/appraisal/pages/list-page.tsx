import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { mayHandleCases, mayReadRoster } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import { useLists } from './client.ts';
import { OpenForm } from './open-form.tsx';
import { OwnPart } from './own-part.tsx';

/** Rounds in hand, and one's own appraisals. */
export function ListPage(): ReactNode {
  const { t } = useTranslation('appraisal');
  const query = useLists();
  const [opening, setOpening] = useState(false);
  const roles = (useMe()?.roles ?? []).map((r) => r.role as string);
  const open = roles.some((r) => mayHandleCases.includes(r)) ? <Button type="primary" onClick={() => setOpening(true)}>{t('list.open')}</Button> : undefined;
  const works = roles.some((r) => mayReadRoster.includes(r));
  return (
    <div className="appraisal-page">
      <PageHead title={t('title')} note={works ? t('note') : undefined} extra={open} />
      <Loaded query={query}>
        {(data) => (
          <>
            {works ? (
              <section>
                {data.own.length > 0 ? <h2>{t('list.office')}</h2> : null}
                {data.rounds.length === 0 ? <EmptyPlace text={t('list.empty')} action={open} /> : (
                  <div className="scroll-x">
                    <table className="plain-table">
                      <thead><tr><th>{t('list.number')}</th><th>{t('list.name')}</th><th>{t('list.kind')}</th><th>{t('list.period')}</th><th className="right">{t('list.proposed')}</th><th className="right">{t('list.progress')}</th></tr></thead>
                      <tbody>
                        {data.rounds.map((r) => (
                          <tr key={r.id}>
                            <td className="nowrap"><Link href={`/appraisals/${r.id}`}>{r.number}</Link></td><td className="appraisal-title">{r.title}{r.matter ? <span className="quiet"> {r.matter}</span> : null}{r.stopped ? <span className="quiet"> {t('list.stopped')}</span> : null}</td>
                            <td className="nowrap">{t(`kinds.${r.kind}`)}</td><td className="nowrap">{r.kind === 'annual' ? r.year : `${r.fromDay} — ${r.toDay}`}</td><td className="right">{r.proposed || ''}</td><td className="right nowrap">{r.decided} / {r.people}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                )}
              </section>
            ) : null}
            {data.own.length > 0 || !works ? (
              <section>
                <h2>{t('list.own')}</h2>
                {data.own.length === 0 ? <p className="quiet">{t('list.noOwn')}</p> : data.own.map((o) => <OwnPart key={o.id} own={o} />)}
              </section>
            ) : null}
          </>
        )}
      </Loaded>
      {opening ? <OpenForm onClose={() => setOpening(false)} /> : null}
    </div>
  );
}
