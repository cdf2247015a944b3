import { makeOwn } from "@/db/embedded/own";
import type { Env } from "@/lib/env";
import { Problem } from "../problem";
import { say } from "./database";
import { dataFolder } from "./settings";

/** Makes a copied data folder an independent database. */
export async function runOwn(env: Env): Promise<number> {
  if (env.DATABASE_URL !== undefined) throw new Problem("DATABASE_URL is set: the data folder has no database.");
  const data = dataFolder(env);
  const made = await makeOwn(data);
  if (made === "no database") throw new Problem(`There is no database in ${data}. Run "npx trellis demo" or "start".`);
  if (made === "own already") say(`${data} is no copy: it has a database of its own. Nothing was changed.`);
  else {
    say(`${data} has a database of its own now. It shares nothing with ${made.original}.`);
    if (made.wasRunning) {
      say("The database was running when it was copied, so the copy may be damaged.");
      say("To be safe, stop the original, copy it again and run this command again.");
    }
  }
  return 0;
}
