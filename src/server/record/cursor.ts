import type postgres from 'postgres';

/** A transaction of the comparison. */
export type Reading = postgres.TransactionSql;

/** Rows of a query, fetched a batch at a time; several may be open in one transaction. */
export async function* rowsOf<T extends object>(tx: Reading, name: string, query: string, batch = 2000): AsyncGenerator<T> {
  await tx.unsafe(`DECLARE ${name} NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const rows = (await tx.unsafe(`FETCH ${batch} FROM ${name}`)) as unknown as T[];
    yield* rows;
    if (rows.length < batch) break;
  }
  await tx.unsafe(`CLOSE ${name}`);
}

/** A stream with a look at its next item, for merging two that are sorted alike. */
export class Peek<T> {
  private readonly from: AsyncIterator<T>;
  private held: IteratorResult<T> | undefined;
  constructor(from: AsyncIterator<T>) {
    this.from = from;
  }
  async peek(): Promise<T | undefined> {
    this.held ??= await this.from.next();
    return this.held.done ? undefined : this.held.value;
  }
  async take(): Promise<T | undefined> {
    const value = await this.peek();
    if (!this.held?.done) this.held = undefined;
    return value;
  }
  /** Takes items while they satisfy the test. */
  async takeWhile(test: (item: T) => boolean): Promise<T[]> {
    const taken: T[] = [];
    for (let item = await this.peek(); item !== undefined && test(item); item = await this.peek()) {
      taken.push(item);
      await this.take();
    }
    return taken;
  }
}
