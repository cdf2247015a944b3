import { createHash } from "node:crypto";
import { LOCALES, type Locale } from "@/lib/result";
import { phasePageWords as q, questionnaireWords, say } from "@/lib/words";

/** Placeholder that the service worker replaces by the sentence with the count. */
const SENTENCES = "%SENTENCES%";

const STYLE = `
:root{color-scheme:light dark;--paper:#f4f6f7;--surface:#fff;--ink:#121b25;--ink-2:#414e5b;--line:#c2cbd2}
@media(prefers-color-scheme:dark){:root{--paper:#0d1218;--surface:#141b23;--ink:#e9eef2;--ink-2:#b7c1cb;--line:#374450}}
body{margin:0;padding:0 20px;background:var(--paper);color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
main{max-width:36rem;margin:12vh auto;padding:24px;background:var(--surface);border:1px solid var(--line);border-radius:10px}
h1{font-size:22px;line-height:1.4;margin:0 0 4px}p{margin:0 0 20px;color:var(--ink-2)}
a{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border:1px solid var(--ink);border-radius:6px;color:var(--ink);text-decoration:none}
a:focus-visible{outline:2px solid currentColor;outline-offset:2px}`;

/** The page reloads when the server responds; the "online" event alone only means that there is some network. */
const SCRIPT = `const ask=()=>fetch("/api/health",{cache:"no-store"}).then((reply)=>{if(reply.ok)location.reload()}).catch(()=>{});
addEventListener("online",ask);setInterval(ask,5000)`;

const sha = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The offline page has its own policy: exactly this style and this script, and nothing else. */
export const offlinePolicy = [
  "default-src 'none'",
  `style-src ${sha(STYLE)}`,
  `script-src ${sha(SCRIPT)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const offlinePage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Trellis 格致</title><style>${STYLE}</style></head>
<body><main>${SENTENCES}<a href="">${questionnaireWords.tryAgain.en} · <span lang="zh-Hans">${questionnaireWords.tryAgain.zh}</span></a></main>
<script>${SCRIPT}</script></body></html>`;

/** No personal data, in both languages: one text each for no, one and several waiting answers. */
export const offlineSentences = {
  placeholder: SENTENCES,
  none: blocks((locale) => say(q.offlineTitle, locale)),
  one: blocks((locale) => say(q.offlineCount, locale, { n: 1 })),
  several: blocks((locale) => say(q.offlineCount, locale, { n: "%N%" })),
} as const;

function blocks(title: (locale: Locale) => string): string {
  return LOCALES.map(
    (locale) =>
      `<section lang="${locale === "zh" ? "zh-Hans" : "en"}"><h1>${title(locale)}</h1><p>${say(q.offlineLede, locale)}</p></section>`,
  ).join("");
}
