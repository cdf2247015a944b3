import {
  betweenLabel,
  cellNames,
  context1,
  gpnLo1,
  measures1,
  position1,
  positionCustomer1,
  positionSupplier1,
  pulse1,
  requirements1,
} from "@/lib/catalog";
import type { ScaleLabels } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import {
  evidenceGradeNames,
  lensGlosses,
  lensNames,
  levelNames,
  linkFunctionNames,
  modeNames,
  modeNamesAtFirstUse,
  modeUnclearName,
  offModelNames,
  partnerTypeNames,
  phaseActivities,
  phaseNames,
  roleNames,
  roleNamesAtFirstUse,
  stratumNames,
  upgradingNames,
} from "@/lib/words";

export type Kind =
  | "name"
  | "rule"
  | "definition"
  | "question"
  | "hint"
  | "anchor"
  | "evidence"
  | "reason"
  | "label"
  | "pulse"
  | "title"
  | "why"
  | "step"
  | "proof"
  | "actor";

/** One text of the catalog, with its address and the kind that decides which rules apply. */
export type Entry = { readonly at: string; readonly kind: Kind; readonly text: Text };

const entry = (at: string, kind: Kind, text: Text): Entry => ({ at, kind, text });

function labels(at: string, scale: ScaleLabels): Entry[] {
  return Object.entries(scale).map(([level, text]) => entry(`${at} label ${level}`, "label", text));
}

function itemTexts(): Entry[] {
  return gpnLo1.items.flatMap((item) => [
    entry(`${item.id} name`, "name", item.name),
    entry(`${item.id} question`, "question", item.question),
    entry(`${item.id} hint`, "hint", item.hint),
    entry(`${item.id} anchor 1`, "anchor", item.anchors[1]),
    entry(`${item.id} anchor 3`, "anchor", item.anchors[3]),
    entry(`${item.id} anchor 5`, "anchor", item.anchors[5]),
    entry(`${item.id} evidence to 5`, "evidence", item.evidence.countsTo5),
    entry(`${item.id} evidence to 3`, "evidence", item.evidence.countsTo3),
    ...(item.notApplicable === undefined
      ? []
      : [entry(`${item.id} not applicable`, "reason", item.notApplicable.reason)]),
  ]);
}

function positionTexts(): Entry[] {
  const customer = positionCustomer1.questions.map((question) => ({ ...question, id: `${question.id} customer` }));
  const supplier = positionSupplier1.questions.map((question) => ({ ...question, id: `${question.id} supplier` }));
  return [...position1.questions, ...customer, ...supplier].flatMap((question) => [
    entry(`${question.id} name`, "name", question.name),
    entry(`${question.id} question`, "question", question.question),
    ...(question.hint === undefined ? [] : [entry(`${question.id} hint`, "hint", question.hint)]),
    ...labels(question.id, question.labels),
  ]);
}

function contextTexts(): Entry[] {
  const factors = context1.factors.flatMap((factor) => [
    entry(`${factor.id} name`, "name", factor.name),
    entry(`${factor.id} question`, "question", factor.question),
    ...(factor.hint === undefined ? [] : [entry(`${factor.id} hint`, "hint", factor.hint)]),
    ...labels(factor.id, factor.labels),
  ]);
  const effects = Object.entries(context1.effectLabels).map(([at, text]) => entry(`effect ${at}`, "label", text));
  return [...factors, entry("effect question", "question", context1.effectQuestion), ...effects];
}

function pulseTexts(): Entry[] {
  return [
    entry("pulse question", "question", pulse1.question),
    ...labels("pulse", pulse1.labels),
    entry("pulse don't know", "label", pulse1.dontKnow),
    ...pulse1.statements.map(({ cell, statement }) => entry(`pulse ${cell}`, "pulse", statement)),
  ];
}

function measureTexts(): Entry[] {
  return measures1.measures.flatMap((measure) => [
    entry(`${measure.id} title`, "title", measure.title),
    entry(`${measure.id} why`, "why", measure.why),
    entry(`${measure.id} first step`, "step", measure.firstStep),
    entry(`${measure.id} proof`, "proof", measure.proof),
    entry(`${measure.id} actor`, "actor", measure.actor),
  ]);
}

const nameTables: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  phaseNames,
  phaseActivities,
  lensNames,
  lensGlosses,
  cellNames,
  modeNames,
  modeNamesAtFirstUse,
  modeUnclear: { name: modeUnclearName },
  offModelNames,
  roleNames,
  roleNamesAtFirstUse,
  upgradingNames,
  stratumNames,
  levelNames,
  linkFunctionNames,
  partnerTypeNames,
  evidenceGradeNames,
  between: { label: betweenLabel },
};

function nameTexts(): Entry[] {
  return Object.entries(nameTables).flatMap(([table, names]) =>
    Object.entries(names).map(([key, text]) => entry(`${table} ${key}`, "name", text)),
  );
}

export function listTexts(): readonly Entry[] {
  return [
    entry("answer rule", "rule", gpnLo1.answerRule),
    entry("requirements source line", "rule", requirements1.sourceLine),
    ...Object.entries(gpnLo1.cells).map(([cell, { definition }]) =>
      entry(`${cell} definition`, "definition", definition),
    ),
    ...itemTexts(),
    ...positionTexts(),
    ...contextTexts(),
    ...pulseTexts(),
    ...measureTexts(),
    ...nameTexts(),
  ];
}
