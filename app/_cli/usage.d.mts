export declare const COMMANDS: readonly string[];
export declare const USAGE: string;
