import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fits, settingDef, type SettingKey } from '../../../domain/settings.ts';
import { shapeWords, valueWords } from '../../../domain/setting-shapes.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { sourceWords } from '../in-force-rules.ts';
import { propose } from './client.ts';
import { ValueField } from './value-field.tsx';

type Fields = { value: unknown; fromDay: string; title?: string; number?: string; day?: string; reason: string };
type Props = { settingKey: SettingKey; now: unknown; withdraw: boolean; today: string; running: number; onDone: () => void };

const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** The form of a proposal: value, day, document, reason, and the sentence of what will be handed in. */
export function ProposalForm({ settingKey, now, withdraw, today, running, onDone }: Props): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  const def = settingDef(settingKey);
  const [form] = Form.useForm<Fields>();
  const typed: Partial<Fields> = Form.useWatch([], form) ?? {};
  const submit = useSubmit((v: Fields) => propose({ key: settingKey, value: withdraw ? null : v.value, fromDay: v.fromDay, source: { title: orNull(v.title), number: orNull(v.number), day: orNull(v.day) }, reason: v.reason }), { quiet: true, said: t('sent'), done: onDone });
  const optional = (label: string): string => `${label}${t('form.optional')}`;
  const whole = typed.fromDay && (withdraw || fits(settingKey, typed.value));
  return (
    <Form<Fields> form={form} layout="vertical" requiredMark={false} className="settings-form" initialValues={{ value: def.shape.kind === 'stands' ? true : (now ?? undefined), fromDay: today }} onFinish={(v) => submit.mutate(v)}>
      {withdraw ? null : (
        <Form.Item name="value" label={t('form.value')} extra={say(shapeWords(def.shape))} rules={[{ validator: (_, v: unknown) => (fits(settingKey, v) ? Promise.resolve() : Promise.reject(new Error(say(shapeWords(def.shape))))) }]} validateTrigger="onSubmit">
          <ValueField shape={def.shape} />
        </Form.Item>
      )}
      <Form.Item name="fromDay" label={t('form.from')} rules={[{ required: true, message: t('form.from') }]} extra={t('later')}><DayInput value="" onChange={() => undefined} label={t('form.from')} /></Form.Item>
      <Form.Item name="title" label={def.needsSource && !withdraw ? t('form.title') : optional(t('form.title'))} rules={def.needsSource && !withdraw ? [{ required: true, whitespace: true, message: t('form.title') }] : []}><Input maxLength={200} autoComplete="off" placeholder={t('form.titleHint')} /></Form.Item>
      <div className="settings-two">
        <Form.Item name="number" label={optional(t('form.number'))}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item name="day" label={optional(t('form.day'))}><DayInput value="" onChange={() => undefined} label={t('form.day')} /></Form.Item>
      </div>
      <Form.Item name="reason" label={t('form.reason')} rules={[{ required: true, whitespace: true, message: t('form.reason') }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
      {whole ? (
        <p className="settings-will">
          {t(withdraw ? 'willWithdraw' : 'will', { what: say(def.words), value: withdraw ? '' : say(valueWords(def.shape, typed.value)), from: typed.fromDay, source: sourceWords({ title: orNull(typed.title), number: orNull(typed.number), day: orNull(typed.day) }) || t('unnamed') })}
          {running > 0 ? <> {t('running', { n: running })}</> : null}
        </p>
      ) : null}
      {submit.error instanceof Refused ? <RefusalNote refusal={submit.error.refusal} requestId={submit.error.requestId} /> : null}
      <div className="policy-actions"><Button type="primary" htmlType="submit" loading={submit.isPending}>{t('form.send')}</Button><Button onClick={onDone}>{t('cancel')}</Button></div>
    </Form>
  );
}
