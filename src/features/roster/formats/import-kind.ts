import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { isUnsupportedPackage, refuseFile } from './refusals.ts';

/** What an imported file is: one form, an archive of forms, or a roster workbook. */
export type ImportKind = 'lrmx' | 'lrm' | 'zip' | 'xlsx';

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes).replace(/\0/g, '');

/** True when one of the last names of the archive's directory is a workbook's main part. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  const part = [...'xl/workbook.xml'].map((c) => c.charCodeAt(0));
  for (let i = bytes.indexOf(part[0] ?? 0); i >= 0; i = bytes.indexOf(part[0] ?? 0, i + 1)) {
    if (part.every((c, k) => bytes[i + k] === c)) return true;
  }
  return false;
}

/** Decides by content, and by the name only where content says nothing, what a file is; anything else is a named refusal. */
export function importKind(bytes: Uint8Array, name: string): Outcome<ImportKind> {
  if (isUnsupportedPackage(name)) return refuseFile('roster.unsupported-package', { name });
  if (/\.lrm$/i.test(name)) return ok('lrm');
  if (/\.pic$/i.test(name)) return refuseFile('roster.pic-alone', { name });
  const head = ascii(bytes.subarray(0, 256)).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (head.startsWith('PK')) return ok(/\.xls[xm]?$/i.test(name) || holdsWorkbook(bytes) ? 'xlsx' : 'zip');
  if (head.startsWith('\xd0\xcf\x11\xe0') || /\.xls[xm]?$/i.test(name)) return ok('xlsx');
  if (/^<(?:\?xml|!|\w*:?Person)/.test(head) || /\.lrmx$/i.test(name)) return ok('lrmx');
  return refuseFile('roster.unknown-kind', { name });
}
