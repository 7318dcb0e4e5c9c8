import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { aspects } from '../../../domain/file-audit/check.ts';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { NumberTable } from './number-table.tsx';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { OffNote } from './off-note.tsx';
import { useChecks, useMe } from './queries.ts';
import type { Checks } from './types.ts';

type Check = Checks['checks'][number];
const heads = mayHandleCases.filter((r) => r !== 'clerk');

/** Every check: what it rests on, its numbers, its examples, and whether it is on. */
export function ChecksPage(): ReactNode {
  const { t } = useTranslation('audit');
  return (
    <>
      <Link href="/audit">← {t('checks.back')}</Link>
      <PageHead title={t('checks.title')} note={t('checks.lead')} />
      <Loaded query={useChecks()}>
        {(data) => (
          <>
            <OffNote off={data.off} />
            <div className="audit-scroll">
              <table className="audit-table">
                <thead><tr><th>{t('checks.check')}</th><th>{t('checks.gravity')}</th><th>{t('checks.basis')}</th><th>{t('checks.numbers')}</th><th>{t('checks.state')}</th></tr></thead>
                <tbody>{data.checks.map((c) => <Line key={c.id} check={c} data={data} />)}</tbody>
              </table>
            </div>
            <NumberTable data={data} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Line({ check, data }: { check: Check; data: Checks }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const [examples, setExamples] = useState(false);
  return (
    <tr>
      <td>
        {say(aspects[check.aspect])} · {say(check.title)}{' '}
        <Button type="link" size="small" aria-expanded={examples} onClick={() => setExamples(!examples)}>{t('checks.examples')}</Button>
        {examples ? check.examples.map((x, i) => <div key={i} className="quiet">{say(x.what)} → {t(`checks.expect.${x.expect}`)}</div>) : null}
      </td>
      <td className={`nowrap audit-kind-${check.gravity}`}>{t(`gravity.${check.gravity}`)}</td>
      <td>{check.citation ? <ArticleChip citation={check.citation} /> : <span className="quiet">{t(check.numbers.length > 0 ? 'checks.setting' : 'checks.arithmetic')}</span>}</td>
      <td>{check.numbers.map((id) => { const n = data.numbers.find((x) => x.id === id); return n ? <div key={id}>{t('person.numberIs', { what: say(n.words), value: n.value })}</div> : null; })}</td>
      <td><SwitchCell check={check} data={data} /></td>
    </tr>
  );
}

function SwitchCell({ check, data }: { check: Check; data: Checks }): ReactNode {
  const { t } = useTranslation('audit');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const row = data.switches.find((s) => s.checkId === check.id && (s.state === 'asked' || s.state === 'approved'));
  const decide = useSubmit((approve: boolean) => unwrap(api.POST('/api/audit/switches/{id}/decide', { params: { path: { id: row!.id } }, body: { approve } })));
  const end = useSubmit(() => unwrap(api.POST('/api/audit/switches/{id}/end', { params: { path: { id: row!.id } } })));
  if (check.locked) return <span className="quiet nowrap">{t('checks.on')} · {t('checks.locked')}</span>;
  if (!row) return asking ? <Ask check={check} onDone={() => setAsking(false)} /> : <>{t('checks.on')} {me.holds(heads) ? <Button type="link" size="small" onClick={() => setAsking(true)}>{t('checks.ask')}</Button> : null}</>;
  return (
    <>
      <strong>{t(row.state === 'asked' ? 'checks.asked' : 'checks.off')}</strong>
      <div className="quiet">{t('checks.askedBy', { name: row.askedName, reason: row.reason })}{row.approvedName ? ` · ${t('checks.approvedBy', { name: row.approvedName })}` : ''}</div>
      {row.state === 'asked' && me.holds(mayApproveExceptions) && row.askedBy !== me.accountId ? (
        <div className="audit-actions">
          <Button size="small" type="primary" onClick={() => decide.mutate(true)}>{t('checks.approve')}</Button>
          <Button size="small" onClick={() => decide.mutate(false)}>{t('checks.decline')}</Button>
        </div>
      ) : null}
      {row.state === 'approved' && me.holds(heads) ? <Button size="small" onClick={() => end.mutate(undefined)}>{t('checks.end')}</Button> : null}
    </>
  );
}

function Ask({ check, onDone }: { check: Check; onDone: () => void }): ReactNode {
  const { t } = useTranslation('audit');
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/audit/switches', { body: { check: check.id, reason, fromDay: from, toDay: to === '' ? null : to } })), { quiet: true, done: onDone });
  return (
    <form className="audit-sign" onSubmit={(e) => { e.preventDefault(); send.mutate(undefined); }}>
      <Input aria-label={t('checks.reason')} placeholder={t('checks.reason')} autoFocus maxLength={1000} value={reason} onChange={(e) => setReason(e.target.value)} />
      <div className="audit-actions">
        <span className="quiet">{t('checks.from')}</span><DayInput label={t('checks.from')} value={from} onChange={setFrom} />
        <span className="quiet">{t('checks.to')}</span><DayInput label={t('checks.to')} value={to} onChange={setTo} />
      </div>
      <div className="quiet">{t('checks.will')}</div>
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
      <div className="audit-actions">
        <Button size="small" type="primary" htmlType="submit" loading={send.isPending} disabled={reason.trim().length < 2 || from === ''}>{t('checks.send')}</Button>
        <Button size="small" onClick={onDone}>{t('sign.cancel')}</Button>
      </div>
    </form>
  );
}
