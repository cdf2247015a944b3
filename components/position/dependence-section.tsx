import { scaleLinear } from "d3-scale";
import { chartWords, positionWords, say, shareInPercent } from "@/lib/i18n";
import { isInsufficient, type Locale } from "@/lib/result";
import { ModeShape } from "../charts/mode-glyph";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";
import { customersOf, type ReadLink } from "./facts";
import { WideDrawing } from "./wide-drawing";

const WIDTH = 520;
const HEIGHT = 340;
const FRAME = { top: 44, right: 24, bottom: 44, left: 52 } as const;
const IMBALANCE_MAX = 0.3;
const STAKE_MAX = 0.4;

type Mark = {
  readonly link: ReadLink;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The partner's side is not known: own dependence only, drawn right of the line by its size. */
  readonly partial: boolean;
};

/** Who depends on whom: how unequal (right and left), how much is at stake (up). Two questions, never one ratio. */
export function DependenceSection({ locale, links }: { locale: Locale; links: readonly ReadLink[] }) {
  const customers = customersOf(links).filter((link) => link.kind === "single");
  const marks = customers.flatMap(placeMark);
  const notAsked = customers.filter((link) => isInsufficient(link.dependence.own));
  const names = notAsked.map((link) => link.partnerName).join(locale === "zh" ? "、" : ", ");
  return (
    <Section
      id="dependence"
      title={say(positionWords.dependence, locale)}
      reading={say(marks.length === 0 ? positionWords.nothingToDraw : positionWords.dependenceReading, locale)}
    >
      {marks.length === 0 ? null : (
        <figure>
          <WideDrawing name={say(positionWords.dependenceLabel, locale, { n: marks.length })}>
            <DependenceChart locale={locale} marks={marks} />
          </WideDrawing>
          {notAsked.length === 0 ? null : (
            <figcaption className="type-small mt-1 text-ink-2">
              {say(positionWords.notAskedYet, locale, { partners: names })}
            </figcaption>
          )}
        </figure>
      )}
      {customers.length === 0 ? null : (
        <TableTwin label={say(chartWords.table, locale)} data={twinOf(customers, locale)} />
      )}
    </Section>
  );
}

const xAxis = scaleLinear([-IMBALANCE_MAX, IMBALANCE_MAX], [FRAME.left, WIDTH - FRAME.right]).clamp(true);
const yAxis = scaleLinear([0, STAKE_MAX], [HEIGHT - FRAME.bottom, FRAME.top]).clamp(true);

function placeMark(link: ReadLink): Mark[] {
  const { own, imbalance, mutual } = link.dependence;
  if (isInsufficient(own)) return [];
  const r = Math.max(10, 26 * Math.sqrt(link.share ?? 0));
  if (isInsufficient(imbalance) || isInsufficient(mutual)) {
    return [{ link, x: xAxis(own), y: yAxis(own), r, partial: true }];
  }
  return [{ link, x: xAxis(imbalance), y: yAxis(mutual), r, partial: false }];
}

function DependenceChart({ locale, marks }: { locale: Locale; marks: readonly Mark[] }) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const middle = xAxis(0);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say(positionWords.dependenceLabel, locale, { n: marks.length })}
      className="h-auto w-full min-w-[500px]"
    >
      <text x="0" y="14" className="fill-ink-2 text-[12px]">
        {w(positionWords.atStake)}
      </text>
      <text x={middle - 10} y="32" textAnchor="end" className="fill-ink text-[12px] font-medium">
        {w(positionWords.theyDepend)}
      </text>
      <text x={middle + 10} y="32" className="fill-ink text-[12px] font-medium">
        {w(positionWords.weDepend)}
      </text>
      {[0, 0.1, 0.2, 0.3, 0.4].map((value) => (
        <line
          key={value}
          x1={FRAME.left}
          x2={WIDTH - FRAME.right}
          y1={yAxis(value)}
          y2={yAxis(value)}
          className={value === 0 ? "stroke-line-strong" : "stroke-line"}
          strokeWidth="1"
        />
      ))}
      {(
        [
          [0.4, positionWords.much],
          [0.2, positionWords.some],
          [0, positionWords.little],
        ] as const
      ).map(([value, words]) => (
        <text key={value} x={FRAME.left - 8} y={yAxis(value) + 4} textAnchor="end" className="fill-ink-2 text-[12px]">
          {w(words)}
        </text>
      ))}
      <line x1={middle} x2={middle} y1={FRAME.top} y2={HEIGHT - FRAME.bottom} className="stroke-ink" strokeWidth="2" />
      {(
        [
          [-IMBALANCE_MAX, positionWords.muchMore, "start"],
          [0, positionWords.equal, "middle"],
          [IMBALANCE_MAX, positionWords.muchMore, "end"],
        ] as const
      ).map(([value, words, anchor]) => (
        <text
          key={value}
          x={xAxis(value)}
          y={HEIGHT - FRAME.bottom + 18}
          textAnchor={anchor}
          className="fill-ink-2 text-[12px]"
        >
          {w(words)}
        </text>
      ))}
      {marks.map((mark) => (
        <DependenceMark key={mark.link.id} locale={locale} mark={mark} />
      ))}
    </svg>
  );
}

function DependenceMark({ locale, mark }: { locale: Locale; mark: Mark }) {
  const { link, x, y, r, partial } = mark;
  const lines = partial
    ? [`${link.partnerName}${locale === "zh" ? "，" : ","}`, say(positionWords.theirSideUnknown, locale)]
    : [link.partnerName];
  const width = Math.max(...lines.map(widthOf));
  const left = x + r + 6 + width > WIDTH;
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={r}
        className={partial ? "fill-surface stroke-ink-2" : "fill-l1 stroke-l4"}
        strokeWidth="1.5"
        strokeDasharray={partial ? "3 2.5" : undefined}
      />
      <g transform={`translate(${x - 7} ${y - 7}) scale(.78)`}>
        <ModeShape mode={link.placement?.mode ?? "unclear"} />
      </g>
      {lines.map((line, index) => (
        <text
          key={line}
          x={left ? x - r - 6 : x + r + 6}
          y={y + 4 + (index - (lines.length - 1) / 2) * 16}
          textAnchor={left ? "end" : "start"}
          className={`stroke-surface text-[12px] [paint-order:stroke] ${index === 0 ? "fill-ink font-medium" : "fill-ink-2"}`}
          strokeWidth="3"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** Rough width of a label in the drawing; a Chinese character is two wide. */
const widthOf = (line: string): number =>
  [...line].reduce((width, letter) => width + (/[⺀-鿿＀-￯]/.test(letter) ? 12.5 : 6.6), 0);

function twinOf(customers: readonly ReadLink[], locale: Locale) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const figure = (value: ReadLink["dependence"]["own"]) =>
    isInsufficient(value) ? w(positionWords.notKnown) : value.toFixed(2);
  return {
    caption: w(positionWords.dependenceCaption),
    head: [
      w(positionWords.customer),
      w(positionWords.shareOfSales),
      w(positionWords.own),
      w(positionWords.partnerOwn),
      w(positionWords.imbalance),
      w(positionWords.mutual),
    ],
    rows: customers.map((link) => [
      link.partnerName,
      link.share === null ? w(positionWords.shareUnknown) : shareInPercent(link.share),
      figure(link.dependence.own),
      figure(link.dependence.partner),
      figure(link.dependence.imbalance),
      figure(link.dependence.mutual),
    ]),
  };
}
