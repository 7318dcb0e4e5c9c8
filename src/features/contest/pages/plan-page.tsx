import { Button, Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { useMe } from '../../selection/pages/client.ts';
import { PostPicker, type ChosenPost } from '../../selection/pages/pickers.tsx';
import { components } from '../plan-rules.ts';
import { api, unwrap, type PlanBody } from './client.ts';

type Anchors = PlanBody['plan']['interviewAnchors'];
type Typed = {
  kind: PlanBody['kind']; post: ChosenPost; moveKind: PlanBody['plan']['moveKind']; necessity: string; suitable: number; chiefReason?: string; basis: string; conditions: string; closesOn: string;
  questions: { text: string; anchors: string }[]; assessors: number; trimmed?: boolean; interviewAnchors?: string; weights: PlanBody['plan']['weights'];
};

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').map((l) => l.trim()).filter(Boolean);
const anchorsOf = (text: string | undefined): Anchors | null => {
  const parts = lines(text).map((l) => l.split(/[|｜]/).map((p) => p.trim()));
  return parts.every((p) => p.length === 3 && p.every(Boolean)) ? parts.map(([name, low, high]) => ({ name: name!, low: low!, high: high! })) : null;
};

/** Puts a plan forward: for which post, why, under which conditions, what is asked and what marks rest on. */
export function PlanPage({ roles }: { roles: readonly string[] }): ReactNode {
  const { t } = useTranslation('contest');
  const [, go] = useLocation();
  const [form] = Form.useForm<Typed>();
  const [all, setAll] = useState(false);
  const me = useMe();
  const submit = useSubmit((v: Typed) => unwrap(api.POST('/api/contest/contests', {
    body: {
      kind: v.kind, postId: v.post.id,
      plan: {
        moveKind: v.moveKind, necessity: v.necessity, suitable: v.suitable, chiefReason: v.chiefReason ?? '', basis: v.basis, conditions: lines(v.conditions), closesOn: v.closesOn, assessors: v.assessors, trimmed: v.trimmed ?? false, weights: v.weights,
        questions: v.questions.map((q) => ({ text: q.text, anchors: anchorsOf(q.anchors)! })), interviewAnchors: anchorsOf(v.interviewAnchors)!,
      },
    },
  })), { quiet: true, done: ({ id }) => go(`/contests/${id}`) });
  const rule = [{ required: true, message: t('required') }];
  const anchored = (needed: boolean) => [{ validator: (_: unknown, text: string | undefined) => (anchorsOf(text) !== null && (!needed || lines(text).length > 0) ? Promise.resolve() : Promise.reject(new Error(t('plan.badAnchors')))) }];
  if (me && !(me.roles as readonly { role: string }[]).some((r) => roles.includes(r.role))) return null;
  return (
    <div className="contest-page contest-form">
      <PageHead title={t('plan.title')} note={t('list.note')} />
      <Form form={form} layout="vertical" requiredMark={false} scrollToFirstError onFinish={(v) => submit.mutate(v)}
        initialValues={{ closesOn: '', kind: 'competition', moveKind: 'promotion', assessors: 3, questions: [{ text: '', anchors: '' }], weights: { sift: 40, exam: 0, interview: 40, assessment: 20 } }}>
        <Form.Item name="kind" label={t('plan.kind')}><Radio.Group options={(['competition', 'open-selection'] as const).map((k) => ({ value: k, label: t(`kinds.${k}`) }))} /></Form.Item>
        <Form.Item name="post" label={t('plan.post')} rules={rule} extra={<Checkbox checked={all} onChange={(e) => setAll(e.target.checked)}>{t('plan.heldToo')}</Checkbox>}><PostPicker vacantOnly={!all} /></Form.Item>
        <Form.Item name="moveKind" label={t('plan.moveKind')}><Radio.Group options={(['promotion', 'further-use'] as const).map((k) => ({ value: k, label: t(`plan.${k}`) }))} /></Form.Item>
        <Form.Item name="necessity" label={t('plan.necessity')} rules={rule}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>
        <Form.Item name="suitable" label={t('plan.suitable')} rules={rule}><InputNumber min={0} max={10000} precision={0} /></Form.Item>
        <Form.Item name="chiefReason" label={t('plan.chiefReason')}><Input maxLength={1000} /></Form.Item>
        <Form.Item name="basis" label={t('plan.basis')} rules={rule}><Input maxLength={500} /></Form.Item>
        <Form.Item name="conditions" label={t('plan.conditions')} rules={rule}><Input.TextArea autoSize={{ minRows: 3 }} /></Form.Item>
        <Form.Item name="closesOn" label={t('plan.closesOn')} rules={rule} getValueFromEvent={(d: string) => d}><DayInput value="" onChange={() => undefined} label={t('plan.closesOn')} /></Form.Item>
        <h2>{t('plan.questions')}</h2>
        <Form.List name="questions">
          {(fields, { add, remove }) => (
            <>
              {fields.map((f, i) => (
                <section key={f.key} className="contest-card">
                  <Form.Item name={[f.name, 'text']} label={`${t('plan.question')} ${i + 1}`} rules={rule}><Input.TextArea autoSize maxLength={1000} /></Form.Item>
                  <Form.Item name={[f.name, 'anchors']} label={t('plan.anchors')} rules={anchored(true)}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
                  {fields.length > 1 ? <Button size="small" onClick={() => remove(f.name)}>{t('plan.removeQuestion')}</Button> : null}
                </section>
              ))}
              {fields.length < 6 ? <Button onClick={() => add({ text: '', anchors: '' })}>{t('plan.addQuestion')}</Button> : null}
            </>
          )}
        </Form.List>
        <Form.Item name="interviewAnchors" label={t('plan.interviewAnchors')} rules={anchored(false)}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
        <Form.Item name="assessors" label={t('plan.assessors')} rules={rule}><InputNumber min={2} max={15} precision={0} /></Form.Item>
        <Form.Item name="trimmed" valuePropName="checked"><Checkbox>{t('plan.trimmed')}</Checkbox></Form.Item>
        <h2>{t('plan.weights')}</h2>
        <div className="contest-weights">{components.map((c) => <Form.Item key={c} name={['weights', c]} label={t(`parts.${c}`)} rules={rule}><InputNumber min={0} max={100} precision={0} /></Form.Item>)}</div>
        <RecordSentence text={t('plan.sentence')} />
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
        <div className="contest-actions"><Button type="primary" htmlType="submit" loading={submit.isPending}>{t('plan.submit')}</Button></div>
      </Form>
    </div>
  );
}
