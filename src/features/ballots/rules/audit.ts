import { hex } from '../../../kernel/bytes.ts';
import { canonical } from '../../../kernel/canonical.ts';
import { fromBase64 } from '../../../kernel/base64.ts';
import { opener, recipientOf } from '../../../kernel/age.ts';
import { PLACES, sharedOpener, type Place } from '../../../kernel/age-shared.ts';
import { Malformed } from '../../../kernel/malformed.ts';
import { rootOf, type Hash } from '../../../kernel/merkle.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { leafHash } from '../../../kernel/merkle.ts';
import { utf8 } from '../../../kernel/bytes.ts';
import { unpackAnswers, type Answers } from './answers.ts';
import { plainly, type Arithmetic } from './arithmetic.ts';
import { ballotFault, ballotHash, type Ballot, type BallotFault } from './ballot.ts';
import { manifestHash, slotsOf, type Manifest, type Sealing } from './manifest.ts';
import { manifestFaults, manifestShape, THRESHOLD } from './manifest-faults.ts';
import { isSigned, statementShape, type SecondStatement } from './second.ts';
import { tally, type Opened, type SheetCount } from './tally.ts';

/** How many tokens were issued for a class and slot, as the close of the poll states. */
export type Issued = { class: string; slot: string; issued: number };

/** The secret key (base64) that the trustee of a place released. */
export type Released = { n: number; key: string };
/** What opens a poll: the one secret key of the server, or the released keys of two trustees. */
export type SealingKeys = Uint8Array | readonly { place: Place; secret: Uint8Array }[];

/** What the organizer hands to an auditor. `board` is the root the close of the poll put into the record; `identity` the server's sealing key, or those two trustees released. */
export type PollBundle = { manifest: Manifest; manifestHash: string; ballots: readonly Ballot[]; issued: readonly Issued[]; board: string; identity: string | readonly Released[]; tally: readonly SheetCount[]; second?: SecondSaid };

/** What the second issuer stated after the close; where there is no statement, why it was counted without. The member is there in a poll with a second issuer alone. */
export type SecondSaid = { statement: SecondStatement | null; missing: string | null };

/** A check with its answer; `first` names the first object that fails it. */
export type Check = { id: 'file' | 'record' | 'manifest' | 'ballots' | 'board' | 'once' | 'counts' | 'second' | 'opens' | 'tally'; ok: boolean; words: Words; first: string | null };

/** Root over the hashes of all ballots in order of their hash (RFC 6962 leaves): where a ballot stands says nothing of when it came. Hex. */
export function boardRoot(hashes: readonly string[]): string {
  return hex(rootOf([...hashes].sort().map((h): Hash => leafHash(utf8(h)))));
}

/** The ballots that count: of each ballot key the one with the highest sequence; of two with the same, the one whose hash is smaller. In order of hash. */
export function counted(ballots: readonly Ballot[]): Ballot[] {
  const best = new Map<string, { ballot: Ballot; hash: string }>();
  for (const ballot of ballots) {
    const hash = ballotHash(ballot);
    const had = best.get(ballot.key);
    if (!had || ballot.sequence > had.ballot.sequence || (ballot.sequence === had.ballot.sequence && hash < had.hash)) best.set(ballot.key, { ballot, hash });
  }
  return [...best.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1)).map((x) => x.ballot);
}

/** Opens a ballot with the sealing keys; null where what was sealed cannot be read or answers another sheet: it counts as invalid. */
export const openBallot = (manifest: Manifest, keys: SealingKeys, ballot: Ballot): Answers | null => ballotOpener(manifest, keys)(ballot);

/** `openBallot` for many ballots of one poll. */
export function ballotOpener(manifest: Manifest, keys: SealingKeys, by: Arithmetic = plainly): (ballot: Ballot) => Answers | null {
  const { sealing } = manifest;
  const open = keys instanceof Uint8Array ? opener(keys, by.agree) : sharedOpener(sealing.holder === 'trustees' ? sealing.recipients.map(fromBase64) : [], keys, by.agree);
  return (ballot) => {
    try {
      const answers = unpackAnswers(manifest, open(fromBase64(ballot.sealed)));
      return manifest.mode === 'split' && Object.keys(answers).some((s) => s !== ballot.slot) ? null : answers;
    } catch (error) {
      if (error instanceof Malformed) return null;
      throw error;
    }
  };
}

const faultWords: Record<BallotFault, Words> = {
  shape: { zh: '不是选票的格式', en: 'it has not the form of a ballot' },
  'other-poll': { zh: '属于另一次投票', en: 'it belongs to another poll' },
  'no-such-class': { zh: '类别或表单不在本次投票中', en: 'its class or sheet is not of this poll' },
  length: { zh: '密封内容长度不对', en: 'what it seals has another length' },
  token: { zh: '投票凭证不是本次投票签发的', en: 'its token was not issued for this poll' },
  token2: { zh: '缺少第二签发人的凭证，或那张凭证不是为本次投票的这一类别和表单签发的', en: 'the token of the second issuer is missing, or was not issued for this class and sheet of this poll' },
  signature: { zh: '选票签名不对，内容被改动过', en: 'its signature does not fit: it was changed' },
};
/** Why a ballot is not taken, in a sentence. */
export const ballotFaultWords = (fault: BallotFault): Words => faultWords[fault];

/**
 * The auditor's checks, in the order of ballots.md: manifest, every token and signature, the board, one ballot for one key, the three counts
 * (cast ≤ issued ≤ on the roll), that the key opens all, and the tally made anew. Pure: neither the server nor its database is asked.
 */
export function audit(bundle: PollBundle, by: Arithmetic = plainly): Check[] {
  const steps = auditing(bundle, by);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `audit` in small steps, of which the caller takes as many at a time as it likes: each says how many of how many ballots were looked at (twice: token, then content). */
export function* auditing(bundle: PollBundle, by: Arithmetic = plainly): Generator<{ done: number; of: number }, Check[]> {
  const checks: Check[] = [];
  const check = (id: Check['id'], ok: boolean, zh: string, en: string, first: string | null = null): void => { checks.push({ id, ok, words: { zh, en }, first }); };
  const shape = manifestShape.safeParse(bundle.manifest);
  if (!shape.success) {
    check('manifest', false, '投票说明书的格式不对，其余无从核对', 'the manifest has not the right form; nothing else can be checked', shape.error.issues[0]?.path.join('.') ?? null);
    return checks;
  }
  const { manifest } = bundle;
  const faults = manifestFaults(manifest);
  const hash = manifestHash(manifest);
  if (hash !== bundle.manifestHash) check('manifest', false, '投票说明书与其公布的摘要不一致', 'the manifest is not the one that was announced', hash);
  else if (faults.length > 0) check('manifest', false, `投票说明书不合规则：${faults[0]!.words.zh}`, `the manifest breaks the rules: ${faults[0]!.words.en}`, faults[0]!.name);
  else check('manifest', true, '投票说明书与公布的摘要一致', 'the manifest is the one that was announced');

  const of = 2 * bundle.ballots.length;
  for (const [i, b] of bundle.ballots.entries()) {
    const fault = ballotFault(manifest, hash, b, by);
    if (fault) {
      check('ballots', false, `有一张选票${faultWords[fault].zh}`, `of one ballot: ${faultWords[fault].en}`, nameOf(b, i));
      return checks;
    }
    yield { done: i + 1, of };
  }
  check('ballots', true, `${bundle.ballots.length} 张选票的凭证和签名都有效`, `the tokens and signatures of ${bundle.ballots.length} ballots are valid`);

  const hashes = bundle.ballots.map(ballotHash);
  const root = boardRoot(hashes);
  check('board', root === bundle.board, root === bundle.board ? '选票与截止时公布的票板一致，没有增减' : '选票与截止时公布的票板不一致，有增减或替换', root === bundle.board ? 'the ballots are those of the board at close, none more or less' : 'the ballots are not those of the board at close', root === bundle.board ? null : root);

  const seen = new Set<string>();
  const twice = hashes.find((h) => seen.size === seen.add(h).size);
  const ballots = counted(bundle.ballots);
  check('once', twice === undefined, twice === undefined ? `一把钥匙计一张：${ballots.length} 张计入，${bundle.ballots.length - ballots.length} 张被本人后投的替代` : '有一张选票列了两次', twice === undefined ? `one for each key: ${ballots.length} count, ${bundle.ballots.length - ballots.length} were replaced by their voters` : 'one ballot is listed twice', twice ?? null);

  const over = overCount(manifest, ballots, bundle.issued);
  check('counts', over === null, over === null ? '每一类：收回 ≤ 发出 ≤ 应到' : '收回、发出、应到的数目不合', over === null ? 'in every class: cast ≤ issued ≤ on the roll' : 'the numbers cast, issued and on the roll do not agree', over);

  if (manifest.second || bundle.second) {
    const said = bundle.second;
    const fault = secondFault(manifest, said, ballots, by);
    if (fault) check('second', false, fault.zh, fault.en, fault.object);
    else if (said?.statement) check('second', true, `第二签发人“${manifest.second!.label}”声明的发出数与票数相合，其密钥已销毁`, `what the second issuer “${manifest.second!.label}” states it issued agrees with the ballots; its keys are destroyed`);
    else check('second', true, `每张票都有第二签发人的凭证；第二签发人声明缺失，理由：${said!.missing}`, `every ballot has the second issuer's token; the second issuer’s statement is missing: ${said!.missing}`);
  }

  const keys = keysOf(manifest.sealing, bundle.identity);
  if ('words' in keys) {
    check('opens', false, keys.words.zh, keys.words.en, keys.first);
    return checks;
  }
  const opened: Opened[] = [];
  const openOne = ballotOpener(manifest, keys.keys, by);
  for (const b of ballots) {
    opened.push({ class: b.class, slot: b.slot, answers: openOne(b) });
    yield { done: bundle.ballots.length + opened.length, of };
  }
  const unread = opened.filter((o) => o.answers === null).length;
  check('opens', true, unread === 0 ? '密封密钥打开了全部选票' : `密封密钥属于本次投票；${unread} 张选票的内容不能读出，计为无效`, unread === 0 ? 'the sealing key opens every ballot' : `the sealing key is that of this poll; ${unread} ballots cannot be read and count as invalid`);
  const ours = tally(manifest, opened);
  const differs = ours.findIndex((c, i) => bundle.tally[i] === undefined || canonical(c) !== canonical(bundle.tally[i]));
  const same = differs < 0 && bundle.tally.length === ours.length;
  check('tally', same, same ? '重新计票，结果一致' : '重新计票，结果不一致', same ? 'counted anew: the result is the same' : 'counted anew: the result is another', same ? null : differs < 0 ? 'length' : `${ours[differs]!.class} ${ours[differs]!.slot}`);
  return checks;
}

/** The hash by which a ballot is named; its place in the list where it is nothing that could have one. */
function nameOf(b: unknown, at: number): string {
  return typeof b === 'object' && b !== null ? ballotHash(b as Ballot) : `ballots.${at}`;
}

/** The keys given, when they are those of the manifest; else what is wrong, and whose key it is. */
export function keysOf(sealing: Sealing, given: PollBundle['identity']): { keys: SealingKeys } | { words: Words; first: string | null } {
  if (sealing.holder === 'server') {
    const secret = typeof given === 'string' ? identityOf(given) : null;
    return secret !== null && hex(recipientOf(secret)) === hex(fromBase64(sealing.recipient)) ? { keys: secret } : { words: { zh: '所给的密封密钥不是本次投票的', en: 'the sealing key given is not that of this poll' }, first: null };
  }
  const places = typeof given === 'string' ? [] : given.map((g) => PLACES.find((p) => p === g.n));
  if (typeof given === 'string' || given.length !== THRESHOLD || places.some((p) => p === undefined) || places[0] === places[1]) return { words: { zh: '要有两名保管人各自的密钥才能开启', en: 'it takes the keys of two different trustees to open' }, first: 'identity' };
  const keys: { place: Place; secret: Uint8Array }[] = [];
  for (const [i, { key }] of given.entries()) {
    const place = places[i]!;
    const secret = identityOf(key);
    const name = sealing.trustees[place - 1] ?? String(place);
    if (secret === null || hex(recipientOf(secret)) !== hex(fromBase64(sealing.recipients[place - 1] ?? ''))) return { words: { zh: `所给的第 ${place} 把密钥不是保管人${name}的`, en: `key ${place} is not that of the trustee ${name}` }, first: name };
    keys.push({ place, secret });
  }
  return { keys };
}

function identityOf(text: string): Uint8Array | null {
  try {
    const bytes = fromBase64(text);
    return bytes.length === 32 ? bytes : null;
  } catch {
    return null;
  }
}

/** What is wrong with what the second issuer states, or null. */
function secondFault(manifest: Manifest, said: SecondSaid | undefined, ballots: readonly Ballot[], by: Arithmetic): (Words & { object: string }) | null {
  const no = (object: string, zh: string, en: string): Words & { object: string } => ({ object, zh, en });
  if (!manifest.second) return no('second', '本次投票没有第二签发人，文件中却有其声明', 'the poll has no second issuer, and yet the file has its statement');
  if (!said || (said.statement === null) === (said.missing === null || said.missing === '')) return no('second', '既没有第二签发人的声明，也没有缺失的理由', 'there is neither a statement of the second issuer nor a reason why it is missing');
  if (said.statement === null) return null;
  const read = statementShape.safeParse(said.statement);
  if (!read.success) return no('second.statement', '第二签发人的声明不合格式', 'the statement of the second issuer is not in its form');
  const s = read.data;
  if (s.identity !== manifest.second.identity || !isSigned(s, by)) return no('second.statement', '声明不是说明书所载的第二签发人签的', 'the statement is not signed by the second issuer of the manifest');
  if (s.poll !== manifest.poll || s.roll !== manifest.second.roll) return no('second.statement', '声明说的是另一次投票或另一份名册', 'the statement is about another poll or another roll');
  if (s.issued.length !== manifest.classes.length) return no('second.statement', '声明的类别与说明书不符', 'the classes of the statement are not those of the manifest');
  for (const c of manifest.classes) for (const slot of slotsOf(manifest)) {
    const line = s.issued.find((i) => i.class === c.id);
    const cast = ballots.filter((b) => b.class === c.id && b.slot === slot).length;
    if (!line || cast > line.issued || line.issued + line.struck > c.size) return no(`second ${c.id} ${slot}`, '收回、第二签发人发出、应到的数目不合', 'the numbers cast, issued by the second issuer and on the roll do not agree');
  }
  return null;
}

/** The first class and slot whose counts do not agree, or null. */
function overCount(manifest: Manifest, ballots: readonly Ballot[], issued: readonly Issued[]): string | null {
  if (issued.length !== manifest.classes.length * slotsOf(manifest).length) return 'issued';
  for (const c of manifest.classes) for (const slot of slotsOf(manifest)) {
    const line = issued.filter((i) => i.class === c.id && i.slot === slot);
    const cast = ballots.filter((b) => b.class === c.id && b.slot === slot).length;
    if (line.length !== 1 || !Number.isInteger(line[0]!.issued) || cast > line[0]!.issued || line[0]!.issued > c.size) return `${c.id} ${slot}`;
  }
  return null;
}
