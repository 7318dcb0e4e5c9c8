import type { MoveKind } from '../../../domain/facts.ts';
import { ok, type Citation, type Outcome, type Words } from '../../../kernel/refusal.ts';
import { art, no, w } from './cite.ts';
import type { OpenCase } from './commands.ts';
import type { Step } from './events.ts';
import { steps } from './lookup.ts';
import type { World } from './state.ts';

/** The roads by which a post is filled. A road is fixed when the case is opened and stands in its first event. */
export const roads = ['ordinary', 'organization', 'lateral'] as const;
export type Road = (typeof roads)[number];

type RoadOf = {
  words: Words;
  /** The steps it leaves out; everything else is asked as on the ordinary road. */
  without: readonly Step[];
  moves: readonly MoveKind[];
  citation: Citation;
};

/** What each road leaves out, and on what it rests. */
export const road: Readonly<Record<Road, RoadOf>> = {
  ordinary: { words: w('民主推荐、考察', 'recommendation and examination'), without: [], moves: ['promotion', 'further-use', 'lateral'], citation: art.recommendation },
  organization: { words: w('组织推荐（个别特殊需要）', 'recommended by the organization (a special need)'), without: ['recommendation'], moves: ['promotion', 'further-use'], citation: art.organization },
  lateral: { words: w('平职调整，不再民主推荐', 'lateral move without recommendation'), without: ['recommendation'], moves: ['lateral'], citation: art.recommendation },
};

/** The road of a case, by its first event; cases opened before roads were offered went the ordinary one. */
export const roadOf = (opened: Pick<OpenCase, 'road'>): Road => opened.road ?? 'ordinary';

/** The steps of a case in order. */
export const stepsOf = (opened: Pick<OpenCase, 'road'>): readonly Step[] => steps.filter((s) => !road[roadOf(opened)].without.includes(s));

/** The step that follows on the case's road, or null at its end. */
export function stepAfter(opened: Pick<OpenCase, 'road'>, step: Step): Step | null {
  const own = stepsOf(opened);
  return own[own.indexOf(step) + 1] ?? null;
}

/** Refuses a road that this kind of move may not take, or that has no basis. */
export function roadOpens(command: OpenCase, world: Pick<World, 'settings'>): Outcome<null> {
  const wanted = roadOf(command);
  const { moves, citation, words } = road[wanted];
  if (!moves.includes(command.moveKind)) {
    return no('road-not-for-move', w(`“${words.zh}”不适用于这种任用方式`, `The road “${words.en}” is not for this kind of move`), w('改选任用方式，或按一般程序办理', 'Choose another kind of move, or the ordinary road'), { status: 400, field: 'road', cite: citation });
  }
  if (wanted !== 'ordinary' && !command.roadBasis?.trim()) {
    return no('road-basis', w(`没有写明“${words.zh}”的理由和依据`, `The reason and basis for “${words.en}” are missing`), w('写明理由和依据', 'State the reason and the basis'), { status: 400, field: 'roadBasis', cite: citation });
  }
  if (wanted === 'lateral' && !world.settings.lateralRoad) {
    return no('road-not-set', w('本单位没有规定平职调整可以不经民主推荐', 'The institution has no rule that lateral moves go without recommendation'), w('按一般程序办理；确有规定的，先在“本单位设置”中提出并经审批', 'Take the ordinary road; where there is such a rule, have it proposed and approved under “own settings” first'), { field: 'road', cite: citation });
  }
  return ok(null);
}
