import sharp, { type OverlayOptions } from 'sharp';
import { FONT_FAMILY, fontFile } from './font-service.ts';

/** Longest side of a page as it is shown, in pixels: enough for 400 % of small print, no more than a 300 dpi scan. */
const SHOWN = 2800;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Day and minute of a moment as they read in the institution (UTC+8, no summer time). */
export const civilMinute = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/**
 * A page picture with who reads it and when burned into it, tiled and slanted: dark enough to be read on a photograph of the screen, pale
 * enough to leave the text under it readable. Always JPEG.
 */
export async function withWatermark(page: Uint8Array, lines: readonly string[]): Promise<Uint8Array> {
  const turned = await sharp(page, { limitInputPixels: 100_000_000 }).rotate().flatten({ background: '#fff' }).resize({ width: SHOWN, height: SHOWN, fit: 'inside', withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = turned.info;
  const mark = await tile(lines, Math.max(120, Math.min(width, height)));
  const shown = await sharp(turned.data, { raw: { width, height, channels } }).composite([await cover(mark, width, height)]).jpeg({ quality: 84 }).toBuffer();
  return new Uint8Array(shown);
}

type Tile = { bytes: Buffer; width: number; height: number };

async function tile(lines: readonly string[], across: number): Promise<Tile> {
  const file = fontFile();
  // A dark and a pale copy: the pair shows on white paper as on a dark photograph.
  const words = lines.map(escaped).join('\n');
  const draw = (colour: string, alpha: string) =>
    sharp({ text: { text: `<span foreground="${colour}" alpha="${alpha}">${words}</span>`, font: `${FONT_FAMILY} 12`, ...(file ? { fontfile: file } : {}), rgba: true, dpi: Math.max(36, Math.round(across / 9)), spacing: 4 } }).png().toBuffer({ resolveWithObject: true });
  const [dark, pale] = await Promise.all([draw('#16335b', '26%'), draw('#ffffff', '22%')]);
  const gap = Math.round(dark.info.height * 0.9);
  const flat = await sharp({ create: { width: dark.info.width + gap, height: dark.info.height + gap, channels: 4, background: '#00000000' } })
    .composite([{ input: pale.data, left: 1, top: 1 }, { input: dark.data, left: 0, top: 0 }]).png().toBuffer();
  const slanted = await sharp(flat).rotate(-24, { background: '#00000000' }).png().toBuffer({ resolveWithObject: true });
  return { bytes: slanted.data, width: slanted.info.width, height: slanted.info.height };
}

/** What is laid over the page: the tile, repeated; where the page is smaller than the tile, a cut of it. */
async function cover(mark: Tile, width: number, height: number): Promise<OverlayOptions> {
  const cut = { width: Math.min(mark.width, width), height: Math.min(mark.height, height) };
  return { input: await sharp(mark.bytes).extract({ left: 0, top: 0, ...cut }).png({ compressionLevel: 1 }).toBuffer(), tile: true, gravity: 'northwest' };
}
