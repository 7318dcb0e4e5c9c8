import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientOf } from '../../../kernel/age.ts';
import { fromBase64, toBase64 } from '../../../kernel/base64.ts';
import { keyMark, readKeyFile } from '../rules/trustee-key.ts';

/** Takes the kept key from its file or from paper, and gives it on only when it is the one that is registered. */
export function KeyInput({ poll, mine, disabled, onKey }: { poll: string; mine: string; disabled: boolean; onKey: (secret: Uint8Array) => void }): ReactNode {
  const { t } = useTranslation('ballots');
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const take = (text: string): void => {
    const read = readKeyFile(text);
    if (!read.ok) return setFault(t(`key.faults.${read.fault}`));
    if (read.poll !== null && read.poll !== poll) return setFault(t('key.faults.poll'));
    const recipient = recipientOf(read.secret);
    if (toBase64(recipient) !== mine) return setFault(t('key.faults.other', { mine: keyMark(fromBase64(mine)), this: keyMark(recipient) }));
    setFault(null);
    onKey(read.secret);
  };
  return (
    <div className="ballots-key-input">
      <label className={disabled ? 'ant-btn ballots-file off' : 'ant-btn ballots-file'}>
        {t('key.choose')}
        <input type="file" accept=".json,.txt" disabled={disabled} onChange={(e) => { const file = e.target.files?.[0]; e.target.value = ''; if (file) void file.text().then(take, () => setFault(t('key.faults.none'))); }} />
      </label>
      <button type="button" className="ballots-link" aria-expanded={typing} onClick={() => setTyping(!typing)}>{t('key.paper')}</button>
      {typing ? <div className="ballots-row"><Input.TextArea aria-label={t('key.typed')} placeholder={t('key.typed')} autoSize={{ minRows: 2 }} value={typed} maxLength={200} spellCheck={false} autoComplete="off" className="ballots-code" onChange={(e) => setTyped(e.target.value)} /><Button disabled={disabled || typed.trim() === ''} onClick={() => take(typed)}>{t('key.use')}</Button></div> : null}
      {fault ? <p className="ballots-stopped" role="alert">{fault}</p> : null}
    </div>
  );
}
