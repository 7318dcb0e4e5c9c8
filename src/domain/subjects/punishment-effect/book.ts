import { effectRules } from '../../regulations/punishment/effect-rules.ts';
import { day } from '../../../kernel/day.ts';
import { punishment } from '../../samples.ts';
import type { PunishmentFacts } from '../../facts.ts';
import { effectSubject, type EffectFacts } from './facts.ts';

/** An admonition long over. */
const example: EffectFacts = { id: 'effect-example', punishment: punishment({ kind: 'admonition', decidedOn: '2024-01-15' }) as PunishmentFacts, use: { kind: 'promotion', on: day('2026-09-18'), higher: false } };

/** The rules of how long punishments and measures stand. */
export const effectBook = { subject: effectSubject, rules: effectRules, example, days: { use: '2026-09-18' } } as const;
