import { SoftLink } from "../ui/soft-link";
import { LatticeMark } from "./lattice-mark";

export function Brand({ size }: { size: 22 | 28 | 30 }) {
  return (
    <SoftLink href="/" className="inline-flex items-center gap-2.5 text-ink no-underline">
      <LatticeMark size={size} />
      <span className="type-brand">Trellis</span>
      <span lang="zh-Hans" className="text-[15px] text-ink-3">
        格致
      </span>
    </SoftLink>
  );
}
