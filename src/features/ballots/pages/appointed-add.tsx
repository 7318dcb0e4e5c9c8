import { Button, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Subject } from '../sketch-rules.ts';
import { api, unwrap } from './client.ts';

/** Takes the people into the sketch of a review whom the roster has as newly promoted in a year; exceptional promotions are marked. */
export function AppointedAdd({ unitId, onAdd }: { unitId: string | undefined; onAdd: (people: Subject[]) => void }): ReactNode {
  const { t } = useTranslation('ballots');
  const [year, setYear] = useState(new Date().getFullYear());
  const [n, setN] = useState<{ year: number; n: number } | null>(null);
  const take = useSubmit(() => unwrap(api.GET('/api/measurement/reviews/{id}/appointed', { params: { path: { id: unitId! }, query: { year } } })), {
    done: ({ people }) => { setN({ year, n: people.length }); onAdd(people.map((p) => ({ id: p.id, label: p.name, detail: p.detail }))); },
  });
  return (
    <span className="ballots-appointed">
      <InputNumber aria-label={t('form.appointedYear')} min={1949} max={2200} precision={0} value={year} style={{ width: 80 }} onChange={(y) => setYear(y ?? year)} />
      <Button disabled={unitId === undefined} loading={take.isPending} onClick={() => take.mutate(undefined)}>{t('form.appointed')}</Button>
      {n ? <span className="quiet">{t('form.appointedN', n)}</span> : null}
    </span>
  );
}
