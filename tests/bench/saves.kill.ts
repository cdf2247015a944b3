// Kills the server while respondents save: `node --import tsx tests/bench/saves.kill.ts`. Builds its own production
// build. Each respondent repeats a save until it is confirmed. At the end each confirmed version must be stored exactly
// once, and no other.
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { closeDatabase } from "@/db/core/client";
import { launchServer } from "../support/launch-server";
import { checkKept, type Saver, save } from "./saves.answers";
import { connectTo, makeRespondents } from "./saves.respondents";
import { launchWithSmallHandler } from "./saves.server";

const RESPONDENTS = 32;
const KILLS = 8;
/** The server is killed this many milliseconds after it has started to answer again. */
const SERVED_MS = 2500;

const isCut = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(String(error.code));

async function main(): Promise<void> {
  let server = await launchWithSmallHandler();
  connectTo(server);
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const savers = (await makeRespondents(server, RESPONDENTS)).map((one): Saver => ({ ...one, revision: 0 }));
    let [acknowledged, cut, isOver] = [0, 0, false];
    const respondent = async (saver: Saver) => {
      while (!isOver) {
        try {
          await save(server.url, saver);
          acknowledged += 1;
        } catch (error) {
          if (!isCut(error)) throw error;
          cut += 1;
          await sleep(100);
        }
      }
    };
    const all = Promise.all(savers.map(respondent));
    const untilAnswered = async (before: number) => {
      while (acknowledged < before + RESPONDENTS) await sleep(50);
      await sleep(SERVED_MS);
    };
    const killEach = async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await untilAnswered(acknowledged);
        await server.kill();
        server = await launchServer(server);
      }
      await untilAnswered(acknowledged);
      isOver = true;
    };
    await Promise.all([all, killEach()]);
    const versions = await checkKept(owner, savers);
    console.log(
      `${RESPONDENTS} respondents, ${KILLS} kills: ${acknowledged} saves acknowledged, ${cut} tries without an answer; ` +
        `all ${versions} versions stand, and no other`,
    );
  } finally {
    await Promise.all([owner.end(), closeDatabase()]);
    await server.stop();
  }
}

await main();
