import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { clock, voteLink, type View } from './client.ts';

/** How a poll stands, by class: how many are on the roll, how many ballots are out and back; never whose. */
export function LivePart({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  const { message } = App.useApp();
  const open = poll.state === 'announced';
  const link = voteLink(poll);
  const kiosk = voteLink(poll, { k: '1' });
  const board = `${location.origin}/vote#p=${poll.id}&b=1`;
  const remind = t('live.remindText', { title: poll.title, closes: clock(poll.times.closes) });
  const copy = (text: string): void => void navigator.clipboard?.writeText(text).then(() => message.success(t('live.copied')));
  const total = (f: (c: View['classes'][number]) => number): number => poll.classes.reduce((n, c) => n + f(c), 0);
  return (
    <section>
      <h2>{t('live.title')}</h2>
      <div className="scroll-x">
        <table className="plain-table ballots-counts">
          <thead><tr><th>{t('live.class')}</th><th className="right">{t('live.roll')}</th><th className="right">{t(open ? 'live.issued' : 'live.issuedAfter')}</th><th className="right">{t('live.cast')}</th><th className="right">{t('live.turnout')}</th></tr></thead>
          <tbody>
            {poll.classes.map((c) => <tr key={c.id}><td>{c.label}</td><td className="right num">{c.roll}</td><td className="right num">{c.issued}</td><td className="right num">{c.cast ?? '—'}</td><td className="right num">{c.roll === 0 ? '—' : `${Math.round((c.issued / c.roll) * 100)}%`}</td></tr>)}
            {poll.classes.length > 1 ? <tr><td>{t('result.total')}</td><td className="right num">{total((c) => c.roll)}</td><td className="right num">{total((c) => c.issued)}</td><td className="right num">{poll.classes.some((c) => c.cast === null) ? '—' : total((c) => c.cast ?? 0)}</td><td /></tr> : null}
          </tbody>
        </table>
      </div>
      {poll.papers.length > 0 ? <p>{t('paper.title')}{t('live.joint')}{poll.papers.map((p) => `${poll.classes.find((c) => c.id === p.class)?.label ?? p.class} ${t('paper.made')} ${p.made}/${p.voters} · ${t('paper.once')} ${p.once} · ${t('paper.agreed')} ${p.agreed} · ${t('paper.differing')} ${p.differing}`).join(t('live.between'))} {poll.mayHandle && open ? <span className="no-print"><Link href={`/ballots/${poll.id}/papers`}>{t('paper.toMake')}</Link> <Link href={`/ballots/${poll.id}/papers/enter`}>{t('paper.toEnter')}</Link></span> : null}</p> : null}
      {open ? (
        <dl className="ballots-links no-print">
          <dt>{t('live.link')}</dt><dd><a href={link} target="_blank" rel="noreferrer">{link.split('#')[0]}</a> <Button size="small" onClick={() => copy(link)}>{t('live.copy')}</Button></dd>
          <dt>{t('live.kiosk')}</dt><dd><a href={kiosk} target="_blank" rel="noreferrer">{t('live.kiosk')}</a> <span className="quiet">{t('live.kioskHint')}</span></dd>
          <dt>{t('live.remind')}</dt><dd>{remind} <Button size="small" onClick={() => copy(remind)}>{t('live.copy')}</Button> <span className="quiet">{t('live.remindHint')}</span></dd>
        </dl>
      ) : null}
      {open || poll.state === 'closed' || poll.state === 'counted' ? <p className="no-print"><a href={board} target="_blank" rel="noreferrer">{t('live.board')}</a></p> : null}
    </section>
  );
}
