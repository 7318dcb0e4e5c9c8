import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { AsOf } from '../../roster/pages/as-of.tsx';
import { useUnits } from '../../roster/pages/queries.ts';
import { useLabels } from '../../roster/pages/use-words.ts';
import { shareText } from '../table-rules.ts';
import type { Bars } from './chart.ts';
import { ChartView } from './chart-view.tsx';
import type { Reserve, ReservePeople } from './client.ts';
import { useSendFile } from './export-file.tsx';
import { SettingsButton } from './settings-button.tsx';

type Asked = { scope: 'pool' | 'young'; asOf?: string; unit?: string };
type Choice = { channel?: string; year?: string; gap?: Gap };
type Gap = keyof Reserve['channels'][number]['gaps'];
const COLUMNS = ['name', 'sex', 'birth', 'age', 'unitName', 'postText', 'fullTime', 'inService', 'party', 'jobRank', 'entryChannel', 'enteredOn'] as const;
const gaps: readonly Gap[] = ['grassroots', 'leading', 'training'];

/** The reserve pool: young people by channel of entry, years, experience and gaps (R-10). */
export function ReservePage(): ReactNode {
  const { t } = useTranslation('statistics');
  const [params, setParams] = useSearchParams();
  const [asOf, unit] = [params.get('asOf'), params.get('unit')];
  const asked: Asked = { scope: params.get('scope') === 'young' ? 'young' : 'pool', ...(asOf ? { asOf } : {}), ...(unit ? { unit } : {}) };
  const go = (next: Partial<Record<'scope' | 'asOf' | 'unit', string | undefined>>): void => {
    const p = new URLSearchParams();
    for (const [k, v] of Object.entries({ scope: asked.scope === 'young' ? 'young' : undefined, asOf: asked.asOf, unit: asked.unit, ...next })) if (v) p.set(k, v);
    setParams(p, { replace: true });
  };
  const query = useQuery({ queryKey: ['statistics', 'reserve', asked], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/statistics/reserve', { params: { query: asked as never } })) });
  const units = useUnits(asked.asOf);
  const [choice, setChoice] = useState<Choice>({});
  const data = query.data;
  return (
    <div className="statistics-page">
      <PageHead
        title={t('reserve.title')} note={data ? t('reserve.note', { age: data.youngAge, day: data.asOf }) : ''}
        extra={
          <>
            <AsOf value={asked.asOf} shown={data?.asOf} onChange={(d) => go({ asOf: d })} />
            <SettingsButton />
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </>
        }
      />
      <div className="statistics-tools no-print">
        <Segmented<'pool' | 'young'> size="small" value={asked.scope} options={[{ value: 'pool', label: t('reserve.pool') }, { value: 'young', label: t('reserve.young') }]} onChange={(scope) => go({ scope: scope === 'young' ? 'young' : undefined })} />
        <Select<string> size="small" className="unit-select" showSearch allowClear aria-label={t('table.unit')} placeholder={t('table.unit')} optionFilterProp="label" popupMatchSelectWidth={false} options={(units.data?.units ?? []).map((u) => ({ value: u.id, label: u.name }))} {...(asked.unit ? { value: asked.unit } : {})} onChange={(u?: string) => go({ unit: u })} />
      </div>
      <Loaded query={query}>
        {(reserve) => (reserve.total === 0 ? <EmptyPlace text={`${t('reserve.empty')} ${t('reserve.emptyHint')}`} action={<Link href="/roster">{t('reserve.toRoster')}</Link>} /> : (
          <>
            <p className="reserve-line"><strong>{t('reserve.total', { n: reserve.total })}</strong> · {t('reserve.recent', { n: reserve.recent })}</p>
            <ChannelTable reserve={reserve} choice={choice} onChoose={setChoice} />
            <h2>{t('reserve.byYear')}</h2>
            <ByYear reserve={reserve} choice={choice} onChoose={setChoice} />
            <People asked={asked} choice={choice} hours={reserve.youngTraining} onChoose={setChoice} />
          </>
        ))}
      </Loaded>
    </div>
  );
}

type PartProps = { reserve: Reserve; choice: Choice; onChoose: (c: Choice) => void };
const keyOf = (channel: string | null): string => channel ?? '';

function useChannelName(): (channel: string | null) => string {
  const { t } = useTranslation('statistics');
  return (channel) => (channel === null || channel === '' ? t('reserve.notStated') : t(`reserve.channels.${channel}`, { defaultValue: channel }));
}

function ChannelTable({ reserve, choice, onChoose }: PartProps): ReactNode {
  const { t } = useTranslation('statistics');
  const name = useChannelName();
  const sum = (of: (c: Reserve['channels'][number]) => number): number => reserve.channels.reduce((n, c) => n + of(c), 0);
  const open = (n: number, label: string, to: Choice): ReactNode => (n === 0 ? <span className="zero">0</span> : <button type="button" className="count" aria-label={label} aria-pressed={JSON.stringify(choice) === JSON.stringify(to)} onClick={() => onChoose(to)}>{n}</button>);
  const rows = [{ key: null as string | null | undefined, label: t('total'), n: reserve.total, recent: reserve.recent, posts: [0, 1, 2].map((i) => sum((c) => c.posts[i]!)), gap: (g: Gap) => ({ without: sum((c) => c.gaps[g].without), open: sum((c) => c.gaps[g].open) }), to: {} as Choice, total: true }, ...reserve.channels.map((c) => ({ key: c.channel, label: name(c.channel), n: c.n, recent: c.recent, posts: [...c.posts], gap: (g: Gap) => c.gaps[g], to: { channel: keyOf(c.channel) } as Choice, total: false }))];
  return (
    <div className="scroll-x">
      <table className="plain-table cross-table" aria-label={t('reserve.title')}>
        <thead>
          <tr>
            <th rowSpan={2}>{t('reserve.channel')}</th>
            <th rowSpan={2} className="right">{t('reserve.people')}</th>
            <th rowSpan={2} className="right">{t('reserve.share')}</th>
            <th rowSpan={2} className="right">{t('reserve.recentCol')}</th>
            <th colSpan={3} className="group">{t('reserve.posts')}</th>
            <th colSpan={3} className="group">{t('reserve.gaps')}</th>
          </tr>
          <tr>
            <th className="right first">{t('reserve.posts1')}</th>
            <th className="right">{t('reserve.posts2')}</th>
            <th className="right">{t('reserve.posts3')}</th>
            {gaps.map((g, i) => <th key={g} className={i === 0 ? 'right first wrap' : 'right wrap'}>{t(`reserve.gap.${g}`, { hours: reserve.youngTraining })}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.label} className={r.total ? 'total' : undefined}>
              <th scope="row">{r.label}</th>
              <td className="right">{open(r.n, `${r.label} ${r.n}`, r.to)}</td>
              <td className="right share">{shareText(r.n, reserve.total)}</td>
              <td className="right">{r.recent}</td>
              {r.posts.map((n, i) => <td key={i} className={i === 0 ? 'right first' : 'right'}>{n}</td>)}
              {gaps.map((g, i) => (
                <td key={g} className={i === 0 ? 'right first' : 'right'}>
                  {open(r.gap(g).without + r.gap(g).open, `${r.label} ${t(`reserve.gap.${g}`, { hours: reserve.youngTraining })} ${r.gap(g).without}`, { ...r.to, gap: g })}
                  {r.gap(g).open > 0 ? <span className="quiet small"> {t('reserve.unknown', { n: r.gap(g).open })}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const yearsOf = (reserve: Reserve): string[] => [...new Set(reserve.channels.flatMap((c) => c.years.flatMap((y) => (y.year ? [y.year] : []))))].sort();
const at = (c: Reserve['channels'][number], year: string): number => c.years.find((y) => y.year === year)?.n ?? 0;

function ByYear({ reserve, choice, onChoose }: PartProps): ReactNode {
  const { t } = useTranslation('statistics');
  const name = useChannelName();
  const years = yearsOf(reserve);
  const labels = JSON.stringify(reserve.channels.map((c) => name(c.channel)));
  const bars = useMemo((): Bars => ({ labels: yearsOf(reserve), stacked: true, series: reserve.channels.map((c, i) => ({ name: (JSON.parse(labels) as string[])[i]!, values: yearsOf(reserve).map((y) => at(c, y)) })) }), [reserve, labels]);
  return (
    <>
      <ChartView bars={bars} label={t('reserve.chartLabel')} />
      <div className="scroll-x">
        <table className="plain-table cross-table" aria-label={t('reserve.byYear')}>
          <thead>
            <tr>
              <th>{t('reserve.channel')}</th>
              {years.map((y) => <th key={y} className="right">{y}</th>)}
            </tr>
          </thead>
          <tbody>
            {reserve.channels.map((c) => (
              <tr key={keyOf(c.channel)}>
                <th scope="row">{name(c.channel)}</th>
                {years.map((y) => (
                  <td key={y} className="right">
                    {at(c, y) === 0 ? <span className="zero">0</span> : <button type="button" className="count" aria-label={`${name(c.channel)} ${y} ${at(c, y)}`} aria-pressed={choice.channel === keyOf(c.channel) && choice.year === y} onClick={() => onChoose({ channel: keyOf(c.channel), year: y })}>{at(c, y)}</button>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The names behind what was chosen; the export holds exactly these. */
function People({ asked, choice, hours, onChoose }: { asked: Asked; choice: Choice; hours: number; onChoose: (c: Choice) => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const l = useLabels();
  const name = useChannelName();
  const query = useQuery({
    queryKey: ['statistics', 'reserve-people', asked, choice], refetchOnWindowFocus: false, placeholderData: (before: ReservePeople | undefined) => before,
    queryFn: () => unwrap(api.GET('/api/statistics/reserve/people', { params: { query: { ...asked, ...choice } as never } })),
  });
  const file = useSendFile();
  const send = (ids: string[]): void => file.send('/api/roster/export/roster', { title: [t('reserve.title'), ...parts].join(' ').slice(0, 60), columns: [...COLUMNS], ids, filters: asked.asOf ? { asOf: asked.asOf } : {}, sort: 'rank', dir: 'asc' }, (file_) => t('reserve.exported', { name: file_ }));
  const parts = [choice.channel === undefined ? null : name(choice.channel), choice.year ? t('reserve.year', { year: choice.year }) : null, choice.gap ? t(`reserve.gap.${choice.gap}`, { hours }) : null].filter((x): x is string => x !== null);
  return (
    <>
      <h2 className="list-head">
        {t('reserve.list')} {parts.length > 0 ? `· ${parts.join(' · ')}` : ''} {query.data ? <span className="quiet">{query.data.people.length}</span> : null}
        {parts.length > 0 ? <Button size="small" type="link" className="no-print" onClick={() => onChoose({})}>{t('reserve.all')}</Button> : null}
        {query.data && query.data.people.length > 0 ? <Button size="small" className="no-print" loading={file.busy} onClick={() => send(query.data.people.map((p) => p.row.id))}>{t('reserve.export')}</Button> : null}
      </h2>
      {file.refused}
      <Loaded query={query}>
        {(data) => (
          <div className="scroll-x">
            <table className="plain-table people-table">
              <thead>
                <tr>
                  <th>{t('reserve.name')}</th><th>{t('reserve.post')}</th><th className="right">{t('reserve.age')}</th><th>{t('reserve.education')}</th><th>{t('reserve.channel')}</th><th className="right">{t('reserve.entered')}</th><th className="right">{t('reserve.postCount')}</th><th>{t('reserve.gaps')}</th>
                </tr>
              </thead>
              <tbody>
                {data.people.map(({ row, has, posts }) => (
                  <tr key={row.id}>
                    <td className="nowrap"><Link href={`/roster/person/${row.id}`}>{row.name}</Link></td>
                    <td>{row.postText ?? row.unitName ?? l.t('none')}</td>
                    <td className="right">{row.age ?? l.t('none')}</td>
                    <td>{row.fullTime ?? row.inService ?? l.t('none')}</td>
                    <td className="nowrap">{name(row.entryChannel)}</td>
                    <td className="right">{l.date(row.enteredOn?.slice(0, 7))}</td>
                    <td className="right">{posts}</td>
                    <td>{gaps.every((g) => has[g] === true) ? <span className="quiet">{t('reserve.noGap')}</span> : gaps.filter((g) => has[g] !== true).map((g) => <span key={g} className={has[g] === null ? 'gap open' : 'gap'}>{has[g] === null ? t(`reserve.gapOpen.${g}`) : t(`reserve.gapShort.${g}`)}</span>)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {data.more ? <p className="quiet">{t('more', { n: data.people.length })}</p> : null}
          </div>
        )}
      </Loaded>
    </>
  );
}
