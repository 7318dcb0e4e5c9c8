import { Button, Checkbox, Select, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip, VerdictLine } from '../../../ui/verdict.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { useMe } from '../../selection/pages/client.ts';
import { api, unwrap, useSearch, type Line, type Run, type SearchView } from './client.ts';
import { HandDialog } from './hand-dialog.tsx';
import { OpenCaseDialog } from './open-case-dialog.tsx';
import { SearchForm } from './search-form.tsx';

/** A search: how many are left after each condition and rule, the short list, who is still open and who is out, each with the reason. */
export function SearchPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('matching');
  const [params, setParams] = useSearchParams();
  const n = params.get('n') ? Number(params.get('n')) : undefined;
  const query = useSearch(id, n);
  const me = useMe();
  const works = (me?.roles ?? []).some((r) => mayHandleCases.includes(r.role));
  const [editing, setEditing] = useState(false);
  const [jobId, setJob] = useState<string | null>(null);
  const job = useJob(jobId, (ended) => {
    if (ended.state !== 'done') return;
    setJob(null);
    setParams({}, { replace: true });
    void query.refetch();
  });
  const start = useSubmit(() => unwrap(api.POST('/api/matching/searches/{id}/runs', { params: { path: { id } }, body: {} })), { done: ({ jobId: queued }) => setJob(queued) });
  return (
    <div className="matching-page">
      <Loaded query={query}>
        {(data) => (
          <>
            <PageHead
              title={data.search.title} note={`${data.postTitle} · ${t(`search.kinds.${data.search.moveKind}`)} · ${data.search.reason}`}
              extra={
                <>
                  {data.runs.length > 1 ? <Select aria-label={t('searches.last')} value={data.run?.n} options={data.runs.map((r) => ({ value: r.n, label: t('search.times', r) }))} onChange={(v) => setParams({ n: String(v) }, { replace: true })} /> : null}
                  {works ? <Button onClick={() => setEditing(true)}>{t('search.edit')}</Button> : null}
                  {works ? <Button type={data.run ? 'default' : 'primary'} loading={start.isPending || jobId !== null} onClick={() => start.mutate(undefined)}>{data.run ? t('search.again') : t('search.run')}</Button> : null}
                </>
              }
            />
            {editing ? <SearchForm post={null} held={data} onCancel={() => setEditing(false)} onSaved={() => setEditing(false)} /> : null}
            {job ? <JobProgress job={job} /> : null}
            {data.run ? <Found key={data.run.id} view={data} run={data.run} works={works} /> : <EmptyPlace text={t('search.notRun')} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Found({ view, run, works }: { view: SearchView; run: Run; works: boolean }): ReactNode {
  const { t } = useTranslation('matching');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opening, setOpening] = useState(false);
  const of = (kind: Line['kind']): Line[] => run.lines.filter((l) => l.kind === kind);
  const stale = JSON.stringify(run.query) !== JSON.stringify(view.search.query);
  return (
    <>
      <p className="quiet">
        {t('search.times', run)} · {run.byName}{stale ? ` · ${t('search.stale')}` : ''}{run.found.leftOut > 0 ? ` · ${t('search.leftOut', { n: run.found.leftOut })}` : ''}{run.hidden > 0 ? ` · ${t('search.hidden', { n: run.hidden })}` : ''}
      </p>
      {run.cases.length > 0 ? <p>{t('search.cases')} {run.cases.map((c) => <Link key={c.id} href={`/cases/${c.id}`}>{c.number} </Link>)}</p> : null}
      <h2>{t('search.funnel')}</h2>
      <Funnel run={run} />
      {run.found.aboutPost.length > 0 ? <VerdictLine kind="unknown" sentence={{ zh: [t('search.aboutPost'), ...run.found.aboutPost.map((m) => m.label.zh)].join(' · '), en: [t('search.aboutPost'), ...run.found.aboutPost.map((m) => m.label.en)].join(' · ') }} wayOut={run.found.aboutPost[0]!.where} /> : null}
      {works ? (
        <div className="matching-actions no-print">
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpening(true)}>{t('search.openCase')}</Button>
          <span className="quiet">{t('search.chosen', { n: chosen.length })}</span>
        </div>
      ) : null}
      <Tabs
        items={(['in', 'open', 'out'] as const).map((kind) => ({
          key: kind, label: `${t(`search.kindsOf.${kind}`)} ${of(kind).filter((l) => !l.off).length}`,
          children: of(kind).length === 0 ? <EmptyPlace text={t(`search.empty.${kind}`)} /> : <People run={run} title={view.search.title} lines={of(kind)} works={works && kind !== 'out'} chosen={chosen} onChoose={setChosen} />,
        }))}
      />
      {run.hands.length > 0 ? <><h2>{t('search.hands')}</h2>{run.hands.map((h) => <p key={h.id} className="small">{h.name} · {h.off ? t('search.remove') : t('search.restore')} · {h.reason} <span className="quiet">{h.byName} {h.at.slice(0, 10)}</span></p>)}</> : null}
      {opening ? <OpenCaseDialog runId={run.id} proposalId={null} post={view.postTitle} people={run.lines.filter((l) => chosen.includes(l.personId))} onClose={() => setOpening(false)} /> : null}
    </>
  );
}

function Funnel({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const say = useSay();
  return (
    <div className="scroll-x">
      <table className="plain-table funnel">
        <thead><tr><th>{t('search.step')}</th><th>{t('search.article')}</th><th className="right">{t('search.fell')}</th><th className="right">{t('search.left')}</th></tr></thead>
        <tbody>
          <tr><td>{t('search.total')}</td><td /><td /><td className="right">{run.found.total}</td></tr>
          {run.found.steps.map((s) => <tr key={s.id}><td>{say(s.words)}</td><td><ArticleChip citation={s.citation} /></td><td className="right">{s.fell || ''}</td><td className="right">{s.left}</td></tr>)}
        </tbody>
      </table>
    </div>
  );
}

type ListProps = { run: Run; title: string; lines: readonly Line[]; works: boolean; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void };
function People({ run, title, lines, works, chosen, onChoose }: ListProps): ReactNode {
  const { t } = useTranslation('matching');
  const say = useSay();
  const [shown, setShown] = useState(50);
  const [at, setAt] = useState<string | null>(null);
  const [hand, setHand] = useState<Line | null>(null);
  const steps = run.found.steps.filter((s) => lines.some((l) => l.at === s.id));
  const step = steps.find((s) => s.id === at);
  const asked = lines.filter((l) => at === null || l.at === at);
  return (
    <>
      {steps.length > 1 ? <Select size="small" className="no-print" style={{ minWidth: 260, marginBottom: 8 }} aria-label={t('search.step')} value={at ?? ''} options={[{ value: '', label: t('search.all') }, ...steps.map((s) => ({ value: s.id, label: say(s.words) }))]} onChange={(v) => setAt(v === '' ? null : v)} /> : null}
      {step && step.named < step.fell ? <p className="quiet">{t('search.onlyNamed', { n: step.named })}</p> : null}
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr>{works ? <th className="no-print" /> : null}<th>{t('search.person')}</th><th>{t('search.unit')}</th><th>{t('search.now')}</th><th>{t('search.why')}</th>{works ? <th className="no-print" /> : null}</tr></thead>
          <tbody>
            {asked.slice(0, shown).map((l) => (
              <tr key={l.personId} className={l.off ? 'taken-off' : undefined}>
                {works ? <td className="no-print"><Checkbox aria-label={l.name} disabled={l.off !== null} checked={chosen.includes(l.personId)} onChange={(e) => onChoose(e.target.checked ? [...chosen, l.personId] : chosen.filter((x) => x !== l.personId))} /></td> : null}
                <td className="nowrap"><Link className="person-name" href={`/roster/${l.personId}`}>{l.name}</Link></td><td>{l.unit}</td><td>{l.post}</td>
                <td className="findings">
                  {l.off ? <div>{t('search.removed', { by: l.off.byName, reason: l.off.reason })}</div> : null}
                  {l.reasons.length === 0 && !l.off ? <span className="quiet">{t('search.fine')}</span> : l.reasons.map((r, i) => <VerdictLine key={i} kind={r.kind} sentence={r.sentence} citation={r.citation} evidence={r.evidence} wayOut={r.wayOut} />)}
                </td>
                {works ? <td className="no-print"><Button size="small" type="text" onClick={() => setHand(l)}>{l.off ? t('search.restore') : t('search.remove')}</Button></td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown < asked.length ? <Button type="link" onClick={() => setShown(shown + 100)}>{t('lines')}</Button> : null}
      {hand ? <HandDialog runId={run.id} title={title} line={hand} onClose={() => setHand(null)} onDone={() => onChoose(chosen.filter((x) => x !== hand.personId))} /> : null}
    </>
  );
}
