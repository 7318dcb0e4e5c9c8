import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, at, unwrap, useRoll, type Slip, type View } from './client.ts';
import { DrawPart } from './draw-part.tsx';
import { RosterAdd } from './roster-add.tsx';

type Voter = { class: string; name: string; personId: string | null; accountId: null };
type Drawing = { unit: string; word: string };
const SHOWN = 60;

/** The roll of a poll that is being planned: added from the roster or by name, class by class, then saved as a whole. */
export function RollEditor({ poll, onSaved }: { poll: View; onSaved: (slips: Slip[]) => void }): ReactNode {
  const { t } = useTranslation('ballots');
  const [cls, setClass] = useState(poll.plan.classes[0]!.id);
  const [names, setNames] = useState('');
  const [accounts, setAccounts] = useState(true);
  const [voters, setVoters] = useState<Voter[]>([]);
  const [paper, setPaper] = useState<string[]>([]);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const save = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/roll', { ...at(poll.id), body: { voters: voters.map((v) => ({ ...v, paper: paper.includes(v.class) })), accounts } })), { done: (made) => onSaved(made.codes) });
  const add = (more: Voter[]): void => setVoters((old) => [...old, ...more.filter((m) => m.personId === null || !old.some((o) => o.personId === m.personId))]);
  const subjects = new Set(poll.plan.sheets.map((s) => s.slot));
  const typed = names.split('\n').map((n) => n.trim()).filter((n) => n !== '');
  return (
    <div className="card ballots-form">
      <p className="quiet">{t('roll.note')}</p>
      <div className="ballots-row">
        <Select aria-label={t('roll.class')} value={cls} onChange={setClass} options={poll.plan.classes.map((c) => ({ value: c.id, label: c.label }))} style={{ minWidth: 160 }} />
        <RosterAdd onAdd={(rows) => add(rows.filter((r) => !subjects.has(r.id)).map((r) => ({ class: cls, name: r.name, personId: r.id, accountId: null })))} more={(unit, word) => <Button onClick={() => setDrawing({ unit, word })}>{t('draw.open')}</Button>} />
      </div>
      {drawing ? <DrawPart key={`${cls} ${drawing.unit} ${drawing.word}`} poll={poll} cls={cls} unit={drawing.unit} word={drawing.word} onDrawn={(rows) => { setDrawing(null); add(rows.map((r) => ({ class: cls, name: r.name, personId: r.id, accountId: null }))); }} /> : null}
      <div className="ballots-row"><Input.TextArea aria-label={t('roll.names')} placeholder={t('roll.names')} autoSize={{ minRows: 1, maxRows: 8 }} value={names} onChange={(e) => setNames(e.target.value)} style={{ maxWidth: 320 }} /><Button disabled={typed.length === 0} onClick={() => { add(typed.map((name) => ({ class: cls, name, personId: null, accountId: null }))); setNames(''); }}>{t('roll.addNames')}</Button></div>
      {poll.plan.classes.map((c) => {
        const of = voters.filter((v) => v.class === c.id);
        return of.length === 0 ? null : (
          <div key={c.id}>
            <h3>{c.label} <span className="quiet">{t('roll.people', { n: of.length })}</span> <button type="button" className="ballots-link" onClick={() => setVoters(voters.filter((v) => v.class !== c.id))}>{t('roll.clear')}</button> <Checkbox checked={paper.includes(c.id)} onChange={(e) => setPaper(e.target.checked ? [...paper, c.id] : paper.filter((x) => x !== c.id))}>{t('roll.onPaper')}</Checkbox>{paper.includes(c.id) ? <span className="quiet">{t('roll.onPaperHint', { n: poll.plan.kMin })}</span> : null}</h3>
            <ul className="ballots-chosen">{of.slice(0, SHOWN).map((v, i) => <li key={v.personId ?? `${v.name} ${i}`}>{v.name}<button type="button" className="ballots-x" aria-label={t('roll.drop', { name: v.name })} onClick={() => setVoters(voters.filter((x) => x !== v))}>×</button></li>)}{of.length > SHOWN ? <li className="quiet">{t('roll.more', { n: of.length - SHOWN })}</li> : null}</ul>
          </div>
        );
      })}
      <p><Checkbox checked={accounts} onChange={(e) => setAccounts(e.target.checked)}>{t('roll.accounts')}</Checkbox></p>
      <Button type="primary" disabled={voters.length === 0} loading={save.isPending} onClick={() => save.mutate(undefined as never)}>{t('roll.save')}</Button> {poll.classes.some((c) => c.roll > 0) ? <span className="quiet">{t('roll.saveAsk')}</span> : null}
    </div>
  );
}

/** The roll as it stands; who has taken a ballot is not shown, so that nothing can be compared with the box. */
export function RollList({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  const [open, setOpen] = useState(false);
  const [striking, setStriking] = useState<{ id: string; name: string } | null>(null);
  const [reason, setReason] = useState('');
  const query = useRoll(poll.id, open);
  const strike = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/strike', { ...at(poll.id), body: { voterId: striking!.id, reason } })), { done: () => { setStriking(null); setReason(''); } });
  return (
    <section className="no-print">
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'roll.hide' : 'roll.show')}</Button>
      {open ? poll.plan.classes.map((c) => (
        <div key={c.id}>
          <h3>{c.label}</h3>
          <ul className="ballots-chosen">{(query.data?.voters ?? []).filter((v) => v.class === c.id).map((v) => <li key={v.id}>{v.name} <span className="quiet">{v.struck ? t('roll.struck', { reason: v.struck }) : t(`roll.${v.by}`)}</span>{poll.state === 'announced' && !v.struck ? <button type="button" className="ballots-link" onClick={() => setStriking(v)}>{t('roll.strike')}</button> : null}</li>)}</ul>
        </div>
      )) : null}
      {striking ? <div className="ballots-row"><span>{t('roll.strikeAsk', { name: striking.name })}</span><Input aria-label={t('poll.reason')} placeholder={t('poll.reason')} value={reason} maxLength={500} style={{ width: 260 }} onChange={(e) => setReason(e.target.value)} autoFocus /><Button danger disabled={reason.trim() === ''} loading={strike.isPending} onClick={() => strike.mutate(undefined as never)}>{t('roll.strike')}</Button><Button onClick={() => setStriking(null)}>{t('form.cancel')}</Button></div> : null}
    </section>
  );
}
