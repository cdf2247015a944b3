import { parse } from "acorn";

/** Files that write functions for each request: by their path, or in the chunks of a build by what they say. */
const PATHS = /\/next\/dist\/compiled\/compression\/|\/postgres\/(?:cjs\/)?src\/(?:index|query)\.js$/;
const MARKS = /next\.patchSetHeaderWithCookieSupport|_currentContext/;
/** It means nothing, and stands before a function as well as before the parameters of an arrow. */
const PREFIX = "0?0:";

/**
 * Whether a file of the framework, or of what it brings along, writes functions for each request.
 *
 * @param {string} url
 * @param {string} text
 */
export const writesFunctionsForEachRequest = (url, text) => PATHS.test(url) || MARKS.test(text);

/**
 * The same program, in which V8 makes functions that are assigned to a property among the new objects.
 *
 * What is written `response.end = function …` it makes among the old ones. There it holds all that it can reach, here the
 * whole request, until all objects are looked through. It does not with `response.end = 0?0:function …`.
 *
 * @param {string} text
 * @param {"script" | "module"} sourceType
 */
export function keepYoung(text, sourceType) {
  const program = parse(text, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true });
  const starts = startsIn(program).sort((one, other) => one - other);
  return [0, ...starts].map((start, index) => text.slice(start, starts[index])).join(PREFIX);
}

/** Where functions start that are assigned to a property. */
function startsIn(node, starts = []) {
  if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression" && isFunction(node.right)) {
    starts.push(node.right.start);
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") startsIn(child, starts);
    }
  }
  return starts;
}

const isFunction = ({ type }) => type === "FunctionExpression" || type === "ArrowFunctionExpression";
