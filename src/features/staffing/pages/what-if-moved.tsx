import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Words } from '../../../kernel/refusal.ts';
import type { MoveKind } from '../../../domain/facts.ts';
import type { Verdict } from '../../../domain/rule.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { VerdictLine } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { askEligibility, useMe } from '../../selection/pages/client.ts';
import type { Body, Member } from '../rules/body.ts';
import { moveKindOf, type Move } from '../rules/what-if.ts';
import { useWords } from './use-words.ts';

type Props = { net: readonly Move[]; before: readonly Body[]; people: readonly Member[]; onBack: (personId: string) => void };

/** Who would be moved, from where to where, with every rule of the regulations asked for each, and the way to a case. */
export function Moved({ net, before, people, onBack }: Props): ReactNode {
  const { t } = useWords();
  if (net.length === 0) return null;
  return (
    <section className="moved" aria-label={t('whatIf.moves', { n: net.length })}>
      <h2>{t('whatIf.moves', { n: net.length })} <span className="quiet small">{t('whatIf.asked')}</span></h2>
      {net.map((m) => <MovedPerson key={`${m.personId}/${m.from ?? ''}/${m.to ?? ''}`} move={m} before={before} person={people.find((p) => p.personId === m.personId)} onBack={onBack} />)}
    </section>
  );
}

const place = (before: readonly Body[], postId: string | null): { full: string; unitName: string; rank: string } | null => {
  for (const b of before) for (const s of b.seats) if (s.postId === postId) return { full: s.title.startsWith(b.unitName) ? s.title : `${b.unitName}${s.title}`, unitName: b.unitName, rank: s.rank };
  return null;
};

function MovedPerson({ move, before, person, onBack }: { move: Move; before: readonly Body[]; person: Member | undefined; onBack: (id: string) => void }): ReactNode {
  const { t } = useWords();
  const me = useMe();
  const [, go] = useLocation();
  const from = place(before, move.from);
  const to = place(before, move.to);
  const kind = to ? moveKindOf(from?.rank ?? person?.rank ?? null, to.rank) : null;
  const name = person?.name ?? '';
  const mayOpen = me?.roles.some((r) => mayHandleCases.includes(r.role)) ?? false;
  const open = (): void => {
    if (to && kind) go(`/cases?${new URLSearchParams({ new: '', postId: move.to!, postTitle: to.full, unitName: to.unitName, moveKind: kind, reason: t('whatIf.openReason', { name, post: to.full }) }).toString()}`);
  };
  return (
    <div className="card moved-person">
      <div className="moved-head">
        <strong>{t('whatIf.move', { name, from: from?.full ?? t('whatIf.benchName'), to: to?.full ?? t('whatIf.benchName') })}</strong>
        <span className="spacer" />
        <Button size="small" aria-label={t('whatIf.backFor', { name })} onClick={() => onBack(move.personId)}>{t('whatIf.back')}</Button>
        {to && mayOpen ? <Button size="small" type="primary" onClick={open}>{t('whatIf.open')}</Button> : null}
      </div>
      {to && kind ? <Eligible personId={move.personId} postId={move.to!} kind={kind} /> : null}
    </div>
  );
}

const order = ['block', 'unknown', 'needs-reason'] as const;
const titled = (v: Verdict): Words => ({ zh: `${v.title.zh} · ${v.sentence.zh}`, en: `${v.title.en} · ${v.sentence.en}` });

/** The answers of the rules for one person and post; asked once a move (the asking is recorded). */
function Eligible({ personId, postId, kind }: { personId: string; postId: string; kind: MoveKind }): ReactNode {
  const { t } = useWords();
  const asked = useQuery({ queryKey: ['staffing', 'eligible', personId, postId, kind], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false, retry: false, queryFn: () => askEligibility({ personId, postId, moveKind: kind }) });
  if (asked.error) return <RefusalNote refusal={(asked.error as Refused).refusal} />;
  if (!asked.data) return <p className="quiet">{t('whatIf.asking')}</p>;
  const verdicts = asked.data.verdicts;
  const worst = order.find((k) => verdicts.some((v) => v.kind === k)) ?? 'pass';
  const shown = order.flatMap((k) => verdicts.filter((v) => v.kind === k));
  const rest = verdicts.filter((v) => !shown.includes(v));
  return (
    <>
      <p className={`eligible ${worst}`}>{t('whatIf.ask')} · {t(`whatIf.eligible.${worst}`)} <span className="quiet">{([...order, 'pass'] as const).map((k) => [k, verdicts.filter((v) => v.kind === k).length] as const).filter(([, n]) => n > 0).map(([k, n]) => t(`whatIf.counts.${k}`, { n })).join(' · ')}</span></p>
      {shown.map((v) => <VerdictLine key={v.rule} kind={v.kind} sentence={titled(v)} citation={v.citation} evidence={v.evidence} wayOut={v.wayOut} />)}
      {rest.length > 0 ? <details className="more"><summary>{t('whatIf.more', { n: rest.length })}</summary>{rest.map((v) => <VerdictLine key={v.rule} kind={v.kind} sentence={titled(v)} citation={v.citation} />)}</details> : null}
    </>
  );
}
