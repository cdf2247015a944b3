export function writesFunctionsForEachRequest(url: string, text: string): boolean;
export function keepYoung(text: string, sourceType: "script" | "module"): string;
