import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { PackItem, PackPerson } from '../pack-rules.ts';
import { usePack } from './client.ts';

/** What members read before and at the meeting: one person after another, plain, for a tablet and for paper. */
export function PackPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('meetings');
  const query = usePack(id);
  return (
    <div className="pack-page">
      <Loaded query={query}>
        {(pack) => (
          <>
            <PageHead title={t('pack.title')} note={t('pack.note', { n: pack.n, day: pack.day, sha: pack.sha256.slice(0, 16) })} extra={<Link className="act-link no-print" href={`/meetings/${id}`}>{t('page.back')}</Link>} />
            {pack.hidden > 0 ? <p className="amber">{t('pack.hidden', { n: pack.hidden })}</p> : null}
            <nav className="pack-index no-print">{pack.content.items.flatMap((i) => i.people.map((p) => <a key={`${i.caseId}${p.person.personId}`} href={`#p-${p.person.personId}`}>{p.person.name} <span className="quiet">{i.title}</span></a>))}</nav>
            {pack.content.items.flatMap((i) => i.people.map((p) => <Person key={`${i.caseId}${p.person.personId}`} item={i} person={p} />))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Person({ item: i, person: p }: { item: PackItem; person: PackPerson }): ReactNode {
  const { t } = useTranslation('meetings');
  const say = useSay();
  const e = p.examined;
  const spoken = p.verdicts.filter((v) => v.kind !== 'pass' && v.kind !== 'not-applicable');
  const rows: [string, ReactNode][] = [
    [t('pack.now'), p.person.currentPost], [t('pack.for'), `${i.title}（${t(`pack.kind.${i.moveKind}`)}）`], [t('pack.why'), i.reason],
    [t('pack.votes'), i.tallies.map((y) => <div key={y.form}>{t('pack.tally', { form: t(`pack.${y.form}`), due: y.due, present: y.present, valid: y.valid })} {y.candidates.map((c) => t('pack.got', { name: c.name, n: c.votes })).join('、')}</div>)],
    [t('pack.checks'), (e?.checks ?? []).map((c) => <div key={c.what}>{c.what} {c.result} <span className="quiet">{c.on} {c.signer}</span></div>)],
    [t('pack.integrity'), e?.integrity], [t('pack.merits'), e?.finding?.merits], [t('pack.weaknesses'), e?.finding?.weaknesses], [t('pack.recommendation'), e?.finding?.recommendation], [t('pack.conclusions'), e?.finding?.checks],
    [t('pack.reports'), i.reports.length === 0 ? t('pack.noReports') : i.reports.map((r) => <div key={r.matter}>{r.matter} <span className="quiet">{r.reportedOn ?? '—'} / {r.approvedOn ?? '—'}</span></div>)],
    [t('pack.rules'), <>{spoken.map((v) => <div key={v.rule}>{say(v.sentence)} <ArticleChip citation={v.citation} /></div>)}<div className="quiet">{t('pack.fine', { n: p.verdicts.length - spoken.length })}</div></>],
  ];
  return (
    <article className="pack-person" id={`p-${p.person.personId}`}>
      <h2>{p.person.name} <span className="quiet">{[p.person.sex, p.person.ethnicity, p.born?.replace('-', '.'), p.person.politics, p.person.education].filter(Boolean).join(' · ')}</span></h2>
      <dl className="said">{rows.filter(([, v]) => v).map(([k, v]) => <div key={k}><dt>{k}</dt><dd>{v}</dd></div>)}</dl>
    </article>
  );
}
