import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { isLongText, lineDifference } from '../said-rules.ts';
import { factName } from './field-name.ts';
import type { Proposal } from './types.ts';
import { useLabels, type Labels } from './use-words.ts';

/** What waits about a person because an import or a merge may not write it; nothing where nothing waits. */
export function OpenProposals({ personId }: { personId: string }): ReactNode {
  const { t } = useLabels();
  const query = useQuery({ queryKey: ['roster', 'proposals', personId], queryFn: () => unwrap(api.GET('/api/roster/people/{id}/proposals', { params: { path: { id: personId } } })), retry: false });
  const proposals = query.data?.proposals ?? [];
  if (proposals.length === 0) return null;
  return (
    <details className="open-proposals no-print">
      <summary>{t('proposals.title')} · {proposals.length}</summary>
      <p className="quiet">{t('proposals.note')}</p>
      <ProposalTable proposals={proposals} mayAct />
    </details>
  );
}

/** Proposals, a line each: the value held, the value stated, where it was stated, and what can be done. `named` shows whom each is about. */
export function ProposalTable({ proposals, named = false, mayAct = false }: { proposals: readonly Proposal[]; named?: boolean; mayAct?: boolean }): ReactNode {
  const l = useLabels();
  const { t } = l;
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            {named ? <th>{t('preview.name')}</th> : null}<th>{t('preview.field')}</th><th>{t('preview.old')}</th><th>{t('preview.new')}</th>{named ? <th>{t('import.state')}</th> : <th>{t('proposals.source')}</th>}<th />
          </tr>
        </thead>
        <tbody>
          {proposals.map((p) => (
            <tr key={p.id}>
              {named ? <td className="nowrap"><Link href={`/roster/person/${p.personId}`}>{p.name}</Link></td> : null}
              <td className="nowrap">{factName(p.field, t)}</td>
              <td className="lines">{inWords(p.field, p.oldValue, p.newValue, l)}</td>
              <td className="lines">
                {inWords(p.field, p.newValue, p.oldValue, l)}
                {p.answer ? <div className="quiet small">{t('proposals.answer', { reason: p.answer, by: p.answeredBy, day: p.answeredOn })}</div> : null}
              </td>
              <td className={named ? 'nowrap' : undefined}>{named ? (p.state === 'raised' && p.correctionId ? <Link href={`/corrections/${p.correctionId}`}>{t('proposals.state.raised')}</Link> : t(`proposals.state.${p.state}`)) : p.source}</td>
              <td className="nowrap right">
                {mayAct && p.state === 'open' ? <><Link className="proposal-ask" href={`/corrections/new?person=${p.personId}&proposal=${p.id}`}>{t('proposals.ask')}</Link> <Drop id={p.id} /></> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drops a proposal with a reason: the value held is right. */
function Drop({ id }: { id: string }): ReactNode {
  const { t } = useLabels();
  const [reason, setReason] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/roster/proposals/{id}/drop', { params: { path: { id } }, body: { reason: reason.trim() } })));
  return (
    <Popconfirm
      title={t('proposals.drop')} description={<Input aria-label={t('undo.reason')} placeholder={t('undo.reason')} value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} />}
      okText={t('proposals.drop')} cancelText={t('cancel')} okButtonProps={{ disabled: reason.trim() === '', loading: send.isPending }} onConfirm={() => send.mutateAsync(undefined)}
    >
      <Button size="small">{t('proposals.drop')}</Button>
    </Popconfirm>
  );
}

/** A proposed value in words: a date dotted, a row of a list by its parts, of a long text the lines that differ. */
function inWords(field: string, value: unknown, against: unknown, l: Labels): string {
  if (value === null || value === undefined) return l.t('none');
  if (typeof value === 'object') {
    const row = value as Record<string, unknown>;
    const period = row['fromDate'] || row['toDate'] ? `${row['fromDate'] ? l.date(String(row['fromDate'])) : ''}—${row['toDate'] ? l.date(String(row['toDate'])) : ''}` : null;
    const said = [period, row['mode'] ? l.of('mode', String(row['mode'])) : null, row['level'], row['degree'], row['school'], row['title'], row['name']];
    return said.filter((x) => x !== null && x !== undefined && x !== '').join(' ');
  }
  if (isLongText(field)) return lineDifference(String(value), against === null || against === undefined ? null : String(against)).before;
  if (field === 'jobRank') return l.jobRank(String(value));
  return field === 'status' ? l.of('status', String(value)) : l.date(String(value));
}
