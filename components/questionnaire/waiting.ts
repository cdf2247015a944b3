import { openDB } from "idb";
import { DATABASE, STORE } from "./outbox/shelf";

/** How many answers wait on this device, whoever gave them; 0 where nothing was ever kept. For the question at signing out. */
export async function countWaiting(): Promise<number> {
  try {
    const database = await openDB(DATABASE);
    const count = database.objectStoreNames.contains(STORE) ? await database.count(STORE) : 0;
    database.close();
    return count;
  } catch {
    return 0;
  }
}
