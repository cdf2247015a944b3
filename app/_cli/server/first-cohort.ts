import { z } from "zod";
import { singleLineName } from "@/app/_server/gate/names";
import { listRootCohorts, makeRootCohort } from "@/db/cohorts/first-cohort";
import type { Env } from "@/lib/env";
import { nameFaultOf } from "@/lib/name-rules";
import { cohortPaths } from "@/lib/paths";
import { refusalWords } from "@/lib/words";
import { readOptions } from "../options";
import { Problem } from "../problem";
import { openOwner, say } from "./database";
import { addressOf } from "./settings";

const USE =
  'Use: trellis cohort --en "Name" --zh "名称" --administrator name@city.gov --name "Their name", or only trellis cohort for a list';

const Wanted = z.object({
  en: singleLineName(120),
  zh: singleLineName(120),
  administrator: z.string().trim().toLowerCase().pipe(z.email()),
  name: singleLineName(80),
});

/** Creates a root cohort and its administrator, or lists the existing ones. */
export async function runCohort(env: Env, args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  const ownerUrl = await openOwner(env);
  if (wanted === undefined) return list(ownerUrl);
  const { en, zh, administrator: email, name: displayName } = wanted;
  const made = await makeRootCohort(ownerUrl, { name: { en, zh }, email, displayName });
  const told = (isNew: boolean, fresh: string, known: string) => say(isNew ? fresh : known);
  told(made.madeCohort, `Made the cohort "${en}" · "${zh}".`, `The cohort "${en}" · "${zh}" already exists.`);
  told(made.madePerson, `Made an account for ${email}.`, `${email} already has an account.`);
  told(
    made.madeAdministrator,
    `${displayName} is now its administrator.`,
    "This person is already its administrator; nothing changed.",
  );
  const address = env.AUTH_URL ?? addressOf(env);
  say(`Sign in as ${email} with a code by e-mail: ${address.replace(/\/$/, "")}${cohortPaths.cohort(made.cohortId)}`);
  return 0;
}

async function list(ownerUrl: string): Promise<number> {
  const cohorts = await listRootCohorts(ownerUrl);
  if (cohorts.length === 0) say(`There is no cohort yet. ${USE}`);
  for (const { id, name, administrators } of cohorts) {
    const who = administrators.map(({ displayName, email }) => `${displayName} <${email}>`);
    say(`${id}  ${name.en} · ${name.zh}  ${who.length === 0 ? "it has no administrator" : who.join(", ")}`);
  }
  return 0;
}

function readArguments(args: readonly string[]): z.infer<typeof Wanted> | undefined {
  if (args.length === 0) return undefined;
  const text = { type: "string" } as const;
  const { values, positionals } = readOptions(args, { en: text, zh: text, administrator: text, name: text }, USE);
  if (positionals.length > 0) throw new Problem(USE, 2);
  const read = Wanted.safeParse(values);
  if (read.success) return read.data;
  const faults = [...new Set(read.error.issues.map(({ path }) => `--${String(path[0])}`))];
  const name = nameFaultOf(read.error);
  const why = name === undefined ? "" : ` ${refusalWords[name].en}`;
  throw new Problem(`Missing or not usable: ${faults.join(", ")}.${why} ${USE}`, 2);
}
