import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { priorReportIds, priorReportKinds, type PriorReportKind } from '../../../../domain/prior-reports.ts';
import type { Day } from '../../../../kernel/day.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { kinds?: Partial<Record<PriorReportKind, { on?: boolean; reportedOn?: string; approvedOn?: string }>>; matters?: { matter?: string; reportedOn?: string; approvedOn?: string }[] };

/** Matters that must be reported upward first; none is said as such. */
export function ReportForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t, say } = useLabels();
  const rows = (v: Typed): { id?: PriorReportKind; matter: string; reportedOn: Day | null; approvedOn: Day | null }[] => [
    ...priorReportKinds.flatMap((k) => { const said = v.kinds?.[k.id]; return said?.on ? [{ id: k.id, matter: k.words.zh, reportedOn: (said.reportedOn || null) as Day | null, approvedOn: (said.approvedOn || null) as Day | null }] : []; }),
    ...(v.matters ?? []).map((m) => ({ matter: (m.matter ?? '').trim(), reportedOn: (m.reportedOn || null) as Day | null, approvedOn: (m.approvedOn || null) as Day | null })),
  ];
  return (
    <CommandForm
      kind="motion.report" onDone={onDone} onCancel={onCancel} initial={{ matters: [] }}
      shape={(v: Typed) => ({ matters: rows(v), checked: [...priorReportIds] })}
      said={(v: Typed) => {
        const matters = rows(v);
        return matters.length === 0 ? [[t('field.matters'), t('report.none')]] : matters.map((m) => [m.matter, [m.reportedOn ? t('report.reported', { day: m.reportedOn }) : '', m.approvedOn ? t('report.approved', { day: m.approvedOn }) : ''].filter(Boolean).join(t('comma')) || t('report.notYet')] as const);
      }}
    >
      <p className="quiet act-note">{t('report.note')}</p>
      <ul className="prior-kinds">
        {priorReportKinds.map((k) => (
          <li key={k.id}>
            <Form.Item name={['kinds', k.id, 'on']} valuePropName="checked" noStyle><Checkbox>{say(k.words)}</Checkbox></Form.Item>
            <Form.Item noStyle shouldUpdate>
              {({ getFieldValue }) => getFieldValue(['kinds', k.id, 'on']) ? (
                <span className="row-fields tight">
                  <Form.Item name={['kinds', k.id, 'reportedOn']} label={t('field.reportedOn')}><Input type="date" /></Form.Item>
                  <Form.Item name={['kinds', k.id, 'approvedOn']} label={`${t('field.approvedOn')}${t('optional')}`}><Input type="date" /></Form.Item>
                </span>
              ) : null}
            </Form.Item>
          </li>
        ))}
      </ul>
      <Form.List name="matters">
        {(fields, { add, remove }) => (
          <>
            {fields.map((f) => (
              <div className="row-fields" key={f.key}>
                <Form.Item name={[f.name, 'matter']} label={t('field.matter')} rules={[{ required: true, whitespace: true, message: t('required') }]} style={{ flex: '2 1 220px' }}>
                  <Input maxLength={200} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[f.name, 'reportedOn']} label={t('field.reportedOn')}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[f.name, 'approvedOn']} label={`${t('field.approvedOn')}${t('optional')}`}>
                  <Input type="date" />
                </Form.Item>
                <Button autoInsertSpace={false} type="text" onClick={() => remove(f.name)}>
                  {t('remove')}
                </Button>
              </div>
            ))}
            <Button autoInsertSpace={false} onClick={() => add({})}>{t('report.add')}</Button>
          </>
        )}
      </Form.List>
    </CommandForm>
  );
}
