import { Button, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { UnitChoice } from './fact-editor.tsx';
import { fieldName } from './field-name.ts';
import type { Overview } from './types.ts';
import { useLabels } from './use-words.ts';

/** Which sheet, which row of headings, what each column means, into which unit; read again when changed. */
export function SheetOptions({ overview: preview }: { overview: Overview }): ReactNode {
  const disabled = false;
  const { t } = useLabels();
  const sheet = preview.sheet ?? { chosen: null, choices: [], headerRow: null, columns: [], fields: [] };
  const ask = preview.questions.find((q) => q.code === 'mapping');
  const asked = (column: string): boolean => ask !== undefined && new RegExp(`\\b${column}\\b`).test(ask.words.en);
  const [name, setName] = useState(sheet.chosen);
  const [header, setHeader] = useState(sheet.headerRow);
  const [mapping, setMapping] = useState<Record<string, string | null>>({});
  const [unitId, setUnitId] = useState(preview.batch.options.unitId);
  const known = sheet.columns.filter((c) => (c.column in mapping ? mapping[c.column] : c.field) !== null).length;
  const open = sheet.columns.filter((c) => c.field === null && asked(c.column) && !(c.column in mapping));
  const changed = name !== sheet.chosen || header !== sheet.headerRow || Object.keys(mapping).length > 0 || unitId !== preview.batch.options.unitId;
  const body = { sheet: name, headerRow: header, unitId, ...(name === sheet.chosen && header === sheet.headerRow ? { mapping: { ...preview.batch.options.mapping, ...mapping } } : { mapping: {} }) };
  const send = useSubmit(() => unwrap(api.PATCH('/api/roster/imports/{id}', { params: { path: { id: preview.batch.id } }, body })), { quiet: true, done: () => setMapping({}) });
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <section className="sheet-options">
      <div className="sheet-line">
        {preview.sheet ? (
          <>
            <label>
              {t('preview.sheet')} <Select size="small" disabled={disabled} style={{ minWidth: 140 }} value={name} options={sheet.choices.map((c) => ({ value: c, label: c }))} onChange={(v: string | null) => { setName(v); setHeader(null); }} />
            </label>
            <label>
              {t('preview.headerRow')} <InputNumber size="small" disabled={disabled} min={1} max={200} precision={0} value={header} onChange={setHeader} />
            </label>
          </>
        ) : null}
        <label className="grow" title={t('preview.unitHint')}>
          {t('preview.unit')} <UnitChoice value={unitId ?? ''} label={t('preview.unit')} onChange={(v) => setUnitId(v)} />
        </label>
        <Button size="small" type={changed ? 'primary' : 'default'} disabled={disabled || !changed || (open.length > 0 && name === sheet.chosen && header === sheet.headerRow)} loading={send.isPending} onClick={() => send.mutate(undefined)}>
          {t('preview.apply')}
        </Button>
      </div>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      {preview.batch.options.remembered ? <p className="quiet">{t('preview.remembered', { by: preview.batch.options.remembered.by, day: preview.batch.options.remembered.at.slice(0, 10) })}</p> : null}
      {sheet.columns.length > 0 ? (
        <details open={ask !== undefined}>
          <summary>{t('preview.mappingShow', { n: known, m: sheet.columns.length - known })}</summary>
          <div className="mapping">
            {sheet.columns.map((c) => (
              <label key={c.column}>
                <span className="quiet">{c.column}</span> <span className="mapping-heading">{c.heading}</span>
                <Select
                  size="small" disabled={disabled} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} value={(c.column in mapping ? mapping[c.column] : c.field) ?? (open.includes(c) ? null : '')} placeholder={t('preview.chooseColumn')} status={open.includes(c) ? 'warning' : undefined}
                  options={[{ value: '', label: t('preview.ignore') }, ...sheet.fields.map((f) => ({ value: f, label: fieldName(f, t) }))]} onChange={(v: string | null) => setMapping({ ...mapping, [c.column]: v || null })}
                />
              </label>
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}
