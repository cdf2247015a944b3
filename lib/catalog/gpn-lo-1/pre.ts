import type { Item } from "@/lib/instrument";

/** Preparation: the twelve items of the phase PRE. */
export const pre: readonly Item[] = [
  {
    id: "PRE.ORG.1",
    cell: "PRE.ORG",
    name: { en: "Learning in the plan", zh: "计划中的学习目标" },
    question: {
      en: "What does our annual business plan say about learning?",
      zh: "年度经营计划怎样安排学习？",
    },
    hint: {
      en: "Learning about technology, processes or management: training, trials, study visits. Answer for the plan now in force.",
      zh: "指技术、工艺和管理上的学习，如培训、试验、参观考察。按现行计划作答。",
    },
    anchors: {
      1: {
        en: "No target is set. At most we arrange learning when a customer or an order asks for it.",
        zh: "没有定目标。至多在客户或订单有要求时安排学习。",
      },
      3: {
        en: "The plan names one person responsible and a written target for the year; the result is checked at least once a year.",
        zh: "计划写明全年学习目标，由一名责任人负责；完成情况每年至少检查一次。",
      },
      5: {
        en: "The written target follows from what we want to upgrade; top management checks it every quarter; in the last 24 months results made us change it.",
        zh: "书面学习目标由升级目标分解而来；高层每季度检查；近 24 个月内，根据实际结果改过学习目标。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Two dated versions of the target page; minutes of the quarterly checks.",
        zh: "目标页的前后两版（有日期），季度检查的会议记录。",
      },
      countsTo3: { en: "The business plan page alone.", zh: "只有经营计划中的目标页。" },
    },
    evidenceMonths: 24,
    sources:
      "Watkins & Marsick 1993; Garvin/Edmondson/Gino 2008; Edmondson 1999; paper p.153 (management philosophy and mode of the learning organization)",
  },
  {
    id: "PRE.ORG.2",
    cell: "PRE.ORG",
    name: { en: "Learning in peak season", zh: "旺季学习时间" },
    question: {
      en: "What happens to learning hours and their budget when orders peak?",
      zh: "一到旺季，学习时间和经费怎么安排？",
    },
    hint: {
      en: "Training, trials, practice on new machines; shop floor and engineering. Peak season: the busiest month of the last 12 months.",
      zh: "包括一线和技术人员的培训、试验、新设备上手练习。旺季指近 12 个月中最忙的一个月。",
    },
    anchors: {
      1: {
        en: "No hours and no budget are planned. People learn while they work; when orders peak, production comes first.",
        zh: "学时、经费都没有排。平时边干边学，旺季先保生产。",
      },
      3: {
        en: "Main departments have planned learning hours and a budget; in the peak season, at least part of each was kept.",
        zh: "主要部门排了学时、列了经费；旺季时，学时和经费都至少保住一部分。",
      },
      5: {
        en: "In the peak season, planned hours and budget were not cut; hours are logged by person; figures on results decide the next hours and budget.",
        zh: "旺季学时和经费全部保住；学时记到人；下次安排多少，看上次学习结果的数据。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Learning-hours log of the busiest month, by person; budget change with figures.",
        zh: "最忙月份的学习工时记录（落实到人），附数据的经费调整单。",
      },
      countsTo3: { en: "The budget or the training plan alone.", zh: "只有预算或培训计划。" },
    },
    evidenceMonths: 12,
    sources:
      "Watkins & Marsick 1993; Garvin/Edmondson/Gino 2008; Edmondson 1999; paper p.153 (management philosophy and mode of the learning organization)",
  },
  {
    id: "PRE.ORG.3",
    cell: "PRE.ORG",
    name: { en: "Reported mistakes", zh: "差错上报" },
    question: {
      en: "When somebody reports a mistake, what happens next?",
      zh: "有人上报差错，后来怎么处理？",
    },
    hint: {
      en: "Recall the last three cases, not the rule. Bad news counts too: a fault found late, a date that cannot be kept.",
      zh: "回想最近三次上报，不看制度怎么写。坏消息也算：问题发现晚了、交期赶不上。",
    },
    anchors: {
      1: {
        en: "Hardly anyone reports. If someone does, the mistake is only corrected, or somebody is punished; reports are not logged.",
        zh: "很少有人报。有人报，也只是当场改掉，或罚人了事；上报没有登记。",
      },
      3: {
        en: "In most departments reports are logged and answered, and nobody was punished for reporting.",
        zh: "多数部门有登记、有答复，没有人因上报受罚。",
      },
      5: {
        en: "Nobody is punished for reporting; we also count reports; leaders report their own mistakes; cases are taught to other departments or suppliers.",
        zh: "没有人因上报受罚；还统计上报次数；领导也上报自己的差错；案例讲给其他部门或供应商听。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Log with dates of report and answer; sign-in sheet of a talk about a case.",
        zh: "写明上报、答复日期的差错登记，讲案例的签到表。",
      },
      countsTo3: { en: "The reporting rule alone.", zh: "只有上报制度。" },
    },
    evidenceMonths: 12,
    sources:
      "Watkins & Marsick 1993; Garvin/Edmondson/Gino 2008; Edmondson 1999; paper p.153 (management philosophy and mode of the learning organization)",
  },
  {
    id: "PRE.NET.1",
    cell: "PRE.NET",
    name: { en: "Watch list", zh: "关注清单" },
    question: {
      en: "How do we follow changes at customers, in technology and in markets?",
      zh: "客户、技术、市场的动向，本企业怎样关注？",
    },
    hint: {
      en: "Customers' plans, technical standards, new technologies, end markets, trade rules. Last 12 months.",
      zh: "包括客户计划、技术标准、新技术、终端市场、贸易规则。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "Nobody is named. We hear of changes through new orders and customers' messages.",
        zh: "没有指定专人。有了变动，从新订单和客户通知里得知。",
      },
      3: {
        en: "For the main product line there is a written watch list, and each entry has a person responsible.",
        zh: "最主要的产品线有书面关注清单，每项都有责任人。",
      },
      5: {
        en: "The list also covers each customer above 10% of sales and two other industries we could supply; each year we use new facts to set its priorities.",
        zh: "关注清单还列入每家大客户（占销售超 10%），以及本企业能供货的两个其他行业；每年按新的事实，重排轻重缓急。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated entries with the person responsible; this year's and last year's watch list.",
        zh: "有日期和责任人的动向记录，今年版和去年版关注清单。",
      },
      countsTo3: { en: "The watch list alone, without entries.", zh: "只有关注清单，没有动向记录。" },
    },
    evidenceMonths: 12,
    sources:
      "Cohen & Levinthal 1990; Zahra & George 2002 (acquisition); Teece 2007 (sensing); paper: 'characteristics and changes of global production networks'",
  },
  {
    id: "PRE.NET.2",
    cell: "PRE.NET",
    name: { en: "Sources of information", zh: "信息来源" },
    question: {
      en: "Apart from customers, where do we get information about markets and technology?",
      zh: "除客户外，市场和技术信息还从哪里来？",
    },
    hint: {
      en: "Fairs, associations, patents, visits to end markets, customs or price data. Last 12 months.",
      zh: "例如展会、行业协会、专利、终端市场走访、海关或价格数据。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "From nowhere else. It comes with the customers' orders, drawings and messages.",
        zh: "没有别的来源。信息随客户的订单、图纸、通知而来。",
      },
      3: {
        en: "We regularly use two or more kinds of source other than our customers.",
        zh: "定期使用客户以外的两类及以上来源。",
      },
      5: {
        en: "Beyond regular sources, we choose sources for each new question, some of them paid or first-hand; afterwards we check what each one has brought.",
        zh: "除定期用的来源外，还为每个新问题选来源，其中有付费的或一手的；每个来源带来了什么，事后逐个核对。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated fair or visit reports; notes on what each source has brought.",
        zh: "有日期的展会或走访报告，各来源的核对记录。",
      },
      countsTo3: { en: "The subscription contract alone.", zh: "只有订阅合同。" },
    },
    evidenceMonths: 12,
    sources:
      "Cohen & Levinthal 1990; Zahra & George 2002 (acquisition); Teece 2007 (sensing); paper: 'characteristics and changes of global production networks'",
  },
  {
    id: "PRE.NET.3",
    cell: "PRE.NET",
    name: { en: "From news to decision", zh: "从动向到决定" },
    question: {
      en: "When we hear of a change, how do we come to a decision?",
      zh: "听到动向后，怎样上报、定下对策？",
    },
    hint: {
      en: "For example a customer's plan, a material price, a technical standard, a trade rule. Last 12 months.",
      zh: "例如客户计划、原料价格、技术标准、贸易规则有变动。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "There is no fixed route. Whoever hears the news may tell others or may not.",
        zh: "没有固定渠道。听到的人可能转告，也可能不说。",
      },
      3: {
        en: "News goes by a fixed route to a named meeting or person; most cases are decided within one month.",
        zh: "动向按固定渠道报给指定会议或负责人；多数在一个月内有决定。",
      },
      5: {
        en: "For each case on the fixed route we note the dates; most are decided within one month, urgent ones in days; if one gets stuck, we find out why.",
        zh: "按固定渠道报的事，得知和决定的日期都记下；多数一个月内有决定，急事几天就定；凡有卡住的，查明原因。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Log with dates of news and decision; a note of each decision.",
        zh: "写明得知、决定日期的动向登记，每次决定的记录。",
      },
      countsTo3: { en: "The rule on the route alone.", zh: "只有上报渠道的规定。" },
    },
    evidenceMonths: 12,
    sources:
      "Cohen & Levinthal 1990; Zahra & George 2002 (acquisition); Teece 2007 (sensing); paper: 'characteristics and changes of global production networks'",
  },
  {
    id: "PRE.POS.1",
    cell: "PRE.POS",
    name: { en: "Position map", zh: "位置图" },
    question: {
      en: "How do we bring together the facts about our customers and suppliers?",
      zh: "客户和供应商的情况，本企业怎样汇总？",
    },
    hint: {
      en: "Their share of our sales or purchases, the work each does, who could replace them, tooling that only one uses. Last 12 months.",
      zh: "包括占销售或采购多少、各做哪些环节、可由谁替代、只供一家用的工装模具。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "We do not. At most the facts are in the sales and purchase records.",
        zh: "不汇总。至多在销售和采购记录里查得到。",
      },
      3: {
        en: "A list or map shows the facts about main partners; it is updated at least once a year.",
        zh: "主要合作方的情况列成台账或位置图，每年至少更新一次。",
      },
      5: {
        en: "Updated every year, the list or map also shows main partners' customers or suppliers and our direct competitors; our last strategy used it.",
        zh: "台账或位置图每年更新，还列出主要合作方自己的客户或供应商，以及本企业的直接竞争对手；最近一次定战略时用过。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Map or list with dates of update; minutes of the decision that used it.",
        zh: "写明更新日期的台账或位置图，用到它的会议记录。",
      },
      countsTo3: { en: "A map without dates.", zh: "只有位置图，没有日期。" },
    },
    evidenceMonths: 12,
    sources:
      "Gereffi/Humphrey/Sturgeon 2005; Humphrey & Schmitz 2002; Pfeffer & Salancik 1978; paper: 'their position in the global production network'",
  },
  {
    id: "PRE.POS.2",
    cell: "PRE.POS",
    name: { en: "Upgrading aim", zh: "升级目标" },
    question: {
      en: "What have we decided about upgrading in the coming years?",
      zh: "今后几年的升级方向，本企业定了什么？",
    },
    hint: {
      en: "A better process, a new product, taking on design or a brand, supplying another industry. Last 24 months.",
      zh: "指改工艺、做新产品、承担设计或品牌、进入其他行业。以近 24 个月为准。",
    },
    anchors: {
      1: { en: "We have not decided anything. Our aim is to win and fill orders.", zh: "没有定过。目标是接单、交货。" },
      3: {
        en: "The aim is written down, with the kind of upgrading and the target year.",
        zh: "升级目标写成文件，写明升级类型和目标年份。",
      },
      5: {
        en: "The written aim (kind, year) was compared with other aims and no change; it says what would make us change it; all middle managers were told.",
        zh: "写明类型和年份的目标，与其他目标比较过，包括维持现状；遇到什么情况要改，也已写明；已告知全部中层。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes of the meeting that compared the aims; sign-in sheet of the talk to middle managers.",
        zh: "比较各目标的会议记录（有日期），向中层讲解的签到表。",
      },
      countsTo3: { en: "The strategy paper alone.", zh: "只有战略文件。" },
    },
    evidenceMonths: 24,
    sources:
      "Gereffi/Humphrey/Sturgeon 2005; Humphrey & Schmitz 2002; Pfeffer & Salancik 1978; paper: 'their position in the global production network'",
  },
  {
    id: "PRE.POS.3",
    cell: "PRE.POS",
    name: { en: "Loss of a customer or material", zh: "失去大客户或断料" },
    question: {
      en: "How far have we calculated what losing a large customer or key material would mean?",
      zh: "失去大客户或断了重点原料，后果测算到哪一步？",
    },
    hint: {
      en: "On paper: the customer stops ordering, makes the parts itself, or forces prices down; the material runs out. Last 12 months.",
      zh: "指书面测算，包括客户停单、收回自制、压价、原料断供。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "We have not calculated it. If it happens, we look for a way then.",
        zh: "没有测算。真遇到了，再想办法。",
      },
      3: {
        en: "We have calculated at least once, with figures, what losing the largest customer would mean.",
        zh: "失去最大客户的后果，至少测算过一次，列出了数字。",
      },
      5: {
        en: "Every year we calculate, with figures, the loss of each main customer and key material; we agree beforehand what to do at each warning sign.",
        zh: "失去每家主要客户、断了每项重点原料，每年各测算一次，列出数字；出现什么苗头就做什么，事先定好。",
      },
    },
    evidence: {
      countsTo5: {
        en: "This year's and last year's calculation, dated; minutes that fix the actions.",
        zh: "今年和去年的测算表（有日期），定下行动的会议记录。",
      },
      countsTo3: { en: "A list of risks without figures.", zh: "只有风险清单，没有数字。" },
    },
    evidenceMonths: 12,
    sources:
      "Gereffi/Humphrey/Sturgeon 2005; Humphrey & Schmitz 2002; Pfeffer & Salancik 1978; paper: 'their position in the global production network'",
  },
  {
    id: "PRE.INT.1",
    cell: "PRE.INT",
    name: { en: "Technical contacts", zh: "技术对接人" },
    question: { en: "Who discusses technical questions with our main partners?", zh: "技术问题由谁与主要合作方谈？" },
    hint: {
      en: "Questions on drawings, materials, testing, technical standards. Last 12 months.",
      zh: "指图纸、材料、检测、技术标准上的问题。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "Nobody is named. Whoever is in touch with the partner passes the questions on.",
        zh: "没有指定专人。谁与对方联系，就由谁转达。",
      },
      3: {
        en: "Each main partner has a named technical contact on our side who speaks its language and knows its technical standards.",
        zh: "本企业给每家主要合作方定了技术对接人，会讲对方的语言，懂对方的技术标准。",
      },
      5: {
        en: "Each main partner has contacts at several levels of our firm, each with a counterpart; successors are named; all contacts were trained for this.",
        zh: "每家主要合作方，本企业多个层级都有对接人，与对方一一对应；接班人已定；对接人都受过专门培训。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes of technical talks at several levels; sign-in sheet of the contacts' training.",
        zh: "有日期的多层级技术交流记录，对接人培训签到表。",
      },
      countsTo3: { en: "The contact list alone.", zh: "只有对接人名单。" },
    },
    evidenceMonths: 12,
    sources:
      "Tushman & Scanlan 1981; Dyer & Singh 1998; Ernst & Kim 2002; paper: domestic production network, production-teaching-research",
  },
  {
    id: "PRE.INT.2",
    cell: "PRE.INT",
    name: { en: "Agreements on information", zh: "技术资料约定" },
    question: {
      en: "What have we agreed with partners about technical information?",
      zh: "关于技术资料，与合作方有哪些约定？",
    },
    hint: {
      en: "Confidentiality agreements and contract clauses now in force on intellectual property, tooling and data, whoever drafted them.",
      zh: "指现行的保密协议，以及合同中有关知识产权、工装模具、数据的条款，谁起草都算。",
    },
    anchors: {
      1: {
        en: "Nothing, or we sign what partners send us; what may be asked or given is settled case by case.",
        zh: "没有约定，或者对方发来什么就签什么；哪些能问、哪些能给，遇到了再定。",
      },
      3: {
        en: "Signed agreements with main partners say what may be asked, what may be given and what stays secret; our engineers know it.",
        zh: "与主要合作方签的协议，写明哪些能问、哪些能给、哪些保密；工程师都清楚。",
      },
      5: {
        en: "Beyond signed agreements, we negotiate with each main partner for more documents, training or visits; after any dispute we check the terms again.",
        zh: "除签有协议外，还与主要合作方逐家谈，多争取资料、培训或参观；凡有争议，事后重审条款。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Two contracts with different terms on training or visits; sign-in sheet of engineers' training.",
        zh: "培训或参观条款不同的两份合同，工程师培训签到表。",
      },
      countsTo3: { en: "The signed agreement alone.", zh: "只有已签的协议。" },
    },
    evidenceMonths: 24,
    notApplicable: {
      reason: {
        en: "We are wholly owned by one group and have no business outside it.",
        zh: "本企业由集团全资所有，与集团外没有业务往来。",
      },
    },
    sources:
      "Tushman & Scanlan 1981; Dyer & Singh 1998; Ernst & Kim 2002; paper: domestic production network, production-teaching-research",
  },
  {
    id: "PRE.INT.3",
    cell: "PRE.INT",
    name: { en: "Domestic technical partners", zh: "国内技术合作方" },
    question: {
      en: "How do we prepare to work on technical questions with domestic partners?",
      zh: "与国内合作方一起研究技术问题，事先怎样准备？",
    },
    hint: {
      en: "Suppliers, institutes, universities, associations, firms of our cluster. Last 12 months.",
      zh: "指国内供应商、科研院所、高校、行业协会、集群内企业。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "We do not. We buy from them or sell to them; working on questions together has not come up.",
        zh: "不准备。与对方只谈买卖，没有谈到一起研究。",
      },
      3: {
        en: "With two or more domestic partners, we have agreed on technical questions to study together.",
        zh: "与两家及以上国内合作方，商定了要一起研究的技术课题。",
      },
      5: {
        en: "Beyond agreed questions, we choose partners for what we do not know ourselves; with each we have a joint plan, with people and money assigned.",
        zh: "除商定课题外，缺哪项技术，就按哪项选合作方；与每家都有共同计划，人员、经费已排定。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Joint plan with dates of work done; list of our open questions with a partner for each.",
        zh: "写明实际完成日期的共同计划，待解问题清单（每题写明合作方）。",
      },
      countsTo3: { en: "The cooperation memorandum alone.", zh: "只有合作备忘录。" },
    },
    evidenceMonths: 12,
    sources:
      "Tushman & Scanlan 1981; Dyer & Singh 1998; Ernst & Kim 2002; paper: domestic production network, production-teaching-research",
  },
];
