import type { NameFault } from "@/lib/name-rules";
import type { Text } from "@/lib/result";

/** What is wrong with a name, wherever it is typed or read from a file, and what to write instead. */
export const nameFaultWords = {
  "name-lines": {
    en: "Write the name on one line, without line breaks.",
    zh: "名称只能写一行。请删去换行。",
  },
  "name-address": {
    en: "A name cannot contain a web or mail address, because mail programs turn it into a link. Write only the name, with a space after each dot.",
    zh: "名称中不能有网址或邮箱，因为邮件程序会把它变成链接。请只写名称，并在英文句点后加空格。",
  },
} satisfies Readonly<Record<NameFault, Text>>;
