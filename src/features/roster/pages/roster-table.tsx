import { Button, Table } from 'antd';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useLang } from '../../../ui/say.ts';
import type { RosterColumn } from '../columns-rules.ts';
import { tableColumns } from './columns.tsx';
import type { PersonRow } from './types.ts';
import { useLabels } from './use-words.ts';

type Props = {
  rows: readonly PersonRow[]; columns: readonly RosterColumn[]; loading: boolean; asOf: string | undefined;
  selected: readonly string[]; onSelect: (ids: readonly string[]) => void;
  more: boolean; loadingMore: boolean; onMore: () => void; empty: ReactNode;
};

/** The dense table: arrows move the row, Enter opens it, space selects it; the next people come when the end is near. */
export function RosterTable(p: Props): ReactNode {
  const l = useLabels();
  const english = useLang() === 'en';
  const [, go] = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const height = useHeight(place);
  const columns = tableColumns(p.columns, l, height !== null, english);
  const open = (row: PersonRow): void => go(`/roster/person/${row.id}${p.asOf ? `?asOf=${p.asOf}` : ''}`);
  const move = (to: number): void => {
    const at = Math.max(0, Math.min(p.rows.length - 1, to));
    setActive(at);
    place.current?.querySelector<HTMLElement>(`tr[data-at="${at}"]`)?.focus();
    if (at > p.rows.length - 15 && p.more && !p.loadingMore) p.onMore();
  };
  const toggle = (id: string): void => p.onSelect(p.selected.includes(id) ? p.selected.filter((x) => x !== id) : [...p.selected, id]);
  const onKey = (event: KeyboardEvent, at: number): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 15, PageUp: at - 15, Home: 0, End: p.rows.length - 1 };
    const row = p.rows[at];
    if (event.key in steps) move(steps[event.key]!);
    else if (event.key === 'Enter' && row) open(row);
    else if (event.key === ' ' && row) toggle(row.id);
    else return;
    event.preventDefault();
  };
  useMoreOnScroll(place, p);
  return (
    <div ref={place} className="roster-table">
      <Table<PersonRow>
        size="small" rowKey="id" columns={columns} dataSource={p.rows as PersonRow[]} pagination={false} loading={p.loading} aria-label={l.t('roster.tableLabel', { count: p.rows.length })}
        scroll={{ x: columns.reduce((n, c) => n + Number(c.width), 44), ...(height === null ? {} : { y: height }) }} locale={{ emptyText: p.loading ? ' ' : p.empty }}
        rowSelection={{ selectedRowKeys: [...p.selected], onChange: (keys) => p.onSelect(keys.map(String)), columnWidth: 44, fixed: height !== null, getCheckboxProps: (row) => ({ 'aria-label': l.t('roster.selectRow', { name: row.name }), tabIndex: -1 }) as object }}
        onRow={(row, at = 0) => ({
          tabIndex: at === Math.min(active, p.rows.length - 1) ? 0 : -1, 'data-at': at,
          onKeyDown: (e) => onKey(e, at), onFocus: () => setActive(at), onDoubleClick: () => open(row),
        }) as React.HTMLAttributes<HTMLElement>}
      />
      {p.more ? (
        <div className="roster-more no-print">
          <Button type="link" loading={p.loadingMore} onClick={p.onMore}>
            {l.t('roster.loadMore', { n: 100 })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Height for the body of the table so that the page itself need not scroll; null on narrow screens. */
function useHeight(place: React.RefObject<HTMLDivElement | null>): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const measure = (): void => {
      const top = place.current?.getBoundingClientRect().top ?? 0;
      setHeight(window.innerWidth < 900 ? null : Math.max(240, Math.round(window.innerHeight - top - 112)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [place]);
  return height;
}

/** Asks for the next people when the reader comes near the end. */
function useMoreOnScroll(place: React.RefObject<HTMLDivElement | null>, p: Props): void {
  const near = useEffectEvent((at: HTMLElement) => {
    if (p.more && !p.loadingMore && at.scrollTop > 0 && at.scrollHeight - at.scrollTop - at.clientHeight < 400) p.onMore();
  });
  useEffect(() => {
    const root = place.current;
    const onScroll = (event: Event): void => {
      if (event.target instanceof HTMLElement) near(event.target);
    };
    root?.addEventListener('scroll', onScroll, true);
    return () => root?.removeEventListener('scroll', onScroll, true);
  }, [place]);
}
