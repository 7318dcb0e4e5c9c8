import { and, desc, eq } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../../kernel/ports.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { blob } from '../../record/schema.ts';
import { paperTemplate } from '../schema.ts';
import { builtInTemplate } from './built-in-template.ts';
import { sampleForm } from './samples.ts';
import { takenBy } from './taken.ts';
import { checkTemplate } from './template-check.ts';
import { formData, rosterData, type TemplateData } from './template-data.ts';
import { templateFields, templateKinds, type TemplateFields, type TemplateKind } from './template-fields.ts';
import { fillTemplate } from './template-fill.ts';
import { templateRefusals } from './template-refusals.ts';
import { rosterColumns } from '../columns-rules.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NAMES: Record<TemplateKind, { zh: string; en: string }> = { form: { zh: '干部任免审批表', en: 'appointment form' }, roster: { zh: '干部名册', en: 'roster' } };

/** A version of a template as pages show it; `file` null = back to the built-in paper. */
export type TemplateVersion = { version: number; file: string | null; by: string; at: string };
export type TemplateState = { kind: TemplateKind; fields: TemplateFields; inForce: TemplateVersion | null; history: TemplateVersion[] };

/** The template of the office in force for a paper, or null for the built-in one. */
export async function templateInForce(read: Reader, kind: TemplateKind): Promise<Uint8Array | null> {
  const [row] = await read.select({ bytes: blob.bytes }).from(paperTemplate).leftJoin(blob, eq(blob.sha256, paperTemplate.blob)).where(eq(paperTemplate.kind, kind)).orderBy(desc(paperTemplate.version)).limit(1);
  return row?.bytes ? new Uint8Array(row.bytes) : null;
}

/** Every paper that may have a template: its fields, what is in force, and every version there was, newest first. */
export async function listTemplates(read: Reader): Promise<TemplateState[]> {
  const rows = await read.select().from(paperTemplate).orderBy(desc(paperTemplate.version));
  return templateKinds.map((kind) => {
    const history = rows.filter((r) => r.kind === kind).map((r): TemplateVersion => ({ version: r.version, file: r.blob === null ? null : r.fileName, by: r.authorName, at: r.at }));
    const [newest] = history;
    return { kind, fields: templateFields[kind], inForce: newest && newest.file !== null ? newest : null, history };
  });
}

/** The bytes of one version, as it was uploaded. */
export async function templateFile(read: Reader, kind: TemplateKind, version: number): Promise<Outcome<{ name: string; mime: string; bytes: Uint8Array }>> {
  const [row] = await read.select({ name: paperTemplate.fileName, bytes: blob.bytes }).from(paperTemplate).innerJoin(blob, eq(blob.sha256, paperTemplate.blob)).where(and(eq(paperTemplate.kind, kind), eq(paperTemplate.version, version)));
  return row ? ok({ name: row.name ?? 'template.docx', mime: DOCX, bytes: new Uint8Array(row.bytes) }) : templateRefusals.none();
}

/** The built-in template, to start from. */
export const builtInFile = async (kind: TemplateKind): Promise<{ name: string; mime: string; bytes: Uint8Array }> => ({ name: `${NAMES[kind].zh}模板.docx`, mime: DOCX, bytes: await builtInTemplate(kind) });

function sampleData(kind: TemplateKind, by: string, at: string): TemplateData {
  const taken = takenBy(by, at);
  if (kind === 'form') return formData(sampleForm(), taken);
  const values: Record<string, string> = { 姓名: '禤瑢骉', 现任职务: '某县农业农村局党组书记、局长', 单位: '某县农业农村局', 性别: '男', 民族: '汉族', 出生年月: '1972.03', 年龄: '54', 籍贯: '甲省某县', 参加工作时间: '1994.07', 入党时间: '1996.06' };
  const row = (name: string): Record<string, string> => Object.fromEntries(rosterColumns.map((c) => [c.words.zh, c.id === 'name' ? name : values[c.words.zh] ?? '']));
  return rosterData('干部名册', at.slice(0, 10), [row('禤瑢骉'), row('王小芳')], taken);
}

/** A template filled with invented people; nothing is kept. Refuses a wrong one with the line that is wrong. */
export async function previewTemplate(kind: TemplateKind, bytes: Uint8Array, by: string, at: string): Promise<Outcome<{ name: string; mime: string; bytes: Uint8Array }>> {
  const checked = checkTemplate(kind, bytes);
  if (!checked.ok) return checked;
  const filled = await fillTemplate(bytes, sampleData(kind, by, at));
  return filled.ok ? ok({ name: `${NAMES[kind].zh}试填.docx`, mime: DOCX, bytes: filled.value }) : filled;
}

/** Puts a template of the office in force. It is read to the end and filled once before it is kept. */
export async function installTemplate(ports: Ports, actor: Actor, kind: TemplateKind, file: { name: string; bytes: Uint8Array }): Promise<Outcome<{ version: number }> & { entryId?: string }> {
  const tried = await previewTemplate(kind, file.bytes, actor.name, `${ports.today()}T00:00:00.000Z`);
  if (!tried.ok) return tried;
  return onceMore(() => ports.act({ actor, verb: 'roster.template.installed' }, async (tx) => {
    const version = await nextVersion(tx.read, kind);
    const sha = await tx.blob(file.bytes, DOCX);
    const name = file.name.replace(/[\u0000-\u001f\\/]/g, '').slice(-120);
    const row = await tx.insert(paperTemplate, { kind, version, blob: sha, fileName: name, author: actor.accountId, authorName: actor.name, at: tx.at });
    tx.note({ subjects: [{ kind: 'paper_template', id: row.id }], detail: { actor: actor.name, paper: NAMES[kind], file: name, version } });
    return ok({ version });
  }));
}

/** Goes back to the built-in paper; the versions before stay to be read. */
export async function resetTemplate(ports: Ports, actor: Actor, kind: TemplateKind): Promise<Outcome<{ version: number }> & { entryId?: string }> {
  return onceMore(() => ports.act({ actor, verb: 'roster.template.reset' }, async (tx) => {
    if ((await templateInForce(tx.read, kind)) === null) return templateRefusals.already();
    const version = await nextVersion(tx.read, kind);
    const row = await tx.insert(paperTemplate, { kind, version, blob: null, fileName: null, author: actor.accountId, authorName: actor.name, at: tx.at });
    tx.note({ subjects: [{ kind: 'paper_template', id: row.id }], detail: { actor: actor.name, paper: NAMES[kind], version } });
    return ok({ version });
  }));
}

const UNIQUE_VIOLATION = '23505';
/** Two who install at once meet in the unique key of the version; the later one takes the next. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as { code?: string; cause?: { code?: string } }).code ?? (error as { cause?: { code?: string } }).cause?.code;
    if (code !== UNIQUE_VIOLATION) throw error;
    return work();
  }
}

async function nextVersion(read: Reader, kind: TemplateKind): Promise<number> {
  const [row] = await read.select({ version: paperTemplate.version }).from(paperTemplate).where(eq(paperTemplate.kind, kind)).orderBy(desc(paperTemplate.version)).limit(1);
  return (row?.version ?? 0) + 1;
}
