import { Button, Form, Input, Modal, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { AppointmentKind } from '../papers/appointment-paper.ts';
import { DayInput } from './day-input.tsx';
import type { PersonRow } from './types.ts';
import { useLabels } from './use-words.ts';

/** What is sent for a list of appointments. */
export type AppointmentBody = { kind: AppointmentKind; title?: string; meeting?: string; on?: string; secrecy?: string; asOf?: string; people: { id: string; proposal: string; remark: string }[]; format: 'xlsx' | 'pdf' };
type Props = { rows: readonly PersonRow[]; asOf: string | undefined; open: boolean; busy: boolean; shown: ReactNode; onClose: () => void; onExport: (body: AppointmentBody) => void };
type Said = { proposal: string; remark: string };

const KINDS: readonly AppointmentKind[] = ['list', 'plan', 'plan-committee'];

/** 讨论任免干部名单 of the people chosen: what is proposed for each is written here; what stays empty is an empty cell on paper. */
export function AppointmentList({ rows, asOf, open, busy, shown, onClose, onExport }: Props): ReactNode {
  const { t } = useLabels();
  const [kind, setKind] = useState<AppointmentKind>('list');
  const [head, setHead] = useState({ title: '', meeting: '', on: '', secrecy: '' });
  const [said, setSaid] = useState<Record<string, Said>>({});
  const of = (id: string): Said => said[id] ?? { proposal: '', remark: '' };
  const say = (id: string, change: Partial<Said>): void => setSaid({ ...said, [id]: { ...of(id), ...change } });
  const given = Object.fromEntries(Object.entries(head).flatMap(([k, v]) => (v.trim() === '' ? [] : [[k, v.trim()]])));
  const out = (format: 'xlsx' | 'pdf'): void => onExport({ kind, ...given, ...(asOf ? { asOf } : {}), format, people: rows.map((r) => ({ id: r.id, proposal: of(r.id).proposal.trim(), remark: of(r.id).remark.trim() })) });
  const remark = t(kind === 'list' ? 'papers.appointments.remark' : 'papers.appointments.opinion');
  const line = (key: keyof typeof head, label: string, max: number, hint?: string): ReactNode => (
    <Form.Item label={label}>
      <Input size="small" aria-label={label} value={head[key]} maxLength={max} {...(hint ? { placeholder: hint } : {})} onChange={(e) => setHead({ ...head, [key]: e.target.value })} />
    </Form.Item>
  );
  return (
    <Modal
      open={open} onCancel={onClose} width={980} title={t('papers.appointments.title', { n: rows.length })}
      footer={[
        <Button key="close" onClick={onClose}>{t('papers.close')}</Button>,
        <Button key="pdf" loading={busy} onClick={() => out('pdf')}>{t('papers.appointments.pdf')}</Button>,
        <Button key="xlsx" type="primary" loading={busy} onClick={() => out('xlsx')}>{t('papers.appointments.xlsx')}</Button>,
      ]}
    >
      {shown}
      <Segmented<AppointmentKind> className="appointment-kind" value={kind} onChange={setKind} options={KINDS.map((k) => ({ value: k, label: t(`papers.appointments.kinds.${k}`) }))} />
      <Form layout="vertical" className="appointment-head">
        {line('title', t('papers.appointments.heading'), 60, t(`papers.appointments.titles.${kind}`))}
        {line('meeting', t('papers.appointments.meeting'), 60)}
        <Form.Item label={t('papers.appointments.on')}><DayInput label={t('papers.appointments.on')} value={head.on} onChange={(on) => setHead({ ...head, on })} /></Form.Item>
        {line('secrecy', t('papers.appointments.secrecy'), 20)}
      </Form>
      <div className="scroll-x">
        <table className="plain-table appointment-table">
          <thead><tr><th scope="col">{t('papers.appointments.name')}</th><th scope="col">{t('papers.appointments.post')}</th><th scope="col" className="proposal">{t('papers.appointments.proposal')}</th><th scope="col">{remark}</th></tr></thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.id}>
                <th scope="row">{r.name}</th>
                <td>{r.postText}</td>
                <td><Input size="small" value={of(r.id).proposal} maxLength={200} aria-label={`${r.name} ${t('papers.appointments.proposal')}`} onChange={(e) => say(r.id, { proposal: e.target.value })} /></td>
                <td><Input size="small" value={of(r.id).remark} maxLength={100} aria-label={`${r.name} ${remark}`} onChange={(e) => say(r.id, { remark: e.target.value })} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('papers.appointments.hint')}</p>
    </Modal>
  );
}
