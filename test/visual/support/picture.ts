import sharp from 'sharp';

/** Rows of pixels, red, green, blue and alpha in a byte each. */
export interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** @param file In any format for the web. */
export async function decode(file: Buffer | string): Promise<Picture> {
  const { data, info } = await sharp(file)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Lossless, for people. */
export function toPng({ data, width, height }: Picture): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

/** A part of a picture. @returns Null when some of it is outside. */
export function crop(
  picture: Picture,
  { x, y, width, height }: Omit<Picture, 'data'> & { readonly x: number; readonly y: number },
): Picture | null {
  if (x < 0 || y < 0 || x + width > picture.width || y + height > picture.height) return null;
  const rows = Array.from({ length: height }, (_, row) => {
    const start = ((y + row) * picture.width + x) * 4;
    return picture.data.subarray(start, start + width * 4);
  });
  return { data: Buffer.concat(rows), width, height };
}
