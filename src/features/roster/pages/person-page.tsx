import { Alert, Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { isDay } from '../../../kernel/day.ts';
import { Loaded } from '../../../ui/page.tsx';
import { isGone } from '../rules.ts';
import { AsOf } from './as-of.tsx';
import { CareerTab } from './career-tab.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { FormTab } from './form-tab.tsx';
import { KinTab } from './kin-tab.tsx';
import { ListsTab } from './lists-tab.tsx';
import { PersonHead } from './person-head.tsx';
import { usePerson } from './queries.ts';
import { FormsMenu, useExport } from './export-menu.tsx';
import { OpenProposals } from './proposals.tsx';
import { PrintFoot } from './print-foot.tsx';
import type { PersonFile } from './types.ts';
import { useLabels } from './use-words.ts';

const tabs = ['form', 'career', 'posts', 'lists', 'kin', 'changes'] as const;
type Tab = (typeof tabs)[number];

/** A person's file: head line, and the form, career, posts, lists and changes under tabs. */
export function PersonPage({ id }: { id: string }): ReactNode {
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf');
  const asOf = given && isDay(given) ? given : undefined;
  const tab = tabs.find((t) => t === params.get('tab')) ?? 'form';
  const query = usePerson(id, asOf);
  const go = (change: { asOf?: string | undefined; tab?: Tab }): void => {
    const next = new URLSearchParams();
    const day = 'asOf' in change ? change.asOf : asOf;
    const at = change.tab ?? tab;
    if (day) next.set('asOf', day);
    if (at !== 'form') next.set('tab', at);
    setParams(next, { replace: true });
  };
  return <Loaded query={query}>{(file) => <Shown key={`${id} ${file.asOf}`} file={file} asOf={asOf} tab={tab} go={go} />}</Loaded>;
}

function Shown({ file, asOf, tab, go }: { file: PersonFile; asOf: string | undefined; tab: Tab; go: (change: { asOf?: string | undefined; tab?: Tab }) => void }): ReactNode {
  const { t } = useLabels();
  const { t: files } = useTranslation('files');
  const { t: policy } = useTranslation('policy');
  const { t: measurement } = useTranslation('measurement');
  const out = useExport();
  const mayEdit = file.mayEdit && asOf === undefined && !isGone(file.person.status);
  const content: Record<Tab, () => ReactNode> = {
    form: () => <FormTab file={file} mayEdit={mayEdit} onLists={() => go({ tab: 'lists' })} onPosts={() => go({ tab: 'posts' })} />,
    career: () => <CareerTab file={file} />,
    posts: () => <ListsTab file={file} mayEdit={mayEdit} lists={['holdings', 'ranks']} />,
    lists: () => <ListsTab file={file} mayEdit={mayEdit} lists={['education', 'awards', 'punishments', 'appraisals', 'family']} />,
    kin: () => <KinTab personId={file.person.id} onLists={() => go({ tab: 'lists' })} />,
    changes: () => <ChangesTab file={file} />,
  };
  return (
    <div className="person-page">
      <div className="person-top no-print">
        <Link href="/roster">← {t('person.back')}</Link>
        <Link href={`/files/person/${file.person.id}`}>{files('catalogue.title')}</Link>
        <Link href={`/measurement/person/${file.person.id}`}>{measurement('personLink')}</Link>
        <Link href={`/policy/ask?person=${file.person.id}`}>{policy('askRules.askPerson')}</Link>
        <span className="spacer" />
        <AsOf value={asOf} shown={file.asOf} onChange={(day) => go({ asOf: day })} />
        <Button onClick={() => window.print()}>{t('person.print')}</Button>
        <FormsMenu primary label={t('person.docx')} busy={out.busy} onPick={(kind) => out.forms(kind, { ids: [file.person.id] }, asOf)} />
      </div>
      {asOf ? <Alert className="no-print" type="warning" showIcon title={t('asOfPast', { day: asOf })} /> : null}
      {out.shown}
      {file.person.status === 'void' ? <Alert type="warning" showIcon title={t('merge.voidNote')} /> : null}
      {file.person.mergedInto ? <Alert type="warning" showIcon title={t('merge.intoNote')} action={<Link href={`/roster/person/${file.person.mergedInto}`}>{t('merge.toKept')}</Link>} /> : null}
      <PersonHead file={file} mayEdit={mayEdit} />
      {mayEdit ? <OpenProposals personId={file.person.id} /> : null}
      <Tabs activeKey={tab} onChange={(key) => go({ tab: key as Tab })} destroyOnHidden items={tabs.map((key) => ({ key, label: t(`person.tabs.${key}`), children: key === tab ? content[key]() : null }))} />
      <PrintFoot />
    </div>
  );
}
