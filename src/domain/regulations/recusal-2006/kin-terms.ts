// The terms are read where kinship is computed; rules of this document know them by these names.
export type { KinClass } from '../../kinship/classes.ts';
export { isChild, isSpouse, kinClassOf } from '../../kinship/terms.ts';
