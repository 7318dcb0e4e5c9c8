import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Command } from '../../rules/commands.ts';
import { quorumOf } from '../../rules/arithmetic.ts';
import { useCaseHere } from '../case-context.ts';
import { lastMeeting, memberAccounts, type Due } from '../client.ts';
import { freshId } from '../fresh-id.ts';
import { PersonPicker } from '../pickers.tsx';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';
import { PlenaryFields, plenaryPart, plenarySaid, type PlenaryTyped } from './plenary-fields.tsx';

type Row = { memberId: string; accountId: string | null; person?: { id: string; name: string } | null };
type Typed = PlenaryTyped & { on: string; place: string; method: 'voice' | 'hands' | 'secret'; due: Row[]; chair: string };

const rowOf = (m: Due): Row => ({ memberId: m.memberId, accountId: m.accountId, person: { id: m.personId ?? '', name: m.name } });

/** Calls the meeting: day, place, members due and the chair; the list of the last meeting can be taken over. */
export function MeetingCallForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [form] = Form.useForm<Typed>();
  const last = useQuery({ queryKey: ['selection', 'last-meeting', view.state.id], staleTime: 60_000, queryFn: () => lastMeeting(view.state) });
  const accounts = useQuery({ queryKey: ['selection', 'members'], staleTime: 60_000, queryFn: memberAccounts });
  const known = accounts.data?.members ?? [];
  // A member picked from the roster who has an account votes with it.
  const accountOf = (r: Row): string | null => r.accountId ?? known.find((m) => m.personId !== null && m.personId === r.person?.id)?.accountId ?? null;
  const rows = (Form.useWatch('due', form) as Row[] | undefined) ?? [];
  const body = Form.useWatch('body', form) as PlenaryTyped['body'];
  const rule = [{ required: true, message: t('required') }];
  const members = (v: Typed): Due[] => v.due.map((r) => ({ memberId: r.memberId, accountId: accountOf(r), personId: r.person?.id || null, name: r.person?.name ?? '' }));
  const takeOver = (): void => {
    if (last.data) form.setFieldsValue({ due: last.data.due.map(rowOf), chair: last.data.chairId });
  };
  const listAll = (): void => form.setFieldValue('due', known.map((m): Row => ({ memberId: freshId(), accountId: m.accountId, person: { id: m.personId ?? '', name: m.name } })));
  return (
    <CommandForm
      form={form as never} kind="meeting.call" onDone={onDone} onCancel={onCancel} initial={{ on: view.today, method: 'hands', due: [] }}
      shape={(v: Typed) => ({ on: v.on, place: v.place, method: v.method, chairId: v.chair, due: members(v), ...plenaryPart(v) }) as Omit<Command, 'kind'>}
      said={(v: Typed) => [
        [t('field.meetingOn'), v.on], [t('field.place'), v.place], [t('field.voteMethod'), t(`choice.method.${v.method}`)],
        ...plenarySaid(v, t),
        [t('field.chair'), v.due.find((r) => r.memberId === v.chair)?.person?.name ?? ''], [t('field.dueMembers'), `${members(v).map((m) => m.name).join(t('comma'))}${t('call.count', { n: v.due.length, need: quorumOf(v.due.length) })}`],
      ]}
    >
      <div className="row-fields">
        <Form.Item name="on" label={t('field.meetingOn')} rules={rule}>
          <Input type="date" autoFocus />
        </Form.Item>
        <Form.Item name="place" label={t('field.place')} rules={[{ ...rule[0], whitespace: true }]} style={{ flex: '1 1 240px' }}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <PlenaryFields body={body} onBody={(b) => { if (b === 'plenary') form.setFieldValue('method', 'secret'); }} />
      <Form.Item name="method" label={t('field.voteMethod')} rules={rule}>
        <Radio.Group options={(['hands', 'voice', 'secret'] as const).map((m) => ({ value: m, label: t(`choice.method.${m}`), disabled: body === 'plenary' && m !== 'secret' }))} />
      </Form.Item>
      <Form.Item label={t('field.dueMembers')} extra={rows.length > 0 ? t('call.need', { n: rows.length, need: quorumOf(rows.length) }) : t('call.note')}>
        <Form.List name="due" rules={[{ validator: async (_, list?: Row[]) => { if (!list?.length) throw new Error(t('call.nobody')); } }]}>
          {(fields, { add, remove }, { errors }) => (
            <>
              {fields.map((f, i) => (
                <div className="row-fields tight" key={f.key}>
                  <Form.Item name={[f.name, 'person']} rules={rule} style={{ flex: '1 1 240px' }} aria-label={t('call.member', { n: i + 1 })}>
                    <PersonPicker />
                  </Form.Item>
                  <Form.Item noStyle shouldUpdate>
                    {() => {
                      const memberId = form.getFieldValue(['due', i, 'memberId']) as string | undefined;
                      return (
                        <Radio checked={memberId !== undefined && form.getFieldValue('chair') === memberId} onChange={() => form.setFieldValue('chair', memberId)}>
                          {t('call.chair')}
                        </Radio>
                      );
                    }}
                  </Form.Item>
                  <Button autoInsertSpace={false} type="text" onClick={() => remove(f.name)}>
                    {t('remove')}
                  </Button>
                </div>
              ))}
              <div className="act-buttons">
                {last.data ? <Button autoInsertSpace={false} type={fields.length === 0 ? 'primary' : 'default'} onClick={takeOver}>{t('call.takeOver', { n: last.data.due.length })}</Button> : null}
                {fields.length === 0 && known.length > 0 ? <Button autoInsertSpace={false} type={last.data ? 'default' : 'primary'} onClick={listAll}>{t('call.accounts', { n: known.length })}</Button> : null}
                <Button autoInsertSpace={false} onClick={() => add({ memberId: freshId(), accountId: null })}>{t('call.add')}</Button>
              </div>
              <Form.ErrorList errors={errors} />
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="chair" hidden rules={[{ required: true, message: t('call.noChair') }]}>
        <Input />
      </Form.Item>
    </CommandForm>
  );
}
