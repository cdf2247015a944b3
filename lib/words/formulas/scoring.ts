import { PICTURES_GAP, PULSE_PEOPLE_MIN, SHAPE_DEVIATION } from "@/lib/pulse";
import type { Formula } from "@/lib/result";
import {
  BIAS_PAIRS_MIN,
  CALIBRATION_CONFIDENCE,
  CALIBRATION_PAIRS_MIN,
  CAP_OLDER_RECORD,
  CAP_RECORD,
  CAP_WITHOUT_RECORD,
  DOUBLE_RATINGS_MIN,
  DRIFT_FIRMS_MIN,
  ESTIMATE_FIRMS_MIN,
  HANDOVER_BROKEN,
  HANDOVER_GAP,
  LINK_FIRMS_MIN,
  LONGSTRING_FROM,
  errorModelProvisional as model,
  NORM_FIRMS_MIN,
  PHASE_COVERAGE_MIN,
  SECONDS_PER_ITEM_MIN,
  SPLIT_CELLS_FROM,
  SPREAD_MIN,
  STAGE_CELL_TOLERANCE,
  STAGE_PHASE_TOLERANCE,
  Z_90,
  Z_95,
} from "@/lib/scoring";
import { normalQuantile } from "@/lib/stats";

/** What this room computes, for the method page. */
export const scoringFormulas: readonly Formula[] = [
  {
    name: { en: "Level of an item", zh: "单题等级" },
    formula: "mean within each role group, then over role groups",
    source: "method 3.2",
    note: {
      en: "No group floods a score. A consultant's rating never enters.",
      zh: "人数多的岗位类别不会盖过其他类别。顾问的评分不计入。",
    },
  },
  {
    name: { en: "Level of a part", zh: "格的等级" },
    formula: "Σx / n over its answered items",
    source: "method 3.1",
    note: {
      en: "Needs two answers, or all where fewer apply. More than one item not applicable: no score.",
      zh: "至少两题有等级；适用题不足两题时须全部作答。一格中有两题及以上不适用，则不计分。",
    },
  },
  {
    name: { en: "Level of a phase or aspect", zh: "阶段或方面的等级" },
    formula: "mean of its valid cells",
    source: "method 3.1",
    note: {
      en: `A phase needs levels on ${100 * PHASE_COVERAGE_MIN} % of its items that apply, and at most one empty part.`,
      zh: `一个阶段至少 ${100 * PHASE_COVERAGE_MIN}% 的适用题有等级，没有得分的格最多一个。`,
    },
  },
  {
    name: { en: "Overall level", zh: "总体等级" },
    formula: "mean of the four phases",
    source: "method 3.1",
    note: {
      en: "Three or more items not applicable: reduced form, the mean of the twelve parts outside “Working with partners”.",
      zh: "三题及以上不适用时采用缩减口径：不计“互动合作”方面，取另外十二格的平均。",
    },
  },
  {
    name: { en: "Prorated score", zh: "按已答题折算" },
    formula: "Σ(x − μ) / answered + Σμ / asked, within 1–5",
    source: "Mazza, Enders & Ruehlman 2015; method 3.1",
    note: {
      en: `μ are item means of a norm of at least ${NORM_FIRMS_MIN} firms; without one they are equal, and this is the plain mean. Marked wherever it applies.`,
      zh: `μ 为至少 ${NORM_FIRMS_MIN} 家企业常模的各题平均；没有常模时各题平均视为相等，即已答题的平均。凡折算之处都有标记。`,
    },
  },
  {
    name: { en: "Points", zh: "分数" },
    formula: "25 (level − 1)",
    source: "method 3.1",
    note: { en: "Level 1 is 0, level 5 is 100.", zh: "1 级为 0 分，5 级为 100 分。" },
  },
  {
    name: { en: "Standard error and interval", zh: "标准误与区间" },
    formula: `SEM² = V_R·Σ_j(Σ_i a)² + V_RC·Σ_j Σ_c(Σ_{i∈c} a)² + V_I·Σ_i(Σ_j a)² + V_E·Σ a²; level ± z·SEM, z = ${normalQuantile(0.9).toFixed(4)} for 80 %, ${Z_90} for 90 %`,
    source: "Cronbach et al. 1972; method 3.4",
    note: {
      en: `a is the weight of one person’s answer to one item. Model ${model.version} declares V_I ${model.item}, V_R ${model.respondent}, V_RC ${model.respondentCell}, V_E ${model.residual}.`,
      zh: `a 为一人对一题的回答所占的权重。模型 ${model.version} 设定 V_I ${model.item}、V_R ${model.respondent}、V_RC ${model.respondentCell}、V_E ${model.residual}。`,
    },
  },
  {
    name: { en: "Records check", zh: "核对记录" },
    formula: `min(x, cap): E0, E1 ${CAP_WITHOUT_RECORD}; E2 ${CAP_RECORD}, or ${CAP_OLDER_RECORD} when older; E3 ${CAP_RECORD}`,
    source: "expert judgement; method 3.1",
    note: {
      en: `Applied to each answer before averaging. Up to ${CAP_WITHOUT_RECORD} no record is needed.`,
      zh: `先对每个答案设限，再取平均。${CAP_WITHOUT_RECORD} 级及以下不需要记录。`,
    },
  },
  {
    name: { en: "Staged level", zh: "已达等级" },
    formula: `largest L with every phase ≥ L − ${STAGE_PHASE_TOLERANCE} and every cell ≥ L − ${STAGE_CELL_TOLERANCE}`,
    source: "expert judgement; method 3.1",
    note: { en: "A strength does not make up for a weakness.", zh: "长处不能抵消短处。" },
  },
  {
    name: { en: "Weakest hand-over", zh: "最弱的衔接" },
    formula: `d = lowest phase − mean of the others; Φ((−${HANDOVER_GAP} − d) / √Var(d)) ≥ ${HANDOVER_BROKEN}`,
    source: "expert judgement; method 3.1",
    note: { en: "Then the loop is broken there. Shown, not scored.", zh: "满足时，循环在该阶段中断。只展示，不计分。" },
  },
  {
    name: { en: "Balance of the loop", zh: "循环均衡度" },
    formula: "geometric mean / arithmetic mean of the phases",
    source: "method 3.1",
    note: { en: "1 when all four phases are equal.", zh: "四个阶段相等时为 1。" },
  },
  {
    name: { en: "Agreement r_wg(j)", zh: "看法一致程度 r_wg(j)" },
    formula: "J (1 − s²/2) / (J (1 − s²/2) + s²/2)",
    source: "James, Demaree & Wolf 1984; method 3.2",
    note: {
      en: "Supported only above what 95 % of random answers reach at this number of people and items.",
      zh: "须高于同样人数、题数下 95% 的随机作答所达到的数值，才算看法一致。",
    },
  },
  {
    name: { en: "Agreement r*_wg", zh: "看法一致程度 r*_wg" },
    formula: "1 − s²/2",
    source: "Lindell, Brandt & Whitney 1999; method 3.2",
    note: { en: "Can be negative.", zh: "可能为负。" },
  },
  {
    name: { en: "Average deviation", zh: "平均差" },
    formula: "mean over items of mean abs(x − item mean)",
    source: "Burke & Dunlap 2002; method 3.2",
    note: { en: "At most 5/6 for agreement.", zh: "看法一致要求不超过 5/6。" },
  },
  {
    name: { en: "Role groups differ", zh: "岗位看法不一" },
    formula: `${SPLIT_CELLS_FROM} cells without agreement, or a phase apart by > ${Z_95} √(s²/n + s′²/n′)`,
    source: "method 3.2",
    note: {
      en: "Needs two role groups; the second test three people in each. A finding, not noise.",
      zh: "须有两个岗位类别；后一项要求每类至少三人。这是一项发现，不是误差。",
    },
  },
  {
    name: { en: "Estimated error model", zh: "估计的误差模型" },
    formula:
      "½ mean(d_i²) = V_R + V_RC + V_E; ½ mean(d_i d_k) = V_R + V_RC in a cell, V_R over two; ½ s²(y) − V_E/n = V_I",
    source: "Henderson 1953; Searle, Casella & McCulloch 1992; method 3.4",
    note: {
      en: `d: two people of one role group on one item; y: a person's difference between two items of a cell, averaged in the firm. Each kind of pair needs ${ESTIMATE_FIRMS_MIN} firms. A component below 0 counts as 0.`,
      zh: `d：同一岗位类别两人在同一题上的差；y：一人在同一格两题之间的差，在企业内取平均。每一类成对答案须有 ${ESTIMATE_FIRMS_MIN} 家企业。某项小于 0 时按 0 计。`,
    },
  },
  {
    name: { en: "Careless answers", zh: "敷衍作答的迹象" },
    formula: `${LONGSTRING_FROM} equal levels in a row; SD < ${SPREAD_MIN}; under ${SECONDS_PER_ITEM_MIN} s an item; all 5 without a record`,
    source: "Curran 2016; Meade & Craig 2012; method 3.5",
    note: {
      en: "Asked about and kept out of norms; nothing is removed.",
      zh: "先向本人询问，不计入常模，但不删除任何答案。",
    },
  },
  {
    name: { en: "Calibration by consultants", zh: "以顾问评分校准自评" },
    formula: "y = a + b x + u + e, by restricted maximum likelihood",
    source: "Patterson & Thompson 1971; Laird & Ware 1982; method 3.5",
    note: {
      en: `From ${CALIBRATION_PAIRS_MIN} blind ratings: a consultant rated the firm without seeing its own scores. u is how strict a consultant is, e the rest.`,
      zh: `至少 ${CALIBRATION_PAIRS_MIN} 次背靠背评分，即顾问没有看到自评时的评分。u 为各位顾问的宽严差异，e 为其余误差。`,
    },
  },
  {
    name: { en: "What a consultant would say", zh: "顾问大概会评几级" },
    formula: "a + b x ± t √(Var(a + b x) + s_u² + s_e²), n − 2 degrees of freedom",
    source: "textbook; method 3.5",
    note: {
      en: `A ${100 * CALIBRATION_CONFIDENCE} % interval for one firm and any consultant. It never replaces the firm’s own score.`,
      zh: `对一家企业、任一位顾问的 ${100 * CALIBRATION_CONFIDENCE}% 区间。只作参照，不取代自评。`,
    },
  },
  {
    name: { en: "Bias of self scores", zh: "自评的偏差" },
    formula: "d = self − consultant; mean d ± t s/√n, limits mean d ± 1.96 s, slope of d on the mean of both",
    source: "Bland & Altman 1986, 1999; method 3.5",
    note: {
      en: `Overall and by phase, from ${BIAS_PAIRS_MIN} blind ratings. Above 0 firms place themselves higher than a consultant does.`,
      zh: `按总体和各阶段计算，至少 ${BIAS_PAIRS_MIN} 次盲评。大于 0 表示企业自评高于顾问评分。`,
    },
  },
  {
    name: { en: "Agreement of two consultants", zh: "两位顾问的一致程度" },
    formula: "ICC(A,1) of overall levels, ICC(C,1) beside it; quadratic κ of phases in whole levels",
    source: "McGraw & Wong 1996; Cohen 1968; method 3.5",
    note: {
      en: `From ${DOUBLE_RATINGS_MIN} double ratings. Absolute agreement is the measure: consistency hides how strict each of them is.`,
      zh: `至少 ${DOUBLE_RATINGS_MIN} 次双人评分。以绝对一致为准：只看相对一致，会掩盖两位顾问的宽严差异。`,
    },
  },
  {
    name: { en: "Change between cycles", zh: "两轮之间的变化" },
    formula: `RCI = (x₂ − x₁) / √(SEM₁² + SEM₂²), reliable beyond ${Z_95}`,
    source: "Jacobson & Truax 1991; method 3.7",
    note: {
      en: "Phases, aspects and overall, never parts.",
      zh: "只用于阶段、方面和总体，不用于格。",
    },
  },
  {
    name: { en: "Change beyond drift", zh: "扣除企业组整体变化后的变化" },
    formula: "(Δ − mean Δ of the cohort) / √(SEM₁² + SEM₂²)",
    source: "method 3.7",
    note: {
      en: `The mean change of at least ${DRIFT_FIRMS_MIN} comparable repeaters is practice, not progress.`,
      zh: `至少 ${DRIFT_FIRMS_MIN} 家可比的再次参评企业的平均变化，视为熟悉问卷所致，不算进步。`,
    },
  },
  {
    name: { en: "Change beyond regression", zh: "扣除回归效应后的变化" },
    formula: "x₂ − (μ + ρ(x₁ − μ)), error SD √(1 − ρ²)",
    source: "Cronbach & Furby 1970; method 3.7",
    note: {
      en: "For consultants: a firm chosen because it was low rises by itself.",
      zh: "供顾问使用：因分数低而入选的企业，分数本会自然回升。",
    },
  },
  {
    name: { en: "Respondents in common", zh: "两轮共有的答题人" },
    formula: "people in both / people in the larger",
    source: "method 3.7",
    note: {
      en: "Below half a warning is printed.",
      zh: "不足一半时给出提示。",
    },
  },
  {
    name: { en: "Response shift", zh: "评分标准的变化" },
    formula: "then − before; change = after − then",
    source: "Howard et al. 1979; method 3.7",
    note: {
      en: "The last cycle rated again now: after training people rate more strictly.",
      zh: "现在重评上一轮：培训之后，人们往往评得更严。",
    },
  },
  {
    name: { en: "Effort credited", zh: "计入的投入" },
    formula: "Σ effort · min(1, elapsed / horizon); done or verified: whole",
    source: "method 3.7",
    note: {
      en: "A measure set aside or not started counts nothing.",
      zh: "暂不采用或未开始的措施不计。",
    },
  },
  {
    name: { en: "Learning efficiency", zh: "学习效率" },
    formula: "(x₂ − x₁) / (effort · months)",
    source: "method 3.7",
    note: {
      en: "Levels per point of effort and month. Without a reliable change there is nothing to divide.",
      zh: "每点投入、每月提高多少级。变化未超出误差时不作计算。",
    },
  },
  {
    name: { en: "Pulse index", zh: "员工短问卷指数" },
    formula: "mean of the statements of a phase; overall of the four phases",
    source: "method 4.4",
    note: {
      en: `At least ${PULSE_PEOPLE_MIN} people a unit and ${PULSE_PEOPLE_MIN} levels a statement.`,
      zh: `每个部门至少 ${PULSE_PEOPLE_MIN} 人，每条陈述至少 ${PULSE_PEOPLE_MIN} 人作答。`,
    },
  },
  {
    name: { en: "Shop floor differs", zh: "管理层与一线不一致" },
    formula: `abs(Δ) > ${Z_95} √(s_d²/n + ¾ V_I/4 + Var) and > ${PICTURES_GAP}, each source less its own mean`,
    source: "method 4.4",
    note: {
      en: `s_d is set by experts: ${SHAPE_DEVIATION}. Var is the variance of management’s difference. Levels and cells are never compared.`,
      zh: `s_d 由专家设定为 ${SHAPE_DEVIATION}，Var 为管理层一方的方差。只比较四个阶段的起伏，不比较高低，也不比较单格。`,
    },
  },
  {
    name: { en: "Linked score", zh: "问卷版本之间的换算" },
    formula: "y = μ_Y + σ_Y/σ_VY (μ_VX + σ_VX/σ_X (x − μ_X) − μ_VY)",
    source: "Angoff 1971; Kolen & Brennan 2014, 4.4; method 3.9",
    note: {
      en: `At least ${LINK_FIRMS_MIN} firms a version and an anchor in each cell; otherwise the level stays and the series is marked as broken.`,
      zh: `每个版本至少 ${LINK_FIRMS_MIN} 家企业，每格至少一道相同的题；否则保留原等级，并标明口径有变。`,
    },
  },
];
