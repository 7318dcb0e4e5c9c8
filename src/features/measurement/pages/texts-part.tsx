import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { takeFile } from '../../selection/pages/client.ts';
import { textsNote } from '../texts-rules.ts';
import { api, unwrap, type PollView, type TextsView } from './client.ts';

const forms = ['word', 'pdf'] as const;
const ending = { word: 'docx', pdf: 'pdf' } as const;

/** Takes the report of a counted review out, as Word or PDF. */
export function ReportButtons({ poll }: { poll: { id: string; number: string } }): ReactNode {
  const { t } = useTranslation('measurement');
  const take = useSubmit((f: (typeof forms)[number]) => takeFile(`/api/measurement/polls/${poll.id}/report/${ending[f]}`, `${t('report.file', { number: poll.number })}.${ending[f]}`));
  return <span className="no-print report-take">{t('report.take')} {forms.map((f) => <Button key={f} size="small" loading={take.isPending && take.variables === f} onClick={() => take.mutate(f)}>{t(`report.${f}`)}</Button>)}</span>;
}

/** What was written in a poll: read at one's own wish, since every reading is recorded; in an order of chance. */
export function TextsPart({ poll }: { poll: PollView }): ReactNode {
  const { t } = useTranslation('measurement');
  const say = useSay();
  const [read, setRead] = useState<TextsView | null>(null);
  const open = useSubmit(() => unwrap(api.POST('/api/measurement/polls/{id}/texts', { params: { path: { id: poll.id } } })), { done: setRead });
  const take = useSubmit((f: (typeof forms)[number]) => takeFile(`/api/measurement/polls/${poll.id}/texts/${ending[f]}`, `${t('remarks.file', { number: poll.number })}.${ending[f]}`));
  return (
    <section>
      <h2>{t('remarks.title')} <span className="quiet">{t('remarks.n', { n: poll.texts })}</span></h2>
      <p className="quiet">{say(textsNote)}</p>
      {read === null ? <p className="no-print"><Button size="small" loading={open.isPending} onClick={() => open.mutate(undefined)}>{t('remarks.read')}</Button> <span className="quiet">{t('remarks.readAsk')}</span></p> : (
        <>
          {read.parts.map((p) => (
            <div key={`${p.slot} ${p.question}`} className="written">
              <h3>{t('remarks.one', p)} <span className="quiet">{p.texts.length}</span></h3>
              <ul>{p.texts.map((text, i) => <li key={i}>{text}</li>)}</ul>
            </div>
          ))}
          {read.closed > 0 ? <p className="quiet">{t('remarks.closed', { n: read.closed })}</p> : null}
          <p className="no-print report-take">{forms.map((f) => <Button key={f} size="small" loading={take.isPending && take.variables === f} onClick={() => take.mutate(f)}>{t(`remarks.${f}`)}</Button>)}</p>
        </>
      )}
    </section>
  );
}
