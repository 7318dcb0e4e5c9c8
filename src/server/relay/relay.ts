/** An answer of the box, as it came. */
export type Answered = { status: number; type: string | undefined; body: Buffer };

/** How ballots are mixed: sent on when `batch` wait or the first has waited `waitMs`, in the order `mix` gives; no more than `most` are inside at once. */
export type Mixing = { batch: number; waitMs: number; most: number; mix: <T>(items: readonly T[]) => T[] };

/** Ten ballots or two seconds: a voter with fifty sheets waits two minutes at most. A thousand of the largest messages fit in memory. */
export const usual = { batch: 10, waitMs: 2000, most: 1000 };

/** What takes ballots and answers each with what the box said, or with why it said nothing. */
export type Relay = { take: (poll: string, body: Buffer) => Promise<Answered | 'full' | 'away'>; /** Sends on what waits and takes nothing more. */ stop: () => Promise<void> };

type Waiting = { poll: string; body: Buffer; done: (answer: Answered | 'away') => void };

/**
 * Collects ballots, mixes them and sends them on one by one through `send`, which answers null where the box cannot be reached. What comes while a batch is
 * being sent waits for the next, so that a busy relay mixes more. Nothing is acknowledged here; whatever is lost with this process was never acknowledged.
 */
export function makeRelay(send: (poll: string, body: Buffer) => Promise<Answered | null>, { batch, waitMs, most, mix }: Mixing): Relay {
  let waiting: Waiting[] = [];
  let inside = 0;
  let due = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  const ready = (): boolean => waiting.length > 0 && (due || stopped || waiting.length >= batch);
  async function sendBatches(): Promise<void> {
    while (ready()) {
      clearTimeout(timer);
      due = false;
      const mixed = mix(waiting);
      waiting = [];
      let away = false;
      for (const ballot of mixed) {
        // Once the box was out of reach the rest of the batch does not wait for it in turn: their voters try again.
        const answer: Answered | null = away ? null : await send(ballot.poll, ballot.body);
        away = answer === null;
        inside--;
        ballot.done(answer ?? 'away');
      }
    }
    sending = null;
  }
  const look = (): void => { if (ready()) sending ??= sendBatches(); };

  return {
    take: (poll, body) => new Promise((done) => {
      if (stopped) return done('away');
      if (inside >= most) return done('full');
      inside++;
      if (waiting.push({ poll, body, done }) === 1) timer = setTimeout(() => { due = true; look(); }, waitMs);
      look();
    }),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      look();
      await sending;
    },
  };
}
