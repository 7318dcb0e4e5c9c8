import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, unwrap } from '../../../../web/client.ts';
import type { Command, Invited } from '../../rules/commands.ts';
import { useCaseHere } from '../case-context.ts';
import { PersonPicker } from '../pickers.tsx';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';
import { useAct } from './use-act.tsx';

type Row = Invited & { on: boolean; why: string; kin: string | null };
type Props = { kind: 'recommendation.plan' | 'interviews.plan'; form?: 'interview' | 'meeting' | undefined; onDone?: () => void; onCancel?: () => void };

/** The list of those invited or asked, computed from the post; left out or added with a reason. */
export function InvitedForm({ kind, form, onDone, onCancel }: Props): ReactNode {
  const { view } = useCaseHere();
  const { t } = useLabels();
  const query = useQuery({ queryKey: ['selection', 'invitees', view.state.id], queryFn: () => unwrap(api.GET('/api/selection/cases/{id}/invitees', { params: { path: { id: view.state.id } } })) });
  if (query.isPending) return <p className="quiet">{t('invited.loading')}</p>;
  const rows = (query.data?.people ?? []).map((p): Row => ({ personId: p.personId, name: p.name, post: p.post, category: p.category.zh, way: 'computed', reason: null, on: true, why: '', kin: p.kin }));
  return <List kind={kind} form={form} rows={rows} outside={query.data?.outside ?? 0} onDone={onDone} onCancel={onCancel} />;
}

function List({ kind, form, rows: given, outside, onDone, onCancel }: { kind: Props['kind']; form: Props['form']; rows: Row[]; outside: number; onDone: (() => void) | undefined; onCancel: (() => void) | undefined }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [rows, setRows] = useState(given);
  const [scope, setScope] = useState('');
  const [seats, setSeats] = useState<number>(1);
  const [directed, setDirected] = useState(true);
  const [bare, setBare] = useState<number | null>(null);
  const act = useAct(view.state, () => onDone?.());
  const change = (i: number, patch: Partial<Row>): void => setRows(rows.map((r, n) => (n === i ? { ...r, ...patch } : r)));
  const taken = rows.filter((r) => r.on);
  const out = rows.filter((r) => !r.on && r.way === 'computed');
  const unfinished = out.some((r) => !r.why.trim()) || taken.some((r) => r.way === 'added' && (!r.why.trim() || !r.name));
  const send = (): void => {
    const people = taken.map(({ on: _on, why, kin: _kin, ...r }) => ({ ...r, reason: r.way === 'added' ? why.trim() : null }));
    const leftOut = out.map((r) => ({ personId: r.personId, name: r.name, reason: r.why.trim() }));
    const command: Command = kind === 'interviews.plan'
      ? { kind, people, leftOut }
      : { kind, form: form!, scope: scope.trim() || [...new Set(taken.map((r) => r.category))].join('、'), due: people.length || (bare ?? 0), directed, seats, ...(people.length > 0 ? { invited: people, leftOut } : {}) };
    act.ask(command, { about: form ? t(`form.${form}`) : undefined, said: [[t('field.due'), String(people.length || (bare ?? 0))], [t('invited.out'), leftOut.map((r) => `${r.name}（${r.reason}）`).join(t('comma'))], [t('invited.added'), people.filter((p) => p.way === 'added').map((p) => `${p.name}（${p.reason}）`).join(t('comma'))]] });
  };
  return (
    <div className="act-form">
      <p className="quiet act-note">{t('invited.note')}{outside > 0 ? ` ${t('invited.outside', { n: outside })}` : ''}</p>
      {kind === 'recommendation.plan' ? (
        <div className="row-fields">
          <label className="count-field" style={{ flex: '1 1 260px' }}>{t('field.attendance')}{t('optional')}<Input value={scope} maxLength={4000} onChange={(e) => setScope(e.target.value)} /></label>
          <label className="count-field">{t('field.seats')}<InputNumber min={1} max={20} value={seats} onChange={(v) => setSeats(v ?? 1)} /></label>
          <label className="count-field">{t('field.directed')}<Switch checked={directed} onChange={setDirected} /></label>
          {taken.length === 0 ? <label className="count-field">{t('field.due')}<InputNumber min={1} max={100000} value={bare} onChange={setBare} /></label> : null}
        </div>
      ) : null}
      <ul className="invited">
        {rows.map((r, i) => (
          <li key={r.personId ?? `new${i}`}>
            <Checkbox checked={r.on} onChange={(e) => change(i, { on: e.target.checked })} aria-label={r.name} />
            {r.way === 'added' && !r.personId ? <span style={{ flex: '1 1 200px' }}><PersonPicker value={null} onChange={(p) => change(i, { personId: p?.id ?? null, name: p?.name ?? '' })} /></span> : <span className="invited-name">{r.name} <span className="quiet">{r.post}</span></span>}
            <span className="quiet small">{r.category}</span>
            {r.kin ? <span className="amber small">{t('invited.kin', { who: r.kin })}</span> : null}
            {(!r.on && r.way === 'computed') || r.way === 'added' ? <Input size="small" value={r.why} maxLength={500} placeholder={t('field.reason')} aria-label={t('field.reason')} onChange={(e) => change(i, { why: e.target.value })} style={{ flex: '1 1 160px' }} /> : null}
          </li>
        ))}
      </ul>
      <Button autoInsertSpace={false} size="small" onClick={() => setRows([...rows, { personId: null, name: '', post: '', category: t('invited.other'), way: 'added', reason: null, on: true, why: '', kin: null }])}>{t('invited.add')}</Button>
      <p className="quiet" role="status">{t('invited.count', { n: taken.length })}</p>
      <RefusedNote error={act.error} />
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" disabled={unfinished || (kind === 'interviews.plan' ? taken.length === 0 : taken.length === 0 && !bare)} loading={act.sending} onClick={send}>{t(`act.${kind}`)}</Button>
        {onCancel ? <Button autoInsertSpace={false} onClick={onCancel}>{t('cancel')}</Button> : null}
      </div>
    </div>
  );
}
