import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { localTime } from './local-time.ts';
import { MergeCompare } from './merge-compare.tsx';
import { MergeDecision, type Verb } from './merge-decision.tsx';
import type { MergeLine, MergePair } from './types.ts';
import { useLabels } from './use-words.ts';

/** Records that may be of one person, merges and splits that wait, and two records side by side (`?kept=…&other=…`). */
export function MergePage(): ReactNode {
  const { t } = useLabels();
  const [params, setParams] = useSearchParams();
  const [kept, other] = [params.get('kept'), params.get('other')];
  const merges = useQuery({ queryKey: ['roster', 'merges'], queryFn: async () => (await unwrap(api.GET('/api/roster/merges'))).merges });
  const pairs = useQuery({ queryKey: ['roster', 'merges', 'candidates'], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/roster/merges/candidates')) });
  if (kept && other) return <MergeCompare key={`${kept} ${other}`} kept={kept} other={other} swap={() => setParams({ kept: other, other: kept })} />;
  return (
    <div>
      <PageHead title={t('merge.title')} note={t('merge.note')} />
      <Loaded query={merges}>{(list) => (list.length === 0 ? null : <><h2>{t('merge.waiting')}</h2><Merges list={list} /></>)}</Loaded>
      <h2>{t('merge.candidates')}</h2>
      <Loaded query={pairs}>{({ pairs: found, more }) => (found.length === 0 ? <EmptyPlace text={t('merge.none')} /> : <><Pairs pairs={found} />{more ? <p className="quiet">{t('merge.more')}</p> : null}</>)}</Loaded>
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly MergePair[] }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const side = (p: MergePair['a']): ReactNode => (
    <>
      <Link href={`/roster/person/${p.id}`}>{p.name}</Link> {l.date(p.birth)} <span className="quiet">{[p.unitName, p.postText].filter(Boolean).join(' ')}</span>
    </>
  );
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('merge.first')}</th><th>{t('merge.second')}</th><th>{t('merge.same')}</th><th /></tr></thead>
        <tbody>
          {pairs.map((p) => (
            <tr key={`${p.a.id} ${p.b.id}`}>
              <td>{side(p.a)}</td>
              <td>{side(p.b)}</td>
              <td className="nowrap">{t(`merge.by.${p.by}`)}</td>
              <td className="nowrap right"><Link href={`/roster/merge?kept=${p.a.id}&other=${p.b.id}`}>{t('merge.compare')}</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Merges({ list }: { list: readonly MergeLine[] }): ReactNode {
  const { t } = useLabels();
  const [open, setOpen] = useState<{ merge: MergeLine; verb: Verb } | null>(null);
  const act = (merge: MergeLine, verb: Verb, danger = false): ReactNode => <Button key={verb} size="small" danger={danger} onClick={() => setOpen({ merge, verb })}>{t(`merge.${verb}`)}</Button>;
  const actions = (m: MergeLine): ReactNode => {
    if (m.state === 'merged') return act(m, 'askSplit');
    if (m.state !== 'requested' && m.state !== 'split-requested') return null;
    return m.mine ? <>{act(m, 'withdraw')} <span className="quiet small">{t('merge.mine')}</span></> : <>{act(m, 'approve')} {act(m, 'decline')}</>;
  };
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('import.state')}</th><th>{t('merge.people')}</th><th>{t('merge.asked')}</th><th>{t('merge.decided')}</th><th /></tr></thead>
        <tbody>
          {list.map((m) => (
            <tr key={m.id}>
              <td className="nowrap">{t(`merge.state.${m.state}`)}{m.rows > 0 ? <div className="quiet small">{t('merge.rowsMoved', { n: m.rows })}</div> : null}</td>
              <td>
                <span className="quiet">{t('merge.kept')}</span> <Link href={`/roster/person/${m.keptId}`}>{m.keptName}</Link> · <span className="quiet">{t('merge.other')}</span> <Link href={`/roster/person/${m.secondaryId}`}>{m.secondaryName}</Link>
                {m.state === 'requested' ? <> · <Link href={`/roster/merge?kept=${m.keptId}&other=${m.secondaryId}`}>{t('merge.compare')}</Link></> : null}
              </td>
              <td>{m.requestedName} <span className="quiet nowrap">{localTime(m.requestedAt)}</span><div className="quiet small">{m.reason} · {m.evidence}</div>{m.splitName ? <div className="small">{m.splitName}{t('colon')}{m.splitReason}</div> : null}</td>
              <td>{m.decidedName ? <>{m.decidedName} <span className="quiet nowrap">{localTime(m.decidedAt!)}</span></> : t('none')}{m.splitDecidedName ? <div className="small">{m.splitDecidedName} <span className="quiet nowrap">{localTime(m.splitDecidedAt!)}</span></div> : null}</td>
              <td className="nowrap right">{actions(m)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open ? <MergeDecision merge={open.merge} verb={open.verb} close={() => setOpen(null)} /> : null}
    </div>
  );
}
