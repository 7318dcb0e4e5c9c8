import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { api, unwrap } from '../../../../web/client.ts';
import { lastDayOfTerm } from '../../../../domain/regulations/own-university/art-14-16.ts';
import type { Command } from '../../rules/commands.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { issuedOn: string; electedOn?: string; document: string; endHoldings?: string[]; termUntil?: string };

/** Makes the appointment: the paper, the day of election where the post asks for one, and the posts given up. */
export function AppointmentForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const chosen = view.state.candidates.find((c) => c.personId === view.state.chosen);
  const post = useQuery({ queryKey: ['roster', 'post', view.state.opened.postId], queryFn: () => unwrap(api.GET('/api/roster/posts/{id}', { params: { path: { id: view.state.opened.postId }, query: {} } })) });
  const unitOwn = view.state.pack === 'university-middle' ? view.state.settings.university : null;
  const term = unitOwn && view.state.decidedOn ? lastDayOfTerm(view.state.decidedOn, unitOwn.value.termYears) : null;
  const elected = view.state.post.howFilled !== null && view.state.post.howFilled !== 'appointed';
  const rule = [{ required: true, whitespace: true, message: t('required') }];
  const own = (chosen?.facts.holdings ?? []).filter((h) => h.to === null).map((h) => ({ id: h.id, title: `${chosen?.name ?? ''}${t('colon')}${h.unit && !h.title.startsWith(h.unit) ? h.unit : ''}${h.title}` }));
  const others = (post.data?.post?.holders ?? []).filter((h) => h.personId !== chosen?.personId).map((h) => ({ id: h.holdingId, title: `${h.name}${t('colon')}${view.state.title}` }));
  const holdings = [...own, ...others];
  return (
    <CommandForm
      kind="appointment.make" about={chosen?.name} initial={{ ...(term ? { termUntil: term } : {}), issuedOn: view.today, endHoldings: own.map((h) => h.id) }} onDone={onDone} onCancel={onCancel}
      shape={(v: Typed) => ({ issuedOn: v.issuedOn, electedOn: v.electedOn || null, document: v.document, endHoldings: v.endHoldings ?? [], ...(v.termUntil ? { termUntil: v.termUntil } : {}) }) as Omit<Command, 'kind'>}
      said={(v: Typed) => [
        [t('field.document'), v.document], ...(term ? [[t('field.termUntil'), v.termUntil || term] as const] : []), [t('field.issuedOn'), v.issuedOn], [t('field.electedOn'), v.electedOn ?? ''],
        [t('field.endHoldings'), (v.endHoldings ?? []).map((id) => holdings.find((h) => h.id === id)?.title ?? id).join(t('comma')) || t('none')],
      ]}
    >
      <p className="quiet act-note">{t(elected ? 'appointment.noteElected' : 'appointment.note', { day: view.state.decidedOn })}</p>
      <div className="row-fields">
        <Form.Item name="issuedOn" label={t('field.issuedOn')} rules={rule}>
          <Input type="date" />
        </Form.Item>
        {elected ? (
          <Form.Item name="electedOn" label={t('field.electedOn')} rules={rule}>
            <Input type="date" />
          </Form.Item>
        ) : null}
      </div>
      {term ? (
        <Form.Item name="termUntil" label={t('field.termUntil')}>
          <Input type="date" />
        </Form.Item>
      ) : null}
      <Form.Item name="document" label={t('field.document')} rules={rule}>
        <Input maxLength={200} autoComplete="off" autoFocus placeholder={t('hint.document')} />
      </Form.Item>
      <Form.Item name="endHoldings" label={t('field.endHoldings')}>
        {holdings.length === 0 ? <span className="quiet">{t('none')}</span> : <Checkbox.Group className="column" options={holdings.map((h) => ({ value: h.id, label: h.title }))} />}
      </Form.Item>
    </CommandForm>
  );
}
