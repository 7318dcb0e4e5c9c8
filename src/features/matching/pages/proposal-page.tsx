import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Words } from '../../../kernel/refusal.ts';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import { useProposal, type PostResult, type Proposal } from './client.ts';
import { OpenCaseDialog } from './open-case-dialog.tsx';

const useList = (): ((words: readonly Words[]) => string) => {
  const say = useSay();
  return (words) => words.map((w) => say(w)).join(' · ');
};

/** An open proposal: post by post who is proposed and why, who else could be chosen and what that changes, other choices of the whole. */
export function ProposalPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('matching');
  const me = useMe();
  const works = (me?.roles ?? []).some((r) => mayHandleCases.includes(r.role));
  return (
    <div className="matching-page">
      <Loaded query={useProposal(id)}>
        {(data) => (
          <>
            <PageHead title={data.title} note={<>{t('proposal.by', { name: data.byName, day: data.day })} · {t('proposal.note')}</>} extra={<Button className="no-print" onClick={() => window.print()}>{t('print')}</Button>} />
            {data.result.posts.map((p) => <Post key={p.postId} post={p} proposal={data} works={works} />)}
            <Whole data={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Post({ post, proposal, works }: { post: PostResult; proposal: Proposal; works: boolean }): ReactNode {
  const { t } = useTranslation('matching');
  const list = useList();
  const [opening, setOpening] = useState(false);
  const opened = proposal.cases.find((c) => c.runId === post.runId);
  return (
    <section>
      <h2>
        {post.title} <span className="quiet small">{post.filled.length}/{post.seats} · {t('proposal.of', { n: post.candidates })} · <Link href={`/matching/searches/${post.searchId}`}>{t('proposal.search')}</Link></span>{' '}
        {opened ? <Link href={`/cases/${opened.caseId}`}>{t('proposal.caseOpened')}</Link> : works && post.filled.length > 0 ? <Button size="small" className="no-print" onClick={() => setOpening(true)}>{t('proposal.openCase')}</Button> : null}
      </h2>
      {post.filled.map(({ chosen, instead }) => (
        <div key={chosen.personId} className="matching-seat">
          <div><span className="quiet">{t('proposal.chosen')}</span> <Link className="chosen" href={`/roster/${chosen.personId}`}>{chosen.name}</Link> {chosen.post}{chosen.open ? ` · ${t('proposal.open')}` : ''} <span className="quiet">{list(chosen.speaks)}</span></div>
          {instead.length === 0 ? <div className="quiet">{t('proposal.noInstead')}</div> : (
            <ul className="instead">
              {instead.map((i) => (
                <li key={i.personId}>
                  <span className="quiet">{t('proposal.instead')}</span> <Link href={`/roster/${i.personId}`}>{i.name}</Link> {i.post}{i.open ? ` · ${t('proposal.open')}` : ''} <span className="quiet">{list(i.speaks)}</span>
                  <div>{t('proposal.costs')}: {list(i.costs)}{i.moves.length > 0 ? <span className="quiet"> {t('proposal.moves')}: {list(i.moves)}</span> : null}</div>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {post.empty.length > 0 ? <VerdictLine kind="notice" sentence={{ zh: `${t('proposal.unfilled')} ${post.filled.length}/${post.seats} · ${post.empty.map((e) => e.zh).join('；')}`, en: `${t('proposal.unfilled')} ${post.filled.length}/${post.seats} · ${post.empty.map((e) => e.en).join('; ')}` }} /> : null}
      {opening ? <OpenCaseDialog runId={post.runId} proposalId={proposal.id} post={post.title} people={post.filled.map((f) => f.chosen)} onClose={() => setOpening(false)} /> : null}
    </section>
  );
}

function Whole({ data }: { data: Proposal }): ReactNode {
  const { t } = useTranslation('matching');
  const say = useSay();
  const list = useList();
  const { lacks, others, barred, questions } = data.result;
  return (
    <>
      {lacks.length > 0 ? (
        <>
          <h2>{t('proposal.lacks')}</h2>
          <table className="plain-table"><tbody>{[...lacks].sort((a, b) => a.level - b.level).map((l) => <tr key={l.words.en}><td>{say(l.words)}</td><td className="quiet">{t('proposal.stated', l)}</td><td>{l.n === 0 ? t('proposal.lackMet') : t('proposal.lack', { n: l.n })}</td></tr>)}</tbody></table>
        </>
      ) : null}
      {others.length > 0 ? <><h2>{t('proposal.others')}</h2>{others.map((o, i) => <div key={i} className="matching-seat"><div>{t('proposal.other', { n: i + 1 })} · {list(o.changes)}</div><div className="quiet">{list(o.costs)}</div></div>)}</> : null}
      {barred.length > 0 ? <><h2>{t('proposal.barred')}</h2>{barred.map((b) => <p key={b.en}>{say(b)}</p>)}</> : null}
      <p className="quiet">{t('proposal.question', { n: questions })}</p>
    </>
  );
}
