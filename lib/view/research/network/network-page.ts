import { MODES } from "@/lib/instrument";
import { type LearningStudy, NETWORK_MEASURES, type NetworkStudy } from "@/lib/research";
import { type Insufficient, isInsufficient, type Locale, type Text } from "@/lib/result";
import { modeNames } from "@/lib/words/names/position-names";
import { networkMeasures } from "@/lib/words/research/network/network-measures";
import type { MissingReason } from "@/lib/words/research/network/network-missing";
import { words } from "@/lib/words/research/network/network-page";
import { type NotRead, printUnread } from "../terminal-page";
import { printTables } from "./firm-tables";
import { figure, number, type Printer, printer } from "./network-printer";

type NetworkPage = NotRead & { readonly file: string; readonly study: NetworkStudy };

/** The terminal report on a network: input, the whole network, each firm, and how capability moves. */
export function summariseNetwork({ file, study, unused, leftOut }: NetworkPage, locale: Locale): string {
  const page = printer(locale);
  const { read } = study;
  return [
    page.say(words.title, { file, firms: read.firms, links: read.links }),
    ...describeReading(study, page),
    ...printUnread({ unused, leftOut }, page),
    "",
    page.title(words.network),
    ...printNetwork(study, page),
    ...printKeyPlayers(study, page),
    ...printTables(study, page),
    ...(study.betweennessError === null
      ? []
      : ["", page.say(words.sampled, { error: number(study.betweennessError) })]),
    ...printRelations(study, page),
    "",
    page.title(words.learning),
    ...printLearning(study.learning, page),
    ...printChange(study, page),
    "",
    ...(isInsufficient(study.learning) ? [] : [page.say(words.scenario)]),
    page.say(words.meaning),
  ].join("\n");
}

function describeReading(
  { read, directed, weighted, network, cycles }: NetworkStudy,
  page: Printer,
): readonly string[] {
  const said = (text: Text, count: number) => (count === 0 ? [] : [page.say(text, { count })]);
  const [parts, circles] = [network.parts, network.firmsInCircles];
  const [cycle] = cycles.slice(-1);
  return [
    page.say(directed ? words.directed : words.undirected),
    page.say(weighted ? words.weighted : words.unweighted),
    ...(read.lines === read.links + read.selfLinks ? [] : [page.say(words.merged, { lines: read.lines })]),
    ...said(words.self, read.selfLinks),
    ...said(words.unknown, read.unknownWeights),
    ...said(words.isolates, read.isolates),
    ...(typeof parts === "number" && parts > 1 ? [page.say(words.parts, { count: parts })] : [page.say(words.onePart)]),
    ...(typeof circles === "number"
      ? [circles === 0 ? page.say(words.noCircles) : page.say(words.circles, { count: circles })]
      : []),
    ...(cycle === undefined ? [] : [page.say(words.cycle, { cycle })]),
  ];
}

function printNetwork({ network }: NetworkStudy, page: Printer): readonly string[] {
  return NETWORK_MEASURES.flatMap((measure) => {
    const found = network[measure];
    if (found === undefined) return [];
    const { term, source } = networkMeasures[measure];
    const label = page.say(words.figure, { term: term[page.locale], source: page.source(source) });
    return [page.line(label, isInsufficient(found) ? page.none(found) : number(found))];
  });
}

function printKeyPlayers({ keyPlayers, cutPoints, bridges }: NetworkStudy, page: Printer): readonly string[] {
  return [
    ...(isInsufficient(keyPlayers) ? [] : [page.say(words.keyPlayers, { names: page.names(keyPlayers) })]),
    ...(cutPoints.length === 0 ? [] : [page.title(words.cutPoints)]),
    ...page.entries(cutPoints, ({ firm, cutOff }) => `${firm} ${cutOff}`),
    ...(bridges.length === 0 ? [] : [page.title(words.bridges)]),
    ...page.entries(bridges, ({ from, to, cutOff }) => `${from} – ${to} ${cutOff}`),
  ];
}

function printRelations({ links }: NetworkStudy, page: Printer): readonly string[] {
  if (links.length === 0) return [];
  return [
    "",
    page.title(words.relations),
    ...page.entries(links, ({ from, to, mode, dependence }) =>
      [`${from} – ${to}`, nameOfMode(mode, page), figure(dependence.own), figure(dependence.imbalance)].join(" "),
    ),
  ];
}

function nameOfMode(mode: string | null, page: Printer): string {
  const named = MODES.find((known) => known === mode);
  return named === undefined ? page.say(words.unclear) : modeNames[named][page.locale];
}

function printLearning(learning: LearningStudy | Insufficient<MissingReason>, page: Printer): readonly string[] {
  if (isInsufficient(learning)) return [`  ${page.none(learning)}`];
  const { means, spread, keyFirms, closedGroups, limitingLinks, limitingFirms, weakest, profile } = learning;
  const swinging = closedGroups.find(({ period }) => period > 1);
  const series = (values: readonly number[]) => page.names(values.map(number));
  return [
    ...(isInsufficient(means) ? [`  ${page.none(means)}`] : [page.say(words.means, { means: series(means) })]),
    ...(isInsufficient(spread) ? [] : [page.say(words.spread, { shares: series(spread) })]),
    swinging === undefined
      ? page.say(words.closed, { count: closedGroups.length })
      : page.say(words.swings, { firms: page.names(swinging.firms) }),
    ...(isInsufficient(weakest)
      ? []
      : [
          page.say(words.weakest, {
            ...weakest,
            minimum: number(weakest.minimum),
            tenth: number(weakest.tenth),
            below: weakest.belowLevelTwo,
          }),
        ]),
    ...(isInsufficient(profile)
      ? []
      : [page.say(words.profile, { label: (profile.label.learningNetwork ? words.yes : words.no)[page.locale] })]),
    ...(isInsufficient(keyFirms) ? [] : [page.title(words.keyFirms)]),
    ...(isInsufficient(keyFirms) ? [] : page.entries(keyFirms.firms, ({ firm, lift }) => `${firm} ${number(lift)}`)),
    ...(limitingLinks.length === 0 ? [] : [page.title(words.limitingLinks)]),
    ...page.entries(limitingLinks, ({ from, to, targets }) => `${from} – ${to} ${targets}`),
    ...(limitingFirms.length === 0 ? [] : [page.title(words.limitingFirms)]),
    ...page.entries(limitingFirms, ({ firm, targets }) => `${firm} ${targets}`),
  ];
}

function printChange({ change }: NetworkStudy, page: Printer): readonly string[] {
  if (isInsufficient(change)) return [];
  const { from, to, counts, atRest, growth } = change;
  const cells = counts.flatMap((row, at) =>
    row.flatMap((links, column) => (links === 0 ? [] : [{ before: from[at] ?? "", after: to[column] ?? "", links }])),
  );
  const shares = isInsufficient(atRest)
    ? []
    : atRest.map((share, at) => `${stateOf(from[at] ?? "", page)} ${number(share)}`);
  const points = isInsufficient(growth) ? [] : growth.map(({ cycle, suppliers }) => `${cycle} ${number(suppliers)}`);
  return [
    "",
    page.title(words.change),
    ...page.entries(cells, ({ before, after, links }) => `${stateOf(before, page)} → ${stateOf(after, page)} ${links}`),
    ...(shares.length === 0 ? [] : [page.say(words.atRest, { shares: page.names(shares) })]),
    ...(points.length === 0 ? [] : [page.say(words.growth, { points: page.names(points) })]),
  ];
}

const stateNames: ReadonlyMap<string, Text> = new Map([
  ["unclear", words.unclear],
  ["new", { en: "new relationship", zh: "新的业务关系" }],
  ["ended", { en: "ended", zh: "已结束" }],
]);
const stateOf = (state: string, page: Printer): string =>
  stateNames.get(state)?.[page.locale] ?? nameOfMode(state, page);
