import type { Pack, Rule } from './rule.ts';

/**
 * Rules of the national pack that stand in another pack too, by the edition from which they do: the same rule, the same test, the
 * same citation. A pack keeps what it once shared, so that a case is judged to its end as it began; more are added with a later edition.
 *
 * The university pack shares what holds for everybody (discipline, the four checks, recusal, arithmetic, the vote of the party
 * committee) and the steps that its article 3 takes over: motion, recommendation, examination, effective day, talk.
 */
const shares: Readonly<Partial<Record<Pack, readonly { id: RegExp; since: number }[]>>> = {
  'university-middle': [
    { since: 3, id: /^cn\.appointment-2019\.art-(7|11|12|13|14|23|26|27|32|33|37|38|39|44|45|53)\./ },
    { since: 3, id: /^cn\.appointment-2019\.art-8\.health$/ },
    { since: 3, id: /^cn\.appointment-2019\.art-15\.not-by-marks$/ },
    { since: 3, id: /^cn\.appointment-2019\.art-16\./ },
    { since: 3, id: /^cn\.appointment-2019\.art-24\.(political-discipline|low-recognition|canvassing|other|punishment-effect)$/ },
    { since: 3, id: /^cn\.appointment-2019\.art-28\.(notice-first|talks|talk-with-candidate)$/ },
    { since: 3, id: /^cn\.appointment-2019\.art-34\.deliberated$/ },
    { since: 3, id: /^cn\.appointment-2019\.art-42\.(after-decision|period-over|before-appointment-paper|objections)$/ },
    { since: 3, id: /^cn\.recusal-2006\.art-(3|4)\./ },
  ],
};

/** The edition from which a rule stands in a pack, or null where it does not. */
export function sinceIn(rule: Pick<Rule, 'id' | 'pack' | 'since'>, pack: Pack): number | null {
  if (rule.pack === pack) return rule.since;
  const own = (shares[pack] ?? []).filter((s) => s.id.test(rule.id)).map((s) => Math.max(s.since, rule.since));
  return own.length === 0 ? null : Math.min(...own);
}
