export type Circle = { readonly x: number; readonly y: number; readonly r: number };
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
