import { CELLS, type CellId, type Instrument, type ItemId } from "@/lib/instrument";
import { err, isInsufficient, ok, type Result, type Text, tabulate } from "@/lib/result";
import { errorModelProvisional, scoreParts } from "@/lib/scoring";
import { mean } from "@/lib/stats";
import { voicedIn, voicesIn } from "../voiced";
import { checkFacts, fromZod, type InputIssue, type InputIssueCode, pathOf, same } from "./input-issues";
import { ReducedInput } from "./reduced-form";

/** Tolerance, in levels, for the mean of the item means against the mean of their part. */
const MEAN_TOLERANCE = 1e-9;

/**
 * Reads `trellis/assessment-reduced@1` from parsed JSON and checks it against the questionnaire it names.
 *
 * Shape: parsed JSON and the instrument it names. Unit: none. Range: an input, or a list of faults with path, code and
 * message. Edge cases: a part must have a mean if and only if enough of its items have a level, and given item means
 * must average to it; an unknown key is a fault. Errors: returned as faults, never thrown. Source: method 3.1, 3.2.
 */
export function readReduced(raw: unknown, instrument: Instrument): Result<ReducedInput, readonly InputIssue[]> {
  const parsed = ReducedInput.safeParse(raw);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => fromZod(issue, raw)));
  const input = parsed.data;
  const facts = [...checkFacts(input, instrument), ...checkAnswered(input, instrument)];
  if (facts.length > 0) return err(facts);
  const parts = checkParts(input, instrument);
  return parts.length > 0 ? err(parts) : ok(input);
}

const issueAt = (path: readonly PropertyKey[], code: InputIssueCode, detail: Text): InputIssue => ({
  path: pathOf(path),
  code,
  detail,
});

function checkAnswered({ respondents }: ReducedInput, instrument: Instrument): readonly InputIssue[] {
  const known = new Set<string>(instrument.items.map((item) => item.id));
  return respondents.flatMap(({ answered }, index) =>
    answered.flatMap((item, place) =>
      known.has(item) ? [] : [issueAt(["respondents", index, "answered", place], "unknown-item", same(item))],
    ),
  );
}

function checkParts(input: ReducedInput, instrument: Instrument): readonly InputIssue[] {
  const voiced = voicedIn(input);
  const table = scoreParts({
    instrument,
    notApplicable: input.notApplicable,
    voices: voicesIn(input),
    parts: tabulate(CELLS, (cell) => input.parts[cell].level ?? 1),
    errorModel: errorModelProvisional,
  });
  return CELLS.flatMap((cell) => {
    const scored = !isInsufficient(table.cells[cell]);
    if (scored !== (input.parts[cell].level !== null))
      return [issueAt(["parts", cell, "level"], "not-consistent", scored ? MEAN_MISSING : MEAN_TOO_MUCH)];
    const items = instrument.items.flatMap((item) => (item.cell === cell && voiced.has(item.id) ? [item.id] : []));
    return checkItems(cell, input, items);
  });
}

const MEAN_MISSING: Text = { en: "enough answers for a mean: expected one", zh: "作答足够，应有平均值" };
const MEAN_TOO_MUCH: Text = { en: "too few answers for a mean: expected null", zh: "作答太少，应为 null" };
const ITEMS_ADD_UP: Text = {
  en: "the means of the items must be those of the items answered, and give the mean of the part",
  zh: "各题平均值须与已作答的题目一致，并得出该部分的平均值",
};

function checkItems(cell: CellId, { parts }: ReducedInput, items: readonly ItemId[]): readonly InputIssue[] {
  const { level, items: means } = parts[cell];
  if (means === null) return [];
  const given = items.flatMap((item) => (means[item] === undefined ? [] : [means[item].level]));
  const complete = given.length === items.length && Object.keys(means).length === items.length;
  if (complete && (level === null || Math.abs(mean(given) - level) <= MEAN_TOLERANCE)) return [];
  return [issueAt(["parts", cell, "items"], "not-consistent", ITEMS_ADD_UP)];
}
