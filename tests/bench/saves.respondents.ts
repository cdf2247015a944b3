import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { z } from "zod";
import { hashToken, newToken } from "@/app/_server/gate/tokens";
import { openSession } from "@/db/people/sessions";
import { aMember, anAssessment } from "../support/factories";
import type { LaunchedServer } from "../support/launch-server";

/** A person who rates a firm, with their session cookie. */
export type Respondent = {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly personId: string;
  readonly cookie: string;
};

const SESSION_COOKIE = "authjs.session-token";
/** Number of colleagues in one firm who answer at the same time. */
const EACH = 4;

/**
 * Lets the functions of `db` in this process use the server's database, with the roles of the application and of
 * sign-in.
 */
export function connectTo({ ownerUrl }: Pick<LaunchedServer, "ownerUrl">): { readonly appUrl: string } {
  const as = (role: string) => `${ownerUrl}?role=${role}`;
  process.env.DATABASE_URL = as("trellis_app");
  process.env.DATABASE_AUTH_URL = as("trellis_auth");
  return { appUrl: as("trellis_app") };
}

/** Creates respondents, each with a session, four in each firm; each firm has an open assessment. */
export async function makeRespondents(server: Pick<LaunchedServer, "data">, count: number): Promise<Respondent[]> {
  const keys = await readFile(join(server.data, "secrets", "keys.json"), "utf8");
  const { AUTH_SECRET: secret } = z.object({ AUTH_SECRET: z.string() }).parse(JSON.parse(keys));
  const made: Respondent[] = [];
  while (made.length < count) {
    const { firmId, assessmentId, manager, contributor } = await anAssessment();
    const people = [manager, contributor];
    while (people.length < EACH) people.push(await aMember({ firmId, manager }));
    for (const { personId } of people)
      made.push({ firmId, assessmentId, personId, cookie: await signIn(personId, secret) });
  }
  return made.slice(0, count);
}

/** Opens a session for a person. Returns the cookie of their browser. */
export async function signIn(personId: string, secret: string): Promise<string> {
  const session = newToken();
  await openSession({ personId, tokenHash: hashToken(session), method: "code", device: "" });
  return `${SESSION_COOKIE}=${await encode({ token: { session }, secret, salt: SESSION_COOKIE })}`;
}
