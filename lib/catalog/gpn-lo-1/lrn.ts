import type { Item } from "@/lib/instrument";

/** Learning: the twelve items of the phase LRN. */
export const lrn: readonly Item[] = [
  {
    id: "LRN.ORG.1",
    cell: "LRN.ORG",
    name: { en: "Solving faults", zh: "解决问题" },
    question: { en: "How do we solve a major fault?", zh: "出了重大质量或设备问题，怎样解决？" },
    hint: {
      en: "Rejected lots, machine stops, customer complaints.",
      zh: "例如整批退货、停机、客户投诉。",
    },
    anchors: {
      1: {
        en: "We repair it from experience. At most we look for the cause when a customer asks.",
        zh: "凭经验处理。至多在客户要求时查一下原因。",
      },
      3: {
        en: "We use a root-cause method on major faults and test some remedies in planned trials.",
        zh: "重大问题用根本原因分析法查，部分对策按计划做试验。",
      },
      5: {
        en: "We use a root-cause method on all major faults and test every remedy in a planned trial.",
        zh: "凡重大问题，都用根本原因分析法查，每项对策都按计划做试验。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated 8D or A3 reports; the log of the trials.",
        zh: "有日期的 8D 或 A3 报告，各次试验的记录。",
      },
      countsTo3: { en: "The manual of the method alone.", zh: "只有分析方法手册。" },
    },
    evidenceMonths: 12,
    sources:
      "Garvin 1993; Nonaka & Takeuchi 1995; Jansen et al. 2005 (coordination and socialisation antecedents); Argote 2013",
  },
  {
    id: "LRN.ORG.2",
    cell: "LRN.ORG",
    name: { en: "Experience passed on", zh: "经验传授" },
    question: {
      en: "How do other shifts and new people learn what experienced workers know?",
      zh: "老师傅会的，其他班次和新人怎样学？",
    },
    hint: {
      en: "Machine settings, hand skills, solutions to past faults.",
      zh: "包括设备参数、操作手法、以往问题的处理办法。",
    },
    anchors: {
      1: {
        en: "They watch and copy at the machine, or find out for themselves. Nothing is written down.",
        zh: "在机台上看着学，或自己摸索。没有写下来。",
      },
      3: {
        en: "For main processes, work standards and lessons are written down, and other people use them.",
        zh: "主要工序的作业标准和教训写成文件，其他人照着用。",
      },
      5: {
        en: "For all processes, work standards and lessons are written down and used by other people; they are updated at least once a year.",
        zh: "所有工序的作业标准和教训都写成文件，其他人照着用；每年至少更新一次。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Revision sheets with dates; list of all processes with their work standards.",
        zh: "有日期的修订页，全部工序的作业标准目录。",
      },
      countsTo3: { en: "The work standards alone.", zh: "只有作业标准。" },
    },
    evidenceMonths: 12,
    sources:
      "Garvin 1993; Nonaka & Takeuchi 1995; Jansen et al. 2005 (coordination and socialisation antecedents); Argote 2013",
  },
  {
    id: "LRN.ORG.3",
    cell: "LRN.ORG",
    name: { en: "Learning across departments", zh: "跨部门学习" },
    question: { en: "How do departments and shifts learn from each other?", zh: "各部门、各班次之间，怎样互相学？" },
    hint: {
      en: "Lessons and methods from daily work, not orders or instructions.",
      zh: "指干活中得来的经验和办法，不是派工和传达指令。",
    },
    anchors: {
      1: {
        en: "At most they answer when someone asks. Each department and shift does its own work.",
        zh: "至多有人问才答。各部门、各班次各做各的事。",
      },
      3: {
        en: "Departments or shifts meet regularly to tell each other what they have learned.",
        zh: "部门或班次之间定期开会，互相讲学到的做法。",
      },
      5: {
        en: "All departments and shifts meet regularly to tell each other what they have learned, and now use some of it.",
        zh: "所有部门和班次定期开会，互相讲学到的做法，有的已在别处用上。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes of the meetings; the work standard of a place that now uses a lesson of others.",
        zh: "有日期的会议记录，用上别处做法后的作业标准。",
      },
      countsTo3: { en: "The plan of meetings alone.", zh: "只有开会计划。" },
    },
    evidenceMonths: 12,
    sources:
      "Garvin 1993; Nonaka & Takeuchi 1995; Jansen et al. 2005 (coordination and socialisation antecedents); Argote 2013",
  },
  {
    id: "LRN.NET.1",
    cell: "LRN.NET",
    name: { en: "Meaning of changes", zh: "动向的影响" },
    question: {
      en: "When customers or markets change, how do we discuss what it means for us?",
      zh: "客户或市场有变动，怎样讨论对本企业的影响？",
    },
    hint: {
      en: "For example what it means for products, skills, investment.",
      zh: "例如对产品、技能、投资的影响。",
    },
    anchors: {
      1: {
        en: "There is no fixed discussion. We act when the change reaches an order.",
        zh: "没有固定讨论。影响到订单时再行动。",
      },
      3: {
        en: "We discuss changes at scheduled meetings and write down what they mean for us.",
        zh: "有变动，在定期会议上讨论，写下对本企业的影响。",
      },
      5: {
        en: "At scheduled meetings we compare several possible effects of each change in writing, each with its cost or gain.",
        zh: "每次有变动，都在定期会议上书面比较几种可能的影响，逐项算出得失多少钱。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes with the possible effects and costs.",
        zh: "写明几种可能影响和费用的会议记录（有日期）。",
      },
      countsTo3: { en: "Collected news or market reports alone.", zh: "只有收集来的消息或市场报告。" },
    },
    evidenceMonths: 12,
    sources: "Zahra & George 2002 (assimilation); Schmitz & Knorringa 2000; Teece 2007; Pietrobelli & Rabellotti 2011",
  },
  {
    id: "LRN.NET.2",
    cell: "LRN.NET",
    name: { en: "New technical standards", zh: "新技术标准" },
    question: { en: "When do we start to study a new technical standard?", zh: "新的技术标准，本企业什么时候开始学？" },
    hint: {
      en: "For example on safety, materials, testing, environment. If none was new, take the latest one.",
      zh: "例如安全、材料、检测、环保标准。近期没有新标准的，看最近的一项。",
    },
    anchors: {
      1: {
        en: "Only when a customer or an auditor asks for it, or never.",
        zh: "客户或审核员提了才学，或者一直没学。",
      },
      3: {
        en: "Without being asked, we study the main announced technical standards before they take effect.",
        zh: "已公布的主要技术标准，不等别人要求，生效前就学。",
      },
      5: {
        en: "Without being asked, we study the main technical standards while they are still drafts.",
        zh: "主要技术标准还是草案、在征求意见时，不等别人要求就学。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Training or trial records dated before the technical standard was announced.",
        zh: "日期早于标准公布的培训或试验记录。",
      },
      countsTo3: { en: "The training plan alone.", zh: "只有培训计划。" },
    },
    evidenceMonths: 12,
    sources: "Zahra & George 2002 (assimilation); Schmitz & Knorringa 2000; Teece 2007; Pietrobelli & Rabellotti 2011",
  },
  {
    id: "LRN.NET.3",
    cell: "LRN.NET",
    name: { en: "End users", zh: "终端用户" },
    question: {
      en: "How do we learn about the end users of our products?",
      zh: "产品的终端用户，本企业怎样了解？",
    },
    hint: {
      en: "What users do with the product, and where it is sold in the end.",
      zh: "指用户拿产品做什么，最后卖到哪里。",
    },
    anchors: {
      1: {
        en: "We do not. The end market is the customer's business; we work to the specification.",
        zh: "不了解。终端市场是客户的事，本企业按规格做。",
      },
      3: {
        en: "For the main product, we have noted its use and end market from reports or visits.",
        zh: "对最主要的产品，从报告或走访中记下了用途和终端市场。",
      },
      5: {
        en: "For each main product, we note its use and end market from our own visits, several times a year.",
        zh: "每项主要产品，一年多次自己走访，记下用途和终端市场。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated notes of several visits to users or markets.",
        zh: "有日期的多次用户或市场走访记录。",
      },
      countsTo3: { en: "A bought market report alone.", zh: "只有买来的市场报告。" },
    },
    evidenceMonths: 12,
    sources: "Zahra & George 2002 (assimilation); Schmitz & Knorringa 2000; Teece 2007; Pietrobelli & Rabellotti 2011",
  },
  {
    id: "LRN.POS.1",
    cell: "LRN.POS",
    name: { en: "Lessons from orders", zh: "订单总结" },
    question: {
      en: "After an order or a customer audit, what do we do with what we learned?",
      zh: "订单做完、客户审核后，得来的经验怎么办？",
    },
    hint: {
      en: "About materials, processes, testing, the customer's requirements.",
      zh: "指材料、工艺、检测、客户要求上的经验。",
    },
    anchors: {
      1: {
        en: "What we learned stays with the people who did the work. Nothing is written down.",
        zh: "学到的只留在经手的人那里，没有写下来。",
      },
      3: {
        en: "After important new orders and audits, we write down what we learned.",
        zh: "重要的新订单、审核办完后，写下学到的东西。",
      },
      5: {
        en: "After every new order and audit, we write down what we learned; later orders use it.",
        zh: "每次新订单、审核办完后，都写下学到的东西；后面的订单照着用。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated notes of lessons; papers of a later order that uses one.",
        zh: "有日期的经验总结，用到它的后续订单文件。",
      },
      countsTo3: { en: "The form for closing notes alone.", zh: "只有总结表的格式。" },
    },
    evidenceMonths: 12,
    sources: "Hobday 1995; Ernst & Kim 2002; Morrison/Pietrobelli/Rabellotti 2008; Humphrey & Schmitz 2002",
  },
  {
    id: "LRN.POS.2",
    cell: "LRN.POS",
    name: { en: "Comparison with other firms", zh: "与同行比较" },
    question: {
      en: "How do we compare ourselves with competitors or firms one stage ahead of us?",
      zh: "本企业怎样与同行或标杆企业对比？",
    },
    hint: {
      en: "One stage ahead: for example, they also have their own design or brand.",
      zh: "标杆企业指走在前面的，例如已有自主设计或自主品牌。",
    },
    anchors: {
      1: {
        en: "We do not. At most we hear of other firms through quotations and from customers.",
        zh: "不比较。至多从报价和客户谈话中听到一点。",
      },
      3: {
        en: "At least once we compared our figures or products with those of a competitor or firm ahead of us; the result is noted.",
        zh: "至少与一家同行或标杆企业，比过数据或产品，记下了结果。",
      },
      5: {
        en: "Every year we compare our figures or products with several competitors or firms ahead of us; we note the gaps and act on them.",
        zh: "每年与多家同行或标杆企业，比数据或产品，记下差距，并采取措施。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated comparison sheets with figures; record of what was done about the gaps.",
        zh: "有日期和数据的比较表，针对差距的措施记录。",
      },
      countsTo3: { en: "Competitors' catalogues alone.", zh: "只有竞争对手的产品目录。" },
    },
    evidenceMonths: 12,
    sources: "Hobday 1995; Ernst & Kim 2002; Morrison/Pietrobelli/Rabellotti 2008; Humphrey & Schmitz 2002",
  },
  {
    id: "LRN.POS.3",
    cell: "LRN.POS",
    name: { en: "Work new to our firm", zh: "还没做的环节" },
    question: {
      en: "How do we build up skills for kinds of work that our firm does not do yet?",
      zh: "本企业还没做的环节，怎样先备好会做的人？",
    },
    hint: {
      en: "For example design, choosing materials, logistics, brand. If we do all of these, answer for another industry.",
      zh: "例如设计、自主选料、物流、品牌。这些都已在做的，按新行业作答。",
    },
    anchors: {
      1: {
        en: "We do not. If people are trained, it is for the work we do now.",
        zh: "没有准备。有培训，也只针对现有环节。",
      },
      3: {
        en: "Some people were trained or hired for at least one kind of work that we do not do yet.",
        zh: "为至少一个还没做的环节，培训或招聘了部分人员。",
      },
      5: {
        en: "People trained or hired for work that we do not do yet have finished a small project in it.",
        zh: "为还没做的环节培训或招聘的人，已做完一个这方面的小项目。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Plan and results of this project, dated.",
        zh: "该项目的计划和成果（有日期）。",
      },
      countsTo3: { en: "Job adverts or a training plan alone.", zh: "只有招聘启事或培训计划。" },
    },
    evidenceMonths: 12,
    sources: "Hobday 1995; Ernst & Kim 2002; Morrison/Pietrobelli/Rabellotti 2008; Humphrey & Schmitz 2002",
  },
  {
    id: "LRN.INT.1",
    cell: "LRN.INT",
    name: { en: "Formal channels", zh: "正式途径" },
    question: {
      en: "How do we use formal channels to ask partners our technical questions?",
      zh: "通过正式途径，本企业怎样向合作方问技术问题？",
    },
    hint: {
      en: "Training, technical help, licences, joint projects, audits that we asked for.",
      zh: "指培训、技术指导、技术许可、联合项目、本企业主动要求的审核。",
    },
    anchors: {
      1: {
        en: "We use none. At most we ask informally, or partners explain something in the audits that they require.",
        zh: "没有用过。至多随口问问，或在对方规定的审核中听对方讲。",
      },
      3: {
        en: "Through two or more formal channels, we asked questions prepared beforehand.",
        zh: "事先备好问题，通过两种及以上正式途径问过。",
      },
      5: {
        en: "Through two or more formal channels, we asked questions prepared beforehand; on a list we follow each one until it is answered.",
        zh: "事先备好问题，通过两种及以上正式途径问；列成清单，逐个跟到有答复为止。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Question list with dates of answers.",
        zh: "写明答复日期的问题清单。",
      },
      countsTo3: { en: "The schedule of training or audits alone.", zh: "只有培训或审核日程。" },
    },
    evidenceMonths: 12,
    sources:
      "Ernst & Kim 2002; Lane & Lubatkin 1998; Dyer & Nobeoka 2000; Giuliani & Bell 2005; De Marchi/Giuliani/Rabellotti 2017",
  },
  {
    id: "LRN.INT.2",
    cell: "LRN.INT",
    name: { en: "Face-to-face learning", zh: "当面学习" },
    question: {
      en: "How do our people learn face to face from a partner's people?",
      zh: "本企业的人，怎样向合作方的人当面学？",
    },
    hint: {
      en: "Visits, stays at a partner's plant, engineers sent to us.",
      zh: "包括参观考察、驻厂学习、对方派工程师来厂。",
    },
    anchors: {
      1: {
        en: "At most people meet partners when an order needs it; what they see is not written down.",
        zh: "至多订单需要时双方见面，看到的没有写下来。",
      },
      3: {
        en: "Some of our people visited or stayed with a partner, or worked with its engineers here; each wrote a report on what was learned.",
        zh: "部分人员到合作方参观、驻厂，或跟对方来厂的工程师学过，每人都写了学习报告。",
      },
      5: {
        en: "Every year some of our people learn with a partner, there or here; each writes a report, and our lines use what was learned.",
        zh: "每年都有人员到合作方，或跟对方来厂的人学；每人都写报告，学来的做法已在产线上用。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated reports of such visits or stays; the work standard changed afterwards.",
        zh: "有日期的学习报告，学习后修订的作业标准。",
      },
      countsTo3: { en: "The exchange plan alone.", zh: "只有交流计划。" },
    },
    evidenceMonths: 12,
    sources:
      "Ernst & Kim 2002; Lane & Lubatkin 1998; Dyer & Nobeoka 2000; Giuliani & Bell 2005; De Marchi/Giuliani/Rabellotti 2017",
  },
  {
    id: "LRN.INT.3",
    cell: "LRN.INT",
    name: { en: "Technical partners beyond customers", zh: "客户以外的技术合作" },
    question: {
      en: "Apart from our customers, with whom do we work on technical questions?",
      zh: "除客户外，技术问题还与谁一起研究？",
    },
    hint: {
      en: "Domestic suppliers, universities, firms of our cluster or of other industries, experts living abroad.",
      zh: "指国内供应商、高校、集群内或其他行业的企业、海外专家。",
    },
    anchors: {
      1: {
        en: "With nobody else. New ideas come at most from inside our firm and from customers.",
        zh: "没有别人。新做法至多来自企业内部和客户。",
      },
      3: {
        en: "On a technical question of our own, we work with at least one partner who is not a customer.",
        zh: "至少与一家（或一位）客户以外的合作方，研究本企业的技术问题。",
      },
      5: {
        en: "On technical questions of our own, we work with two or more partners who are not customers; a product or process of ours uses the results.",
        zh: "与两家（或两位）及以上客户以外的合作方，研究本企业的技术问题；成果已用在产品或工艺上。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Project list with dates and results; papers of the product or process that uses them.",
        zh: "有日期和成果的项目清单，用到成果的产品或工艺资料。",
      },
      countsTo3: { en: "The cooperation agreement alone.", zh: "只有合作协议。" },
    },
    evidenceMonths: 12,
    sources:
      "Ernst & Kim 2002; Lane & Lubatkin 1998; Dyer & Nobeoka 2000; Giuliani & Bell 2005; De Marchi/Giuliani/Rabellotti 2017",
  },
];
