import { requirements1 } from "@/lib/catalog";
import { CAPACITY, COHORT_FIRMS_MIN, COMMON_ERROR, EFFECT_ERROR, ELIGIBLE_GAP, PER_THEME_MAX } from "@/lib/rating";
import type { Formula } from "@/lib/result";
import { normalQuantile } from "@/lib/stats";

const { bands, cutoffs } = requirements1;

/** What this room computes, for the method page. */
export const ratingFormulas: readonly Formula[] = [
  {
    name: { en: "Needed for today’s customers", zh: "服务现有客户的要求等级" },
    formula: "r_c = Σ_ρ R_ρ · max(Σ_m P_m · Serve_cm, floor_c(ρ))",
    source: "method 3.8 (2), 5; expert judgement",
    note: {
      en: "P: chance that a sale runs through each type of relationship; R: share of sales by function. Where exclusion alone is the largest corner, the levels for a new position replace the mixture.",
      zh: "P 为一笔销售属于各种治理模式的可能性，R 为各环节的销售占比。只有“被排除”单独占比最大时，才改用转到新位置所需的等级。",
    },
  },
  {
    name: { en: "Needed for the target", zh: "实现目标的要求等级" },
    formula: "r_c^move = max(r_c, Serve_c,mode, min(4.5, T_c + modifier_c), floor_c(role))",
    source: "method 3.8 (3), 5; expert judgement",
    note: {
      en: "For functional and chain upgrading, and for every target that names another function or type of relationship. If one is not named, the present largest is used.",
      zh: "用于功能升级、链条升级，以及目标中写明另一环节或另一种治理模式的情形；未写明的一项取现有占比最大者。",
    },
  },
  {
    name: { en: "Required for upgrading in the same position", zh: "位置不变的升级要求" },
    formula: "r_c^move = min(4.5, r_c + modifier_c)",
    source: "method 3.8 (3), 5; expert judgement",
    note: {
      en: "For process and product upgrading with the same function and type of relationship.",
      zh: "用于环节与治理模式不变的工艺升级和产品升级。",
    },
  },
  {
    name: { en: "What the position changed", zh: "网络位置带来的变化" },
    formula: "r_c − r_c with P_m = 1/5",
    source: "method 3.8 (11)",
    note: {
      en: "Compared with an equal mixture of the five types, with the same functions. Describing relationships as market lowers a requirement; this line shows by how much.",
      zh: "与五种治理模式各占五分之一、环节占比不变时相比。把业务关系说成市场型会降低要求，此行说明降低了多少。",
    },
  },
  {
    name: { en: "Fit", zh: "符合度" },
    formula: "100 · (1 − Σ_p max(0, Σ_{c∈p} (r_c − x_c)) / Σ_c (r_c − 1))",
    source: "method 3.8 (5)",
    note: {
      en: "Shortfalls are added up inside a phase; a strong phase does not make up for a weak one. Parts without a level leave every sum.",
      zh: "差距在阶段内相加，强的阶段不能抵补弱的阶段。没有等级的格不计入任何求和。",
    },
  },
  {
    name: { en: "Fit under error", zh: "考虑误差的符合度" },
    formula: "1,000 draws of x_c + e_c, each within 1–5; e with the variances and covariances of the cells",
    source: "method 3.8 (6), 3.4",
    note: {
      en: "The seed comes from the input, so the same input gives the same letters. All fits of one result meet the same draws; z is the middle of one of 2¹⁶ strata.",
      zh: "随机种子由输入内容算出，输入相同，评级就相同。同一结果中的各项符合度使用同一组抽样，z 取 2¹⁶ 个等概率层的中点。",
    },
  },
  {
    name: { en: "Letters", zh: "等级字母" },
    formula: `shortest run of A ≥ ${bands.A}, B ≥ ${bands.B}, C ≥ ${bands.C}, D ≥ ${bands.D}, E below, that holds ≥ ${cutoffs.bandRun} of the draws`,
    source: "method 3.8 (10); expert judgement",
    note: {
      en: "Of equal length the likelier run, then the one nearer E. Three letters or more are marked wide.",
      zh: "长度相同取可能性大的一段，再相同取靠近 E 的一段。三个字母及以上注明“范围较宽”。",
    },
  },
  {
    name: { en: "Half a level higher or lower", zh: "要求整体高半级或低半级" },
    formula: `Fit with r_c ± ${COMMON_ERROR}, within 1–5`,
    source: "method 3.8 (12)",
    note: {
      en: "The standard itself may be too strict or too mild. That doubt is the same for all firms and is shown apart.",
      zh: "标准本身可能偏严或偏宽。这种不确定性对所有企业相同，单独展示。",
    },
  },
  {
    name: { en: "Chance of meeting a requirement", zh: "达到要求的可能性" },
    formula: "Φ((x − r) / SEM)",
    source: "method 3.8 (9), 3.4",
    note: {
      en: `Enough from ${cutoffs.meets}, not enough up to ${cutoffs.short}, otherwise open. The SEM is that of this firm’s answers; it falls with the number of people.`,
      zh: `${cutoffs.meets} 及以上为够，${cutoffs.short} 及以下为不够，介于两者之间为尚难判断。标准误由本企业的作答算出，作答的人越多，误差越小。`,
    },
  },
  {
    name: { en: "Comparison band", zh: "比较区间" },
    formula: `x ∓ ${normalQuantile(cutoffs.meets).toFixed(4)} · SEM`,
    source: "method 3.8 (9)",
    note: {
      en: "A required line below the band is met, one above it is not; so picture and word agree.",
      zh: "要求线在区间以下为达到，在区间以上为不足，图与文字因此一致。",
    },
  },
  {
    name: { en: "Value of a measure", zh: "措施的价值" },
    formula: "Σ_c min(e_c, s_c) · P(shortfall_c)",
    source: "method 7; effects are expert judgement",
    note: {
      en: "e: levels the measure may add; s: what is still missing to the requirement in force.",
      zh: "e 为措施可能提高的等级，s 为距当前要求还差的等级。",
    },
  },
  {
    name: { en: "Priority of a measure", zh: "措施的先后" },
    formula: "Value · Σ_{m∈modes} P_m · Feasible / √effort",
    source: "method 7",
    note: {
      en: `The first measure is the best one for the weakest part: P(shortfall) ≥ ${cutoffs.recommend}, gap ≥ ${ELIGIBLE_GAP}, largest expected shortfall. The others follow by priority while ${CAPACITY} points of effort last, at most ${PER_THEME_MAX} of one theme, each after what must come before it. If none acts in the weakest phase, the last one is exchanged. A measure whose steps are all done is left out. A condition that fails halves the priority; the law can make it 0.`,
      zh: `第一项选最适合最弱一格的措施：不足的可能性 ≥ ${cutoffs.recommend}、差距 ≥ ${ELIGIBLE_GAP}、预期差距最大的一格。其余按先后值依次选取，投入合计不超过 ${CAPACITY} 点，同一主题最多 ${PER_THEME_MAX} 项，前置措施须已完成或已选。最弱的阶段若没有措施，就换掉最后一项。各步都已完成的措施不再列入。条件不满足时减半，法律不允许的计为零。`,
    },
  },
  {
    name: { en: "Latent capability", zh: "潜在能力" },
    formula: "Σ_c max(0, x_c − r_c)",
    source: "method 3.8 (5)",
    note: {
      en: "What the present position does not use, part by part. It can be a reason for a new position. In the points, it makes up only for other parts of the same phase; a gap stays listed.",
      zh: "当前位置没有用到的能力，逐格列出。可作为转到新位置的理由。计算得分时，只弥补同一阶段的其他格；差距仍照样列出。",
    },
  },
  {
    name: { en: "Chance after a raise", zh: "提高后达到要求的可能性" },
    formula: "Φ((min(5, x + raise) − r) / SEM)",
    source: "method 3.8 (9)",
    note: {
      en: "What one more level of one practice would do to the chance, under the same error.",
      zh: "某项做法提高后，在误差不变时达到要求的可能性。",
    },
  },
  {
    name: { en: "Change of fit", zh: "符合度的变化" },
    formula: "Δ = ½[F(x₂,r₁) − F(x₁,r₁) + F(x₂,r₂) − F(x₁,r₂)] + ½[F(x₁,r₂) − F(x₁,r₁) + F(x₂,r₂) − F(x₂,r₁)]",
    source: "Shapley 1953; Shorrocks 2013; method 3.7",
    note: {
      en: "What capability did, and what the requirement did, in no chosen order; also by phase. Over parts scored in both cycles.",
      zh: "分为能力变化的作用和要求变化的作用，与先后次序无关，也按阶段给出。只计两次都评过的部分。",
    },
  },
  {
    name: { en: "Projected level", zh: "计划完成后的等级" },
    formula: `min(5, x_c + Σ_a e_ac) ± √(SEM² + Σ_a (${EFFECT_ERROR} · ē_a)²)`,
    source: "method 7, 3.4; effects are expert judgement",
    note: {
      en: "Were every measure of a plan to have its expected effect. An effect may miss by half of itself.",
      zh: "假定计划中的措施都达到预期效果；效果的误差按其一半计。",
    },
  },
  {
    name: { en: "Firms a policy measure would help", zh: "政策类措施惠及的企业" },
    formula: `share of firms with P(shortfall) ≥ ${cutoffs.recommend} in a cell the measure acts on`,
    source: "method 7; 3.6, privacy (2)",
    note: {
      en: `For associations and administrations. Withheld under ${COHORT_FIRMS_MIN} firms on either side.`,
      zh: `供协会和管理部门使用；任一方不足 ${COHORT_FIRMS_MIN} 家时不显示。`,
    },
  },
  {
    name: { en: "Balance of conditions", zh: "外部与内部条件的利弊" },
    formula: "mean of the effects stated in a category, −2 to 2",
    source: "method 4.2",
    note: {
      en: "Policy, environment, business. Shown beside the result; conditions are never added to capability.",
      zh: "分政策、环境、经营三类。只在一旁显示，条件的好坏从不计入能力。",
    },
  },
];
