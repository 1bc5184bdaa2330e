/** How much hangs on a word that is not sure: a dose more than a phone number. */
import type { FactOut, PageOut, WordOut } from '@/api/generated/types.gen';

/** What a treatment may hang on; other words; the numbers of an office. */
export const WEIGHTS = ['treatment', 'other', 'office'] as const;
export type Weight = (typeof WEIGHTS)[number];

const CLINICAL: ReadonlySet<FactOut['kind']> = new Set<FactOut['kind']>([
  'DIAGNOSIS',
  'MORPHOLOGY',
  'TOPOGRAPHY',
  'TNM',
  'STAGE',
  'GRADE',
  'RECEPTOR',
  'MUTATION',
  'ECOG',
  'LABORATORY',
  'DRUG',
  'THERAPY',
]);
const UNIT =
  /^[\d.,]*(?:mg|мг|ملغ|µg|mcg|мкг|g|г|kg|кг|ml|мл|mm|мм|cm|см|mmol|ммоль|µmol|мкмоль|nmol|ng|нг|pg|пг|U|IU|IE|ЕД|Ед|Gy|Гр|%|10[⁹⁶¹²^*])(?:$|[/.,;)\d⁹¹²])/i;
// TNM with its prefixes and what stands beside it, a code of ICD-10, a gene, a change of one.
const CODE =
  /^[yrapc]*[TNM](?:is|[0-4X])|^(?:Pn|[RLVG])[0-4X]|^[A-Z]\d\d(?:\.\d|$)|^[A-Z]{2,6}-?\d{1,2}$|^[cp]\.|^[A-Z]\d{2,4}[A-Z]$/;
// A word that turns a statement into its contrary, in the languages we read.
const NEGATION =
  /^(?:no|not|none|without|kein|keine[nmrs]?|nicht|ohne|не|нет|ні|немає|без|жоқ|емес|nie|brak|bez|nu|fără|değil|yok|لا|لم|ليس|بدون|无|未|没有)$/i;
const OFFICE =
  /^(?:tel|phone|fax|mob|тел|факс|моб|هاتف|الهاتف|فاكس|№|no|nr|n°|снилс|инн|полис|inn|id|ref|az|file)[.:]?$/i;
const LONG_NUMBER = /^[+(]?\d(?:[\s()/-]?\d){5,}$/;
const REACH = 2; // words before a number that may say what it is

export function weightOf(page: PageOut, place: number, facts: readonly FactOut[]): Weight {
  const word = page.words[place];
  if (!word) return 'other';
  if (facts.some((fact) => fact.page === page.number && lies(word, fact))) return 'treatment';
  const said = bare(word.proposed ?? word.text);
  const next = page.words[place + 1];
  if (CODE.test(said) || NEGATION.test(said) || isMeasure(said, next)) return 'treatment';
  const before = page.words.slice(Math.max(0, place - REACH), place);
  const isOffice = before.some((one) => OFFICE.test(one.text)) && /\d/.test(said);
  return isOffice || LONG_NUMBER.test(said) ? 'office' : 'other';
}

/** The places, those first on which most hangs; otherwise as they stand on the page. */
export function byWeight(
  page: PageOut,
  places: readonly number[],
  facts: readonly FactOut[],
): [Weight, number[]][] {
  const weights = new Map(places.map((place) => [place, weightOf(page, place, facts)]));
  return WEIGHTS.map((weight): [Weight, number[]] => [
    weight,
    places.filter((place) => weights.get(place) === weight),
  ]).filter(([, found]) => found.length > 0);
}

/** The word without what a sentence puts around it; a percent sign belongs to its number. */
const bare = (text: string) => text.replace(/^[([«"'„]+|[.,;:)\]»"'“]+$/g, '');

const isMeasure = (said: string, next: WordOut | undefined) =>
  /^\d/.test(said) && (UNIT.test(said) || (next !== undefined && UNIT.test(next.text)));

function lies(word: WordOut, { kind, box }: FactOut): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const [left = 0, top = 0, right = 0, bottom = 0] = word.box;
  const [across, down] = [(left + right) / 2, (top + bottom) / 2];
  return CLINICAL.has(kind) && x0 <= across && across <= x1 && y0 <= down && down <= y1;
}
