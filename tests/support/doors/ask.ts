import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { refusalWords } from "@/lib/words";
import { ownUrl } from "../../screens/doors";
import type { Answer, Fields } from "./actions";
import { ROUTES, type Route, type Seen } from "./routes";
import { ROLES, type Role, STANDINGS, type Verdict } from "./standing";
import { type Built, PASSWORD, type World } from "./world";

/** The cookies for each role. */
export type Sessions = Readonly<Record<Role, string>>;

const nameAndValue = (answer: Response): string[] =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

/**
 * Signs everybody in with a password through the server's own form; for roles without a session, only the usual
 * cookies.
 */
export async function signInAll({ people, confirmToken }: Built): Promise<Sessions> {
  const entries = await Promise.all(
    ROLES.map(async (role): Promise<readonly [Role, string]> => {
      const person = people[role];
      if (STANDINGS[role].session) return [role, await signIn(person?.email ?? "")];
      if (role === "visitor") return [role, await beginScreening()];
      if (role === "confirmer") return [role, nameAndValue(await get(`/confirm/${confirmToken}/open`, "")).join("; ")];
      return [role, ""];
    }),
  );
  return Object.fromEntries(entries) as Sessions;
}

export async function signIn(email: string, password = PASSWORD): Promise<string> {
  const answer = await sendForm("app/(public)/sign-in/actions.ts enterPassword", "/sign-in/password", "", {
    email,
    password,
  });
  const cookies = nameAndValue(answer);
  if (!cookies.some((cookie) => cookie.includes("session-token=")))
    throw new Error(`${email} was not signed in: ${answer.status}`);
  // The server deletes a cookie by setting it to an empty value.
  return cookies.filter((cookie) => !cookie.endsWith("=")).join("; ");
}

/** Sends a form as its page would, with these cookies. */
export const sendForm = (
  name: string,
  path: string,
  cookie: string,
  fields: Fields,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<Response> => send(path, findAction(name).id, cookie, fields, alone);

/** The cookies of a browser after a response. */
export function cookiesWith(cookie: string, answer: Response): string {
  const jar = new Map(
    [...cookie.split("; "), ...nameAndValue(answer)].filter(Boolean).map((one) => [one.split("=")[0], one]),
  );
  return [...jar.values()].join("; ");
}

/** Sends the first form of the screening; afterwards the browser is a visitor. */
async function beginScreening(): Promise<string> {
  const { filename, ...action } = findAction("app/(public)/screening/[step]/actions.ts saveStep");
  const answer = await send("/screening/preparation", action.id, "", { step: "customer", mainFunction: "OEM" }, false);
  const cookies = nameAndValue(answer);
  if (cookies.length === 0) throw new Error(`${filename} made no visitor`);
  return cookies.join("; ");
}

const origin = (): string => new URL(ownUrl()).origin;

/** Compression is switched off, because it would only waste time on the same machine. */
const PLAIN = { "Accept-Language": "en", "Accept-Encoding": "identity" };

const get = (path: string, cookie: string): Promise<Response> =>
  fetch(ownUrl() + path, { redirect: "manual", headers: { Cookie: cookie, ...PLAIN } });

/** Requests a route in a role and classifies the response. */
export const seeRoute = async (route: Route, table: Table, role: Role): Promise<Seen> =>
  (await askRoute(route, table, role)).seen;

export async function askRoute(
  route: Route,
  { world, sessions }: Table,
  role: Role,
): Promise<{ readonly seen: Seen; readonly answer: Answer }> {
  const cookie = sessions[role];
  const path = route.path(world);
  if (route.body === undefined) return answered(await get(path, cookie));
  const body = route.body(world, world.people[role]?.personId ?? "");
  const from = { Cookie: cookie, Origin: origin(), ...PLAIN };
  if (body instanceof FormData)
    return answered(await fetch(ownUrl() + path, { method: "POST", redirect: "manual", headers: from, body }));
  const [type, bytes] =
    body instanceof Uint8Array
      ? ["application/octet-stream", new Uint8Array(body)]
      : typeof body === "string"
        ? ["application/x-www-form-urlencoded", body]
        : ["application/json", JSON.stringify(body)];
  const headers = { ...from, "Content-Type": type };
  return answered(await fetch(ownUrl() + path, { method: "POST", redirect: "manual", headers, body: bytes }));
}

async function answered(answer: Response) {
  const leadsTo = answer.headers.get("location") ?? "";
  return { seen: await seenOf(answer), answer: { leadsTo, cookies: answer.headers.getSetCookie(), returned: "" } };
}

async function seenOf(answer: Response): Promise<Seen> {
  await answer.arrayBuffer();
  const { status } = answer;
  const leadsTo = answer.headers.get("location") ?? "";
  if (status === 401 || /^\/sign-in\?next=/.test(leadsTo)) return "sign in";
  if (status === 404) return "not found";
  if (status >= 500) throw new Error(`${answer.url} answered ${status}`);
  if (status >= 400) return "refused";
  return status >= 300 ? "leads on" : "shown";
}

export type Table = { readonly world: World; readonly sessions: Sessions };

type Known = { readonly id: string; readonly filename: string; readonly exportedName: string; readonly page: string };

let manifest: readonly Known[] | undefined;

/** Every server action in the build, as listed by Next: its id, its source and a page that uses it. */
export function listActions(): readonly Known[] {
  const file = join(resolve(process.env.TRELLIS_DIST ?? ".next"), "server", "server-reference-manifest.json");
  type Entry = { filename: string; exportedName: string; workers: Record<string, unknown> };
  manifest ??= Object.entries(JSON.parse(readFileSync(file, "utf8")).node as Record<string, Entry>).map(
    ([id, { filename, exportedName, workers }]) => ({
      id,
      filename,
      exportedName,
      page: Object.keys(workers)[0] ?? "",
    }),
  );
  return manifest;
}

function findAction(name: string): Known {
  const found = listActions().find(({ filename, exportedName }) => `${filename} ${exportedName}` === name);
  if (found === undefined) throw new Error(`the build has no action ${name}`);
  return found;
}

/** The folder of a page without Next's route groups: its row in the table of routes. */
const folderOf = (page: string): string =>
  page
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/");

type Called = { readonly verdict: Verdict; readonly answer: Answer };

/** Sends fields to an action in a role, as the page with its form would, and returns the response. */
export async function callAction(
  { name, alone, fields }: { readonly name: string; readonly alone: boolean; readonly fields: Fields },
  { world, sessions }: Table,
  role: Role,
): Promise<Called> {
  const { id, page } = findAction(name);
  const route = ROUTES[folderOf(page)];
  if (route === undefined) throw new Error(`${name} is sent from ${page}, which has no row`);
  const answer = await send(route.path(world), id, sessions[role], fields, alone);
  return calledBy(name, answer, await answer.text());
}

/** Arguments in React's encoding: the previous state, and the form. */
function send(path: string, id: string, cookie: string, fields: Fields, alone: boolean): Promise<Response> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, value);
  body.append("0", alone ? '["$K1"]' : '[null,"$K1"]');
  const headers = { Cookie: cookie, Origin: origin(), "Next-Action": id, ...PLAIN };
  return fetch(ownUrl() + path, { method: "POST", redirect: "manual", headers, body });
}

const REFUSED = ["not-yours-to-do", refusalWords["not-yours-to-do"].en];
/** Messages that say that there is nothing for this person, without revealing whether it exists. */
const CLOSED = ["access-closed", refusalWords["access-closed"].en, `"refused":"${refusalWords["not-found"].en}"`];

/**
 * The value that an action returned, from a response in React's row format; the page rendered with it is ignored. A
 * text row has a length instead of a line end, so the next row may start anywhere.
 */
function returnedBy(text: string): string {
  const id = /0:\{"a":"\$@(\w+)"/.exec(text)?.[1] ?? "";
  const row =
    new RegExp(`(?:^|\\W)${id}:([{["$tfn].*)`, "m").exec(text)?.[1] ?? text.split(`${id}:{`)[1]?.split("\n")[0];
  if (id === "" || row === undefined) throw new Error(`an answer without what was returned: ${text.slice(0, 300)}`);
  return row;
}

function calledBy(name: string, answer: Response, text: string): Called {
  const leadsTo = answer.headers.get("x-action-redirect") ?? answer.headers.get("location") ?? "";
  const returned = leadsTo === "" && answer.status < 400 ? returnedBy(text) : "";
  const seen = { leadsTo: leadsTo.split(";")[0] ?? "", cookies: answer.headers.getSetCookie(), returned };
  const as = (verdict: Verdict): Called => ({ verdict, answer: seen });
  if (/^\/sign-in\?(ended=1&)?next=/.test(leadsTo)) return as("sign in");
  if (answer.status === 404) return as("not found");
  if (answer.status >= 400) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 300)}`);
  if (leadsTo !== "") return as("may");
  if (CLOSED.some((words) => returned.includes(words))) return as("not found");
  if (REFUSED.some((words) => returned.includes(words))) return as("refused");
  if (returned.includes('"status":"invalid"'))
    throw new Error(`${name} was not asked as its form asks: ${returned.slice(0, 600)}`);
  return as("may");
}
