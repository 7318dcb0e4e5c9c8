import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/day.ts';
import { useLang } from '../../../ui/say.ts';
import { catalogueGroups, placeNumber } from '../catalogue-rules.ts';
import { classEnglish, dateCells, type Cls, type Sub } from '../class-rules.ts';
import { todayHere } from './class-options.ts';
import type { Material } from './types.ts';

type Props = { name: string; materials: readonly Material[]; mayKeep: boolean; onCheck: (m: Material) => void; onWithdraw: (m: Material) => void };

/** The catalogue as the printed form has it: two heading rows, a row for each class (sub-classes for four and nine), three date cells. */
export function CatalogueTable({ name, materials, mayKeep, onCheck, onWithdraw }: Props): ReactNode {
  const { t } = useTranslation('files');
  const lang = useLang();
  const groups = catalogueGroups(materials, todayHere() as Day);
  return (
    <div className="scroll-x">
      <table className="catalogue">
        <caption className="print-only">{t('catalogue.title')}<span>{t('catalogue.person')}：{name}</span></caption>
        <thead>
          <tr>
            <th rowSpan={2} className="c-no">{t('catalogue.no')}</th>
            <th rowSpan={2}>{t('catalogue.name')}</th>
            <th colSpan={3}>{t('catalogue.made')}</th>
            <th rowSpan={2} className="c-n">{t('catalogue.copies')}</th>
            <th rowSpan={2} className="c-n">{t('catalogue.pages')}</th>
            <th rowSpan={2} className="c-note">{t('catalogue.note')}</th>
            {mayKeep ? <th rowSpan={2} className="c-acts no-print" aria-label={t('more')} /> : null}
          </tr>
          <tr><th className="c-y">{t('catalogue.y')}</th><th className="c-m">{t('catalogue.m')}</th><th className="c-m">{t('catalogue.d')}</th></tr>
        </thead>
        <tbody>
          {groups.map((g) => (
            <Fragment key={g.place}>
              <tr className="class-row"><th colSpan={mayKeep ? 9 : 8} scope="rowgroup">{lang === 'zh' ? g.heading : `${placeNumber(g.place)} ${classEnglish[g.place as Cls | Sub]}`}</th></tr>
              {g.materials.map((m) => <Row key={m.id} m={m} place={g.place} mayKeep={mayKeep} onCheck={onCheck} onWithdraw={onWithdraw} />)}
            </Fragment>
          ))}
          {[0, 1, 2].map((i) => <tr key={i} className="print-only spare"><td /><td /><td /><td /><td /><td /><td /><td /></tr>)}
        </tbody>
      </table>
    </div>
  );
}

function Row({ m, place, mayKeep, onCheck, onWithdraw }: Omit<Props, 'name' | 'materials'> & { m: Material; place: string }): ReactNode {
  const { t } = useTranslation('files');
  const [y, mo, d] = dateCells(m.madeOn);
  const remarks = [m.note, m.state === 'withdrawn' ? t('catalogue.withdrawn', { reason: m.withdrawnReason }) : null, m.sentWith ? t('catalogue.sent') : null].filter(Boolean).join('；');
  const open = m.closedAt === null && m.state === 'filed' && m.pageIds.length > 0;
  return (
    <tr className={m.state === 'withdrawn' ? 'withdrawn' : undefined} data-material={m.id}>
      <td className="c-no">{placeNumber(place)}-{m.n}</td>
      <td>{m.title}{open ? <span className="unchecked"> {t('catalogue.unchecked')}</span> : null}</td>
      <td className="right">{y}</td><td className="right">{mo}</td><td className="right">{d}</td>
      <td className="right">{m.copies}</td><td className="right">{m.pages}</td>
      <td>{remarks}</td>
      {mayKeep ? (
        <td className="c-acts no-print">
          {open ? <Button size="small" type="link" onClick={() => onCheck(m)}>{t('catalogue.check')}</Button> : null}
          {m.state === 'filed' && m.sentWith === null ? <Button size="small" type="link" onClick={() => onWithdraw(m)}>{t('catalogue.withdraw')}</Button> : null}
        </td>
      ) : null}
    </tr>
  );
}
