import { setTimeout as sleep } from "node:timers/promises";
import { acceptPhase } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { type CardValue, PHASES } from "@/lib/instrument";
import { signIn } from "../bench/saves.respondents";
import { aSubmittedCycle, itemsOf } from "../support/factories";
import { aSaver, type Saver, send, type Tally, think } from "./crash.savers";

const PATIENCE_MS = 20_000;
const PAUSE_MS = 400;
const EVALUATION = itemsOf("EVA").map(({ id }) => id);

/**
 * A manager who makes the same result final again and again: reopens the last phase, changes answers, submits, accepts.
 */
export type Freezer = {
  readonly saver: Saver;
  /** How often the manager tried to accept the phase, by what the server answered. */
  readonly accepts: { acknowledged: number; refused: number; unknown: number };
};

/** Creates a firm with three of four phases accepted, so that the next acceptance makes its result final. */
export async function aFreezer(secret: string): Promise<Freezer> {
  const { firmId, assessmentId, manager } = await aSubmittedCycle();
  for (const phase of PHASES.slice(0, -1)) await acceptPhase(manager, { assessmentId, phase });
  const { personId } = manager;
  const given: CardValue = { answer: { level: 3 }, comment: "", marked: false };
  const respondent = { firmId, assessmentId, personId, cookie: await signIn(personId, secret) };
  const saver = aSaver(respondent, new Map(currentInstrument.items.map(({ id }) => [id, given])));
  return { saver, accepts: { acknowledged: 0, refused: 0, unknown: 0 } };
}

export async function freezeUntil(
  isOver: () => boolean,
  { url, freezer, tally }: { url: string; freezer: Freezer; tally: Tally },
): Promise<void> {
  while (!isOver()) {
    await step(url, freezer, { isOver, tally }).catch(() => undefined);
    await sleep(PAUSE_MS);
  }
}

type Watched = { readonly isOver: () => boolean; readonly tally: Tally };

/** Does what the page offers next: its forms are sent as a browser without scripts sends them. */
async function step(url: string, { saver, accepts }: Freezer, { isOver, tally }: Watched): Promise<void> {
  const page = `${url}/firms/${saver.firmId}/assessments/${saver.assessmentId}/review?phase=EVA`;
  const asked = await fetch(page, { headers: { cookie: saver.cookie }, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!asked.ok) return;
  const html = await asked.text();
  const offered = (["submit", "accept", "reopen"] as const).find((id) => html.includes(`id="${id}"`));
  if (offered === undefined) return;
  if (offered === "submit") {
    think(saver, EVALUATION);
    while (!(await send(url, saver, tally))) {
      if (isOver()) return;
      await sleep(PAUSE_MS);
    }
  }
  const body = readForm(html.slice(html.indexOf(`id="${offered}"`)));
  if (offered === "reopen") body.set("reason", "The team has looked at it again.");
  const count = (became: keyof Freezer["accepts"]) => {
    if (offered === "accept") accepts[became] += 1;
  };
  try {
    const { status } = await fetch(page, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { cookie: saver.cookie, origin: url },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    count(status === 303 ? "acknowledged" : "refused");
  } catch {
    count("unknown");
  }
}

/** The hidden fields of the first form in some HTML. */
function readForm(html: string): FormData {
  const form = /<form\b[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const body = new FormData();
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) body.set(plain(name), plain(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? ""));
  }
  return body;
}

const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
