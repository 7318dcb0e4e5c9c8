/** A small source of repeatable chance (sfc32, public domain); the same seed gives the same sequence for ever. */
export type Chance = {
  /** A fraction in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True once in `1 / share`. */
  yes(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A copy in another order. */
  shuffle<T>(of: readonly T[]): T[];
  /** A lower-case uuid of version 4's shape. */
  uuid(): string;
  /** An independent source; what is drawn from it does not move this one. */
  fork(name: string): Chance;
};

function hash(text: string): number[] {
  let h = 2166136261;
  const out: number[] = [];
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
    h = Math.imul(h ^ (h >>> 15) ^ round, 2246822507) >>> 0;
    out.push(h);
  }
  return out;
}

/** Makes a source of chance from a name. */
export function chance(seed: string): Chance {
  let [a = 0, b = 0, c = 0, d = 0] = hash(seed);
  const word = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  const next = (): number => word() / 4294967296;
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    yes: (share) => next() < share,
    pick: (from) => from[int(0, from.length - 1)]!,
    shuffle: (of) => {
      const out = [...of];
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
    uuid: () => {
      const hex = [word(), word(), word(), word()].map((n) => n.toString(16).padStart(8, '0')).join('');
      const variant = '89ab'[parseInt(hex[16]!, 16) & 3]!;
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    fork: (name) => chance(`${seed}/${name}`),
  };
}
