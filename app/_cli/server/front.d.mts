type Settings = { readonly hops: number; readonly authUrl: string | undefined };

export function trustOnly(headers: Record<string, string | string[] | undefined>, settings: Settings): void;
export function giveTime(server: { keepAliveTimeout: number; headersTimeout: number; requestTimeout: number }): void;
export function isSecure(settings: Pick<Settings, "authUrl">): boolean;
export function isAnonymous(url: string): boolean;
export function requestIdOf(
  request: { readonly url?: string; readonly headers: Readonly<Record<string, string | string[] | undefined>> },
  settings: Pick<Settings, "hops">,
): string | undefined;
