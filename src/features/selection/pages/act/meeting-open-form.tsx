import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Command } from '../../rules/commands.ts';
import { quorumOf } from '../../rules/arithmetic.ts';
import { examinees } from '../../rules/lookup.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { on: string; present?: string[]; leaves?: { personId?: string; memberId?: string; reason?: string }[] };

/** Enters who is present; leave of kin is computed, leave a member declares is added here. */
export function MeetingOpenForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const called = view.state.meeting?.called;
  const [present, setPresent] = useState<string[]>(called?.due.map((m) => m.memberId) ?? []);
  if (!called) return null;
  const need = quorumOf(called.due.length);
  const name = (id: string | undefined): string => called.due.find((m) => m.memberId === id)?.name ?? '';
  const people = examinees(view.state);
  const rule = [{ required: true, message: t('required') }];
  return (
    <CommandForm
      kind="meeting.open" onDone={onDone} onCancel={onCancel} initial={{ on: called.on, present: called.due.map((m) => m.memberId), leaves: [] }} onTyped={(all: Typed) => setPresent(all.present ?? [])}
      shape={(v: Typed) => ({ on: v.on, present: v.present ?? [], leaves: (v.leaves ?? []).filter((l) => l.personId && l.memberId) }) as Omit<Command, 'kind'>}
      said={(v: Typed) => [
        [t('field.meetingOn'), v.on], [t('field.present'), t('open.count', { due: called.due.length, present: (v.present ?? []).length })],
        [t('field.absent'), called.due.filter((m) => !(v.present ?? []).includes(m.memberId)).map((m) => m.name).join(t('comma')) || t('none')],
        [t('field.leaves'), (v.leaves ?? []).map((l) => t('meeting.leave', { member: name(l.memberId), person: people.find((p) => p.personId === l.personId)?.name ?? '', why: l.reason ?? '' })).join(t('comma'))],
      ]}
    >
      <Form.Item name="on" label={t('field.meetingOn')} rules={rule} className="field-day">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="present" label={t('field.present')}>
        <Checkbox.Group options={called.due.map((m) => ({ value: m.memberId, label: m.memberId === called.chairId ? `${m.name}${t('call.isChair')}` : m.name }))} />
      </Form.Item>
      <p className="sheet-sum" role="status" data-kind={present.length >= need ? 'fine' : 'fault'}>
        {t(present.length >= need ? 'open.enough' : 'open.short', { due: called.due.length, present: present.length, need })}
      </p>
      <Form.Item label={t('field.leaves')} extra={t('open.leaveNote')}>
        <Form.List name="leaves">
          {(fields, { add, remove }) => (
            <>
              {fields.map((f) => (
                <div className="row-fields tight" key={f.key}>
                  <Form.Item name={[f.name, 'memberId']} rules={rule} style={{ flex: '1 1 140px' }}>
                    <Select placeholder={t('open.member')} options={called.due.filter((m) => present.includes(m.memberId)).map((m) => ({ value: m.memberId, label: m.name }))} />
                  </Form.Item>
                  <Form.Item name={[f.name, 'personId']} rules={rule} style={{ flex: '1 1 140px' }}>
                    <Select placeholder={t('field.person')} options={people.map((p) => ({ value: p.personId, label: p.name }))} />
                  </Form.Item>
                  <Form.Item name={[f.name, 'reason']} rules={[{ ...rule[0], whitespace: true }]} style={{ flex: '1 1 180px' }}>
                    <Input placeholder={t('field.reason')} maxLength={200} autoComplete="off" />
                  </Form.Item>
                  <Button autoInsertSpace={false} type="text" onClick={() => remove(f.name)}>
                    {t('remove')}
                  </Button>
                </div>
              ))}
              <Button autoInsertSpace={false} onClick={() => add({})}>{t('open.addLeave')}</Button>
            </>
          )}
        </Form.List>
      </Form.Item>
    </CommandForm>
  );
}
