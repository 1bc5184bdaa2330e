/** Whether two words differ only by letters that look alike: a Cyrillic С for a Latin C. */
const CYRILLIC = 'АВЕКМНОРСТУХаеорсухІіЈјЅѕ';
const LATIN = 'ABEKMHOPCTYXaeopcyxIiJjSs';
const ALIKE = new Map([...CYRILLIC].map((letter, place) => [letter, LATIN[place] ?? letter]));

const looks = (text: string) => [...text].map((letter) => ALIKE.get(letter) ?? letter).join('');

export const isSameLook = (read: string, proposed: string): boolean =>
  read !== proposed && looks(read) === looks(proposed);
