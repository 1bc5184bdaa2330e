/** The places marked on a page: words by how sure their reading is, and what a pen wrote. */
import type { PageOut, WordOut } from '@/api/generated/types.gen';
import type { Mark } from '@/ui/PageCanvas';

// Below this the reader itself is unsure, and a person should look.
export const SURE = 0.75;

/** A word on which a person must decide: it is doubted, or a repair of it is proposed. */
export const isOpen = (word: WordOut) => word.doubt !== undefined || word.proposed !== undefined;

interface Wanted {
  search: string;
  picked: number | undefined;
  /** Whether unsure words and handwriting are marked. */
  unsure: boolean;
}

export function marksOf(page: PageOut, wanted: Wanted): Mark[] {
  const sought = wanted.search.trim().toLocaleLowerCase();
  const tone = (word: WordOut, place: number): Mark['tone'] => {
    if (place === wanted.picked) return 'current';
    if (sought !== '' && word.text.toLocaleLowerCase().includes(sought)) return 'found';
    if (!wanted.unsure) return 'word';
    if (isOpen(word)) return 'doubt';
    return word.confidence < SURE ? 'weak' : 'word';
  };
  const words = page.words.map((word, place) => ({
    id: String(place),
    box: word.box,
    tone: tone(word, place),
    title: `${word.text} · ${Math.round(word.confidence * 100)} %`,
  }));
  const pens = page.handwriting.map((box, place) => ({
    id: `pen${place}`,
    box,
    tone: 'pen' as const,
  }));
  // What lies last is hit first: a word inside of handwriting stays within reach.
  return wanted.unsure ? [...pens, ...words] : words;
}

/** The number of the word a mark stands for; undefined for other marks. */
export function wordOfMark(id: string): number | undefined {
  return /^\d+$/.test(id) ? Number(id) : undefined;
}
