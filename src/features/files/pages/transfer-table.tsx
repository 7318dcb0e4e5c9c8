import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TransferLine } from './types.ts';

/** Transfers in a table; what is late says so in words. */
export function TransferTable({ lines }: { lines: readonly TransferLine[] }): ReactNode {
  const { t } = useTranslation('files');
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('transfer.number')}</th><th>{t('transfer.direction')}</th><th>{t('transfer.person')}</th><th>{t('transfer.counterpart')}</th><th className="right">{t('transfer.dueOn')}</th><th className="right">{t('transfer.sentOn')}</th><th className="right">{t('transfer.receiptDue')}</th><th className="right">{t('transfer.receipt')}</th><th>{t('transfer.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((l) => (
            <tr key={l.id}>
              <td className="nowrap"><Link href={`/files/transfer/${l.id}`}>{l.number}</Link></td>
              <td>{t(`transfer.${l.direction}`)}</td>
              <td className="nowrap"><Link href={`/files/person/${l.personId}`}>{l.personName}</Link></td>
              <td>{l.counterpart}</td>
              <td className="right">{l.dueOn}</td>
              <td className="right">{l.sentOn}{l.sentLate ? <span className="late"> {t('transfer.sentLate')}</span> : null}</td>
              <td className="right">{l.direction === 'out' ? l.receiptDueOn : t('none')}</td>
              <td className="right">{l.receiptOn ?? t('none')}</td>
              <td className="nowrap">{t(`transfer.${l.state}`)}{l.state === 'sent' && l.receiptLate ? <strong className="late"> {t('transfer.late')}</strong> : null}{l.differing > 0 ? <span className="late"> {t('transfer.differs')}</span> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
