import { Alert, Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { colour } from '../../../ui/tokens.ts';
import { fetchCheckpoint, saveText, type Health } from './client.ts';
import type { PageCheck } from './check-page.ts';
import { SealIcon } from './seal.tsx';
import { civilTime } from './sentence.ts';

/** The last nightly comparison in one line, or in cinnabar with each thing named. */
export function NightlyNote({ health }: { health: Health }): ReactNode {
  const { t } = useTranslation('record');
  const say = useSay();
  const last = health.lastCheck;
  const at = last ? Object.values(civilTime(last.at)).join(' ') : '';
  return (
    <>
      {health.writable ? null : <Alert type="error" title={t('nightly.notWritable')} style={{ marginBottom: 8 }} />}
      {last && !last.ok ? (
        <Alert
          type="error"
          role="alert"
          style={{ marginBottom: 8 }}
          title={t('nightly.bad', { at, count: last.findings.length + last.more })}
          description={
            <>
              <ul style={{ margin: '4px 0', paddingLeft: 20 }}>
                {last.findings.map((f, i) => (
                  <li key={i}>
                    <code>{f.object}</code> {say(f.what)}
                  </li>
                ))}
              </ul>
              {last.more > 0 ? <div>{t('nightly.more', { count: last.more })}</div> : null}
              <div style={{ color: colour.cinnabar }}>{t('nightly.wayOut')}</div>
            </>
          }
        />
      ) : null}
      <p className="quiet">{health.checking ? t('nightly.running') : last === null ? t('nightly.never') : last.ok ? t('nightly.ok', { at, rows: last.rows, entries: last.entries }) : null}</p>
    </>
  );
}

/** Size and origin of the log, and the checkpoint to take away. */
export function LogCard({ health }: { health: Health }): ReactNode {
  const { t } = useTranslation('record');
  const content = (
    <div style={{ maxWidth: 360 }}>
      <p>
        {t('log.origin')} <code>{health.origin}</code>
      </p>
      <p className="quiet">{t('log.keep')}</p>
      <Button size="small" onClick={() => void fetchCheckpoint().then((text) => saveText('checkpoint', text))}>
        {t('log.download')}
      </Button>
    </div>
  );
  return (
    <Popover trigger={['click']} title={t('log.title')} content={content}>
      <Button icon={<SealIcon state="signed" label={t('log.title')} />}>{t('log.size', { size: health.size })}</Button>
    </Popover>
  );
}

/** What checking the page in this browser found, in words. */
export function CheckNote({ check }: { check: PageCheck }): ReactNode {
  const { t } = useTranslation('record');
  const say = useSay();
  const count = (result: string): number => check.checked.filter((c) => c.result === result).length;
  const bad = count('bad');
  const waiting = count('waiting');
  const memory = check.memory;
  const fine = bad === 0 && memory.kind !== 'broken';
  return (
    <Alert
      type={fine ? 'success' : 'error'}
      role="status"
      showIcon
      icon={<SealIcon state={fine ? 'signed' : 'bad'} label={t('verify')} size={24} />}
      style={{ marginBottom: 12, background: colour.card }}
      title={bad > 0 ? t('badCount', { count: bad }) : waiting > 0 ? t('sealedSome', { count: count('sealed'), waiting }) : t('sealed', { count: count('sealed'), size: check.size })}
      description={
        <>
          <div>{t('wordsChecked', { count: check.checked.filter((c) => c.wordsChecked).length })}</div>
          <div>{memory.kind === 'first' ? t('first') : memory.kind === 'extends' ? t('extends', { size: memory.size }) : t('broken', { why: say(memory.why) })}</div>
          <div className="quiet">{t('explain')}</div>
        </>
      }
    />
  );
}
