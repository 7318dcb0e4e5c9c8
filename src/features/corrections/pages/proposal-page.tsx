import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { PersonChoice } from '../../roster/pages/field-input.tsx';
import type { Proposal } from '../../roster/pages/types.ts';
import { usePerson } from '../../roster/pages/queries.ts';
import { useDetail, type Detail } from './client.ts';
import { itemFrom, itemOfProposal, itemsOf } from './draft.ts';
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
  const proposal = params.get('proposal');
  if (proposal !== null) return <FromProposal key={proposal} personId={person} id={proposal} />;
  return <ForPerson key={params.toString()} personId={person} field={params.get('field')} row={params.get('row')} act={params.get('act')} detail={null} />;
}

/** The request raised from what an import or a merge left: /corrections/new?person=…&proposal=… What was found stays while the form is open, though sending it settles it. */
function FromProposal({ personId, id }: { personId: string; id: string }): ReactNode {
  const { t } = useTranslation('corrections');
  const file = usePerson(personId);
  const client = useQueryClient();
  const queryKey = ['corrections', 'proposal', personId, id];
  const open = useQuery({
    queryKey, staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false,
    queryFn: async () => (await unwrap(api.GET('/api/roster/people/{id}/proposals', { params: { path: { id: personId } } }))).proposals.find((p) => p.id === id) ?? client.getQueryData<Proposal>(queryKey) ?? null,
  });
  return (
    <Loaded query={file}>
      {(person) => (
        <Loaded query={open}>
          {(proposal) => (proposal ? <ProposalForm file={person} detail={null} initial={itemOfProposal(person, proposal)} proposal={proposal} /> : <Alert type="info" showIcon title={t('form.settled')} action={<Link href={`/roster/person/${personId}`}>{t('detail.form')}</Link>} />)}
        </Loaded>
      )}
    </Loaded>
  );
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
