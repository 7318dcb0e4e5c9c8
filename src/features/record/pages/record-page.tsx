import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { checkPage, type PageCheck } from './check-page.ts';
import { fetchEntries, fetchHealth, type EntryPage, type Item, type Narrow } from './client.ts';
import { EntryLine } from './entry-line.tsx';
import { Filters } from './filters.tsx';
import { CheckNote, LogCard, NightlyNote } from './record-state.tsx';
import { civilTime } from './sentence.ts';

const keys = ['person', 'case', 'actor', 'room', 'from', 'to'] as const;

/** The record: who did what to what under which article, newest first, and the means to check it here. */
export function RecordPage(): ReactNode {
  const { t } = useTranslation('record');
  const [, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const narrow = Object.fromEntries(keys.flatMap((k) => (search.get(k) ? [[k, search.get(k)!]] : []))) as Narrow;
  const set = (next: Narrow): void => go(`/record?${new URLSearchParams(next as Record<string, string>).toString()}`, { replace: true });
  const health = useQuery({ queryKey: ['record', 'health'], queryFn: fetchHealth, refetchInterval: 30_000 });
  const list = useInfiniteQuery({
    queryKey: ['record', 'entries', narrow],
    queryFn: ({ pageParam }) => fetchEntries(narrow, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: EntryPage) => page.next ?? undefined,
  });
  const items = list.data?.pages.flatMap((p) => p.items) ?? [];
  const [check, setCheck] = useState<PageCheck | null>(null);
  const verify = useSubmit(() => checkPage(items), { done: setCheck });
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        extra={
          <>
            {health.data ? <LogCard health={health.data} /> : null}
            <Button type="primary" loading={verify.isPending} disabled={items.length === 0} onClick={() => verify.mutate(undefined)}>
              {verify.isPending ? t('verifying') : t('verify')}
            </Button>
          </>
        }
      />
      {health.data ? <NightlyNote health={health.data} /> : null}
      <Filters
        narrow={narrow}
        set={(next) => {
          setCheck(null);
          set(next);
        }}
      />
      {check ? <CheckNote check={check} /> : null}
      <Loaded query={list}>
        {(data) => (
          <>
            {data.pages[0]?.withheld ? <p className="quiet">{t('withheld', { mark: t('mark') })}</p> : null}
            {items.length === 0 ? <EmptyPlace text={Object.keys(narrow).length > 0 ? t('empty') : t('emptyFirst')} /> : <Days items={items} check={check} />}
            {list.hasNextPage ? (
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Sentences grouped by civil day. */
function Days({ items, check }: { items: readonly Item[]; check: PageCheck | null }): ReactNode {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const { day } = civilTime(item.at);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  const results = new Map(check?.checked.map((c) => [c.id, c]));
  return [...days].map(([day, group]) => (
    <section key={day} aria-label={day}>
      <h2>{day}</h2>
      <ol className="record-day" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {group.map((item) => (
          <EntryLine key={item.id} item={item} checked={results.get(item.id)} />
        ))}
      </ol>
    </section>
  ));
}
