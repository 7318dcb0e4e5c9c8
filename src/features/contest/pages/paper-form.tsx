import { Button, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { api, unwrap, type View } from './client.ts';
import { FileChoice, type Chosen } from './file-choice.tsx';

const blank = { name: '', sex: 'female' as 'female' | 'male', birth: '', unit: '', post: '', education: '', relatives: '' };

/** Enters an application handed in on paper: of a person of the roster, or in an open selection of somebody outside it. */
export function PaperForm({ view, onDone }: { view: View; onDone: () => void }): ReactNode {
  const { t } = useTranslation('contest');
  const [inside, setInside] = useState(true);
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [who, setWho] = useState(blank);
  const { questions } = view.contest.plan;
  const [answers, setAnswers] = useState<string[]>(() => questions.map(() => ''));
  const [files, setFiles] = useState<Chosen[]>([]);
  const relatives = who.relatives.split('\n').map((l) => l.trim().split(/\s+/)).filter((p) => p.length === 2).map(([relation, name]) => ({ relation: relation!, name: name! }));
  const submit = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/applications', { params: { path: { id: view.contest.id } }, body: { personId: inside ? (person?.id ?? null) : null, outsider: inside ? null : { ...who, relatives }, answers, files } })), { quiet: true, done: onDone });
  const text = (key: 'name' | 'birth' | 'unit' | 'post' | 'education'): ReactNode => <label key={key}><h3>{t(`outsider.${key}`)}</h3><Input value={who[key]} onChange={(e) => setWho({ ...who, [key]: e.target.value })} maxLength={200} /></label>;
  return (
    <div className="contest-form contest-card">
      {view.contest.kind === 'open-selection' ? <Radio.Group value={inside} onChange={(e) => setInside(e.target.value as boolean)} options={[{ value: true, label: t('outsider.inside') }, { value: false, label: t('view.outside') }]} /> : null}
      {inside ? <PersonPicker value={person} onChange={setPerson} /> : (
        <>
          {text('name')}
          <Radio.Group value={who.sex} onChange={(e) => setWho({ ...who, sex: e.target.value as 'male' | 'female' })} options={(['male', 'female'] as const).map((s) => ({ value: s, label: t(`outsider.${s}`) }))} />
          {(['birth', 'unit', 'post', 'education'] as const).map(text)}
          <label><h3>{t('outsider.relatives')}</h3><Input.TextArea value={who.relatives} onChange={(e) => setWho({ ...who, relatives: e.target.value })} autoSize={{ minRows: 2 }} /></label>
        </>
      )}
      {questions.map((q, i) => <label key={i}><h3>{i + 1}. {q.text}</h3><Input.TextArea value={answers[i]} onChange={(e) => setAnswers(answers.map((x, j) => (j === i ? e.target.value : x)))} autoSize={{ minRows: 3 }} maxLength={8000} /></label>)}
      <FileChoice files={files} onChange={setFiles} />
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      <div className="contest-actions"><Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{t('view.add')}</Button><Button onClick={onDone}>{t('cancel')}</Button></div>
    </div>
  );
}
