import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import { api, unwrap, usePlans } from './client.ts';

/** Plans within reach, the nearest congress first, and the way to draw one up. */
export function ListPage(): ReactNode {
  const { t } = useTranslation('term');
  const query = usePlans();
  const [drawing, setDrawing] = useState(false);
  const draws = useMe()?.roles.some((r) => mayHandleCases.includes(r.role)) ?? false;
  const button = draws && !drawing ? <Button type="primary" onClick={() => setDrawing(true)}>{t('list.new')}</Button> : undefined;
  return (
    <div className="term-page">
      <PageHead title={t('title')} note={t('list.note')} extra={button} />
      {drawing ? <NewPlan onCancel={() => setDrawing(false)} /> : null}
      <Loaded query={query}>
        {({ plans }) => (plans.length === 0 ? (drawing ? null : <EmptyPlace text={t('list.empty')} action={button} />) : (
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th>{t('list.name')}</th><th>{t('list.level')}</th><th>{t('list.unit')}</th><th>{t('list.congress')}</th><th>{t('list.state')}</th><th className="right">{t('list.posts')}</th><th className="right">{t('list.opened')}</th></tr></thead>
              <tbody>
                {plans.map((p) => (
                  <tr key={p.id}>
                    <td><Link href={`/term/${p.id}`}>{p.name}</Link></td><td>{p.level}</td><td>{p.unitName}</td><td className="nowrap">{p.congressDay}</td>
                    <td className="nowrap">{t(`status.${p.status}`)}{p.waits ? <span className="term-waits"> {t('list.waits')}</span> : null}</td><td className="right">{p.posts}</td><td className="right">{p.opened}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </Loaded>
    </div>
  );
}

type Typed = { name: string; level: string; unitId: string; startDay: string; congressDay: string };

function NewPlan({ onCancel }: { onCancel: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const [, go] = useLocation();
  const units = useQuery({ queryKey: ['roster', 'units', ''], staleTime: 60_000, queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: {} } })) });
  const draw = useSubmit((body: Typed) => unwrap(api.POST('/api/term/plans', { body })), { done: (made) => go(`/term/${made.id}?tab=setup`) });
  const rules = [{ required: true, whitespace: true, message: t('list.required') }];
  return (
    <Form layout="vertical" className="card term-form" onFinish={(v: Typed) => draw.mutate(v)}>
      <div className="term-fields">
        <Form.Item name="name" label={t('list.name')} rules={rules}><Input maxLength={100} autoFocus /></Form.Item>
        <Form.Item name="level" label={t('list.level')} rules={rules}><Input maxLength={40} placeholder={t('list.levelHint')} /></Form.Item>
        <Form.Item name="unitId" label={t('list.unit')} rules={[{ required: true, message: t('list.required') }]}>
          <TreeSelect showSearch={{ treeNodeFilterProp: 'title' }} treeDataSimpleMode treeData={(units.data?.units ?? []).map((u) => ({ id: u.id, pId: u.parentId ?? 0, value: u.id, title: u.name }))} />
        </Form.Item>
        <Form.Item name="startDay" label={t('list.start')} rules={rules}><Input type="date" /></Form.Item>
        <Form.Item name="congressDay" label={t('list.congressDay')} rules={rules}><Input type="date" /></Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={draw.isPending}>{t('list.draw')}</Button> <Button onClick={onCancel}>{t('list.cancel')}</Button>
    </Form>
  );
}
