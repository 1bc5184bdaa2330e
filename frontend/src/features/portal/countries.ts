/** Countries by ISO 3166-1, named and sorted in the reader's language. */
const CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW';

const LANGUAGES =
  'ar az be bg bn ckb cs de el en es et fa fr he hi hr hu hy id it ja ka kk ko ku ky lt lv mk mn ms nl pl ps pt ro ru sk sl sq sr sv tg th tk tr uk ur uz vi zh';

export interface Choice {
  value: string;
  label: string;
}

export const countries = (language: string) => named(CODES, 'region', language);

export const languages = (language: string) => named(LANGUAGES, 'language', language);

function named(codes: string, type: 'region' | 'language', language: string): Choice[] {
  const names = new Intl.DisplayNames([language], { type });
  return codes
    .split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
