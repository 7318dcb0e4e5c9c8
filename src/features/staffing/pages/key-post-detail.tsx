import { Button } from 'antd';
import type { ReactNode } from 'react';
import { VerdictLine, type VerdictKind } from '../../../ui/verdict.tsx';
import type { Nearness } from '../rules/dues.ts';
import { settingDefs } from '../rules/settings.ts';
import { keyKindWords } from '../rules/words.ts';
import type { KeyLine } from './client.ts';
import { useWords } from './use-words.ts';

/** A form that stands open over the page. */
export type Acting = { kind: 'mark' } | { kind: 'age' | 'audit'; line: KeyLine; auditId?: string } | { kind: 'end'; markId: string; title: string };

const kindOf: Record<Nearness, VerdictKind> = { reached: 'notice', 'within-year': 'notice', later: 'pass', unknown: 'unknown', none: 'not-applicable' };

/** What comes due for one holder, each with its article or number, and what may be recorded. */
export function KeyDetail({ line, edit, act }: { line: KeyLine; edit: boolean; act: (a: Acting) => void }): ReactNode {
  const { t, say, date } = useWords();
  return (
    <>
      {line.dues.map((d) => (
        <VerdictLine
          key={d.kind} kind={kindOf[d.near]} citation={d.citation} wayOut={d.wayOut} evidence={d.on ? [{ label: { zh: t('keyPosts.dueOn', { lng: 'zh' }), en: t('keyPosts.dueOn', { lng: 'en' }) }, value: `${date(d.on)} ${t(`keyPosts.near.${d.near}`)}` }] : []}
          sentence={{ zh: `${t(`keyPosts.${d.kind}`, { lng: 'zh' })} · ${d.why.zh}`, en: `${t(`keyPosts.${d.kind}`, { lng: 'en' })} · ${d.why.en}` }}
        >
          {d.setting ? <div className="quiet small">{t('own', { value: d.setting.value, unit: say(settingDefs[d.setting.key].unit), day: d.setting.fromDay, author: d.setting.authorName, approver: d.setting.approverName })}</div> : null}
          {d.kind === 'retirement' ? (
            <div className="quiet small">
              {line.basis ? <>{t('keyPosts.basisNow', { age: line.basis.formerAge, author: line.basis.authorName, day: line.basis.day, basis: line.basis.basis })} {t('keyPosts.other')}</> : null}
              {edit ? <Button size="small" type="link" onClick={() => act({ kind: 'age', line })}>{t('keyPosts.determine')}</Button> : null}
            </div>
          ) : null}
          {d.kind === 'audit' ? (
            <div className="small">
              {line.auditRows.map((a) => (
                <div key={a.id}>
                  {t(`keyPosts.kinds.${a.kind}`)} · {a.doneOn ? t('keyPosts.auditDone', { day: a.doneOn, result: a.result ?? '' }) : t('keyPosts.auditOpen', { day: a.dueDay ?? '' })} <span className="quiet">{a.basis}</span>
                  {edit && !a.doneOn ? <Button size="small" type="link" onClick={() => act({ kind: 'audit', line, auditId: a.id })}>{t('keyPosts.finish')}</Button> : null}
                </div>
              ))}
              {edit ? <Button size="small" type="link" className="in-cell" onClick={() => act({ kind: 'audit', line })}>{t('keyPosts.addAudit')}</Button> : null}
            </div>
          ) : null}
        </VerdictLine>
      ))}
      {line.marks.map((m) => (
        <div key={m.id} className="waiting-line">
          <span className="chip">{say(keyKindWords[m.kind])}</span> <span className="quiet">{m.fromDay} · {m.basis}</span>
          {edit ? <Button size="small" type="link" onClick={() => act({ kind: 'end', markId: m.id, title: `${line.unitName}${line.title}` })}>{t('keyPosts.end')}</Button> : null}
        </div>
      ))}
    </>
  );
}
