import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { refusals as ballotRefusals } from '../ballots/refusals-rules.ts';
import { ballotOpener, keysOf } from '../ballots/rules/audit.ts';
import { writtenIn } from '../ballots/rules/texts.ts';
import { boardOf, reachPoll, type Box, type PollRow } from '../ballots/service.ts';
import { identityOf } from '../ballots/trustees-service.ts';
import { sightOf } from '../roster/access-service.ts';
import { blocksPdf } from '../roster/papers/paper-service.ts';
import { footOf, takenBy } from '../roster/papers/taken.ts';
import { unitNames } from '../roster/scope-service.ts';
import { drawBlocks } from '../selection/papers-service.ts';
import { counted, subjectsOf } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { textsPaper, type TextsOf } from './texts-rules.ts';

type Keys = Pick<Box, 'random' | 'by'>;
/** The texts of a counted poll; `closed`: subjects who are the reader, their kin or outside their reach. */
export type TextsView = { parts: TextsOf[]; closed: number };
/** A paper to be taken out. */
export type Taken = { name: string; mime: string; bytes: Uint8Array };
export const paperForms = ['docx', 'pdf'] as const;
export type PaperForm = (typeof paperForms)[number];
export const mimes: Readonly<Record<PaperForm, string>> = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' };

/** Opens the ballots of a counted poll once more for what was written, and keeps none of it. */
async function open(tx: Tx, box: Keys, actor: Actor, id: string): Promise<Outcome<{ row: PollRow; view: TextsView; n: number }>> {
  const found = await reachPoll(tx.read, actor, id, tx.today, mayHandleCases);
  if (!found.ok) return refusals.noPoll();
  const row = found.value;
  if (row.state !== 'counted' || !row.manifest || !row.identity) return refusals.notCounted();
  const { manifest } = row;
  const keys = keysOf(manifest.sealing, identityOf(manifest, row.identity));
  if ('words' in keys) return ballotRefusals.broken(keys.words, keys.first);
  const opener = ballotOpener(manifest, keys.keys, box.by);
  const written = writtenIn(manifest, (await boardOf(tx.read, id)).map((b) => ({ class: b.class, slot: b.slot, answers: opener(b) })), box.random);
  const subjects = await subjectsOf(tx.read, await sightOf(tx.read, actor, 'file', tx.today), [counted(row)]);
  const shut = (slot: string): boolean => subjects.get(slot)?.open === false;
  const parts = written.filter((p) => !shut(p.slot)).map((p) => ({ slot: p.slot, label: manifest.sheets.find((s) => s.slot === p.slot)!.label, question: p.label, texts: p.texts }));
  if (parts.length === 0) return refusals.noTexts();
  return ok({ row, view: { parts, closed: manifest.sheets.filter((s) => shut(s.slot)).length }, n: parts.reduce((n, p) => n + p.texts.length, 0) });
}

/** Reads the texts of a counted poll; every reading is an entry. */
export async function readTexts(ports: Ports, box: Keys, actor: Actor, id: string): Promise<Outcome<TextsView>> {
  return ports.act({ actor, verb: 'measurement.texts.read' }, async (tx) => {
    const got = await open(tx, box, actor, id);
    if (!got.ok) return got;
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: got.value.row.number, title: got.value.row.title, n: got.value.n } });
    return ok(got.value.view);
  });
}

/** The texts as a paper to take out. */
export async function takeTexts(ports: Ports, box: Keys, actor: Actor, id: string, form: PaperForm): Promise<Outcome<Taken>> {
  return ports.act({ actor, verb: 'measurement.texts.taken' }, async (tx) => {
    const got = await open(tx, box, actor, id);
    if (!got.ok) return got;
    const { row, view, n } = got.value;
    const unit = (await unitNames(tx.read, [row.unitId]))(row.unitId) ?? '';
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, title: row.title, n } });
    const foot = footOf(takenBy(actor.name, tx.at));
    const blocks = textsPaper({ number: row.number, title: row.title, day: counted(row).day, unit }, view.parts, view.closed, form === 'docx' ? foot : '');
    return ok({ name: `${row.number} 意见和建议.${form}`, mime: mimes[form], bytes: form === 'docx' ? await drawBlocks(blocks) : (await blocksPdf(blocks, foot)).bytes });
  });
}
