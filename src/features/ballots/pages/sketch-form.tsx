import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { pollKinds, type PollKind } from '../rules/manifest.ts';
import { SECOND_ADDRESS } from '../rules/manifest-faults.ts';
import { aboutPeople, byList, usual, type ClassSketch, type Sketch, type Subject } from '../sketch-rules.ts';
import { fromField, toField } from './client.ts';
import { AppointedAdd } from './appointed-add.tsx';
import { RosterAdd } from './roster-add.tsx';
import { TrusteesChoice } from './trustees-part.tsx';

type Props = { start: Sketch; unitId: string | undefined; choosesKind: boolean; ready: boolean; busy: boolean; before?: ReactNode; onSave: (sketch: Sketch) => void; onCancel: () => void };

/** All that is written of a poll before it is announced. */
export function SketchForm({ start, unitId, choosesKind, ready, busy, before, onSave, onCancel }: Props): ReactNode {
  const { t } = useTranslation('ballots');
  const [s, setS] = useState<Sketch>(start);
  const set = (more: Partial<Sketch>): void => setS((old) => ({ ...old, ...more }));
  const people = aboutPeople.includes(s.kind);
  const list = byList.includes(s.kind);
  const enough = ready && (!s.second || (s.second.label.trim() !== '' && SECOND_ADDRESS.test(s.second.address.trim().toLowerCase().replace(/\/+$/, '')))) && (!s.trustees || (s.trustees.every((a) => a !== '') && new Set(s.trustees).size === 3)) && s.title.trim() !== '' && (s.kind === 'opinion' || s.kind === 'appointment-review' || list || s.subjects.length > 0);
  const time = (name: 'issueFrom' | 'castFrom' | 'closes'): ReactNode => <label>{t(`form.${name}`)}<Input type="datetime-local" value={toField(s[name])} onChange={(e) => { if (e.target.value !== '') set({ [name]: fromField(e.target.value) }); }} /></label>;
  // A survey about one thing has one sheet, named as the poll.
  const save = (): void => onSave(s.subjects.length === 0 && (s.kind === 'opinion' || s.kind === 'satisfaction') ? { ...s, subjects: [{ id: 's1', label: s.title.trim(), detail: '' }] } : s);
  return (
    <form className="card ballots-form" onSubmit={(e) => { e.preventDefault(); if (enough) save(); }}>
      <div className="ballots-fields">
        {choosesKind ? <label>{t('form.kind')}<Select aria-label={t('form.kind')} value={s.kind} onChange={(kind: PollKind) => set({ kind, subjects: [], ...usual(kind) })} options={pollKinds.map((k) => ({ value: k, label: t(`kinds.${k}`) }))} /></label> : null}
        <label>{t('form.title')}<Input value={s.title} maxLength={200} onChange={(e) => set({ title: e.target.value })} /></label>
        {before}
      </div>
      {people ? <Subjects title={t(list ? 'form.candidates' : s.kind === 'appointment-review' ? 'form.reviewed' : 'form.subjects')} value={s.subjects} onChange={(subjects) => set({ subjects })} extra={s.kind === 'appointment-review' ? <AppointedAdd unitId={unitId} onAdd={(people) => set({ subjects: [...s.subjects, ...people.filter((p) => !s.subjects.some((x) => x.id === p.id))] })} /> : null} /> : (
        <label className="ballots-wide">{t('form.bodies')}<Input.TextArea rows={3} value={s.subjects.map((x) => x.label).join('\n')} onChange={(e) => set({ subjects: e.target.value === '' ? [] : e.target.value.split('\n').map((label, i) => ({ id: `s${i + 1}`, label, detail: '' })) })} onBlur={() => set({ subjects: s.subjects.filter((x) => x.label.trim() !== '').map((x, i) => ({ ...x, id: `s${i + 1}`, label: x.label.trim() })) })} /></label>
      )}
      {list ? (
        <div className="ballots-fields">
          <label>{t('form.topic')}<Input value={s.dimensions[0] ?? ''} placeholder={t('form.topicHint')} maxLength={200} onChange={(e) => set({ dimensions: [e.target.value] })} /></label>
          <label>{t('form.most')}<InputNumber min={1} max={500} precision={0} value={s.most} suffix={t('form.people')} onChange={(most) => set({ most: most ?? 1, writeIn: Math.min(s.writeIn, most ?? 1) })} /></label>
          <label>{t('form.writeIn')}<InputNumber min={0} max={s.most} precision={0} value={s.writeIn} suffix={t('form.people')} onChange={(n) => set({ writeIn: n ?? 0 })} /></label>
        </div>
      ) : (
        <div className="ballots-fields">
          <label>{t('form.dimensions')}<Input.TextArea rows={6} value={s.dimensions.join('\n')} onChange={(e) => set({ dimensions: e.target.value.split('\n') })} /></label>
          <label>{t('form.grades')}<Input.TextArea rows={6} value={s.grades.join('\n')} onChange={(e) => set({ grades: e.target.value.split('\n') })} /></label>
          <div><Checkbox checked={s.remark} onChange={(e) => set({ remark: e.target.checked })}>{t('form.remark')}</Checkbox><br /><Checkbox checked={s.pace} onChange={(e) => set({ pace: e.target.checked })}>{t('form.pace')}</Checkbox></div>
        </div>
      )}
      <h2>{t('form.classes')}</h2>
      <Classes value={s.classes} onChange={(classes) => set({ classes })} />
      <div className="ballots-fields">{time('issueFrom')}{time('castFrom')}{time('closes')}<label>{t('form.kMin')}<InputNumber min={3} max={100} precision={0} value={s.kMin} onChange={(n) => set({ kMin: n ?? 5 })} /></label></div>
      <p className="quiet">{t('form.times')}</p>
      <TrusteesChoice value={s.trustees} onChange={(trustees) => set({ trustees })} />
      <Checkbox checked={Boolean(s.second)} onChange={(e) => set({ second: e.target.checked ? { label: '', address: '' } : null })}>{t('form.second')}</Checkbox>
      {s.second ? <div className="ballots-fields"><label>{t('form.secondLabel')}<Input value={s.second.label} maxLength={60} onChange={(e) => set({ second: { ...s.second!, label: e.target.value } })} /></label><label>{t('form.secondAddress')}<Input value={s.second.address} placeholder="https://issuer.example:8090" maxLength={200} onChange={(e) => set({ second: { ...s.second!, address: e.target.value } })} /></label></div> : null}
      <p className="quiet">{t('form.secondHint')}</p>
      <Button type="primary" htmlType="submit" disabled={!enough} loading={busy}>{t('form.save')}</Button> <Button onClick={onCancel}>{t('form.cancel')}</Button>
    </form>
  );
}

function Subjects({ title, value, onChange, extra }: { title: string; value: Subject[]; onChange: (s: Subject[]) => void; extra: ReactNode }): ReactNode {
  const { t } = useTranslation('ballots');
  const add = (more: Subject[]): void => onChange([...value, ...more.filter((m) => !value.some((v) => v.id === m.id))]);
  return (
    <section>
      <h2>{title}{value.length > 0 ? <span className="quiet"> {value.length}</span> : null}</h2>
      <div className="ballots-row"><div className="ballots-pick"><PersonPicker value={null} onChange={(p) => { if (p) add([{ id: p.id, label: p.name, detail: '' }]); }} /></div><RosterAdd onAdd={(rows) => add(rows.map((r) => ({ id: r.id, label: r.name, detail: r.postText ?? '' })))} />{extra}</div>
      <ul className="ballots-chosen">{value.map((p) => <li key={p.id}><b>{p.label}</b> <span className="quiet">{p.detail}</span><button type="button" className="ballots-x" aria-label={t('form.drop', { name: p.label })} onClick={() => onChange(value.filter((x) => x.id !== p.id))}>×</button></li>)}</ul>
    </section>
  );
}

const ids = 'abcdefghijklmnopqrst';
function Classes({ value, onChange }: { value: ClassSketch[]; onChange: (c: ClassSketch[]) => void }): ReactNode {
  const { t } = useTranslation('ballots');
  const change = (id: string, more: Partial<ClassSketch>): void => onChange(value.map((c) => (c.id === id ? { ...c, ...more } : c)));
  return (
    <>
      {value.map((c) => (
        <div key={c.id} className="ballots-row">
          <Input aria-label={t('form.classLabel')} value={c.label} maxLength={60} style={{ width: 220 }} onChange={(e) => change(c.id, { label: e.target.value })} />
          <InputNumber aria-label={`${t('form.weight')} ${c.label}`} placeholder={t('form.weight')} min={0} max={100} step={1} value={c.percent} style={{ width: 110 }} onChange={(percent) => change(c.id, { percent })} />
          {value.length > 1 ? <Checkbox checked={c.merged} onChange={(e) => change(c.id, { merged: e.target.checked })}>{t('form.merged')}</Checkbox> : null}
          {value.length > 1 ? <button type="button" className="ballots-x" aria-label={t('form.drop', { name: c.label })} onClick={() => onChange(value.filter((x) => x.id !== c.id))}>×</button> : null}
        </div>
      ))}
      <p className="quiet">{value.length < ids.length ? <Button size="small" onClick={() => onChange([...value, { id: [...ids].find((i) => !value.some((c) => c.id === i))!, label: '', percent: null, merged: false }])}>{t('form.addClass')}</Button> : null} {t('form.weightHint')}{value.length > 1 ? ` · ${t('form.mergedHint')}` : ''}</p>
    </>
  );
}
