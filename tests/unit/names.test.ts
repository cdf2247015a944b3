import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameFault, nameFor, nameInMail } from "@/lib/name-rules";
import { LOCALES } from "@/lib/result";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const GOOD = [
  "Hailan Co., Ltd.",
  "Hailan Co.,Ltd",
  "Hailan Co.Ltd",
  "Hailan Pte. Ltd.",
  "ABB Ltd.",
  "ABB",
  "3M",
  "No. 5 Plant",
  "No.5 Plant",
  "Hall 2.1",
  "T.O.P. GmbH",
  "A.B.C",
  "S.p.A. Fratelli Rossi",
  "B.Braun",
  "E.ON",
  "J. R. Wang",
  "Müller & Söhne GmbH / Werk 2",
  "Lin Wei (Plant manager)",
  "宁波海蓝电器有限公司",
  "阿卜杜·热合曼",
  "总装二车间",
  "R&D: Motors",
  "Café @ Work",
  "Version 2.0beta",
  "O’Neill-Smith",
];

const ADDRESSES = [
  "Your mailbox is full, verify at https://evil.example/login",
  "http://evil",
  "HTTPS://EVIL",
  "www.evil",
  "WWW.evil.example",
  "//evil",
  "\\\\evil\\share",
  "evil.example",
  "evil.example/login",
  "Visit evil.example now",
  "(evil.example)",
  "请登录evil.example查看",
  "evil.example请登录",
  "evil．example",
  "evil。example",
  "evil｡example",
  "evil․example",
  "ev\u200bil.exam\u200bple",
  "evil.\u00adexample",
  "evil.\u034fexample",
  "evil.\ufe0fexample",
  "ＷＷＷ．evil",
  "https：／／evil",
  "x.com",
  "t.cn/abc",
  "x.example/abc",
  "evil.xn--p1ai",
  "海蓝.公司",
  "163.com",
  "Amazon.com",
  "evil-co.ltd",
  "co.ltd/login",
  "Co.Ltd.example",
  "a@b",
  "help@evil.example",
  "help＠evil.example",
  "192.168.1.20",
  "💩💩.la",
];

const LINES = ["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "\u0000"];

describe("a name", () => {
  test.each(GOOD)("%s is good, and stands in a mail as it is", (name) => {
    expect(nameFault(name)).toBeUndefined();
    expect(nameInMail(name)).toBe(name.replace("Co.Ltd", "Co. Ltd"));
  });

  test.each(ADDRESSES)("%s is refused, since a mail program may make a link of it", (name) => {
    expect(nameFault(name)).toBe("name-address");
    expect(nameFault(nameInMail(name))).toBeUndefined();
  });

  test.each(["=?utf-8?Q?verify_at_https=3A=2F=2Fevil=2Eexample?=", "Hailan ＝？utf-8?B?eA==?=", "a=\u200b?q"])(
    "%s is refused, since a mail program would decode it",
    (name) => {
      expect(nameFault(name)).toBe("name-encoded");
      expect(nameFault(nameInMail(name))).toBeUndefined();
    },
  );

  test.each(LINES)("with %j in it is refused as two lines", (end) => {
    expect(nameFault(`Hailan${end}Pay now`)).toBe("name-lines");
    expect(nameInMail(`Hailan${end}Pay now`)).toBe("Hailan Pay now");
  });

  test("from before the rule can still be read in a mail", () => {
    expect(nameInMail("Hailan\nhttps://hailan.example/de")).toBe("Hailan https hailan. example de");
  });

  test("whatever it was has no fault in a mail", () => {
    const pieces = fc.constantFrom(
      ..."ab1.．。@/\\: -=?\n\u2028",
      "co",
      "ltd",
      "www.",
      "//",
      "海",
      "x.com",
      "\u200b",
      "ｗ",
      "⒈",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 14 }).map((all) => all.join("")),
          fc.string({ unit: "binary" }),
        ),
        (name) => {
          expect(nameFault(nameInMail(name))).toBeUndefined();
        },
      ),
    );
  });
});

describe("of two names", () => {
  test("a reader is shown the one in the script of the own language", () => {
    const names = { name: "Ningbo Hailan", otherName: "宁波海岚" };
    expect(LOCALES.map((locale) => nameFor(locale, names))).toEqual(["Ningbo Hailan", "宁波海岚"]);
    const turned = { name: names.otherName, otherName: names.name };
    expect(LOCALES.map((locale) => nameFor(locale, turned))).toEqual(["Ningbo Hailan", "宁波海岚"]);
  });

  test("the first one is shown where it is the only one or neither fits better", () => {
    for (const locale of LOCALES) {
      expect(nameFor(locale, { name: "宁波海岚", otherName: null })).toBe("宁波海岚");
      expect(nameFor(locale, { name: "TCL", otherName: "TCL Technology" })).toBe("TCL");
      expect(nameFor(locale, { name: "海岚", otherName: "宁波海岚" })).toBe("海岚");
    }
  });
});

/** Fields of forms and bodies that are names. */
const NAMED = /\b(?:name|displayName|organisation|liaison|label|partnerName|nameEn|nameZh|firmName|en|zh)\s*:\s*z\b/;
/** Names of packages and files, which no mail contains; and names that are only shown to the person who typed them. */
const OTHER_NAMES = [
  "app/_cli/server/sbom.ts",
  "app/_server/files/add-file.ts",
  "app/_server/files/add-plan-file.ts",
  "app/(firm)/firms/[firmId]/pulse/actions.ts",
];

test("no form or body reads a name but by the schema for names", () => {
  const files = globSync("app/**/*.{ts,tsx}", { cwd: ROOT }).map((file) => file.replaceAll("\\", "/"));
  expect(files.length).toBeGreaterThan(300);
  const readers = files.filter((file) => NAMED.test(readFileSync(join(ROOT, file), "utf8")));
  expect(readers.toSorted()).toEqual(OTHER_NAMES.toSorted());
});
