const AUXILIARY =
  /\b(am|is|are|was|were|be|has|have|had|does|do|did|can|could|may|might|must|will|would|should|cannot|(is|are|was|do|does|did|has|have|ca|wo|could|would)n[’']t)\b/i;

/** Verbs used in the interface. Add a missing verb here. */
const REGULAR =
  `accept act add agree allow announce answer appear apply arrive ask assess assign assume attach base belong block call carry cause
  change check clear click close collect combine compare complete compute concern confirm connect consist contain continue convert copy
  correct count cover create decide decline define delete deliver depend describe design differ divide download end enter estimate exist
  expect expire explain export fail fill finish follow gain happen help hide import improve include increase invite join
  judge lack learn lift like link list load log look lower mark match matter measure move name need note number offer omit open overlap
  overrate own pass paste place plan point prepare press prevent print propose protect prove publish raise rank rate reach receive record
  reduce refer refuse register reload remain remember remind remove rename reopen repeat replace reply report represent require restore
  result return reveal reverse review round save scan search select serve share shift shorten sign sort split start state stay
  stop store submit suggest support talk test thank tick travel try turn type update upgrade upload use vary wait want watch
  weigh work`.split(/\s+/);

/** Irregular verbs, with their base forms and past forms. */
const IRREGULAR =
  `become became begin began break broke bring brought build built buy bought choose chose come came cost cost cut cut draw drew
  fall fell find found fit fitted forget forgot freeze froze get got give gave go went grow grew hear heard hold held keep kept
  know knew lead led leave left let let lie lay lose lost make made mean meant pay paid put put read read rise rose run ran say
  said see saw sell sold send sent set set show showed shrink shrank speak spoke spend spent take took tell told think thought
  understand understood withdraw withdrew write wrote`.split(/\s+/);

const pairs = IRREGULAR.flatMap((base, at) => (at % 2 === 0 ? [[base, IRREGULAR[at + 1] ?? base] as const] : []));

const BASES: ReadonlySet<string> = new Set([...REGULAR, ...pairs.map(([base]) => base)]);

const OTHER_FORMS: ReadonlySet<string> = new Set([
  ...[...BASES].map(thirdPerson),
  ...REGULAR.map(past),
  ...pairs.map(([, form]) => form),
]);

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|x|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function past(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

/**
 * Whether a sentence has a verb: "Open the file" and "This is open" have one, "Sent" and "Kept on this device" have
 * none. A word that can also be a noun counts as a verb.
 */
export function hasVerb(sentence: string): boolean {
  if (AUXILIARY.test(sentence)) return true;
  const words = sentence.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.some((word, at) => BASES.has(word) || (at > 0 && OTHER_FORMS.has(word)));
}
