type Routes = {
  readonly fixed: ReadonlySet<string>;
  readonly patterns: readonly { readonly page: string; readonly regex: RegExp }[];
};

export function isCounted(url: string): boolean;
export function routeOf(path: string, routes: Routes): string;
export function readRoutes(folder: string): Routes;
