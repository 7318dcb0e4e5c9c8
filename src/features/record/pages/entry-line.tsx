import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { citationById, findDocument } from '../../../domain/documents.ts';
import { useLang, useSay } from '../../../ui/say.ts';
import { colour } from '../../../ui/tokens.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { Checked } from '../check-rules.ts';
import { fetchProofFile, saveText, type Item } from './client.ts';
import { SealIcon } from './seal.tsx';
import { civilTime, sentenceOf } from './sentence.ts';

/** One entry as a sentence: time · who · what · under which articles, with its seal. */
export function EntryLine({ item, checked }: { item: Item; checked: Checked | undefined }): ReactNode {
  const { t, i18n } = useTranslation('record');
  const lang = useLang();
  const say = useSay();
  const state = checked?.result === 'bad' ? 'bad' : item.index === null ? 'waiting' : 'signed';
  const who = item.actor === null ? t('system') : (item.actor.name ?? t('unnamed', { id: item.actor.id.slice(0, 8) }));
  return (
    <li className="record-line" data-entry={item.id} style={{ display: 'flex', gap: 12, padding: '6px 0', borderTop: `1px solid ${colour.line}` }}>
      <time dateTime={item.at} className="quiet" style={{ flex: 'none', width: 48 }}>
        {civilTime(item.at).time}
      </time>
      <div style={{ flex: 1, minWidth: 0 }}>
        <strong style={{ fontWeight: 600 }}>{who}</strong> · {sentenceOf(i18n, lang, item.verb, item.params, t('mark'))}
        {item.caseNumber && item.caseId ? (
          <>
            {' · '}
            <Link href={`/cases/${item.caseId}`}>{t('case', { number: item.caseNumber })}</Link>
          </>
        ) : null}
        {item.cites.length > 0 ? (
          <>
            {' · '}
            <span style={{ display: 'inline-block' }}>
              <span className="quiet">{t('cites')}</span> {item.cites.map((id) => <Cite key={id} id={id} />)}
            </span>
          </>
        ) : null}
        {checked?.why ? <div style={{ color: colour.cinnabar }}>{say(checked.why)}</div> : null}
      </div>
      <Popover trigger={['click']} title={t('proof.title')} content={<ProofCard item={item} />}>
        <Button type="text" size="small" aria-label={t('proof.open')} style={{ flex: 'none' }}>
          <SealIcon state={state} label={item.index === null ? t('waiting') : t('index', { index: item.index })} />
        </Button>
      </Popover>
    </li>
  );
}

/** What an entry rests on: the document by its usual name, and the article as a chip; an id that is not known plainly. */
function Cite({ id }: { id: string }): ReactNode {
  const say = useSay();
  const citation = citationById(id);
  if (!citation) return <span className="quiet">{id} </span>;
  const document = findDocument(citation.document);
  return (
    <span>
      <span className="quiet">{document ? say(document.short) : citation.title}</span> <ArticleChip citation={citation} />
    </span>
  );
}

function ProofCard({ item }: { item: Item }): ReactNode {
  const { t } = useTranslation('record');
  const take = useSubmit(fetchProofFile, { done: (text) => saveText(`entry-${item.index}.tlog-proof`, text) });
  return (
    <div style={{ maxWidth: 340 }}>
      <p>{item.index === null ? t('proof.waiting') : t('proof.body', { index: item.index, size: item.seal })}</p>
      <p className="quiet" style={{ wordBreak: 'break-all' }}>
        {t('proof.id')} {item.id}
      </p>
      {item.index === null ? null : (
        <>
          <Button size="small" loading={take.isPending} onClick={() => take.mutate(item.id)}>
            {t('proof.download')}
          </Button>
          <p className="quiet">{t('proof.recorded')}</p>
        </>
      )}
    </div>
  );
}
