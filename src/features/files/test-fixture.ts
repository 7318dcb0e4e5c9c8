import sharp from 'sharp';

/** A page that looks written on, as JPEG, PNG or TIFF. */
export async function scan(format: 'jpeg' | 'png' | 'tiff' = 'jpeg', size = { width: 400, height: 560 }, shade = 250): Promise<Uint8Array> {
  const lines = Array.from({ length: 12 }, (_, i) => `<rect x="40" y="${40 + i * 40}" width="${200 + ((i * 37 + shade) % 100)}" height="10" fill="#222"/>`).join('');
  const page = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="560"><rect width="400" height="560" fill="rgb(${shade},${shade},240)"/>${lines}</svg>`)).resize(size.width, size.height).flatten();
  return new Uint8Array(await page.toFormat(format).toBuffer());
}

/** A TIFF of several pages of one size. */
export async function tiffPages(count: number): Promise<Uint8Array> {
  const pages = await Promise.all(Array.from({ length: count }, (_, i) => scan('png', undefined, 200 + i * 10)));
  return new Uint8Array(await sharp(pages.map((p) => Buffer.from(p)), { join: { animated: true } }).tiff().toBuffer());
}

/** A PDF of empty A4 pages, written by hand; `password` adds the mark of encryption. */
export function pdf(pages: number, modDate = 'D:20200304050607'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages} >>`,
    `<< /ModDate (${modDate}+08'00') >>`,
    ...Array.from({ length: pages }, (_, i) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + i * 2} 0 R >>`, '<< /Length 40 >>\nstream\n0 0 0 rg 100 700 300 40 re f            \nendstream']).flat(),
  ];
  let text = '%PDF-1.4\n';
  const at: number[] = [];
  for (const [i, object] of objects.entries()) {
    at.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
