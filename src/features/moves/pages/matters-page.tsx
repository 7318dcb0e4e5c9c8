import { Button, Form, Input, Modal, Radio, Segmented, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { useMe } from '../../selection/pages/client.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { useLabels } from '../../selection/pages/use-words.ts';
import { roadOf, roads } from '../rules/roads.ts';
import { api, unwrap, useMatters, type Line } from './client.ts';

/** The list of matters: where each stands, whom it waits for, by when; and opening one. */
export function MattersPage(): ReactNode {
  const { t } = useTranslation('moves');
  const query = useMatters();
  const me = useMe();
  const [which, setWhich] = useState<'running' | 'ended'>('running');
  const [opening, setOpening] = useState(false);
  const may = (me?.roles ?? []).some((r) => mayHandleCases.includes(r.role));
  const open = may ? <Button autoInsertSpace={false} type="primary" onClick={() => setOpening(true)}>{t('list.open')}</Button> : null;
  return (
    <div className="moves-page">
      <PageHead title={t('list.title')} note={t('list.note')} extra={open} />
      <Loaded query={query}>
        {({ matters, today }) => {
          const running = matters.filter((m) => m.state === 'running');
          const shown = which === 'running' ? running : matters.filter((m) => m.state !== 'running');
          return matters.length === 0 ? <EmptyPlace text={t('list.empty')} action={open} /> : (
            <>
              <div className="moves-bar no-print">
                <Segmented value={which} onChange={(v) => setWhich(v as typeof which)} options={[{ value: 'running', label: t('list.running', { n: running.length }) }, { value: 'ended', label: t('list.ended', { n: matters.length - running.length }) }]} />
              </div>
              <Matters lines={shown} today={today} />
            </>
          );
        }}
      </Loaded>
      {opening ? <OpenMatter onClose={() => setOpening(false)} /> : null}
    </div>
  );
}

function Matters({ lines, today }: { lines: readonly Line[]; today: string }): ReactNode {
  const { t } = useTranslation('moves');
  const { say, roles } = useLabels();
  if (lines.length === 0) return <p className="quiet">{t('list.nothing')}</p>;
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('list.number')}</th><th>{t('list.what')}</th><th>{t('list.road')}</th><th>{t('list.step')}</th><th>{t('list.waits')}</th><th className="right">{t('list.due')}</th><th className="right">{t('list.opened')}</th></tr></thead>
        <tbody>
          {lines.map((m) => (
            <tr key={m.id}>
              <td className="nowrap"><Link href={`/moves/${m.id}`}>{m.number}</Link></td><td><Link className="plain" href={`/moves/${m.id}`}>{m.title}</Link></td><td>{say(roadOf(m.road)?.words)}</td>
              <td>{m.state === 'running' ? say(roadOf(m.road)?.steps.find((s) => s.id === m.step)?.words) : t(`list.state.${m.state}`)}</td><td>{m.state === 'running' ? roles(m.waitsFor) : ''}</td>
              <td className="right nowrap">{m.dueDay ? <span className={m.dueDay < today ? 'late' : undefined}>{m.dueDay}</span> : ''}</td><td className="right nowrap">{m.openedDay}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Chosen = { id: string; name: string };

function OpenMatter({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const [, go] = useLocation();
  const [road, setRoad] = useState('removal');
  const [people, setPeople] = useState<Chosen[]>([]);
  const [reason, setReason] = useState('');
  const most = roadOf(road)!.most;
  const submit = useSubmit(() => unwrap(api.POST('/api/moves', { body: { road, personIds: people.map((p) => p.id), reason } })), { quiet: true, done: ({ id }) => go(`/moves/${id}`) });
  return (
    <Modal open width={680} title={t('list.open')} okText={t('form.ok')} cancelText={t('form.cancel')} onCancel={onClose} onOk={() => submit.mutate(undefined)} okButtonProps={{ disabled: people.length === 0 || reason.trim() === '', loading: submit.isPending }}>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('form.road')}>
          <Radio.Group value={road} onChange={(e) => { setRoad(e.target.value as string); setPeople((now) => now.slice(0, roadOf(e.target.value as string)!.most)); }}>
            <Space orientation="vertical" size={4}>{roads.map((r) => <Radio key={r.id} value={r.id}>{say(r.words)} <span className="quiet">{say(r.purpose)}</span> <ArticleChip citation={r.citation} /></Radio>)}</Space>
          </Radio.Group>
        </Form.Item>
        <Form.Item label={t('form.people')} htmlFor="moves-person">
          {people.map((p) => <div key={p.id}>{p.name} <Button size="small" type="link" onClick={() => setPeople(people.filter((x) => x.id !== p.id))}>{t('form.remove')}</Button></div>)}
          {people.length < most ? <PersonPicker id="moves-person" value={null} onChange={(p) => { if (p && !people.some((x) => x.id === p.id)) setPeople([...people, p]); }} /> : null}
        </Form.Item>
        <Form.Item label={t('form.reason')} htmlFor="moves-reason"><Input.TextArea id="moves-reason" value={reason} onChange={(e) => setReason(e.target.value)} autoSize={{ minRows: 2 }} maxLength={4000} /></Form.Item>
      </Form>
      {people.length > 0 && reason.trim() ? <RecordSentence text={t('form.sentence', { title: `${people.map((p) => p.name).join(' ')} ${say(roadOf(road)!.words)}` })} /> : null}
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </Modal>
  );
}
