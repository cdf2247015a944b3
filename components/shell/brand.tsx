import Link from "next/link";
import { LatticeMark } from "../charts/lattice-mark";

/** Mark and name of the product. */
export function Brand({ href = "/", size = 28 }: { href?: string; size?: 22 | 28 | 30 }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex items-center gap-2.5 text-ink no-underline">
      <LatticeMark size={size} />
      <span className="font-serif text-[19px] font-semibold leading-6">Trellis</span>
      <span lang="zh-Hans" className="text-[15px] text-ink-3">
        格致
      </span>
    </Link>
  );
}
