import { punishmentShape } from '../common-fields.ts';
import { choice, dayOf, group, hidden, must, yesno, type Shape } from '../fields.ts';
import type { PunishmentFacts } from '../../facts.ts';
import type { EffectFacts } from './facts.ts';

type Use = NonNullable<EffectFacts['use']>;

/** How the facts of one punishment and the proposed use are entered. */
export const effectFields: Shape<EffectFacts> = {
  id: hidden('asked'),
  punishment: group<PunishmentFacts>(punishmentShape, ['处分或处理', 'Punishment or measure']),
  use: group<Use>({ kind: must(choice<Use['kind']>({ promotion: ['提拔', 'promotion'], 'further-use': ['进一步使用', 'further use'], lateral: ['平职调整', 'lateral move'] }, ['拟使用方式', 'proposed use'])), on: dayOf(), higher: yesno() }, ['拟使用', 'Proposed use']),
};
