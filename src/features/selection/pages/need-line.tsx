import { CheckCircleOutlined, MinusCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Verdict } from '../../../domain/rule.ts';
import { settingOfRule } from '../../../domain/settings.ts';
import { ArticleChip, VerdictLine } from '../../../ui/verdict.tsx';
import { colour } from '../../../ui/tokens.ts';
import { findCandidate } from '../rules/lookup.ts';
import type { Requirement } from '../rules/state.ts';
import { ActButton } from './act/act-button.tsx';
import { aboutOf } from './act/specs.ts';
import { statementFor } from './act/stated.ts';
import { useCaseHere } from './case-context.ts';
import { useLabels } from './use-words.ts';

const look = {
  done: { colour: colour.green, icon: <CheckCircleOutlined /> },
  missing: { colour: colour.grey, icon: <span aria-hidden className="dashed-circle" /> },
  blocked: { colour: colour.cinnabar, icon: <StopOutlined /> },
  'not-applicable': { colour: colour.grey, icon: <MinusCircleOutlined /> },
} as const;

/** One line of what the step needs: state in words, sentence, article, evidence, way out, who can, and the one next act in the line. */
export function NeedLine({ need, first }: { need: Requirement; first?: boolean }): ReactNode {
  const { t, say, roles } = useLabels();
  const shown = look[need.status];
  const open = need.status === 'missing' || need.status === 'blocked';
  return (
    <div className="verdict need" data-kind={need.status} id={`need-${need.id}`}>
      <span className="verdict-kind" style={{ color: shown.colour }}>
        {shown.icon} {t(`status.${need.status}`)}
      </span>
      <div className="verdict-body">
        <div>
          {say(need.sentence)} {need.citation ? <ArticleChip citation={need.citation} /> : null}
        </div>
        <Evidence need={need} />
        {open ? (
          <div className="verdict-wayout">
            {need.wayOut ? `${t('wayOut')}${t('colon')}${say(need.wayOut)}` : ''}
            {need.who.length > 0 ? <span className="quiet"> {t('whoCan', { who: roles(need.who) })}</span> : null}
          </div>
        ) : null}
        {open ? <NextAct need={need} first={first ?? false} /> : null}
      </div>
    </div>
  );
}

function Evidence({ need }: { need: Requirement }): ReactNode {
  const { say } = useLabels();
  if (need.evidence.length === 0) return null;
  return (
    <div className="verdict-evidence">
      {need.evidence.map((e, i) => (
        <span key={i}>
          {say(e.label)} {e.value}
        </span>
      ))}
    </div>
  );
}

function NextAct({ need, first }: { need: Requirement; first: boolean }): ReactNode {
  if (!need.command) return null;
  const about = aboutOf(need);
  if (need.command === 'exception.approve') {
    return (
      <div className="need-acts">
        <ActButton kind="exception.approve" about={about} primary={first} />
        <ActButton kind="exception.decline" about={about} />
      </div>
    );
  }
  return (
    <div className="need-acts">
      <ActButton kind={need.command} about={about} primary={first} />
    </div>
  );
}

/** One verdict of a rule in the case, with what would mend it in the line itself. */
export function RuleLine({ verdict, need }: { verdict: Verdict; need: Requirement }): ReactNode {
  const { t, say, roles } = useLabels();
  const { view } = useCaseHere();
  const about = aboutOf(need);
  const open = need.status === 'missing' || need.status === 'blocked';
  const statement = verdict.kind === 'unknown' ? statementFor(verdict, view.verdicts[about.personId ?? ''] ?? []) : null;
  const asked = view.state.exceptions.find((e) => e.state === 'open' && e.ruleId === verdict.rule && e.personId === about.personId);
  const inRoster = verdict.kind === 'unknown' && verdict.missing.some((m) => m.fact.startsWith('person.'));
  const name = findCandidate(view.state, about.personId ?? '')?.name ?? '';
  const setting = settingOfRule(verdict.rule);
  const kind = verdict.kind === 'needs-reason' && need.status === 'done' ? 'needs-reason' : verdict.kind;
  return (
    <div id={`need-${need.id}`} className={verdict.exceptional ? 'exceptional' : undefined}>
      <VerdictLine kind={kind} sentence={without(need.sentence, name)} citation={verdict.citation} evidence={verdict.evidence} wayOut={open ? (need.wayOut ?? verdict.wayOut) : null}>
        {setting ? <div className="small no-print"><Link href={`/policy/settings?key=${setting}`}>{t('ownSetting')}</Link></div> : null}
        {open && need.who.length > 0 ? <div className="quiet small">{t('whoCan', { who: roles(need.who) })}</div> : null}
        {open ? (
          <div className="need-acts">
            {verdict.kind === 'unknown' ? (
              <>
                {statement ? <ActButton kind={statement.kind} about={about} asked={statement.asked} small /> : null}
                {!statement && inRoster && about.personId ? (
                  <Link className="act-link no-print" href={`/roster/person/${about.personId}`}>
                    {t('toRoster', { what: verdict.missing.map((m) => say(m.label)).join(t('comma')) })}
                  </Link>
                ) : null}
              </>
            ) : asked ? (
              <span className="amber small">{t('exception.waits', { name: asked.requested.name, day: asked.requested.day })}</span>
            ) : need.command === 'exception.request' ? (
              <ActButton kind="exception.request" about={about} verdict={verdict} small label={t(verdict.kind === 'block' ? 'exception.askBreak' : 'exception.askReason')} />
            ) : null}
          </div>
        ) : null}
      </VerdictLine>
    </div>
  );
}

/** The sentence without the name it begins with; the group's head says it already. */
function without(words: { zh: string; en: string }, name: string): { zh: string; en: string } {
  const cut = (text: string, ...heads: string[]): string => heads.reduce((out, h) => (name !== '' && out.startsWith(h) ? out.slice(h.length) : out), text);
  return { zh: cut(words.zh, `${name}：`), en: cut(words.en, `${name}: `) };
}
