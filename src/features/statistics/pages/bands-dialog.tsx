import { Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { bandFault, bandsUpTo, bandWords, type Band, type Measure } from '../bands-rules.ts';
import { useBands } from './client.ts';

const measures: readonly Measure[] = ['age', 'birth-year', 'rank-years', 'entry-years'];
const parted = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((x) => x !== '');

/** The bands that a typed line of ends makes, with the names typed for them; null when the line is not whole. */
export function typedBands(ends: string, labels: string): Band[] | null {
  const numbers = parted(ends).map(Number);
  if (numbers.length === 0 || numbers.some((n) => !Number.isInteger(n))) return null;
  const names = parted(labels);
  const bands = bandsUpTo(...numbers).map((b, i): Band => (names[i] ? { ...b, label: names[i] } : b));
  return bandFault(bands) ? null : bands;
}

/** Defines a set of bands by the last number of each; an own set can be carried on as a new version. */
export function BandsDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const sets = useBands();
  const [base, setBase] = useState('');
  const [name, setName] = useState('');
  const [measure, setMeasure] = useState<Measure>('age');
  const [ends, setEnds] = useState('');
  const [labels, setLabels] = useState('');
  const own = (sets.data ?? []).filter((s) => s.series !== null);
  const bands = typedBands(ends, labels);
  const names = parted(labels).length;
  const mismatch = bands !== null && names > 0 && names !== bands.length;
  const submit = useSubmit(() => {
    const from = own.find((s) => s.id === base);
    return unwrap(api.POST('/api/statistics/bands', { body: { name: name.trim(), measure, bands: bands!.map((b) => ({ ...b })), ...(from?.series ? { series: from.series, after: from.version } : {}) } }));
  }, { quiet: true, said: t('table.changedBands'), done: onDone });
  const begin = (id: string): void => {
    setBase(id);
    const set = own.find((s) => s.id === id);
    if (!set) return;
    setName(say(set.name));
    setMeasure(set.measure);
    setEnds(set.bands.slice(0, -1).map((b) => b.to).join(t('comma')));
    setLabels(set.bands.some((b) => b.label) ? set.labels.map(say).join(t('comma')) : '');
  };
  const refused = submit.error instanceof Refused ? submit.error.refusal : null;
  return (
    <Modal open title={t('bands.title')} okText={t('bands.save')} cancelText={t('cancel')} onCancel={onClose} onOk={() => submit.mutate(undefined)} okButtonProps={{ disabled: bands === null || mismatch || name.trim() === '', loading: submit.isPending }}>
      <div className="field-grid">
        <label htmlFor="bands-base">{t('bands.base')}</label>
        <Select id="bands-base" value={base} options={[{ value: '', label: t('bands.fresh') }, ...own.map((s) => ({ value: s.id, label: `${say(s.name)} · ${t('table.version', { n: s.version })}` }))]} onChange={begin} />
        <label htmlFor="bands-name">{t('bands.name')}</label>
        <Input id="bands-name" value={name} maxLength={40} onChange={(e) => setName(e.target.value)} />
        <label htmlFor="bands-measure">{t('bands.measure')}</label>
        <Select<Measure> id="bands-measure" value={measure} disabled={base !== ''} options={measures.map((m) => ({ value: m, label: t(`bands.measures.${m}`) }))} onChange={setMeasure} />
        <label htmlFor="bands-ends">{t('bands.ends')}</label>
        <div>
          <Input id="bands-ends" value={ends} maxLength={300} aria-describedby="bands-ends-hint" status={ends.trim() !== '' && bands === null ? 'error' : ''} onChange={(e) => setEnds(e.target.value)} />
          <div id="bands-ends-hint" className="quiet small">{ends.trim() !== '' && bands === null ? t('bands.bad') : t('bands.endsHint')}</div>
        </div>
        <label htmlFor="bands-labels">{t('bands.labels')}</label>
        <div>
          <Input id="bands-labels" value={labels} maxLength={600} onChange={(e) => setLabels(e.target.value)} />
          <div className={mismatch ? 'field-fault' : 'quiet small'}>{mismatch ? t('bands.labelCount', { a: names, b: bands?.length ?? 0 }) : t('bands.labelsHint')}</div>
        </div>
      </div>
      {bands ? <p>{t('bands.preview', { n: bands.length, list: bands.map((b) => say(bandWords(measure, b))).join(t('comma')) })}</p> : null}
      {refused ? <RefusalNote refusal={refused} /> : null}
    </Modal>
  );
}
