import { App, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyPlace, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { classWords } from '../classes-rules.ts';
import { api, unwrap, type Person, type View } from './client.ts';

/** The coverage, and the list by class with where each talk stands. */
export function PeoplePart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('interviews');
  const say = useSay();
  const [absent, setAbsent] = useState<Person | null>(null);
  const { people, coverage, plan, may } = view;
  if (!coverage) return <EmptyPlace text={t('people.nobody')} />;
  const name = new Map(people.map((p) => [p.id, p.name]));
  return (
    <>
      <Coverage of={coverage} />
      {coverage.classes.map((c) => (
        <section key={c.id}>
          <h2>{say(classWords[c.id])} <span className="quiet">{c.talked}/{people.filter((p) => p.classId === c.id && p.state === 'planned').length}</span></h2>
          <div className="scroll-x">
            <table className="plain-table interviews-list">
              <tbody>
                {people.filter((p) => p.classId === c.id).map((p) => (
                  <tr key={p.id} data-state={p.state}>
                    <td className="nowrap name">{p.name}{p.replaces ? <span className="quiet"> {t('people.replacement')}</span> : null}</td>
                    <td className="post">{p.post}</td>
                    <td className="state">{p.state === 'absent' ? <span className="quiet">{t('people.reason', { reason: p.reason ?? '' })}{people.some((x) => x.replaces === p.id) ? ` · ${t('people.standsIn', { name: name.get(people.find((x) => x.replaces === p.id)!.id) })}` : ''}</span> : <TalkState person={p} />}</td>
                    <td className="nowrap act">
                      {p.talk?.readable ? <Link href={`/interviews/${plan.id}/talks/${p.talk.id}`}>{p.talk.waitsForMe ? t(p.talk.state === 'differs' ? 'people.change' : 'people.confirm') : t('people.open')}</Link> : null}
                      {may.work && p.talk === null && p.state === 'planned' ? <><Link href={`/interviews/${plan.id}/write/${p.id}`}>{t('people.write')}</Link> <button type="button" className="interviews-link quiet" onClick={() => setAbsent(p)}>{t('people.absent')}</button></> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      {absent ? <Absent planId={plan.id} person={absent} onClose={() => setAbsent(null)} /> : null}
    </>
  );
}

function TalkState({ person: { talk } }: { person: Person }): ReactNode {
  const { t } = useTranslation('interviews');
  if (!talk) return <span className="quiet">{t('people.none')}</span>;
  return <span data-talk={talk.state}>{t('people.n', { n: talk.n })} · {talk.day} · {t(`people.talk.${talk.state}`, { first: talk.firstName, second: talk.secondName })}</span>;
}

/** Who was planned, talked to, absent and stood in, by class. */
export function Coverage({ of }: { of: NonNullable<View['coverage']> }): ReactNode {
  const { t } = useTranslation('interviews');
  const say = useSay();
  const keys = ['planned', 'talked', 'absent', 'replaced'] as const;
  const heads = { planned: 'planned', talked: 'talked', absent: 'absents', replaced: 'replaced' } as const;
  return (
    <div className="scroll-x">
      <table className="plain-table interviews-coverage">
        <thead><tr><th>{t('people.class')}</th><th className="right">{t('people.size')}</th>{keys.map((k) => <th key={k} className="right">{t(`people.${heads[k]}`)}</th>)}</tr></thead>
        <tbody>
          {of.classes.map((c) => <tr key={c.id}><td>{say(classWords[c.id])}</td><td className="right">{c.size}</td>{keys.map((k) => <td key={k} className="right">{c[k]}</td>)}</tr>)}
          <tr><th>{t('people.whole')}</th><td className="right">{of.classes.reduce((n, c) => n + c.size, 0)}</td>{keys.map((k) => <td key={k} className="right">{of[k]}</td>)}</tr>
        </tbody>
      </table>
    </div>
  );
}

function Absent({ planId, person, onClose }: { planId: string; person: Person; onClose: () => void }): ReactNode {
  const { t } = useTranslation('interviews');
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/interviews/plans/{id}/people/{person}/absent', { params: { path: { id: planId, person: person.id } }, body: { reason } })), { quiet: true, done: ({ standsIn }) => { void message.info(standsIn ? t('people.standsIn', { name: standsIn }) : t('people.noStand')); onClose(); } });
  return (
    <Modal open title={`${t('people.absentTitle')} · ${person.name}`} okText={t('people.absentTitle')} cancelText={t('cancel')} onCancel={onClose} onOk={() => send.mutate()} okButtonProps={{ disabled: reason.trim() === '' }} confirmLoading={send.isPending}>
      <p className="quiet">{t('people.absentNote')}</p>
      <Input aria-label={t('people.absentWhy')} placeholder={t('people.absentWhy')} value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} autoFocus />
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </Modal>
  );
}
