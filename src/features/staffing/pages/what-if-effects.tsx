import type { ReactNode } from 'react';
import type { Day } from '../../../kernel/day.ts';
import { balanceOf } from '../rules/balance.ts';
import { peopleOf, staffingOf, structureOf, type Body } from '../rules/body.ts';
import type { Settings } from '../rules/settings.ts';
import type { BodyView } from './client.ts';
import { Findings } from './findings.tsx';
import { StructureTable } from './structure.tsx';
import { useWords } from './use-words.ts';

/** What the plan would do to each body: establishment and make-up before and after, side by side, and the lines that change. */
export function Effects({ before, after, settings, on }: { before: readonly BodyView[]; after: readonly Body[]; settings: Settings; on: Day }): ReactNode {
  const { t } = useWords();
  return (
    <div className="effects">
      {before.map((b, i) => {
        const then = after[i]!;
        const now = balanceOf(then, settings, on);
        const was = new Map(b.findings.map((f) => [f.id, f]));
        const changed = now.filter((f) => was.get(f.id)?.kind !== f.kind || was.get(f.id)?.sentence.zh !== f.sentence.zh);
        return (
          <section key={b.body.unitId} aria-label={`${b.body.unitName} ${t('whatIf.after')}`}>
            <h2>{b.body.unitName}</h2>
            <StructureTable heads={[t('whatIf.before'), t('whatIf.after')]} staffing={[b.staffing.leading, staffingOf(then.seats).leading]} structures={[b.structure, structureOf(peopleOf(then), on)]} mark />
            <div className="effect-findings">
              <Findings findings={changed} />
              <p className="quiet small">{t('whatIf.rest', { n: now.length - changed.length })}</p>
            </div>
          </section>
        );
      })}
    </div>
  );
}
