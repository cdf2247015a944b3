/** "Zhang Wei" → ZW; 张伟 → 张. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = parts.map((part) => [...part][0] ?? "");
  return (parts.length === 1 ? letters : [letters[0] ?? "", letters.at(-1) ?? ""]).join("").toUpperCase();
}
