import sharp from 'sharp';
import { FONT_FAMILY, fontFile } from './font-service.ts';

/** A page of the demonstration's files: a heading and lines of a form. */
export type SeedPage = { heading: string; lines: readonly (readonly [string, string])[]; tint: number };

const SIZE = { width: 620, height: 877 };
const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Draws a page as an old scan looks: yellowish paper, ruled lines, the words of the form. JPEG of some 30 kB. */
export async function drawPage(page: SeedPage): Promise<Uint8Array> {
  const file = fontFile();
  const rows = page.lines.map(([label, value]) => `${safe(label)}　　<b>${safe(value)}</b>`).join('\n');
  const words = await sharp({ text: { text: `<span foreground="#2a2320"><span size="150%">　　　${safe(page.heading)}</span>\n\n${rows}</span>`, font: `${FONT_FAMILY} 12`, ...(file ? { fontfile: file } : {}), rgba: true, dpi: 92, spacing: 15, width: SIZE.width - 110 } }).png().toBuffer();
  const rules = page.lines.map((_, i) => `<line x1="48" x2="${SIZE.width - 48}" y1="${168 + i * 33}" y2="${168 + i * 33}" stroke="#8a7f6c" stroke-width="0.7"/>`).join('');
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="hsl(${38 + page.tint}, 38%, ${92 - page.tint / 2}%)"/><rect x="36" y="44" width="${SIZE.width - 72}" height="${SIZE.height - 96}" fill="none" stroke="#6f6658" stroke-width="1.4"/>${rules}<circle cx="${SIZE.width - 130}" cy="${SIZE.height - 150}" r="46" fill="none" stroke="#b23a2e" stroke-opacity=".55" stroke-width="3"/></svg>`;
  const bytes = await sharp(Buffer.from(paper)).composite([{ input: words, left: 60, top: 70 }]).flatten().jpeg({ quality: 72 }).withExif({ IFD0: { DateTime: '2021:06:18 09:30:00' } }).toBuffer();
  return new Uint8Array(bytes);
}
