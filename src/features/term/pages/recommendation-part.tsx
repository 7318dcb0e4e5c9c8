import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Alert, App, Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Words } from '../../../kernel/refusal.ts';
import { EmptyPlace, Loaded } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { takeFile } from '../../selection/pages/client.ts';
import { api, at, unwrap } from './client.ts';
import { RoundFactsForm } from './round-facts.tsx';
import { RoundSheet } from './round-sheet.tsx';
import { NewRound } from './new-round.tsx';
import type { paths } from '../../../web/api.gen.ts';

export type Rounds = paths['/api/term/plans/{id}/rounds']['get']['responses']['200']['content']['application/json'];
export type Round = Rounds['rounds'][number];
const useRounds = (planId: string): UseQueryResult<Rounds> => useQuery({ queryKey: ['term', 'rounds', planId], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/term/plans/{id}/rounds', at(planId))) });
export const inRound = (planId: string, round: string) => ({ params: { path: { id: planId, round } } });

/** The recommendation of a plan: one round after another, each entered once for many posts by two people apart. */
export function RecommendationPart({ planId, planName }: { planId: string; planName: string }): ReactNode {
  const { t } = useTranslation('term');
  const client = useQueryClient();
  const [fresh, setFresh] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const reload = (): void => void client.invalidateQueries({ queryKey: ['term'] });
  return (
    <Loaded query={useRounds(planId)}>
      {(page) => {
        const shown = page.rounds.find((r) => r.id === picked) ?? page.rounds[0];
        return (
          <>
            <div className="term-filter no-print">
              {page.rounds.length > 0 ? <Select aria-label={t('round.choose')} value={shown?.id ?? null} onChange={(v) => { setPicked(v); setFresh(false); }} options={page.rounds.map((r) => ({ value: r.id, label: t('round.name', { n: r.n, form: t(`round.form.${r.form}`) }) }))} /> : null}
              {page.mayHandle && !fresh ? <Button onClick={() => setFresh(true)}>{t('round.new')}</Button> : null}
              {shown && !fresh ? <Button onClick={() => void takeFile(`/api/term/plans/${planId}/rounds/${shown.id}/papers/sheet`, `${planName}.pdf`)}>{t('round.sheet')}</Button> : null}
              {shown?.agreed && !fresh ? <Button onClick={() => void takeFile(`/api/term/plans/${planId}/rounds/${shown.id}/papers/summary`, `${planName}.pdf`)}>{t('round.summary')}</Button> : null}
            </div>
            {fresh ? <NewRound planId={planId} onDone={(id) => { setFresh(false); if (id) setPicked(id); reload(); }} /> : shown ? <Shown key={`${shown.id} ${shown.turn}`} planId={planId} round={shown} mayHandle={page.mayHandle} reload={reload} /> : <EmptyPlace text={t('round.none')} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Shown({ planId, round, mayHandle, reload }: { planId: string; round: Round; mayHandle: boolean; reload: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const figures = round.agreed?.figures;
  const carried = round.carried.filter((c) => c.by.length === 2).length;
  return (
    <>
      <dl className="term-figures">
        {([['due', round.invited.length], ['present', figures?.present ?? round.attended?.length ?? '—'], ['posts', round.posts.length], ['carried', `${carried}/${round.posts.length}`]] as const).map(([k, v]) => <div key={k}><dt>{t(`round.${k}`)}</dt><dd>{v}</dd></div>)}
      </dl>
      {round.turnout === 'short' ? <Alert type="error" showIcon title={t('round.short', { source: round.turnoutSource })} /> : null}
      {round.earlier.length > 0 ? <p className="quiet">{round.earlier.map((e) => t(e.differing ? 'round.differed' : 'round.takenBack', { turn: e.turn, names: e.names.join('、') })).join(' ')}</p> : null}
      {round.agreed ? <p role="status">{t('round.agreed', { names: round.agreed.names.join('、'), day: round.agreed.day })}</p> : round.waiting.length > 0 ? <p role="status">{t('round.waits', { name: round.waiting[0]!.byName })}</p> : null}
      <RoundSheet planId={planId} round={round} reload={reload} />
      {mayHandle ? <Carry planId={planId} round={round} reload={reload} /> : null}
      <h2>{t('round.rules')}</h2>
      {round.verdicts.map((v) => <VerdictLine key={v.rule} kind={v.kind} sentence={v.sentence} citation={v.citation} wayOut={v.wayOut} evidence={v.evidence} />)}
      {mayHandle ? <RoundFactsForm planId={planId} round={round} reload={reload} /> : null}
    </>
  );
}

type Summary = { carried: number; already: number; refused: { post: string; reason: Words; wayOut: Words }[] };

/** Carries one's own reading into the cases, and says which cases refused it and why; or takes the figures back. */
function Carry({ planId, round, reload }: { planId: string; round: Round; reload: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const { modal } = App.useApp();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId, reload);
  const begin = useSubmit(() => unwrap(api.POST('/api/term/plans/{id}/rounds/{round}/carry', inRound(planId, round.id))), { done: (made) => setJobId(made.jobId) });
  const back = useSubmit((reason: string) => unwrap(api.POST('/api/term/plans/{id}/rounds/{round}/reopen', { ...inRound(planId, round.id), body: { reason } })), { done: reload });
  const came = job?.state === 'done' ? (job.summary as Summary) : null;
  if (!round.agreed) return null;
  const ask = (): void => { let reason = ''; modal.confirm({ title: t('round.reopen'), content: <Input aria-label={t('round.reason')} placeholder={t('round.reason')} maxLength={500} onChange={(e) => { reason = e.target.value; }} />, onOk: () => back.mutateAsync(reason) }); };
  return (
    <section>
      <h2>{t('round.into')}</h2>
      <p className="quiet">{t('round.intoNote')}</p>
      <div className="term-filter no-print">
        {round.mayCarry ? <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>{t('round.carry')}</Button> : null}
        {round.carried.every((c) => c.by.length === 0) ? <Button onClick={ask}>{t('round.reopen')}</Button> : null}
      </div>
      {job ? <JobProgress job={job} /> : null}
      {came ? <><p role="status">{t('round.came', { n: came.carried, already: came.already })}</p>{came.refused.length > 0 ? <ul className="term-refused">{came.refused.map((r) => <li key={r.post}>{r.post}：{say(r.reason)} <span className="quiet">{say(r.wayOut)}</span></li>)}</ul> : null}</> : null}
      <ul className="term-posts">{round.carried.map((c) => { const title = round.posts.find((p) => p.postId === c.postId)!.title; return <li key={c.postId}>{c.caseId ? <Link href={`/cases/${c.caseId}`}>{title}</Link> : title} <span className="quiet">{c.by.length > 0 ? c.by.join('、') : c.caseId ? t('round.notYet') : t('round.noCase')}</span></li>; })}</ul>
    </section>
  );
}
