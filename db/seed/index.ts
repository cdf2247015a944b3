import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Locale } from "@/lib/result";
import { OWNER_ROLE } from "../core/roles";
import type { Tx } from "../core/scope";
import type { FileStore } from "../file-stores/store";
import { tellInChinese } from "./chinese/tell-in-chinese";
import { addDemoFiles } from "./demo-files";
import { DEMO_MARKER, markDemoWorldIn } from "./demo-marker";
import type { ConfirmationSecrets } from "./hailan/partners";
import type { PulseSeed } from "./hailan/pulse";
import type { CardSecrets } from "./hailan/together";
import { insertGeneratedCohort } from "./programme";
import { insertWorld } from "./world";

export { demoSignIns } from "./sign-ins";

type SeedOptions = {
  readonly ownerUrl: string;
  /** Hashes of an invite card's secrets under the server's key; without it the world has no card. */
  readonly cardSecrets?: CardSecrets | undefined;
  /** The same for requests to customers; without it no customer was asked. */
  readonly confirmationSecrets?: ConfirmationSecrets | undefined;
  /** The hash of an invitation's code; without it the links of the demo lead nowhere. */
  readonly invitationHash?: ((invitationId: string) => string) | undefined;
  /** The pulse under the server's key; without it nobody was asked. */
  readonly pulse?: PulseSeed | undefined;
};

type World = {
  /** Where the files of the demo's records are kept. */
  readonly files: FileStore;
  /** What its people have typed; names are in both languages. English, unless given. */
  readonly language?: Locale | undefined;
};

/** Any constant: two seeds of one database wait for each other on it. */
const LOCK = 7_352_002;

/**
 * Writes the invented demo world once: all of it with its marker, or nothing.
 *
 * It is refused where firms exist already that are not of the demo: an invented world never mixes with real data.
 */
export async function seedDemo(options: SeedOptions & World): Promise<{ created: boolean }> {
  const { ownerUrl, files, language = "en", ...secrets } = options;
  const owner = postgres(ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { role: OWNER_ROLE, "app.operator": "on" },
  });
  try {
    return await drizzle(owner).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
      if (await isSeeded(tx)) return { created: false };
      await refuseRealData(tx);
      await insertWorld(tx, { ...secrets, language });
      await addDemoFiles(tx, files);
      if (language === "zh") await tellInChinese(tx);
      await markDemoWorldIn(tx, "1");
      return { created: true };
    });
  } finally {
    await owner.end();
  }
}

/** Adds a generated cohort of many firms to the invented world, for looking at large networks; they are as invented as the rest. */
export async function seedCohort({
  ownerUrl,
  firms,
  links,
}: {
  readonly ownerUrl: string;
  readonly firms: number;
  readonly links: number;
}): Promise<{ cohortId: string }> {
  const owner = postgres(ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { role: OWNER_ROLE, "app.operator": "on" },
  });
  try {
    return await drizzle(owner).transaction(async (tx) => {
      if (!(await isSeeded(tx)))
        throw new Error("Generated firms are added to the invented world alone: seed --demo first.");
      return { cohortId: await insertGeneratedCohort(tx, { firms, links }) };
    });
  } finally {
    await owner.end();
  }
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
