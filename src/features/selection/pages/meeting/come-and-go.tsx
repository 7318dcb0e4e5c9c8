import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { memberName, presentNow, underWay } from '../../rules/lookup.ts';
import { useAct } from '../act/use-act.tsx';
import { useCaseHere } from '../case-context.ts';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';

const clockNow = (): string => new Date().toTimeString().slice(0, 5);

/** Enters that a member leaves or comes, between two ballots. A case on the agenda of a meeting has this on that meeting's own page. */
export function ComeAndGo(): ReactNode {
  const { t } = useLabels();
  const { view, may } = useCaseHere();
  const [kind, setKind] = useState<'member.leave' | 'member.arrive' | null>(null);
  const called = view.state.meeting?.called;
  if (!view.state.meeting?.opened || !called || called.agendaId || view.state.chosen || underWay(view.state) || !may('member.leave')?.allowed) return null;
  const out = called.due.length > presentNow(view.state).length;
  if (kind) return <MoveForm key={kind} kind={kind} onDone={() => setKind(null)} />;
  return (
    <div className="act-buttons no-print">
      <Button autoInsertSpace={false} size="small" onClick={() => setKind('member.leave')}>{t('act.member.leave')}</Button>
      {out ? <Button autoInsertSpace={false} size="small" onClick={() => setKind('member.arrive')}>{t('act.member.arrive')}</Button> : null}
    </div>
  );
}

function MoveForm({ kind, onDone }: { kind: 'member.leave' | 'member.arrive'; onDone: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [memberId, setMember] = useState<string>();
  const [at, setAt] = useState(clockNow);
  const [reason, setReason] = useState('');
  const act = useAct(view.state, onDone);
  const here = presentNow(view.state);
  const leaving = kind === 'member.leave';
  const choice = view.state.meeting!.called.due.filter((m) => here.includes(m.memberId) === leaving);
  const send = (): void =>
    act.ask(leaving ? { kind, memberId: memberId!, at, reason: reason.trim() } : { kind: 'member.arrive', memberId: memberId!, at }, { about: memberName(view.state, memberId!), said: [[t('comeAndGo.at'), at], ...(leaving ? [[t('comeAndGo.reason'), reason.trim()] as const] : [])] });
  return (
    <section className="card no-print" aria-label={t(`act.${kind}`)}>
      <h3>{t(`act.${kind}`)}</h3>
      <div className="row-fields">
        <Select aria-label={t('comeAndGo.member')} placeholder={t('comeAndGo.member')} value={memberId ?? null} onChange={setMember} style={{ width: 200 }} options={choice.map((m) => ({ value: m.memberId, label: m.name }))} />
        <Input type="time" aria-label={t('comeAndGo.at')} value={at} onChange={(e) => setAt(e.target.value)} style={{ width: 130 }} />
        {leaving ? <Input aria-label={t('comeAndGo.reason')} placeholder={t('comeAndGo.reason')} value={reason} maxLength={200} autoComplete="off" onChange={(e) => setReason(e.target.value)} style={{ flex: '1 1 180px' }} /> : null}
      </div>
      <RefusedNote error={act.error} />
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" disabled={!memberId || at === '' || (leaving && reason.trim() === '')} loading={act.sending} onClick={send}>{t(`act.${kind}`)}</Button>
        <Button autoInsertSpace={false} onClick={onDone}>{t('cancel')}</Button>
      </div>
    </section>
  );
}
