import { connect as connectTo, createServer, type Socket } from "node:net";
import { closeDatabase } from "@/db/core/client";
import { openPool } from "@/db/core/pool";

/** What a piece of work sends to the database: its statements in order, and the number of round trips. */
export type Talk = { readonly statements: readonly string[]; readonly trips: number };

/**
 * Records what the application sends to the database, on one separate connection.
 *
 * A round trip is counted on the wire: data are sent after data were received. Pipelined queries count once.
 */
export async function listenToDatabase() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const wire = await openWire(Number(url.port), url.hostname);
  const statements: string[] = [];
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(wire.port);
  const debug = (_connection: number, text: string) => void statements.push(text);
  const pool = openPool(through.href, { max: 1, prepares: true, options: { debug, onnotice: () => {} } });
  await closeDatabase();
  globalThis.trellisPools ??= new Map();
  globalThis.trellisPools.set("app", { url: process.env.DATABASE_URL ?? "", pool });

  return {
    /** The traffic of one call. Run the same once before, because a connection prepares each statement on first use. */
    async during(work: () => Promise<unknown>): Promise<Talk> {
      statements.length = 0;
      wire.restart();
      await work();
      return { statements: [...statements], trips: wire.trips() };
    },
    async end() {
      await closeDatabase();
      await wire.end();
    },
  };
}

async function openWire(port: number, host: string) {
  const sockets = new Set<Socket>();
  let trips = 0;
  let isAnswered = true;
  const server = createServer((near) => {
    const far = connectTo(port, host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
    }
    near.on("data", (bytes) => {
      if (isAnswered) trips += 1;
      isAnswered = false;
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      isAnswered = true;
      near.write(bytes);
    });
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a wire without a port");
  return {
    port: address.port,
    restart: () => {
      trips = 0;
      isAnswered = true;
    },
    trips: () => trips,
    end: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
