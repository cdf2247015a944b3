import { adoptErrorModel, listAdoptions } from "@/db/results/error-models";
import { currentInstrument } from "@/lib/catalog";
import type { Env } from "@/lib/env";
import { isInsufficient } from "@/lib/result";
import { ERROR_COMPONENTS, errorModelProvisional, modelOf } from "@/lib/scoring";
import { componentWords } from "@/lib/words";
import { print } from "../print";
import { openAsOwner } from "../server/database";
import type { AskedModel } from "./arguments";
import { comparisonOf, estimateFrom } from "./estimate";
import type { Firms } from "./firms";
import { columns, pageIn } from "./page";
import { printComparison } from "./print-comparison";
import { printEstimate } from "./print-estimate";
import { words } from "./words";

/** Adopts the estimate from the final results; without --yes it says what would happen, and changes nothing. */
export async function adopt(firms: Firms, { locale, by, reason, yes }: AskedModel): Promise<number> {
  const page = pageIn(locale);
  const found = estimateFrom(firms);
  const comparison = comparisonOf(found, firms);
  await print(printEstimate(found, firms, locale));
  if (comparison === undefined || isInsufficient(found.components)) return 2;
  await print(`\n${printComparison(comparison, locale)}\n`);
  if (!yes) {
    await print(page.say(words.rehearsed));
    return 0;
  }
  const { version: _, ...components } = modelOf("e", found.components);
  const { id, version } = currentInstrument;
  const { firms: count, people } = found.basis;
  const adopted = await adoptErrorModel({ instrument: { id, version }, components, firms: count, people, by, reason });
  await print(page.say(words.adopted, { model: adopted, instrument: `${id} ${version}` }));
  return 0;
}

/** The model in use, and every model that was adopted, by whom and why. */
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
  const page = pageIn(locale);
  const models = [errorModelProvisional, ...adoptions];
  await print(
    [
      page.say(words.inUse, { model: inUse.version, instrument: `${id} ${version}` }),
      ...columns([
        ["", ...models.map((model) => model.version)],
        ...ERROR_COMPONENTS.map((name) => [
          page.say(componentWords[name].name),
          ...models.map((model) => page.number(model[name])),
        ]),
      ]),
      ...adoptions.map((one) =>
        page.say(words.adoption, {
          model: one.version,
          day: one.adoptedAt.toISOString().slice(0, 10),
          firms: one.firms,
          people: one.people,
          instrument: `${one.instrumentId} ${one.instrumentVersion}`,
          why: one.why ?? "",
        }),
      ),
    ].join("\n"),
  );
  return 0;
}
