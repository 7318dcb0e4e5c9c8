import { Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLabels } from './use-words.ts';

type Business = { relation: string; name: string; business: string; industry: string | null };

const written = (list: readonly Business[]): string => list.map((b) => [b.relation, b.name, b.business, b.industry].filter(Boolean).join(' ')).join('\n');

/** Reads one business a line: relation, name, business, industry. */
function read(text: string): Business[] {
  return text.split('\n').flatMap((line) => {
    const [relation, name, business, ...industry] = line.trim().split(/\s+/);
    return relation && name && business ? [{ relation, name, business, industry: industry.join(' ') || null }] : [];
  });
}

/** Businesses of spouse, children and their spouses: not known, none, or one a line. */
export function BusinessField({ value, onChange }: { value: readonly Business[] | undefined; onChange: (list: Business[] | undefined) => void }): ReactNode {
  const { t } = useLabels();
  const [text, setText] = useState(written(value ?? []));
  const [kind, setKind] = useState<'unknown' | 'none' | 'some'>(value === undefined ? 'unknown' : value.length === 0 ? 'none' : 'some');
  const tell = (k: typeof kind, words: string): void => onChange(k === 'unknown' ? undefined : k === 'none' ? [] : read(words));
  return (
    <div>
      <Radio.Group
        size="small" optionType="button" aria-label={t('standing.familyBusinesses')} value={kind}
        options={[{ value: 'some', label: t('yes') }, { value: 'none', label: t('no') }, { value: 'unknown', label: t('notKnown') }]}
        onChange={(e) => { const k = e.target.value as typeof kind; setKind(k); tell(k, text); }}
      />
      {kind === 'some' ? <Input.TextArea aria-label={t('standing.familyBusinesses')} autoSize={{ minRows: 2 }} maxLength={2000} placeholder={t('standing.businessHint')} value={text} onChange={(e) => { setText(e.target.value); tell(kind, e.target.value); }} /> : null}
    </div>
  );
}
