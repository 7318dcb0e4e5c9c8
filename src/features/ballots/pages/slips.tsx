import { Button } from 'antd';
import { renderSVG } from 'uqr';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, voteLink, type Slip, type View } from './client.ts';

/** The slips of a roll that was just saved: shown this once, printed eight to a page. */
export function Slips({ poll, slips }: { poll: View; slips: readonly Slip[] }): ReactNode {
  const { t } = useTranslation('ballots');
  const label = (id: string): string => poll.plan.classes.find((c) => c.id === id)?.label ?? id;
  return (
    <section className="ballots-print">
      <div className="card no-print ballots-once">
        <p><b>{t('slips.n', { n: slips.length })}</b> {t('slips.note')}</p>
        <Button type="primary" onClick={() => window.print()}>{t('slips.print')}</Button>
      </div>
      <div className="ballots-slips">
        {slips.map((s) => {
          const link = voteLink({ id: poll.id, manifestHash: null }, { c: s.code.replace(/ /g, '') });
          return (
            <article key={s.code} className="ballots-slip">
              <div className="ballots-qr" role="img" aria-label={link} dangerouslySetInnerHTML={{ __html: renderSVG(link) }} />
              <div>
                <b>{poll.title}</b>
                <p>{s.name}　{label(s.class)}　{t('list.closes')} {clock(poll.times.closes)}</p>
                <p className="ballots-code">{s.code}</p>
                <p className="quiet">{t('slips.how')}<br /><span className="ballots-address">{link.slice(0, link.indexOf('&c='))}</span><br />{t('slips.secret')}</p>
              </div>
            </article>
          );
        })}
      </div>
    </section>
  );
}
