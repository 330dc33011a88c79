import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Which part of the pixels of two PNGs look different, from 0 to 1; 1 where they are not of one size. Edges of letters may be drawn a little otherwise. */
export function differentPart(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [read(one), read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const { width, height } = a;
  return pixelmatch(a.data, b.data, undefined, width, height) / (width * height);
}

const read = (png: Uint8Array): PNG => PNG.sync.read(Buffer.from(png));
