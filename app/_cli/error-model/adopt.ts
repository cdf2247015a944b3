import { adoptErrorModel, listAdoptions } from "@/db/instruments/error-models";
import { currentInstrument } from "@/lib/catalog";
import type { Env } from "@/lib/env";
import { isInsufficient } from "@/lib/result";
import { errorModelProvisional, modelOf } from "@/lib/scoring";
import { summariseComparison } from "@/lib/view/research/error-model/comparison-page";
import { summariseModels } from "@/lib/view/research/error-model/models-page";
import { say } from "@/lib/words";
import { words } from "@/lib/words/research/error-model/error-model-page";
import { print } from "../print";
import { openAsOwner } from "../server/database";
import type { AskedModel } from "./arguments";
import { comparisonOf, estimateFrom, estimatePage } from "./estimate";
import type { Firms } from "./firms";

/** Adopts the estimate from the final results; without --yes it only reports what would happen. */
export async function adopt(firms: Firms, { locale, by, reason, yes }: AskedModel): Promise<number> {
  const found = estimateFrom(firms);
  const comparison = comparisonOf(found, firms);
  await print(estimatePage(found, firms, locale));
  if (comparison === undefined || isInsufficient(found.components)) return 2;
  await print(`\n${summariseComparison(comparison, locale)}\n`);
  if (!yes) {
    await print(words.rehearsed[locale]);
    return 0;
  }
  const { version: _, ...components } = modelOf("e", found.components);
  const { id, version } = currentInstrument;
  const { firms: count, people } = found.basis;
  const adopted = await adoptErrorModel({ instrument: { id, version }, components, firms: count, people, by, reason });
  await print(say(words.adopted, locale, { model: adopted, instrument: `${id} ${version}` }));
  return 0;
}

/** The model in use, and every adopted model with person and reason. */
export async function show(env: Env, { json, locale }: AskedModel): Promise<number> {
  await openAsOwner(env, (line) => console.error(line));
  const adoptions = await listAdoptions();
  const { id, version } = currentInstrument;
  const last = adoptions.findLast((one) => one.instrumentId === id && one.instrumentVersion === version);
  const inUse = last ?? errorModelProvisional;
  if (json) {
    const models = { published: errorModelProvisional, inUse: inUse.version, adopted: adoptions };
    await print(
      JSON.stringify({ schema: "trellis/error-models@1", instrument: `${id}@${version}`, ...models }, null, 2),
    );
    return 0;
  }
  await print(summariseModels({ inUse: inUse.version, instrument: `${id} ${version}`, adoptions }, locale));
  return 0;
}
