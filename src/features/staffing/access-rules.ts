import { mayEditRoster, mayReadRoster } from '../accounts/rules.ts';

/** Sees bodies, key posts, the map and plans. */
export const mayReadStaffing: readonly string[] = mayReadRoster;
/** Marks key posts, records audits and former retirement ages, proposes the institution's numbers. */
export const mayEditStaffing: readonly string[] = mayEditRoster;
/** Approves, as the second person, what another entered. */
export const mayApproveStaffing: readonly string[] = ['section_head', 'deputy_head', 'head'];
