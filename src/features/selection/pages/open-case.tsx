import { App, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { useSettings } from '../../settings/pages/client.ts';
import type { OpenCase as Opening } from '../rules/commands.ts';
import { road, roads, type Road } from '../rules/roads.ts';
import { openCase, useMe, type Failed } from './client.ts';
import { PostPicker, type ChosenPost } from './pickers.tsx';
import { RefusedNote } from './refused-note.tsx';
import { useLabels } from './use-words.ts';

type Typed = { post: ChosenPost; moveKind: Opening['moveKind']; road?: Road; roadBasis?: string; termChange?: boolean; reason: string; initiator: string; basis: string };

/** What another page (a what-if plan) hands over in the address; everything can still be changed. */
function handedOver(): Partial<Typed> {
  const given = new URLSearchParams(window.location.search);
  const [id, title, kind] = [given.get('postId'), given.get('postTitle'), given.get('moveKind')];
  return {
    ...(id && title ? { post: { id, title, unitName: given.get('unitName') ?? '' } } : {}),
    ...(kind === 'promotion' || kind === 'further-use' || kind === 'lateral' ? { moveKind: kind } : {}),
    ...(given.get('reason') ? { reason: given.get('reason')! } : {}),
  };
}

/** Opens a case for a vacant post: which post, what kind of move, why, on whose initiative, on what basis. */
export function OpenCase({ onCancel }: { onCancel: () => void }): ReactNode {
  const { t, say } = useLabels();
  const me = useMe();
  const { modal } = App.useApp();
  const [, go] = useLocation();
  const [given] = useState(handedOver);
  // A post of a plan may be one that is still held.
  const [all, setAll] = useState(given.post !== undefined);
  const rule = [{ required: true, message: t('required') }];
  const text = [{ ...rule[0], whitespace: true }];
  // The lateral road rests on a rule of the institution; a case takes the one in force on the day it is opened.
  const lateral = useSettings('').data?.lines.find((l) => l.key === 'selection.lateral-road');
  const submit = useSubmit(({ post, road: taken, roadBasis, ...v }: Typed) => openCase({ ...v, ...(taken && taken !== 'ordinary' ? { road: taken, roadBasis: roadBasis ?? '' } : {}), termChange: v.termChange ?? false, postId: post.id }), { quiet: true, done: ({ id }) => go(`/cases/${id}`) });
  const ask = (v: Typed): void => {
    submit.reset();
    modal.confirm({
      title: t('ask.title', { act: t('cases.open') }), icon: null, width: 520, focusable: { autoFocusButton: 'ok' }, okText: t('ask.ok'), cancelText: t('cancel'),
      content: (
        <div className="record-will">
          <p className="quiet">{t('ask.will')}</p>
          <p>{t('cases.sentence', { who: me?.account.displayName ?? '', post: v.post.title, kind: t(`choice.moveKind.${v.moveKind}`), reason: v.reason, basis: v.basis })}</p>
        </div>
      ),
      onOk: () => submit.mutateAsync(v).then(() => undefined, () => undefined),
    });
  };
  return (
    <section className="card open-case" aria-label={t('cases.open')}>
      <h2>{t('cases.open')}</h2>
      <Form<Typed> layout="vertical" requiredMark={false} className="act-form" initialValues={{ moveKind: 'promotion', road: 'ordinary', ...given }} onFinish={ask} scrollToFirstError>
        <Form.Item name="post" label={t('field.post')} rules={rule} extra={<Checkbox checked={all} onChange={(e) => setAll(e.target.checked)}>{t('pick.all')}</Checkbox>}>
          <PostPicker vacantOnly={!all} />
        </Form.Item>
        <Form.Item name="moveKind" label={t('field.moveKind')} rules={rule}>
          <Radio.Group options={(['promotion', 'further-use', 'lateral'] as const).map((k) => ({ value: k, label: t(`choice.moveKind.${k}`) }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['moveKind', 'road']}>
          {({ getFieldValue, setFieldValue }) => {
            const fitting = roads.filter((r) => road[r].moves.includes(getFieldValue('moveKind') as Opening['moveKind']));
            const open = fitting.filter((r) => r !== 'lateral' || lateral?.state === 'set');
            const taken = getFieldValue('road') as Road;
            if (!open.includes(taken)) queueMicrotask(() => setFieldValue('road', 'ordinary'));
            return (
              <>
                <Form.Item name="road" label={t('field.road')} rules={rule} extra={fitting.includes('lateral') && lateral ? lateral.state === 'set' ? t('cases.lateralBy', { source: say(lateral.source), day: lateral.from }) : <>{t('cases.lateralNone')} <Link href="/policy/settings?key=selection.lateral-road">{t('cases.lateralWhere')}</Link></> : null}>
                  <Radio.Group options={open.map((r) => ({ value: r, label: say(road[r].words) }))} />
                </Form.Item>
                {taken !== 'ordinary' && open.includes(taken) ? (
                  <Form.Item name="roadBasis" label={t('field.roadBasis')} rules={text} extra={<ArticleChip citation={road[taken].citation} />}>
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
                  </Form.Item>
                ) : null}
              </>
            );
          }}
        </Form.Item>
        <Form.Item name="termChange" valuePropName="checked">
          <Checkbox>{t('field.termChange')}</Checkbox>
        </Form.Item>
        <Form.Item name="reason" label={t('field.reasonOpen')} rules={text}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="initiator" label={t('field.initiator')} rules={text}>
          <Input maxLength={200} autoComplete="off" placeholder={t('hint.initiator')} />
        </Form.Item>
        <Form.Item name="basis" label={t('field.basis')} rules={text}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={4000} placeholder={t('hint.basis')} />
        </Form.Item>
        <RefusedNote error={submit.error as Failed | null} />
        <div className="act-buttons">
          <Button autoInsertSpace={false} type="primary" htmlType="submit" loading={submit.isPending}>
            {t('cases.open')}
          </Button>
          <Button autoInsertSpace={false} onClick={onCancel}>{t('cancel')}</Button>
        </div>
      </Form>
    </section>
  );
}
