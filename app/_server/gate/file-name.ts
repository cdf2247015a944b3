const SEGMENT_MAX = 110;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file or folder name that no system interprets as a path, a device or a special character. */
export function toSegment(typed: string): string {
  const plain = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/[<>:"/\\|?*%]/g, "-");
  const short = [...plain].slice(0, SEGMENT_MAX).join("");
  const name = short.replace(/^[. ]+|[. ]+$/g, "") || "file";
  return DEVICE.test(name) ? `_${name}` : name;
}
