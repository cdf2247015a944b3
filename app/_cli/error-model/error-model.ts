import type { Env } from "@/lib/env";
import { isInsufficient } from "@/lib/result";
import { summariseComparison } from "@/lib/view/research/error-model/comparison-page";
import { say } from "@/lib/words";
import { words } from "@/lib/words/research/error-model/error-model-page";
import { errorModelHelp } from "@/lib/words/research/error-model/help";
import { printHelp } from "../options";
import { print } from "../print";
import { Problem } from "../problem";
import { listFaults } from "../study-command";
import { adopt, show } from "./adopt";
import { type AskedModel, readArguments } from "./arguments";
import { comparisonOf, estimateFrom, estimateJson, estimatePage } from "./estimate";
import { type Firms, readFirms } from "./firms";

/**
 * Estimates the error components from answers, reports what they would change, and adopts them.
 *
 * Exit code 0; 1 if firms were left out; 2 if nothing was estimated.
 */
export async function runErrorModel(env: Env, args: readonly string[]): Promise<number> {
  if (await printHelp(args, errorModelHelp)) return 0;
  const asked = readArguments(args);
  if (asked.step === "show") return show(env, asked);
  const firms = await readFirms(env, asked);
  if (!mayGoOn(firms, asked)) return 2;
  switch (asked.step) {
    case "estimate":
      return estimate(firms, asked);
    case "compare":
      return compare(firms, asked);
    case "adopt":
      return adopt(firms, asked);
  }
}

async function estimate(firms: Firms, { json, locale }: AskedModel): Promise<number> {
  const found = estimateFrom(firms);
  await print(json ? JSON.stringify(estimateJson(found, firms), null, 2) : estimatePage(found, firms, locale));
  return isInsufficient(found.components) ? 2 : leftOutCode(firms);
}

async function compare(firms: Firms, { json, locale }: AskedModel): Promise<number> {
  const found = estimateFrom(firms);
  const comparison = comparisonOf(found, firms);
  if (comparison === undefined) {
    await print(json ? JSON.stringify(estimateJson(found, firms), null, 2) : estimatePage(found, firms, locale));
    return 2;
  }
  const whole = { schema: "trellis/error-model-comparison@1", ...comparison, estimate: estimateJson(found, firms) };
  await print(
    json ? JSON.stringify(whole, null, 2) : `${summariseComparison(comparison, locale)}\n\n${words.nextAdopt[locale]}`,
  );
  return leftOutCode(firms);
}

const leftOutCode = ({ faults }: Firms): number => (faults.faults.length > 0 ? 1 : 0);

/** Whether enough firms could be read to continue; prints the faults. */
function mayGoOn({ source, inputs, faults }: Firms, { keepGoing, locale }: AskedModel): boolean {
  if (source === "frozen") return true;
  if (faults.faults.length > 0) {
    console.error(say(words.refused, locale, { file: source.file }));
    listFaults(faults, locale);
    if (!keepGoing) console.error(words.keepGoing[locale]);
    if (!keepGoing) return false;
  }
  if (inputs.length > 0) return true;
  throw new Problem(say(words.noFirms, locale, { file: source.file }), 2);
}
