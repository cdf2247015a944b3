import type { Text } from "@/lib/result";

/** Why a figure of one firm among many is not there. */
export const BENCHMARK_REASONS = [
  "too-few-participants",
  "interval-too-wide",
  "no-common-part",
  "no-bandwidth",
  "no-weight",
  "no-spread",
  "fewer-than-five",
  "fewer-than-ten",
  "too-few-groups",
  "group-without-variance",
] as const;
export type BenchmarkReason = (typeof BENCHMARK_REASONS)[number];

/** The same in words, in place of the figure; participants, never "the industry". Source: method 3.6. */
export const benchmarkReasonWords: Readonly<Record<BenchmarkReason, Text>> = {
  "too-few-participants": { en: "Fewer than 15 other participants", zh: "其他参评企业不足 15 家" },
  "interval-too-wide": { en: "Too uncertain for a number", zh: "误差太大，不给出具体数字" },
  "no-common-part": {
    en: "No part of the position is known of both firms",
    zh: "两家企业的位置信息没有一项可以对照",
  },
  "no-bandwidth": {
    en: "Too few participants in a similar position",
    zh: "位置相近的参评企业太少",
  },
  "no-weight": { en: "No participant to compare with", zh: "没有可以对照的参评企业" },
  "no-spread": { en: "All participants compared with have the same score", zh: "对照的参评企业得分全部相同" },
  "fewer-than-five": { en: "Fewer than 5 participants", zh: "参评企业不足 5 家" },
  "fewer-than-ten": { en: "Fewer than 10 participants", zh: "参评企业不足 10 家" },
  "too-few-groups": { en: "Fewer than two groups with participants", zh: "有参评企业的组不足两个" },
  "group-without-variance": { en: "Scores within the groups do not differ", zh: "各组之内的得分没有差别" },
};
