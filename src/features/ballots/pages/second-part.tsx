import { App, Button, Input } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, at, unwrap, type View } from './client.ts';

type Second = NonNullable<View['second']>;

/** The second issuer of a poll: what goes out to it and comes back, and what it stated. */
export function SecondPart({ poll, second }: { poll: View; second: Second }): ReactNode {
  const { t } = useTranslation('ballots');
  const draft = poll.state === 'draft';
  const rolled = poll.classes.some((c) => c.roll > 0);
  return (
    <section className="card ballots-plan no-print">
      <p><b>{t('second.title')}</b> {second.label} · <span className="ballots-address-line">{second.address}</span></p>
      {second.identity ? <p>{t('second.identity')} <span className="ballots-code">{second.identity}</span> <span className="quiet">{t('second.identityHint')}</span></p> : null}
      {draft ? <p className={second.keys === 'stale' ? 'ballots-stopped' : 'quiet'}>{t(`second.keys-${second.keys}`)}</p> : null}
      {draft && poll.mayHandle && rolled ? <div className="ballots-row"><Button href={`/api/ballots/${poll.id}/second/roll`} download>{t('second.roll')}</Button><Upload poll={poll} what="keys" /></div> : null}
      {second.stated ? <p>{t('second.stated', { n: second.stated.issued })} <span className="quiet">{second.stated.classes.map((c) => `${poll.plan.classes.find((x) => x.id === c.class)?.label ?? c.class} ${c.issued}`).join(' · ')}</span></p> : null}
      {second.missing !== null && !second.stated ? <p className="ballots-stopped">{t('second.missing', { reason: second.missing })}</p> : null}
      {poll.state === 'closed' && !second.stated && poll.mayHandle ? <><p className="quiet">{t('second.wanted')}</p><div className="ballots-row"><Upload poll={poll} what="statement" /></div>{second.missing === null ? <Without poll={poll} /> : null}</> : null}
    </section>
  );
}

/** Takes a file of the second issuer; what is wrong with it is said by the server. */
function Upload({ poll, what }: { poll: View; what: 'keys' | 'statement' }): ReactNode {
  const { t } = useTranslation('ballots');
  const { message } = App.useApp();
  const field = useRef<HTMLInputElement>(null);
  const send = useSubmit((file: unknown) => unwrap(api.POST(`/api/ballots/{id}/second/${what}`, { ...at(poll.id), body: { file } })), { done: () => message.success(t('second.taken')) });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    let value: unknown = null;
    try {
      value = JSON.parse(await file.text());
    } catch { /* the server says that it is no such file */ }
    send.mutate(value);
    field.current!.value = '';
  };
  return (
    <>
      <input ref={field} type="file" accept=".json" hidden aria-label={t(`second.upload-${what}`)} data-second={what} onChange={(e) => void take(e.target.files?.[0])} />
      <Button type="primary" loading={send.isPending} onClick={() => field.current!.click()}>{t(`second.upload-${what}`)}</Button>
    </>
  );
}

/** The way to count without a statement that cannot be had: openly, with a reason. */
function Without({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  const [reason, setReason] = useState<string | null>(null);
  const send = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/second/missing', { ...at(poll.id), body: { reason: reason ?? '' } })), { done: () => setReason(null) });
  if (reason === null) return <p><button type="button" className="ballots-link" onClick={() => setReason('')}>{t('second.without')}</button></p>;
  return <div className="ballots-row"><Input aria-label={t('second.reason')} placeholder={t('second.reason')} value={reason} maxLength={500} style={{ width: 320 }} onChange={(e) => setReason(e.target.value)} autoFocus /><Button danger disabled={reason.trim() === ''} loading={send.isPending} onClick={() => send.mutate(undefined as never)}>{t('second.withoutDo')}</Button><Button onClick={() => setReason(null)}>{t('form.cancel')}</Button></div>;
}
