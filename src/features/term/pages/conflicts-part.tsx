import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded } from '../../../ui/page.tsx';
import { VerdictLine } from '../../../ui/verdict.tsx';
import { api, at, unwrap } from './client.ts';

const kindOf = { block: 'block', reason: 'needs-reason', unknown: 'unknown' } as const;

/** What stands against the plan: who, which posts, why, under which article, and the way out. */
export function ConflictsPart({ planId }: { planId: string }): ReactNode {
  const { t } = useTranslation('term');
  const query = useQuery({ queryKey: ['term', 'conflicts', planId], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false, queryFn: () => unwrap(api.GET('/api/term/plans/{id}/conflicts', at(planId))) });
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          <p className="quiet">{t('conflicts.note', { plans: page.plans.join('、'), day: page.asOf })}{page.withheld > 0 ? ` ${t('conflicts.withheld', { n: page.withheld })}` : ''}</p>
          {page.conflicts.length === 0 ? <EmptyPlace text={t('conflicts.none')} /> : null}
          {(['block', 'unknown', 'reason'] as const).map((weight) => {
            const list = page.conflicts.filter((c) => c.weight === weight);
            return list.length === 0 ? null : (
              <section key={weight}>
                <h2>{t(`conflicts.${weight}`, { n: list.length })}</h2>
                {list.map((c, i) => (
                  <VerdictLine key={i} kind={kindOf[c.weight]} sentence={c.words} citation={c.citation} wayOut={c.wayOut}>
                    <span className="quiet">{t(`conflicts.kind.${c.kind}`)} · {c.posts.filter(Boolean).join('、')}</span>
                  </VerdictLine>
                ))}
              </section>
            );
          })}
        </>
      )}
    </Loaded>
  );
}
