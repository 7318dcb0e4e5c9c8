import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { prohibitionsOf } from '../../rules/discipline.ts';
import { ProhibitionList } from '../acknowledge.tsx';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { read?: boolean };

/** Completes the step: shows the prohibitions that bear on it and takes the acknowledgement of whoever completes it. */
export function CompleteForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const due = prohibitionsOf(view.state);
  return (
    <CommandForm kind="step.complete" onDone={onDone} onCancel={onCancel} shape={() => ({ acknowledged: due.map((p) => p.id) })} said={() => (due.length > 0 ? [[t('discipline.title'), t('discipline.said', { n: due.length })]] : [])}>
      {due.length > 0 ? (
        <div className="discipline">
          <ProhibitionList due={due} />
          <Form.Item<Typed> name="read" valuePropName="checked" rules={[{ validator: async (_, ticked: boolean) => { if (!ticked) throw new Error(t('discipline.needed')); } }]}>
            <Checkbox>{t('discipline.read')}</Checkbox>
          </Form.Item>
        </div>
      ) : null}
    </CommandForm>
  );
}
