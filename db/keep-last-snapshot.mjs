// `npm run db:generate` compares the schema only with the last snapshot, so the earlier ones are deleted.
import { readdirSync, rmSync } from "node:fs";

const folder = new URL("migrations/meta/", import.meta.url);
const snapshots = readdirSync(folder).filter((name) => name.endsWith("_snapshot.json"));
for (const name of snapshots.sort().slice(0, -1)) rmSync(new URL(name, folder));
