import { Button, Checkbox, Input, Popconfirm, Select } from 'antd';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { api, at, unwrap, useRound, type Member, type View } from './client.ts';
import { DecideForm } from './decide-form.tsx';
import { FactsForm } from './facts-form.tsx';
import { MemberPart } from './member-part.tsx';
import { StepsPart } from './steps-part.tsx';

const shows = ['all', 'open', 'proposed', 'decided', 'special', 'objection'] as const;
type Show = (typeof shows)[number];
const fits: Record<Show, (m: Member) => boolean> = {
  all: () => true, open: (m) => !m.closed && m.place !== 'left-out' && m.proposal === null && m.grade === null, proposed: (m) => m.proposal !== null, decided: (m) => m.grade !== null && m.proposal === null,
  special: (m) => m.place !== 'graded', objection: (m) => m.objection !== null && m.objection.answer === null,
};

/** One round: its people, what is proposed and decided of each, and what follows. */
export function RoundPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('appraisal');
  const query = useRound(id);
  return (
    <div className="appraisal-page">
      <Loaded query={query}>
        {(view) => (
          <>
            <PageHead
              title={view.round.title}
              note={<>{t(`kinds.${view.round.kind}`)} {view.round.number} · {view.round.fromDay} — {view.round.toDay} · {t('view.asOf', { day: view.round.asOf })}{view.round.matter ? ` · ${view.round.matter}` : ''}{view.round.stoppedReason ? ` · ${t('view.stopped', { reason: view.round.stoppedReason })}` : ''}</>}
              extra={<span className="no-print appraisal-actions"><a className="ant-btn" href={`/api/appraisal/rounds/${id}/sheet`}>{t('view.sheet')}</a><Button onClick={() => window.print()}>{t('view.print')}</Button></span>}
            />
            <Quota view={view} />
            <People view={view} />
            <StepsPart key={JSON.stringify(view.round.steps)} view={view} />
            {view.decides && view.members.every((m) => m.grade === null) ? <Stop view={view} /> : null}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Quota({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('appraisal');
  const { quota: q } = view;
  const over = q.most !== null && q.given > q.most;
  const bodies = view.round.about === 'body';
  return <p className={over ? 'appraisal-over' : undefined}>{t(view.round.kind !== 'annual' ? (bodies ? 'view.bodiesNone' : 'view.quotaNone') : q.most === null ? (bodies ? 'view.bodiesUnset' : 'view.noQuota') : bodies ? 'view.bodies' : 'view.quota', q)} {q.citation ? <ArticleChip citation={q.citation} /> : <ArticleChip citation={view.gradesCitation} />}</p>;
}

function People({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('appraisal');
  const { id } = view.round;
  const bodies = view.round.about === 'body';
  const [show, setShow] = useState<Show>('all');
  const [find, setFind] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [form, setForm] = useState<'facts' | 'decide' | null>(null);
  const follow = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/consequences', at(id))));
  const tell = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/tell', at(id))));
  const take = useSubmit((pollId: string) => unwrap(api.POST('/api/appraisal/rounds/{id}/poll', { ...at(id), body: { pollId } })));
  const rows = view.members.filter((m) => fits[show](m) && (find === '' || [m.name, ...m.people.map((p) => p.name)].some((n) => n.includes(find.trim()))));
  const picked = view.members.filter((m) => chosen.includes(m.id) && !m.closed);
  const ready = picked.filter((m) => m.proposal !== null && m.proposal.by !== view.me);
  const toggle = (m: string): void => setChosen(chosen.includes(m) ? chosen.filter((x) => x !== m) : [...chosen, m]);
  return (
    <section>
      <div className="appraisal-actions no-print">
        <Select aria-label={t('view.list')} value={show} onChange={setShow} style={{ minWidth: 150 }} options={shows.map((s) => ({ value: s, label: `${t(`view.show.${s}`)} ${view.members.filter(fits[s]).length}` }))} />
        <Input allowClear aria-label={t('view.find')} placeholder={t('view.find')} value={find} onChange={(e) => setFind(e.target.value)} style={{ width: 150 }} />
        {view.handles ? <Button onClick={() => setChosen(rows.filter((m) => !m.closed).map((m) => m.id))}>{t('view.chooseAll')}</Button> : null}
        {picked.length > 0 ? <><span className="quiet">{t('view.chosen', { n: picked.length })}</span><Button onClick={() => setChosen([])}>{t('view.clear')}</Button><Button onClick={() => setForm('facts')}>{t('view.state')}</Button></> : null}
        {view.decides && ready.length > 0 ? <Button type="primary" onClick={() => setForm('decide')}>{t('view.decide', { n: ready.length })}</Button> : null}
        {view.handles && view.members.some((m) => m.due.length > 0) ? <Button loading={follow.isPending} onClick={() => follow.mutate(undefined)}>{t('view.follow')}</Button> : null}
        {view.handles && view.members.some((m) => m.grade !== null && m.toldDay === null) ? <Button loading={tell.isPending} onClick={() => tell.mutate(undefined)}>{t(bodies ? 'view.tellBodies' : 'view.tell')}</Button> : null}
        {view.polls.length > 0 ? <Select<string> aria-label={t('view.takePoll')} placeholder={t('view.takePoll')} value={null} loading={take.isPending} onChange={(p) => take.mutate(p)} style={{ minWidth: 180 }} options={view.polls.map((p) => ({ value: p.id, label: `${p.title} ${p.people}` }))} /> : null}
      </div>
      <div className="scroll-x">
        <table className="plain-table appraisal-people">
          <thead><tr>{view.handles ? <th className="no-print" /> : null}<th>{t(bodies ? 'view.body' : 'view.name')}</th><th>{t(bodies ? 'view.members' : 'view.post')}</th><th>{t('view.place')}</th><th className="right">{t('view.votes')}</th><th>{t('view.proposed')}</th><th>{t('view.decided')}</th><th>{t('view.told')}</th></tr></thead>
          <tbody>
            {rows.length === 0 ? <tr><td colSpan={8} className="quiet">{t('view.none')}</td></tr> : rows.map((m) => (
              <Fragment key={m.id}>
                <tr>
                  {view.handles ? <td className="no-print">{m.closed ? null : <Checkbox aria-label={t('view.choose', { name: m.name })} checked={chosen.includes(m.id)} onChange={() => toggle(m.id)} />}</td> : null}
                  <td className={bodies ? 'appraisal-title' : 'nowrap'}>{m.closed ? m.name : <button type="button" className="appraisal-name" aria-expanded={open === m.id} aria-label={t('view.more', { name: m.name })} onClick={() => setOpen(open === m.id ? null : m.id)}>{m.name}</button>}</td>
                  <td>{bodies ? m.people.map((p) => p.name).join('、') : `${m.unitName} ${m.postText}`}</td><td>{m.closed ? t('view.closed') : [t(`places.${m.place}`), m.summaryDay === null && m.grade === null && m.place !== 'left-out' ? t(bodies ? 'view.reportMissing' : 'view.summaryMissing') : ''].filter(Boolean).join(' · ')}</td>
                  <td className="right nowrap">{m.votes ? `${m.votes.favourable}/${m.votes.valid}` : ''}</td><td className="nowrap">{m.proposal ? t(`grades.${m.proposal.grade}`) : ''}</td><td className="nowrap"><strong>{m.grade ? t(`grades.${m.grade}`) : ''}</strong></td>
                  <td className="nowrap">{m.objection && m.objection.answer === null ? <span className="appraisal-over">{t('view.objection')}</span> : m.toldDay ?? ''}</td>
                </tr>
                {open === m.id ? <tr className="appraisal-open"><td colSpan={8}><MemberPart key={`${m.id} ${m.decisions.length}`} view={view} member={m} /></td></tr> : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {form === 'facts' ? <FactsForm view={view} members={picked} onClose={() => setForm(null)} /> : null}
      {form === 'decide' ? <DecideForm view={view} members={ready} onClose={() => { setForm(null); setChosen([]); }} /> : null}
    </section>
  );
}

function Stop({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('appraisal');
  const [words, setWords] = useState('');
  const stop = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/stop', { ...at(view.round.id), body: { words } })));
  return (
    <div className="appraisal-actions no-print">
      <Input style={{ width: 300 }} aria-label={t('view.stopReason')} placeholder={t('view.stopReason')} value={words} onChange={(e) => setWords(e.target.value)} maxLength={500} />
      <Popconfirm title={t('view.stop')} okText={t('view.stop')} cancelText={t('cancel')} onConfirm={() => stop.mutate(undefined)}><Button danger disabled={!words.trim()} loading={stop.isPending}>{t('view.stop')}</Button></Popconfirm>
    </div>
  );
}
