import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { api, at, unwrap, type Row, type View } from './client.ts';
import { MarkButton } from './whole-stages.tsx';

/** One post of the plan: its case, who is proposed, a note, and each stage with its latest date. */
export function RowDetail({ view, row, works, onClose }: { view: View; row: Row; works: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const [person, setPerson] = useState(row.personId && row.person ? { id: row.personId, name: row.person } : null);
  const [note, setNote] = useState(row.note ?? '');
  const save = useSubmit(() => unwrap(api.POST('/api/term/plans/{id}/person', { ...at(view.plan.id), body: { postId: row.id, personId: person?.id ?? null, note: note.trim() || null } })), { said: t('board.saved') });
  const dates = new Map(view.board.stages.map((s) => [s.task, s.latestFinish]));
  return (
    <Modal open title={`${row.unitName} ${row.title}`} onCancel={onClose} footer={null} width={640}>
      <p>
        {t(`move.${row.moveKind}`)} · {row.clerkName ?? t('board.nobody')} · {row.withheld ? t('board.withheld') : row.caseId ? <Link href={`/cases/${row.caseId}`}>{t('board.case', { n: row.caseNumber })}</Link> : t('board.noCase')}{row.caseStopped ? ` · ${t('board.stopped')}` : ''}
        {row.candidates.length > 0 ? ` · ${row.candidates.join('、')}` : ''}
      </p>
      {row.why && row.late ? <p className="term-late">{say(view.tasks.find((x) => x.id === row.late!.task)!.words)} {t('board.lateDays', { n: row.late.days })}：{say(row.why)}</p> : null}
      {works && !row.withheld ? (
        <div className="term-person">
          <PersonPicker value={person} onChange={setPerson} />
          <Input aria-label={t('board.note')} placeholder={t('board.note')} value={note} onChange={(e) => setNote(e.target.value)} maxLength={300} />
          <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>{t('board.save')}</Button>
        </div>
      ) : row.note ? <p>{row.note}</p> : null}
      <table className="plain-table">
        <tbody>
          {row.cells.map((c) => {
            const task = view.tasks.find((x) => x.id === c.task)!;
            const held = view.marks.find((m) => m.task === c.task && m.postId === row.id);
            return (
              <tr key={c.task}>
                <td>{say(task.words)}</td><td data-state={c.state}>{t(`state.${c.state}`)} {c.done ?? ''}{c.state === 'late' ? t('board.lateDays', { n: c.late }) : ''}</td>
                <td className="quiet">{say(task.milestone)}</td><td className="nowrap quiet">{dates.get(c.task) ? t('board.latest', { day: dates.get(c.task) }) : ''}</td>
                <td>{works && task.by === 'mark' && view.plan.version > 0 && c.state !== 'none' ? <MarkButton view={view} task={c.task} postId={row.id} held={held?.id ?? null} /> : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}
