import { AsyncResource } from "node:async_hooks";

/** Where an object has the functions that its getters and setters call. */
const PARTS = Symbol("parts");
/** What is set on an object, by the names of the parts it is made of: the objects of one literal all have the same. */
const plans = new Map();

/**
 * The object that `{ …, get cookies() { … } }` makes, of `{ …, "get cookies": function () { … } }`.
 *
 * Its getters and setters are those of all such objects, and call the function that is its own. So V8 need not make a pair of
 * getter and setter for each object, which it would make among the old objects. They answer for the object itself, for a
 * complete copy and for what inherits from it, but not for another object that one of them alone was copied to.
 *
 * @param {Readonly<Record<string, unknown>>} parts values and accessors, by name; a getter stands beside its setter
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

/** It is kept for good, and so knows names alone. */
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
 * What `AsyncLocalStorage.bind` does, and `snapshot` by it. The function that comes of it has neither the name nor the length
 * that Node gives it, and lacks `asyncResource`: that is deprecated, and V8 makes its getter among the old objects.
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
