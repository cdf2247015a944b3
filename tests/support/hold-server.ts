import { openServer } from "@/db/embedded/server";

/**
 * Opens the database server of a data folder, prints its address, and stops it on request. Tests start this as a
 * process.
 */
async function hold(data: string): Promise<void> {
  const server = await openServer({ data });
  const { port, home, found, urls } = server;
  process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ port, home, found, ownerUrl: urls.owner }));
  setInterval(() => {}, 60_000);
}

void hold(process.argv[2] ?? "");
