import { Button, Checkbox, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { useUnits } from '../../roster/pages/queries.ts';
import { useMe, useRuns } from './queries.ts';

/** Start an audit of a unit or everybody, and the runs so far. */
export function RunsPage(): ReactNode {
  const { t } = useTranslation('audit');
  const [, go] = useLocation();
  const runs = useRuns();
  const units = useUnits();
  const me = useMe();
  const [unit, setUnit] = useState<string | null>(null);
  const [everyone, setEveryone] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId, (ended) => {
    const runId = (ended.summary as { runId?: string } | null)?.runId;
    if (ended.state === 'done' && runId) go(`/audit/runs/${runId}`);
  });
  const start = useSubmit(() => unwrap(api.POST('/api/audit/runs', { body: { unitId: unit, everyone } })), { done: (out) => setJobId(out.jobId) });
  const may = me.holds(mayHandleCases);
  const running = job !== undefined && (job.state === 'waiting' || job.state === 'running');
  return (
    <>
      <PageHead title={t('title')} note={t('lead')} extra={<Link href="/audit/checks">{t('runs.checks')}</Link>} />
      {may ? (
        <div className="audit-bar">
          <Select aria-label={t('runs.unit')} style={{ width: 300 }} showSearch optionFilterProp="label" value={unit ?? ''} onChange={(v) => setUnit(v === '' ? null : v)}
            options={[{ value: '', label: t('runs.all') }, ...(units.data?.units ?? []).map((u) => ({ value: u.id, label: u.name }))]} />
          <Checkbox checked={everyone} onChange={(e) => setEveryone(e.target.checked)}>{t('runs.everyone')}</Checkbox>
          <Button type="primary" loading={start.isPending} disabled={running} onClick={() => start.mutate(undefined)}>{t('runs.start')}</Button>
        </div>
      ) : null}
      {job ? <JobProgress job={job} /> : null}
      <Loaded query={runs}>
        {({ runs: list }) => list.length === 0 ? <EmptyPlace text={t('runs.empty')} /> : (
          <div className="audit-scroll">
            <table className="audit-table">
              <thead>
                <tr>
                  <th>{t('runs.day')}</th><th>{t('runs.scope')}</th><th className="num">{t('runs.people')}</th><th className="num">{t('runs.clean')}</th><th className="num">{t('runs.doubts')}</th><th className="num">{t('runs.notices')}</th><th>{t('runs.by')}</th><th />
                </tr>
              </thead>
              <tbody>
                {list.map((r) => (
                  <tr key={r.id}>
                    <td className="nowrap">{r.asOf}</td>
                    <td className="wide">
                      <Link href={`/audit/runs/${r.id}`}>{r.unitName ?? t('runs.all')}</Link>
                      {r.leftOut > 0 ? <div className="quiet">{t('runs.leftOut', { n: r.leftOut })}</div> : null}
                    </td>
                    <td className="num">{r.people}</td>
                    <td className="num">{r.clean}</td>
                    <td className={`num ${r.doubts > 0 ? 'audit-bad' : ''}`}>{r.doubts}</td>
                    <td className="num">{r.notices}</td>
                    <td className="nowrap">{r.runName}</td>
                    <td className="quiet">{r.off.length > 0 ? t('runs.off', { n: r.off.length }) : t('runs.offNone')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </>
  );
}
