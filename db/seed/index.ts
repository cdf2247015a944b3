import { sql } from "drizzle-orm";
import type { Locale } from "@/lib/result";
import { asOwner } from "../core/as-owner";
import type { Tx } from "../core/scope";
import type { FileStore } from "../file-stores/store";
import type { ConfirmationSecrets } from "./asked-customers";
import { tellInChinese } from "./chinese/tell-in-chinese";
import { addDemoFiles } from "./demo-files";
import { DEMO_MARKER, markDemoWorldIn } from "./demo-marker";
import type { PulseSeed } from "./hailan/pulse";
import type { CardSecrets } from "./hailan/together";
import { insertGeneratedCohort } from "./programme";
import { insertWorld } from "./world";

export { demoSignIns } from "./sign-ins";

type SeedOptions = {
  readonly ownerUrl: string;
  /** Hashes of an invite card's secrets, made with the server's key. Without them there is no card. */
  readonly cardSecrets?: CardSecrets | undefined;
  /** Hashes of requests to customers, made with the server's key. Without them no customer was asked. */
  readonly confirmationSecrets?: ConfirmationSecrets | undefined;
  /** Hash of an invitation's code. Without it the demo's invitation links do not work. */
  readonly invitationHash?: ((invitationId: string) => string) | undefined;
  /** The employee questionnaire with the server's key. Without it there are no waves. */
  readonly pulse?: PulseSeed | undefined;
};

type World = {
  /** Where the files of the demo's records are stored. */
  readonly files: FileStore;
  /** The language of typed texts; names are in both languages. Default: English. */
  readonly language?: Locale | undefined;
};

/** An arbitrary number for an advisory lock, so that two seeds of one database wait for each other. */
const LOCK = 7_352_002;

/**
 * Creates the demo world once: all of it with its marker, or nothing.
 *
 * Refused if there are firms that do not belong to the demo, so that invented data never mix with real data.
 */
export async function seedDemo(options: SeedOptions & World): Promise<{ created: boolean }> {
  const { ownerUrl, files, language = "en", ...secrets } = options;
  return asOwner(ownerUrl, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    if (await isSeeded(tx)) return { created: false };
    await refuseRealData(tx);
    await insertWorld(tx, { ...secrets, language });
    await addDemoFiles(tx, files);
    if (language === "zh") await tellInChinese(tx);
    await markDemoWorldIn(tx, "1");
    return { created: true };
  });
}

/** Adds a generated cohort of many firms to the demo world, to look at large networks. */
export async function seedCohort({
  ownerUrl,
  firms,
  links,
}: {
  readonly ownerUrl: string;
  readonly firms: number;
  readonly links: number;
}): Promise<{ cohortId: string }> {
  return asOwner(ownerUrl, async (tx) => {
    if (!(await isSeeded(tx)))
      throw new Error("Generated firms are added to the invented world alone: seed --demo first.");
    return { cohortId: await insertGeneratedCohort(tx, { firms, links }) };
  });
}

async function isSeeded(tx: Tx): Promise<boolean> {
  const rows = await tx.execute(sql`select 1 from app.meta where key = ${DEMO_MARKER}`);
  return rows.length > 0;
}

async function refuseRealData(tx: Tx): Promise<void> {
  const rows = await tx.execute(sql`select 1 from app.firm limit 1`);
  if (rows.length > 0)
    throw new Error("This database holds real firms; the invented demo world is not written into it.");
}
