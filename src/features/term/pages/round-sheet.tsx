import { Button, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from './client.ts';
import { inRound, type Round } from './recommendation-part.tsx';

type Figures = NonNullable<Round['mine']>;
const plain = ['valid', 'invalid', 'abstain', 'others'] as const;
const common = ['present', 'issued', 'returned'] as const;

/** The counted papers of all posts: read where both agree, else a table to enter one's own reading. Arrow keys stay with the numbers; Tab goes on. */
export function RoundSheet({ planId, round, reload }: { planId: string; round: Round; reload: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const present = round.attended?.length ?? 0;
  const [entered, setEntered] = useState<Figures>(() => ({ heldOn: '', present, issued: present, returned: present, posts: round.posts.map((p) => ({ postId: p.postId, valid: 0, invalid: 0, abstain: 0, others: 0, people: p.people.map((x) => ({ personId: x.personId, votes: 0 })) })) }));
  const send = useSubmit((body: Figures) => unwrap(api.POST('/api/term/plans/{id}/rounds/{round}/sheets', { ...inRound(planId, round.id), body })), { done: reload });
  const edits = round.mayEnter;
  const f: Figures = round.agreed?.figures ?? round.mine ?? entered;
  if (!edits && !round.agreed && !round.mine) return null;
  const number = (label: string, value: number, change: (n: number) => void): ReactNode => (edits ? <InputNumber aria-label={label} min={0} max={100000} precision={0} value={value} onChange={(n) => change(n ?? 0)} controls={false} size="small" /> : value);
  const post = (i: number, change: Partial<Figures['posts'][number]>): void => setEntered((e) => ({ ...e, posts: e.posts.map((p, j) => (j === i ? { ...p, ...change } : p)) }));
  return (
    <form className="round-sheet" onSubmit={(e) => { e.preventDefault(); send.mutate(entered); }}>
      <div className="term-filter">
        {edits ? <label>{t('round.heldOn')} <input className="ant-input" type="date" required value={entered.heldOn} onChange={(e) => setEntered((x) => ({ ...x, heldOn: e.target.value }))} /></label> : <span>{t('round.heldOn')} {f.heldOn}</span>}
        {common.map((k) => <label key={k}>{t(`round.${k}`)} {number(t(`round.${k}`), f[k], (n) => setEntered((x) => ({ ...x, [k]: n })))}</label>)}
      </div>
      <div className="scroll-x">
        <table className="plain-table round-table">
          <thead><tr><th>{t('round.post')}</th>{plain.slice(0, 3).map((k) => <th key={k} className="right">{t(`round.${k}`)}</th>)}<th>{t('round.person')}</th><th className="right">{t('round.votes')}</th><th className="right">{t('round.others')}</th></tr></thead>
          <tbody>
            {round.posts.flatMap((p, i) => p.people.map((x, j) => {
              const line = f.posts.find((y) => y.postId === p.postId)!;
              const votes = line.people.find((y) => y.personId === x.personId)!.votes;
              const span = p.people.length;
              return (
                <tr key={`${p.postId} ${x.personId}`}>
                  {j === 0 ? <><td rowSpan={span}>{p.title}</td>{plain.slice(0, 3).map((k) => <td key={k} rowSpan={span} className="right">{number(`${p.title} ${t(`round.${k}`)}`, line[k], (n) => post(i, { [k]: n }))}</td>)}</> : null}
                  <td>{x.name}</td><td className="right">{number(`${p.title} ${x.name}`, votes, (n) => post(i, { people: entered.posts[i]!.people.map((y) => (y.personId === x.personId ? { ...y, votes: n } : y)) }))}</td>
                  {j === 0 ? <td rowSpan={span} className="right">{number(`${p.title} ${t('round.others')}`, line.others, (n) => post(i, { others: n }))}</td> : null}
                </tr>
              );
            }))}
          </tbody>
        </table>
      </div>
      {edits ? <Button type="primary" htmlType="submit" loading={send.isPending}>{t('round.enter')}</Button> : null}
    </form>
  );
}
