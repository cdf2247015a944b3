import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { hashKeyed } from "@/app/_server/gate/tokens";
import {
  type Erasable,
  type Erasing,
  type Erasure,
  erase,
  listErasableFirms,
  listErasablePeople,
  listErasures,
  listLeftAlone,
  listMentions,
  listNamesOf,
  noteErasureIn,
  type TableChange,
} from "@/db/personal-data/erasures";
import type { Env } from "@/lib/env";
import { readOptions } from "../options";
import { Problem } from "../problem";
import { openAsOwner, say } from "../server/database";
import { findKeys } from "../server/keys";
import { dataFolder, fileStore, mailFolder } from "../server/settings";
import { findMarker, keepErasure, ledgerFile, type Marker, makeErasure, readErasures } from "./erasure-ledger";

const USE = `Use: trellis erase person ADDRESS|ID [--yes]
     trellis erase firm ID|NAME [--yes]
     trellis erase again [LEDGER] [--yes]
Without --yes nothing is erased: it lists what would be.`;

type Place = { readonly env: Env; readonly marker: Marker; readonly yes: boolean };

/**
 * Erases a person or a firm, or repeats erasures after restoring a backup. Without --yes it only reports what would
 * happen.
 */
export async function runErase(env: Env, args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { yes: { type: "boolean" } }, USE);
  const [what, ...names] = positionals;
  const who = names.length === 0 ? undefined : names.join(" ");
  await openAsOwner(env);
  if (env.CODE_HASH_KEY === undefined && env.DATABASE_URL === undefined && env.DATABASE_OWNER_URL === undefined)
    process.env.CODE_HASH_KEY = (await findKeys(dataFolder(env))).CODE_HASH_KEY;
  const place = { env, yes: values.yes ?? false, marker: await findMarker(dataFolder(env)) };
  if (what === "person" && who !== undefined) return erasePerson(who, place);
  if (what === "firm" && who !== undefined) return eraseFirm(who, place);
  if (what === "again") return eraseAgain(who ?? ledgerFile(dataFolder(env)), place, who !== undefined);
  throw new Problem(USE, 2);
}

async function erasePerson(typed: string, place: Place): Promise<number> {
  const asked = typed.trim().toLowerCase();
  const found = (await listErasablePeople()).find(({ address, id }) => address === asked || id === asked);
  if (found === undefined)
    throw new Problem(`Nothing is kept under "${typed}". Give the address, or the id of an account.`);
  const names = found.id === null ? [] : await listNamesOf(found.id);
  const changes = await eraseOnePerson(found, place);
  tell(
    found.id === null ? `the address ${found.address}, which has no account` : `the person ${found.address}`,
    changes,
    place,
  );
  for (const { kind, name } of place.yes || found.id === null ? [] : await listLeftAlone(found.id))
    say(`Nobody else can run the ${kind} "${name}". Name somebody else first, or erase it as well.`);
  await tellMails(found.address, place);
  say(
    "Answers, events and records stay with their firms, without the person. Files of records belong to the firm and stay.",
  );
  await tellMentions([found.address, ...names], place);
  return 0;
}

async function eraseOnePerson(
  { address, id, until }: Erasable & { readonly until?: Date | undefined },
  place: Place,
): Promise<readonly TableChange[]> {
  const counters = countersOf([address, ...(id === null ? [] : [id])]);
  return eraseNoted({ kind: "person", id: id ?? undefined, address, until, counters }, [id, address], place);
}

async function eraseFirm(typed: string, place: Place): Promise<number> {
  const asked = typed.trim();
  const found = (await listErasableFirms()).filter(({ id, name }) => id === asked.toLowerCase() || name === asked);
  const [firm, second] = found;
  if (firm === undefined) throw new Problem(`There is no firm "${typed}". Give its id, or its name as it is written.`);
  if (second !== undefined)
    throw new Problem(
      `${found.length} firms have this name. Give the id of one:\n${found.map(({ id }) => `  ${id}`).join("\n")}`,
    );
  await eraseOneFirm(firm, place);
  say("The accounts of its people stay; erase each one that should go. Printed figures of cohorts do not change.");
  return 0;
}

async function eraseOneFirm(firm: { readonly id: string; readonly name: string }, place: Place): Promise<void> {
  const files = await fileStore(place.env).list(firm.id);
  const changes = await eraseNoted({ kind: "firm", id: firm.id }, [firm.id], place);
  if (place.yes) await fileStore(place.env).removeFirm(firm.id);
  tell(`the firm "${firm.name}" (${firm.id})`, changes, place);
  say(`  files of records: ${files.length} ${place.yes ? "deleted" : "to delete"}`);
}

/**
 * Erases, and writes a line to a ledger outside the database and an entry to the audit log: both, or nothing happens. A
 * repeated erasure keeps its original time; otherwise a person who has signed up again since would be mistaken for the
 * erased one.
 */
async function eraseNoted(what: Erasing, names: readonly (string | null)[], { env, marker, yes }: Place) {
  const at = what.kind === "person" ? what.until : undefined;
  const changes = await erase(what, {
    rehearse: !yes,
    note: async (tx) =>
      keepErasure(
        ledgerFile(dataFolder(env)),
        await noteErasureIn(tx, { ...makeErasure(what.kind, names, marker), at }),
      ),
  });
  return changes ?? [];
}

/** Erases everyone in the ledger who exists again because an older backup was restored. */
async function eraseAgain(file: string, place: Place, mustExist: boolean): Promise<number> {
  const kept = [...(await readErasures(file, { mustExist })), ...(await listErasures())];
  const entries = [...new Map(kept.map((entry) => [entry.id, entry])).values()];
  const known = entries.filter(({ keyId }) => keyId === place.marker.keyId);
  if (known.length < entries.length)
    say(
      `${entries.length - known.length} of ${entries.length} entries were made with another key: secrets/erasures.key of their data folder.`,
    );
  const people = await findPeopleAgain(known, place.marker);
  const firms = (await listErasableFirms()).filter(({ id }) => isMarked(known, "firm", place.marker.markOf(id)));
  for (const found of people) {
    tell(
      `the person ${found.address}, erased before on ${dayOf(found.until)}`,
      await eraseOnePerson(found, place),
      place,
    );
    await tellMails(found.address, place);
  }
  for (const firm of firms) await eraseOneFirm(firm, place);
  if (people.length + firms.length === 0)
    say(`Of ${known.length} who were erased, nobody is here again. Nothing to do.`);
  return known.length < entries.length ? 1 : 0;
}

type FoundAgain = Erasable & { readonly until: Date };

/** A person who signed up again after the erasure counts as new, and is kept. */
async function findPeopleAgain(entries: readonly Erasure[], { markOf }: Marker): Promise<readonly FoundAgain[]> {
  const latest = new Map<string, Date>();
  for (const { kind, marks, at } of entries)
    if (kind === "person") for (const mark of marks) if (at > (latest.get(mark) ?? new Date(0))) latest.set(mark, at);
  return (await listErasablePeople()).flatMap((found) => {
    const until = [found.address, found.id].flatMap((name) =>
      name === null ? [] : (latest.get(markOf(name)) ?? []),
    )[0];
    return until === undefined || found.since > until ? [] : [{ ...found, until }];
  });
}

const isMarked = (entries: readonly Erasure[], kind: Erasure["kind"], mark: string): boolean =>
  entries.some((entry) => entry.kind === kind && entry.marks.includes(mark));

/**
 * The hashed keys of rate-limit counters. Without the server's key they cannot be computed; such counters then expire
 * by themselves within a day.
 */
function countersOf(names: readonly string[]): readonly string[] {
  return process.env.CODE_HASH_KEY || process.env.AUTH_SECRET ? names.map(hashKeyed) : [];
}

function tell(whom: string, changes: readonly TableChange[], { yes }: Pick<Place, "yes">): void {
  say(`\n${yes ? "Erased" : "Would erase"} ${whom}:`);
  for (const { table, deleted, changed } of changes) {
    const parts = [
      ...(deleted > 0 ? [`${deleted} ${yes ? "deleted" : "to delete"}`] : []),
      ...(changed > 0
        ? [`${changed} ${yes ? "changed" : "to change"} (a name or a number taken out, or counted anew)`]
        : []),
    ];
    say(`  ${table}: ${parts.join(", ")}`);
  }
  if (!yes) say("Nothing was erased. Add --yes to do it.");
}

/** Deletes e-mails that were written to files, because they contain the address; without --yes it only counts them. */
async function tellMails(address: string, { env, yes }: Place): Promise<void> {
  const folder = mailFolder(env);
  let count = 0;
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => one.endsWith(".eml"))) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => "");
    if (!text.toLowerCase().includes(address)) continue;
    count += 1;
    if (yes) await rm(path, { force: true });
  }
  if (count > 0) say(`  mails kept as files: ${count} ${yes ? "deleted" : "to delete"}`);
}

/**
 * Texts that other people typed belong to them and are kept, even if they mention the person. Prints which tables
 * contain such texts, but not the texts.
 */
async function tellMentions(words: readonly string[], { yes }: Place): Promise<void> {
  if (!yes) return;
  const found = await listMentions(words);
  const places = found.map(({ table, rows }) => `${table} (${rows})`);
  if (places.length > 0) say(`The address or the name still stands in what others wrote: ${places.join(", ")}.`);
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
