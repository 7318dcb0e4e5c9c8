import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap, type View } from './client.ts';

/** Assessors, the hiding of names, and the reading, as those who handle the contest see it: progress only, no marks. */
export function SiftPart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('contest');
  const { modal } = App.useApp();
  const { id, stage } = view.contest;
  const path = { params: { path: { id } } };
  const prepare = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/prepare', path)));
  const begin = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/begin', path)));
  const unblind = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/unblind', path)));
  const add = useSubmit((accountId: string) => unwrap(api.POST('/api/contest/contests/{id}/assessors', { ...path, body: { accountId } })));
  const early = stage === 'screening' || stage === 'redacting';
  const accounts = useQuery({ queryKey: ['contest', 'accounts'], enabled: early && view.handles, queryFn: async () => (await unwrap(api.GET('/api/contest/accounts'))).accounts });
  return (
    <section>
      <h2>{t('view.assessors')}</h2>
      {view.assessors.length === 0 ? <p className="quiet">{t('view.noAssessors')}</p> : <ul>{view.assessors.map((a) => <li key={a.id}>{a.name} <span className="quiet">{a.agreed ? t('view.agreed') : t('view.waiting')}</span></li>)}</ul>}
      {view.handles && early ? <Select style={{ width: 240 }} aria-label={t('view.addAssessor')} placeholder={t('view.addAssessor')} value={null} showSearch={{ optionFilterProp: 'label' }} onChange={(v: string | null) => { if (v) add.mutate(v); }} options={(accounts.data ?? []).map((a) => ({ value: a.accountId, label: a.name }))} /> : null}
      {view.handles && stage === 'screening' ? <><p className="quiet">{t('view.prepareNote')}</p><Button loading={prepare.isPending} onClick={() => prepare.mutate(undefined)}>{t('view.prepare')}</Button></> : null}
      {view.handles && stage === 'redacting' ? <><Redactions id={id} /><Button type="primary" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>{t('view.begin')}</Button></> : null}
      {stage === 'sift' && view.progress ? (
        <>
          <p>{t('view.progress', view.progress)}</p>
          {view.handles ? <Button type="primary" disabled={view.progress.left > 0} loading={unblind.isPending} onClick={() => modal.confirm({ title: t('view.unblind'), icon: null, content: t('view.unblindSentence'), okText: t('view.unblind'), cancelText: t('cancel'), onOk: () => unblind.mutateAsync(undefined).then(() => undefined, () => undefined) })}>{t('view.unblind')}</Button> : null}
        </>
      ) : null}
    </section>
  );
}

function Redactions({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('contest');
  const query = useQuery({ queryKey: ['contest', 'redactions', id], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, queryFn: async () => (await unwrap(api.GET('/api/contest/contests/{id}/redactions', { params: { path: { id } } }))).answers });
  return <><h3>{t('view.redact')}</h3>{(query.data ?? []).map((a) => <Redaction key={a.handle} id={id} answer={a} />)}</>;
}

function Redaction({ id, answer }: { id: string; answer: { handle: string; question: number; text: string; byHand: number } }): ReactNode {
  const { t } = useTranslation('contest');
  const [what, setWhat] = useState('');
  const hide = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/redactions', { params: { path: { id } }, body: { handle: answer.handle, what } })), { done: () => setWhat('') });
  return (
    <div className="contest-card">
      <div className="contest-answer">{answer.question + 1}. {answer.text}</div>
      <div className="contest-actions"><Input size="small" style={{ width: 220 }} aria-label={t('view.what')} placeholder={t('view.what')} value={what} onChange={(e) => setWhat(e.target.value)} maxLength={200} /><Button size="small" disabled={!what} loading={hide.isPending} onClick={() => hide.mutate(undefined)}>{t('view.hide')}</Button>{answer.byHand > 0 ? <span className="quiet">{t('view.byHand', { n: answer.byHand })}</span> : null}</div>
    </div>
  );
}
