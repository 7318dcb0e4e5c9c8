/** The computation stands in the domain; the formats reach it under their own name. */
export { formerAge, retirementMonth } from '../../../domain/regulations/retirement-2024/retirement.ts';
