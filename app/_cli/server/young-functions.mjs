import { parse } from "acorn";
import { objectWithAccessors } from "./young-accessors.mjs";

/** Files that write functions for each request: by their path, or in the chunks of a build by what they say. */
const PATHS = /\/next\/dist\/compiled\/compression\/|\/postgres\/(?:cjs\/)?src\/(?:index|query)\.js$/;
const MARKS = /next\.patchSetHeaderWithCookieSupport|_currentContext/;
/** It means nothing, and stands before a function as well as before the parameters of an arrow. */
const PREFIX = "0?0:";
/** A getter of the object that is made for each request. */
const GETTER = "cookies";

/**
 * Whether a file of the framework, or of what it brings along, writes functions for each request.
 *
 * @param {string} url
 * @param {string} text
 */
export const writesFunctionsForEachRequest = (url, text) => PATHS.test(url) || MARKS.test(text);

/**
 * The same program, in which V8 makes what it makes for each request among the new objects.
 *
 * - A function that is written `response.end = function …` it makes among the old ones. There it holds all that it can reach,
 *   here the whole request, until all objects are looked through. It does not with `response.end = 0?0:function …`.
 * - For each object that is written `{ get cookies() { … } }` it makes a pair of getter and setter among the old ones, which
 *   holds as much. Such an object is made by `objectWithAccessors`, of `{ "get cookies": function () { … } }`.
 *
 * @param {string} text
 * @param {"script" | "module"} sourceType
 */
export function keepYoung(text, sourceType) {
  const program = parse(text, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true });
  let [young, from] = ["", 0];
  for (const { start, end = start, put } of changesIn(program).sort((one, other) => one.start - other.start)) {
    young += text.slice(from, start) + put;
    from = end;
  }
  return young + text.slice(from);
}

/** What is put where, and in place of what. */
function changesIn(node, changes = []) {
  if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression" && isFunction(node.right)) {
    changes.push({ start: node.right.start, put: PREFIX });
  }
  if (node.type === "ObjectExpression" && node.properties.some(isMadeOften) && isPlain(node)) {
    changes.push({ start: node.start, put: `(${objectWithAccessors.name}(` }, { start: node.end, put: "))" });
    for (const { kind, key, start, value } of node.properties.filter(isAccessor)) {
      changes.push({ start, end: value.start, put: `${JSON.stringify(`${kind} ${nameOf(key)}`)}:function` });
    }
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") changesIn(child, changes);
    }
  }
  return changes;
}

const isFunction = ({ type }) => type === "FunctionExpression" || type === "ArrowFunctionExpression";
const isAccessor = ({ kind }) => kind === "get" || kind === "set";
const isMadeOften = ({ kind, key }) => kind === "get" && nameOf(key) === GETTER;
const nameOf = (key) => key.name ?? String(key.value);

/** An object of which all names are written out, each of them once, or as a getter beside its setter. */
function isPlain({ properties }) {
  if (!properties.every((one) => one.type === "Property" && !one.computed && !asksPrototype(one))) return false;
  const names = properties.map(({ key }) => nameOf(key));
  const pairs = properties.filter(
    (one, at) => at > 0 && names[at] === names[at - 1] && isAccessor(one) && isOther(one, properties[at - 1]),
  );
  return (
    new Set(names).size + pairs.length === names.length && !names.some((name) => /^__proto__$|^[gs]et |\n/.test(name))
  );
}

const isOther = (one, other) => isAccessor(other) && one.kind !== other.kind;

/** `super` may stand in a getter, and may not in a function. */
const asksPrototype = (node) =>
  node.type === "Super" ||
  Object.values(node).some((value) =>
    [value].flat().some((child) => typeof child?.type === "string" && asksPrototype(child)),
  );
