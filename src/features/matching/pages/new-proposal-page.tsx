import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { wishKinds, type WishKind } from '../wishes-rules.ts';
import { api, unwrap, useSearches, type MatchingInput, type Searches } from './client.ts';

type Wish = { level: number; weight: number };
type Post = { seats: number; specialty: string };

/** States a matching: which posts, how many seats, which wishes in which order. */
export function NewProposalPage(): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <div className="matching-page">
      <PageHead title={t('proposals.create')} note={t('proposals.first')} />
      <Loaded query={useSearches()}>{(list) => (list.every((s) => s.last === null) ? <EmptyPlace text={t('proposals.empty')} /> : <Stating list={list.filter((s) => s.last !== null)} />)}</Loaded>
    </div>
  );
}

function Stating({ list }: { list: Searches }): ReactNode {
  const { t } = useTranslation('matching');
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [posts, setPosts] = useState<Record<string, Post>>({});
  const [wishes, setWishes] = useState<Partial<Record<WishKind, Wish>>>({});
  const [withOpen, setWithOpen] = useState(false);
  const [numbers, setNumbers] = useState({ youngAge: 40, mostYears: 10 });
  const [jobId, setJob] = useState<string | null>(null);
  const job = useJob(jobId, (ended) => { if (ended.state === 'done') go(`/matching/proposals/${ended.id}`); });
  const start = useSubmit(async () => {
    const chosen: MatchingInput['posts'] = [];
    for (const [id, p] of Object.entries(posts)) {
      const { run } = await unwrap(api.GET('/api/matching/searches/{id}', { params: { path: { id }, query: {} } }));
      if (run) chosen.push({ runId: run.id, seats: p.seats, specialty: p.specialty.split(/[、,，;；\s]+/).filter(Boolean) });
    }
    const stated = wishKinds.flatMap((kind) => { const w = wishes[kind]; return w ? [{ kind, ...w }] : []; });
    return unwrap(api.POST('/api/matching/proposals', { body: { title, input: { posts: chosen, wishes: stated, numbers, withOpen } } }));
  }, { done: ({ jobId: queued }) => setJob(queued) });
  const toggle = (id: string, on: boolean): void => setPosts(on ? { ...posts, [id]: { seats: 1, specialty: '' } } : Object.fromEntries(Object.entries(posts).filter(([x]) => x !== id)));
  const next = Math.max(0, ...Object.values(wishes).map((w) => w.level)) + 1;
  return (
    <>
      <h2>{t('proposals.chooseSearches')}</h2>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th /><th>{t('searches.name')}</th><th>{t('vacancies.unit')}</th><th className="right">{t('searches.inList')}</th><th className="right">{t('searches.open')}</th><th>{t('proposals.seats')}</th><th>{t('proposals.specialty')}</th></tr></thead>
          <tbody>
            {list.map((s) => (
              <tr key={s.id}>
                <td><Checkbox aria-label={s.title} checked={s.id in posts} onChange={(e) => toggle(s.id, e.target.checked)} /></td>
                <td>{s.title}</td><td>{s.unitName}</td><td className="right">{s.last?.in}</td><td className="right">{s.last?.open}</td>
                <td>{posts[s.id] ? <InputNumber size="small" aria-label={t('proposals.seats')} min={1} max={20} value={posts[s.id]!.seats} onChange={(v) => setPosts({ ...posts, [s.id]: { ...posts[s.id]!, seats: v ?? 1 } })} /> : null}</td>
                <td>{posts[s.id] ? <Input size="small" aria-label={t('proposals.specialty')} maxLength={100} value={posts[s.id]!.specialty} onChange={(e) => setPosts({ ...posts, [s.id]: { ...posts[s.id]!, specialty: e.target.value } })} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{t('proposals.wishes')}</h2>
      <div className="matching-wishes">
        {wishKinds.map((kind) => {
          const w = wishes[kind];
          const set = (more: Partial<Wish>): void => setWishes({ ...wishes, [kind]: { level: next, weight: 1, ...w, ...more } });
          return [
            <Checkbox key={kind} className="wish-name" checked={w !== undefined} onChange={(e) => (e.target.checked ? set({}) : setWishes(Object.fromEntries(Object.entries(wishes).filter(([k]) => k !== kind))))}>{t(`proposals.wish.${kind}`)}</Checkbox>,
            <span key={`${kind}l`}>{w ? <>{t('proposals.level')} <InputNumber size="small" aria-label={`${t(`proposals.wish.${kind}`)} ${t('proposals.level')}`} min={1} max={9} value={w.level} onChange={(v) => set({ level: v ?? 1 })} style={{ width: 64 }} /></> : null}</span>,
            <span key={`${kind}w`}>{w ? <>{t('proposals.weight')} <InputNumber size="small" aria-label={`${t(`proposals.wish.${kind}`)} ${t('proposals.weight')}`} min={1} max={9} value={w.weight} onChange={(v) => set({ weight: v ?? 1 })} style={{ width: 64 }} /></> : null}</span>,
          ];
        })}
      </div>
      <div className="matching-numbers">
        {wishes.young ? <label>{t('proposals.youngAge')} <InputNumber size="small" min={20} max={60} value={numbers.youngAge} onChange={(v) => setNumbers({ ...numbers, youngAge: v ?? 40 })} /> {t('proposals.age')}</label> : null}
        {wishes.years ? <label>{t('proposals.mostYears')} <InputNumber size="small" min={1} max={30} value={numbers.mostYears} onChange={(v) => setNumbers({ ...numbers, mostYears: v ?? 10 })} /> {t('proposals.years')}</label> : null}
        <Checkbox checked={withOpen} onChange={(e) => setWithOpen(e.target.checked)}>{t('proposals.withOpen')}</Checkbox>
      </div>
      <div className="matching-actions">
        <Input style={{ width: 260 }} aria-label={t('proposals.name')} placeholder={t('proposals.name')} maxLength={100} value={title} onChange={(e) => setTitle(e.target.value)} />
        <Button type="primary" disabled={title.trim() === '' || Object.keys(posts).length === 0} loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('proposals.create')}</Button>
      </div>
      {job ? <JobProgress job={job} /> : null}
    </>
  );
}
