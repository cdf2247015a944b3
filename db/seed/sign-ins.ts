import type { Names } from "@/lib/name-rules";
import type { Text } from "@/lib/result";

type DemoSignIn = Names & { readonly email: string; readonly role: Text; readonly note: Text };

/** The administrator of the invented programme. */
export const administratorSignIn: DemoSignIn = {
  name: "He Min",
  otherName: "何敏",
  email: "he.min@programme.example",
  role: { en: "Administrator", zh: "组织方" },
  note: { en: "A programme of 60 firms: its network map", zh: "负责 60 家企业的企业组：网络图" },
};

/** The consultant who works for fourteen of the invented firms. */
export const consultantSignIn: DemoSignIn = {
  name: "Lin Qiao",
  otherName: "林桥",
  email: "lin.qiao@advisers.example",
  role: { en: "Consultant", zh: "顾问" },
  note: { en: "Fourteen firms, ten of them open now", zh: "14 家企业，其中 10 家授权有效" },
};

/** The people of the demo world as whom anybody may sign in. All addresses end in `.example`. */
export const demoSignIns: readonly DemoSignIn[] = [
  {
    name: "Zhang Wei",
    otherName: "张伟",
    email: "zhang.wei@hailan.example",
    role: { en: "Firm manager", zh: "自评负责人" },
    note: { en: "Hailan: two cycles final, one under way", zh: "海岚：两轮已定版，一轮进行中" },
  },
  {
    name: "Chen Jing",
    otherName: "陈静",
    email: "chen.jing@hailan.example",
    role: { en: "Contributor", zh: "答题人" },
    note: { en: "Hailan: items wait for an answer", zh: "海岚：有题待答" },
  },
  administratorSignIn,
  consultantSignIn,
  {
    name: "Zhou Lan",
    otherName: "周兰",
    email: "zhou.lan@newcomer.example",
    role: { en: "Newcomer", zh: "新用户" },
    note: { en: "No firm yet: start from nothing", zh: "尚无企业，从头开始" },
  },
];
