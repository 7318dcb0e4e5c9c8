/** Name of a field of a file or of the roster, as far as the pages have a word for it. */
export function fieldName(field: string, t: (key: string, options: { defaultValue: string }) => string): string {
  const own = t(`fileFields.${field.replace(/\./g, '_')}`, { defaultValue: '' });
  return own || t(`facts.${field}`, { defaultValue: '' }) || t(`lists.field.${field}`, { defaultValue: '' }) || field;
}
