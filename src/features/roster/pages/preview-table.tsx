import { Table } from 'antd';
import type { ReactNode } from 'react';
import { choiceOf, decided, type Choice, type Choices } from './decisions.ts';
import { DecisionCell } from './decision-cell.tsx';
import { PreviewDetail } from './preview-detail.tsx';
import type { Bulk, PreviewPerson } from './types.ts';
import { useLabels } from './use-words.ts';

type Props = { people: readonly PreviewPerson[]; total: number; page: number; size: number; onPage: (page: number) => void; choices: Choices; bulk: Bulk; disabled: boolean; onChoose: (key: string, choice: Choice) => void };

const field = (p: PreviewPerson, name: string): { raw: string; value: string | null } | undefined => p.fields.find((f) => f.field === name);

/** Every person of the file: where it stands, what was understood, what is doubtful, whom it matches, what is decided. */
export function PreviewTable({ people, total, page, size, onPage, choices, bulk, disabled, onChoose }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  return (
    <Table<PreviewPerson>
      className="preview-table" size="small" rowKey="key" dataSource={people as PreviewPerson[]} pagination={total > size ? { current: page, pageSize: size, total, showSizeChanger: false, onChange: onPage } : false} scroll={{ x: 960 }}
      rowClassName={(p) => (decided(choiceOf(choices, p, bulk), p) ? '' : 'undecided')}
      expandable={{
        expandedRowRender: (p) => <PreviewDetail person={p} choice={choiceOf(choices, p, bulk)} disabled={disabled} onChange={(c) => onChoose(p.key, c)} />,
        columnWidth: 40, defaultExpandedRowKeys: people.length === 1 ? [people[0]!.key] : [],
      }}
      columns={[
        { key: 'name', title: t('preview.name'), width: 108, render: (_, p) => <strong>{p.name}</strong> },
        { key: 'place', title: t('preview.place'), width: 136, ellipsis: true, render: (_, p) => <span className="quiet" title={p.file}>{p.row === null ? p.file : `${p.sheet ?? ''} ${t('preview.row', { n: p.row })}`}</span> },
        { key: 'birth', title: t('preview.birth'), width: 92, align: 'right', render: (_, p) => <Read l={l} of={field(p, 'birth')} /> },
        { key: 'post', title: t('preview.post'), ellipsis: true, render: (_, p) => field(p, 'postText')?.raw || t('none') },
        { key: 'doubts', title: t('preview.doubts'), width: 90, render: (_, p) => <DoubtCount person={p} /> },
        {
          key: 'match', title: t('preview.match'), width: 180, render: (_, p) => (
            <>
              <div>{t(`preview.matchKind.${p.match.kind}`, { n: p.match.candidates.length })}</div>
              {p.match.by ? <div className="quiet small">{t(`preview.by.${p.match.by}`)}</div> : null}
            </>
          ),
        },
        { key: 'decision', title: t('preview.decision'), width: 236, render: (_, p) => <DecisionCell person={p} choice={choiceOf(choices, p, bulk)} disabled={disabled} onChange={(c) => onChoose(p.key, c)} /> },
      ]}
    />
  );
}

function DoubtCount({ person }: { person: PreviewPerson }): ReactNode {
  const { t } = useLabels();
  const notes = person.doubts.filter((d) => d.severity === 'note').length;
  const doubts = person.doubts.length - notes;
  return (
    <>
      {doubts > 0 ? <span className="doubt-mark first">? {doubts}</span> : <span className="quiet">{t('preview.noDoubt')}</span>}
      {notes > 0 ? <div className="quiet small">{t('preview.notes_n', { n: notes })}</div> : null}
    </>
  );
}

function Read({ of, l }: { of: { raw: string; value: string | null } | undefined; l: ReturnType<typeof useLabels> }): ReactNode {
  if (!of || of.raw === '') return l.t('none');
  return of.value === null ? <span className="not-read" title={l.t('preview.notUnderstood')}>{of.raw}</span> : l.date(of.value);
}
