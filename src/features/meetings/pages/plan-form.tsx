import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { memberAccounts, type Due } from '../../selection/pages/client.ts';
import { freshId } from '../../selection/pages/fresh-id.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { quorumOf } from '../../selection/rules/arithmetic.ts';
import { api, unwrap, type MeetingList, type MeetingView, type PlanBody } from './client.ts';

type Row = { memberId: string; accountId: string | null; person?: { id: string; name: string } | null };
type Typed = { title: string; body: PlanBody['body']; day: string; place: string; method: PlanBody['method']; nominatedOn?: string; nominatedBy?: string; due: Row[]; chair: string; caseIds: string[] };
type Props = { today: string; cases: MeetingList['cases']; meeting?: MeetingView | undefined; onDone: (id: string) => void; onCancel: () => void };

const rowOf = (m: Due): Row => ({ memberId: m.memberId, accountId: m.accountId, person: { id: m.personId ?? '', name: m.name } });

/** Sets up a meeting: everything that its cases share is typed here once. */
export function PlanForm({ today, cases, meeting, onDone, onCancel }: Props): ReactNode {
  const { t } = useTranslation('meetings');
  const [form] = Form.useForm<Typed>();
  const accounts = useQuery({ queryKey: ['selection', 'members'], staleTime: 60_000, queryFn: memberAccounts });
  const known = accounts.data?.members ?? [];
  const rows = (Form.useWatch('due', form) as Row[] | undefined) ?? [];
  const body = Form.useWatch('body', form);
  const rule = [{ required: true, message: t('form.required') }];
  const text = [{ ...rule[0]!, whitespace: true }];
  const accountOf = (r: Row): string | null => r.accountId ?? known.find((m) => m.personId !== null && m.personId === r.person?.id)?.accountId ?? null;
  const shape = (v: Typed): PlanBody => ({
    title: v.title, body: v.body, day: v.day, place: v.place, method: v.method, chairId: v.chair, caseIds: v.caseIds,
    nominated: v.body === 'plenary' && v.nominatedOn && v.nominatedBy ? { on: v.nominatedOn, by: v.nominatedBy } : null,
    due: v.due.map((r) => ({ memberId: r.memberId, accountId: accountOf(r), personId: r.person?.id || null, name: r.person?.name ?? '' })),
  });
  const submit = useSubmit((v: Typed) => (meeting ? unwrap(api.POST('/api/meetings/{id}', { params: { path: { id: meeting.id } }, body: shape(v) })) : unwrap(api.POST('/api/meetings', { body: shape(v) }))), { quiet: true, done: (made) => onDone(made.id) });
  const own = (meeting?.items ?? []).map((i) => ({ id: i.caseId, number: i.number, title: i.title, candidates: i.people.map((p) => p.name) }));
  const choice = [...own, ...cases.filter((c) => !own.some((o) => o.id === c.id))];
  const initial: Partial<Typed> = meeting
    ? { title: meeting.title, body: meeting.body, day: meeting.day, place: meeting.place, method: meeting.method, due: meeting.due.map(rowOf), chair: meeting.chairId, caseIds: own.map((o) => o.id), ...(meeting.nominated ? { nominatedOn: meeting.nominated.on, nominatedBy: meeting.nominated.by } : {}) }
    : { day: today, body: 'committee', method: 'hands', due: [], caseIds: choice.map((c) => c.id) };
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="card meeting-form" initialValues={initial} scrollToFirstError onFinish={() => submit.mutate(form.getFieldsValue(true) as Typed)} onValuesChange={(changed) => { if (changed.body === 'plenary') form.setFieldValue('method', 'secret'); }}>
      <div className="row-fields">
        <Form.Item name="title" label={t('form.title')} rules={text} style={{ flex: '2 1 280px' }}><Input maxLength={200} placeholder={t('form.hint')} autoComplete="off" autoFocus /></Form.Item>
        <Form.Item name="day" label={t('form.day')} rules={rule}><Input type="date" /></Form.Item>
        <Form.Item name="place" label={t('form.place')} rules={text} style={{ flex: '1 1 160px' }}><Input maxLength={200} autoComplete="off" /></Form.Item>
      </div>
      <div className="row-fields">
        <Form.Item name="body" label={t('form.body')} rules={rule}><Radio.Group options={(['committee', 'plenary'] as const).map((value) => ({ value, label: t(`body.${value}`) }))} /></Form.Item>
        <Form.Item name="method" label={t('form.method')} rules={rule}><Radio.Group options={(['hands', 'voice', 'secret'] as const).map((value) => ({ value, label: t(`method.${value}`), disabled: body === 'plenary' && value !== 'secret' }))} /></Form.Item>
        {body === 'plenary' ? (
          <>
            <Form.Item name="nominatedOn" label={t('form.nominatedOn')} rules={rule}><Input type="date" /></Form.Item>
            <Form.Item name="nominatedBy" label={t('form.nominatedBy')} rules={text}><Input maxLength={200} autoComplete="off" /></Form.Item>
          </>
        ) : null}
      </div>
      <Form.Item name="caseIds" label={t('form.cases')} valuePropName="value">
        {choice.length === 0 ? <p className="quiet">{t('form.noCases')}</p> : <Checkbox.Group className="meeting-cases" options={choice.map((c) => ({ value: c.id, label: <>{c.title} <span className="quiet">{c.number} · {c.candidates.join('、')}</span></> }))} />}
      </Form.Item>
      <Form.Item label={t('form.due')} extra={rows.length > 0 ? t('form.need', { n: rows.length, need: quorumOf(rows.length) }) : undefined}>
        <Form.List name="due" rules={[{ validator: async (_, list?: Row[]) => { if (!list?.length) throw new Error(t('form.nobody')); } }]}>
          {(fields, { add, remove }, { errors }) => (
            <>
              {fields.map((f, i) => (
                <div className="row-fields tight" key={f.key}>
                  <Form.Item name={[f.name, 'person']} rules={rule} style={{ flex: '1 1 240px' }}><PersonPicker /></Form.Item>
                  <Form.Item noStyle shouldUpdate>
                    {() => {
                      const memberId = form.getFieldValue(['due', i, 'memberId']) as string | undefined;
                      return <Radio checked={memberId !== undefined && form.getFieldValue('chair') === memberId} onChange={() => form.setFieldValue('chair', memberId)}>{t('form.chair')}</Radio>;
                    }}
                  </Form.Item>
                  <Button autoInsertSpace={false} type="text" onClick={() => remove(f.name)}>{t('form.remove')}</Button>
                </div>
              ))}
              <div className="act-buttons">
                {fields.length === 0 && known.length > 0 ? <Button autoInsertSpace={false} onClick={() => form.setFieldValue('due', known.map((m): Row => ({ memberId: freshId(), accountId: m.accountId, person: { id: m.personId ?? '', name: m.name } })))}>{t('form.all', { n: known.length })}</Button> : null}
                <Button autoInsertSpace={false} onClick={() => add({ memberId: freshId(), accountId: null })}>{t('form.add')}</Button>
              </div>
              <Form.ErrorList errors={errors} />
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="chair" hidden rules={[{ required: true, message: t('form.noChair') }]}><Input /></Form.Item>
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" htmlType="submit" loading={submit.isPending}>{t('form.save')}</Button>
        <Button autoInsertSpace={false} onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </Form>
  );
}
