import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { api, unwrap } from '../../../web/client.ts';
import { unitKinds } from '../rules.ts';
import type { UnitNode } from './types.ts';
import type { UnitAct } from './unit-editor.tsx';
import { useLabels } from './use-words.ts';

/** A unit in one line of facts, with its former names and what may be done. */
export function UnitDetails({ unit, asOf, mayEdit, act }: { unit: UnitNode; asOf: string | undefined; mayEdit: boolean; act: (a: UnitAct) => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const detail = useQuery({ queryKey: ['roster', 'unit', unit.id], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/roster/units/{id}', { params: { path: { id: unit.id } } })) });
  const periods = [...(detail.data?.periods ?? [])].sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1));
  const now = periods.find((p) => p.fromDay <= (asOf ?? '9999-12-31') && (p.toDay === null || p.toDay > (asOf ?? '9999-12-30')));
  const facts: [string, string][] = [
    [t('units.field.kind'), l.say(unitKinds.find((k) => k.id === unit.kind)?.words) || unit.kind], [t('units.field.level'), l.rank(unit.level)], [t('units.field.organKind'), l.of('organKind', unit.organKind)],
    [t('units.field.establishment'), unit.establishment === null ? t('none') : String(unit.establishment)], [t('units.people'), unit.total === unit.people ? t('tree.people', { n: unit.people }) : t('units.peopleHere', { n: unit.people, total: unit.total })], [t('units.field.code'), unit.code],
  ];
  return (
    <section className="unit-details">
      <div className="unit-title">
        <h2>{unit.name}</h2>
        {mayEdit && now ? (
          <span>
            <Button size="small" onClick={() => act({ kind: 'change', unit, period: now })}>{t('units.change')}</Button>{' '}
            <Button size="small" danger onClick={() => act({ kind: 'abolish', unit })}>{t('units.abolish')}</Button>
          </span>
        ) : null}
      </div>
      <dl className="fact-line">
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {periods.length > 1 ? (
        <div className="quiet">
          {t('units.history')}{t('colon')}
          {periods.map((p) => `${p.name} (${t('units.from', { day: p.fromDay })}${p.toDay ? `${t('comma')}${t('units.until', { day: p.toDay })}` : ''})`).join(t('comma'))}
        </div>
      ) : null}
    </section>
  );
}
