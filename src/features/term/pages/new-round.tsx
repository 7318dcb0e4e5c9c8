import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import type { paths } from '../../../web/api.gen.ts';
import { api, at, unwrap } from './client.ts';

type Draft = paths['/api/term/plans/{id}/round-draft']['get']['responses']['200']['content']['application/json'];

/** A new round: which posts, who stands under each, who takes part. */
export function NewRound({ planId, onDone }: { planId: string; onDone: (id: string | null) => void }): ReactNode {
  const [units, setUnits] = useState<string[]>([]);
  const query = useQuery({ queryKey: ['term', 'round-draft', planId, units], staleTime: Number.POSITIVE_INFINITY, queryFn: () => unwrap(api.GET('/api/term/plans/{id}/round-draft', { params: { path: { id: planId }, query: { units: units.join(',') } } })) });
  return <Loaded query={query}>{(draft) => <Drawn key={units.join()} planId={planId} draft={draft} units={units} setUnits={setUnits} onDone={onDone} />}</Loaded>;
}

function Drawn({ planId, draft, units, setUnits, onDone }: { planId: string; draft: Draft; units: string[]; setUnits: (u: string[]) => void; onDone: (id: string | null) => void }): ReactNode {
  const { t } = useTranslation('term');
  const [form, setForm] = useState<'interview' | 'meeting'>('interview');
  const [scope, setScope] = useState('');
  const [others, setOthers] = useState(false);
  const [posts, setPosts] = useState(draft.posts);
  const [more, setMore] = useState<{ postId: string; person: { id: string; name: string } | null }>({ postId: posts[0]?.postId ?? '', person: null });
  const send = useSubmit(() => unwrap(api.POST('/api/term/plans/{id}/rounds', { ...at(planId), body: { form, scope, posts: posts.map((p) => ({ postId: p.postId, personIds: p.people.map((x) => x.personId) })), invited: draft.invited, groups: others ? ['other-parties'] : [] } })), { done: (made) => onDone(made.id) });
  const add = (): void => {
    const { person } = more;
    if (!person) return;
    setPosts((list) => list.map((p) => (p.postId === more.postId && !p.people.some((x) => x.personId === person.id) ? { ...p, people: [...p.people, { personId: person.id, name: person.name, why: 'proposed' as const }] } : p)));
    setMore({ ...more, person: null });
  };
  const drop = (postId: string, personId: string): void => setPosts((list) => list.map((p) => (p.postId === postId ? { ...p, people: p.people.filter((x) => x.personId !== personId) } : p)));
  const people = new Set(posts.flatMap((p) => p.people.map((x) => x.personId))).size;
  const unitNames = [...new Map(draft.posts.map((p) => [p.unitId, p.unitName])).entries()];
  return (
    <form onSubmit={(e) => { e.preventDefault(); send.mutate(undefined); }}>
      <div className="term-fields">
        <label>{t('round.formLabel')}<Select aria-label={t('round.formLabel')} value={form} onChange={setForm} options={(['interview', 'meeting'] as const).map((f) => ({ value: f, label: t(`round.form.${f}`) }))} /></label>
        <label>{t('round.units')}<Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={t('round.units')} placeholder={t('round.allUnits')} value={units} onChange={setUnits} options={unitNames.map(([value, label]) => ({ value, label }))} /></label>
        <label>{t('round.scope')}<Input required value={scope} onChange={(e) => setScope(e.target.value)} maxLength={500} placeholder={t('round.scopeHint')} /></label>
      </div>
      <h2>{t('round.who', { n: draft.invited.length })} <ArticleChip citation={draft.citation} /></h2>
      <p className="quiet">{[...new Map(draft.invited.map((p) => [p.category, draft.invited.filter((x) => x.category === p.category).length])).entries()].map(([k, n]) => `${k} ${n}`).join(' · ')}{draft.outside > 0 ? ` · ${t('round.outside', { n: draft.outside })}` : ''}</p>
      <Checkbox checked={others} onChange={(e) => setOthers(e.target.checked)}>{t('round.otherParties')}</Checkbox>
      <h2>{t('round.onSheet', { posts: posts.length, people })}</h2>
      <div className="term-filter">
        <Select showSearch={{ optionFilterProp: 'label' }} aria-label={t('round.post')} value={more.postId} onChange={(postId) => setMore({ ...more, postId })} options={posts.map((p) => ({ value: p.postId, label: p.title }))} style={{ minWidth: 220 }} />
        <div style={{ minWidth: 220 }}><PersonPicker value={more.person} onChange={(person) => setMore({ ...more, person })} /></div>
        <Button onClick={add} disabled={!more.person}>{t('round.add')}</Button>
      </div>
      <ul className="round-posts">
        {posts.map((p) => <li key={p.postId}>{p.title}：{p.people.length === 0 ? <span className="term-late">{t('round.nobody')}</span> : p.people.map((x) => <span key={x.personId} className="round-person">{x.name} <button type="button" className="term-link" aria-label={t('round.drop', { name: x.name, post: p.title })} onClick={() => drop(p.postId, x.personId)}>×</button></span>)} <button type="button" className="term-link quiet" onClick={() => setPosts((list) => list.filter((y) => y.postId !== p.postId))}>{t('round.takeOut')}</button></li>)}
      </ul>
      <div className="term-filter"><Button type="primary" htmlType="submit" loading={send.isPending}>{t('round.make')}</Button><Button onClick={() => onDone(null)}>{t('list.cancel')}</Button></div>
    </form>
  );
}
