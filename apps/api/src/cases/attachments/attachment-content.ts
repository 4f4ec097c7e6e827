import { Invalid } from '../../platform/problem.js';

export const maximumBytes = 10 * 1024 * 1024;
const maximumPixels = 40_000_000;
const images = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;
type ImageType = keyof typeof images;

export interface CleanFile {
  content: Buffer;
  mediaType: string;
  name: string;
}

/**
 * Accepts a photo or a PDF by what it is, not by what it is called. Photos are drawn anew: position, camera and
 * whatever hides in them stay behind.
 */
export async function cleanFile(given: Buffer, name: string): Promise<CleanFile> {
  if (given.length === 0) throw Invalid.field('/file', 'fileEmpty');
  // Both libraries are loaded with the first file, not with the process: they weigh more than the rest of the house.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(given))?.mime ?? '';
  if (type === 'application/pdf') return { content: given, mediaType: type, name: cleanName(name, 'pdf') };
  if (type === 'image/heic' || type === 'image/heif') throw Invalid.field('/file', 'fileHeic');
  if (!isImage(type)) throw Invalid.field('/file', 'fileType');
  const { default: sharp } = await import('sharp');
  try {
    const drawn = sharp(given, { limitInputPixels: maximumPixels, failOn: 'error' }).rotate().toFormat(images[type], { quality: 85 });
    return { content: await drawn.toBuffer(), mediaType: type, name: cleanName(name, images[type] === 'jpeg' ? 'jpg' : images[type]) };
  } catch (error) {
    throw Invalid.field('/file', /pixel limit/i.test(String(error)) ? 'fileTooManyPixels' : 'fileDamaged');
  }
}

function isImage(type: string): type is ImageType {
  return Object.hasOwn(images, type);
}

/** The name as given, without path, controls and what turns a text around, ending as its content says. */
export function cleanName(given: string, extension: string): string {
  const stem = (given.split(/[\\/]/).at(-1) ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F<>:"|?*]/gu, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^\.+/, '')
    .trim();
  return `${[...stem].slice(0, 100).join('') || 'document'}.${extension}`;
}
