import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSay } from '../../../ui/say.ts';
import type { Off } from './types.ts';

/** What is switched off, with who asked and who approved; stands on every result. */
export function OffNote({ off }: { off: readonly Off[] }): ReactNode {
  const { t } = useTranslation('audit');
  const say = useSay();
  if (off.length === 0) return null;
  return (
    <div className="audit-off" role="note">
      <Link href="/audit/checks">{t('checks.offTitle', { n: off.length })}</Link>
      {off.map((o) => (
        <div key={o.checkId} className="quiet">
          {t('checks.offLine', { title: say(o.title), reason: o.reason, asked: o.asked, approved: o.approved, from: o.fromDay, to: o.toDay ? t('checks.until', { to: o.toDay }) : '' })}
        </div>
      ))}
    </div>
  );
}
