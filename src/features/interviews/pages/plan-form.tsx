import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, TreeSelect } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, at, unwrap, type PlanInput, type View } from './client.ts';
import { PeopleChoice, type Chosen } from './people-choice.tsx';
import { ScopeTable } from './scope-table.tsx';

const kinds = ['survey', 'individual', 'examination'] as const;
type Typed = { title: string; purpose: string; topics: string[]; caseNumber?: string };

/** A new plan of talks. */
export function NewPlanPage(): ReactNode {
  const { t } = useTranslation('interviews');
  const [, go] = useLocation();
  return (
    <div className="interviews-page">
      <PageHead title={t('list.new')} />
      <PlanForm of={null} onDone={(id) => go(`/interviews/${id}`)} onCancel={() => go('/interviews')} />
    </div>
  );
}

/** What a plan asks, about whom, and of whom; a draft is changed with the same form. */
export function PlanForm({ of, onDone, onCancel }: { of: View['plan'] | null; onDone: (id: string) => void; onCancel: () => void }): ReactNode {
  const { t } = useTranslation('interviews');
  const [form] = Form.useForm<Typed>();
  const title = Form.useWatch('title', form) ?? '';
  const [kind, setKind] = useState<PlanInput['kind']>(of?.kind ?? 'survey');
  const [unitId, setUnitId] = useState<string | undefined>(of?.unitId);
  const [subjects, setSubjects] = useState<Chosen[]>(of?.subjects.map((s) => ({ id: s.personId, name: s.name })) ?? []);
  const [listed, setListed] = useState<Chosen[]>(of?.listed.map((s) => ({ id: s.personId, name: s.name })) ?? []);
  const [classes, setClasses] = useState<PlanInput['classes']>(of?.classes ?? [{ id: 'own', take: { kind: 'all' } }, { id: 'inner', take: { kind: 'all' } }]);
  const [sampleSize, setSampleSize] = useState<number | null>(of?.sampleSize ?? null);
  const units = useQuery({ queryKey: ['roster', 'units', ''], staleTime: 60_000, queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: {} } })) });
  const scope = { kind, unitId: unitId ?? '', subjects: subjects.map((s) => s.id), classes, sampleSize, listed: listed.map((s) => s.id) };
  const send = useSubmit((v: Typed) => {
    const body: PlanInput = { ...scope, title: v.title, purpose: v.purpose, topics: v.topics, caseNumber: v.caseNumber ?? '' };
    return of ? unwrap(api.PUT('/api/interviews/plans/{id}', { ...at(of.id), body })) : unwrap(api.POST('/api/interviews/plans', { body }));
  }, { quiet: true, done: (made) => onDone(made.id) });
  const rules = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="card interviews-form" initialValues={{ title: of?.title, purpose: of?.purpose, topics: of?.topics.map((x) => x.words) ?? [], caseNumber: of?.caseNumber ?? '' }} onFinish={(v: Typed) => send.mutate(v)}>
      <div className="interviews-fields">
        <Form.Item name="title" label={t('form.name')} rules={rules}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item label={t('form.kind')} htmlFor="interview-kind"><Select id="interview-kind" value={kind} onChange={setKind} options={kinds.map((k) => ({ value: k, label: t(`kind.${k}`) }))} /></Form.Item>
        <Form.Item label={t('form.unit')} htmlFor="interview-unit" required><TreeSelect id="interview-unit" aria-label={t('form.unit')} disabled={of !== null} value={unitId} onChange={setUnitId} showSearch={{ treeNodeFilterProp: 'title' }} treeDataSimpleMode treeData={(units.data?.units ?? []).map((u) => ({ id: u.id, pId: u.parentId ?? 0, value: u.id, title: u.name }))} /></Form.Item>
        <Form.Item name="caseNumber" label={t('form.caseNumber')}><Input maxLength={20} placeholder={t('form.caseHint')} autoComplete="off" /></Form.Item>
      </div>
      <Form.Item name="purpose" label={t('form.purpose')} rules={rules}><Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} /></Form.Item>
      <Form.Item name="topics" label={t('form.topics')} rules={[{ required: true, message: t('required') }]}><Select mode="tags" open={false} suffixIcon={null} placeholder={t('form.topicsHint')} tokenSeparators={[',', '，', '、', ';', '；']} /></Form.Item>
      <PeopleChoice id="interview-subjects" label={t('form.subjects')} note={kind === 'examination' ? t('form.subjectsNote') : undefined} value={subjects} onChange={setSubjects} />
      <h2>{t('form.scope')}</h2>
      <ScopeTable scope={unitId ? scope : null} onClasses={setClasses} onSample={setSampleSize} />
      <PeopleChoice id="interview-listed" label={t('form.listed')} value={listed} onChange={setListed} />
      {of === null && title.trim() !== '' ? <RecordSentence text={t('form.sentence', { title })} /> : null}
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
      <Button type="primary" htmlType="submit" disabled={!unitId} loading={send.isPending}>{of ? t('form.update') : t('form.save')}</Button> <Button onClick={onCancel}>{t('cancel')}</Button>
    </Form>
  );
}
