import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import { writeTableFile } from "@/app/_server/tables/write-table-file";
import { findFirm } from "@/db/firms/firms";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { planTable } from "@/lib/view/plan/table";
import { readPlan } from "../read-plan";

const Input = z.object({ firmId: idSchema });

/** The plan as a workbook: one line per measure, and a second sheet that explains the columns. */
export const GET = defineExport({
  verb: "plan.read",
  input: Input,
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, subject }) {
    const locale = await currentLocale();
    const facts = await readPlan(actor, subject.id);
    if (facts.plan === undefined) return refused("not-found");
    const file = await writeTableFile("xlsx", planTable(facts.plan, facts.today, locale));
    const audit = { act: "plan.export", firmId: subject.id, object: { kind: "plan", id: facts.plan.id } } as const;
    return done({ name: firmFile(subject.name, `plan-${facts.plan.cycle + 1}.xlsx`), ...file, audit });
  },
});
