import sharp from 'sharp';
import { orientation } from './formats/photo.ts';

/** Pixels that are decoded at most: the limit of a photo (4096 × 4096). */
const MOST_PIXELS = 4096 * 4096;

/**
 * A photo as browsers are given it: turned upright in its pixels where its orientation says so, and without any metadata. What
 * cannot be decoded is given as it is kept.
 */
export async function uprightPhoto(photo: { mime: string; bytes: Uint8Array }): Promise<{ mime: string; bytes: Uint8Array }> {
  if (photo.mime !== 'image/jpeg' || orientation(photo.bytes) === 1) return photo;
  try {
    return { mime: photo.mime, bytes: new Uint8Array(await sharp(photo.bytes, { limitInputPixels: MOST_PIXELS }).rotate().jpeg({ quality: 92 }).toBuffer()) };
  } catch {
    return photo;
  }
}
