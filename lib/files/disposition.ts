/** The value of a Content-Disposition header, with file names for both old and new browsers. */
export function disposition(how: "attachment" | "inline", name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%;]/g, "-")
    .trim();
  const old = /^[^.]/.test(plain) ? plain : `file${plain}`;
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${old}"; filename*=UTF-8''${exact}`;
}
