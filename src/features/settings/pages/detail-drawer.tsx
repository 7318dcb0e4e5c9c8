import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { settingDef, type SettingKey } from '../../../domain/settings.ts';
import { Loaded } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../policy/pages/queries.ts';
import { useHistory, type ProposalLine, type SettingLine } from './client.ts';
import { ProposalForm } from './proposal-form.tsx';

type Props = { line: SettingLine; waiting: ProposalLine | undefined; today: string; running: number; onClose: () => void };

/** One setting beside the list: what holds, what it bears on, who proposed and decided what, and the form of a proposal. */
export function DetailDrawer({ line, waiting, today, running, onClose }: Props): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  const may = useMe().holds(mayHandleCases);
  const [writing, setWriting] = useState<'value' | 'withdraw' | null>(null);
  const def = settingDef(line.key);
  return (
    <Drawer open onClose={onClose} title={say(def.words)} size={520} className="policy-drawer settings-drawer" destroyOnHidden>
      <p className="settings-now">{line.words ? say(line.words) : <span className="settings-missing">{t('missing')}</span>}</p>
      {line.state === 'missing' ? null : <p><span className="policy-kind">{t(line.state === 'set' ? 'own' : 'usual')}</span>{line.source ? say(line.source) : <span className="quiet">{t('unnamed')}</span>}{line.author ? <span className="quiet"> · {line.author} / {line.approver} · {line.from}</span> : null}</p>}
      {line.next ? <p className="quiet">{t('next', { day: line.next.from, value: say(line.next.words) })}</p> : null}
      <p className="quiet">{say(def.note)}{def.fills ? <> · {t('fills')} <ArticleChip citation={def.fills} /></> : null}</p>
      {line.rules.length > 0 ? <><h3>{t('bears')}</h3><ul className="policy-links">{line.rules.map((r) => <li key={r.id}><Link href={`/policy/rules/${encodeURIComponent(r.id)}`}>{say(r.title)}</Link></li>)}</ul></> : null}
      {def.pages.length > 0 ? <p>{t('pages')} {def.pages.map((p) => <Link key={p.href} href={p.href} className="settings-page-link">{say(p.words)}</Link>)}</p> : null}
      {writing ? <ProposalForm settingKey={line.key} now={line.state === 'missing' ? null : line.value} withdraw={writing === 'withdraw'} today={today} running={def.group === 'selection' ? running : 0} onDone={() => setWriting(null)} /> : may && !waiting ? (
        <div className="policy-actions no-print">
          <Button type="primary" onClick={() => setWriting('value')}>{t(line.state === 'set' ? 'change' : 'propose')}</Button>
          {line.state === 'set' && line.key !== 'institution.name' ? <Button onClick={() => setWriting('withdraw')}>{t('withdraw')}</Button> : null}
        </div>
      ) : null}
      <History settingKey={line.key} />
    </Drawer>
  );
}

function History({ settingKey }: { settingKey: SettingKey }): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  return (
    <>
      <h3>{t('history')}</h3>
      <Loaded query={useHistory(settingKey)}>
        {(list) => list.length === 0 ? <p className="quiet">{t('noHistory')}</p> : (
          <ol className="settings-history">
            {list.map((p) => (
              <li key={p.id} data-state={p.state}>
                <div>{t('proposed', { by: p.by, day: p.day, value: say(p.words), from: p.fromDay })}</div>
                <div className="quiet small">{p.source || t('unnamed')} · {p.reason}</div>
                <div className="small">{t(`state.${p.state}`)}{p.decidedBy ? ` · ${t('decided', { by: p.decidedBy, day: p.decidedDay })}` : ''}{p.note ? ` · ${p.note}` : ''}</div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </>
  );
}
