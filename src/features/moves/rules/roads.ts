import type { Road, Step } from './road.ts';
import { adjustment, demotion, removal, resignation } from './roads/leaving.ts';
import { rotation, secondment, serviceRank } from './roads/moving.ts';

/** Every shorter road, in the order they are offered. */
export const roads: readonly Road[] = [removal, resignation, demotion, adjustment, serviceRank, secondment, rotation];

/** A road by its id, or undefined. */
export const roadOf = (id: string): Road | undefined => roads.find((r) => r.id === id);

/** A step of a road; throws for one that the road does not have. */
export function stepOf(roadId: string, stepId: string): Step {
  const step = roadOf(roadId)?.steps.find((s) => s.id === stepId);
  if (!step) throw new RangeError(`the road ${roadId} has no step ${stepId}`);
  return step;
}
