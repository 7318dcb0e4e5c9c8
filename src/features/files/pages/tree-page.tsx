import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useLang, useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { PartialInput } from '../../roster/pages/partial-input.tsx';
import { clsOf, placeOptions, todayHere } from './class-options.ts';
import type { TreeProposal } from './types.ts';

/** What an archive of scans is proposed to be: corrected, left out or confirmed line by line, then filed by a job. */
export function TreePage({ id }: { id: string }): ReactNode {
  const query = useQuery({ queryKey: ['files', 'import', id], queryFn: () => unwrap(api.GET('/api/files/imports/{id}', { params: { path: { id } } })), refetchOnWindowFocus: false });
  return <Loaded query={query}>{(proposal) => <Shown proposal={proposal} />}</Loaded>;
}

type Line = { key: string; place: string | null; title: string; madeOn: string | null | undefined; skip: boolean };

function Shown({ proposal }: { proposal: TreeProposal }): ReactNode {
  const { t } = useTranslation('files');
  const lang = useLang();
  const say = useSay();
  const [lines, setLines] = useState<Line[]>(() => proposal.proposal.map((p) => ({ key: p.key, place: p.sub ?? (p.cls === '4' || p.cls === '9' ? null : p.cls), title: p.title, madeOn: p.madeOn, skip: false })));
  const [jobId, setJob] = useState<string | null>(null);
  const job = useJob(jobId);
  const change = (at: number, patch: Partial<Line>): void => setLines(lines.map((l, n) => (n === at ? { ...l, ...patch } : l)));
  const act = useSubmit(() => unwrap(api.POST('/api/files/imports/{id}/commit', { params: { path: { id: proposal.id } }, body: { decisions: lines.map((l) => ({ key: l.key, ...(l.place ? clsOf(l.place) : { cls: null, sub: null }), title: l.title, madeOn: l.madeOn ?? null, skip: l.skip })) } })), { quiet: true, done: (d) => setJob(d.jobId) });
  const wanted = lines.filter((l) => !l.skip);
  const ready = proposal.state === 'proposed' && wanted.length > 0 && wanted.every((l) => l.place !== null && l.title.trim() !== '' && l.madeOn !== undefined);
  const options = placeOptions(todayHere(), lang);
  return (
    <div className="files-page">
      <PageHead
        title={t('tree.title')} note={<><Link href={`/files/person/${proposal.personId}`}>{proposal.personName}</Link> · {proposal.name} · {t('tree.note', { n: lines.length, d: proposal.proposal.filter((p) => p.doubts.length > 0).length })}</>}
        extra={proposal.state === 'proposed' && !jobId ? <Button type="primary" disabled={!ready} loading={act.isPending} onClick={() => act.mutate(undefined)}>{t('tree.ok', { n: wanted.length })}</Button> : <Link href={`/files/person/${proposal.personId}`}>{t('tree.go')}</Link>}
      />
      {job ? <JobProgress job={job} /> : null}
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th>{t('tree.cls')}</th><th>{t('tree.name')}</th><th>{t('tree.made')}</th><th>{t('tree.files')}</th><th>{t('tree.doubts')}</th><th>{t('tree.skip')}</th></tr></thead>
          <tbody>
            {lines.map((l, at) => {
              const p = proposal.proposal[at]!;
              return (
                <tr key={l.key} className={l.skip ? 'withdrawn' : undefined}>
                  <td><Select size="small" className="item-place" aria-label={t('tree.cls')} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} status={l.place === null && !l.skip ? 'warning' : undefined} value={l.place} options={options} onChange={(place) => change(at, { place })} /></td>
                  <td className="tree-name"><Input size="small" aria-label={t('tree.name')} maxLength={200} status={l.title.trim() === '' && !l.skip ? 'warning' : undefined} value={l.title} onChange={(e) => change(at, { title: e.target.value })} /></td>
                  <td className="tree-made"><PartialInput label={t('tree.made')} value={l.madeOn} onChange={(madeOn) => change(at, { madeOn })} /></td>
                  <td className="tree-files" title={p.files.join('\n')}>{p.files[0]}{p.files.length > 1 ? ` … (${p.files.length})` : ''}</td>
                  <td className="doubt tree-doubt">{p.doubts.map((d) => say(d)).join('；')}</td>
                  <td><Checkbox aria-label={t('tree.skip')} checked={l.skip} onChange={(e) => change(at, { skip: e.target.checked })} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
