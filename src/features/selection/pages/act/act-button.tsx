import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { ActForm, type ActProps } from './act-form.tsx';

type Props = Omit<ActProps, 'onDone' | 'onCancel'> & { primary?: boolean; small?: boolean; label?: string };

const inMeeting = ['candidate.present', 'vote.give', 'vote.sheet', 'vote.close', 'discussion.record', 'ballot.count'];

/** One act as a button that opens its form in place; where this person may not, it says why and who can. */
export function ActButton({ primary, small, label, ...act }: Props): ReactNode {
  const { t, say } = useLabels();
  const { view, may } = useCaseHere();
  const [open, setOpen] = useState(false);
  const permission = may(act.kind);
  const name = label ?? t(`act.${act.kind}`);
  if (inMeeting.includes(act.kind)) {
    return (
      <Link href={`/cases/${view.state.id}/meeting`} className="act-link no-print">
        {t('toMeeting')}
      </Link>
    );
  }
  if (!permission) return null;
  // Who can is said in the line; only a reason of one's own (kin, an ended step) is worth a sentence.
  if (!permission.allowed) return permission.refusal && !/\.(role|administrator)$/.test(permission.refusal.name) ? <span className="not-you no-print">{t('notYou', { act: name, why: say(permission.refusal.reason), who: say(permission.refusal.wayOut) })}</span> : null;
  if (!open) {
    return (
      <Button autoInsertSpace={false} className="no-print" type={primary ? 'primary' : 'default'} size={small ? 'small' : 'middle'} onClick={() => setOpen(true)}>
        {name}
      </Button>
    );
  }
  return (
    <div className="act-open no-print">
      <ActForm {...act} onDone={() => setOpen(false)} onCancel={() => setOpen(false)} />
    </div>
  );
}
