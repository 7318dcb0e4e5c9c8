import { Button, Dropdown, Segmented } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { limits, type Expr, type Leaf } from '../query-rules.ts';
import { citationOfTerm, phraseOf, sentenceOf, terms } from '../terms-rules.ts';
import { LeafEditor } from './leaf-editor.tsx';

type Group = Extract<Expr, { op: 'all' | 'any' }>;
type Props = { group: Group; depth?: number; onChange: (group: Group) => void };

/** A group of conditions, one a line: name, fields, article, negation, removal; groups may stand within groups. All by keyboard. */
export function QueryEditor({ group, depth = 1, onChange }: Props): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const set = (at: number, e: Expr): void => onChange({ ...group, of: group.of.map((x, i) => (i === at ? e : x)) });
  const remove = (at: number): void => onChange({ ...group, of: group.of.filter((_, i) => i !== at) });
  const add = (e: Expr): void => {
    onChange({ ...group, of: [...group.of, e] });
    // The menu gives the focus back when it closes; the new condition takes it after that.
    setTimeout(() => {
      const lines = place.current?.querySelectorAll<HTMLElement>(':scope > .condition');
      lines?.[lines.length - 1]?.querySelector<HTMLElement>('input, button')?.focus();
    }, 200);
  };
  return (
    <div ref={place} className="condition-group" role="group" aria-label={say(sentenceOf(group))}>
      <Segmented<'all' | 'any'> size="small" value={group.op} options={[{ value: 'all', label: t('query.all') }, { value: 'any', label: t('query.any') }]} onChange={(op) => onChange({ ...group, op })} />
      {group.of.map((e, i) => <Line key={i} e={e} depth={depth} onChange={(x) => set(i, x)} onRemove={() => remove(i)} />)}
      {depth > 1 && group.of.length === 0 ? <p className="quiet small group-empty">{t('query.emptyGroup')}</p> : null}
      <div className="condition-add">
        <Dropdown trigger={['click']} menu={{ className: 'term-menu', items: terms.map((x) => ({ key: x.id, label: say(x.words) })), onClick: ({ key }) => add({ op: 'is', leaf: terms.find((x) => x.id === key)!.blank }) }}>
          <Button size="small">{t('query.add')}</Button>
        </Dropdown>
        {depth < limits.depth - 2 ? (
          <Button size="small" type="text" onClick={() => add({ op: group.op === 'all' ? 'any' : 'all', of: [] })}>
            {t('query.addGroup')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Line({ e, depth, onChange, onRemove }: { e: Expr; depth: number; onChange: (e: Expr) => void; onRemove: () => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const negated = e.op === 'not';
  const inner = e.op === 'not' ? e.of : e;
  const wrap = (x: Expr): Expr => (negated ? { op: 'not', of: x } : x);
  const words = say(sentenceOf(e));
  const acts = (
    <>
      <Button size="small" type="text" aria-pressed={negated} className={negated ? 'negated' : undefined} title={t('query.negate')} onClick={() => onChange(negated ? inner : { op: 'not', of: inner })}>
        {t('query.not')}
      </Button>
      <button type="button" className="phrase-remove" aria-label={t('query.removeCondition', { what: words })} onClick={onRemove}>
        ×
      </button>
    </>
  );
  // Opening a query takes double negation away (`simplified`).
  if (inner.op === 'not') return null;
  if (inner.op !== 'is') {
    return (
      <div className="condition nested">
        <QueryEditor group={inner} depth={depth + 1} onChange={(g) => onChange(wrap(g))} />
        <span className="condition-acts">{acts}</span>
      </div>
    );
  }
  const { leaf } = inner;
  const citation = citationOfTerm(leaf.term);
  return (
    <div className="condition" role="group" aria-label={t('query.conditionOf', { what: say(phraseOf(leaf)) })}>
      <span className="condition-name">{say(terms.find((x) => x.id === leaf.term)!.words)}</span>
      <span className="condition-fields"><LeafEditor leaf={leaf} onChange={(next: Leaf) => onChange(wrap({ op: 'is', leaf: next }))} /></span>
      {citation ? <ArticleChip citation={citation} /> : null}
      <span className="condition-acts">{acts}</span>
    </div>
  );
}
