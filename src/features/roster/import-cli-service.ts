import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { packUpload } from './formats/lrm-pair.ts';
import { commitImport } from './import-commit-service.ts';
import { previewFile, uploadImport } from './import-service.ts';
import type { PreviewPerson } from './import-match-service.ts';

type Options = { preview: boolean; json: boolean };
type FileReport = { file: string; refusal?: Refusal; people?: PreviewPerson[]; refused?: { file: string; refusal: Refusal }[]; notes?: unknown[]; questions?: unknown[]; sheet?: unknown; result?: { created: number; updated: number; skipped: number } };

/**
 * Imports files from the command line. `preview` says what is understood and doubted and writes nothing, not even a batch.
 * Otherwise a file is taken in when it leaves no question open; a file with one is refused whole and left to the browser.
 * `output` is text for people, or JSON; `ok` is false when any file was refused.
 */
export async function importFiles(ports: Ports, actor: Actor, files: readonly { name: string; bytes: Uint8Array }[], options: Options): Promise<{ ok: boolean; output: string }> {
  const reports: FileReport[] = [];
  for (const file of packUpload(files)) reports.push(await one(ports, actor, file, options.preview));
  const good = reports.every((r) => !r.refusal && (r.refused?.length ?? 0) === 0);
  return { ok: good, output: options.json ? `${JSON.stringify({ files: reports }, null, 2)}\n` : reports.map(inWords).join('\n') };
}

async function one(ports: Ports, actor: Actor, file: { name: string; bytes: Uint8Array }, preview: boolean): Promise<FileReport> {
  const seen = await previewFile(ports, actor, file);
  if (!seen.ok) return { file: file.name, refusal: seen.refusal };
  const { kind: _kind, ...said } = seen.value;
  const report: FileReport = { file: file.name, ...said };
  if (preview) return report;
  const open = [...said.questions, ...said.people.filter((p) => p.proposal === null).flatMap((p) => p.questions)];
  if (open.length > 0 || said.people.some((p) => p.proposal === null)) {
    return { ...report, refusal: {
      name: 'roster.import-question-open', status: 422,
      reason: { zh: `文件有 ${open.length} 个问题需要人来回答，没有导入：${open[0]?.words.zh ?? ''}`, en: `${open.length} question(s) need a person's answer; nothing was imported: ${open[0]?.words.en ?? ''}` },
      wayOut: { zh: '请在浏览器的“导入”页面办理此文件。', en: 'Import this file on the import page in the browser.' },
    } };
  }
  const uploaded = await uploadImport(ports, actor, [file]);
  if (!uploaded.ok) return { ...report, refusal: uploaded.refusal };
  const decisions = Object.fromEntries(said.people.map((p) => [p.key, { action: p.proposal!, doubts: {}, keep: [], another: false }]));
  const done = await commitImport(ports, actor, uploaded.value.batches[0]!.id, decisions);
  if (!done.ok) return { ...report, refusal: done.refusal };
  return { ...report, result: { created: done.value.created.length, updated: done.value.updated.length, skipped: done.value.skipped } };
}

function inWords(r: FileReport): string {
  const lines = [`${r.file}`];
  if (r.refusal) lines.push(`  拒绝 / refused [${r.refusal.name}] ${r.refusal.reason.zh} / ${r.refusal.reason.en}`, ...(r.refusal.wayOut ? [`  ${r.refusal.wayOut.zh} / ${r.refusal.wayOut.en}`] : []));
  for (const x of r.refused ?? []) lines.push(`  ${x.file}: 拒绝 / refused [${x.refusal.name}] ${x.refusal.reason.zh} / ${x.refusal.reason.en}`);
  for (const p of r.people ?? []) {
    lines.push(`  ${p.row === null ? '' : `${p.row} `}${p.name} · ${p.proposal ?? '?'}`);
    for (const f of p.fields) if (f.field !== 'resumeText') lines.push(`    ${f.field}: ${f.value ?? '—'}${f.value === f.raw ? '' : ` ⟵ ${f.raw.slice(0, 60)}`}`);
    for (const h of p.lists.holdings) lines.push(`    ${h.from ?? '?'}--${h.to ?? ''}  ${h.title}`);
    if (p.lists.family > 0) lines.push(`    家庭成员 / family: ${p.lists.family}`);
    for (const d of p.doubts) lines.push(`    ? ${d.where} ${d.reason.zh} / ${d.reason.en}${d.suggestion ? ` → ${d.suggestion}` : ''}`);
    for (const q of p.questions) lines.push(`    ! ${q.words.zh} / ${q.words.en}`);
  }
  if (r.result) lines.push(`  新增 ${r.result.created}，更新 ${r.result.updated}，跳过 ${r.result.skipped} / created ${r.result.created}, updated ${r.result.updated}, skipped ${r.result.skipped}`);
  return `${lines.join('\n')}\n`;
}
