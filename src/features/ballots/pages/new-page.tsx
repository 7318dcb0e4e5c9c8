import { TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { planOf, usual, type Sketch } from '../sketch-rules.ts';
import { api, unwrap, useUnits } from './client.ts';
import { SketchForm } from './sketch-form.tsx';

/** Tomorrow on the institution's clock, at an hour; as an instant in UTC. */
const tomorrow = (hour: number): string => {
  const day = new Date(Date.now() + 32 * 3600_000).toISOString().slice(0, 10);
  return `${new Date(Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) - 8 * 3600_000).toISOString().slice(0, 16)}:00Z`;
};

/** A new poll: what is asked, of whom, when. */
export function NewPage(): ReactNode {
  const { t } = useTranslation('ballots');
  const [, go] = useLocation();
  const units = useUnits();
  const [unitId, setUnit] = useState<string | undefined>();
  const send = useSubmit((sketch: Sketch) => unwrap(api.POST('/api/ballots', { body: { unitId: unitId!, plan: planOf(sketch) } })), { done: (made) => go(`/ballots/${made.id}`) });
  const start: Sketch = { kind: 'assessment', title: '', subjects: [], ...usual('assessment'), issueFrom: tomorrow(9), castFrom: tomorrow(10), closes: tomorrow(17), kMin: 5 };
  return (
    <div className="ballots-page">
      <PageHead title={t('list.new')} note={t('form.noForm')} />
      <SketchForm
        start={start} unitId={unitId} choosesKind ready={unitId !== undefined} busy={send.isPending} onSave={(s) => send.mutate(s)} onCancel={() => go('/ballots')}
        before={<label>{t('form.unit')}<TreeSelect aria-label={t('form.unit')} value={unitId} onChange={setUnit} showSearch={{ treeNodeFilterProp: 'title' }} treeDataSimpleMode treeData={(units.data?.units ?? []).map((u) => ({ id: u.id, pId: u.parentId ?? 0, value: u.id, title: u.name }))} /></label>}
      />
    </div>
  );
}
