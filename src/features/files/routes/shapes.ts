import { z } from 'zod';
import { errorBody } from '../../../kernel/web.ts';

export const words = z.object({ zh: z.string(), en: z.string() });
export const id = z.uuid();
export const idParams = z.object({ id });
export const day = z.iso.date();
export const line = (max: number) => z.string().trim().min(1).max(max);
const citation = errorBody.shape.error.shape.citations.unwrap().element;

export const made = z.object({ id });
export const materialInput = z.object({
  cls: z.string().max(2), sub: z.string().max(3).nullable(), title: line(200), madeOn: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).nullable(),
  copies: z.number().int().min(1).max(999).default(1), pages: z.number().int().min(0).max(9999).default(0), note: z.string().max(300).nullable().default(null),
});
export const material = z.object({
  id, personId: id, cls: z.string(), sub: z.string().nullable(), classText: z.string(), n: z.number(), title: z.string(), madeOn: z.string().nullable(), copies: z.number(), pages: z.number(),
  note: z.string().nullable(), state: z.enum(['filed', 'withdrawn']), filedBy: id.nullable(), filedAt: z.string(), closedAt: z.string().nullable(), withdrawnReason: z.string().nullable(), sentWith: id.nullable(),
  pageIds: z.array(z.object({ id, n: z.number(), width: z.number().nullable(), height: z.number().nullable(), scannedAt: z.string().nullable() })),
});
export const missingLine = z.object({
  rule: z.string(), kind: z.enum(['pass', 'needs-reason', 'unknown']), title: words, sentence: words, citation: citation.nullable().describe('null: a setting of the institution'),
  evidence: z.array(z.object({ label: words, value: z.string() })), wayOut: words.nullable(),
});
export const catalogue = z.object({
  person: z.object({ id, name: z.string(), postText: z.string().nullable(), unitId: id.nullable() }), materials: z.array(material), missing: z.array(missingLine),
  outOfOrder: z.number().describe('materials whose number does not follow their date'), mayKeep: z.boolean(), gone: z.boolean().describe('the whole file has been sent away'),
});
export const scope = z.array(z.object({ materialId: id, pages: z.array(z.number().int().min(1)).max(500).nullable() })).min(1).max(200).nullable().describe('null: the whole file');
export const permitLine = z.object({
  id, personId: id, personName: z.string(), purpose: z.string(), readerId: id, readerName: z.string(), secondReader: z.string(), minutes: z.number(), scope,
  state: z.enum(['requested', 'approved', 'refused', 'returned']), standing: z.enum(['requested', 'refused', 'ready', 'reading', 'over', 'lapsed', 'returned']),
  requestedAt: z.string(), decidedName: z.string().nullable(), decidedAt: z.string().nullable(), decisionNote: z.string().nullable(), startedAt: z.string().nullable(), endsAt: z.string().nullable(),
  returnedAt: z.string().nullable(), mine: z.boolean(), mayDecide: z.boolean(), secondsLeft: z.number().nullable(),
});
const counted = z.object({ copies: z.number().int().min(0).max(999), pages: z.number().int().min(0).max(9999) });
export const listed = z.object({ cls: z.string().max(2), sub: z.string().max(3).nullable(), title: line(200), madeOn: z.string().max(10).nullable(), copies: z.number().int().min(0).max(999), pages: z.number().int().min(0).max(9999), found: counted.nullable() });
export const way = z.object({ personId: id, reason: line(200), counterpart: line(100), carriedBy: z.enum(['confidential-post', 'messenger']), carrier: z.string().max(60).nullable(), changedOn: day });
export const transfer = z.object({
  id, personId: id, personName: z.string(), direction: z.enum(['out', 'in']), number: z.string(), reason: z.string(), counterpart: z.string(), carriedBy: z.enum(['confidential-post', 'messenger']), carrier: z.string().nullable(),
  changedOn: z.string(), dueOn: z.string(), sentOn: z.string(), receiptDueOn: z.string(), state: z.enum(['sent', 'received']), receiptOn: z.string().nullable(), receiptBy: z.string().nullable(), differences: z.string().nullable(),
  items: z.array(z.object({ materialId: id.nullable(), cls: z.string(), sub: z.string().nullable(), n: z.number().nullable(), title: z.string(), madeOn: z.string().nullable(), copies: z.number(), pages: z.number(), found: counted.nullable().optional() })),
  sentLate: z.boolean(), receiptLate: z.boolean(), differing: z.number(),
});
export const treeMaterial = z.object({ key: z.string(), cls: z.string().nullable(), sub: z.string().nullable(), no: z.number().nullable(), title: z.string(), madeOn: z.string().nullable(), files: z.array(z.string()), doubts: z.array(words) });
export const treeDecision = z.object({ key: z.string().max(1000), cls: z.string().max(2).nullable(), sub: z.string().max(3).nullable(), title: z.string().max(200), madeOn: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).nullable(), skip: z.boolean() });
