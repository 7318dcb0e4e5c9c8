import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { milestoneOf, milestones } from '../plan-rules.ts';
import { CalendarForm } from './calendar-form.tsx';
import { api, at, unwrap, type Task, type View } from './client.ts';
import { MovedList } from './moved-list.tsx';
import { PostsChoice } from './posts-choice.tsx';

type Frame = { name: string; level: string; startDay: string; congressDay: string; perDay: number; tasks: Task[]; reason: string };

/** Dates, stages, posts, calendars and approvals of a plan. A draft is changed here; after the approval a change is proposed, with the posts chosen. */
export function SetupPart({ view, works }: { view: View; works: boolean }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const { plan } = view;
  const draft = plan.version === 0;
  const held = view.rows.map((r) => ({ postId: r.id, moveKind: r.moveKind }));
  const [posts, setPosts] = useState(held);
  const [frame, setFrame] = useState<Frame | null>(null);
  const over = { done: () => setFrame(null), said: t('board.saved') };
  const save = useSubmit((f: Frame) => unwrap(api.PUT('/api/term/plans/{id}', { ...at(plan.id), body: f })), over);
  const propose = useSubmit((f: Frame) => unwrap(api.POST('/api/term/plans/{id}/change', { ...at(plan.id), body: { ...f, posts } })), over);
  const savePosts = useSubmit(async () => {
    const added = posts.filter((p) => !held.some((h) => h.postId === p.postId));
    const gone = held.filter((h) => !posts.some((p) => p.postId === h.postId));
    for (const kind of ['promotion', 'further-use', 'lateral'] as const) {
      const ids = added.filter((p) => p.moveKind === kind).map((p) => p.postId);
      if (ids.length > 0) await unwrap(api.POST('/api/term/plans/{id}/posts', { ...at(plan.id), body: { postIds: ids, moveKind: kind } }));
    }
    if (gone.length > 0) await unwrap(api.POST('/api/term/plans/{id}/posts/remove', { ...at(plan.id), body: { postIds: gone.map((g) => g.postId) } }));
  }, { said: t('board.saved') });
  const begin = (): void => setFrame({ name: plan.name, level: plan.level, startDay: plan.startDay, congressDay: plan.congressDay, perDay: plan.perDay, tasks: plan.tasks, reason: '' });
  const dirty = posts.length !== held.length || posts.some((p) => !held.some((h) => h.postId === p.postId));
  const may = works && (draft || view.proposal === null);
  return (
    <>
      <section>
        <h2>{t('setup.frame')}</h2>
        {frame === null ? (may ? <Button className="no-print" onClick={begin}>{draft ? t('setup.edit') : t('setup.propose')}</Button> : null) : (
          <div className="card term-form">
            <div className="term-fields">
              {draft ? <><label>{t('setup.name')}<Input value={frame.name} maxLength={100} onChange={(e) => setFrame({ ...frame, name: e.target.value })} /></label><label>{t('setup.level')}<Input value={frame.level} maxLength={40} onChange={(e) => setFrame({ ...frame, level: e.target.value })} /></label></> : null}
              <label>{t('setup.start')}<Input type="date" value={frame.startDay} onChange={(e) => setFrame({ ...frame, startDay: e.target.value })} /></label>
              <label>{t('setup.congress')}<Input type="date" value={frame.congressDay} onChange={(e) => setFrame({ ...frame, congressDay: e.target.value })} /></label>
              <label>{t('setup.perDay')}<InputNumber min={1} max={1000} value={frame.perDay} onChange={(n) => setFrame({ ...frame, perDay: n ?? 100 })} /></label>
              {draft ? null : <label>{t('setup.reason')}<Input value={frame.reason} maxLength={500} onChange={(e) => setFrame({ ...frame, reason: e.target.value })} /></label>}
            </div>
            <Button type="primary" disabled={!draft && frame.reason.trim() === ''} loading={save.isPending || propose.isPending} onClick={() => (draft ? save : propose).mutate(frame)}>{draft ? t('setup.save') : t('setup.propose')}</Button> <Button onClick={() => setFrame(null)}>{t('list.cancel')}</Button>
          </div>
        )}
        <p className="quiet">{t('setup.own')}</p>
        <div className="term-scroll">
          {frame === null ? <Stages view={view} /> : <EditStages tasks={frame.tasks} onTasks={(tasks) => setFrame({ ...frame, tasks })} />}
        </div>
      </section>
      <section>
        <h2>{t('setup.posts')}</h2>
        <PostsChoice planId={plan.id} posts={posts} onPosts={setPosts} edits={may && (draft || frame !== null)} />
        {draft && works && dirty ? <Button type="primary" loading={savePosts.isPending} onClick={() => savePosts.mutate(undefined)}>{t('setup.savePosts')}</Button> : null}
      </section>
      <section>
        <h2>{t('setup.calendar')}</h2>
        {plan.calendar.map((y) => <p key={y.year}>{t('setup.entered', { year: y.year, source: y.source })}</p>)}
        {works ? <CalendarForm view={view} /> : null}
      </section>
      {view.versions.length > 0 ? (
        <section>
          <h2>{t('setup.versions')}</h2>
          {[...view.versions].reverse().map((v) => (
            <div key={v.n}><p>{t('setup.versionLine', { n: v.n, day: v.day, author: v.authorName, approver: v.approverName, start: v.startDay, congress: v.congressDay })}{v.reason ? ` ${v.reason}` : ''}</p>{v.moved ? <MovedList moved={v.moved} /> : null}</div>
          ))}
        </section>
      ) : null}
    </>
  );

  function Stages({ view: shown }: { view: View }): ReactNode {
    const dates = new Map(shown.board.stages.map((s) => [s.task, s]));
    return (
      <table className="plain-table">
        <thead><tr><th>{t('setup.task')}</th><th>{t('setup.scope')}</th><th className="right">{t('setup.days')}</th><th>{t('setup.after')}</th><th>{t('setup.by')}</th><th className="right">{t('setup.share')}</th><th>{t('setup.earliest')}</th><th>{t('setup.dates')}</th></tr></thead>
        <tbody>
          {shown.tasks.map((x) => {
            const d = dates.get(x.id);
            return (
              <tr key={x.id}>
                <td className="nowrap">{say(x.words)}</td><td className="nowrap">{t(`setup.${x.scope}`)}</td><td className="right">{x.days}</td><td>{x.after.map((a) => say(shown.tasks.find((y) => y.id === a)?.words)).join('、')}</td>
                <td>{say(x.milestone)} {x.citation ? <ArticleChip citation={x.citation} /> : null}{x.least > 0 ? <span className="quiet"> {t('setup.least', { n: x.least })}</span> : null}</td><td className="right">{x.share}</td>
                <td className="nowrap">{d?.earliestFinish ?? ''}</td><td className="nowrap">{d?.latestFinish ?? t('view.unknown')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    );
  }
}

function EditStages({ tasks, onTasks }: { tasks: Task[]; onTasks: (tasks: Task[]) => void }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const set = (id: string, patch: Partial<Task>): void => onTasks(tasks.map((x) => (x.id === id ? { ...x, ...patch } : x)));
  const fresh = (): string => { for (let n = 1; ; n += 1) if (!tasks.some((x) => x.id === `own-${n}`)) return `own-${n}`; };
  return (
    <>
      <table className="plain-table term-edit">
        <thead><tr><th>{t('setup.task')}</th><th>{t('setup.taskEn')}</th><th>{t('setup.scope')}</th><th>{t('setup.days')}</th><th>{t('setup.after')}</th><th>{t('setup.by')}</th><th>{t('setup.share')}</th><th /></tr></thead>
        <tbody>
          {tasks.map((x) => (
            <tr key={x.id}>
              <td><Input aria-label={t('setup.task')} maxLength={20} value={x.words.zh} onChange={(e) => set(x.id, { words: { ...x.words, zh: e.target.value } })} /></td>
              <td><Input aria-label={t('setup.taskEn')} maxLength={30} value={x.words.en} onChange={(e) => set(x.id, { words: { ...x.words, en: e.target.value } })} /></td>
              <td><Select aria-label={t('setup.scope')} value={x.scope} onChange={(scope) => set(x.id, { scope, ...(scope === 'plan' ? { by: 'mark' as const } : {}) })} options={(['plan', 'post'] as const).map((v) => ({ value: v, label: t(`setup.${v}`) }))} /></td>
              <td><InputNumber aria-label={`${t('setup.days')} ${say(x.words)}`} min={0} max={250} value={x.days} onChange={(n) => set(x.id, { days: n ?? 0 })} /></td>
              <td><Select aria-label={t('setup.after')} mode="multiple" value={x.after} onChange={(after) => set(x.id, { after })} options={tasks.filter((y) => y.id !== x.id).map((y) => ({ value: y.id, label: say(y.words) }))} /></td>
              <td><Select aria-label={t('setup.by')} disabled={x.scope === 'plan'} value={x.by} onChange={(by) => set(x.id, { by })} options={milestones.map((m) => ({ value: m, label: say(milestoneOf[m].words) }))} /></td>
              <td><InputNumber aria-label={t('setup.share')} min={0} max={1000} value={x.share} onChange={(n) => set(x.id, { share: n ?? 0 })} /></td>
              <td><Button type="text" size="small" onClick={() => onTasks(tasks.filter((y) => y.id !== x.id).map((y) => ({ ...y, after: y.after.filter((a) => a !== x.id) })))}>{t('setup.remove')}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => onTasks([...tasks, { id: fresh(), words: { zh: t('setup.task'), en: 'Stage' }, scope: 'post', days: 1, after: [], by: 'mark', share: 0 }])}>{t('setup.add')}</Button>
    </>
  );
}
