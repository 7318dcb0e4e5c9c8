import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Day } from '../../../../kernel/day.ts';
import { priorReportKinds, type PriorReportKind } from '../../../../domain/facts-of-steps.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Matter = { matter: string; reportedOn: Day | null; approvedOn: Day | null; kind?: PriorReportKind };
type Typed = { matters?: { kind?: PriorReportKind; matter?: string; reportedOn?: string; approvedOn?: string }[] };

/** Matters that must be reported upward first; none is said as such. */
export function ReportForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const rows = (v: Typed): Matter[] =>
    (v.matters ?? []).map((m) => ({ matter: (m.matter ?? '').trim(), reportedOn: (m.reportedOn || null) as Day | null, approvedOn: (m.approvedOn || null) as Day | null, ...(m.kind ? { kind: m.kind } : {}) }));
  return (
    <CommandForm
      kind="motion.report" onDone={onDone} onCancel={onCancel} initial={{ matters: [] }}
      shape={(v: Typed) => ({ matters: rows(v) })}
      said={(v: Typed) => {
        const matters = rows(v);
        return matters.length === 0 ? [[t('field.matters'), t('report.none')]] : matters.map((m) => [m.matter, [m.reportedOn ? t('report.reported', { day: m.reportedOn }) : '', m.approvedOn ? t('report.approved', { day: m.approvedOn }) : ''].filter(Boolean).join(t('comma')) || t('report.notYet')] as const);
      }}
    >
      <p className="quiet act-note">{t('report.note')}</p>
      <Form.List name="matters">
        {(fields, { add, remove }) => (
          <>
            {fields.map((f) => (
              <div className="row-fields" key={f.key}>
                <Form.Item name={[f.name, 'kind']} label={t('field.reportKind')} rules={[{ required: true, message: t('required') }]} style={{ flex: '1 1 220px' }}>
                  <Select options={priorReportKinds.map((value) => ({ value, label: t(`choice.reportKind.${value}`) }))} />
                </Form.Item>
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
