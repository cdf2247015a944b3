export function objectWithAccessors(parts: Readonly<Record<string, unknown>>): Record<string, unknown>;
export function bind<A extends unknown[], R>(run: (...values: A) => R): (...values: A) => R;
