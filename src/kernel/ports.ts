import type { PgTable } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Day } from './day.ts';
import type { Outcome, Words } from './refusal.ts';

/** Who acts. `roles` are those in force today; `units` the subtrees they reach (null = everywhere). */
export type Actor = {
  accountId: string;
  /** Shown in sentences of the record. */
  name: string;
  personId: string | null;
  roles: readonly { role: string; unitId: string | null }[];
};

/** Something an entry is about. */
export type Subject = { kind: string; id: string };

/** A read-only handle: select and `$count`; it cannot write. */
export type Reader = Pick<PostgresJsDatabase, 'select' | 'selectDistinct' | 'selectDistinctOn' | '$count' | 'with' | '$with'>;

type Row<T extends PgTable> = T['$inferSelect'];
type New<T extends PgTable> = T['$inferInsert'];

/**
 * The transaction of one act. Every row written here is spoken for by the act's entry; there is no other handle that writes.
 * Tables must have a uuid primary key `id`.
 */
export interface Tx {
  read: Reader;
  /** Now, fixed for the whole act (RFC 3339, UTC, milliseconds). */
  at: string;
  /** Today in the institution's calendar, fixed for the whole act. */
  today: Day;
  /** Inserts one row; `id` is made when absent. */
  insert<T extends PgTable>(table: T, row: Omit<New<T>, 'id'> & { id?: string }): Promise<Row<T>>;
  insertMany<T extends PgTable>(table: T, rows: readonly (Omit<New<T>, 'id'> & { id?: string })[]): Promise<Row<T>[]>;
  /** Changes one row; throws when it is not there. */
  update<T extends PgTable>(table: T, id: string, patch: Partial<New<T>>): Promise<Row<T>>;
  /** Removes one row; the entry keeps that it was there. Throws when it is not there. */
  remove(table: PgTable, id: string): Promise<void>;
  /** Locks one row until the end of the act and returns it, or undefined. */
  lock<T extends PgTable>(table: T, id: string): Promise<Row<T> | undefined>;
  /** Waits until every other act that called this with the same name has ended: for what is one after the other, as the next number of a series. */
  alone(name: string): Promise<void>;
  /** Stores content-addressed bytes and returns the SHA-256 in hex. */
  blob(bytes: Uint8Array, mime: string): Promise<string>;
  /** Destroys the salts of every recorded version of this row, so that its commitments can no longer be opened. */
  shred(table: PgTable, id: string): Promise<void>;
  /** Adds to what the entry says: subjects, words, citations, the case. */
  note(more: Partial<Pick<ActSpec, 'subjects' | 'detail' | 'cites' | 'caseId'>>): void;
  /** A random uuid. */
  uuid(): string;
}

/** What an act is: who, which verb (`room.thing.done`), about what, under which articles. `detail` feeds the sentence of `messages.ts`. */
export type ActSpec = {
  actor: Actor | null;
  verb: string;
  subjects?: Subject[];
  caseId?: string;
  /** Rule or citation ids, e.g. `cn.appointment-2019.art-39`. */
  cites?: string[];
  detail?: Record<string, unknown>;
};

/**
 * The one door for writes: one transaction, one entry. A refusal rolls everything back and leaves no entry.
 * Refuses with 503 `record.unavailable` when the record cannot be written (fail closed).
 */
export type Act = <T>(spec: ActSpec, work: (tx: Tx) => Promise<Outcome<T>>) => Promise<Outcome<T> & { entryId?: string }>;

/** What every room receives. */
export type Ports = {
  act: Act;
  read: Reader;
  /** Today in the institution's calendar. */
  today: () => Day;
  /** Now (RFC 3339, UTC): for what is printed before its act. Within an act it is `tx.at`. */
  now: () => string;
  /** Resolves when the entry is covered by a signed checkpoint. */
  covered: (entryId: string) => Promise<void>;
  /** Reads the record directory and key of this installation, for proofs and bundles. */
  log: LogReader;
  /** Long work outside a request. */
  jobs: Jobs;
  /** What must not lie in the database before it is told. */
  kept: KeptSecrets;
};

/** Small secrets kept outside the database, each under an id, until they are told or destroyed. */
export type KeptSecrets = {
  /** Keeps a text; resolves when it is on the disk. */
  keep(id: string, text: string): Promise<void>;
  /** The text kept under an id; null: none, or destroyed. */
  read(id: string): Promise<string | null>;
  /** Overwrites and removes it. */
  destroy(id: string): Promise<void>;
};

/** One run of a job: a long piece of work with progress, that can be cancelled and survives a restart. */
export type JobRun = {
  id: string;
  /** Who started it, with the roles in force now. */
  actor: Actor;
  args: Readonly<Record<string, unknown>>;
  /** What `save` kept before a restart, or null on the first run. Work done by an act before the restart is done: look before doing it again. */
  saved: unknown;
  /** Says how far it is and lets requests through; call it at least every 50 ms of work. Throws when the job was cancelled, which rolls back an open act. */
  progress(done: number, total: number | null, step?: Words): Promise<void>;
  /** Keeps a place to go on from after a restart. */
  save(state: unknown): Promise<void>;
};

/** What came of a job: figures for the page, and a file to fetch if there is one. */
export type JobResult = { summary: Record<string, unknown>; file?: { name: string; mime: string; bytes: Uint8Array } };

/** Long work outside a request. Writes go through `act()` as everywhere; a job that is found running at a start is run again. */
export type Jobs = {
  /** Says what a kind of job does (`room.thing`); once for each kind, when the room's routes are registered. */
  define(kind: string, work: (run: JobRun) => Promise<Outcome<JobResult>>): void;
  /** Queues a job and returns its id. */
  start(actor: Actor, job: { kind: string; title: Words; args: Record<string, unknown> }): Promise<string>;
  /** Asks an open job of the actor's own to stop; false when there is none. */
  cancel(actor: Actor, id: string): Promise<boolean>;
  /** Resolves when a job has ended in this process. */
  settled(id: string): Promise<void>;
};

/**
 * The secrets and waiting ballots of secret polls, kept outside the database, where they can be destroyed. `M` is the poll's manifest and
 * `B` a ballot, as the room of ballots knows them.
 */
export type PollVault<M = never, B = never> = {
  /** Makes the issuing keys of a poll, the key of its promises and, where the server is to hold it, its sealing key; answers the public parts (base64). */
  make(poll: string, places: readonly { class: string; slot: string }[], sealing: 'server' | 'trustees'): Promise<{ keys: { class: string; slot: string; n: string }[]; recipient: string | null; promise: string }>;
  /** Signs a blinded message off the event loop. `unfit`: not a message of that key; `no-key`: none, or destroyed. */
  sign(poll: string, cls: string, slot: string, blinded: Uint8Array): Promise<Uint8Array | 'unfit' | 'no-key'>;
  /** Keeps a ballot until the close; resolves when it is on the disk. `closed`: none is taken any more, since the box was frozen or destroyed. */
  put(poll: string, manifest: M, ballot: B): Promise<'kept' | 'older' | 'full' | 'closed'>;
  /** Takes no more ballots of a poll; resolves when every one on its way is kept or refused. */
  freeze(poll: string, manifest: M): Promise<void>;
  /** The hashes of the ballots that wait, in their order. */
  hashes(poll: string, manifest: M): Promise<readonly string[]>;
  /** The ballots that wait, in order of their hashes. */
  waiting(poll: string, manifest: M): Promise<B[]>;
  /** How many voters' ballots wait, by class: of the sheets the one with most. */
  counts(poll: string, manifest: M): Promise<Map<string, number>>;
  /** Signs a text as this poll's server (Ed25519, base64); null after the close. */
  promise(poll: string, text: string): Promise<string | null>;
  /** The sealing key where the server holds it (base64), or null. */
  identity(poll: string): Promise<string | null>;
  /** Destroys the issuing keys: from then on no token can be made. */
  destroyIssuing(poll: string): Promise<void>;
  /** Overwrites and removes the ballots that waited, once they are on the board or the poll is stopped; none is taken after. */
  destroyPool(poll: string): Promise<void>;
  /** Removes everything kept of a poll. */
  destroyAll(poll: string): Promise<void>;
};

/** Read access to the record directory of this installation. */
export type LogReader = {
  vkey: string;
  origin: string;
  checkpoint(): Promise<string>;
  /** A file of the record directory by its path, or undefined. */
  file(path: string): Promise<Uint8Array | undefined>;
  /** Opens the sealed salts of an entry's rows, for a bundle. */
  openSalt(sealed: Uint8Array): Uint8Array;
};
