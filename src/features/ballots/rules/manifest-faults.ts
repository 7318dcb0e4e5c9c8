import { z } from 'zod';
import { isRecipient, PLACES } from '../../../kernel/age-shared.ts';
import { fromBase64 } from '../../../kernel/base64.ts';
import { isUsableKey } from '../../../kernel/blind-rsa.ts';
import { isDay } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { groupOf, keyOf, pollKinds, slotsOf, type Manifest } from './manifest.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const label = z.string().trim().min(1).max(200);
const option = z.strictObject({ id, label, value: z.number().int().min(-1000).max(1000).nullable() });
const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grade'), id, label, options: z.array(option).min(2).max(20), required: z.boolean() }),
  z.strictObject({ kind: z.literal('choose'), id, label, options: z.array(option).max(500), least: z.number().int().min(0), most: z.number().int().min(1).max(500), writeIn: z.number().int().min(0).max(50) }),
  z.strictObject({ kind: z.literal('text'), id, label, most: z.number().int().min(1).max(2000), required: z.boolean() }),
]);
const minute = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:00Z$/).refine((t) => isDay(t.slice(0, 10)));
const sha = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string().refine((t) => { try { fromBase64(t); return true; } catch { return false; } });

/** Where a second issuer is asked: an origin with https; plain http only on the machine itself. Nothing else fits into a page's policy. */
export const SECOND_ADDRESS = /^(?:https:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/;

/** The shape of a manifest; what it may say beyond its shape is `manifestFaults`. */
export const manifestShape = z.strictObject({
  format: z.literal('steelyard.poll/v1'), poll: z.uuid(), institution: label, title: label, kind: z.enum(pollKinds), mode: z.enum(['split', 'whole']),
  forms: z.record(id, z.array(question).min(1).max(100)),
  sheets: z.array(z.strictObject({ slot: id, label, detail: z.string().max(500), form: id })).min(1).max(500),
  classes: z.array(z.strictObject({ id, label, size: z.number().int().min(0).max(100_000), rollRoot: sha, weight: z.number().int().min(0).max(1000).nullable() })).min(1).max(20),
  keys: z.array(z.strictObject({ class: id, slot: z.union([id, z.literal('*')]), n: base64 })).max(10_000),
  sealing: z.discriminatedUnion('holder', [
    z.strictObject({ recipient: base64, holder: z.literal('server'), trustees: z.array(label).max(9), threshold: z.number().int().min(1).max(9) }),
    z.strictObject({ recipients: z.array(base64).max(9), holder: z.literal('trustees'), trustees: z.array(label).max(9), threshold: z.number().int().min(1).max(9) }),
  ]),
  promise: base64,
  times: z.strictObject({ issueFrom: minute, castFrom: minute, closes: minute }),
  kMin: z.number().int().min(3).max(100), together: z.array(z.array(id).min(2)), page: sha.nullable(),
  second: z.strictObject({ label, address: z.string().regex(SECOND_ADDRESS), identity: base64, roll: sha, keys: z.array(z.strictObject({ class: id, slot: z.union([id, z.literal('*')]), n: base64 })).max(10_000) }).optional(),
}) satisfies z.ZodType<Manifest>;

/** How many of the three trustees open together. */
export const THRESHOLD = 2;

/** What stands against opening a poll: a stable name and a sentence of what and what to do. */
export type ManifestFault = { name: string; words: Words };

const repeated = (list: readonly string[]): string | undefined => list.find((x, i) => list.indexOf(x) !== i);

/** Every fault of a manifest that has the right shape; an empty list means it may be opened. Classes below k_min are refused, never merged silently. */
export function manifestFaults(m: Manifest): ManifestFault[] {
  const faults: ManifestFault[] = [];
  const say = (name: string, zh: string, en: string): void => { faults.push({ name, words: { zh, en } }); };
  for (const [what, list] of [['sheet', m.sheets.map((s) => s.slot)], ['class', m.classes.map((c) => c.id)], ['together', m.together.flat()]] as const) {
    const twice = repeated(list);
    if (twice !== undefined) say(`${what}-twice`, `「${twice}」列了两次，请删去一个`, `“${twice}” is listed twice; leave one out`);
  }
  for (const s of m.sheets) if (!m.forms[s.form]) say('form-missing', `「${s.label}」没有对应的表样，请先设好`, `“${s.label}” has no form; make it first`);
  for (const [form, questions] of Object.entries(m.forms)) {
    const twice = repeated(questions.map((q) => q.id));
    if (twice !== undefined) say('question-twice', `表样「${form}」中题目「${twice}」列了两次`, `question “${twice}” is listed twice in form “${form}”`);
    for (const q of questions) {
      if (q.kind === 'text') continue;
      const same = repeated(q.options.map((o) => o.id));
      if (same !== undefined) say('option-twice', `题目「${q.label}」的选项「${same}」列了两次`, `option “${same}” of “${q.label}” is listed twice`);
      if (q.kind !== 'choose') continue;
      if (q.least > q.most) say('choose-range', `题目「${q.label}」最少 ${q.least} 个多于最多 ${q.most} 个`, `“${q.label}” asks for at least ${q.least} and at most ${q.most}`);
      if (q.writeIn > q.most) say('write-in', `题目「${q.label}」另选人数多于可选人数`, `“${q.label}” lets more names be written in than may be chosen`);
      if (q.most > q.options.length + q.writeIn) say('choose-most', `题目「${q.label}」最多可选 ${q.most} 个，可供选择的只有 ${q.options.length + q.writeIn} 个`, `“${q.label}” lets ${q.most} be chosen of ${q.options.length + q.writeIn}`);
    }
  }
  const weights = m.classes.map((c) => c.weight);
  if (weights.some((w) => w !== null)) {
    if (weights.some((w) => w === null)) say('weights-partly', '有的类别设了权重，有的没有；请全部设定或全部不设', 'some classes have a weight and some have none; set all or none');
    else if (weights.reduce<number>((a, w) => a + w!, 0) !== 1000) say('weights-sum', '各类别权重之和不是 100%', 'the weights of the classes do not add up to 100%');
  }
  const wanted = m.classes.flatMap((c) => slotsOf(m).map((slot) => `${c.id} ${slot}`));
  const unlike = (keys: Manifest['keys']): boolean => { const given = keys.map((k) => `${k.class} ${k.slot}`); return repeated(given) !== undefined || given.length !== wanted.length || wanted.some((w) => !given.includes(w)); };
  if (unlike(m.keys)) say('keys', '签发密钥与类别、表单不是一一对应', 'there is not exactly one issuing key for every class and sheet');
  if (m.keys.some((k) => !isUsableKey(keyOf(m, k.class, k.slot)!)) || repeated(m.keys.map((k) => k.n)) !== undefined) say('key-unfit', '签发密钥不合格或重复使用', 'an issuing key is unfit or used twice');
  if (m.second) {
    const { keys } = m.second;
    if (unlike(keys) || fromBase64(m.second.identity).length !== 32) say('second-keys', '第二签发人的密钥与类别、表单不是一一对应，或其身份公钥不是 32 字节', 'there is not exactly one key of the second issuer for every class and sheet, or its identity has not 32 bytes');
    if (keys.some((k) => !isUsableKey(keyOf({ keys }, k.class, k.slot)!)) || repeated([...m.keys, ...keys].map((k) => k.n)) !== undefined) say('second-key-unfit', '第二签发人的签发密钥不合格或重复使用', 'an issuing key of the second issuer is unfit or used twice');
  }
  const { sealing } = m;
  if ((sealing.holder === 'server' && fromBase64(sealing.recipient).length !== 32) || fromBase64(m.promise).length !== 32) say('sealing-key', '密封密钥或承诺密钥不是 32 字节', 'the sealing key or the key of promises has not 32 bytes');
  if (sealing.holder === 'trustees') {
    const { recipients, trustees, threshold } = sealing;
    if (trustees.length !== PLACES.length || recipients.length !== PLACES.length || threshold !== THRESHOLD) say('trustees', '保管人是三人，其中两人共同开启，每人一把密钥', 'there are three trustees with a key each, of whom two open');
    const unfit = recipients.findIndex((r) => !isRecipient(fromBase64(r)));
    if (unfit >= 0) say('trustee-key', `${trustees[unfit] ?? unfit + 1}的公钥不合格，请重新生成`, `the public key of ${trustees[unfit] ?? unfit + 1} is unfit; make another`);
    if (repeated(recipients) !== undefined) say('trustee-key-twice', '两名保管人的公钥相同，请重新生成', 'two trustees have one public key; make another');
  }
  if (sealing.holder === 'server' && (sealing.trustees.length > 0 || sealing.threshold !== 1)) say('holder', '由服务器保管密封密钥的，不设保管人', 'where the server holds the sealing key there are no trustees');
  if (!(m.times.issueFrom <= m.times.castFrom && m.times.castFrom < m.times.closes)) say('times', '领票、投票、截止时间的先后不对', 'the times of issuing, casting and closing are out of order');
  for (const c of m.classes) {
    const size = groupOf(m, c.id).reduce((n, g) => n + (m.classes.find((x) => x.id === g)?.size ?? 0), 0);
    if (size < m.kMin) say('k-min', `「${c.label}」只有 ${size} 人，少于 ${m.kMin} 人，结果会暴露个人；请与其他类别合并公布，或不设这一类`, `“${c.label}” has ${size}, fewer than ${m.kMin}: its result would betray people; show it together with another class, or leave it out`);
  }
  for (const g of m.together.flat()) if (!m.classes.some((c) => c.id === g)) say('together-unknown', `合并公布的「${g}」不是本次的类别`, `“${g}”, to be shown together, is no class of this poll`);
  return faults;
}
