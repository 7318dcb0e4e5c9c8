import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap, upload } from '../../../web/client.ts';
import { fieldWords } from '../../roster/fields-rules.ts';
import { ListsTab } from '../../roster/pages/lists-tab.tsx';
import { localTime } from '../../roster/pages/local-time.ts';
import { ResumeText } from '../../roster/pages/resume-text.tsx';
import type { PersonFile } from '../../roster/pages/types.ts';
import { useLabels } from '../../roster/pages/use-words.ts';
import { protectedFields, protectedLists } from '../../roster/protected-rules.ts';
import { factWords } from '../../roster/said-rules.ts';
import { useOwn, type Own } from './client.ts';
import { FilePick } from './file-pick.tsx';
import '../../roster/pages/roster.css';
import './corrections.css';

const shown = ['name', 'sex', 'birth', 'ethnicity', 'nativePlace', 'birthPlace', 'workStart', 'party', 'partyJoin', 'partyRegular', 'health', 'techTitle', 'specialty', 'idNumber', 'status', 'postText', 'postSince', 'rankSince', 'jobRank', 'entryChannel', 'enteredOn'] as const;

/** 我的信息: what the roster holds about the signed-in person; asking for a correction and following it. */
export function OwnPage(): ReactNode {
  const { t } = useTranslation('corrections');
  const query = useOwn();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHead title={t('me.title')} note={t('me.note')} extra={<Button type="primary" onClick={() => setAsking(true)}>{t('me.ask')}</Button>} />
      {asking ? <AskDialog onClose={() => setAsking(false)} /> : null}
      <Loaded query={query}>
        {({ file, requests }) => (
          <>
            <section className="no-print">
              <h2>{t('me.requests')}</h2>
              {requests.length === 0 ? <p className="quiet">{t('me.noRequests')}</p> : requests.map((r) => <Request key={r.id} request={r} />)}
            </section>
            <Facts file={file} />
            {file.person.resumeText ? <section><h2>{say(fieldWords('resumeText'))}</h2><ResumeText text={file.person.resumeText} /></section> : null}
            <ListsTab own file={{ ...file, mayEdit: false } as PersonFile} mayEdit={false} lists={['holdings', 'ranks', 'education', 'awards', 'punishments', 'appraisals', 'family']} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Facts({ file }: { file: Own['file'] }): ReactNode {
  const { t } = useTranslation('corrections');
  const roster = useLabels();
  const say = useSay();
  return (
    <section>
      <h2>{t('me.facts')}</h2>
      <dl className="facts own-facts">
        {shown.map((f) => <div key={f}><dt>{say(fieldWords(f))}</dt><dd>{file.person[f] === null ? <span className="quiet">{roster.t('notKnown')}</span> : say(factWords(f, file.person[f], () => undefined))}</dd></div>)}
        <div><dt>{say(fieldWords('unitId'))}</dt><dd>{file.person.unitName}</dd></div>
      </dl>
    </section>
  );
}

function Request({ request: r }: { request: Own['requests'][number] }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const [supplying, setSupplying] = useState(false);
  const withdraw = useSubmit(() => unwrap(api.POST('/api/corrections/me/{id}/withdraw', { params: { path: { id: r.id } } })), { said: t('me.withdrawn') });
  const says = r.state === 'returned' && r.waitsFor !== 'person' ? 'returnedClerk' : r.state;
  return (
    <div className="own-request">
      <p><span className="quiet nowrap">{localTime(r.openedAt)}</span> {r.ask.field ? <b>{say(fieldWords(r.ask.field))} </b> : null}<span className="lines">{r.ask.text}</span>{r.ask.wished ? ` · ${t('me.wished')} ${r.ask.wished}` : ''}</p>
      <p><b>{t('me.next')} {t(`me.says.${says}`)}</b></p>
      {r.answer && (r.answer.words || r.state === 'approved') ? <p>{t('me.answer')} {r.answer.words} <span className="quiet">{r.answer.by} {localTime(r.answer.at)}</span></p> : null}
      {r.said ? <p>{t('me.entered', { said: say(r.said) })}</p> : null}
      {r.may.includes('supply') ? <Button size="small" type="primary" onClick={() => setSupplying(true)}>{t('me.supply')}</Button> : null}
      {r.may.includes('withdraw') ? <Button size="small" type="link" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{t('me.withdraw')}</Button> : null}
      {supplying ? <AskDialog supply={r.id} onClose={() => setSupplying(false)} /> : null}
    </div>
  );
}

/** Asks in one's own words; with `supply` it answers a return. */
function AskDialog({ supply, onClose }: { supply?: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const [field, setField] = useState<string | null>(null);
  const [wished, setWished] = useState('');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const send = useSubmit(() => upload<{ id: string }>(supply ? `/api/corrections/me/${supply}/supply` : '/api/corrections/me', files, { text: text.trim(), ...(field && field !== 'other' ? { field } : {}), ...(wished.trim() ? { wished: wished.trim() } : {}) }), { quiet: true, said: t(supply ? 'me.supplied' : 'me.sent'), done: onClose });
  const refused = send.error instanceof Refused ? send.error : null;
  const options = [...[...protectedFields, ...protectedLists].map((f) => ({ value: f as string, label: say(fieldWords(f)) })), { value: 'other', label: t('me.other') }];
  return (
    <Modal open onCancel={onClose} width={600} title={t(supply ? 'me.supply' : 'me.askTitle')} okText={t('me.send')} onOk={() => send.mutate(undefined)} okButtonProps={{ loading: send.isPending, disabled: text.trim().length < 2 || (!supply && field === null) }}>
      <div className="proposal-grid">
        {supply ? null : (
          <>
            <label htmlFor="own-which">{t('me.which')}</label>
            <Select id="own-which" value={field} onChange={setField} showSearch={{ optionFilterProp: 'label' }} options={options} />
            <label htmlFor="own-wished">{t('me.wished')}</label>
            <Input id="own-wished" maxLength={300} value={wished} onChange={(e) => setWished(e.target.value)} />
          </>
        )}
        <label htmlFor="own-text">{t('me.text')}</label>
        <Input.TextArea id="own-text" autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} value={text} placeholder={t('me.textHint')} onChange={(e) => setText(e.target.value)} />
        <label htmlFor="own-files">{t('me.papers')}</label>
        <FilePick id="own-files" multiple files={files} onChange={setFiles} />
      </div>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
    </Modal>
  );
}
