import type { Day } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import type { PunishmentFacts } from '../../facts.ts';
import { ruleOf, unknownOf, type Subject } from '../../rule.ts';

/* How long one punishment or measure stands against the use of the person. Punishments under the Civil Servants Law are judged there. */
export type EffectFacts = {
  id: string;
  punishment: PunishmentFacts | null;
  /** What is proposed, and when; `higher`: above the rank held when it was decided. */
  use: { kind: 'promotion' | 'further-use' | 'lateral'; on: Day | null; higher: boolean | null } | null;
};

const here = { zh: '在处分和组织处理情况中填写', en: 'Fill it in the punishments and measures' };
const line = (zh: string, en: string): Label => ({ label: { zh, en }, where: here });

export const effectLabels = {
  'punishment.kind': line('处分或处理种类', 'kind of punishment or measure'), 'punishment.decidedOn': line('决定日期', 'day of the decision'), 'use.on': line('拟使用日期', 'day of the proposed use'), 'use.higher': line('是否高于原职务层次', 'whether above the former rank'),
} as const satisfies Record<string, Label>;

export type EffectPath = keyof typeof effectLabels;
export type EffectStage = 'use';

export const effectSubject: Subject<EffectFacts, EffectPath, EffectStage> = {
  id: 'punishment-effect',
  words: { zh: '处分处理影响期', en: 'effect of punishments and measures' },
  labels: effectLabels,
  stages: { use: { zh: '拟使用', en: 'proposed use' } },
};

/** Describes one rule of the effect of a punishment. */
export const effectRule = ruleOf(effectSubject);
export const effectUnknown = unknownOf(effectSubject);
