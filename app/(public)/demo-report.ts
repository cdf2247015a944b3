import { demoPerson } from "@/app/_server/sign-in/demo";
import { listMemberships } from "@/db/people/people";
import { listResults } from "@/db/results/results";
import { demoSignIns } from "@/db/seed/sign-ins";
import { firmPaths } from "@/lib/paths";

/**
 * A final report of the demo data and the person to sign in as; undefined if demo sign-in is closed or there is none.
 */
export async function findDemoReport(): Promise<{ readonly email: string; readonly path: string } | undefined> {
  for (const { email } of demoSignIns) {
    const person = await demoPerson(email);
    if (person === undefined) continue;
    const actor = { kind: "user", personId: person.id } as const;
    for (const { firmId } of await listMemberships(actor)) {
      const [latest] = await listResults(actor, { firmId });
      if (latest !== undefined) return { email, path: firmPaths.result(firmId, latest.assessmentId) };
    }
  }
  return undefined;
}
