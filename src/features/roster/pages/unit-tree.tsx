import { Checkbox, Input, Tree } from 'antd';
import { useMemo, useState, type Key, type ReactNode } from 'react';
import type { UnitNode } from './types.ts';
import { useT } from './use-words.ts';

type Item = { key: string; title: ReactNode; name: string; children: Item[] };
type Props = {
  units: readonly UnitNode[];
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
  /** People (roster) or vacancies only (units page). */
  counts?: boolean;
  only?: boolean;
  onOnly?: (only: boolean) => void;
  /** A line below the tree. */
  foot?: ReactNode;
};

/** The tree of units with people, vacancies and over-filling; arrows walk it, Enter chooses. */
export function UnitTree({ units, selected, onSelect, counts = true, only, onOnly, foot }: Props): ReactNode {
  const t = useT();
  const [find, setFind] = useState('');
  const [opened, setOpened] = useState<Key[] | null>(null);
  const found = find.trim() === '' ? null : units.filter((u) => u.name.includes(find.trim()) || (u.shortName ?? '').includes(find.trim()));
  const parents = useMemo(() => new Map(units.map((u) => [u.id, u.parentId])), [units]);
  const expanded = opened ?? units.filter((u) => u.depth < 1).map((u) => u.id).concat(selected ? pathTo(selected, parents) : []);
  const data = found ? found.map((u) => ({ key: u.id, title: <Line unit={u} counts={counts} />, name: u.name, children: [] })) : build(units, (u) => <Line unit={u} counts={counts} folded={!expanded.includes(u.id)} />);
  return (
    <section className="unit-tree no-print" aria-label={t('tree.title')}>
      <Input size="small" allowClear value={find} placeholder={t('tree.filter')} aria-label={t('tree.filter')} onChange={(e) => setFind(e.target.value)} />
      <div className="unit-tree-body">
        <Tree
          blockNode treeData={data} selectedKeys={selected ? [selected] : []} expandedKeys={found ? [] : expanded}
          onExpand={(keys) => setOpened(keys)}
          onSelect={(keys) => onSelect(keys[0] === undefined ? undefined : String(keys[0]))}
        />
      </div>
      {foot ? <div className="quiet small">{foot}</div> : null}
      {onOnly && selected ? (
        <Checkbox checked={only ?? false} onChange={(e) => onOnly(e.target.checked)}>
          {t('tree.only')}
        </Checkbox>
      ) : null}
    </section>
  );
}

function Line({ unit, counts, folded = false }: { unit: UnitNode; counts: boolean; /** Its lower units are not shown: it speaks for them. */ folded?: boolean }): ReactNode {
  const t = useT();
  const vacant = folded ? unit.totalVacancies : unit.vacancies;
  const over = Math.max(0, -vacant);
  return (
    <span className="unit-line" title={unit.name}>
      <span className="unit-name">{unit.shortName ?? unit.name}</span>
      {vacant > 0 ? <span className="unit-vacant" title={t('tree.vacancies', { n: vacant })}>{t('tree.vacant', { n: vacant })}</span> : null}
      {over > 0 ? <span className="unit-over">{t('tree.over', { n: over })}</span> : null}
      {counts ? <span className="unit-count">{unit.total}</span> : null}
    </span>
  );
}

function build(units: readonly UnitNode[], title: (u: UnitNode) => ReactNode): Item[] {
  const items = new Map<string, Item>(units.map((u) => [u.id, { key: u.id, title: title(u), name: u.name, children: [] }]));
  const roots: Item[] = [];
  for (const u of units) (u.parentId === null ? roots : (items.get(u.parentId)?.children ?? roots)).push(items.get(u.id)!);
  return roots;
}

function pathTo(id: string, parents: Map<string, string | null>): string[] {
  const path: string[] = [];
  for (let at = parents.get(id) ?? null; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at);
  return path;
}
