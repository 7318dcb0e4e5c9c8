/** Name of a field of a file or of the roster, as far as the pages have a word for it. */
export function fieldName(field: string, t: (key: string, options: { defaultValue: string }) => string): string {
  const own = t(`fileFields.${field.replace(/\./g, '_')}`, { defaultValue: '' });
  return own || t(`facts.${field}`, { defaultValue: '' }) || t(`lists.field.${field}`, { defaultValue: '' }) || field;
}

/** The same for what the roster holds: its own word goes before that of the cell of a form. */
export const factName = (field: string, t: (key: string, options: { defaultValue: string }) => string): string => t(`facts.${field}`, { defaultValue: '' }) || fieldName(field, t);
