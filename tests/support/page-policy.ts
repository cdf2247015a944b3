import { type APIResponse, expect } from "@playwright/test";

const policyOf = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Checks the security policy and the other headers that every page has. Returns the nonce of its scripts. */
export function expectHeaders(answer: APIResponse): string {
  const headers = answer.headers();
  const policy = headers["content-security-policy"] ?? "";
  const nonce = /'nonce-([A-Za-z0-9+/=]{24,})'/.exec(policy)?.[1] ?? "";
  expect(policy).toBe(policyOf(nonce));
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers).not.toHaveProperty("x-powered-by");
  return nonce;
}

/** Inline styles and handlers in the markup, which the policy forbids. */
export const inlineIn = (html: string): string[] => markupOf(html).match(/<[a-z][^>]*\s(?:style|on[a-z]+)\s*=/gi) ?? [];

/** The part of a page that the browser parses as markup: without the bodies of scripts. */
const markupOf = (html: string): string => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "");
