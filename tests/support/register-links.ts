import type { LinkAnswers } from "@/lib/position";
import { type ReadLink, type RegisterLink, readLinks } from "@/lib/view/register/links";

/** Answers to the nine questions that make the type of a relationship captive, and market. */
export const CAPTIVE: LinkAnswers = { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 2, CA1: 2, CA2: 4, CA3: 2 };
export const MARKET: LinkAnswers = { CX1: 2, CX2: 1, CX3: 2, CO1: 4, CO2: 4, CO3: 2, CA1: 4, CA2: 2, CA3: 5 };

let made = 0;

/** A customer link without answers, unless overridden. */
function aRegisterLink(change: Partial<RegisterLink> = {}): RegisterLink {
  made += 1;
  return {
    id: `link-${made}`,
    direction: "customer",
    kind: "single",
    partnerName: `Partner ${made}`,
    partnerType: null,
    partnerCountry: null,
    product: null,
    startYear: null,
    share: null,
    shareOfPartner: null,
    functions: [],
    answers: {},
    ...change,
  };
}

export const aRegister = (...links: readonly Partial<RegisterLink>[]): ReadLink[] =>
  readLinks(links.map(aRegisterLink));
