import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from './client.ts';
import { inRound, type Round } from './recommendation-part.tsx';

const interviewDays = [] as const;
const meetingDays = ['consultedOn', 'analysedOn', 'reportedOn', 'committeeOn', 'superiorOn', 'decidedOn', 'shownOn', 'examinedOn'] as const;

/** What articles 18 and 25 ask and the sheet does not say. */
export function RoundFactsForm({ planId, round, reload }: { planId: string; round: Round; reload: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const [facts, setFacts] = useState(round.facts);
  const send = useSubmit(() => unwrap(api.POST('/api/term/plans/{id}/rounds/{round}/facts', { ...inRound(planId, round.id), body: facts })), { done: reload });
  const set = (change: Partial<typeof facts>): void => setFacts((f) => ({ ...f, ...change }));
  const choice = <T extends string>(key: string, value: T | null, options: readonly T[], change: (v: T | null) => void): ReactNode => (
    <label>{t(`round.fact.${key}`)}<Select<T | null> allowClear aria-label={t(`round.fact.${key}`)} value={value} onChange={(v) => change(v ?? null)} options={options.map((o) => ({ value: o, label: t(`round.fact.${o}`) }))} /></label>
  );
  return (
    <form className="no-print" onSubmit={(e) => { e.preventDefault(); send.mutate(undefined); }}>
      <h2>{t('round.facts')}</h2>
      <div className="term-fields">
        {round.form === 'interview' ? choice('outline', facts.outline === null ? null : facts.outline ? 'yes' : 'no', ['yes', 'no'] as const, (v) => set({ outline: v === null ? null : v === 'yes' })) : null}
        {round.form === 'meeting' ? choice('by', facts.by, ['superior', 'own'] as const, (by) => set({ by })) : null}
        {round.form === 'meeting' ? choice('chairedBy', facts.chairedBy, ['own-committee', 'other'] as const, (chairedBy) => set({ chairedBy })) : null}
        {round.form === 'meeting' ? <label>{t('round.fact.members')}<Select mode="multiple" aria-label={t('round.fact.members')} value={facts.members ?? []} onChange={(members) => set({ members: members.length === 0 ? null : members })} options={(['secretary', 'deputy', 'organization', 'discipline'] as const).map((o) => ({ value: o, label: t(`round.fact.${o}`) }))} /></label> : null}
        {(round.form === 'meeting' ? meetingDays : interviewDays).map((k) => <label key={k}>{t(`round.fact.${k}`)}<input className="ant-input" type="date" value={facts[k] ?? ''} onChange={(e) => set({ [k]: e.target.value || null })} /></label>)}
      </div>
      <Button htmlType="submit" loading={send.isPending}>{t('round.save')}</Button>
    </form>
  );
}
