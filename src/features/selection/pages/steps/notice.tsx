import type { ReactNode } from 'react';
import { ActButton } from '../act/act-button.tsx';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';
import { Filing } from './appointment.tsx';

/** The work of 公示: what was published, and the register of objections. */
export function NoticeWork(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const { published, waived, objections } = view.state.notice;
  const now = view.state.step === 'notice' || view.state.step === 'appointment';
  return (
    <>
      {published ? (
        <Facts rows={[[t('notice.time'), t('notice.until', { from: published.publishedOn, end: published.endsOn, n: published.workingDays })], [t('field.channel'), published.channel], [t('field.noticeText'), <div key="text" className="said-text">{published.text}</div>]]} />
      ) : null}
      {waived ? <Facts rows={[[t('notice.waived'), t(`choice.ground.${waived.ground}`)], [t('field.basis'), waived.basis]]} /> : null}
      {view.state.step === 'notice' && !published && !waived ? <ActButton kind="notice.waive" about={{}} small /> : null}
      <Filing />
      {published || waived ? (
        <section>
          <h3>{t('objection.title')}</h3>
          {objections.length === 0 ? <p className="quiet">{t('objection.none')}</p> : null}
          {objections.map((o) => (
            <div key={o.objectionId} className="objection" data-state={o.state}>
              <div>
                {o.on} · {t('objection.from', { from: o.from })} · <strong>{t(`objection.${o.state}`)}</strong>
              </div>
              <div className="said-text">{o.content}</div>
              {o.resolution ? <div className="quiet small">{`${o.resolution.on} · ${o.resolution.by}${t('colon')}${o.resolution.result}`}</div> : null}
            </div>
          ))}
          {now ? <ActButton kind="objection.receive" about={{}} small /> : null}
        </section>
      ) : null}
    </>
  );
}
