import { Input, InputNumber, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rankLevels, serviceRanks, type EducationLevel, type RankLevel, type ServiceRank } from '../../../domain/facts.ts';
import { useSay } from '../../../ui/say.ts';
import { useChannels } from '../../roster/pages/filter-phrase.ts';
import { educationLevels } from '../../roster/rules.ts';
import type { Leaf, TextField } from '../query-rules.ts';
import { modes, textFields } from '../terms-rules.ts';

type Props = { leaf: Leaf; onChange: (leaf: Leaf) => void };

/** The fields of one condition; each change makes a whole condition again. */
export function LeafEditor({ leaf, onChange }: Props): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const channels = useChannels();
  const ranks = [...rankLevels].reverse().map((r) => ({ value: r.id as RankLevel, label: say(r.words) }));
  const number = (value: number | undefined, set: (n: number) => void, label: string, max: number, least = 1): ReactNode => (
    <InputNumber size="small" min={least} max={max} precision={0} value={value ?? null} aria-label={label} onChange={(n) => n !== null && set(n)} />
  );
  switch (leaf.term) {
    case 'age': {
      const bound = (key: 'min' | 'max', label: string): ReactNode => (
        <label>
          {label} <InputNumber size="small" min={16} max={120} precision={0} value={leaf[key] ?? null} onChange={(n) => onChange({ term: 'age', ...(key === 'min' ? { min: n ?? undefined, max: leaf.max } : { min: leaf.min, max: n ?? undefined }) })} />
        </label>
      );
      return <>{bound('min', t('query.from'))}{bound('max', t('query.upTo'))}</>;
    }
    case 'sex':
      return <Segmented<'male' | 'female'> size="small" value={leaf.is} options={[{ value: 'male', label: t('query.male') }, { value: 'female', label: t('query.female') }]} onChange={(is) => onChange({ term: 'sex', is })} />;
    case 'minority': case 'party': case 'effect': case 'probation': case 'reserve':
      return <Segmented<string> size="small" value={String(leaf.is)} options={[{ value: 'true', label: t('query.is') }, { value: 'false', label: t('query.isNot') }]} onChange={(is) => onChange({ term: leaf.term, is: is === 'true' })} />;
    case 'partyMonths': case 'workMonths': case 'grassroots': case 'postMonths':
      return <Months value={leaf.atLeast} onChange={(atLeast) => onChange({ term: leaf.term, atLeast })} />;
    case 'rankMonths':
      return (
        <>
          <Select<RankLevel> size="small" aria-label={t('query.rank')} value={leaf.rank} options={ranks} popupMatchSelectWidth={false} onChange={(rank) => onChange({ ...leaf, rank })} />
          <Months value={leaf.atLeast} onChange={(atLeast) => onChange({ ...leaf, atLeast })} />
        </>
      );
    case 'posts':
      return (
        <>
          <Select<RankLevel> size="small" aria-label={t('query.rank')} value={leaf.rank} options={ranks} popupMatchSelectWidth={false} onChange={(rank) => onChange({ ...leaf, rank })} />
          <label>{t('query.atLeast')} {number(leaf.atLeast, (atLeast) => onChange({ ...leaf, atLeast }), t('query.posts'), 20)} {t('query.posts')}</label>
        </>
      );
    case 'rank':
      return <Select<RankLevel[]> size="small" mode="multiple" className="wide-select" aria-label={t('query.rank')} value={leaf.in} options={ranks} onChange={(all) => all.length > 0 && onChange({ term: 'rank', in: all })} />;
    case 'serviceRank':
      return <label>{t('query.atLeast')} <Select<ServiceRank> size="small" aria-label={t('query.rank')} value={leaf.atLeast} options={serviceRanks.map((r) => ({ value: r.id, label: say(r.words) }))} popupMatchSelectWidth={false} onChange={(atLeast) => onChange({ term: 'serviceRank', atLeast })} /></label>;
    case 'education':
      return (
        <>
          <Select<typeof leaf.mode> size="small" aria-label={t('query.field')} value={leaf.mode} options={(Object.keys(modes) as (typeof leaf.mode)[]).map((m) => ({ value: m, label: say(modes[m]) }))} popupMatchSelectWidth={false} onChange={(mode) => onChange({ ...leaf, mode })} />
          <label>{t('query.atLeast')} <Select<EducationLevel> size="small" value={leaf.atLeast} options={educationLevels.map((e) => ({ value: e.id, label: say(e.words) }))} popupMatchSelectWidth={false} onChange={(atLeast) => onChange({ ...leaf, atLeast })} /></label>
        </>
      );
    case 'excellent':
      return (
        <>
          <label>{t('query.lastYears')} {number(leaf.years, (years) => onChange({ ...leaf, years }), t('query.years'), 20)} {t('query.years')}</label>
          <label>{t('query.atLeast')} {number(leaf.atLeast, (atLeast) => onChange({ ...leaf, atLeast }), t('query.times'), 20)} {t('query.times')}</label>
        </>
      );
    case 'sound':
      return <label>{t('query.lastYears')} {number(leaf.years, (years) => onChange({ term: 'sound', years }), t('query.years'), 20)} {t('query.years')}</label>;
    case 'training':
      return <label>{t('query.atLeast')} {number(leaf.atLeast, (atLeast) => onChange({ term: 'training', atLeast }), t('query.hours'), 20000)} {t('query.hours')}</label>;
    case 'channel':
      return <Select<string[]> size="small" mode="multiple" className="wide-select" aria-label={t('reserve.channel')} value={leaf.in} options={channels} onChange={(all) => all.length > 0 && onChange({ term: 'channel', in: all })} />;
    case 'text':
      return (
        <>
          <Select<TextField> size="small" aria-label={t('query.field')} value={leaf.field} options={(Object.keys(textFields) as TextField[]).map((f) => ({ value: f, label: say(textFields[f]) }))} popupMatchSelectWidth={false} onChange={(field) => onChange({ ...leaf, field })} />
          <label>{t('query.contains')} <Input size="small" className="word-input" maxLength={40} value={leaf.contains} onChange={(e) => onChange({ ...leaf, contains: e.target.value })} /></label>
        </>
      );
  }
}

/** A length of whole years and months. */
function Months({ value, onChange }: { value: number; onChange: (months: number) => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const set = (years: number, months: number): void => onChange(Math.max(1, years * 12 + months));
  return (
    <label>
      {t('query.atLeast')} <InputNumber size="small" min={0} max={60} precision={0} value={Math.floor(value / 12)} aria-label={t('query.years')} onChange={(n) => set(n ?? 0, value % 12)} /> {t('query.years')}{' '}
      <InputNumber size="small" min={0} max={11} precision={0} value={value % 12} aria-label={t('query.months')} onChange={(n) => set(Math.floor(value / 12), n ?? 0)} /> {t('query.months')}
    </label>
  );
}
