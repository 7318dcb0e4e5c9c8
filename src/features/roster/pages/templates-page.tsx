import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap, upload } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';
import { download } from './download.ts';
import { localTime } from './local-time.ts';
import { useMay } from './use-may.ts';
import { useLabels } from './use-words.ts';

type State = paths['/api/roster/templates']['get']['responses']['200']['content']['application/json']['templates'][number];

/** Word templates of the office: what is in force, its fields, a trial with invented people, every version. */
export function TemplatesPage(): ReactNode {
  const { t } = useLabels();
  const query = useQuery({ queryKey: ['roster', 'templates'], queryFn: async () => (await unwrap(api.GET('/api/roster/templates'))).templates });
  return (
    <div className="templates-page">
      <PageHead title={t('papers.title')} note={t('papers.note')} />
      <Loaded query={query}>{(states) => <>{states.map((s) => <Kind key={s.kind} state={s} />)}</>}</Loaded>
    </div>
  );
}

function Kind({ state }: { state: State }): ReactNode {
  const { t } = useLabels();
  const { message } = App.useApp();
  const may = useMay();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const url = `/api/roster/templates/${state.kind}`;
  const tried = useSubmit((f: File) => { const form = new FormData(); form.append('file', f, f.name); return download(`${url}/preview`, form); }, { quiet: true, said: t('papers.tried') });
  const install = useSubmit((f: File) => upload<{ version: number }>(url, [f]), { quiet: true, done: ({ version }) => { setFile(null); void message.success(t('papers.installed', { version })); } });
  const back = useSubmit(() => unwrap(api.DELETE('/api/roster/templates/{kind}', { params: { path: { kind: state.kind } } })), { said: t('papers.backed') });
  const refused = [install.error, tried.error].find((e): e is Refused => e instanceof Refused);
  const kind = t(`papers.kind.${state.kind}`);
  const now = state.inForce;
  const take = (f: File | undefined): void => { if (f) { setFile(f); tried.reset(); install.reset(); } };
  return (
    <section className="template-kind" aria-label={kind}>
      <h2>{kind}</h2>
      <div className="quiet">{now ? t('papers.own', { version: now.version, file: now.file ?? '', by: now.by, at: localTime(now.at) }) : t('papers.builtIn')}</div>
      <div className="template-actions">
        <a href={`${url}/built-in`} download>{t('papers.download')}</a>
        {now ? <a href={`${url}/${now.version}/file`} download>{t('papers.downloadOwn')}</a> : null}
        {may.edit ? (
          <>
            <Button onClick={() => input.current?.click()}>{t('papers.choose')}</Button>
            <input ref={input} type="file" hidden accept=".docx" data-template={state.kind} onChange={(e) => { take(e.target.files?.[0]); e.target.value = ''; }} />
            {now ? <Button loading={back.isPending} onClick={() => back.mutate(undefined)}>{t('papers.back')}</Button> : null}
          </>
        ) : null}
      </div>
      {file ? (
        <div className="template-actions">
          <strong>{t('papers.chosen', { file: file.name })}</strong>
          <Button loading={tried.isPending} onClick={() => tried.mutate(file)}>{t('papers.tryIt')}</Button>
          <Button type="primary" loading={install.isPending} onClick={() => install.mutate(file)}>{t('papers.install')}</Button>
          <span className="quiet">{t('papers.recorded', { kind, file: file.name })}</span>
        </div>
      ) : null}
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <details>
        <summary>{t('papers.fields')}</summary>
        <p className="quiet">{t('papers.fieldsHint')}</p>
        <div className="template-fields">
          <span>{t('papers.values')}</span>
          <div>{[...state.fields.values].map((f) => <Field key={f} name={f} />)}</div>
          {state.fields.pictures.length > 0 ? <><span>{t('papers.pictures')}</span><div>{state.fields.pictures.map((f) => <Field key={f} name={f} />)}</div></> : null}
          {Object.entries(state.fields.lists).map(([list, names]) => (
            <ListFields key={list} list={list} names={names} />
          ))}
        </div>
      </details>
      <History state={state} />
    </section>
  );
}

const Field = ({ name }: { name: string }): ReactNode => <code>{`{${name}}`}</code>;

function ListFields({ list, names }: { list: string; names: readonly string[] }): ReactNode {
  return (
    <>
      <code>{`{#${list}}`}</code>
      <div>{names.map((f) => <Field key={f} name={f} />)}<Field name={`/${list}`} /></div>
    </>
  );
}

function History({ state }: { state: State }): ReactNode {
  const { t } = useLabels();
  if (state.history.length === 0) return <p className="quiet">{t('papers.empty')}</p>;
  return (
    <details>
      <summary>{t('papers.history')}</summary>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th className="right">{t('papers.version')}</th>
              <th>{t('papers.file')}</th>
              <th>{t('papers.by')}</th>
              <th className="right">{t('papers.at')}</th>
            </tr>
          </thead>
          <tbody>
            {state.history.map((h) => (
              <tr key={h.version}>
                <td className="right">{h.version}</td>
                <td>{h.file === null ? t('papers.backRow') : <a href={`/api/roster/templates/${state.kind}/${h.version}/file`} download>{h.file}</a>}</td>
                <td>{h.by}</td>
                <td className="right nowrap">{localTime(h.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
