import { openServer } from "@/db/embedded/server";

/** A launcher for tests: opens the server of a folder, prints its address, and stops it on request. */
async function hold(data: string): Promise<void> {
  const server = await openServer({ data });
  const { port, home, found, urls } = server;
  process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ port, home, found, ownerUrl: urls.owner }));
  setInterval(() => {}, 60_000);
}

void hold(process.argv[2] ?? "");
