import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { isSettingKey, settingDef, settingGroups } from '../../../domain/settings.ts';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { useSettings, type Elsewhere, type ProposalLine, type SettingLine } from './client.ts';
import { DetailDrawer } from './detail-drawer.tsx';
import { OpenProposal } from './open-proposal.tsx';

const hrefOf = (key: string): string => `/policy/settings?key=${encodeURIComponent(key)}`;

/** What the institution sets itself: what holds, on what it rests, by whose hands, what waits and what is missing. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation('settings');
  const [day, setDay] = useState('');
  const query = useSettings(day);
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('key') ?? '';
  return (
    <div className="policy-page settings-page">
      <Loaded query={query}>
        {(view) => (
          <>
            <PageHead title={t('title')} note={t('lead')} extra={<><label className="settings-asof">{t('asOf')} <DayInput value={day || view.day} onChange={setDay} label={t('asOf')} /></label><Button onClick={() => window.print()}>{t('print')}</Button></>} />
            {view.open.length > 0 ? (
              <section aria-label={t('open')}>
                <h2>{t('open')} <span className="quiet">{view.open.length}</span></h2>
                {view.open.map((p) => <OpenProposal key={p.id} proposal={p} running={view.running} />)}
              </section>
            ) : null}
            {settingGroups.map((group) => <Group key={group} title={t(`group.${group}`)} lines={view.lines.filter((l) => settingDef(l.key).group === group)} open={view.open} />)}
            {view.elsewhere.map((e) => <Other key={e.id} of={e} />)}
            {isSettingKey(asked) ? <DetailDrawer line={view.lines.find((l) => l.key === asked)!} waiting={view.open.find((p) => p.key === asked)} today={view.today} running={view.running} onClose={() => go('/policy/settings')} /> : null}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Group({ title, lines, open }: { title: string; lines: readonly SettingLine[]; open: readonly ProposalLine[] }): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="policy-table settings-table">
        <thead><tr>{(['name', 'value', 'source', 'by', 'from'] as const).map((c) => <th key={c} className={`settings-${c}`}>{t(`col.${c}`)}</th>)}</tr></thead>
        <tbody>
          {lines.map((l) => (
            <tr key={l.key} data-key={l.key} data-state={l.state}>
              <td><Link href={hrefOf(l.key)}>{say(settingDef(l.key).words)}</Link>{open.some((p) => p.key === l.key) ? <span className="settings-waits">{t('waits')}</span> : null}</td>
              <td>
                {l.words ? say(l.words) : <span className="settings-missing">{t('missing')}{l.rules.length > 0 ? <> · <Link href={hrefOf(l.key)}>{t('missingRules', { n: l.rules.length })}</Link></> : null}</span>}
                {l.next ? <div className="quiet small">{t('next', { day: l.next.from, value: say(l.next.words) })}</div> : null}
              </td>
              <td>{l.state === 'missing' ? null : <><span className="policy-kind">{t(l.state === 'set' ? 'own' : 'usual')}</span>{l.source ? say(l.source) : <span className="quiet">{t('unnamed')}</span>}</>}</td>
              <td>{l.state !== 'set' ? null : l.author === null ? <span className="quiet">{t('earlier')}</span> : `${l.author} / ${l.approver}`}</td>
              <td className="nowrap">{l.from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Numbers that have a page of their own, with what holds. */
function Other({ of }: { of: Elsewhere }): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  return (
    <section aria-label={t(`group.${of.id}`)}>
      <h2>{t(`group.${of.id}`)} <Link className="settings-away" href={of.href}>{t('elsewhere')}</Link></h2>
      <table className="policy-table settings-table">
        <tbody>
          {of.lines.map((l, i) => (
            <tr key={i}>
              <td>{say(l.words)}</td>
              <td>{l.value ? say(l.value) : <span className="settings-missing">{t('missing')}</span>}</td>
              <td>{l.value ? <span className="policy-kind">{t(l.own ? 'own' : 'usual')}</span> : null}</td>
              <td>{l.by}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
