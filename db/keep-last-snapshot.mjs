// `npm run db:generate` compares the schema with the last snapshot alone: the ones before it are not kept.
import { readdirSync, rmSync } from "node:fs";

const folder = new URL("migrations/meta/", import.meta.url);
const snapshots = readdirSync(folder).filter((name) => name.endsWith("_snapshot.json"));
for (const name of snapshots.sort().slice(0, -1)) rmSync(new URL(name, folder));
