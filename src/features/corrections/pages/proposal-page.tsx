import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { PersonChoice } from '../../roster/pages/field-input.tsx';
import { usePerson } from '../../roster/pages/queries.ts';
import { useDetail, type Detail } from './client.ts';
import { itemFrom, itemsOf } from './draft.ts';
import { ProposalForm } from './proposal-form.tsx';
import './corrections.css';

/** A new request for one person: /corrections/new?person=…&field=… */
export function NewPage(): ReactNode {
  const { t } = useTranslation('corrections');
  const [params] = useSearchParams();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState('');
  const person = params.get('person') ?? '';
  if (person === '') {
    return (
      <div className="proposal">
        <PageHead title={t('ask')} note={t('form.choosePerson')} />
        <PersonChoice id="person" label={t('column.person')} value={chosen} onChange={(id) => { setChosen(id ?? ''); if (id) go(`/corrections/new?person=${id}`, { replace: true }); }} />
      </div>
    );
  }
  return <ForPerson key={params.toString()} personId={person} field={params.get('field')} row={params.get('row')} act={params.get('act')} detail={null} />;
}

/** The clerk's change set for the person's own request, or worked over after a return: /corrections/:id/prepare */
export function PreparePage({ id }: { id: string }): ReactNode {
  const query = useDetail(id);
  return <Loaded query={query}>{(detail) => <ForPerson personId={detail.line.person.id} field={detail.ask?.field ?? null} row={null} act={null} detail={detail} />}</Loaded>;
}

function ForPerson({ personId, field, row, act, detail }: { personId: string; field: string | null; row: string | null; act: string | null; detail: Detail | null }): ReactNode {
  const query = usePerson(personId);
  return (
    <Loaded query={query}>
      {(file) => <ProposalForm file={file} detail={detail} initial={detail && detail.drafts.length > 0 ? itemsOf(detail.drafts) : itemFrom(file, { field, row, act })} />}
    </Loaded>
  );
}
