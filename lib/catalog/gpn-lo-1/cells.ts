import type { CellId, CellWords } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import { cellNames } from "./cell-names";

const definitions: Readonly<Record<CellId, Text>> = {
  "PRE.ORG": {
    en: "Leaders have given learning a person responsible, time and money, and problems are brought up early.",
    zh: "学习有专人负责，有时间和经费；有问题敢早提。",
  },
  "PRE.NET": {
    en: "The firm has decided which changes to follow, who follows them, and how news reaches those who decide.",
    zh: "定好关注哪些动向、由谁关注，消息怎样送到决策者手里。",
  },
  "PRE.POS": {
    en: "Those who decide know the same facts about the firm's position; the position that it wants is written down.",
    zh: "决策者手里是同一套事实，知道企业处在什么位置；想要的位置已写明。",
  },
  "PRE.INT": {
    en: "People, agreements and partners for exchange are in place before the exchange begins.",
    zh: "交流开始之前，人员、协议和合作方都已备好。",
  },
  "LRN.ORG": {
    en: "The firm finds, keeps and spreads know-how by fixed routines, not by the effort of a few people.",
    zh: "靠固定做法找到、留住和传开技术诀窍，不靠个别人出力。",
  },
  "LRN.NET": {
    en: "News about customers, technology and markets is understood and learned from before it arrives as an order.",
    zh: "客户、技术、市场的动向变成订单之前，已经弄懂、学会。",
  },
  "LRN.POS": {
    en: "The firm draws know-how from its present work and studies work that it does not do yet.",
    zh: "从现有环节中总结技术诀窍，并专门学习还没做的环节。",
  },
  "LRN.INT": {
    en: "The firm learns from partners through formal and informal channels, inside and outside its industry.",
    zh: "通过正式和非正式渠道，向行业内外的合作方学习。",
  },
  "APP.ORG": {
    en: "What was learned becomes changed work standards, skills and rewards, and is spread.",
    zh: "学到的变成新的作业标准、技能和报酬，并传开。",
  },
  "APP.NET": {
    en: "The firm changes its products, processes and data flows as customers, technology and markets change.",
    zh: "客户、技术、市场变化时，产品、工艺和数据往来跟着调整。",
  },
  "APP.POS": {
    en: "Learning is used to change what the firm does and earns in the production network.",
    zh: "用学到的改变企业在生产网络中做什么、挣多少。",
  },
  "APP.INT": {
    en: "What was learned is put to use together with lead firms, domestic suppliers and firms of the cluster.",
    zh: "与主导企业、国内供应商和集群内企业一起，把学到的用起来。",
  },
  "EVA.ORG": {
    en: "The firm checks what was learned and whether it paid, and improves the way it learns.",
    zh: "检查学没学到、值不值，并改进学习的办法。",
  },
  "EVA.NET": {
    en: "The firm compares what it expected of the market with what happened.",
    zh: "把当初对市场的判断与实际发生的对照。",
  },
  "EVA.POS": {
    en: "The firm follows its position, asks whether learning changed it, and decides its aim again.",
    zh: "跟踪所处位置，查学习带来什么变化，再定目标。",
  },
  "EVA.INT": {
    en: "The firm and its partners look back at what both learned, and the firm adjusts its relationships.",
    zh: "与合作方回顾双方学到什么，据此调整业务关系。",
  },
};

const sources: Readonly<Record<CellId, string>> = {
  "PRE.ORG":
    "Watkins & Marsick 1993; Garvin/Edmondson/Gino 2008; Edmondson 1999; founding paper p.153 (management philosophy and mode of the learning organization)",
  "PRE.NET":
    "Cohen & Levinthal 1990; Zahra & George 2002 (acquisition); Teece 2007 (sensing); founding paper: 'characteristics and changes of global production networks'",
  "PRE.POS":
    "Gereffi/Humphrey/Sturgeon 2005; Humphrey & Schmitz 2002; Pfeffer & Salancik 1978; founding paper: 'their position in the global production network'",
  "PRE.INT":
    "Tushman & Scanlan 1981; Dyer & Singh 1998; Ernst & Kim 2002; founding paper: domestic production network, production-teaching-research",
  "LRN.ORG":
    "Garvin 1993; Nonaka & Takeuchi 1995; Jansen et al. 2005 (coordination and socialisation antecedents); Argote 2013",
  "LRN.NET": "Zahra & George 2002 (assimilation); Schmitz & Knorringa 2000; Teece 2007; Pietrobelli & Rabellotti 2011",
  "LRN.POS": "Hobday 1995; Ernst & Kim 2002; Morrison/Pietrobelli/Rabellotti 2008; Humphrey & Schmitz 2002",
  "LRN.INT":
    "Ernst & Kim 2002; Lane & Lubatkin 1998; Dyer & Nobeoka 2000; Giuliani & Bell 2005; De Marchi/Giuliani/Rabellotti 2017",
  "APP.ORG":
    "Zahra & George 2002 (realised capacity); Bloom & Van Reenen 2007 (people practices); People-CMM; founding paper: personnel distribution reform",
  "APP.NET":
    "Teece 2007 (reconfiguring); acatech index (visibility to adaptability); Humphrey & Schmitz 2002 (chain upgrading); founding paper: informatization and leapfrogging of traditional industries",
  "APP.POS":
    "Humphrey & Schmitz 2002; Kaplinsky 2000 (rents); Gereffi 1999; founding paper: IP strategy and technology-standard system",
  "APP.INT":
    "Dyer & Nobeoka 2000; MacDuffie & Helper 1997; Ivarsson & Alvstam 2011; Schmitz 1995; founding paper: learning domestic network and learning clusters",
  "EVA.ORG":
    "Argyris & Schön 1978; Baldrige 'Learning' factor; EFQM RADAR assess & refine; DLOQ embedded-systems and leadership constructs",
  "EVA.NET":
    "Teece 2007; Senge 1990; Tetlock & Gardner 2015 (scored forecasts); founding paper: 'changes of global production networks'",
  "EVA.POS":
    "Gereffi et al. 2005 (dynamics); Kaplinsky & Morris 2001; Bazan & Navas-Alemán 2004; Ponte & Ewert 2009 (downgrading)",
  "EVA.INT":
    "Gulati & Sytch 2007; Lane/Salk/Lyles 2001; Kale & Singh 2007; founding paper: 'interaction between this enterprise and the network'",
};

const cell = (id: CellId): CellWords => ({ name: cellNames[id], definition: definitions[id], sources: sources[id] });

export const cells: Readonly<Record<CellId, CellWords>> = {
  "PRE.ORG": cell("PRE.ORG"),
  "PRE.NET": cell("PRE.NET"),
  "PRE.POS": cell("PRE.POS"),
  "PRE.INT": cell("PRE.INT"),
  "LRN.ORG": cell("LRN.ORG"),
  "LRN.NET": cell("LRN.NET"),
  "LRN.POS": cell("LRN.POS"),
  "LRN.INT": cell("LRN.INT"),
  "APP.ORG": cell("APP.ORG"),
  "APP.NET": cell("APP.NET"),
  "APP.POS": cell("APP.POS"),
  "APP.INT": cell("APP.INT"),
  "EVA.ORG": cell("EVA.ORG"),
  "EVA.NET": cell("EVA.NET"),
  "EVA.POS": cell("EVA.POS"),
  "EVA.INT": cell("EVA.INT"),
};
