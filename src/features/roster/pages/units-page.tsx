import { Button, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { isDay } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { AsOf } from './as-of.tsx';
import { BodiesMenu } from './export-menu.tsx';
import { PostEditor, type PostAct } from './post-editor.tsx';
import { PostList } from './post-list.tsx';
import { usePosts, useUnits } from './queries.ts';
import type { UnitNode } from './types.ts';
import { UnitDetails } from './unit-details.tsx';
import { UnitEditor, type UnitAct } from './unit-editor.tsx';
import { UnitRules } from './unit-rules.tsx';
import { UnitTree } from './unit-tree.tsx';
import { useMay } from './use-may.ts';
import { useLabels } from './use-words.ts';

/** Units as a tree, the posts of the chosen one with their holders, and what may be done with them as of a day. */
export function UnitsPage(): ReactNode {
  const { t } = useLabels();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf');
  const asOf = given && isDay(given) ? given : undefined;
  const unitId = params.get('unit') ?? undefined;
  const units = useUnits(asOf);
  const [unitAct, setUnitAct] = useState<UnitAct | null>(null);
  const go = (unit: string | undefined, day: string | undefined): void => setParams({ ...(unit ? { unit } : {}), ...(day ? { asOf: day } : {}) }, { replace: true });
  const mayEdit = may.edit && asOf === undefined;
  return (
    <div className="units-page">
      <PageHead
        title={t('units.title')} note={t('units.note')}
        extra={
          <>
            <AsOf value={asOf} shown={units.data?.asOf} onChange={(day) => go(unitId, day)} />
            <BodiesMenu asOf={asOf} />
            {mayEdit ? <Button type="primary" onClick={() => setUnitAct({ kind: 'new', parentId: unitId ?? null })}>{t('units.newUnit')}</Button> : null}
          </>
        }
      />
      <Loaded query={units}>
        {(data) => {
          const unit = data.units.find((u) => u.id === unitId) ?? data.units[0];
          return (
            <div className="roster-body">
              <UnitTree units={data.units} selected={unit?.id} onSelect={(id) => go(id ?? unit?.id, asOf)} />
              <div className="roster-main">{unit ? <UnitPanel key={unit.id} unit={unit} units={data.units} asOf={asOf} mayEdit={mayEdit} act={setUnitAct} /> : <EmptyPlace text={t('units.pick')} />}</div>
              {unitAct ? <UnitEditor act={unitAct} units={data.units} today={data.asOf} onClose={() => setUnitAct(null)} /> : null}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function UnitPanel({ unit, units, asOf, mayEdit, act }: { unit: UnitNode; units: readonly UnitNode[]; asOf: string | undefined; mayEdit: boolean; act: (a: UnitAct) => void }): ReactNode {
  const { t } = useLabels();
  const [below, setBelow] = useState(false);
  const [postAct, setPostAct] = useState<PostAct | null>(null);
  const posts = usePosts(unit.id, asOf);
  return (
    <>
      <UnitDetails unit={unit} asOf={asOf} mayEdit={mayEdit} act={act} />
      <UnitRules unitId={unit.id} unitName={unit.name} asOf={asOf} />
      <h2 className="posts-head">
        {t('units.posts')}
        {mayEdit ? <Button size="small" onClick={() => setPostAct({ kind: 'new', unitId: unit.id })}>{t('units.newPost')}</Button> : null}
        <label className="posts-below"><Switch size="small" checked={below} onChange={setBelow} aria-label={t('units.below_on')} /> {t('units.below_on')}</label>
      </h2>
      <Loaded query={posts}>{(data) => <PostList posts={data.posts.filter((p) => below || p.unitId === unit.id)} showUnit={below} hint={!below && data.posts.length > 0 ? t('units.belowHint') : undefined} mayEdit={mayEdit} act={setPostAct} />}</Loaded>
      {postAct ? <PostEditor act={postAct} units={units} today={posts.data?.asOf ?? ''} onClose={() => setPostAct(null)} /> : null}
    </>
  );
}
