import { checkEntryShown, checkExtends, claimedSize, type Checked, type Shown } from '../check-rules.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { fetchConsistency, fetchProofs, type Item } from './client.ts';

/** The outcome of checking a page in this browser. */
export type PageCheck = {
  size: number;
  checked: Checked[];
  /** What the browser remembered before: `first` nothing, `extends` an older checkpoint that fits, `broken` one that does not. */
  memory: { kind: 'first' } | { kind: 'extends'; size: number } | { kind: 'broken'; why: Words };
};

const STORED = 'steelyard.checkpoint';
type Memory = { vkey: string; checkpoint: string };

function remembered(): Memory | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null') as Memory | null;
  } catch {
    return null;
  }
}

const missing: Words = { zh: '服务器没有给出这条纪实的原文', en: 'the server did not give this entry' };

/** Fetches bytes and proofs of the entries shown and checks them here; keeps the checkpoint when it follows the one kept before. */
export async function checkPage(items: readonly Item[]): Promise<PageCheck> {
  const groups: Item[][] = [];
  for (let i = 0; i < items.length; i += 50) groups.push(items.slice(i, i + 50));
  const kept = remembered();
  const checked: Checked[] = [];
  let size = 0;
  let latest: Memory | null = null;
  for (const group of groups) {
    const proofs = await fetchProofs(group.map((i) => i.id));
    // The key seen first is the one trusted: a record signed anew with another key does not pass here.
    const vkey = kept?.vkey ?? proofs.vkey;
    const by = new Map(proofs.entries.map((e) => [e.id, e]));
    for (const item of group) {
      const proven = by.get(item.id);
      const shown: Shown = { ...item, actor: item.actor?.id ?? null };
      checked.push(proven ? checkEntryShown(shown, proven, vkey) : { id: item.id, result: 'bad', wordsChecked: false, why: missing });
    }
    latest = { vkey, checkpoint: proofs.checkpoint };
    size = claimedSize(proofs.checkpoint);
  }
  return { size, checked, memory: latest ? await compare(kept, latest) : { kind: 'first' } };
}

async function compare(kept: Memory | null, latest: Memory): Promise<PageCheck['memory']> {
  if (kept === null) {
    localStorage.setItem(STORED, JSON.stringify(latest));
    return { kind: 'first' };
  }
  const from = claimedSize(kept.checkpoint);
  const step = await fetchConsistency(from);
  const why = checkExtends({ checkpoint: kept.checkpoint, proof: step.proof }, step.checkpoint, kept.vkey);
  if (why !== null) return { kind: 'broken', why };
  localStorage.setItem(STORED, JSON.stringify({ vkey: kept.vkey, checkpoint: step.checkpoint }));
  return { kind: 'extends', size: from };
}
