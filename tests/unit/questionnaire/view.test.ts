import { expect, test } from "vitest";
import { commandOf } from "@/components/questionnaire/keys/keymap";
import { answerOf, choiceOf, optionId } from "@/lib/view/questionnaire/card-value";

const onCard = { typing: false, onControl: false, singleKeys: true, afterGo: false };

test("every choosing key has an answer and one option of its own to hand the focus to", () => {
  const ids = ["1", "2", "3", "4", "5", "d"].map((key) => {
    const command = commandOf({ key, ctrl: false, meta: false, alt: false }, onCard);
    if (command?.kind !== "choose") throw new Error(`${key} chooses nothing`);
    expect(choiceOf(answerOf(command.choice))).toBe(command.choice);
    return optionId("PRE.ORG.1", command.choice);
  });
  expect(new Set(ids).size).toBe(6);
  expect(ids[2]).toBe("option-PRE.ORG.1-3");
  expect(ids[5]).toBe("option-PRE.ORG.1-dk");
});

test("options of two items never share an id", () => {
  expect(optionId("PRE.ORG.1", "3")).not.toBe(optionId("PRE.ORG.2", "3"));
});

test("arrows are left to the group of radios", () => {
  for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", " "]) {
    expect(commandOf({ key, ctrl: false, meta: false, alt: false }, onCard)).toBeUndefined();
  }
});
