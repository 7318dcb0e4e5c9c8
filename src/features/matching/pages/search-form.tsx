import { Button, Form, Input, Radio, TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { useUnits } from '../../roster/pages/queries.ts';
import { PostPicker, type ChosenPost } from '../../selection/pages/pickers.tsx';
import { QueryEditor } from '../../statistics/pages/query-editor.tsx';
import { hasEmptyGroup, leavesOf, simplified, type Expr, type Query } from '../../statistics/query-rules.ts';
import { sentenceOf } from '../../statistics/terms-rules.ts';
import { api, unwrap, type SearchBody, type SearchView } from './client.ts';

type Group = Extract<Expr, { op: 'all' | 'any' }>;
type Typed = { title: string; post: ChosenPost; moveKind: SearchBody['moveKind']; scopeUnit?: string; reason: string };
const groupOf = (query: Query | undefined): Group => {
  const e = query ? simplified(query.where) : { op: 'all' as const, of: [] };
  return e.op === 'all' || e.op === 'any' ? e : { op: 'all', of: [e] };
};

/** Draws up a search, or changes one: the post, why, where to look, and the conditions in the regulation's terms. */
export function SearchForm({ post, held, onCancel, onSaved }: { post: ChosenPost | null; held?: SearchView; onCancel: () => void; onSaved: (id: string) => void }): ReactNode {
  const { t } = useTranslation('matching');
  const say = useSay();
  const units = useUnits(undefined);
  const [group, setGroup] = useState<Group>(groupOf(held?.search.query as Query | undefined));
  const unfinished = leavesOf(group).length === 0 || hasEmptyGroup(group);
  const submit = useSubmit(({ post: of, ...v }: Typed) => {
    const body: SearchBody = { ...v, postId: of.id, scopeUnit: v.scopeUnit ?? null, query: { v: 1, where: group } };
    return held ? unwrap(api.PUT('/api/matching/searches/{id}', { params: { path: { id: held.search.id } }, body })) : unwrap(api.POST('/api/matching/searches', { body }));
  }, { quiet: true, done: ({ id }) => onSaved(id) });
  const rule = [{ required: true, message: t('required'), whitespace: true }];
  const initial = held
    ? { title: held.search.title, moveKind: held.search.moveKind, reason: held.search.reason, ...(held.search.scopeUnit ? { scopeUnit: held.search.scopeUnit } : {}), post: { id: held.search.postId, title: held.postTitle, unitName: '' } }
    : { moveKind: 'promotion' as const, ...(post ? { post, title: `${post.title.startsWith(post.unitName) ? '' : post.unitName}${post.title}` } : {}) };
  return (
    <section className="card matching-form" aria-label={held ? t('search.edit') : t('search.create')}>
      <h2>{held ? t('search.edit') : t('search.create')}</h2>
      <Form<Typed> layout="vertical" requiredMark={false} initialValues={initial} onFinish={(v) => submit.mutate(v)} scrollToFirstError>
        <Form.Item name="post" label={t('search.post')} rules={[{ required: true, message: t('required') }]}><PostPicker vacantOnly={false} /></Form.Item>
        <Form.Item name="title" label={t('search.name')} rules={rule}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item name="moveKind" label={t('search.moveKind')}><Radio.Group options={(['promotion', 'further-use', 'lateral'] as const).map((k) => ({ value: k, label: t(`search.kinds.${k}`) }))} /></Form.Item>
        <Form.Item name="reason" label={t('search.reason')} rules={rule}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} /></Form.Item>
        <Form.Item name="scopeUnit" label={t('search.scope')}>
          <TreeSelect allowClear showSearch={{ treeNodeFilterProp: 'title' }} placeholder={t('search.everywhere')} treeDataSimpleMode treeData={(units.data?.units ?? []).map((u) => ({ id: u.id, pId: u.parentId ?? 0, value: u.id, title: u.name }))} />
        </Form.Item>
        <Form.Item label={t('search.conditions')}>
          <QueryEditor group={group} onChange={setGroup} />
          {unfinished ? null : <p className="query-sentence" aria-live="polite">{say(sentenceOf(group))}</p>}
        </Form.Item>
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
        <div className="matching-actions">
          <Button type="primary" htmlType="submit" disabled={unfinished} loading={submit.isPending}>{t('save')}</Button>
          <Button onClick={onCancel}>{t('cancel')}</Button>
        </div>
      </Form>
    </section>
  );
}
