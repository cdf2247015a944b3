export function findChromium(say: (line: string) => void): Promise<string>;
export function findShell(say: (line: string) => void): Promise<string>;
export function ensureChineseFont(say: (line: string) => void): void;
