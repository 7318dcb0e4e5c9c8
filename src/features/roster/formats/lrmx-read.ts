import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { emptyDraft, type PersonDraft } from './draft.ts';
import { LRMX_ELEMENTS } from './form.ts';
import { readForm, type FormSource } from './read-form.ts';
import { parseLrmx, type LrmxDocument, type XmlNode } from './lrmx-xml.ts';
import { readPhoto } from './photo.ts';
import { doubt } from './reasons.ts';
import { refuseFile } from './refusals.ts';

const KNOWN = new Set<string>([...LRMX_ELEMENTS, 'ZhengZhiMianMao', 'DaoLingNianYue', 'GaiGeQianRenZhiNianLingJieXian']);
const ITEM_KNOWN = new Set(['ChengWei', 'XingMing', 'ChuShengRiQi', 'ZhengZhiMianMao', 'GongZuoDanWeiJiZhiWu']);

/** Checks that a parsed file is one person; refuses several people or another root. */
export function personRoot(document: LrmxDocument): Outcome<XmlNode> {
  const { root } = document;
  if (root.local === 'Person') return ok(root);
  const people = root.children.filter((c) => c.local === 'Person').length;
  if (people > 0) return refuseFile('roster.lrmx-several-people', { count: people });
  return refuseFile('roster.lrmx-not-a-person', { root: root.name });
}

/**
 * Reads one `.lrmx` file (formats.md 1) into a draft. `asOf` is the day beyond which dates are in the future when the file
 * has no 填表时间. Errors: `roster.lrmx-*`.
 */
export function readLrmx(bytes: Uint8Array, options: { name: string; asOf: Day }): Outcome<PersonDraft> {
  const parsed = parseLrmx(bytes);
  if (!parsed.ok) return parsed;
  const root = personRoot(parsed.value);
  if (!root.ok) return root;
  const draft = emptyDraft({ kind: 'lrmx', file: options.name, sheet: null, row: null });
  draft.original = { bytes, name: options.name };
  fileDoubts(parsed.value, root.value, draft);
  readForm(sourceOf(root.value, draft), draft, options.asOf);
  return ok(draft);
}

function fileDoubts(document: LrmxDocument, root: XmlNode, draft: PersonDraft): void {
  const at = { where: 'Person', field: 'file' };
  if (document.encoding === 'gbk') draft.doubts.push(doubt('flag', 'charset.gbk', at, { details: { declared: document.declared ?? '—' } }));
  if (root.namespaced) draft.doubts.push(doubt('flag', 'lrmx.namespace', at));
  const seen = new Set<string>();
  for (const node of root.children) {
    const known = KNOWN.has(node.local);
    if (known && seen.has(node.local)) draft.doubts.push(doubt('flag', 'lrmx.repeated', { where: node.local, field: 'file' }, { details: { name: node.local } }));
    else if (node.local === 'Item') draft.doubts.push(doubt('flag', 'lrmx.stray-item', { where: 'Item', field: 'file' }));
    if (!known) draft.extras.push({ name: node.name, raw: wholeText(node) });
    seen.add(node.local);
  }
}

const wholeText = (node: XmlNode): string => node.text + node.children.map(wholeText).join(' ');

/** The fields of a parsed file by element name; a missing element is an empty value. */
function sourceOf(root: XmlNode, d: PersonDraft): FormSource {
  const node = (element: string): XmlNode | undefined => root.children.find((c) => c.local === element);
  const raw = (element: string): string => node(element)?.text ?? '';
  const family: FormSource['family'] = [];
  (node('JiaTingChengYuan')?.children ?? []).forEach((item, index) => {
    if (item.local !== 'Item') return;
    for (const extra of item.children) if (!ITEM_KNOWN.has(extra.local)) d.extras.push({ name: `Item:${index + 1}/${extra.name}`, raw: wholeText(extra) });
    family.push({ index, raw: (element) => item.children.find((c) => c.local === element)?.text ?? '', where: (element) => `Item:${index + 1}/${element}` });
  });
  return { raw, where: (element) => element, family, photo: readPhoto(raw('ZhaoPian'), { where: 'ZhaoPian', field: 'photo' }) };
}
