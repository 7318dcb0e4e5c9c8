/** Colours of the house (interface.md): paper, ink, hairline, ink-blue; cinnabar only for blocks, overdue and seals. */
export const colour = {
  paper: '#f7f7f4',
  card: '#ffffff',
  ink: '#1f2328',
  quiet: '#5c636b',
  line: '#d9d9d2',
  accent: '#2b4c7e',
  cinnabar: '#b23a2e',
  green: '#2f6f5e',
  amber: '#a66a00',
  grey: '#6b7178',
} as const;
