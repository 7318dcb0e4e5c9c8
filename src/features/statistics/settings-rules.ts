/** Sets the numbers by which statistics leave the house: heads. */
export const maySetStatistics: readonly string[] = ['head', 'deputy_head'];
