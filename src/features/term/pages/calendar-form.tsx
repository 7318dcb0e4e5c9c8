import { Button, Form, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../kernel/day.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, at, unwrap, type View } from './client.ts';

type Typed = { year: number; holidays: string; workdays?: string; source: string };
const daysOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,，、;；]+/).filter((d) => isDay(d));

/** The official calendar of a year that is not built in, from the notice of the State Council. */
export function CalendarForm({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('term');
  const [open, setOpen] = useState(false);
  const enter = useSubmit((v: Typed) => unwrap(api.POST('/api/term/plans/{id}/calendar', { ...at(view.plan.id), body: { year: v.year, holidays: daysOf(v.holidays), workdays: daysOf(v.workdays), source: v.source } })), { done: () => setOpen(false) });
  const rules = [{ required: true, message: t('list.required') }];
  if (!open) return <Button className="no-print" onClick={() => setOpen(true)}>{t('view.enter')}</Button>;
  return (
    <Form layout="vertical" className="card term-form" initialValues={{ year: Number(view.board.unknownFrom?.day.slice(0, 4) ?? view.plan.congressDay.slice(0, 4)) }} onFinish={(v: Typed) => enter.mutate(v)}>
      <div className="term-fields">
        <Form.Item name="year" label={t('setup.year')} rules={rules}><InputNumber min={2000} max={2200} /></Form.Item>
        <Form.Item name="source" label={t('setup.source')} rules={rules}><Input maxLength={200} /></Form.Item>
      </div>
      <Form.Item name="holidays" label={t('setup.holidays')} rules={rules}><Input.TextArea autoSize placeholder="2027-01-01, 2027-02-05" /></Form.Item>
      <Form.Item name="workdays" label={t('setup.workdays')}><Input.TextArea autoSize /></Form.Item>
      <Button type="primary" htmlType="submit" loading={enter.isPending}>{t('setup.save')}</Button> <Button onClick={() => setOpen(false)}>{t('list.cancel')}</Button>
    </Form>
  );
}
