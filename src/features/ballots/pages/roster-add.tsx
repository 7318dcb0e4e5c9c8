import { Button, Input, TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap, useUnits } from './client.ts';

export type RosterRow = { id: string; name: string; postText: string | null };
const PAGE = 200;
/** More people than any roll of a unit; a list that is longer is refused rather than cut. */
const MOST = 5000;

/** Takes people of a unit and everything below it, those whose post holds a word where one is given; `more`: what else can be done with the people found. */
export function RosterAdd({ onAdd, more }: { onAdd: (rows: RosterRow[]) => void; more?: (unit: string, word: string) => ReactNode }): ReactNode {
  const { t } = useTranslation('ballots');
  const units = useUnits();
  const [unit, setUnit] = useState<string | undefined>();
  const [word, setWord] = useState('');
  const [found, setFound] = useState<number | null>(null);
  const load = useSubmit(async () => {
    const rows: RosterRow[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await unwrap(api.GET('/api/roster/people', { params: { query: { unit, limit: PAGE, sort: 'rank', ...(cursor ? { cursor } : {}) } as never } }));
      rows.push(...page.rows.map((r) => ({ id: r.id, name: r.name, postText: r.postText })));
      cursor = page.next ?? undefined;
      if (!cursor || rows.length > MOST) break;
    }
    return rows.filter((r) => word.trim() === '' || (r.postText ?? '').includes(word.trim()));
  }, { done: (rows) => { setFound(rows.length); onAdd(rows); } });
  return (
    <>
      <TreeSelect aria-label={t('roll.unit')} placeholder={t('roll.unit')} className="ballots-unit" value={unit} onChange={setUnit} showSearch={{ treeNodeFilterProp: 'title' }} treeDataSimpleMode treeData={(units.data?.units ?? []).map((u) => ({ id: u.id, pId: u.parentId ?? 0, value: u.id, title: u.name }))} />
      <Input aria-label={t('roll.word')} placeholder={t('roll.word')} style={{ width: 150 }} value={word} onChange={(e) => setWord(e.target.value)} />
      <Button disabled={!unit} loading={load.isPending} onClick={() => load.mutate(undefined as never)}>{t('roll.add')}</Button>
      {more && unit ? more(unit, word.trim()) : null}
      {found !== null ? <span className="quiet" aria-live="polite">{t('roll.found', { n: found })}</span> : null}
    </>
  );
}
