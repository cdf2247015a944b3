import type { Item } from "@/lib/instrument";

/** Preparation: the twelve items of the phase PRE. */
export const pre: readonly Item[] = [
  {
    id: "PRE.ORG.1",
    cell: "PRE.ORG",
    name: { en: "Learning in the plan", zh: "计划中的学习目标" },
    question: {
      en: "How do we work with a yearly target for learning?",
      zh: "年度学习目标，本企业怎样管？",
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
        en: "The plan has a written target for the year with one person responsible; the result is checked at least once a year.",
        zh: "计划写明全年学习目标，由一名责任人负责；完成情况每年至少检查一次。",
      },
      5: {
        en: "The written target has one person responsible; top management checks the result every quarter and changes the target whenever needed.",
        zh: "书面学习目标由一名责任人负责；高层每季度检查完成情况，该改的及时改。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Minutes of the quarterly checks; the target page, with any change dated.",
        zh: "季度检查的会议记录，目标页（改过的注明日期）。",
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
      en: "What happens to planned learning hours when orders peak?",
      zh: "一到旺季，原定的学习时间怎么办？",
    },
    hint: {
      en: "Training, trials, practice on new machines; shop floor and engineering. Peak season: when orders are most.",
      zh: "包括一线和技术人员的培训、试验、新设备上手练习。旺季指订单最多的时候。",
    },
    anchors: {
      1: {
        en: "No learning hours are planned. People learn while they work; when orders peak, production comes first.",
        zh: "没有排学时。平时边干边学，旺季先保生产。",
      },
      3: {
        en: "Main departments have planned learning hours; in the peak season, at least part of them was kept.",
        zh: "主要部门排了学时；旺季时，至少保住一部分。",
      },
      5: {
        en: "All departments have planned learning hours; in the peak season, all of them were kept.",
        zh: "各部门都排了学时；旺季时，全部保住。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Learning-hours log of the peak season by department, with the plan.",
        zh: "旺季各部门的学习工时记录，附原计划。",
      },
      countsTo3: { en: "The training plan alone.", zh: "只有培训计划。" },
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
      en: "What really happens counts, not the rule. Bad news counts too: a fault found late, a date that cannot be kept.",
      zh: "看实际怎么做，不看制度怎么写。坏消息也算：问题发现晚了、交期赶不上。",
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
        en: "In all departments reports are logged and answered, and nobody was punished for reporting; leaders report their own mistakes too.",
        zh: "各部门都有登记、有答复，没有人因上报受罚；领导自己的差错也上报。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Log of all departments with dates of report and answer; a report by a leader.",
        zh: "各部门写明上报、答复日期的差错登记，领导上报的一例。",
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
      en: "Customers' plans, technical standards, new technologies, end markets, trade rules.",
      zh: "包括客户计划、技术标准、新技术、终端市场、贸易规则。",
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
        en: "The watch list also covers each customer above 10% of sales and two other industries we could supply; each entry has a person responsible.",
        zh: "书面关注清单还列入每家大客户（占销售超 10%），以及本企业能供货的两个其他行业；每项都有责任人。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated entries on these customers and industries, with the person responsible.",
        zh: "有关这些客户和行业的动向记录（有日期和责任人）。",
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
      en: "Apart from customers, which sources of market and technical information do we use?",
      zh: "除客户外，市场和技术信息还靠哪些来源？",
    },
    hint: {
      en: "Fairs, associations, patents, visits to end markets, customs or price data.",
      zh: "例如展会、行业协会、专利、终端市场走访、海关或价格数据。",
    },
    anchors: {
      1: {
        en: "None. Information comes with the customers' orders, drawings and messages.",
        zh: "没有别的来源。信息随客户的订单、图纸、通知而来。",
      },
      3: {
        en: "We regularly use two or more kinds of source other than our customers.",
        zh: "定期使用客户以外的两类及以上来源。",
      },
      5: {
        en: "We regularly use four or more kinds of source other than our customers.",
        zh: "定期使用客户以外的四类及以上来源。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated fair or visit reports; notes from each of four kinds of source.",
        zh: "有日期的展会或走访报告，四类来源各自的记录。",
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
      zh: "听到外面有变动，本企业怎样定对策？",
    },
    hint: {
      en: "For example a customer's plan, a material price, a technical standard, a trade rule.",
      zh: "例如客户计划、原料价格、技术标准、贸易规则有变动。",
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
        en: "All news goes by a fixed route to a named meeting or person; each case is decided within one month, urgent ones within days.",
        zh: "凡有动向，都按固定渠道报给指定会议或负责人；每件在一个月内有决定，急事几天就定。",
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
    name: { en: "Facts about partners", zh: "合作方台账" },
    question: {
      en: "How do we bring together the facts about our partners and competitors?",
      zh: "合作方和竞争对手的情况，本企业怎样汇总？",
    },
    hint: {
      en: "Their share of our sales or purchases, the work each does, who could replace them, tooling that only one uses.",
      zh: "包括占销售或采购多少、各做哪些环节、可由谁替代、只供一家用的工装模具。",
    },
    anchors: {
      1: {
        en: "We do not. At most the facts are in the sales and purchase records.",
        zh: "不汇总。至多在销售和采购记录里查得到。",
      },
      3: {
        en: "A list or map shows the facts about main partners; it is updated at least once a year.",
        zh: "主要合作方的情况列成台账或图，每年至少更新一次。",
      },
      5: {
        en: "A list or map shows main partners, their own customers or suppliers, and our direct competitors; it is updated at least once a year.",
        zh: "台账或图还列出主要合作方的客户、供应商，以及本企业的直接竞争对手，每年至少更新一次。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Map or list of these firms with dates of update.",
        zh: "列有这些企业、写明更新日期的台账或图。",
      },
      countsTo3: { en: "A list or map without dates.", zh: "只有台账或图，没有日期。" },
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
      en: "What have we written down about our upgrading aim for the coming years?",
      zh: "今后几年的升级目标，本企业写下了什么？",
    },
    hint: {
      en: "A better process, a new product, taking on design or a brand, supplying another industry. Last 24 months.",
      zh: "指改工艺、做新产品、承担设计或品牌、进入其他行业。以近 24 个月为准。",
    },
    anchors: {
      1: { en: "Nothing. We aim to win and fill orders.", zh: "没有写过。目标是接单、交货。" },
      3: {
        en: "We have written down the kind of upgrading and the target year.",
        zh: "写明了升级类型和目标年份。",
      },
      5: {
        en: "We have written down the kind of upgrading, the target year, the expected cost and the expected gain in figures.",
        zh: "写明了升级类型、目标年份，还用数字写明要花多少、能得多少。",
      },
    },
    evidence: {
      countsTo5: {
        en: "The dated paper with the aim, its cost and its gain in figures.",
        zh: "写明目标的文件（有日期），列出费用和收益的数字。",
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
    name: { en: "Loss of a large customer", zh: "失去大客户" },
    question: {
      en: "What have we calculated about losing our largest customers?",
      zh: "失去大客户的后果，本企业怎样测算？",
    },
    hint: {
      en: "On paper: the customer stops ordering or makes the parts itself.",
      zh: "指书面测算，包括客户停单、收回自制。",
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
        en: "Every year we calculate, with figures, what losing each main customer would mean.",
        zh: "失去每家主要客户的后果，每年都逐家测算，列出数字。",
      },
    },
    evidence: {
      countsTo5: {
        en: "This year's and last year's calculation, dated.",
        zh: "今年和去年的测算表（有日期）。",
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
      en: "Questions on drawings, materials, testing, technical standards.",
      zh: "指图纸、材料、检测、技术标准上的问题。",
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
        en: "Each main partner has named technical contacts at two or more levels of our firm; all speak its language and know its technical standards.",
        zh: "每家主要合作方，本企业两个及以上层级都定了技术对接人，会讲对方的语言，懂对方的技术标准。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes of technical talks at two or more levels.",
        zh: "两个及以上层级的技术交流记录（有日期）。",
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
        en: "Nothing in writing; what may be asked or given is settled case by case.",
        zh: "没有书面约定；哪些能问、哪些能给，遇到了再定。",
      },
      3: {
        en: "Signed agreements with main partners say what may be asked, what may be given and what stays secret; our engineers know it.",
        zh: "与主要合作方签的协议，写明哪些能问、哪些能给、哪些保密；工程师都清楚。",
      },
      5: {
        en: "Signed agreements with all partners who give or get technical information say what may be asked, given and kept secret; our engineers know it.",
        zh: "与所有往来技术资料的合作方签的协议，写明哪些能问、哪些能给、哪些保密；工程师都清楚。",
      },
    },
    evidence: {
      countsTo5: {
        en: "The list of partners with the date of each agreement; sign-in sheet of engineers' training.",
        zh: "合作方清单（写明每份协议的日期），工程师培训签到表。",
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
      en: "Suppliers, institutes, universities, associations, firms of our cluster.",
      zh: "指国内供应商、科研院所、高校、行业协会、集群内企业。",
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
        en: "With two or more domestic partners, we have joint plans for the agreed technical questions; people, dates and money are assigned.",
        zh: "与两家及以上国内合作方，为商定的技术课题订了共同计划；人员、日期、经费都已排定。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Joint plans with dates of work done.",
        zh: "写明实际完成日期的共同计划。",
      },
      countsTo3: { en: "The cooperation memorandum alone.", zh: "只有合作备忘录。" },
    },
    evidenceMonths: 12,
    sources:
      "Tushman & Scanlan 1981; Dyer & Singh 1998; Ernst & Kim 2002; paper: domestic production network, production-teaching-research",
  },
];
