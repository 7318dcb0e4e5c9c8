import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { Loaded } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import type { Choice, Choices } from './decisions.ts';
import { PreviewTable } from './preview-table.tsx';
import type { Bulk, Overview } from './types.ts';
import { useLabels } from './use-words.ts';

const kinds = ['all', 'question', 'new', 'changed', 'same', 'doubt'] as const;
/** Which people are shown: kind, name, page from 1. */
export type View = { only: (typeof kinds)[number]; q: string; page: number };
const PAGE = 50;

type Props = {
  overview: Overview; choices: Choices; bulk: Bulk; view: View;
  onView: (view: View) => void; onBulk: (bulk: Bulk) => void; onChoose: (key: string, choice: Choice) => void; onForget: () => void;
};

/** The people of a file page by page, what holds for all of them, and what was chosen for some. */
export function PreviewPeople({ overview, choices, bulk, view, onView, onBulk, onChoose, onForget }: Props): ReactNode {
  const { t } = useLabels();
  const { counts, batch } = overview;
  const { only, q, page } = view;
  const query = useQuery({
    queryKey: ['roster', 'import', batch.id, 'people', only, q, page, batch.options], refetchOnWindowFocus: false, placeholderData: (held) => held,
    queryFn: () => unwrap(api.GET('/api/roster/imports/{id}/people', { params: { path: { id: batch.id }, query: { only, offset: (page - 1) * PAGE, limit: PAGE, ...(q ? { q } : {}) } } })),
  });
  const own = Object.keys(choices).length;
  return (
    <>
      <div className="preview-tools">
        <Segmented<View['only']> size="small" value={only} onChange={(k) => onView({ ...view, only: k, page: 1 })} options={kinds.filter((k) => k === 'all' || counts[k] > 0).map((k) => ({ value: k, label: t(`preview.only.${k}`, { n: counts[k] }) }))} />
        {counts.all > PAGE ? <Input.Search size="small" allowClear className="preview-find" placeholder={t('preview.find')} aria-label={t('preview.find')} onSearch={(text) => onView({ ...view, q: text.trim(), page: 1 })} /> : null}
      </div>
      {counts.changed + overview.acceptable + counts.question + own === 0 ? null : <div className="preview-tools">
        <span className="quiet">{t('preview.forAll')}</span>
        {counts.changed > 0 ? (
          <Select<Bulk['fields']>
            size="small" aria-label={t('preview.diff')} value={bulk.fields} onChange={(fields) => onBulk({ ...bulk, fields })} popupMatchSelectWidth={false}
            options={(['take', 'blanks', 'keep'] as const).map((value) => ({ value, label: t(`preview.bulk.${value}`, { n: overview.blanks }) }))}
          />
        ) : null}
        {overview.acceptable > 0 ? <Checkbox checked={bulk.accept} onChange={(e) => onBulk({ ...bulk, accept: e.target.checked })}>{t('preview.acceptAll', { n: overview.acceptable })}</Checkbox> : null}
        {counts.question > 0 ? <Checkbox checked={bulk.undecided === 'skip'} onChange={(e) => onBulk({ ...bulk, undecided: e.target.checked ? 'skip' : 'ask' })}>{t('preview.skipOpen', { n: counts.question })}</Checkbox> : null}
        {own > 0 ? <span className="quiet">{t('preview.ownChoices', { n: own })} <Button size="small" type="link" onClick={onForget}>{t('preview.forgetChoices')}</Button></span> : null}
      </div>}
      <Loaded query={query}>
        {({ people, total }) => <PreviewTable people={people} total={total} page={page} size={PAGE} onPage={(next) => onView({ ...view, page: next })} choices={choices} bulk={bulk} disabled={false} onChoose={onChoose} />}
      </Loaded>
    </>
  );
}
