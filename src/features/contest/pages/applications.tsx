import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { api, unwrap, type Applicant, type View } from './client.ts';
import { PaperForm } from './paper-form.tsx';

/** The applications of a contest, each with its screening and objection. */
export function Applications({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('contest');
  const [adding, setAdding] = useState(false);
  const add = view.handles && view.contest.stage === 'open' ? <div className="contest-actions no-print"><Button onClick={() => setAdding(!adding)}>{t('view.add')}</Button></div> : null;
  return (
    <section>
      <h2>{t('view.applications')} {view.applications.length}</h2>
      {view.applications.length === 0 ? <EmptyPlace text={t('view.noApplications')} action={add} /> : add}
      {adding ? <PaperForm view={view} onDone={() => setAdding(false)} /> : null}
      {view.applications.map((a) => <Line key={a.id} view={view} a={a} />)}
    </section>
  );
}

function Line({ view, a }: { view: View; a: Applicant }): ReactNode {
  const { t } = useTranslation('contest');
  const [open, setOpen] = useState(false);
  const { stage, id } = view.contest;
  const [words, setWords] = useState('');
  const where = { params: { path: { id, application: a.id } } };
  const object = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/applications/{application}/object', { ...where, body: { words } })));
  const answer = useSubmit((upheld: boolean) => unwrap(api.POST('/api/contest/contests/{id}/applications/{application}/answer', { ...where, body: { words, upheld } })));
  const tie = useSubmit((personId: string) => unwrap(api.POST('/api/contest/contests/{id}/applications/{application}/tie', { ...where, body: { personId } })));
  const screens = view.handles && stage === 'screening';
  const due = a.objection !== null && a.objection.answer === null;
  return (
    <article className="contest-card">
      <header>
        <span>{a.number}</span> <strong>{a.name}</strong> <span className="quiet">{a.outsider ? `${t('view.outside')} · ${a.outsider.unit} ${a.outsider.post} · ` : ''}{t(`view.via.${a.via}`)} {a.filedDay}</span> <span>{t(`states.${a.state}`)}</span>
        {a.attachments.map((f, n) => <a key={f.sha256 + String(n)} href={`/api/contest/contests/${id}/applications/${a.id}/files/${n}`}>{f.name}</a>)}
        <Button size="small" className="no-print" aria-expanded={open} onClick={() => setOpen(!open)}>{screens && a.state === 'filed' ? t('view.screen') : t('view.answers')}</Button>
      </header>
      {a.screening ? <p>{a.screening.words} <span className="quiet">{a.screening.byName} {a.screening.on}{a.screening.checked ? ` · ${a.screening.checked}` : ''}</span></p> : null}
      {a.verdicts.filter((v) => open || v.kind === 'block').map((v) => <VerdictLine key={v.rule} kind={v.kind} sentence={v.sentence} citation={v.citation} evidence={v.evidence} wayOut={v.wayOut} />)}
      {a.objection ? <p>{t('view.objection')} {a.objection.on}: {a.objection.words}{a.objection.answer ? ` — ${a.objection.answer.byName} ${a.objection.answer.on}: ${a.objection.answer.words}` : ''}</p> : null}
      {open ? a.answers.map((x, i) => <div key={i} className="contest-answer">{i + 1}. {x}</div>) : null}
      {open && screens && a.state === 'filed' ? <Screen view={view} a={a} onDone={() => setOpen(false)} /> : null}
      {screens && (due || (a.state === 'refused' && !a.objection)) ? (
        <div className="contest-actions no-print">
          <Input style={{ width: 320 }} aria-label={due ? t('view.answer') : t('view.object')} placeholder={due ? t('view.answer') : t('view.object')} value={words} onChange={(e) => setWords(e.target.value)} maxLength={2000} />
          {due ? [true, false].map((u) => <Button key={String(u)} disabled={!words.trim()} onClick={() => answer.mutate(u)}>{u ? t('view.upheld') : t('view.notUpheld')}</Button>) : <Button disabled={!words.trim()} onClick={() => object.mutate(undefined)}>{t('view.object')}</Button>}
        </div>
      ) : null}
      {view.handles && a.personId === null && a.state === 'admitted' && ['scoring', 'proposed', 'approved'].includes(stage) ? <div className="contest-actions no-print" style={{ maxWidth: 420 }}>{t('view.tie')} <PersonPicker onChange={(p) => { if (p) tie.mutate(p.id); }} /></div> : null}
    </article>
  );
}

function Screen({ view, a, onDone }: { view: View; a: Applicant; onDone: () => void }): ReactNode {
  const { t } = useTranslation('contest');
  const [conditions, setConditions] = useState(() => view.contest.plan.conditions.map(() => ({ met: false, basis: '' })));
  const [checked, setChecked] = useState('');
  const [words, setWords] = useState('');
  const submit = useSubmit((admitted: boolean) => unwrap(api.POST('/api/contest/contests/{id}/applications/{application}/screen', { params: { path: { id: view.contest.id, application: a.id } }, body: { admitted, conditions, checked, words } })), { quiet: true, done: onDone });
  const set = (i: number, more: Partial<(typeof conditions)[number]>): void => setConditions(conditions.map((c, j) => (j === i ? { ...c, ...more } : c)));
  const ready = words.trim() !== '' && conditions.every((c) => c.basis.trim() !== '');
  return (
    <div className="contest-form">
      <h3>{t('view.conditions')}</h3>
      {view.contest.plan.conditions.map((c, i) => (
        <div key={i} className="contest-actions"><Checkbox checked={conditions[i]!.met} onChange={(e) => set(i, { met: e.target.checked })}>{t('view.met')}: {c}</Checkbox><Input style={{ width: 260 }} aria-label={`${t('view.basis')} ${i + 1}`} placeholder={t('view.basis')} value={conditions[i]!.basis} onChange={(e) => set(i, { basis: e.target.value })} maxLength={500} /></div>
      ))}
      <Input aria-label={t('view.checked')} placeholder={t('view.checked')} value={checked} onChange={(e) => setChecked(e.target.value)} maxLength={1000} />
      <div className="contest-actions"><Input style={{ width: 320 }} aria-label={t('view.words')} placeholder={t('view.words')} value={words} onChange={(e) => setWords(e.target.value)} maxLength={1000} />
        <Button type="primary" disabled={!ready} loading={submit.isPending} onClick={() => submit.mutate(true)}>{t('view.admit')}</Button><Button disabled={!ready} onClick={() => submit.mutate(false)}>{t('view.refuse')}</Button></div>
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </div>
  );
}
