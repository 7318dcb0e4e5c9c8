import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../../domain/rule.ts';
import type { Command } from '../../rules/commands.ts';
import { MEETING_WAIVER } from '../../rules/lookup.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';
import { aboutName, type About } from './specs.ts';

const kinds = ['qualification', 'skip', 'tenure'] as const;
const grounds = ['outstanding-test', 'outstanding-hardship', 'outstanding-record', 'need-structure', 'need-specialist', 'need-remote'] as const;
type Typed = { reason: string; kinds?: (typeof kinds)[number][]; ground?: (typeof grounds)[number]; withoutRecommendation?: boolean };
type Props = { about: About; verdict: Verdict | undefined; onDone?: () => void; onCancel?: () => void };

/** Asks for an exception in the open: why, and for an exceptional promotion (破格) on which ground; another person answers. */
export function ExceptionForm({ about, verdict, onDone, onCancel }: Props): ReactNode {
  const { t, say } = useLabels();
  const { view } = useCaseHere();
  const exceptional = verdict?.kind === 'block';
  const title = verdict ? say(verdict.title) : t('exception.waiver');
  const rule = [{ required: true, message: t('required') }];
  return (
    <CommandForm
      kind="exception.request" about={[aboutName(view.state, about), title].filter(Boolean).join(t('comma'))} onDone={onDone} onCancel={onCancel} initial={{ withoutRecommendation: false }}
      shape={(v: Typed) => ({ personId: about.personId ?? null, ruleId: about.ruleId ?? MEETING_WAIVER, reason: v.reason, exceptional: exceptional ? { kinds: v.kinds!, ground: v.ground!, withoutRecommendation: v.withoutRecommendation ?? false } : null }) as Omit<Command, 'kind'>}
      said={(v: Typed) => [
        [t('field.reason'), v.reason],
        ...(exceptional
          ? [[t('field.breaks'), (v.kinds ?? []).map((k) => t(`choice.breaks.${k}`)).join(t('comma'))] as const, [t('field.ground'), v.ground ? t(`choice.exceptionGround.${v.ground}`) : ''] as const, [t('field.withoutRecommendation'), v.withoutRecommendation ? t('yes') : t('no')] as const]
          : []),
      ]}
    >
      <p className="act-note amber">{t(exceptional ? 'exception.noteBreak' : 'exception.noteReason')}</p>
      {exceptional ? (
        <>
          <Form.Item name="kinds" label={t('field.breaks')} rules={rule}>
            <Checkbox.Group options={kinds.map((k) => ({ value: k, label: t(`choice.breaks.${k}`) }))} />
          </Form.Item>
          <Form.Item name="ground" label={t('field.ground')} rules={rule}>
            <Select options={grounds.map((g) => ({ value: g, label: t(`choice.exceptionGround.${g}`) }))} />
          </Form.Item>
          <Form.Item name="withoutRecommendation" label={t('field.withoutRecommendation')}>
            <Radio.Group options={[{ value: false, label: t('no') }, { value: true, label: t('yes') }]} />
          </Form.Item>
        </>
      ) : null}
      <Form.Item name="reason" label={t('field.reason')} rules={[{ ...rule[0], whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} autoFocus />
      </Form.Item>
    </CommandForm>
  );
}
