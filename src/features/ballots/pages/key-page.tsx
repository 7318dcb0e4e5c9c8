import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { recipientOf } from '../../../kernel/age.ts';
import { shareIn, type Place } from '../../../kernel/age-shared.ts';
import { fromBase64, toBase64 } from '../../../kernel/base64.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { keyFileText, keyMark, keyPrinted } from '../rules/trustee-key.ts';
import { api, at, clock, unwrap, useTrusteeship, useTrusteeships, type Trusteeship } from './client.ts';
import { KeyInput } from './key-input.tsx';
import { TrusteesTable } from './trustees-part.tsx';

/** Polls of which one keeps a key. */
export function KeysPage(): ReactNode {
  const { t } = useTranslation('ballots');
  return (
    <div className="ballots-page">
      <PageHead title={t('key.title')} note={t('key.listNote')} />
      <Loaded query={useTrusteeships()}>
        {({ polls }) => (polls.length === 0 ? <EmptyPlace text={t('key.empty')} /> : (
          <table className="plain-table">
            <thead><tr><th>{t('key.poll')}</th><th>{t('list.state')}</th><th>{t('key.todo')}</th></tr></thead>
            <tbody>{polls.map((p) => <tr key={p.id}><td><Link href={`/ballots/${p.id}/key`}>{p.title}</Link> <span className="quiet">{p.number}</span></td><td className="nowrap">{t(`states.${p.state}`)}</td><td className="nowrap">{t(`key.steps.${p.step}`)}</td></tr>)}</tbody>
          </table>
        ))}
      </Loaded>
    </div>
  );
}

/** One trustee's part in a poll: make a key and keep it, rehearse, release it after the close. */
export function KeyPage({ id }: { id: string }): ReactNode {
  return <Loaded query={useTrusteeship(id)}>{(mine) => <Keeping mine={mine} />}</Loaded>;
}

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
const fileOf = ({ poll, name }: Trusteeship, secret: Uint8Array): string => keyFileText({ poll: poll.id, number: poll.number, title: poll.title, trustee: name }, secret);

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function Keeping({ mine }: { mine: Trusteeship }): ReactNode {
  const { t, i18n } = useTranslation('ballots');
  // The key is here until the page is left, to be printed or downloaded once more; it is kept nowhere else in the browser.
  const [fresh, setFresh] = useState<Uint8Array | null>(null);
  const [found, setFound] = useState<Uint8Array | null>(null);
  const [fault, setFault] = useState(false);
  const { poll, step } = mine;
  const save = (secret: Uint8Array): void => download(`steelyard-key-${poll.number}-${mine.name}.json`, fileOf(mine, secret));
  const make = useSubmit((secret: Uint8Array) => unwrap(api.POST('/api/ballots/{id}/key', { ...at(poll.id), body: { key: toBase64(recipientOf(secret)) } })), { done: (_, secret) => { setFresh(secret); save(secret); } });
  const rehearse = useSubmit((share: string) => unwrap(api.POST('/api/ballots/{id}/key/rehearsal', { ...at(poll.id), body: { share } })));
  const release = useSubmit((secret: string) => unwrap(api.POST('/api/ballots/{id}/key/release', { ...at(poll.id), body: { secret } })), { done: () => setFound(null) });
  const open = (secret: Uint8Array): void => {
    try {
      setFault(false);
      rehearse.mutate(toBase64(shareIn(fromBase64(mine.test!), mine.n as Place, secret, recipientOf(secret), 'rehearsal')));
    } catch {
      setFault(true);
    }
  };
  const draft = poll.state === 'draft';
  const closed = poll.state === 'closed';
  const own = mine.trustees.find((r) => r.n === mine.n)!;
  const others = mine.trustees.filter((r) => r.mark === null).map((r) => r.name).join(i18n.language.startsWith('zh') ? '、' : ', ');
  const state = (done: boolean, now: boolean): string => (done ? 'done' : now ? 'now' : 'later');
  return (
    <div className="ballots-page" data-slips={fresh ? '' : undefined}>
      <div className="no-print"><Link href="/ballots/keys">← {t('key.title')}</Link></div>
      <PageHead title={poll.title} note={<>{poll.number} · <b>{t(`states.${poll.state}`)}</b> · {t('trustees.place', { n: mine.n })} {mine.name}</>} />
      <p>{t('key.about')}</p>
      <ol className="ballots-keysteps">
        <li data-state={state(mine.key !== null, step === 'key')}>
          <h2>{t('key.one')}</h2>
          {mine.key !== null ? <p>✓ {t('key.registered', { mark: own.mark })}</p> : null}
          {fresh && mine.key === toBase64(recipientOf(fresh)) ? <div className="card ballots-once"><p>{t('key.now')}</p><Button type="primary" onClick={() => window.print()}>{t('key.print')}</Button> <Button onClick={() => save(fresh)}>{t('key.download')}</Button></div> : null}
          {step === 'key' ? <><p className="quiet">{t('key.oneText')}</p><Button type="primary" loading={make.isPending} onClick={() => make.mutate(random(32))}>{t('key.make')}</Button></> : null}
        </li>
        <li data-state={state(own.rehearsed, step === 'rehearse' || step === 'wait-keys')}>
          <h2>{t('key.two')}</h2>
          {own.rehearsed ? <p>✓ {t('key.done', { mark: own.mark })}</p> : <p className="quiet">{t('key.twoText')}</p>}
          {step === 'wait-keys' ? <p role="status">{t('key.waitKeys', { names: others })}</p> : null}
          {step === 'rehearse' && mine.test !== null ? <KeyInput poll={poll.id} mine={mine.key!} disabled={rehearse.isPending} onKey={open} /> : null}
          {fault ? <p className="ballots-stopped" role="alert">{t('key.faults.test')}</p> : null}
        </li>
        <li data-state={state(own.released, closed)}>
          <h2>{t('key.three')}</h2>
          {step === 'released' ? <p role="status">✓ {t('key.released')}</p> : step === 'over' ? <p role="status">{t('key.over')}</p> : step === 'enough' ? <p role="status">{t('key.enough')}</p> : <p className="quiet">{t('key.threeText')}{poll.state === 'announced' ? ` ${t('key.until', { time: clock(poll.closes) })}` : ''}</p>}
          {closed && !own.released && step !== 'enough' ? (found ? (
            <div className="ballots-ask left"><p>{t('key.ask', { name: mine.name })}</p><Button type="primary" loading={release.isPending} onClick={() => release.mutate(toBase64(found))}>{t('key.release')}</Button> <Button onClick={() => setFound(null)}>{t('form.cancel')}</Button></div>
          ) : <KeyInput poll={poll.id} mine={mine.key!} disabled={false} onKey={setFound} />) : null}
        </li>
      </ol>
      <h2>{t('key.others')}</h2>
      <TrusteesTable trustees={mine.trustees} started={!draft} />
      {own.lost !== null && !own.released ? <p className="ballots-stopped" role="status">{t('key.lostDone', { reason: own.lost })}</p> : null}
      {mine.key !== null && own.lost === null && !own.released && (draft || poll.state === 'announced' || closed) ? <Lost id={poll.id} draft={draft} /> : null}
      {fresh ? <Sheet mine={mine} secret={fresh} /> : null}
    </div>
  );
}

/** Reports the key lost, with the reason that will stand in the record. */
function Lost({ id, draft }: { id: string; draft: boolean }): ReactNode {
  const { t } = useTranslation('ballots');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const report = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/key/lost', { ...at(id), body: { reason } })), { done: () => setOpen(false) });
  return (
    <section className="no-print ballots-lost">
      <button type="button" className="ballots-link" aria-expanded={open} onClick={() => setOpen(!open)}>{t('key.lost')}</button>
      {open ? <><p>{t(draft ? 'key.lostDraft' : 'key.lostText')}</p><div className="ballots-row"><Input aria-label={t('poll.reason')} placeholder={t('poll.reason')} maxLength={500} value={reason} style={{ maxWidth: 320 }} onChange={(e) => setReason(e.target.value)} autoFocus /><Button danger disabled={reason.trim() === ''} loading={report.isPending} onClick={() => report.mutate(undefined as never)}>{t('key.report')}</Button></div></> : null}
    </section>
  );
}

/** The key on paper; it is printed and not shown on the screen. */
function Sheet({ mine, secret }: { mine: Trusteeship; secret: Uint8Array }): ReactNode {
  const { t } = useTranslation('ballots');
  const groups = keyPrinted(secret).split(' ');
  return (
    <section className="ballots-print ballots-sheet">
      <h1>{t('key.sheet')}</h1>
      <p>{mine.poll.number} {mine.poll.title}</p>
      <p>{t('key.sheetFor', { name: mine.name })}　{t('key.sheetMark', { mark: keyMark(recipientOf(secret)) })}</p>
      <p className="ballots-letters">{groups.map((g, i) => <span key={i}>{g}</span>)}</p>
      <p>{t('key.sheetHow')}</p>
      <p><b>{t('key.sheetKeep')}</b></p>
    </section>
  );
}
