import { expect, test } from "vitest";
import { allClientsWatermark, clientWatermark } from "@/lib/view/clients/watermark";

const now = new Date("2026-11-30T15:24:00Z");
const engagement = {
  ...{ id: "e", scope: [], mayReview: false, blindUntilRated: false },
  endsAt: new Date("2027-02-22T15:59:59Z"),
};
const client = { name: "Lanting", timeZone: "Asia/Shanghai", engagement };

test("what a consultant prints names the zone of its time, of one client and of all", () => {
  expect(clientWatermark(client, { name: "Lin Qiao", now, locale: "en" })).toContain(
    "on 30 Nov 2026 23:24 (Asia/Shanghai), with the consent of Lanting",
  );
  expect(clientWatermark(client, { name: "林桥", now, locale: "zh" })).toContain("23:24（北京时间）查看了本页");
  expect(allClientsWatermark({ name: "Lin Qiao", now, locale: "en" })).toContain("on 30 Nov 2026 15:24 (UTC).");
});
