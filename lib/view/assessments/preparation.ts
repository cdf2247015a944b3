import type { Assessment } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { type Aim, type ContextId, DETERMINANT_IDS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { RoleShares } from "@/lib/position";
import type { RegisteredLink } from "@/lib/register";
import { isAimDecided } from "@/lib/view/position/present";
import { countContext } from "./count-context";

export const PREPARATION_STEPS = ["profile", "links", "functions", "context", "aim", "items"] as const;
export type PreparationStep = (typeof PREPARATION_STEPS)[number];

/** The link of each step of Preparation, and whether it is done; without an assessment some steps have no page yet. */
export type PreparationState = Readonly<
  Record<PreparationStep, { readonly href: string | undefined; readonly done: boolean }>
>;

/** The facts that a firm has entered in Preparation. */
export type PreparationParts = {
  /** The live ones. */
  readonly customers: readonly RegisteredLink[];
  readonly context: ReadonlyMap<ContextId, { readonly state: number | null; readonly effect: number | null }>;
  readonly roles: RoleShares | null;
  readonly aim: Aim | null;
  readonly itemsOpen: number;
};

export function preparationState(
  firm: Pick<Firm, "id" | "industry" | "country" | "employees">,
  assessment: Pick<Assessment, "id"> | undefined,
  parts: PreparationParts,
): PreparationState {
  const record = (name: "functions" | "context" | "aim") =>
    assessment === undefined ? undefined : firmPaths.record(firm.id, assessment.id, name);
  const isRead = (link: RegisteredLink) => DETERMINANT_IDS.every((id) => link.answers[id] !== undefined);
  const context = countContext((id) => parts.context.get(id)?.state != null);
  return {
    profile: {
      href: firmPaths.profile(firm.id),
      done: firm.industry !== null && firm.country !== null && firm.employees !== null,
    },
    links: { href: firmPaths.position(firm.id), done: parts.customers.some(isRead) },
    functions: { href: record("functions"), done: parts.roles !== null },
    context: { href: record("context"), done: context.answered === context.all },
    aim: { href: record("aim"), done: isAimDecided(parts.aim, { links: parts.customers, roles: parts.roles }) },
    items: {
      href: assessment === undefined ? undefined : firmPaths.phase(firm.id, assessment.id, "PRE"),
      done: assessment !== undefined && parts.itemsOpen === 0,
    },
  };
}
