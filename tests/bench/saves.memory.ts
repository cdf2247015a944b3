// Measures how much memory a request adds to the server's old generation, in a production build that it makes itself:
// `node --import tsx tests/bench/saves.memory.ts`. The figure depends little on the speed of the machine, and
// determines how often saves have to wait for garbage collection. Prints kB per request, and the ratio to a small
// handler.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { closeDatabase } from "@/db/core/client";
import { findFreePort } from "@/db/embedded/cluster";
import { type Saver, save } from "./saves.answers";
import { median } from "./saves.figures";
import { type Asking, closedLoop } from "./saves.loops";
import { connectTo, makeRespondents } from "./saves.respondents";
import { askSmall, launchWithSmallHandler } from "./saves.server";

const CLIENTS = 4;
const ROUNDS = 5;
const MS = 4000;
const Told = z.object({ bytes: z.number(), looks: z.number() });

async function main(): Promise<void> {
  const port = String(await findFreePort(undefined));
  const preload = pathToFileURL(join(import.meta.dirname, "tell-memory.mjs"));
  Object.assign(process.env, { NODE_OPTIONS: `--import ${preload}`, TELL_MEMORY_PORT: port });
  const server = await launchWithSmallHandler();
  try {
    connectTo(server);
    const savers = (await makeRespondents(server, CLIENTS)).map((one): Saver => ({ ...one, revision: 0 }));
    const saverOf = (client: number): Saver => {
      const saver = savers[client];
      if (saver === undefined) throw new Error(`there is no respondent ${client}`);
      return saver;
    };
    const get = async (path: string, { cookie }: Saver) => {
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    };
    const kinds: Readonly<Record<string, Asking>> = {
      "small handler": (client) => askSmall(server.url, saverOf(client)),
      "save of twelve answers": (client) => save(server.url, saverOf(client)),
      "page of the firm": (client) => get(`/firms/${saverOf(client).firmId}`, saverOf(client)),
    };
    const tell = async () => Told.parse(await (await fetch(`http://127.0.0.1:${port}`)).json());
    const left: Record<string, number[]> = {};
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [kind, ask] of Object.entries(kinds)) {
        const before = await tell();
        const { times } = await closedLoop(ask, { clients: CLIENTS, ms: MS });
        const after = await tell();
        // The first round is a warm-up. A full garbage collection in between makes the difference meaningless.
        if (round > 0 && after.looks === before.looks) {
          left[kind] = [...(left[kind] ?? []), (after.bytes - before.bytes) / times.length / 1000];
        }
      }
    }
    const small = median(left["small handler"] ?? []);
    for (const [kind, each] of Object.entries(left)) {
      const middle = median(each);
      const rounds = each.map((one) => one.toFixed(1)).join(", ");
      console.log(`${kind}: ${middle.toFixed(1)} kB (${rounds}), ${(middle / small).toFixed(1)} × small handler`);
    }
  } finally {
    await closeDatabase();
    await server.stop();
  }
}

await main();
