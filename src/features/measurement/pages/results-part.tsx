import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { degrees, type Degree } from '../rules/results.ts';
import { api, unwrap, type PersonView, type ResultLine } from './client.ts';

/** The results of work of a person: what was to be achieved, what was, by which document, and by whose two hands; with the form to add one. */
export function ResultsPart({ view }: { view: PersonView }): ReactNode {
  const { t } = useTranslation('measurement');
  const [adding, setAdding] = useState(false);
  return (
    <>
      {view.results.length === 0 ? <p className="quiet">{t('results.none')}</p> : (
        <div className="scroll-x">
          <table className="plain-table measure-table results-table">
            <thead><tr><th>{t('results.year')}</th><th>{t('results.target')}</th><th>{t('results.achieved')}</th><th>{t('results.degree')}</th><th>{t('results.evidence')}</th><th>{t('results.by')}</th></tr></thead>
            <tbody>{view.results.map((r) => <One key={r.id} personId={view.person.id} result={r} may={view.mayWrite} />)}</tbody>
          </table>
        </div>
      )}
      {view.mayWrite ? (adding ? <Form view={view} onDone={() => setAdding(false)} /> : <p className="no-print"><Button size="small" onClick={() => setAdding(true)}>{t('results.add')}</Button></p>) : null}
    </>
  );
}

/** The statement not to be kin is asked for only once the server says that the family records do not tell. */
const asksKin = (error: Error | null): boolean => error instanceof Refused && error.refusal.field === 'notKin';

function One({ personId, result: r, may }: { personId: string; result: ResultLine; may: boolean }): ReactNode {
  const { t } = useTranslation('measurement');
  const [withdrawing, setWithdrawing] = useState(false);
  const [reason, setReason] = useState('');
  const [notKin, setNotKin] = useState(false);
  const path = { params: { path: { id: personId, result: r.id } } };
  const confirm = useSubmit(() => unwrap(api.POST('/api/measurement/people/{id}/results/{result}/confirm', { ...path, body: { notKin } })), { quiet: true });
  const withdraw = useSubmit(() => unwrap(api.POST('/api/measurement/people/{id}/results/{result}/withdraw', { ...path, body: { reason, notKin } })), { quiet: true, done: () => setWithdrawing(false) });
  const error = withdraw.error ?? confirm.error;
  return (
    <tr className={r.state === 'withdrawn' ? 'withdrawn' : ''}>
      <td>{r.year}</td><td className="said-cell">{r.target}</td><td className="said-cell">{r.achieved}</td><td className="nowrap">{t(`results.degrees.${r.degree}`)}</td>
      <td className="said-cell">{t('results.file', { title: r.evidenceTitle.replace(/^《|》$/g, ''), number: r.evidenceNumber ?? '' })}</td>
      <td className="hands-cell">
        <span>{r.recordedName} <span className="quiet">{r.recordedDay}</span></span>
        {r.confirmedName ? <span>{r.confirmedName} <span className="quiet">{r.confirmedDay}</span></span> : null}
        {r.state === 'recorded' ? <span className="quiet">{t('results.waiting')}</span> : null}
        {r.state === 'withdrawn' ? <span>{t('results.withdrawn', { reason: r.reason })} <span className="quiet">{r.withdrawnName} {r.withdrawnDay}</span></span> : null}
        {may && r.state !== 'withdrawn' ? (
          <span className="no-print result-acts">
            {r.state === 'recorded' && !r.mine ? <Button size="small" type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>{t('results.confirm')}</Button> : null}
            {withdrawing ? <><Input size="small" aria-label={t('results.reason')} placeholder={t('results.reason')} value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} /><Button size="small" disabled={reason.trim() === ''} loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{t('results.withdraw')}</Button></> : <Button size="small" type="text" onClick={() => setWithdrawing(true)}>{t('results.withdraw')}</Button>}
          </span>
        ) : null}
        {error instanceof Refused ? <RefusalNote refusal={error.refusal} requestId={error.requestId} /> : null}
        {asksKin(error) ? <Checkbox checked={notKin} onChange={(e) => setNotKin(e.target.checked)}>{t('results.notKin')}</Checkbox> : null}
      </td>
    </tr>
  );
}

function Form({ view, onDone }: { view: PersonView; onDone: () => void }): ReactNode {
  const { t } = useTranslation('measurement');
  const [said, setSaid] = useState({ year: view.year, target: '', achieved: '', degree: 'met' as Degree, evidenceTitle: '', evidenceNumber: '' });
  const [notKin, setNotKin] = useState(false);
  const set = (more: Partial<typeof said>): void => setSaid((old) => ({ ...old, ...more }));
  const send = useSubmit(() => unwrap(api.POST('/api/measurement/people/{id}/results', { params: { path: { id: view.person.id } }, body: { ...said, notKin } })), { quiet: true, said: t('results.said'), done: onDone });
  const whole = said.target.trim() !== '' && said.achieved.trim() !== '' && said.evidenceTitle.trim() !== '';
  return (
    <form className="card result-form no-print" onSubmit={(e) => { e.preventDefault(); if (whole) send.mutate(undefined); }}>
      <div className="result-fields">
        <label>{t('results.year')}<InputNumber aria-label={t('results.year')} min={1949} max={view.year} precision={0} value={said.year} onChange={(year) => set({ year: year ?? view.year })} /></label>
        <label>{t('results.degree')}<Select aria-label={t('results.degree')} value={said.degree} onChange={(degree) => set({ degree })} options={degrees.map((d) => ({ value: d, label: t(`results.degrees.${d}`) }))} /></label>
      </div>
      <label>{t('results.target')}<Input.TextArea aria-label={t('results.target')} value={said.target} maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} onChange={(e) => set({ target: e.target.value })} /></label>
      <label>{t('results.achieved')}<Input.TextArea aria-label={t('results.achieved')} value={said.achieved} maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} onChange={(e) => set({ achieved: e.target.value })} /></label>
      <div className="result-fields wide">
        <label>{t('results.evidence')}<Input aria-label={t('results.evidence')} value={said.evidenceTitle} maxLength={300} autoComplete="off" onChange={(e) => set({ evidenceTitle: e.target.value })} /></label>
        <label>{t('results.number')}<Input aria-label={t('results.number')} value={said.evidenceNumber} maxLength={100} autoComplete="off" onChange={(e) => set({ evidenceNumber: e.target.value })} /></label>
      </div>
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
      {asksKin(send.error) || notKin ? <Checkbox checked={notKin} onChange={(e) => setNotKin(e.target.checked)}>{t('results.notKin')}</Checkbox> : null}
      <p><Button type="primary" htmlType="submit" disabled={!whole} loading={send.isPending}>{t('results.save')}</Button> <Button onClick={onDone}>{t('results.cancel')}</Button></p>
    </form>
  );
}
