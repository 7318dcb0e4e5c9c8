import { Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { plenaryNeeded } from '../../rules/plenary.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import type { Said } from './use-act.tsx';

/** Which body votes, and what article 36 asks of it. */
export type PlenaryTyped = { body?: 'committee' | 'plenary'; nominatedOn?: string; nominatedBy?: string; betweenReason?: string; betweenAsked?: number; betweenAgreed?: number };

/** The part of the command that these fields make; nothing where the post is not one of article 36. */
export function plenaryPart(v: PlenaryTyped): object {
  if (v.body === 'plenary') return { body: 'plenary', nominated: { on: v.nominatedOn, by: v.nominatedBy } };
  return v.body === 'committee' ? { body: 'committee', between: { reason: v.betweenReason, asked: v.betweenAsked, agreed: v.betweenAgreed } } : {};
}

/** The same as lines of the sentence of the record. */
export function plenarySaid(v: PlenaryTyped, t: (key: string, values?: Record<string, unknown>) => string): Said[] {
  if (!v.body) return [];
  const body: Said = [t('field.body'), t(`plenary.${v.body}`)];
  return v.body === 'plenary' ? [body, [t('field.nominatedBy'), `${v.nominatedOn ?? ''} ${v.nominatedBy ?? ''}`]] : [body, [t('field.betweenReason'), v.betweenReason ?? ''], [t('plenary.opinions'), t('plenary.agreed', { asked: v.betweenAsked, agreed: v.betweenAgreed })]];
}

/** 第三十六条: for a chief of a city or county, the full committee with the nomination, or, between sessions, the need and the opinions asked. */
export function PlenaryFields({ body, onBody }: { body: PlenaryTyped['body']; onBody: (body: 'committee' | 'plenary') => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  if (!plenaryNeeded(view.state)) return null;
  const rule = [{ required: true, message: t('required') }];
  const text = [{ ...rule[0], whitespace: true }];
  return (
    <>
      <Form.Item name="body" label={t('field.body')} rules={rule} extra={t('plenary.note')}>
        <Radio.Group onChange={(e) => onBody(e.target.value as 'committee' | 'plenary')} options={(['plenary', 'committee'] as const).map((b) => ({ value: b, label: t(`plenary.${b}`) }))} />
      </Form.Item>
      {body === 'plenary' ? (
        <div className="row-fields">
          <Form.Item name="nominatedOn" label={t('field.nominatedOn')} rules={rule}><Input type="date" /></Form.Item>
          <Form.Item name="nominatedBy" label={t('field.nominatedBy')} rules={text} style={{ flex: '1 1 240px' }}><Input maxLength={200} autoComplete="off" /></Form.Item>
        </div>
      ) : null}
      {body === 'committee' ? (
        <>
          <Form.Item name="betweenReason" label={t('field.betweenReason')} rules={text}><Input maxLength={500} autoComplete="off" /></Form.Item>
          <div className="row-fields">
            <Form.Item name="betweenAsked" label={t('field.betweenAsked')} rules={rule}><InputNumber min={1} max={1000} precision={0} /></Form.Item>
            <Form.Item name="betweenAgreed" label={t('field.betweenAgreed')} rules={rule}><InputNumber min={0} max={1000} precision={0} /></Form.Item>
          </div>
        </>
      ) : null}
    </>
  );
}
