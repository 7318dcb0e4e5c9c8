import { Button, Checkbox, Input, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { isDay } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useLang } from '../../../ui/say.ts';
import { AsOf } from '../../roster/pages/as-of.tsx';
import type { Count } from '../rules/body.ts';
import { useBodies, type BodyLine } from './client.ts';
import { ExportButton } from './export-button.tsx';
import { useWords } from './use-words.ts';

/** As many as can be laid side by side. */
const MOST = 6;

/** All leading bodies in reach as of a day, those with gaps first: establishment, ages, make-up; choose some to compare or to try moves. */
export function BodiesPage(): ReactNode {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf');
  const asOf = given && isDay(given) ? given : undefined;
  const query = useBodies(asOf);
  const [, go] = useLocation();
  const [find, setFind] = useState('');
  const [office, setOffice] = useState(false);
  const [gaps, setGaps] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const day = asOf ? `?asOf=${asOf}` : '';
  return (
    <div className="staffing-page">
      <PageHead
        title={t('bodies.title')} note={t('bodies.note')}
        extra={
          <>
            <AsOf value={asOf} shown={query.data?.asOf} onChange={(d) => setParams(d ? { asOf: d } : {}, { replace: true })} />
            <ExportButton url="/api/staffing/bodies/export" tables={[{ label: t('tableStaffing'), body: asOf ? { asOf } : {} }, { label: t('tableEstablishment'), body: { table: 'establishment', ...(asOf ? { asOf } : {}) } }]} />
            <Link href="/staffing/settings"><Button>{t('bodies.settings')}</Button></Link>
            <Link href={`/staffing/what-if${chosen.length > 0 ? `?units=${chosen.join(',')}` : ''}`}><Button type="primary">{t('bodies.whatIf')}</Button></Link>
          </>
        }
      />
      <Loaded query={query}>
        {({ bodies }) => {
          if (bodies.length === 0) return <EmptyPlace text={t('bodies.empty')} action={<Link href="/roster/units"><Button type="primary">{t('bodies.emptyAct')}</Button></Link>} />;
          const shown = bodies.filter((b) => (office || !b.office) && (!gaps || b.staffing.leading.short + b.staffing.leading.over > 0) && b.unitName.includes(find.trim()));
          return (
            <>
              <div className="staffing-bar no-print">
                <Input data-search allowClear className="staffing-find" value={find} placeholder={t('search')} aria-label={t('search')} onChange={(e) => setFind(e.target.value)} />
                <Checkbox checked={gaps} onChange={(e) => setGaps(e.target.checked)}>{t('bodies.onlyGaps')}</Checkbox>
                {bodies.some((b) => b.office) ? <Checkbox checked={office} onChange={(e) => setOffice(e.target.checked)}>{t('bodies.office')}</Checkbox> : null}
                <span className="spacer" />
                {chosen.length > 0 ? <span className="quiet">{t('bodies.picked', { n: chosen.length })}</span> : null}
                <Button disabled={chosen.length < 2} title={chosen.length >= MOST ? t('bodies.tooMany', { n: MOST }) : undefined} onClick={() => go(`/staffing/bodies/${chosen.join(',')}${day}`)}>{t('bodies.compare')}</Button>
              </div>
              <BodiesTable lines={shown} chosen={chosen} onChosen={setChosen} day={day} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function BodiesTable({ lines, chosen, onChosen, day }: { lines: BodyLine[]; chosen: string[]; onChosen: (ids: string[]) => void; day: string }): ReactNode {
  const { t, rank, month } = useWords();
  const english = useLang() === 'en';
  const num = (n: number, kind?: 'short' | 'over'): ReactNode => (n === 0 ? <span className="zero">0</span> : <span className={kind ? `gap-${kind}` : undefined}>{n}</span>);
  const four = (key: 'leading' | 'chief' | 'deputy', parts: readonly (keyof Count)[]) =>
    parts.map((part) => ({ title: t(`bodies.${part}`), key: `${key}-${part}`, width: english ? 54 : 42, align: 'right' as const, render: (_: unknown, b: BodyLine) => num(b.staffing[key][part], part === 'short' || part === 'over' ? part : undefined) }));
  return (
    <Table<BodyLine>
      className="staffing-table" size="small" rowKey="unitId" dataSource={lines} pagination={lines.length > 100 ? { pageSize: 100, showSizeChanger: false } : false} scroll={{ x: english ? 1190 : 1040 }} tableLayout="fixed" locale={{ emptyText: t('bodies.nothing') }}
      rowSelection={{ selectedRowKeys: chosen, hideSelectAll: true, preserveSelectedRowKeys: true, columnWidth: 36, onChange: (keys) => onChosen(keys.map(String).slice(-MOST)), getCheckboxProps: (b) => ({ 'aria-label': t('bodies.pick', { name: b.unitName }) }) as object }}
      columns={[
        { title: t('bodies.unit'), dataIndex: 'unitName', width: 190, fixed: 'left', render: (name: string, b) => <Link className="plain strong" href={`/staffing/bodies/${b.unitId}${day}`}>{name}</Link> },
        { title: t('bodies.level'), dataIndex: 'level', width: english ? 168 : 92, ellipsis: true, render: (l: string | null) => rank(l) },
        { title: t('bodies.leading'), children: four('leading', ['due', 'held', 'over', 'short']) },
        { title: t('bodies.chief'), children: four('chief', ['due', 'short']) },
        { title: t('bodies.deputy'), children: four('deputy', ['due', 'over', 'short']) },
        { title: t('bodies.since'), width: english ? 84 : 64, align: 'right', render: (_, b) => (b.staffing.leading.short > 0 ? month(b.shortSince) : '') },
        { title: t('bodies.age'), width: 72, align: 'right', render: (_, b) => b.structure.averageAge?.toFixed(1) ?? t('none') },
        { title: t('bodies.span'), width: 64, align: 'right', render: (_, b) => (b.structure.youngest === null ? t('none') : `${b.structure.youngest}–${b.structure.oldest}`) },
        { title: t('bodies.women'), width: english ? 68 : 38, align: 'right', render: (_, b) => num(b.structure.women) },
        { title: t('bodies.nonParty'), width: 60, align: 'right', render: (_, b) => num(b.structure.people - b.structure.party - b.structure.unknown.party) },
        { title: t('bodies.graduate'), width: english ? 88 : 54, align: 'right', render: (_, b) => num(b.structure.schooling['graduate'] ?? 0) },
      ]}
      footer={() => t('bodies.total', { n: lines.length })}
    />
  );
}
