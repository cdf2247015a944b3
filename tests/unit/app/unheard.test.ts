import { expect, test } from "vitest";
import type { AssignmentState, Scope } from "@/lib/assessments";
import { currentInstrument } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import { heardInWords, listUnheard, unheardInWords } from "@/lib/view/assessments/unheard";

type Facts = Parameters<typeof listUnheard>[0];

const aMember = (personId: string, role: FirmRole = "contributor") => ({
  ...{ personId, role, displayName: personId, stratum: "management" as const, since: new Date(0), byCard: false },
});

const given = (assigneeId: string, scope: Scope, answered: number, state: AssignmentState = "assigned") => ({
  ...{ id: `${assigneeId} ${scope}`, assigneeId, assignee: assigneeId, scope, state, answered, note: "", reason: "" },
  ...{ givenBy: null, givenAt: new Date(0), stateAt: new Date(0) },
});

const firm: Facts = {
  instrument: currentInstrument,
  input: { notApplicable: { "LRN.ORG.3": "No such thing" } } as unknown as Facts["input"],
  members: [
    ...[aMember("Boss", "manager"), aMember("Other boss", "manager"), aMember("Silent"), aMember("Free")],
    ...[aMember("Partly"), aMember("Done"), aMember("Waiting"), aMember("Handed back")],
  ],
  progress: [{ personId: "Free", phase: "PRE", answered: 1 }],
  assignments: [
    ...[given("Partly", "LRN.ORG", 1), given("Partly", "LRN.ORG.1", 1), given("Done", "LRN.ORG", 2, "done")],
    ...[given("Waiting", "APP.NET", 0), given("Handed back", "EVA.INT", 0, "handed-back")],
  ],
};
const at = (...phases: (typeof PHASES)[number][]) => ({ phases, personId: "Boss" });

test("before the freeze everybody is named who has answered none or only some of their items", () => {
  const found = listUnheard(firm, at(...PHASES));
  expect(found).toEqual({ silent: ["Silent", "Waiting"], partly: [{ name: "Partly", answered: 1, all: 2 }] });
  expect(unheardInWords({ unheard: found, phases: PHASES, invited: ["new@works.example"], locale: "en" })).toEqual([
    "2 colleagues have not answered in any phase yet: Silent, Waiting.",
    "1 colleague has answered only some of the items passed on to them: Partly (1 of 2).",
    "1 invitation has not been accepted yet: new@works.example.",
  ]);
  expect(unheardInWords({ unheard: found, phases: PHASES, invited: [], locale: "zh" })[0]).toBe(
    "2 位同事在各阶段都还没有作答：Silent、Waiting。",
  );
});

test("before a phase is submitted only people with items in it are named", () => {
  expect(listUnheard(firm, at("PRE"))).toEqual({ silent: ["Silent"], partly: [] });
  expect(listUnheard(firm, at("APP")).silent).toEqual(["Silent", "Free", "Waiting"]);
});

test("of many silent colleagues some are named and the others counted; of none nothing is said", () => {
  const silent = Array.from({ length: 11 }, (_, n) => `Colleague ${n}`);
  const [said] = unheardInWords({ unheard: { silent, partly: [] }, phases: ["PRE"], invited: [], locale: "en" });
  expect(said).toMatch(/^11 colleagues have not answered in this phase yet: .*Colleague 7 and 3 more\.$/);
  expect(unheardInWords({ unheard: { silent: [], partly: [] }, phases: ["PRE"], invited: [], locale: "en" })).toEqual(
    [],
  );
});

test("before a phase is submitted it is said who has answered in it", () => {
  const one = { phase: "PRE", personId: "Boss" } as const;
  const of = (...ids: (string | null)[]) => ({
    ...firm,
    progress: ids.map((personId) => ({ personId, phase: "PRE" as const, answered: 1 })),
  });
  expect(heardInWords(of(), { ...one, locale: "en" })).toBe("So far, nobody has answered in this phase.");
  expect(heardInWords(of("Boss"), { ...one, locale: "zh" })).toBe("这一阶段目前只有您作答。");
  expect(heardInWords(of("Free", "Boss", null, null), { ...one, locale: "en" })).toBe(
    "So far, 4 people have answered in this phase: you, Free, a former colleague, a former colleague.",
  );
});
