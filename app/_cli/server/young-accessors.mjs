import { AsyncResource } from "node:async_hooks";

/** Where an object has the functions that its getters and setters call. */
const PARTS = Symbol("parts");
/** Which properties an object gets, by the list of its parts' names: all objects of one literal get the same. */
const plans = new Map();

/**
 * Returns what the literal `{ …, get cookies() { … } }` would, from `{ …, "get cookies": function () { … } }`.
 *
 * All such objects share their getters and setters. Each of these calls the function that is stored with its own object. For a
 * literal, V8 would create a pair of getter and setter, which is old at once. They work on the object, on what inherits from it,
 * and on copies of all its descriptors. A getter that is copied to another object alone does not work there.
 *
 * @param {Readonly<Record<string, unknown>>} parts values and accessors, by name
 */
export function objectWithAccessors(parts) {
  const names = Object.keys(parts);
  const key = names.join("\n");
  let plan = plans.get(key);
  if (plan === undefined) {
    plan = planOf(names);
    plans.set(key, plan);
  }
  const object = {};
  Object.defineProperty(object, PARTS, { value: parts, configurable: true, writable: true });
  for (const { name, shared } of plan) {
    if (shared === undefined) object[name] = parts[name];
    else Object.defineProperty(object, name, shared);
  }
  return object;
}

/** The plan is never freed. Therefore it is made of names, and of no object that has them. */
function planOf(parts) {
  const named = parts.map((part) => /^[gs]et (.*)$/s.exec(part)?.[1] ?? part);
  return [...new Set(named)].map((name) => {
    const [get, set] = [`get ${name}`, `set ${name}`].map((part) => (parts.includes(part) ? part : undefined));
    return get === undefined && set === undefined ? { name } : { name, shared: sharedAccessor(get, set) };
  });
}

const sharedAccessor = (get, set) => ({
  enumerable: true,
  configurable: true,
  ...(get !== undefined && {
    get() {
      return this[PARTS][get].call(this);
    },
  }),
  ...(set !== undefined && {
    set(value) {
      this[PARTS][set].call(this, value);
    },
  }),
});

/**
 * Does what `AsyncLocalStorage.bind` does; `snapshot` calls it, too. The function that it returns lacks Node's name and length, and
 * the property `asyncResource`: that is deprecated, and V8 creates its getter old.
 *
 * @param {Function} run
 */
export function bind(run) {
  if (typeof run !== "function") throw new TypeError(`A function is bound, not ${typeof run}`);
  const resource = new AsyncResource(run.name || "bound-anonymous-fn");
  return function (...values) {
    return resource.runInAsyncScope(run, this, ...values);
  };
}
