import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe, useSynonyms } from './queries.ts';

/** The department's own synonyms. */
export function WordsPage(): ReactNode {
  const { t } = useTranslation('policy');
  const me = useMe();
  const may = me.holds(mayHandleCases);
  const [typed, setTyped] = useState('');
  const add = useSubmit(() => unwrap(api.POST('/api/policy/synonyms', { body: { words: typed.split(/[\s、，,]+/).filter((w) => w !== '') } })), { quiet: true, done: () => setTyped('') });
  const end = useSubmit((id: string) => unwrap(api.POST('/api/policy/synonyms/{id}/end', { params: { path: { id } } })));
  const query = useSynonyms();
  return (
    <div className="policy-page">
      <Link href="/policy">← {t('docs.back')}</Link>
      <PageHead title={t('synonyms.title')} note={t('synonyms.lead')} />
      {may ? (
        <form className="policy-ask" onSubmit={(e) => { e.preventDefault(); add.mutate(undefined); }}>
          <Input aria-label={t('synonyms.words')} placeholder={t('synonyms.words')} style={{ flex: '1 1 320px', width: 'auto' }} maxLength={300} value={typed} onChange={(e) => setTyped(e.target.value)} />
          <Button type="primary" htmlType="submit" loading={add.isPending} disabled={typed.trim() === ''}>{t('synonyms.add')}</Button>
        </form>
      ) : null}
      {add.error instanceof Refused ? <RefusalNote refusal={add.error.refusal} requestId={add.error.requestId} /> : null}
      <Loaded query={query}>
        {({ synonyms }) => synonyms.length === 0 ? <p className="quiet">{t('synonyms.none')}</p> : (
          <table className="policy-table">
            <tbody>{synonyms.map((s) => <tr key={s.id} className={s.endedDay ? 'quiet' : undefined}><td>{s.words.join('、')}</td><td className="nowrap">{t('article.signed', { name: s.byName, day: s.day })}</td><td className="nowrap">{s.endedDay ? t('synonyms.ended', { day: s.endedDay }) : may ? <Button type="link" size="small" onClick={() => end.mutate(s.id)}>{t('synonyms.end')}</Button> : null}</td></tr>)}</tbody>
          </table>
        )}
      </Loaded>
    </div>
  );
}
