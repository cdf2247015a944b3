/** Words at the end of a Latin name that only say that a partner is a company. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  (
    "co company ltd limited inc incorporated corp corporation llc llp plc gmbh mbh ag kg kgaa ohg ab as asa aps oy oyj " +
    "sa sas sarl srl spa bv nv kk pte pty pvt sdn bhd jsc ooo group and"
  ).split(" "),
);
const LEGAL_END = /(?:股份有限公司|有限责任公司|有限公司|集团公司|股份公司|公司|集团|株式会社|주식회사)$/u;
const LEGAL_START = /^(?:株式会社|주식회사)/u;

/**
 * A key for a partner's name that ignores case, width, spaces, punctuation and the legal form.
 *
 * Shape: a name. Unit: none. Range: letters and digits. Edge cases: a name that consists only of a legal form is kept;
 * "海蓝电器有限公司", "海蓝电器 有限公司" and "海蓝电器" have the same key, as have "Nordhem AB" and "NORDHEM A.B.". Errors: none. Source:
 * ours.
 */
export function partnerKey(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.'’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  while (words.length > 1 && LEGAL_WORDS.has(words.at(-1) ?? "")) words.pop();
  const whole = words.join("");
  let key = whole.replace(LEGAL_START, "");
  while (LEGAL_END.test(key) && key.replace(LEGAL_END, "") !== "") key = key.replace(LEGAL_END, "");
  return key === "" ? whole : key;
}
