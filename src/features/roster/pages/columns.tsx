import { Button, Checkbox, Popover, type TableColumnType } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { rosterColumns, type RosterColumn } from '../columns-rules.ts';
import type { PersonRow } from './types.ts';
import { useLabels, type Labels } from './use-words.ts';

const STORED = 'steelyard.roster.columns';
const usual: readonly RosterColumn[] = ['name', 'postText', 'sex', 'birth', 'age', 'rank', 'jobRank', 'postSince', 'fullTime', 'partyJoin', 'workStart'];
const widths: Partial<Record<RosterColumn, number>> = {
  name: 116, postText: 260, unitName: 200, sex: 56, ethnicity: 72, birth: 88, age: 56, nativePlace: 104, workStart: 104, partyJoin: 96, party: 88, fullTime: 168, inService: 168, techTitle: 136, rank: 112, jobRank: 120,
  postSince: 104, rankSince: 128, status: 72, reserve: 96, entryChannel: 120, enteredOn: 96,
};
const rightAligned: readonly RosterColumn[] = ['birth', 'age', 'workStart', 'partyJoin', 'postSince', 'rankSince', 'enteredOn'];
/** What English words need more than Chinese ones. */
const enExtra: Partial<Record<RosterColumn, number>> = { name: 0, postText: 0, rank: 84, jobRank: 84 };

/** The chosen columns, remembered on this computer. */
export function useColumns(): [readonly RosterColumn[], (ids: readonly RosterColumn[]) => void] {
  const [chosen, setChosen] = useState<readonly RosterColumn[]>(() => {
    const held = (localStorage.getItem(STORED) ?? '').split(',');
    const known = rosterColumns.filter((c) => held.includes(c.id)).map((c) => c.id);
    return known.length > 1 ? known : usual;
  });
  return [
    chosen,
    (ids) => {
      const ordered = rosterColumns.filter((c) => c.id === 'name' || ids.includes(c.id)).map((c) => c.id);
      localStorage.setItem(STORED, ordered.join(','));
      setChosen(ordered);
    },
  ];
}

/** Which columns the table shows. */
export function ColumnsButton({ chosen, onChange }: { chosen: readonly RosterColumn[]; onChange: (ids: readonly RosterColumn[]) => void }): ReactNode {
  const { t, say } = useLabels();
  return (
    <Popover
      trigger="click" placement="bottomRight" title={t('columns')}
      content={
        <>
          <Checkbox.Group
            className="choice-columns" value={[...chosen]} options={rosterColumns.map((c) => ({ value: c.id as string, label: say(c.words), disabled: c.id === 'name' }))}
            onChange={(ids) => onChange(ids as RosterColumn[])}
          />
          <div className="quiet">{t('columnsHint')}</div>
        </>
      }
    >
      <Button size="small">{t('columns')}</Button>
    </Popover>
  );
}

/** What a cell of the roster shows. */
export function cellText(id: RosterColumn, row: PersonRow, l: Labels): string {
  switch (id) {
    case 'sex': return l.of('sex', row.sex);
    case 'rank': return l.rank(row.rank);
    case 'jobRank': return l.jobRank(row.jobRank);
    case 'status': return l.of('status', row.status);
    case 'reserve': return row.reserve ? l.t('yes') : l.t('none');
    case 'entryChannel': return l.of('channel', row.entryChannel);
    case 'birth': case 'workStart': case 'partyJoin': case 'postSince': case 'rankSince': case 'enteredOn': return l.date(row[id]);
    default: return row[id] === null ? l.t('none') : String(row[id]);
  }
}

/** Columns of the table: names frozen at the left, dates and numbers at the right. */
export function tableColumns(chosen: readonly RosterColumn[], l: Labels, wide: boolean, english: boolean): TableColumnType<PersonRow>[] {
  return chosen.map((id): TableColumnType<PersonRow> => {
    const column = rosterColumns.find((c) => c.id === id)!;
    return {
      key: id, title: l.say(column.words), width: (widths[id] ?? 120) + (english ? (enExtra[id] ?? 24) : 0), ellipsis: id !== 'name',
      align: rightAligned.includes(id) ? 'right' : 'left',
      ...(id === 'name' && wide ? { fixed: 'left' as const } : {}),
      render: (_: unknown, row) => (id === 'name' ? <NameCell row={row} /> : cellText(id, row, l)),
      shouldCellUpdate: (now, before) => now !== before,
    };
  });
}

function NameCell({ row }: { row: PersonRow }): ReactNode {
  const { t } = useLabels();
  return (
    <>
      {row.level === 'card' ? <span title={t('roster.cardWhy')}>{row.name} <small className="quiet">{t('roster.card')}</small></span> : <Link href={`/roster/person/${row.id}`} tabIndex={-1}>{row.name}</Link>}
      {row.doubts > 0 ? (
        <span className="doubt-mark" title={t('roster.doubts', { n: row.doubts })} aria-label={t('roster.doubts', { n: row.doubts })}>
          ?{row.doubts}
        </span>
      ) : null}
    </>
  );
}
