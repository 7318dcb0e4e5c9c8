import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSubmit } from '../../../ui/use-submit.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useCaseHere } from './case-context.ts';
import { sealCase, takeFile, usePapers, type Failed } from './client.ts';
import { RefusedNote } from './refused-note.tsx';
import { useLabels } from './use-words.ts';

/** Papers the case can produce, and the sealed bundle with how to verify it. */
export function Papers(): ReactNode {
  const { t } = useLabels();
  const { view, me } = useCaseHere();
  const { state } = view;
  const papers = usePapers(state.id, state.version);
  const handles = me.roles.some((r) => mayHandleCases.includes(r.role));
  const take = useSubmit(({ url, name }: { url: string; name: string }) => takeFile(url, name), { quiet: true });
  const seal = useSubmit(() => sealCase(state.id), { quiet: true, said: t('bundle.sealed') });
  const finished = state.state !== 'running';
  return (
    <>
      <section className="no-print">
        <h3>{t('papers.title')}</h3>
        {papers.data?.length === 0 ? <p className="quiet">{t('papers.none')}</p> : null}
        <ul className="papers">
          {(papers.data ?? []).map((p) => (
            <li key={p.name}>
              <button type="button" className="linklike" onClick={() => take.mutate({ url: `/api/selection/cases/${state.id}/papers/${encodeURIComponent(p.name)}`, name: `${p.name}.docx` })}>
                {p.name} <span className="quiet">.docx</span>
              </button>
            </li>
          ))}
        </ul>
        {papers.data && papers.data.length > 0 ? <p className="quiet small">{t('papers.note')}</p> : null}
      </section>
      {finished ? (
        <section className="no-print">
          <h3>{t('bundle.title')}</h3>
          <p className="small">{t('bundle.what')}</p>
          {view.bundle ? (
            <Button autoInsertSpace={false} type="primary" loading={take.isPending} onClick={() => take.mutate({ url: `/api/selection/cases/${state.id}/bundle`, name: `case-${state.number}.zip` })}>
              {t('bundle.take')}
            </Button>
          ) : null}{' '}
          {handles ? (
            <Button autoInsertSpace={false} type={view.bundle ? 'default' : 'primary'} loading={seal.isPending} onClick={() => seal.mutate(undefined)}>
              {t(view.bundle ? 'bundle.again' : 'bundle.seal')}
            </Button>
          ) : null}
          {view.bundle ? (
            <p className="small">
              {t('bundle.verify')}
              <code className="command">{`node bin/steelyard.js verify case-${state.number}.zip`}</code>
            </p>
          ) : null}
          <RefusedNote error={seal.error as Failed | null} />
        </section>
      ) : null}
      <RefusedNote error={take.error as Failed | null} />
    </>
  );
}
