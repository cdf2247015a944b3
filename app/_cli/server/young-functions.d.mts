export function isForEachRequest(url: string, text: string): boolean;
export function keepYoung(text: string, sourceType: "script" | "module"): string;
