import type { Line } from '../formats/form-fit.ts';

/** Which edition is printed: 到龄时间 on page 1 or not; the family with 年龄 or with 出生年月 (formats.md 3.3). */
export type FormLayout = { retirement: boolean; family: 'age' | 'birth' };
/** The edition printed unless another is asked for. */
export const USUAL: FormLayout = { retirement: false, family: 'age' };

/** What runs on to the continuation sheet: the cell's name and its paragraphs. */
export type Continued = { title: string; lines: Line[] };
/** Takes what a cell of this name has no room for. */
export type Overflow = (title: string) => (rest: Line[]) => void;
