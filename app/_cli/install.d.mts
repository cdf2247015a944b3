export function ensureInstalled(root: string, what: { readonly dev: boolean }): Promise<string>;
export function isInstalled(root: string, what: { readonly dev: boolean }): boolean;
