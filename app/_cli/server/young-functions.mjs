import { parse } from "acorn";

/** The framework's files that write functions for each request, by their address, or by what they say. */
const ADDRESSES = /\/next\/dist\/compiled\/compression\/|\/postgres\/(?:cjs\/)?src\/query\.js$/;
const TEXTS = /next\.patchSetHeaderWithCookieSupport|_currentContext/;

/**
 * Whether a file writes functions for each request.
 *
 * @param {string} url
 * @param {string} text
 */
export const isForEachRequest = (url, text) => ADDRESSES.test(url) || TEXTS.test(text);

/**
 * The same program, in which a function that is written where it is assigned to a property stands in brackets.
 *
 * V8 makes `response.end = function …` among the old objects. There it holds all that it can reach, here the whole request,
 * until all objects are looked through. It makes `response.end = (0, function …)` among the new ones.
 *
 * @param {string} text
 * @param {"script" | "module"} sourceType
 */
export function keepYoung(text, sourceType) {
  const program = parse(text, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true });
  const brackets = bracketsIn(program).sort((one, other) => one.at - other.at);
  const parts = brackets.map(({ at, sign }, index) => text.slice(brackets[index - 1]?.at ?? 0, at) + sign);
  return parts.join("") + text.slice(brackets.at(-1)?.at ?? 0);
}

function bracketsIn(node, brackets = []) {
  if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression" && isFunction(node.right)) {
    brackets.push({ at: node.right.start, sign: "(0," }, { at: node.right.end, sign: ")" });
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") bracketsIn(child, brackets);
    }
  }
  return brackets;
}

const isFunction = ({ type }) => type === "FunctionExpression" || type === "ArrowFunctionExpression";
