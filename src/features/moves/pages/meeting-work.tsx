import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stand } from '../../../domain/facts.ts';
import type { Day } from '../../../kernel/day.ts';
import { useSay } from '../../../ui/say.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { voteSentence } from '../../selection/rules/arithmetic.ts';
import type { Command } from '../rules/commands.ts';
import { ballotOf } from '../rules/fold.ts';
import { takingPart } from '../rules/needs.ts';
import type { MatterView } from '../rules/state.ts';
import { useMembers } from './client.ts';

type Props = { view: MatterView; may: boolean; send: (c: Command) => void; busy: boolean };
const stands: readonly Stand[] = ['yes', 'no', 'defer'];

/** The meeting of a matter: called, opened with a quorum, and a vote on each person. */
export function MeetingWork(props: Props): ReactNode {
  const { meeting } = props.view.state;
  if (!meeting) return props.may ? <Call {...props} /> : null;
  if (!meeting.opened) return props.may ? <Open {...props} /> : null;
  return <>{props.view.state.opened.people.map((p) => <Ballot key={p.personId} {...props} person={p} />)}</>;
}

function Call({ view, send, busy }: Props): ReactNode {
  const { t } = useTranslation('moves');
  const members = useMembers().data?.members ?? [];
  const [on, setOn] = useState<string>(view.today);
  const [place, setPlace] = useState('');
  const [due, setDue] = useState<string[]>([]);
  const [chair, setChair] = useState<string | undefined>();
  const chosen = members.filter((m) => due.includes(m.accountId));
  const ready = on !== '' && place.trim() !== '' && chosen.length > 0 && chair !== undefined && due.includes(chair);
  return (
    <Form layout="vertical" requiredMark={false}>
      <div className="moves-fields">
        <Form.Item label={t('meeting.on')} htmlFor="moves-on"><DayInput id="moves-on" value={on} onChange={setOn} label={t('meeting.on')} /></Form.Item>
        <Form.Item label={t('meeting.place')} htmlFor="moves-place"><Input id="moves-place" value={place} maxLength={200} onChange={(e) => setPlace(e.target.value)} /></Form.Item>
        <Form.Item className="wide" label={t('meeting.members')} htmlFor="moves-due"><Select id="moves-due" mode="multiple" value={due} onChange={setDue} options={members.map((m) => ({ value: m.accountId, label: m.name }))} /></Form.Item>
        <Form.Item label={t('meeting.chair')} htmlFor="moves-chair"><Select id="moves-chair" value={chair} onChange={setChair} options={chosen.map((m) => ({ value: m.accountId, label: m.name }))} /></Form.Item>
      </div>
      <Button loading={busy} disabled={!ready} onClick={() => send({ kind: 'meeting.call', on: on as Day, place, chairId: chair!, due: chosen.map((m) => ({ memberId: m.accountId, ...m })) })}>{t('meeting.call')}</Button>
    </Form>
  );
}

function Open({ view, send, busy }: Props): ReactNode {
  const { t } = useTranslation('moves');
  const { called } = view.state.meeting!;
  const [present, setPresent] = useState<string[]>(called.due.map((m) => m.memberId));
  return (
    <>
      <p>{called.on} {called.place} · {t('meeting.due', { n: called.due.length })}</p>
      <Checkbox.Group aria-label={t('meeting.present')} value={present} onChange={(v) => setPresent(v as string[])} options={called.due.map((m) => ({ value: m.memberId, label: m.name }))} />
      <div className="moves-acts"><Button loading={busy} onClick={() => send({ kind: 'meeting.open', on: called.on, present, leaves: [] })}>{t('meeting.open')}</Button></div>
    </>
  );
}

function Ballot({ view, may, send, busy, person }: Props & { person: { personId: string; name: string } }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const [stand, setStand] = useState<Stand | null>(null);
  const { state, me } = view;
  const ballot = ballotOf(state, person.personId);
  const part = takingPart(state, person.personId);
  const mine = me.memberId !== null && part.includes(me.memberId) && !ballot.votes.some((v) => v.memberId === me.memberId);
  const leaves = state.meeting!.opened!.leaves.filter((l) => l.personId === person.personId);
  const names = leaves.map((l) => `${state.meeting!.called.due.find((m) => m.memberId === l.memberId)?.name ?? ''} (${l.reason})`);
  return (
    <section>
      <strong>{person.name}</strong> {ballot.result ? say(voteSentence(ballot.result)) : null}
      {names.length > 0 ? <div className="quiet">{t('meeting.leaves')} {names.join(' ')}</div> : null}
      {ballot.result ? null : (
        <div className="moves-acts">
          {mine ? <><Radio.Group optionType="button" aria-label={t('meeting.mine')} value={stand} onChange={(e) => setStand(e.target.value as Stand)} options={stands.map((s) => ({ value: s, label: t(`meeting.stand.${s}`) }))} /><Button type="primary" loading={busy} disabled={stand === null} onClick={() => send({ kind: 'vote.give', personId: person.personId, stand: stand! })}>{t('meeting.mine')}</Button></> : null}
          {may ? <Button loading={busy} onClick={() => send({ kind: 'vote.close', personId: person.personId })}>{t('meeting.close')}</Button> : null}
        </div>
      )}
    </section>
  );
}
