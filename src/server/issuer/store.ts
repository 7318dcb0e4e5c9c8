import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { canonical } from '../../kernel/canonical.ts';
import { publicKeyOf } from '../../kernel/note.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { CODE_LENGTH, CODE_LETTERS, codePrinted, secondOf } from '../../features/ballots/plan-rules.ts';
import { refusals } from '../../features/ballots/refusals-rules.ts';
import { rollFault, rollFileShape, secondCodeHash, signedFile, type KeysFile, type RollFile, type SecondStatement } from '../../features/ballots/rules/second.ts';
import { below } from '../../features/ballots/rules/voter.ts';
import { makeKeys, makeSigner, mayBeSigned, modulusOf, overwrite } from '../ballots/vault.ts';
import { readWhole, writeWhole } from './files.ts';
import { openJournal, type Journal } from './journal.ts';

/** What is kept of a poll: its roll, the hashes of codes and the reasons of those struck off, by leaf; `closed` once no token is given any more. */
type Held = { file: RollFile; keys: KeysFile['keys']; codes: Record<string, string>; struck: Record<string, string>; closed: boolean };
type Keys = { class: string; slot: string; pem: string }[];
type Kept = { held: Held; keys: Keys | null; journal: Journal; codes: Map<string, string>; turns: Map<string, Promise<unknown>>; writing: Promise<unknown> };
/** A slip as it is printed, once. */
export type SecondSlip = { leaf: string; name: string; class: string; code: string };
/** How a poll stands, for the page of the second issuer. */
export type Standing = { poll: string; file: RollFile; closed: boolean; voters: { leaf: string; name: string; class: string; issued: boolean; struck: string | null }[] };
type Asked = readonly { slot: string; blinded: string }[];
export type Store = Awaited<ReturnType<typeof openStore>>;

const byLeaf = (held: Held): Map<string, string> => new Map(Object.entries(held.codes).map(([leaf, hash]) => [hash, leaf]));
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const bytesOf = (text: string): Uint8Array => { try { return fromBase64(text); } catch { return new Uint8Array(0); } };

/**
 * All that a second issuer keeps, as files of a folder of its own; there is no database. Of a poll: `poll.json` (its word on what holds), the keys and the
 * journal of that roll. Throws where a journal is damaged.
 */
export async function openStore(dir: string, now: () => Date = () => new Date()) {
  await mkdir(join(dir, 'polls'), { recursive: true, mode: 0o700 });
  const own = (await readWhole<{ seed: string }>(join(dir, 'identity.json'))) ?? { seed: toBase64(random(32)) };
  await writeWhole(join(dir, 'identity.json'), own);
  const seed = fromBase64(own.seed);
  const signer = makeSigner();
  const polls = new Map<string, Kept>();
  const at = (poll: string, name: string): string => join(dir, 'polls', poll, name);
  const short = (held: Held): string => held.file.hash.slice(0, 16);

  /** Destroys the keys of rolls that do not hold: replaced ones, and of a closed poll all. */
  const sweep = async (poll: string, held: Held): Promise<void> => {
    for (const name of await readdir(join(dir, 'polls', poll))) if (name.startsWith('keys-') && (held.closed || name !== `keys-${short(held)}.json`)) await overwrite(at(poll, name));
  };
  const load = async (poll: string, held: Held): Promise<void> => {
    await sweep(poll, held);
    polls.set(poll, { held, keys: await readWhole<Keys>(at(poll, `keys-${short(held)}.json`)), journal: await openJournal(at(poll, `issued-${short(held)}.log`)), codes: byLeaf(held), turns: new Map(), writing: Promise.resolve() });
  };
  for (const poll of await readdir(join(dir, 'polls'))) {
    const held = await readWhole<Held>(at(poll, 'poll.json'));
    if (held) await load(poll, held);
  }

  /** One thing at a time for a voter, so that fifty requests at once make one line. */
  const turn = <T>(kept: Kept, leaf: string, what: () => Promise<T>): Promise<T> => {
    const mine = (kept.turns.get(leaf) ?? Promise.resolve()).then(what, what);
    const ended = mine.catch(() => undefined).then(() => { if (kept.turns.get(leaf) === ended) kept.turns.delete(leaf); });
    kept.turns.set(leaf, ended);
    return mine;
  };
  /** True when nobody has tokens; from then on none are given by the keys there were. */
  const unused = async (kept: Kept): Promise<boolean> => {
    const { keys } = kept;
    kept.keys = null;
    await Promise.all(kept.turns.values());
    if (kept.journal.issued.size === 0 && !kept.held.closed) return true;
    kept.keys = keys;
    return false;
  };
  /** Changes what is kept of a poll, one change after another: on the disk first. */
  const change = (poll: string, kept: Kept, more: (held: Held) => Held): Promise<void> => {
    const mine = kept.writing.then(async () => {
      const changed = more(kept.held);
      await writeWhole(at(poll, 'poll.json'), changed);
      kept.held = changed;
      kept.codes = byLeaf(changed);
    });
    kept.writing = mine.catch(() => undefined);
    return mine;
  };
  const codesFor = (voters: RollFile['roll']['voters']): SecondSlip[] => voters.map((v) => ({ leaf: v.leaf, name: v.name, class: v.class, code: codePrinted(Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[below(CODE_LETTERS.length, random)]!).join('')) }));
  const hashed = (poll: string, slips: readonly SecondSlip[]): Record<string, string> => Object.fromEntries(slips.map((s) => [s.leaf, secondCodeHash(poll, s.code)]));
  const over = (held: Held): boolean => held.closed || secondOf(now().toISOString()) >= held.file.roll.times.closes;

  const signAll = async (kept: Kept, cls: string, asked: Asked): Promise<Outcome<{ slot: string; signed: string }[]>> => {
    if (!kept.keys) return over(kept.held) ? refusals.late() : refusals.secondBusy();
    const places = asked.map((a) => ({ pem: kept.keys!.find((k) => k.class === cls && k.slot === a.slot)!.pem, blinded: bytesOf(a.blinded) }));
    if (places.some((p) => !mayBeSigned(modulusOf(p.pem), p.blinded))) return refusals.request();
    const all = await Promise.all(places.map((p) => signer.sign(p.pem, p.blinded)));
    return ok(all.map((s, i) => ({ slot: asked[i]!.slot, signed: toBase64(s) })));
  };

  return {
    identity: toBase64(publicKeyOf(seed)),
    /** Takes in a roll: makes keys and codes; the codes are answered once and kept as hashes. Another roll of the same poll replaces it as long as nobody has tokens. */
    importRoll: async (value: unknown): Promise<Outcome<{ poll: string; slips: SecondSlip[] }>> => {
      const read = rollFileShape.safeParse(value);
      if (!read.success) return refusals.secondFile({ zh: '不是第二签发人的名册文件', en: 'it is no file with a roll for a second issuer' });
      const file = read.data;
      const fault = rollFault(file);
      if (fault) return refusals.secondFile(fault);
      const { poll } = file.roll;
      const had = polls.get(poll);
      if (had?.held.file.hash === file.hash) return refusals.secondFile({ zh: '这份名册已经导入过', en: 'this roll was imported before' });
      if (had && !(await unused(had))) return refusals.secondFile({ zh: '这次投票已有人领到监督凭证，名册不能再换', en: 'somebody has tokens of this poll already, and its roll cannot be replaced' });
      if (secondOf(now().toISOString()) >= file.roll.times.closes) return refusals.late();
      const { keys, made } = await makeKeys(file.roll.classes.flatMap((c) => file.roll.slots.map((slot) => ({ class: c.id, slot }))));
      const slips = codesFor(file.roll.voters);
      const held: Held = { file, keys: made, codes: hashed(poll, slips), struck: {}, closed: false };
      await mkdir(join(dir, 'polls', poll), { recursive: true, mode: 0o700 });
      await writeWhole(at(poll, `keys-${short(held)}.json`), keys);
      // From here on this roll holds; tokens of the old keys would be for nothing, so none are given meanwhile.
      await writeWhole(at(poll, 'poll.json'), held);
      await had?.journal.close();
      await load(poll, held);
      return ok({ poll, slips });
    },
    /** New codes for one voter or for all who have no tokens; the old ones hold no more. */
    newCodes: async (poll: string, leaf: string | null): Promise<Outcome<{ poll: string; slips: SecondSlip[] }>> => {
      const kept = polls.get(poll);
      if (!kept) return refusals.missing();
      if (over(kept.held)) return refusals.late();
      const slips = codesFor(kept.held.file.roll.voters.filter((v) => (leaf === null || v.leaf === leaf) && !kept.journal.issued.has(v.leaf) && kept.held.struck[v.leaf] === undefined));
      if (slips.length === 0) return refusals.tokenTwice();
      await change(poll, kept, (h) => ({ ...h, codes: { ...h.codes, ...hashed(poll, slips) } }));
      return ok({ poll, slips });
    },
    /** Strikes a voter off who has no tokens. */
    strike: async (poll: string, leaf: string, reason: string): Promise<Outcome<null>> => {
      const kept = polls.get(poll);
      const voter = kept?.held.file.roll.voters.find((v) => v.leaf === leaf);
      if (!kept || !voter) return refusals.missing();
      if (over(kept.held)) return refusals.late();
      return turn(kept, leaf, async () => {
        if (kept.journal.issued.has(leaf)) return refusals.hasToken(voter.name);
        await change(poll, kept, (h) => ({ ...h, struck: { ...h.struck, [leaf]: reason } }));
        return ok(null);
      });
    },
    /** Gives a voter the tokens of all slots, once: the line of the journal is on the disk before the signatures leave. The same request gets the same again. */
    issue: async (poll: string, code: string, asked: Asked): Promise<Outcome<{ slot: string; signed: string }[]>> => {
      const kept = polls.get(poll);
      const leaf = kept?.codes.get(secondCodeHash(poll, code));
      const voter = kept?.held.file.roll.voters.find((v) => v.leaf === leaf);
      if (!kept || leaf === undefined || !voter) return refusals.secondCode();
      const { times, slots } = kept.held.file.roll;
      if (asked.length !== slots.length || slots.some((s, i) => asked[i]!.slot !== s)) return refusals.request();
      const requestHash = createHash('sha256').update(canonical(asked)).digest('hex');
      return turn(kept, leaf, async () => {
        if (over(kept.held)) return refusals.late();
        if (secondOf(now().toISOString()) < times.issueFrom) return refusals.early(times.issueFrom);
        if (kept.held.struck[leaf] !== undefined) return refusals.removed();
        const before = kept.journal.issued.get(leaf);
        if (before !== undefined && before !== requestHash) return refusals.tokenTwice();
        // Signed before the line is written, so that a request that cannot be signed uses up no vote; given out after.
        const signed = await signAll(kept, voter.class, asked);
        if (!signed.ok || before !== undefined) return signed;
        try {
          await kept.journal.append(leaf, requestHash);
        } catch {
          return refusals.secondBusy();
        }
        return signed;
      });
    },
    /** Closes every poll whose time has come: what is on its way is finished, then the keys are destroyed. */
    closeDue: async (): Promise<void> => {
      for (const [poll, kept] of polls) {
        if (!over(kept.held) || (kept.held.closed && kept.keys === null)) continue;
        await change(poll, kept, (h) => ({ ...h, closed: true }));
        await Promise.all(kept.turns.values());
        await sweep(poll, kept.held);
        kept.keys = null;
      }
    },
    keysFile: (poll: string): KeysFile | null => {
      const kept = polls.get(poll);
      if (!kept) return null;
      const { file, keys } = kept.held;
      return signedFile<KeysFile>({ format: 'steelyard.second-keys/v1', poll, roll: file.hash, label: file.roll.second.label, address: file.roll.second.address, keys }, seed);
    },
    /** What is stated after the close; null before the keys are destroyed. */
    statement: (poll: string): SecondStatement | null => {
      const kept = polls.get(poll);
      if (!kept || !kept.held.closed || kept.keys !== null) return null;
      const { roll, hash } = kept.held.file;
      const of = (cls: string, which: (leaf: string) => boolean): number => roll.voters.filter((v) => v.class === cls && which(v.leaf)).length;
      return signedFile<SecondStatement>({ format: 'steelyard.second-statement/v1', poll, roll: hash, destroyed: true, issued: roll.classes.map((c) => ({ class: c.id, issued: of(c.id, (l) => kept.journal.issued.has(l)), struck: of(c.id, (l) => kept.held.struck[l] !== undefined) })) }, seed);
    },
    standing: (poll: string): Standing | null => {
      const kept = polls.get(poll);
      if (!kept) return null;
      const { file, struck, closed } = kept.held;
      return { poll, file, closed: closed && kept.keys === null, voters: file.roll.voters.map((v) => ({ ...v, issued: kept.journal.issued.has(v.leaf), struck: struck[v.leaf] ?? null })) };
    },
    list: (): string[] => [...polls.keys()],
    stop: async (): Promise<void> => {
      await signer.stop();
      for (const kept of polls.values()) await kept.journal.close();
    },
  };
}
