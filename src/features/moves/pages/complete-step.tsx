import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { Acknowledge } from '../../selection/pages/acknowledge.tsx';
import { prohibitionsOf, reasonsDue } from '../rules/complete.ts';
import { isOpen } from '../rules/needs.ts';
import { stepOf } from '../rules/roads.ts';
import type { MatterView } from '../rules/state.ts';
import { give } from './client.ts';

/** Completes the present step: asks once, with the reasons that rules want, the prohibitions to acknowledge, and the sentence of the record. */
export function CompleteStep({ view }: { view: MatterView }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const step = stepOf(view.state.opened.road, view.state.step);
  const words = t(step.kind === 'approve' ? 'matter.approve' : 'matter.complete', { step: say(step.words) });
  return (
    <div className="moves-acts no-print">
      <Button type="primary" autoInsertSpace={false} disabled={view.needs.some(isOpen)} onClick={() => setAsking(true)}>{words}</Button>
      {asking ? <Ask view={view} title={words} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Ask({ view, title, onClose }: { view: MatterView; title: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const { state, verdicts } = view;
  const step = stepOf(state.opened.road, state.step);
  const reasons = reasonsDue(state, verdicts);
  const due = prohibitionsOf(state);
  const [read, setRead] = useState(due.length === 0);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const send = useSubmit(
    () => give(state.id, state.version, {
      kind: 'step.complete', acknowledged: due.map((p) => p.id),
      ...(reasons.length > 0 ? { reasons: reasons.map(({ personId, verdict }) => ({ personId, rule: verdict.rule, reason: typed[keyOf(personId, verdict.rule)] ?? '' })) } : {}),
    }),
    { quiet: true, done: onClose },
  );
  const ready = read && reasons.every(({ personId, verdict }) => (typed[keyOf(personId, verdict.rule)] ?? '').trim() !== '');
  return (
    <Modal open width={640} title={title} okText={title} cancelText={t('form.cancel')} onCancel={onClose} onOk={() => send.mutate(undefined)} okButtonProps={{ disabled: !ready, loading: send.isPending, autoInsertSpace: false }}>
      <Form layout="vertical" requiredMark={false}>
        {reasons.map(({ personId, verdict }) => {
          const key = keyOf(personId, verdict.rule);
          return (
            <div key={key}>
              <VerdictLine kind="needs-reason" sentence={verdict.sentence} citation={verdict.citation} evidence={verdict.evidence} wayOut={verdict.wayOut} />
              <Form.Item label={t('matter.reasonOf', { name: state.opened.people.find((p) => p.personId === personId)?.name, title: t('matter.reasons') })} htmlFor={`moves-reason-${key}`}>
                <Input.TextArea id={`moves-reason-${key}`} autoSize={{ minRows: 2 }} maxLength={4000} value={typed[key] ?? ''} onChange={(e) => setTyped({ ...typed, [key]: e.target.value })} />
              </Form.Item>
            </div>
          );
        })}
      </Form>
      <Acknowledge due={due} read={read} onRead={setRead} />
      <RecordSentence text={`${t('matter.completeSentence', { step: say(step.words) })}${step.effects ? t('matter.effects') : ''}`} />
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </Modal>
  );
}

const keyOf = (personId: string, rule: string): string => `${personId}.${rule}`;
