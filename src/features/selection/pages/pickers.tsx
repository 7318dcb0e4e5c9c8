import { useQuery } from '@tanstack/react-query';
import { Select, TreeSelect } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { rankLevels } from '../../../domain/facts.ts';
import { api, unwrap } from '../../../web/client.ts';
import { useLabels } from './use-words.ts';

type Chosen = { id: string; name: string };
type PersonProps = { value?: Chosen | null; onChange?: (chosen: Chosen | null) => void; autoFocus?: boolean; id?: string };

/** Finds one person of the roster by name, pinyin initials or ID number. */
export function PersonPicker({ value, onChange, autoFocus, id }: PersonProps): ReactNode {
  const { t } = useLabels();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 200);
  const found = useQuery({
    queryKey: ['roster', 'find', q],
    enabled: q !== '',
    queryFn: () => unwrap(api.GET('/api/roster/people', { params: { query: { q, limit: 20 } as never } })),
  });
  const rows = q === '' ? [] : (found.data?.rows ?? []);
  return (
    <Select
      id={id} autoFocus={autoFocus} allowClear placeholder={t('pick.person')} style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value ? { value: value.id, label: value.name } : null} labelInValue
      notFoundContent={q === '' ? t('pick.type') : found.isPending ? t('pick.searching') : t('pick.nobody')}
      options={rows.map((r) => ({ value: r.id, label: r.name, note: [r.postText, r.age === null ? '' : t('pick.age', { n: r.age })].filter(Boolean).join(' · ') }))}
      optionRender={(o) => (
        <span>
          {o.label} <span className="quiet">{(o.data as { note?: string }).note}</span>
        </span>
      )}
      onChange={(v: { value: string; label: ReactNode } | null | undefined) => onChange?.(v ? { id: v.value, name: rows.find((r) => r.id === v.value)?.name ?? String(v.label) } : null)}
    />
  );
}

export type ChosenPost = { id: string; title: string; unitName: string };
type PostProps = { value?: ChosenPost | null; onChange?: (post: ChosenPost | null) => void; id?: string; vacantOnly?: boolean };

/** Chooses a leading post: first the unit from its tree (or all), then the post, vacant ones first. */
export function PostPicker({ value, onChange, id, vacantOnly = true }: PostProps): ReactNode {
  const { t, say } = useLabels();
  const [unit, setUnit] = useState<string | undefined>();
  const units = useQuery({ queryKey: ['roster', 'units', ''], staleTime: 60_000, queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: {} } })) });
  const posts = useQuery({
    queryKey: ['roster', 'posts', unit ?? '', vacantOnly],
    queryFn: () => unwrap(api.GET('/api/roster/posts', { params: { query: { ...(unit ? { unit } : {}), ...(vacantOnly ? { vacant: 'true' as const } : {}) } } })),
  });
  const tree = useMemo(() => treeOf(units.data?.units ?? [], (n) => t('pick.vacancies', { n })), [units.data, t]);
  const leading = (posts.data?.posts ?? []).filter((p) => p.leading && p.unitId);
  const full = (p: (typeof leading)[number]): string => (p.title.startsWith(p.unitName) ? p.title : `${p.unitName}${p.title}`);
  // A post handed over by another page has its name before the list is there.
  const known = value && !leading.some((p) => p.id === value.id) ? [{ value: value.id, label: value.title, note: '' }] : [];
  return (
    <div className="post-picker">
      <TreeSelect
        aria-label={t('pick.unit')} placeholder={t('pick.allUnits')} allowClear showSearch={{ treeNodeFilterProp: 'name' }} treeData={tree} loading={units.isPending}
        value={unit} treeDefaultExpandedKeys={tree.map((n) => n.value)} onChange={(v?: string) => setUnit(v)} style={{ width: '100%' }} listHeight={320}
      />
      <Select
        id={id} placeholder={vacantOnly ? t('pick.vacantPost') : t('pick.post')} allowClear showSearch={{ optionFilterProp: 'label' }} loading={posts.isPending} style={{ width: '100%' }}
        value={value?.id ?? null} notFoundContent={t('pick.noPost')}
        options={[...known, ...leading.map((p) => ({ value: p.id, label: full(p), note: say(rankLevels.find((r) => r.id === p.rank)?.words) }))]}
        optionRender={(o) => (
          <span>
            {o.label} <span className="quiet">{(o.data as { note?: string }).note}</span>
          </span>
        )}
        onChange={(v?: string | null) => {
          const post = leading.find((p) => p.id === v);
          onChange?.(post ? { id: post.id, title: full(post), unitName: post.unitName } : null);
        }}
      />
    </div>
  );
}

type Unit = { id: string; parentId: string | null; name: string; totalVacancies: number };
type Node = { value: string; title: ReactNode; name: string; children: Node[] };

function treeOf(units: readonly Unit[], vacancies: (n: number) => string): Node[] {
  const nodes = new Map<string, Node>(
    units.map((u) => [u.id, { value: u.id, name: u.name, title: u.totalVacancies > 0 ? <>{u.name} <span className="quiet">{vacancies(u.totalVacancies)}</span></> : u.name, children: [] }]),
  );
  const roots: Node[] = [];
  for (const u of units) (u.parentId ? (nodes.get(u.parentId)?.children ?? roots) : roots).push(nodes.get(u.id)!);
  return roots;
}

function useSettled(text: string, ms: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}
