export type Circle = { readonly x: number; readonly y: number; readonly r: number };
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export const boxAround = ({ x, y, r }: Circle): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
