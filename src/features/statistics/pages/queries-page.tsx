import { Button, Checkbox, Input, Popconfirm, Tabs } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { EmptyPlace, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { AsOf } from '../../roster/pages/as-of.tsx';
import { FilterBar } from '../../roster/pages/filter-bar.tsx';
import { addressOf, filterQuery, filtersOf, withFilters } from '../../roster/pages/filters.ts';
import { useUnits } from '../../roster/pages/queries.ts';
import type { PersonRow } from '../../roster/pages/types.ts';
import { useLabels } from '../../roster/pages/use-words.ts';
import { hasEmptyGroup, leavesOf, simplified, type Expr, type Leaf, type Query } from '../query-rules.ts';
import { phraseOf, sentenceOf } from '../terms-rules.ts';
import { useSaved, type Found, type SavedQuery } from './client.ts';
import { PeopleTable } from './people-table.tsx';
import { QueryEditor } from './query-editor.tsx';
import { readView, viewAddress } from './view.ts';

type Group = Extract<Expr, { op: 'all' | 'any' }>;
type Why = { leaf: Leaf; wanted: boolean; found: boolean | null }[] | null;
const blank: Group = { op: 'all', of: [] };
const groupOf = (input: Expr): Group => {
  const e = simplified(input);
  return e.op === 'is' || e.op === 'not' ? { op: 'all', of: [e] } : e;
};

/** Conditions in the regulation's terms, run as of any day: who meets them, who lacks a fact, who misses one, and why. */
export function QueriesPage(): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const l = useLabels();
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const filters = useMemo(() => filtersOf(new URLSearchParams(address)), [address]);
  const saved = useSaved();
  const units = useUnits(filters.asOf);
  const [group, setGroup] = useState<Group>(blank);
  const [current, setCurrent] = useState<SavedQuery | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const query: Query = { v: 1, where: group };
  const key = JSON.stringify([query, filters]);
  const run = useMutation({ mutationFn: () => unwrap(api.POST('/api/statistics/queries/run', { body: { query, filters: filterQuery(filters) } as never })), onMutate: () => setAsked(key) });
  const stale = asked !== null && asked !== key;
  const empty = leavesOf(group).length === 0;
  const unfinished = empty || hasEmptyGroup(group);
  const choose = (q: SavedQuery | null): void => {
    setCurrent(q);
    setGroup(q ? groupOf(q.query.where) : blank);
    setAsked(null);
    run.reset();
  };
  const refused = run.error instanceof Refused ? run.error : null;
  const tableAddress = (): string => {
    const next = addressOf(filters, { sort: 'rank', dir: 'asc' });
    next.set('t', viewAddress({ ...readView(null), query: { name: current?.name ?? t('query.unnamed'), query } }));
    return `/statistics?${next.toString()}`;
  };
  return (
    <div className="statistics-page">
      <PageHead
        title={t('query.title')} note={t('query.note')}
        extra={
          <>
            <AsOf value={filters.asOf} shown={run.data?.asOf ?? units.data?.asOf} onChange={(asOf) => setParams(addressOf(withFilters(filters, { asOf }), { sort: 'rank', dir: 'asc' }), { replace: true })} />
            {unfinished ? null : <Link href={tableAddress()}>{t('query.asTable')}</Link>}
            <Button type="primary" disabled={unfinished} loading={run.isPending} onClick={() => run.mutate()}>{t('query.run')}</Button>
          </>
        }
      />
      <div className="queries-body">
        <SavedList list={saved.data ?? []} current={current?.id} onChoose={choose} />
        <div className="queries-main">
          <h2 className="no-print first-head">{t('query.scope')}</h2>
          <FilterBar filters={filters} unitName={filters.unit ? units.data?.units.find((u) => u.id === filters.unit)?.name : undefined} onChange={(f) => setParams(addressOf(f, { sort: 'rank', dir: 'asc' }), { replace: true })} />
          <h2 className="no-print">{t('query.conditions')}</h2>
          <div className="no-print"><QueryEditor group={group} onChange={setGroup} /></div>
          <p className="query-sentence" aria-live="polite">{empty ? t('query.firstEmpty') : unfinished ? t('query.emptyGroup') : t('query.sentence', { text: say(sentenceOf(group)) })} {unfinished ? null : <span className="quiet no-print">{t('query.sentenceNote')}</span>}</p>
          {unfinished ? null : <SaveBar key={current?.id ?? 'new'} current={current} query={query} onSaved={(q) => setCurrent(q)} onRemoved={() => choose(null)} />}
          {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
          {run.data && asked !== null ? <div className={stale ? 'stale' : undefined} aria-busy={run.isPending}><Results found={run.data} asOf={filters.asOf} noneWord={l.t('none')} /></div> : null}
        </div>
      </div>
    </div>
  );
}

function SavedList({ list, current, onChoose }: { list: readonly SavedQuery[]; current: string | undefined; onChoose: (q: SavedQuery | null) => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  return (
    <nav className="saved-list no-print" aria-label={t('query.saved')}>
      <Button size="small" block onClick={() => onChoose(null)}>{t('query.newQuery')}</Button>
      {list.length === 0 ? <p className="quiet small">{t('query.noSaved')}</p> : null}
      {list.map((q) => (
        <button key={q.id} type="button" className="saved-query" aria-current={q.id === current ? 'true' : undefined} title={say(sentenceOf(q.query.where))} onClick={() => onChoose(q)}>
          {q.name}
          {q.shared ? <span className="quiet small"> · {t('query.shared')}</span> : null}
        </button>
      ))}
    </nav>
  );
}

function SaveBar({ current, query, onSaved, onRemoved }: { current: SavedQuery | null; query: Query; onSaved: (q: SavedQuery) => void; onRemoved: () => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const [name, setName] = useState(current?.name ?? '');
  const [shared, setShared] = useState(current?.shared ?? false);
  const body = { name: name.trim(), query, shared };
  const save = useSubmit(async (id: string | null) => {
    const made = id === null ? await unwrap(api.POST('/api/statistics/queries', { body })) : await unwrap(api.PUT('/api/statistics/queries/{id}', { params: { path: { id } }, body }));
    return { ...body, id: made.id, mine: true };
  }, { said: t('query.saveDone'), done: onSaved });
  const remove = useSubmit((id: string) => unwrap(api.DELETE('/api/statistics/queries/{id}', { params: { path: { id } } })), { said: t('query.removed'), done: onRemoved });
  const mine = current?.mine ?? false;
  return (
    <div className="query-save no-print">
      <Input size="small" className="query-name" maxLength={60} value={name} placeholder={t('query.name')} aria-label={t('query.name')} onChange={(e) => setName(e.target.value)} />
      <Checkbox checked={shared} onChange={(e) => setShared(e.target.checked)}>{t('query.share')}</Checkbox>
      {mine ? <Button size="small" disabled={name.trim() === ''} loading={save.isPending} onClick={() => save.mutate(current!.id)}>{t('query.update')}</Button> : null}
      <Button size="small" type={mine ? 'text' : 'default'} disabled={name.trim() === ''} loading={save.isPending && !mine} onClick={() => save.mutate(null)}>{mine ? t('query.saveAs') : t('save')}</Button>
      {mine ? (
        <Popconfirm title={t('query.removeAsk', { name: current!.name })} okText={t('remove', { what: current!.name })} cancelText={t('cancel')} onConfirm={() => remove.mutate(current!.id)}>
          <Button size="small" type="text" danger>×</Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}

function Results({ found, asOf, noneWord }: { found: Found; asOf: string | undefined; noneWord: string }): ReactNode {
  const { t } = useTranslation('statistics');
  const why = new Map([...found.unknown, ...found.near].map((x) => [x.row.id, x.why as Why]));
  const list = (rows: readonly PersonRow[], none: string, reasons: boolean): ReactNode =>
    rows.length === 0 ? <EmptyPlace text={none} /> : (
      <>
        <PeopleTable rows={rows} asOf={asOf} {...(reasons ? { last: { heading: t('query.why'), cell: (r: PersonRow) => <Reasons why={why.get(r.id) ?? null} none={noneWord} /> } } : {})} />
        {rows.length === 200 ? <p className="quiet">{t('query.capped')}</p> : null}
      </>
    );
  return (
    <>
      <p className="query-counts" aria-live="polite">
        <strong>{t('query.yes', { n: found.yes })}</strong> · <span className={found.open > 0 ? 'open-count' : 'quiet'}>{t('query.open', { n: found.open })}</span> · <span className="quiet">{t('query.no', { n: found.no })} · {t('asOf')} {found.asOf}</span>
      </p>
      <Tabs
        items={[
          { key: 'yes', label: `${t('query.tabs.yes')} ${found.yes}`, children: list(found.rows, t('query.noneYes'), false) },
          { key: 'open', label: `${t('query.tabs.open')} ${found.open}`, children: list(found.unknown.map((x) => x.row), t('query.noneOpen'), true) },
          { key: 'near', label: `${t('query.tabs.near')} ${found.close}`, children: list(found.near.map((x) => x.row), t('query.noneNear'), true) },
        ]}
      />
    </>
  );
}

function Reasons({ why, none }: { why: Why; none: string }): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  if (why === null) return <span className="quiet">{t('query.hidden')}</span>;
  if (why.length === 0) return none;
  return (
    <>
      {why.map((x, i) => {
        const what = say(phraseOf(x.leaf));
        return <div key={i} className={x.found === null ? 'reason open' : 'reason'}>{x.found === null ? t('query.lacks', { what }) : x.wanted ? t('query.fails', { what }) : t('query.failsNot', { what })}</div>;
      })}
    </>
  );
}
