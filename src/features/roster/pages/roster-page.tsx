import { Button, Input, Select } from 'antd';
import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { Refused } from '../../../web/client.ts';
import { AsOf } from './as-of.tsx';
import { ColumnsButton, useColumns } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { sentenceOf } from './filter-phrase.ts';
import { addressOf, filtersOf, sortKeys, sortOf, withFilters, type Filters, type Sort, type SortKey } from './filters.ts';
import { NewPerson } from './new-person.tsx';
import { useCount, usePeople, useUnits } from './queries.ts';
import { PrintTable } from './print-table.tsx';
import { ReserveNote } from './reserve-note.tsx';
import { RosterTable } from './roster-table.tsx';
import { FormsMenu, RosterMenu, useExport } from './export-menu.tsx';
import { PrintFoot } from './print-foot.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { PersonRow } from './types.ts';
import { UnitTree } from './unit-tree.tsx';
import { useMay } from './use-may.ts';
import { useLabels } from './use-words.ts';

/** The roster: units at the left, the sentence of conditions above, people in a dense table. */
export function RosterPage(): ReactNode {
  const l = useLabels();
  const { t } = l;
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const { filters, sort } = useMemo(() => ({ filters: filtersOf(new URLSearchParams(address)), sort: sortOf(new URLSearchParams(address)) }), [address]);
  const go = (f: Filters, s: Sort = sort): void => setParams(addressOf(f, s), { replace: true });
  const units = useUnits(filters.asOf);
  const people = usePeople(filters, sort);
  const count = useCount(filters, people.isSuccess);
  const [columns, setColumns] = useColumns();
  const [chosen, setChosen] = useState<readonly PersonRow[]>([]);
  const [tree, setTree] = useState(() => window.innerWidth >= 900);
  const [creating, setCreating] = useState(false);
  const out = useExport();
  const rows = useMemo(() => people.data?.pages.flatMap((p) => p.rows) ?? [], [people.data]);
  const day = people.data?.pages[0]?.asOf;
  const unitName = filters.unit ? units.data?.units.find((u) => u.id === filters.unit)?.name : undefined;
  const sentence = sentenceOf(filters, l, day, unitName);
  const select = (ids: readonly string[]): void => setChosen(ids.map((id) => chosen.find((r) => r.id === id) ?? rows.find((r) => r.id === id)).filter((r): r is PersonRow => !!r));
  const unfiltered = addressOf(filters, sort).toString() === '';
  const refused = people.error instanceof Refused ? people.error : null;
  const empty = unfiltered ? <EmptyPlace text={t('roster.emptyFirst')} action={may.edit ? <Link href="/roster/import">{t('roster.toImport')}</Link> : null} /> : (
    <EmptyPlace text={<>{t('roster.empty')} {t('roster.emptyHint')}</>} action={<Button onClick={() => go({})}>{t('roster.clearAll')}</Button>} />
  );
  return (
    <div className="roster-page">
      <PageHead
        title={t('roster.title')}
        note={<span aria-live="polite">{count.data === undefined ? t('roster.counting') : t('roster.count', { count: count.data })} · {t('roster.shown', { shown: rows.length })}</span>}
        extra={
          <>
            <AsOf value={filters.asOf} shown={day} onChange={(asOf) => go(withFilters(filters, { asOf }))} />
            {may.edit ? <Button onClick={() => setCreating(true)}>{t('roster.newPerson')}</Button> : null}
            <FormsMenu label={t('papers.formsAll')} busy={out.busy} disabled={rows.length === 0} onPick={(kind) => out.forms(kind, { filters, sort }, filters.asOf)} />
            <RosterMenu primary label={t('roster.exportXlsx')} busy={out.busy} disabled={rows.length === 0} onPick={(kind) => out.roster(kind, { columns, title: t('roster.printTitle'), filters, sort })} />
          </>
        }
      />
      {out.shown}
      <div className="roster-body">
        {tree ? (
          <Loaded query={units}>
            {(data) => <UnitTree units={data.units} foot={data.noUnit > 0 ? t('roster.noUnit', { n: data.noUnit }) : null} selected={filters.unit} only={filters.only === 'true'} onOnly={(only) => go(withFilters(filters, { only: only ? 'true' : undefined }))} onSelect={(unit) => go(withFilters(filters, { unit, ...(unit ? {} : { only: undefined }) }))} />}
          </Loaded>
        ) : null}
        <div className="roster-main">
          <div className="roster-tools no-print">
            <Button size="small" onClick={() => setTree(!tree)} aria-pressed={tree}>
              {tree ? t('tree.hide') : t('tree.show')}
            </Button>
            <Search value={filters.q} onChange={(q) => go(withFilters(filters, { q }))} />
            <Button size="small" aria-pressed={filters.reserve === 'true'} type={filters.reserve === 'true' ? 'primary' : 'default'} ghost={filters.reserve === 'true'} onClick={() => go(withFilters(filters, { reserve: filters.reserve ? undefined : 'true', entryChannel: undefined }))}>
              {t('roster.reserve')}
            </Button>
            <span className="spacer" />
            <Select<SortKey> size="small" className="sort-select" aria-label={t('sort.label')} value={sort.sort} options={sortKeys.map((k) => ({ value: k, label: t(`sort.${k}`) }))} onChange={(k) => go(filters, { ...sort, sort: k })} />
            <Button size="small" onClick={() => go(filters, { ...sort, dir: sort.dir === 'asc' ? 'desc' : 'asc' })}>{t(`sort.${sort.dir}`)}</Button>
            <ColumnsButton chosen={columns} onChange={setColumns} />
          </div>
          <FilterBar filters={filters} unitName={unitName} onChange={go}>
            <span className="phrase-fixed">{t('asOf')} {day ?? t('today')}</span>
          </FilterBar>
          {filters.reserve === 'true' ? <ReserveNote filters={filters} onChannel={(entryChannel) => go(withFilters(filters, { entryChannel }))} /> : null}
          {chosen.length > 0 ? <SelectionBar rows={chosen} columns={columns} filters={filters} sort={sort} asOf={filters.asOf} title={t('roster.printTitle')} onClear={() => setChosen([])} /> : null}
          {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : (
            <RosterTable
              rows={rows} columns={columns} loading={people.isPending} asOf={filters.asOf} selected={chosen.map((r) => r.id)} onSelect={select}
              more={people.hasNextPage} loadingMore={people.isFetchingNextPage} onMore={() => void people.fetchNextPage()} empty={empty}
            />
          )}
          <p className="quiet keys-hint no-print">{t('roster.keys')}</p>
        </div>
      </div>
      <PrintTable title={`${t('roster.printTitle')} · ${sentence}`} rows={chosen.length > 0 ? chosen : rows} columns={columns} />
      <PrintFoot />
      {creating ? <NewPerson open onClose={() => setCreating(false)} units={units.data?.units ?? []} unit={filters.unit} /> : null}
    </div>
  );
}

/** The search box; asks a moment after the last key. Arrow down goes to the table. */
function Search({ value, onChange }: { value: string | undefined; onChange: (q: string | undefined) => void }): ReactNode {
  const t = useLabels().t;
  const [text, setText] = useState(value ?? '');
  const [seen, setSeen] = useState({ value, sent: value ?? '' });
  const [composing, setComposing] = useState(false);
  const ask = useEffectEvent((q: string) => {
    setSeen({ value, sent: q });
    onChange(q || undefined);
  });
  // A search cleared or set elsewhere comes in here; what was just typed stays.
  if (value !== seen.value) {
    setSeen({ value, sent: value ?? '' });
    if ((value ?? '') !== seen.sent) setText(value ?? '');
  }
  useEffect(() => {
    if (composing || text.trim() === (value ?? '')) return;
    const timer = setTimeout(() => ask(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value, composing]);
  return (
    <span data-search className="roster-search">
      <Input
        size="small" allowClear maxLength={40} value={text} placeholder={t('search')} aria-label={t('search')} onChange={(e) => setText(e.target.value)}
        onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
        onKeyDown={(e) => {
          if (e.key === 'ArrowDown') document.querySelector<HTMLElement>('.roster-table tr[tabindex="0"]')?.focus();
        }}
      />
    </span>
  );
}
