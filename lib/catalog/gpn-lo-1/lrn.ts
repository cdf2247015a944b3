import type { Item } from "@/lib/instrument";

/** Learning: the twelve items of the phase LRN. */
export const lrn: readonly Item[] = [
  {
    id: "LRN.ORG.1",
    cell: "LRN.ORG",
    name: { en: "Solving faults", zh: "解决问题" },
    question: { en: "How do we solve a major fault?", zh: "出了重大质量或设备问题，怎样解决？" },
    hint: {
      en: "Rejected lots, machine stops, customer complaints. Looking for the cause is part of it. Last 12 months.",
      zh: "例如整批退货、停机、客户投诉。查原因也算在内。以近 12 个月为准。",
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
        en: "Beyond the root-cause method, people at all levels run trials and write the expected result first; the days to solve each fault are recorded.",
        zh: "除用根本原因分析法外，各级人员都做试验，预期结果事先写下；每个问题用了几天解决，都有记录。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated 8D or A3 reports; trial log with expected and actual results.",
        zh: "有日期的 8D 或 A3 报告，写明预期和实际结果的试验记录。",
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
      en: "Machine settings, hand skills, solutions to past faults. Last 12 months.",
      zh: "包括设备参数、操作手法、以往问题的处理办法。以近 12 个月为准。",
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
        en: "Beyond writing lessons down, we count how often they are used; unwritten skills are passed on by video or in pairs; outdated content is removed.",
        zh: "除写成文件外，还统计使用次数；没写下来的手法，靠视频或结对教；过时的内容已经删掉。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Revision sheet that shows what was removed; dated count of use; pairing list or videos.",
        zh: "写明删去内容的修订页，有日期的使用统计，结对表或视频。",
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
      en: "Lessons and methods from daily work, not orders or instructions. Last 12 months.",
      zh: "指干活中得来的经验和办法，不是派工和传达指令。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "At most they answer when someone asks. Each department and shift does its own work.",
        zh: "至多有人问才答。各部门、各班次各做各的事。",
      },
      3: {
        en: "Departments meet regularly to tell each other what they have learned; some people work in another department for a time.",
        zh: "各部门定期一起开会，讲各自学到的做法；部分人员到其他部门轮岗。",
      },
      5: {
        en: "Beyond meetings and job rotation, teaching is a job duty; groups across departments, shifts or sites solve problems; figures show the gains.",
        zh: "除开会、轮岗外，还把教别人写进岗位职责；跨部门、班次或厂区的小组一起解决问题；改善有数据可查。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated rotation and teaching records; group minutes with figures.",
        zh: "有日期的轮岗和授课记录，附数据的小组会议记录。",
      },
      countsTo3: { en: "The rotation plan alone.", zh: "只有轮岗计划。" },
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
      en: "For example what it means for products, skills, investment. Last 12 months.",
      zh: "例如对产品、技能、投资的影响。以近 12 个月为准。",
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
        en: "At scheduled meetings we compare several possible effects in writing, each with cost and person responsible; different opinions are recorded.",
        zh: "定期会议上书面比较几种可能的影响，每项都算出费用、定下责任人；凡有不同意见都记下。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes with the possible effects, costs and persons responsible.",
        zh: "写明几种可能影响、费用和责任人的会议记录（有日期）。",
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
      en: "For example on safety, materials, testing, environment. Last 12 months; if there was none, take the latest one before that.",
      zh: "例如安全、材料、检测、环保标准。以近 12 个月为准；没有的，看再往前最近的一次。",
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
        en: "We study and try out main standards 12 months or more before they take effect; our people take part in a standards body or technical committee.",
        zh: "主要技术标准生效前 12 个月或更早，就开始学、开始试；有人员参加标准化组织或技术委员会。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Training and trial records with the technical standards' dates; committee sign-in sheet.",
        zh: "对照技术标准生效日期的培训和试验记录，委员会签到表。",
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
      en: "What users do with the product, what they pay, what they could buy instead. Last 12 months.",
      zh: "指用户拿产品做什么、付多少钱、还能买什么代替。以近 12 个月为准。",
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
        en: "Throughout the year we visit users and markets ourselves and note use, price and substitutes; our proposals to customers use these notes.",
        zh: "全年自己走访用户和市场，记下用途、价格和替代产品；给客户提建议，用到这些记录。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated notes of user visits; a proposal to a customer that uses them.",
        zh: "有日期的用户走访记录，用到这些记录的客户建议书。",
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
      zh: "订单做完或客户审核后，学到的东西怎么处理？",
    },
    hint: {
      en: "About materials, processes, testing, the customer's requirements. Last 12 months.",
      zh: "指材料、工艺、检测、客户要求上的经验。以近 12 个月为准。",
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
        en: "For every new project, we compare what we learned with aims set beforehand; lessons from orders and audits are filed by topic for later use.",
        zh: "每个新项目做完，都对照事先定的学习目标总结；订单、审核中学到的东西，按专题归档备查。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated project closing notes with aims and lessons; the file by topic.",
        zh: "写明学习目标和收获的项目总结（有日期），按专题归档的资料。",
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
      zh: "与同行或走在前面的企业，怎样比较？",
    },
    hint: {
      en: "One stage ahead: for example, they also have their own design or brand. Last 12 months.",
      zh: "走在前面的企业，例如已有自主设计或自主品牌的。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "We do not. At most we hear of other firms through quotations and from customers.",
        zh: "不比较。至多从报价和客户谈话中听到一点。",
      },
      3: {
        en: "We have compared our figures with at least one such firm's, or taken its product apart, and noted the result.",
        zh: "至少与一家同行或走在前面的企业，比过数据，或拆解过对方产品，记下了结果。",
      },
      5: {
        en: "We regularly compare our figures with those of several such firms; we note the gaps and act on them.",
        zh: "与多家同行或走在前面的企业，定期比较数据，记下差距，并采取措施。",
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
      en: "For example design, choosing materials, logistics, brand. If we do all of these, answer for another industry. Last 12 months.",
      zh: "例如设计、自主选料、物流、品牌。这些都已在做的，按新行业作答。以近 12 个月为准。",
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
        en: "In addition, these people have carried out at least one small project of our own; it has a plan in steps, and all steps due so far are done.",
        zh: "除此以外，这些人还做了本企业自己的小项目，至少一个；项目有分步计划，到期的步骤都已做完。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Plan with dates of steps done; results of a pilot task or own project.",
        zh: "写明各步实际完成日期的计划，试做或自有项目的成果。",
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
      en: "Through which formal channels do we learn from our partners?",
      zh: "本企业通过哪些正式途径向合作方学习？",
    },
    hint: {
      en: "Training, technical help, licences, joint projects, audits that we asked for. Last 12 months.",
      zh: "指培训、技术指导、技术许可、联合项目、本企业主动要求的审核。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "At most those that partners require: their audits and instructions.",
        zh: "至多是对方规定的审核和指示，没有别的途径。",
      },
      3: {
        en: "We used two or more formal channels, with questions prepared beforehand.",
        zh: "用过两种及以上正式途径，要问的问题事先备好。",
      },
      5: {
        en: "Beyond prepared questions, we tell partners what we want to learn and how; a list shows which questions are answered and which are open.",
        zh: "除备好问题外，还向合作方提出学什么、怎样学；哪些问题已答、哪些未答，有清单跟踪。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Question list with dates of answers; our written request to a partner.",
        zh: "写明答复日期的问题清单，发给合作方的学习需求单。",
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
      en: "Visits, stays at a partner's plant, engineers sent to us. Last 12 months.",
      zh: "包括参观考察、驻厂学习、对方派工程师来厂。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "At most people meet partners when an order needs it; what they see is not written down.",
        zh: "至多订单需要时双方见面，看到的没有写下来。",
      },
      3: {
        en: "Some of our people visited or stayed with a partner, and each wrote a report on what was learned.",
        zh: "部分人员到合作方参观或驻厂学习，每人回来都写了学习报告。",
      },
      5: {
        en: "We and partners exchange people by plan; ours write reports; methods they learned were practised on our lines and written into work standards.",
        zh: "双方按计划互派人员；本企业的人回来都写报告；学来的做法在产线上练过，并写进作业标准。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated visit or stay reports with author; the work standard changed afterwards.",
        zh: "有日期和作者的参观或驻厂报告，学习后修订的作业标准。",
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
      en: "Domestic suppliers, universities, firms of our cluster or of other industries, experts living abroad. Last 12 months.",
      zh: "指国内供应商、高校、集群内或其他行业的企业、海外专家。以近 12 个月为准。",
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
        en: "We work with several such partners, independent of each other; what they and our customers taught us led to a product or process we can name.",
        zh: "除客户外，还与多个互不关联的合作方研究；再结合向客户学到的做法，开发出说得出名称的产品或工艺。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Project list with dates and results; a product or process file that names the sources.",
        zh: "有日期和成果的项目清单，注明来源的产品或工艺资料。",
      },
      countsTo3: { en: "The cooperation agreement alone.", zh: "只有合作协议。" },
    },
    evidenceMonths: 12,
    sources:
      "Ernst & Kim 2002; Lane & Lubatkin 1998; Dyer & Nobeoka 2000; Giuliani & Bell 2005; De Marchi/Giuliani/Rabellotti 2017",
  },
];
