import { Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Command, CommandKind } from '../../rules/commands.ts';
import { useCaseHere } from '../case-context.ts';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';
import { useAct, type Said } from './use-act.tsx';

type Typed = Record<string, unknown>;
type Props = {
  kind: CommandKind;
  /** Whom it is about, for the sentence. */
  about?: string | undefined;
  initial?: Typed;
  children: ReactNode;
  /** The command as typed. */
  shape: (typed: never) => Omit<Command, 'kind'>;
  /** What will stand in the record beside the act's name. */
  said: (typed: never) => readonly Said[];
  onDone?: () => void;
  onCancel?: () => void;
  form?: FormInstance;
  danger?: boolean;
  onTyped?: (typed: never) => void;
};

/** A form for one act: labels above, asks once with the sentence of the record, keeps what was typed when refused. */
export function CommandForm({ kind, about, initial, children, shape, said, onDone, onCancel, form: given, danger, onTyped }: Props): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [own] = Form.useForm();
  const form = given ?? own;
  const act = useAct(view.state, () => {
    form.resetFields();
    onDone?.();
  });
  return (
    <Form
      form={form} layout="vertical" requiredMark={false} className="act-form" initialValues={initial} scrollToFirstError
      onFinish={() => {
        // All of the store: ids that no field shows belong to what is sent.
        const typed = form.getFieldsValue(true) as never;
        act.ask({ kind, ...shape(typed) } as Command, { about, said: said(typed) });
      }}
      onValuesChange={(_, all) => onTyped?.(all as never)}
    >
      <div className="act-fields">{children}</div>
      <RefusedNote error={act.error} />
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" htmlType="submit" loading={act.sending} danger={danger}>
          {t(`act.${kind}`)}
        </Button>
        {onCancel ? <Button autoInsertSpace={false} onClick={onCancel}>{t('cancel')}</Button> : null}
      </div>
    </Form>
  );
}
