import { Button, Checkbox, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { AsOf } from '../../roster/pages/as-of.tsx';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { FilterBar } from '../../roster/pages/filter-bar.tsx';
import { sentenceOf as filterSentence } from '../../roster/pages/filter-phrase.ts';
import { addressOf, filterQuery, filtersOf, withFilters, type Filters } from '../../roster/pages/filters.ts';
import { useUnits } from '../../roster/pages/queries.ts';
import { useLabels } from '../../roster/pages/use-words.ts';
import { mostBlocks, mostNested, presets } from '../dims-rules.ts';
import { gridOf } from '../table-rules.ts';
import { sentenceOf } from '../terms-rules.ts';
import { BandsDialog } from './bands-dialog.tsx';
import { barsOf } from './bars.ts';
import { ChartView } from './chart-view.tsx';
import { useBands, useSaved, useSettings, useTable, type Counted } from './client.ts';
import { CrossTable } from './cross-table.tsx';
import { DimPicker } from './dim-picker.tsx';
import { ExportMenu, useSendFile } from './export-file.tsx';
import { NamesDrawer, type CellChoice } from './names-drawer.tsx';
import { SettingsButton } from './settings-button.tsx';
import { readView, viewAddress, type View } from './view.ts';

/** Cross tables and charts over any filter of the roster and any query, as of any day. */
export function StatisticsPage(): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const l = useLabels();
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const { filters, view } = useMemo(() => ({ filters: filtersOf(new URLSearchParams(address)), view: readView(new URLSearchParams(address).get('t')) }), [address]);
  const go = (f: Filters, v: View): void => {
    const next = addressOf(f, { sort: 'rank', dir: 'asc' });
    next.set('t', viewAddress(v));
    setParams(next, { replace: true });
  };
  const show = (v: View): void => go(filters, v);
  const spec = { ...(view.stacked ? { stacked: true } : {}), rows: view.rows, cols: view.cols, ...(view.query ? { query: view.query.query } : {}) };
  const table = useTable(spec, filters, view.compare);
  const units = useUnits(filters.asOf);
  const bands = useBands();
  const saved = useSaved();
  const settings = useSettings();
  const file = useSendFile();
  const [cell, setCell] = useState<CellChoice | null>(null);
  const [defining, setDefining] = useState(false);
  const unitName = filters.unit ? units.data?.units.find((u) => u.id === filters.unit)?.name : undefined;
  const day = table.data?.now.table.asOf;
  const preset = presets.find((p) => p.id === view.preset);
  const axes = (of: Counted['now']['table']['rows']): string => of.map((a) => say(a.words)).join(t('comma'));
  const title = preset ? say(preset.words) : table.data ? t('joined', { a: axes(table.data.now.table.rows), b: axes(table.data.now.table.cols) }) : t('title');
  const sentence = [filterSentence(filters, l, undefined, unitName), ...(view.query ? [say(sentenceOf(view.query.query.where))] : [])].join(l.t('filter.join'));
  const queries = [...(view.query && !saved.data?.some((q) => q.name === view.query!.name) ? [view.query] : []), ...(saved.data ?? []).map((q) => ({ name: q.name, query: q.query }))];
  return (
    <div className="statistics-page">
      <PageHead
        title={title}
        note={<span aria-live="polite">{table.data ? [t('table.notePeople', { n: gridOf(table.data.now.table)[0]!.n }), t('table.noteAsOf', { day }), ...(table.data.now.open > 0 ? [t('table.noteOpen', { n: table.data.now.open })] : [])].join(l.t('filter.join')) : ''}</span>}
        extra={
          <>
            <AsOf value={filters.asOf} shown={day} onChange={(asOf) => go(withFilters(filters, { asOf }), view)} />
            <SettingsButton />
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <ExportMenu busy={file.busy} disabled={!table.data} hint={t('table.exportHint', { k: settings.data?.smallCell ?? 3 })} onPick={(format) => file.send('/api/statistics/table/export', { ...spec, format, filters: filterQuery(filters), title: title.slice(0, 60), sentence: sentence.slice(0, 400), shares: view.shares, averageAge: view.ages, ...(view.compare ? { compare: view.compare } : {}) }, (name) => t('table.exported', { name, k: settings.data?.smallCell ?? 3 }))} />
          </>
        }
      />
      {file.refused}
      <div className="statistics-tools no-print">
        <span className="dim-side">
          <span className="dim-label">{t('table.preset')}</span>
          <Select<string> size="small" className="preset-select" aria-label={t('table.preset')} value={preset ? preset.id : undefined} placeholder={t('table.choose')} popupMatchSelectWidth={false} options={presets.map((p) => ({ value: p.id, label: say(p.words) }))}
            onChange={(id) => {
              const p = presets.find((x) => x.id === id)!;
              show({ ...view, preset: id, stacked: p.stacked ?? false, rows: p.rows, cols: p.cols, ages: p.averageAge ?? false, shares: p.shares ?? view.shares });
            }}
          />
          <Button size="small" type="text" onClick={() => setDefining(true)}>{t('table.newBands')}</Button>
        </span>
        <DimPicker label={t('table.rows')} addLabel={t(view.stacked ? 'table.addBlock' : 'table.addRow')} value={view.rows} most={view.stacked ? mostBlocks : mostNested} bands={bands.data ?? []} units={units.data?.units ?? []} onChange={(rows) => show({ ...view, preset: undefined, rows })}>
          <Checkbox checked={view.stacked === true} onChange={(e) => show({ ...view, preset: undefined, stacked: e.target.checked, rows: e.target.checked ? view.rows : view.rows.slice(0, mostNested) })}>{t('table.blocks')}</Checkbox>
        </DimPicker>
        <DimPicker label={t('table.cols')} addLabel={t('table.addCol')} value={view.cols} most={12} bands={bands.data ?? []} units={units.data?.units ?? []} onChange={(cols) => show({ ...view, preset: undefined, cols })} />
        <span className="dim-side">
          <span className="dim-label">{t('table.query')}</span>
          <Select<string> size="small" className="query-select" allowClear aria-label={t('table.query')} placeholder={t('table.noQuery')} popupMatchSelectWidth={false} {...(view.query ? { value: view.query.name } : {})} options={queries.map((q) => ({ value: q.name, label: q.name }))} onChange={(name?: string) => show({ ...view, query: queries.find((q) => q.name === name) })} />
          <label>
            <span className="dim-label">{t('table.compareDay')}</span> <DayInput value={view.compare ?? ''} onChange={(d) => show({ ...view, compare: d || undefined })} />
          </label>
          <Checkbox checked={view.shares} onChange={(e) => show({ ...view, shares: e.target.checked })}>{t('table.shares')}</Checkbox>
          <Checkbox checked={view.ages} onChange={(e) => show({ ...view, ages: e.target.checked })}>{t('table.ages')}</Checkbox>
          <Checkbox checked={view.chart && !view.stacked} disabled={view.stacked === true} onChange={(e) => show({ ...view, chart: e.target.checked })}>{t('table.chart')}</Checkbox>
        </span>
      </div>
      <FilterBar filters={filters} unitName={unitName} onChange={(f) => go(f, view)}>
        <Select<string> size="small" className="no-print unit-filter" variant="borderless" showSearch allowClear aria-label={t('table.unit')} placeholder={t('table.unit')} optionFilterProp="label" popupMatchSelectWidth={false} options={(units.data?.units ?? []).map((u) => ({ value: u.id, label: u.name }))} {...(filters.unit ? { value: filters.unit } : {})} onChange={(unit?: string) => go(withFilters(filters, { unit }), view)} />
      </FilterBar>
      {view.query ? <p className="query-note">{say(sentenceOf(view.query.query.where))}</p> : null}
      <Loaded query={table}>
        {(data) => (data.now.table.lines.length === 0 ? <EmptyPlace text={`${t('table.empty')} ${t('table.emptyHint')}`} /> : (
          <>
            {view.chart && !view.stacked ? <ChartView bars={barsOf(data.now.table, say)} label={t('table.chartLabel', { title })} /> : null}
            <CrossTable table={data.now.table} other={data.other?.table ?? null} shares={view.shares} averageAge={view.ages} title={title} onCell={setCell} />
            <TableNotes data={data} shares={view.shares} k={settings.data?.smallCell ?? 3} />
          </>
        ))}
      </Loaded>
      <NamesDrawer spec={spec} filters={filters} cell={cell} onClose={() => setCell(null)} />
      {defining ? <BandsDialog onClose={() => setDefining(false)} onDone={() => setDefining(false)} /> : null}
    </div>
  );
}

/** What stands below a table: its bands, its rounding, what is compared, how exports protect small groups. */
function TableNotes({ data, shares, k }: { data: Counted; shares: boolean; k: number }): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const { table } = data.now;
  const sets = [...table.rows, ...table.cols].filter((a) => a.bands).map((a) => `${say(a.words)} ${say(a.bands!.name)}${a.bands!.version > 0 ? ` ${t('table.version', { n: a.bands!.version })}` : ''}`);
  return (
    <div className="table-notes quiet">
      {sets.length > 0 ? <div>{t('table.noteBands', { list: [...new Set(sets)].join(t('comma')) })}</div> : null}
      {data.other ? <div>{t('table.difference', { day: data.other.table.asOf })}</div> : null}
      {shares ? <div>{t(table.stacked ? 'table.noteSharesDown' : 'table.noteShares')}</div> : null}
      <div className="no-print">{t('table.exportNote', { k })}</div>
    </div>
  );
}
