import { App } from 'antd';
import type { ReactNode } from 'react';
import { useSubmit } from '../../../../ui/use-submit.ts';
import type { Command } from '../../rules/commands.ts';
import type { CaseState } from '../../rules/state.ts';
import { sendCommand, useMe, type Failed } from '../client.ts';
import { useLabels } from '../use-words.ts';

/** A word of the record's sentence: what it is, and what was said. */
export type Said = readonly [label: string, value: string];

type Asked = { about?: string | undefined; said: readonly Said[] };

/** Asks once, with the sentence that will stand in the record, then sends the command. */
export function useAct(state: CaseState, done?: () => void): { ask: (command: Command, asked: Asked) => void; sending: boolean; error: Failed | null; reset: () => void } {
  const { t } = useLabels();
  const { modal } = App.useApp();
  const me = useMe();
  const submit = useSubmit((command: Command) => sendCommand(state.id, state.version, command), { quiet: true, done: () => done?.() });
  return {
    sending: submit.isPending,
    error: submit.error as Failed | null,
    reset: submit.reset,
    ask: (command, { about, said }) => {
      submit.reset();
      modal.confirm({
        title: t('ask.title', { act: t(`act.${command.kind}`) }),
        icon: null,
        width: 560,
        focusable: { autoFocusButton: 'ok' },
        okText: t('ask.ok'),
        cancelText: t('cancel'),
        content: <Sentence who={me?.account.displayName ?? ''} what={`${state.number} ${state.title}`} act={t(`act.${command.kind}`)} about={about} said={said} />,
        // A refusal is shown beside the form, where what was typed still stands.
        onOk: () => submit.mutateAsync(command).then(() => undefined, () => undefined),
      });
    },
  };
}

function Sentence({ who, what, act, about, said }: { who: string; what: string; act: string; about?: string | undefined; said: readonly Said[] }): ReactNode {
  const { t } = useLabels();
  return (
    <div className="record-will">
      <p className="quiet">{t('ask.will')}</p>
      <p>
        {who} · {what} · {act}
        {about ? `${t('colon')}${about}` : ''}
      </p>
      {said.some(([, value]) => value !== '') ? (
        <dl className="said">
          {said
            .filter(([, value]) => value !== '')
            .map(([label, value], i) => (
              <div key={i}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      ) : null}
    </div>
  );
}
