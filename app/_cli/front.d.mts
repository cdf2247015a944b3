type Settings = { readonly hops: number; readonly authUrl: string | undefined };

export function trustOnly(headers: Record<string, string | string[] | undefined>, settings: Settings): void;
export function isSecure(settings: Pick<Settings, "authUrl">): boolean;
