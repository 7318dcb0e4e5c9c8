import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyPlace, Loaded } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { roleWords } from '../../accounts/rules.ts';
import { useLate, type View } from './client.ts';

/** What is late and why: stages of the whole plan first, then posts, the worst first, with the open needs of each case. */
export function LatePart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const [from, setFrom] = useState(0);
  const query = useLate(view.plan.id, from);
  const whole = view.board.whole.filter((c) => c.state === 'late');
  const name = (id: string): string => say(view.tasks.find((x) => x.id === id)?.words);
  const role = (r: string): string => say((roleWords as Record<string, { zh: string; en: string }>)[r]);
  if (view.board.counts.late === 0) return <EmptyPlace text={t('late.none')} />;
  return (
    <Loaded query={query}>
      {(page) => (
        <div className="scroll-x">
          <table className="plain-table term-late-table">
            <thead><tr><th>{t('late.post')}</th><th>{t('late.clerk')}</th><th>{t('late.what')}</th><th className="right">{t('late.days')}</th><th>{t('late.why')}</th></tr></thead>
            <tbody>
              {whole.map((c) => <tr key={c.task}><td>{t('late.wholeRow')}</td><td /><td>{name(c.task)}</td><td className="right term-late">{c.late}</td><td>{t('late.notMarked')}</td></tr>)}
              {page.late.map((l) => {
                const r = view.rows.find((x) => x.id === l.postId);
                if (!r?.late) return null;
                return (
                  <tr key={l.postId}>
                    <td><span className="quiet">{r.unitName}</span> {r.caseId ? <Link href={`/cases/${r.caseId}`}>{r.title}</Link> : r.title}</td><td className="nowrap">{r.clerkName ?? t('board.nobody')}</td>
                    <td className="nowrap">{name(r.late.task)}{r.late.more > 0 ? <div className="quiet">{t('late.more', { n: r.late.more })}</div> : null}</td><td className="right term-late">{r.late.days}</td>
                    <td>{l.needs.length === 0 ? say(l.why) : <ul className="term-needs">{l.needs.map((n, i) => <li key={i}>{say(n.sentence)}{n.who.length > 0 ? <span className="quiet">（{n.who.map(role).join('、')}）</span> : null}</li>)}</ul>}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {from + page.late.length < page.total ? <Button className="no-print" onClick={() => setFrom(from + page.late.length)}>{t('late.next')}</Button> : null}
        </div>
      )}
    </Loaded>
  );
}
