import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { components } from '../plan-rules.ts';
import { AcknowledgedAct } from './acknowledged-act.tsx';
import { api, unwrap, type ScoreBody, type View } from './client.ts';

type Row = NonNullable<View['results']>['rows'][number];
type Listed = NonNullable<View['contest']['shortlist']>[number];
const said = ['politics', 'skill', 'record', 'conduct'] as const;
const one = (n: number): string => n.toFixed(1);

/** Results side by side in the order of applications, their double entry, and the list with its reasons. */
export function ResultPart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('contest');
  const { rows, alpha } = view.results!;
  const { weights } = view.contest.plan;
  const parts = components.filter((c) => weights[c] > 0);
  const shown = (f: Row['total'] | undefined): string => (f ? `${one(f.value)}${f.low === f.high ? '' : ` (${one(f.low)}–${one(f.high)})`}` : t('none'));
  const agreement = (a: number | null): string => (a === null ? t('none') : a.toFixed(2));
  return (
    <section>
      <h2>{t('view.results')}</h2>
      <p className="quiet">{t('view.resultsNote', { sift: agreement(alpha.sift), interview: agreement(alpha.interview) })}</p>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th /><th>{t('view.name')}</th>{parts.map((c) => <th key={c}>{t(`parts.${c}`)} {weights[c]}%</th>)}<th>{t('view.total')}</th><th>{t('parts.record')}</th></tr></thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.applicationId}>
                <td>{r.number}</td><td className="nowrap">{r.name}</td>{parts.map((c) => <td key={c} className="nowrap">{shown(r.figures[c])}{r.entered.filter((e) => e.component === c && e.state !== 'settled').map((e) => <div key={e.component} className="quiet">{t(`view.states.${e.state}`)}</div>)}</td>)}
                <td className="nowrap">{shown(r.total)}</td><td>{r.record ?? <span className="quiet">{t(`view.states.${r.entered.find((e) => e.component === 'record')?.state ?? 'none'}`)}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.handles && view.contest.stage === 'scoring' ? <Entry view={view} /> : null}
      <List key={view.contest.stage} view={view} />
    </section>
  );
}

function Entry({ view }: { view: View }): ReactNode {
  const open = view.results!.rows.flatMap((r) => r.entered.filter((e) => e.state !== 'settled' && !(e.state === 'one' && e.mine)).map((e) => ({ r, e })));
  return <div className="no-print">{open.map(({ r, e }) => <Score key={`${r.applicationId} ${e.component} ${e.state}`} id={view.contest.id} row={r} component={e.component} />)}</div>;
}

function Score({ id, row, component }: { id: string; row: Row; component: Row['entered'][number]['component'] }): ReactNode {
  const { t } = useTranslation('contest');
  const [typed, setTyped] = useState('');
  const value = (): ScoreBody['value'] => {
    if (component === 'record') return { component, words: typed };
    if (component === 'interview') return { component, marks: typed.trim().split('\n').map((l) => l.trim().split(/[\s,，]+/).map(Number)) };
    return { component, score: Number(typed) };
  };
  const submit = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/scores', { params: { path: { id } }, body: { applicationId: row.applicationId, value: value() } })), { quiet: true });
  const label = `${row.name} ${t(`parts.${component}`)}`;
  return (
    <div className="contest-actions">
      <span style={{ minWidth: 180 }}>{label}</span>
      {component === 'exam' || component === 'assessment' ? <Input style={{ width: 90 }} inputMode="decimal" aria-label={label} value={typed} onChange={(e) => setTyped(e.target.value)} /> : <Input.TextArea style={{ width: 320 }} autoSize={{ minRows: 1 }} aria-label={label} placeholder={component === 'interview' ? t('view.interviewHint') : ''} value={typed} onChange={(e) => setTyped(e.target.value)} maxLength={2000} />}
      <Button size="small" disabled={!typed.trim()} loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{t('view.enter')}</Button>
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </div>
  );
}

function List({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('contest');
  const [, go] = useLocation();
  const { id, stage, shortlist, proposedByName, sealed } = view.contest;
  const rows = view.results!.rows;
  const [list, setList] = useState<Listed[]>(() => rows.map((r) => shortlist?.find((s) => s.applicationId === r.applicationId) ?? { applicationId: r.applicationId, chosen: false, politics: '', skill: '', record: '', conduct: '', why: '' }));
  const path = { params: { path: { id } } };
  const propose = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/propose', { ...path, body: { list: list.filter((l) => l.chosen || l.why.trim() !== '') } })), { quiet: true });
  const open = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/case', path)), { done: ({ caseId }) => go(`/cases/${caseId}`) });
  const edits = view.handles && (stage === 'scoring' || stage === 'proposed');
  const set = (at: string, more: Partial<Listed>): void => setList(list.map((l) => (l.applicationId === at ? { ...l, ...more } : l)));
  return (
    <section>
      <h2>{t('view.list')}</h2>
      {rows.map((r) => {
        const l = list.find((x) => x.applicationId === r.applicationId)!;
        if (!edits) return l.chosen || l.why ? <article key={r.applicationId} className="contest-card"><strong>{r.number} {r.name}</strong> {l.chosen ? t('view.chosen') : `${t('view.why')}: ${l.why}`}{l.chosen ? <ul>{said.map((k) => <li key={k}>{t(`view.${k}`)}: {l[k]}</li>)}</ul> : null}</article> : null;
        return (
          <article key={r.applicationId} className="contest-card">
            <Checkbox checked={l.chosen} onChange={(e) => set(r.applicationId, { chosen: e.target.checked })}>{r.number} {r.name} {t('view.chosen')}</Checkbox>
            {(l.chosen ? said : (['why'] as const)).map((k) => <label key={k}><span className="quiet">{t(`view.${k}`)}</span><Input aria-label={`${r.name} ${t(`view.${k}`)}`} value={l[k]} onChange={(e) => set(r.applicationId, { [k]: e.target.value })} maxLength={1000} /></label>)}
          </article>
        );
      })}
      {propose.error ? <RefusalNote refusal={(propose.error as Refused).refusal} /> : null}
      {proposedByName ? <p>{t('view.proposedBy')}: {proposedByName}{sealed ? <> · {t('view.sealed')} <span className="contest-hash">{sealed}</span></> : null}</p> : null}
      <div className="contest-actions no-print">
        {edits ? <Button loading={propose.isPending} onClick={() => propose.mutate(undefined)}>{t('view.propose')}</Button> : null}
        {view.handles && stage === 'proposed' ? <AcknowledgedAct view={view} by={view.contest.proposedBy} label={t('view.approveList')} sentence={t('view.approveListSentence')} send={(acknowledged) => unwrap(api.POST('/api/contest/contests/{id}/approve-list', { ...path, body: { acknowledged } }))} /> : null}
        {view.handles && (stage === 'approved' || stage === 'case') ? <Button type="primary" loading={open.isPending} onClick={() => open.mutate(undefined)}>{stage === 'case' ? t('view.openCase') : t('view.toCase')}</Button> : null}
      </div>
    </section>
  );
}
