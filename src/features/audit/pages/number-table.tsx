import { Button, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { useMe } from './queries.ts';
import type { Checks } from './types.ts';

type Line = Checks['numbers'][number];
type Asked = Checks['asked'][number];
const heads = mayHandleCases.filter((r) => r !== 'clerk');

/** The institution's own numbers: what holds, what was usual, who asked for a change and who decided. */
export function NumberTable({ data }: { data: Checks }): ReactNode {
  const { t } = useTranslation('audit');
  const [asking, setAsking] = useState<string | null>(null);
  return (
    <>
      <h2>{t('checks.numbersTitle')}</h2>
      <p className="quiet">{t('checks.numbersNote')}</p>
      <div className="audit-scroll">
        <table className="audit-table">
          <thead><tr><th>{t('checks.number')}</th><th className="num">{t('checks.value')}</th><th className="num">{t('checks.usual')}</th><th>{t('checks.history')}</th><th /></tr></thead>
          <tbody>
            {data.numbers.map((n) => <Row key={n.id} line={n} asked={data.asked.filter((a) => a.numberId === n.id)} asking={asking === n.id} onAsk={(on) => setAsking(on ? n.id : null)} />)}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ line, asked, asking, onAsk }: { line: Line; asked: readonly Asked[]; asking: boolean; onAsk: (on: boolean) => void }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  const me = useMe();
  const waiting = asked.find((a) => a.state === 'asked');
  const decide = useSubmit((approve: boolean) => unwrap(api.POST('/api/audit/numbers/{id}/decide', { params: { path: { id: waiting!.id } }, body: { approve } })));
  return (
    <tr>
      <td>{say(line.words)}</td>
      <td className="num">{line.value === line.usual ? line.value : <strong>{line.value}</strong>}</td>
      <td className="num quiet">{line.usual}</td>
      <td>
        {asked.map((a) => {
          const decided = a.state === 'asked' ? t('checks.lineWaits') : t(a.state === 'approved' ? 'checks.lineApproved' : 'checks.lineDeclined', { name: a.decidedName, day: a.decidedDay });
          return <div key={a.id} className={a.state === 'asked' ? undefined : 'quiet'}>{t('checks.line', { value: a.value, from: a.fromDay, reason: a.reason, name: a.askedName, decided })}</div>;
        })}
        {asking ? <Ask line={line} onDone={() => onAsk(false)} /> : null}
      </td>
      <td className="nowrap">
        {waiting && me.holds(mayApproveExceptions) && waiting.askedBy !== me.accountId ? (
          <>
            <Button size="small" type="primary" onClick={() => decide.mutate(true)}>{t('checks.approveNumber')}</Button>{' '}
            <Button size="small" onClick={() => decide.mutate(false)}>{t('checks.decline')}</Button>
          </>
        ) : null}
        {!waiting && !asking && me.holds(heads) ? <Button type="link" size="small" onClick={() => onAsk(true)}>{t('checks.change')}</Button> : null}
      </td>
    </tr>
  );
}

function Ask({ line, onDone }: { line: Line; onDone: () => void }): ReactNode {
  const { t } = useTranslation('audit');
  const [value, setValue] = useState<number | null>(line.value);
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/audit/numbers', { body: { number: line.id, value: value!, reason, fromDay: from } })), { quiet: true, done: onDone });
  return (
    <form className="audit-sign" onSubmit={(e) => { e.preventDefault(); send.mutate(undefined); }}>
      <div className="audit-actions">
        <InputNumber aria-label={t('checks.newValue')} prefix={t('checks.newValue')} size="small" min={0} max={1200} precision={0} autoFocus value={value} onChange={setValue} style={{ width: 130 }} />
        <span className="quiet">{t('checks.from')}</span><DayInput label={t('checks.from')} value={from} onChange={setFrom} />
      </div>
      <Input aria-label={t('checks.reason')} placeholder={t('checks.reason')} maxLength={1000} value={reason} onChange={(e) => setReason(e.target.value)} />
      <div className="quiet">{t('checks.willNumber')}</div>
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
      <div className="audit-actions">
        <Button size="small" type="primary" htmlType="submit" loading={send.isPending} disabled={value === null || reason.trim().length < 2 || from === ''}>{t('checks.send')}</Button>
        <Button size="small" onClick={onDone}>{t('sign.cancel')}</Button>
      </div>
    </form>
  );
}
