import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyPlace } from '../../../ui/page.tsx';
import type { PostAct } from './post-editor.tsx';
import type { PostLine } from './types.ts';
import { useLabels } from './use-words.ts';

/** Posts with places, holders and vacancies; over-filling is said in words. */
export function PostList({ posts, showUnit, hint, mayEdit, act }: { posts: readonly PostLine[]; showUnit: boolean; /** Said where there is no post. */ hint: string | undefined; mayEdit: boolean; act: (a: PostAct) => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  if (posts.length === 0) return <EmptyPlace text={t('units.noPosts')} action={hint ? <p className="quiet">{hint}</p> : null} />;
  return (
    <div className="scroll-x">
      <table className={showUnit ? 'plain-table posts-table' : 'plain-table'}>
        <thead>
          <tr>
            {showUnit ? <th>{t('units.field.unitId')}</th> : null}
            <th>{t('units.field.title')}</th>
            <th>{t('units.field.rank')}</th>
            <th>{t('units.field.howFilled')}</th>
            <th className="right">{t('units.field.places')}</th>
            <th>{t('units.holders')}</th>
            <th />
            {mayEdit ? <th /> : null}
          </tr>
        </thead>
        <tbody>
          {posts.map((p) => {
            const over = p.holders.length - p.establishment;
            return (
              <tr key={p.id}>
                {showUnit ? <td>{p.unitName}</td> : null}
                <td className="post-title">
                  {p.title}
                  {p.leading ? null : <span className="quiet"> · {l.of('role', p.role)}</span>}
                </td>
                <td className="keep">{l.rank(p.rank)}</td>
                <td className="keep">{l.of('howFilled', p.howFilled)}</td>
                <td className="right">{p.establishment}</td>
                <td>
                  {p.holders.map((h, i) => (
                    <span key={h.holdingId}>
                      {i > 0 ? t('comma') : ''}
                      <Link href={`/roster/person/${h.personId}`}>{h.name}</Link>
                      {h.concurrent ? <span className="quiet">({t('career.concurrent')})</span> : null}
                    </span>
                  ))}
                </td>
                <td className="nowrap">{p.vacancies > 0 ? <span className="unit-vacant">{t('units.vacancy', { n: p.vacancies })}</span> : over > 0 ? <span className="unit-over">{t('units.over', { n: over })}</span> : <span className="quiet">{t('units.full')}</span>}</td>
                {mayEdit ? (
                  <td className="row-acts">
                    <Button size="small" type="link" onClick={() => act({ kind: 'change', post: p })}>{t('units.change')}</Button>
                    <Button size="small" type="link" danger onClick={() => act({ kind: 'abolish', post: p })}>{t('units.abolish')}</Button>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
