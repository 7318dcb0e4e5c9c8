import { Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTrusteeAccounts, type Trusteeship, type View } from './client.ts';

/** Who keeps the sealing key: the server, said openly, or three accounts. */
export function TrusteesChoice({ value, onChange }: { value: readonly string[] | undefined; onChange: (trustees: readonly string[] | undefined) => void }): ReactNode {
  const { t } = useTranslation('ballots');
  const accounts = useTrusteeAccounts(value !== undefined);
  const three = value ?? ['', '', ''];
  return (
    <>
      <h2>{t('trustees.title')}</h2>
      <Radio.Group aria-label={t('trustees.holder')} value={value ? 'three' : 'server'} onChange={(e) => onChange(e.target.value === 'three' ? ['', '', ''] : undefined)} options={(['server', 'three'] as const).map((v) => ({ value: v, label: t(`trustees.${v}`) }))} />
      <p className="quiet">{t(value ? 'trustees.threeHint' : 'trustees.serverHint')}</p>
      {value ? (
        <div className="ballots-fields">
          {three.map((id, i) => (
            <label key={i}>{t('trustees.place', { n: i + 1 })}
              <Select
                aria-label={t('trustees.place', { n: i + 1 })} placeholder={t('trustees.choose')} value={id === '' ? undefined : id} showSearch={{ optionFilterProp: 'label' }} loading={accounts.isPending}
                onChange={(to: string) => onChange(three.map((x, j) => (j === i ? to : x)))} options={(accounts.data?.accounts ?? []).filter((a) => a.id === id || !three.includes(a.id)).map((a) => ({ value: a.id, label: a.name }))}
              />
            </label>
          ))}
        </div>
      ) : null}
    </>
  );
}

/** The three trustees of a poll: key, rehearsal, release or loss of each. */
export function TrusteesTable({ trustees, started }: { trustees: Trusteeship['trustees']; started: boolean }): ReactNode {
  const { t } = useTranslation('ballots');
  return (
    <div className="scroll-x">
      <table className="plain-table ballots-counts ballots-trustees">
        <thead><tr><th>{t('trustees.name')}</th><th>{t('trustees.key')}</th><th>{t('trustees.rehearsal')}</th>{started ? <th>{t('trustees.release')}</th> : null}</tr></thead>
        <tbody>
          {trustees.map((r) => (
            <tr key={r.n}>
              <td className="nowrap">{r.name}</td>
              <td className="nowrap">{r.mark === null ? <span className="quiet">{t('trustees.noKey')}</span> : <span className="ballots-code">{r.mark}</span>}</td>
              <td className="nowrap">{r.rehearsed ? t('trustees.rehearsed') : <span className="quiet">{t('trustees.notYet')}</span>}</td>
              {started ? <td>{r.released ? t('trustees.released') : r.lost !== null ? <span className="ballots-stopped">{t('trustees.lost', { reason: r.lost })}</span> : <span className="quiet">—</span>}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the organizer sees of the trustees, and what follows where keys are lost. */
export function TrusteesPart({ poll }: { poll: View }): ReactNode {
  const { t, i18n } = useTranslation('ballots');
  if (poll.trustees.length === 0) return null;
  const lost = poll.trustees.filter((r) => r.lost !== null && !r.released).length;
  return (
    <section>
      <h2>{t('trustees.title')} {poll.keeper ? <Link className="ballots-own" href={`/ballots/${poll.id}/key`}>{t('trustees.mine')}</Link> : null}</h2>
      <TrusteesTable trustees={poll.trustees} started={poll.state !== 'draft'} />
      {poll.lostForGood.length > 0 && poll.state !== 'stopped' ? <p className="ballots-stopped" role="status">{t('trustees.dead', { names: poll.lostForGood.join(i18n.language.startsWith('zh') ? '、' : ', ') })}</p> : lost === 1 && (poll.state === 'announced' || poll.state === 'closed') ? <p role="status">{t('trustees.two')}</p> : null}
    </section>
  );
}
