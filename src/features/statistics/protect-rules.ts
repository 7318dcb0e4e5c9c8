/** One cell of a table to be protected; `lines` are the sums it takes part in, `total` marks it as the sum itself. */
export type Cell = { value: number; lines: readonly { line: number; total: boolean }[] };

/**
 * Chooses the cells to withhold so that small groups stay hidden: every count of 1 to k − 1, and as many others as are needed
 * that none of these can be worked out again from the sums of the table. Zero is never withheld: it says that there is nobody.
 * A line is a sum: its parts add up to its total. Pure; answers a flag for each cell.
 */
export function withheld(cells: readonly Cell[], k: number): boolean[] {
  const hidden = cells.map((c) => c.value > 0 && c.value < k);
  const lines = linesOf(cells);
  for (let open = exposed(cells, hidden); open.length > 0; open = exposed(cells, hidden)) {
    const next = companion(cells, lines, hidden, open);
    // Nothing is left to withhold beside it: the whole table goes.
    if (next === null) return cells.map((c, i) => hidden[i]! || c.value > 0);
    hidden[next] = true;
  }
  return hidden;
}

const linesOf = (cells: readonly Cell[]): Map<number, number[]> => {
  const lines = new Map<number, number[]>();
  cells.forEach((c, i) => c.lines.forEach(({ line }) => lines.set(line, [...(lines.get(line) ?? []), i])));
  return lines;
};

/**
 * The cell to withhold next: from a line in which a withheld cell stands alone, a part rather than a sum, one that leaves no new
 * cell alone, the smallest. Never a zero.
 */
function companion(cells: readonly Cell[], lines: ReadonlyMap<number, readonly number[]>, hidden: readonly boolean[], open: readonly number[]): number | null {
  const withheldIn = (line: number): number => lines.get(line)!.filter((i) => hidden[i]).length;
  const around = (some: (line: number) => boolean): number[] =>
    [...new Set(open.flatMap((at) => cells[at]!.lines.filter((l) => some(l.line)).flatMap((l) => lines.get(l.line)!)))].filter((i) => !hidden[i] && cells[i]!.value > 0);
  const alone = around((line) => withheldIn(line) === 1);
  const rank = (i: number): [number, number, number] => [cells[i]!.lines.filter((l) => l.total).length, cells[i]!.lines.filter((l) => withheldIn(l.line) === 0).length, cells[i]!.value];
  const before = (a: number, b: number): boolean => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] !== y[0] ? x[0] < y[0] : x[1] !== y[1] ? x[1] < y[1] : x[2] < y[2];
  };
  return (alone.length > 0 ? alone : around(() => true)).reduce<number | null>((best, i) => (best === null || before(i, best) ? i : best), null);
}

/**
 * The withheld cells that a reader of the table could work out: by solving the sums (linear), or by bounds, knowing that no
 * withheld cell is zero. Answers their places.
 */
export function exposed(cells: readonly Cell[], hidden: readonly boolean[]): number[] {
  const unknowns = cells.flatMap((_, i) => (hidden[i] ? [i] : []));
  if (unknowns.length === 0) return [];
  const place = new Map(unknowns.map((i, n) => [i, n]));
  const rows = [...linesOf(cells)].map(([line, members]) => {
    const row = Array.from({ length: unknowns.length }, () => 0);
    let rest = 0;
    for (const i of members) {
      for (const l of cells[i]!.lines) {
        if (l.line !== line) continue;
        const sign = l.total ? -1 : 1;
        if (hidden[i]) row[place.get(i)!]! += sign;
        else rest -= sign * cells[i]!.value;
      }
    }
    return { row, rest };
  }).filter((r) => r.row.some((x) => x !== 0));
  const found = new Set([...solved(rows.map((r) => r.row)), ...bounded(rows, unknowns.length)]);
  return unknowns.filter((_, n) => found.has(n));
}

const PRIME = 2147483629;

/** Unknowns that the sums alone determine: those whose unit row lies in the row space, by elimination over a prime field. */
function solved(input: readonly number[][]): number[] {
  const width = input[0]?.length ?? 0;
  const rows = input.map((r) => r.map((x) => ((x % PRIME) + PRIME) % PRIME));
  const out: number[] = [];
  let top = 0;
  for (let col = 0; col < width && top < rows.length; col++) {
    const at = rows.findIndex((r, i) => i >= top && r[col] !== 0);
    if (at < 0) continue;
    [rows[top], rows[at]] = [rows[at]!, rows[top]!];
    const pivot = rows[top]!;
    const scale = inverse(pivot[col]!);
    for (let c = col; c < width; c++) if (pivot[c] !== 0) pivot[c] = times(pivot[c]!, scale);
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![col]!;
      if (i === top || factor === 0) continue;
      for (let c = col; c < width; c++) if (pivot[c] !== 0) rows[i]![c] = (rows[i]![c]! + PRIME - times(factor, pivot[c]!)) % PRIME;
    }
    top++;
  }
  for (const r of rows) {
    const set = r.flatMap((x, i) => (x === 0 ? [] : [i]));
    if (set.length === 1) out.push(set[0]!);
  }
  return out;
}

/** Multiplication in the field; small factors, which are nearly all, need no wide arithmetic. */
const times = (a: number, b: number): number => {
  if (a === 1) return b;
  if (b === 1) return a;
  return Number((BigInt(a) * BigInt(b)) % BigInt(PRIME));
};

function inverse(a: number): number {
  if (a === 1) return 1;
  let [r0, r1, s0, s1] = [PRIME, a, 0, 1];
  while (r1 !== 0) {
    const q = Math.floor(r0 / r1);
    [r0, r1, s0, s1] = [r1, r0 - q * r1, s1, s0 - q * s1];
  }
  return ((s0 % PRIME) + PRIME) % PRIME;
}

/** Unknowns pinned by bounds: every withheld cell is at least 1; each sum narrows its parts until nothing moves. */
function bounded(rows: readonly { row: readonly number[]; rest: number }[], width: number): number[] {
  const low = Array.from({ length: width }, () => 1);
  const high = Array.from({ length: width }, () => Number.POSITIVE_INFINITY);
  const terms = rows.map((r) => ({ rest: r.rest, parts: r.row.flatMap((x, i) => (x === 0 ? [] : [{ i, x }])) }));
  for (let moved = true, rounds = 0; moved && rounds < 200; rounds++) {
    moved = false;
    for (const { parts, rest } of terms) {
      for (const { i, x } of parts) {
        let least = rest;
        let most = rest;
        for (const o of parts) {
          if (o.i === i) continue;
          least -= o.x > 0 ? o.x * high[o.i]! : o.x * low[o.i]!;
          most -= o.x > 0 ? o.x * low[o.i]! : o.x * high[o.i]!;
        }
        const [a, b] = x > 0 ? [least / x, most / x] : [most / x, least / x];
        if (a > low[i]!) { low[i] = Math.ceil(a); moved = true; }
        if (b < high[i]!) { high[i] = Math.floor(b); moved = true; }
      }
    }
  }
  return low.flatMap((l, i) => (l >= high[i]! ? [i] : []));
}
