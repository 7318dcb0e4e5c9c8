import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { kinCutWords } from '../../../domain/kinship/classes.ts';
import { EmptyPlace, Loaded } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip, VerdictLine } from '../../../ui/verdict.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { recusalArticle } from '../access-rules.ts';
import { kinEn, kinZh } from '../kin-messages.ts';
import { DeclareKin, WithdrawKin } from './kin-forms.tsx';
import type { KinPage } from './types.ts';
import { useLabels } from './use-words.ts';

/** 回避: kin of a person in the roster and how they are kin, what is missing for a complete answer, and the declarations. */
export function KinTab({ personId, onLists }: { personId: string; onLists: () => void }): ReactNode {
  const query = useQuery({ queryKey: ['roster', 'kin', personId], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/roster/people/{id}/kin', { params: { path: { id: personId } } })) });
  return <Loaded query={query}>{(page) => <Shown page={page} onLists={onLists} />}</Loaded>;
}

function Shown({ page, onLists }: { page: KinPage; onLists: () => void }): ReactNode {
  const { t } = useLabels();
  const [declaring, setDeclaring] = useState(false);
  const ties = page.ties.filter((k) => k.kin !== 'declared-none');
  return (
    <>
      <p className="quiet">{t('kin.intro')} <ArticleChip citation={recusalArticle} /></p>
      {page.filled ? null : <VerdictLine kind="unknown" sentence={{ zh: kinZh.missing, en: kinEn.missing }}>{page.mayDeclare ? <Button size="small" onClick={onLists}>{t('kin.fill')}</Button> : null}</VerdictLine>}
      <section className="list-section">
        <h2>{t('kin.ties')}</h2>
        {page.cut ? <VerdictLine kind="unknown" sentence={kinCutWords} /> : null}
        {ties.length === 0 && !page.cut ? <p className="quiet">{t('kin.noTies')}</p> : ties.length > 0 ? <Ties ties={ties} /> : null}
      </section>
      {page.unlinked.length > 0 ? <p className="quiet">{t('kin.unlinked')}{t('colon')}{page.unlinked.map((u) => `${u.relation} ${u.name}`).join(t('comma'))}</p> : null}
      <section className="list-section">
        <h2>{t('kin.declarations')} {page.mayDeclare ? <Button size="small" onClick={() => setDeclaring(true)}>{t('kin.declare')}</Button> : null}</h2>
        {page.declarations.length === 0 ? <EmptyPlace text={t('kin.noDeclarations')} /> : <Declarations page={page} />}
      </section>
      {declaring ? <DeclareKin person={page.person} onClose={() => setDeclaring(false)} /> : null}
    </>
  );
}

function Ties({ ties }: { ties: KinPage['ties'] }): ReactNode {
  const l = useLabels();
  const { t } = l;
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('kin.person')}</th><th>{t('kin.way')}</th><th>{t('kin.relation')}</th><th>{t('kin.state')}</th></tr></thead>
        <tbody>
          {ties.map((k) => (
            <tr key={k.personId}>
              <td className="nowrap"><Link href={`/roster/person/${k.personId}`}>{k.name}</Link></td>
              <td>{l.say(k.way)}</td>
              <td className="nowrap">{k.kinClass ? t(`kin.classes.${k.kinClass}`) : t('kin.declaredClass')}</td>
              <td className="nowrap">{t(`kin.kin.${k.kin}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Declarations({ page }: { page: KinPage }): ReactNode {
  const { t } = useLabels();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const confirm = useSubmit((id: string) => unwrap(api.POST('/api/roster/kin/declarations/{id}/confirm', { params: { path: { id } } })), { said: t('kin.confirmDone') });
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('kin.person')}</th><th>{t('kin.with')}</th><th>{t('kin.said')}</th><th>{t('kin.basis')}</th><th>{t('kin.day')}</th><th>{t('kin.by')}</th><th>{t('kin.confirmed')}</th><th className="no-print" /></tr></thead>
        <tbody>
          {page.declarations.map((d) => (
            <tr key={d.id} className={d.state === 'withdrawn' ? 'quiet' : undefined}>
              <td className="nowrap">{d.personName}</td>
              <td className="nowrap">{d.aboutName}</td>
              <td>{d.kin ? `${t('kin.yesKin')}${t('colon')}${d.relation ?? ''}` : t('kin.noKin')}</td>
              <td>{d.statement}</td>
              <td className="nowrap">{d.day}</td>
              <td className="nowrap">{d.authorName}</td>
              <td className="nowrap">{d.state === 'withdrawn' ? t('kin.withdrawn') : d.kin ? t('none') : d.confirmedName ? `${d.confirmedName} ${d.confirmedDay ?? ''}` : t('kin.open')}</td>
              <td className="nowrap right no-print">
                {page.mayDeclare && d.state === 'open' && !d.mine ? <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate(d.id)}>{t('kin.confirm')}</Button> : null}{' '}
                {page.mayDeclare && d.state !== 'withdrawn' && d.personId === page.person.id ? <Button size="small" onClick={() => setWithdrawing(d.id)}>{t('kin.withdraw')}</Button> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withdrawing ? <WithdrawKin id={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </div>
  );
}
