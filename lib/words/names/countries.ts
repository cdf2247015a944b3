import type { Locale } from "@/lib/result";

/** ISO 3166-1 alpha-2 codes of all countries and regions. */
export const COUNTRY_CODES: readonly string[] = (
  "AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM " +
  "CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GI GL GM GN GQ GR GT GW GY " +
  "HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY " +
  "MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT " +
  "PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ " +
  "UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW"
).split(" ");

const LANGUAGE = { en: "en-GB", zh: "zh-Hans-CN" } as const;

/** Names that differ from Intl in mainland usage. */
const MAINLAND: Readonly<Record<string, string>> = { TW: "中国台湾", PS: "巴勒斯坦" };

export function countryName(code: string, locale: Locale): string {
  const own = locale === "zh" ? MAINLAND[code] : undefined;
  if (own !== undefined) return own;
  return new Intl.DisplayNames(LANGUAGE[locale], { type: "region" }).of(code) ?? code;
}

/** All countries and regions, sorted by name in the language; in Chinese, China comes first. */
export function listCountries(locale: Locale): { code: string; name: string }[] {
  const order = new Intl.Collator(LANGUAGE[locale]);
  const rank = ({ code }: { code: string }) => (locale === "zh" && code === "CN" ? 0 : 1);
  return COUNTRY_CODES.map((code) => ({ code, name: countryName(code, locale) })).sort(
    (a, b) => rank(a) - rank(b) || order.compare(a.name, b.name),
  );
}
