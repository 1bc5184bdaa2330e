/** Judges a photograph of a page before it is sent: can it be read at all? */

export type Verdict = 'good' | 'blurred' | 'dark' | 'bright' | 'small';

export interface Grey {
  pixels: Uint8ClampedArray | readonly number[];
  width: number;
  height: number;
}

// A page of A4 needs about 1,100 pixels across its short side to be read at all (130 dpi).
const SMALLEST_SIDE = 1_000;
const DARK = 60;
const BRIGHT = 245;
// Mean squared step between neighbours where there is an edge; text in focus has hundreds.
const SHARP = 60;
const LOOKED_AT = 900;

export function judge(grey: Grey, original: { width: number; height: number }): Verdict {
  if (Math.min(original.width, original.height) < SMALLEST_SIDE) return 'small';
  const light = mean(grey.pixels);
  if (light < DARK) return 'dark';
  if (light > BRIGHT) return 'bright';
  return sharpness(grey) < SHARP ? 'blurred' : 'good';
}

function mean(pixels: Grey['pixels']): number {
  let sum = 0;
  for (const pixel of pixels) sum += pixel;
  return sum / pixels.length;
}

/** Variance of the Laplacian: what is left of a picture when everything smooth is gone. */
export function sharpness({ pixels, width, height }: Grey): number {
  const at = (x: number, y: number) => pixels[y * width + x] ?? 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const edge = 4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = Math.max(1, (width - 2) * (height - 2));
  return squares / count - (sum / count) ** 2;
}

/** Null where the browser cannot show this kind of photograph: then the server is the judge. */
export async function judgePhoto(file: File): Promise<Verdict | null> {
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) return null;
  const scale = Math.min(1, LOOKED_AT / Math.max(image.width, image.height));
  const width = Math.max(3, Math.round(image.width * scale));
  const height = Math.max(3, Math.round(image.height * scale));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.drawImage(image, 0, 0, width, height);
  const { data } = drawing.getImageData(0, 0, width, height);
  return judge({ pixels: greyOf(data), width, height }, image);
}

function greyOf(data: Uint8ClampedArray): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(data.length / 4);
  for (let place = 0; place < grey.length; place += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(place * 4, place * 4 + 3);
    grey[place] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return grey;
}
