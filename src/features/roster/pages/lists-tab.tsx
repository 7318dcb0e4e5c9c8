import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { Link, useLocation } from 'wouter';
import { isProtected } from '../protected-rules.ts';
import { listColumns, listFields, periodText, showField, type ListName, type Values } from './list-fields.ts';
import { useUnits } from './queries.ts';
import { RowEditor, type RowAct } from './row-editor.tsx';
import type { PersonFile } from './types.ts';
import { useLabels, type Labels } from './use-words.ts';

/** Several sub-lists of a file under one another, each with its own way to add, correct and remove. */
export function ListsTab({ file, mayEdit, lists, own = false }: { file: PersonFile; mayEdit: boolean; lists: readonly ListName[]; /** One's own record: the tree of units is not asked for. */ own?: boolean }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const units = useUnits(undefined, !own);
  const unitName = (id: string): string => units.data?.units.find((u) => u.id === id)?.name ?? '';
  const [act, setAct] = useState<RowAct | null>(null);
  const [, go] = useLocation();
  // Rows of a protected list change by a request; the others at once.
  const begin = (next: RowAct): void => {
    if (!isProtected(next.list)) return setAct(next);
    go(`/corrections/new?person=${file.person.id}&field=${next.list}&act=${next.kind === 'edit' ? 'change' : next.kind}${next.row ? `&row=${String(next.row['id'])}` : ''}`);
  };
  return (
    <>
      {lists.map((list) => {
        const rows = ordered(list, file[list] as Values[]);
        return (
          <section key={list} className="list-section">
            <h2>
              {t(`lists.${list}`)}{' '}
              {mayEdit ? (
                <Button size="small" icon={isProtected(list) ? <LockOutlined /> : undefined} onClick={() => begin({ kind: 'add', list, row: null })} aria-label={t(isProtected(list) ? 'lists.askIn' : 'lists.addTo', { list: t(`lists.${list}`) })}>
                  {t(isProtected(list) ? 'lists.ask' : 'add')}
                </Button>
              ) : null}
            </h2>
            {rows.length === 0 ? <p className="quiet">{t(`lists.empty.${list}`)}</p> : (
              <div className="scroll-x">
                <table className="plain-table">
                  <thead>
                    <tr>
                      {listColumns[list].map((c) => <th key={c} className={rightColumns.includes(c) ? 'right' : undefined}>{t(`lists.field.${labelOf(list, c)}`)}</th>)}
                      {mayEdit ? <th className="no-print"><span className="sr-only">{t('lists.actions')}</span></th> : null}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={String(row['id'])}>
                        {listColumns[list].map((c) => <td key={c} className={rightColumns.includes(c) ? 'right nowrap' : undefined}>{cell(list, c, row, l, unitName)}</td>)}
                        {mayEdit ? (
                          <td className="row-acts no-print">
                            <Button size="small" type="link" onClick={() => begin({ kind: 'edit', list, row })}>{t(isProtected(list) ? 'lists.ask' : 'edit')}</Button>
                            <Button size="small" type="link" danger onClick={() => begin({ kind: 'remove', list, row })}>{t(isProtected(list) ? 'lists.askRemove' : 'remove')}</Button>
                          </td>
                        ) : null}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
        );
      })}
      {act ? <RowEditor key={`${act.kind} ${act.list} ${String(act.row?.['id'])}`} act={act} person={file.person} unitName={unitName} onClose={() => setAct(null)} /> : null}
    </>
  );
}

const rightColumns = ['birth', 'age', 'decidedOn', 'months', 'date'];
const labelOf = (list: ListName, column: string): string => listFields[list].find((f) => f.key === column)?.label ?? column;

function ordered(list: ListName, rows: readonly Values[]): Values[] {
  const by = (key: string, down: boolean) => (a: Values, b: Values): number => (String(a[key] ?? '') < String(b[key] ?? '') ? -1 : 1) * (down ? -1 : 1);
  if (list === 'holdings' || list === 'ranks') return [...rows].sort(by('fromDate', true)).sort((a, b) => Number(a['toDate'] !== null) - Number(b['toDate'] !== null));
  if (list === 'appraisals') return [...rows].sort(by('year', true));
  if (list === 'awards') return [...rows].sort(by('date', true));
  return [...rows];
}

function cell(list: ListName, column: string, row: Values, l: Labels, unitName: (id: string) => string): ReactNode {
  const { t } = l;
  if (column === 'period') return <span className="nowrap">{periodText(row, l) || t('none')}</span>;
  if (column === 'age') return row['age'] === null ? t('none') : String(row['age']);
  if (column === 'work' && list === 'holdings') return `${String(row['unitText'] ?? '') || unitName(String(row['unitId'] ?? ''))} ${String(row['title'])}`.trim();
  if (column === 'facts') {
    const flags = (['leading', 'concurrent', 'grassroots', 'promoted', 'probation'] as const).filter((k) => row[k] === true).map((k) => t(`lists.field.${k}`));
    const exceptional = row['exceptional'] ? [l.of('exceptional', String(row['exceptional']))] : [];
    return [...flags, ...exceptional].join(t('comma')) || t('none');
  }
  if (column === 'linkedPersonId') return row[column] ? <Link href={`/roster/person/${String(row[column])}`}>{String(row['name'])}</Link> : <span className="quiet">{t('lists.unlinked')}</span>;
  const field = listFields[list].find((f) => f.key === column);
  if (field && (field.kind === 'flag3') && (row[column] === null || row[column] === undefined)) return <span className="quiet">{t('notKnown')}</span>;
  return (field ? showField(field, row[column], l, unitName) : '') || t('none');
}
