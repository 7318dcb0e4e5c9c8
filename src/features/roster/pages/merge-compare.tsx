import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { fieldName } from './field-name.ts';
import { Photo } from './person-head.tsx';
import { RecordSentence } from './record-sentence.tsx';
import type { Comparison } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels, type Labels } from './use-words.ts';

/** Two records side by side: which one stays, what is taken from the other, what goes over; then the request. */
export function MergeCompare({ kept, other, swap }: { kept: string; other: string; swap: () => void }): ReactNode {
  const query = useQuery({
    queryKey: ['roster', 'merges', 'compare', kept, other], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false,
    queryFn: () => unwrap(api.GET('/api/roster/merges/compare', { params: { query: { kept, other } } })),
  });
  return <Loaded query={query}>{(both) => <Shown both={both} swap={swap} />}</Loaded>;
}

function Shown({ both, swap }: { both: Comparison; swap: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const [, go] = useLocation();
  const [kept, other] = [both.kept.person, both.other.person];
  const [take, setTake] = useState<readonly string[]>(both.facts.filter((f) => f.free && (f.kept === null || f.kept === '')).map((f) => f.field));
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/roster/merges', { body: { keptId: kept.id, secondaryId: other.id, take: [...take], reason: reason.trim(), evidence: evidence.trim() } })), { quiet: true, said: t('merge.requested'), done: () => go('/roster/merge') });
  const refused = send.error instanceof Refused ? send.error : null;
  const head = (title: string, p: Comparison['kept']['person']): ReactNode => (
    <th>
      <div className="merge-head">
        <Photo person={p} />
        <div>
          <div className="quiet">{title}</div>
          <Link href={`/roster/person/${p.id}`}>{p.name}</Link> {l.date(p.birth)}
          <div className="quiet">{[p.unitName, p.postText].filter(Boolean).join(' ') || t('person.noPost')}</div>
        </div>
      </div>
    </th>
  );
  return (
    <div className="merge-page">
      <Link href="/roster/merge">← {t('merge.back')}</Link>
      <PageHead title={t('merge.title')} note={t('merge.compared')} extra={<Button onClick={swap}>{t('merge.swap')}</Button>} />
      <div className="scroll-x">
        <table className="plain-table compare">
          <thead><tr><th />{head(t('merge.kept'), kept)}{head(t('merge.other'), other)}<th>{t('preview.take')}</th></tr></thead>
          <tbody>
            {both.facts.length === 0 ? <tr><td colSpan={4} className="quiet">{t('merge.noFacts')}</td></tr> : null}
            {both.facts.map((f) => {
              const taken = take.includes(f.field);
              return (
                <tr key={f.field}>
                  <th>{fieldName(f.field, t)}</th>
                  <td className={taken && f.kept ? 'old-value' : undefined}>{inWords(f.field, f.kept, l, both.kept.person.unitName)}</td>
                  <td className={taken ? 'new-value' : undefined}>{inWords(f.field, f.other, l, both.other.person.unitName)}</td>
                  <td className="nowrap">
                    {f.free ? <Checkbox checked={taken} aria-label={`${t('merge.takeOther')} ${fieldName(f.field, t)}`} onChange={(e) => setTake(e.target.checked ? [...take, f.field] : take.filter((x) => x !== f.field))}>{t('merge.takeOther')}</Checkbox> : <span className="quiet">{t('merge.isProposal')}</span>}
                  </td>
                </tr>
              );
            })}
            {both.rows.map((r) => (
              <tr key={r.list}>
                <th>{t(`lists.${r.list}`)}</th>
                <td className="right-text">{both.kept[r.list].length}</td>
                <td>{both.other[r.list].length}</td>
                <td>{[r.move > 0 ? t('merge.move', { n: r.move }) : null, r.stay > 0 ? t('merge.stay', { n: r.stay }) : null].filter(Boolean).join(t('semicolon'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="save-bar" aria-label={t('merge.request')}>
        <div className="save-line merge-why">
          <label>{t('merge.reason')} <Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} /></label>
          <label>{t('merge.evidence')} <Input value={evidence} maxLength={500} onChange={(e) => setEvidence(e.target.value)} /></label>
        </div>
        <RecordSentence text={record('roster.merge.requested', { person: kept.name, other: other.name, reason: reason.trim(), evidence: evidence.trim() })} />
        {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
        <div className="save-line">
          <Button type="primary" loading={send.isPending} disabled={reason.trim() === '' || evidence.trim() === ''} onClick={() => send.mutate(undefined)}>{t('merge.request')}</Button>
          <span className="quiet">{t('merge.mine')}</span>
        </div>
      </section>
    </div>
  );
}

/** A value of a basic fact in words. */
function inWords(field: string, value: unknown, l: Labels, unitName: string | null): string {
  if (value === null || value === undefined || value === '') return l.t('none');
  if (typeof value === 'boolean') return l.yesNo(value);
  if (field === 'unitId') return unitName ?? l.t('none');
  if (field === 'photo') return l.t('preview.photo');
  if (field === 'jobRank') return l.jobRank(String(value));
  const text = String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : l.date(text);
}
