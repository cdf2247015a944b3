import { expect, test } from "vitest";
import { unitIn } from "@/app/(firm)/firms/[firmId]/pulse/addresses";

test("how a unit is asked and the addresses typed for it belong to one unit, however its id is written", () => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  for (const written of [id, id.toUpperCase()]) {
    expect(unitIn("way:", `way:${written}`)).toBe(id);
    expect(unitIn("mails:", `mails:${written}`)).toBe(id);
  }
  for (const name of ["mails:", `mails:${"-".repeat(36)}`, `way:${id}`, id])
    expect(unitIn("mails:", name)).toBeUndefined();
});
