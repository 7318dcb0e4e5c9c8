import { CheckCircleOutlined, EditOutlined, InfoCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation, Words } from '../kernel/refusal.ts';
import { ArticleOpener } from './article-opener.ts';
import { useSay } from './say.ts';
import { colour } from './tokens.ts';

/** Verdicts of rules; and how a finding about facts stands, where nothing is allowed or forbidden but something is in doubt, to be looked at, or cleared up. */
export type VerdictKind = 'pass' | 'block' | 'needs-reason' | 'unknown' | 'not-applicable' | 'doubt' | 'notice' | 'clear' | 'cleared';

const look: Record<VerdictKind, { colour: string; icon: ReactNode; word: 'pass' | 'block' | 'needsReason' | 'unknown' | 'notApplicable' | 'doubt' | 'notice' | 'clear' | 'cleared' }> = {
  pass: { colour: colour.green, icon: <CheckCircleOutlined />, word: 'pass' },
  block: { colour: colour.cinnabar, icon: <StopOutlined />, word: 'block' },
  'needs-reason': { colour: colour.amber, icon: <EditOutlined />, word: 'needsReason' },
  unknown: { colour: colour.grey, icon: <span aria-hidden className="dashed-circle" />, word: 'unknown' },
  'not-applicable': { colour: colour.grey, icon: <MinusCircleOutlined />, word: 'notApplicable' },
  doubt: { colour: colour.cinnabar, icon: <QuestionCircleOutlined />, word: 'doubt' },
  notice: { colour: colour.amber, icon: <InfoCircleOutlined />, word: 'notice' },
  clear: { colour: colour.green, icon: <CheckCircleOutlined />, word: 'clear' },
  cleared: { colour: colour.green, icon: <CheckCircleOutlined />, word: 'cleared' },
};

/** One verdict, the same everywhere: icon, kind in words, sentence, article chip, evidence, way out. Never colour alone. */
export function VerdictLine(props: {
  kind: VerdictKind;
  sentence: Words;
  citation?: Citation | null;
  evidence?: readonly { label: Words; value: string }[];
  wayOut?: Words | null;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('ui');
  const say = useSay();
  const shown = look[props.kind];
  return (
    <div className="verdict" data-kind={props.kind}>
      <span className="verdict-kind" style={{ color: shown.colour }}>
        {shown.icon} {t(shown.word)}
      </span>
      <div className="verdict-body">
        <div>
          {say(props.sentence)} {props.citation ? <ArticleChip citation={props.citation} /> : null}
        </div>
        {props.evidence?.length ? (
          <div className="verdict-evidence">
            {props.evidence.map((e, i) => (
              <span key={i}>
                {say(e.label)} {e.value}
              </span>
            ))}
          </div>
        ) : null}
        {props.wayOut && !['pass', 'clear', 'cleared'].includes(props.kind) ? (
          <div className="verdict-wayout">
            {t('wayOutIs', { what: say(props.wayOut) })}
          </div>
        ) : null}
        {props.children}
      </div>
    </div>
  );
}

/** An article as a chip: opens its text beside the page, or a card where there is no library. 「待核对」 stands where it is not compared, 「本单位规定」 at an institution's own rule. */
export function ArticleChip({ citation }: { citation: Citation }): ReactNode {
  const { t } = useTranslation('ui');
  const open = useContext(ArticleOpener);
  const own = citation.confidence === 'institution';
  const unchecked = citation.confidence !== 'text' && !own;
  const chip = (
    <button type="button" className="article-chip" title={`${citation.title}（${citation.year}）`} onClick={open ? () => open(citation) : undefined}>
      {citation.article}
      {unchecked ? <span className="unchecked">{t('needsChecking')}</span> : null}
      {own ? <span className="own-rule">{t('ownRule')}</span> : null}
    </button>
  );
  if (open) return chip;
  return (
    <Popover
      trigger={['click']}
      content={
        <div className="article-card">
          <div>
            {citation.title} ({citation.year})
          </div>
          <div>{citation.article}</div>
          <div className="quiet">{t(`confidence.${citation.confidence}`)}</div>
        </div>
      }
    >
      {chip}
    </Popover>
  );
}
