import type { Item } from "@/lib/instrument";

/** Sources of the four cells of Evaluation; all items of a cell share its sources. */
const organisation =
  "Argyris & Schon 1978; Baldrige 'Learning' factor; EFQM RADAR assess & refine; DLOQ embedded-systems and leadership constructs";
const network =
  "Teece 2007; Senge 1990; Tetlock & Gardner 2015 (scored forecasts); paper: 'changes of global production networks'";
const position =
  "Gereffi et al. 2005 (dynamics); Kaplinsky & Morris 2001; Bazan & Navas-Aleman 2004; Ponte & Ewert 2009 (downgrading)";
const interaction =
  "Gulati & Sytch 2007; Lane/Salk/Lyles 2001; Kale & Singh 2007; paper: 'interaction between this enterprise and the network'";

/** The twelve items of Evaluation: checking what learning brought, and changing how the firm learns. */
export const eva: readonly Item[] = [
  {
    id: "EVA.ORG.1",
    cell: "EVA.ORG",
    name: { en: "Indicators of learning", zh: "学习效果指标" },
    question: {
      en: "What do we look at to judge the result of training and learning?",
      zh: "培训和学习的结果，看什么来判断？",
    },
    hint: {
      en: "Figures that are really in use, not those that a form has room for.",
      zh: "看平时真正在用的数字，不看表格上印的。",
    },
    anchors: {
      1: {
        en: "At most we note hours or attendance; the result is judged by impression.",
        zh: "至多记课时或出勤，结果凭印象判断。",
      },
      3: {
        en: "Beyond hours and attendance, we follow two or more indicators of the result, such as repeated faults.",
        zh: "除课时、出勤外，还跟踪两项及以上结果指标，如重复出现的故障。",
      },
      5: {
        en: "Beyond hours and attendance, we follow two or more indicators of the result; we compare them with figures of cost, quality or delivery.",
        zh: "除课时、出勤外，还跟踪两项及以上结果指标，并与成本、质量或交期对照。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated sheet of these indicators with cost, quality or delivery figures.",
        zh: "有日期的结果指标表，附成本、质量或交期数据。",
      },
      countsTo3: { en: "The list of indicators alone.", zh: "只有指标清单。" },
    },
    evidenceMonths: 12,
    sources: organisation,
  },
  {
    id: "EVA.ORG.2",
    cell: "EVA.ORG",
    name: { en: "Looking back at projects", zh: "事后复盘" },
    question: {
      en: "What do we do after a project is finished or a fault is repaired?",
      zh: "项目做完、故障排除之后，接下来做什么？",
    },
    hint: {
      en: "The start of a new product, the move of a line, a machine stop, a rejected lot.",
      zh: "包括新品投产、产线搬迁、设备停机、整批退货。",
    },
    anchors: {
      1: {
        en: "We go on to the next task; nobody looks back at how it went.",
        zh: "接着做后面的事，没有人回头看。",
      },
      3: {
        en: "After major projects and faults, those involved hold a review; because of these reviews, some work standards were changed.",
        zh: "重大项目、重大故障之后，参与的人一起复盘，部分作业标准因此改过。",
      },
      5: {
        en: "After projects and faults, large or small, those involved hold a review; some work standards were changed because of it, and the effect checked.",
        zh: "项目、故障不论大小，参与的人都复盘，部分作业标准因此改过，改后核对过效果。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated review minutes and the revision sheet that names them; figures after the change.",
        zh: "有日期的复盘记录，注明该次复盘的修订页，改后的数据。",
      },
      countsTo3: { en: "The rule on reviews alone.", zh: "只有复盘制度。" },
    },
    evidenceMonths: 12,
    sources: organisation,
  },
  {
    id: "EVA.ORG.3",
    cell: "EVA.ORG",
    name: { en: "Checking how we learn", zh: "检查学习办法" },
    question: {
      en: "How do we check our own ways of training and learning?",
      zh: "自己这套培训、学习的办法，怎样检查？",
    },
    hint: {
      en: "Courses, training on the job, team meetings, collections of lessons. Last 24 months.",
      zh: "包括培训课、师傅带徒弟、班组会、经验汇编。以近 24 个月为准。",
    },
    anchors: {
      1: {
        en: "We do not. How we train and learn was not talked about.",
        zh: "不检查。怎样培训、怎样学，没有谈过。",
      },
      3: {
        en: "Every year we look at what helped and what did not, and decide what to stop.",
        zh: "每年检查哪些有用、哪些没用，定下停掉什么。",
      },
      5: {
        en: "Every year we check with figures what helped and what did not; what did not help was changed or stopped.",
        zh: "每年用数据检查哪些有用、哪些没用；没用的已改掉或停掉。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes of the check, with figures; the changed training plan.",
        zh: "附数据的检查记录（有日期），培训计划修改页。",
      },
      countsTo3: { en: "The training plan alone.", zh: "只有培训计划。" },
    },
    evidenceMonths: 24,
    sources: organisation,
  },
  {
    id: "EVA.NET.1",
    cell: "EVA.NET",
    name: { en: "Checking our expectations", zh: "预判的核对" },
    question: {
      en: "How do we check what we expected of the market against what happened?",
      zh: "对市场的预判，事后怎样核对？",
    },
    hint: {
      en: "For example next quarter's orders, a material price, the date of a new technical standard.",
      zh: "例如下季度订单、原料价格、新技术标准的生效时间。",
    },
    anchors: {
      1: {
        en: "We do not. Once things have happened, nobody goes back to what we expected.",
        zh: "不核对。事情过了，没有人回头看当初怎么预判。",
      },
      3: {
        en: "After a large surprise we sit together and compare it with what we had expected.",
        zh: "遇到大的意外，会坐下来对照当初的预判谈一谈。",
      },
      5: {
        en: "We write our expectations down beforehand, compare them regularly with what happened, and look for the causes of our errors.",
        zh: "预判事先写明，定期与实际对照，并查找看错的原因。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Log of expectations with date, what happened, and cause of error.",
        zh: "写明预判日期、实际情况和看错原因的记录。",
      },
      countsTo3: { en: "A list of expectations without what happened.", zh: "只有预判、没有实际情况。" },
    },
    evidenceMonths: 12,
    sources: network,
  },
  {
    id: "EVA.NET.2",
    cell: "EVA.NET",
    name: { en: "Early-warning indicators", zh: "预警指标" },
    question: {
      en: "How do we notice early that the market is changing?",
      zh: "市场要变，本企业怎样及早看出来？",
    },
    hint: {
      en: "For example customers' stock, material prices, freight rates, inquiries.",
      zh: "例如客户库存、原料价格、运费、询价次数。",
    },
    anchors: {
      1: {
        en: "We do not. We see it in our own orders, selling prices and complaints, when the change has reached us.",
        zh: "看不出来。变动到了眼前，才从自己的订单、售价和投诉里看到。",
      },
      3: {
        en: "For our main market, we watch some indicators that move before our orders do.",
        zh: "对最主要的市场，盯着几项比订单先动的指标。",
      },
      5: {
        en: "For all main markets, we watch indicators that move before our orders do; each has a warning line, and a person who acts at it.",
        zh: "所有主要市场，都盯着比订单先动的指标；每项有预警线，到线就由责任人处理。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated indicator sheet with value, warning line, person responsible and what was done.",
        zh: "有日期、数值、预警线、责任人和处理情况的指标表。",
      },
      countsTo3: { en: "The list of indicators alone.", zh: "只有指标清单。" },
    },
    evidenceMonths: 12,
    sources: network,
  },
  {
    id: "EVA.NET.3",
    cell: "EVA.NET",
    name: { en: "Revising our view of the market", zh: "修订市场判断" },
    question: {
      en: "When do we revise our written view of the market?",
      zh: "对市场的书面判断，本企业什么时候修改？",
    },
    hint: {
      en: "For example which customer will grow, which technology will spread, whether demand will rise. Last 24 months.",
      zh: "例如哪家客户会做大、哪项技术会普及、需求还会不会涨。以近 24 个月为准。",
    },
    anchors: {
      1: {
        en: "We have not revised it, or nothing was ever written down.",
        zh: "没有修改过，或者从来没有写下来。",
      },
      3: {
        en: "Every year we go through our written view of the market and change what no longer fits.",
        zh: "每年检查一次书面的市场判断，不合用的就改。",
      },
      5: {
        en: "We go through our written view of the market every year and whenever a new fact contradicts it; what no longer fits is changed.",
        zh: "书面的市场判断每年检查，平时凡有新情况对不上也检查，不合用的就改。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated changes between the yearly checks, with the fact behind each.",
        zh: "两次年度检查之间的修改记录，写明日期和依据。",
      },
      countsTo3: { en: "The present paper alone.", zh: "只有现行的书面判断。" },
    },
    evidenceMonths: 24,
    sources: network,
  },
  {
    id: "EVA.POS.1",
    cell: "EVA.POS",
    name: { en: "Figures of our dependence", zh: "依赖程度的数字" },
    question: {
      en: "Which figures show us how far we depend on our main partners?",
      zh: "对主要合作方的依赖程度，看哪些数字？",
    },
    hint: {
      en: "Dependence: for example how long it would take to replace a partner.",
      zh: "依赖程度，例如失去某家合作方，要多久才能补上。",
    },
    anchors: {
      1: {
        en: "At most sales and profit. Customers' shares and our dependence on them are known roughly or not at all.",
        zh: "至多看销售额和利润。各客户占多少、依赖程度多大，只知道大概或不知道。",
      },
      3: {
        en: "Beyond sales and profit, every year we calculate each main customer's share of sales and our dependence on it.",
        zh: "除销售额和利润外，每年还逐家算主要客户占销售多少、依赖程度多大。",
      },
      5: {
        en: "Beyond sales and profit, every quarter we calculate each main customer's and supplier's share and our dependence on it.",
        zh: "除销售额和利润外，每季度还逐家算主要客户、供应商各占多少、依赖程度多大。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Figures by quarter, customer and supplier.",
        zh: "分季度、分客户和供应商的数据。",
      },
      countsTo3: { en: "The list of indicators alone.", zh: "只有指标清单。" },
    },
    evidenceMonths: 12,
    sources: position,
  },
  {
    id: "EVA.POS.2",
    cell: "EVA.POS",
    name: { en: "Who got the gain", zh: "收益归谁" },
    question: {
      en: "After an improvement project, how do we find out who got the gain?",
      zh: "改进项目做完，本企业和客户各得多少，怎样弄清？",
    },
    hint: {
      en: "Projects that use something we learned; the gain may stay here or go to a customer.",
      zh: "指用上学来的做法的项目。收益可能归本企业，也可能归客户。",
    },
    anchors: {
      1: {
        en: "We do not. A project is finished when it has been delivered.",
        zh: "不查。项目交付了就算完。",
      },
      3: {
        en: "After main projects we discuss what we gained and what the customer gained.",
        zh: "主要项目做完，谈一谈本企业得了什么、客户得了什么。",
      },
      5: {
        en: "After main projects we calculate in money what we gained and what the customer gained.",
        zh: "主要项目做完，都算清本企业得多少钱、客户得多少钱。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated calculation of a project's gain, with the customer's share.",
        zh: "有日期的项目收益计算，列出客户所得。",
      },
      countsTo3: { en: "The project plan alone.", zh: "只有项目方案。" },
    },
    evidenceMonths: 12,
    sources: position,
  },
  {
    id: "EVA.POS.3",
    cell: "EVA.POS",
    name: { en: "Checking the aim", zh: "检查升级目标" },
    question: {
      en: "When do we check whether our upgrading aim is still right?",
      zh: "升级目标还对不对，本企业什么时候检查？",
    },
    hint: {
      en: "For example new kinds of work, a new market; an aim for one main customer counts too. Last 24 months.",
      zh: "例如做新环节、进新市场；只针对某家主要客户的也算。以近 24 个月为准。",
    },
    anchors: {
      1: {
        en: "We have not checked it. We go on as we are, or no aim was ever set.",
        zh: "没有检查过。照原样做，或从来没有定过目标。",
      },
      3: {
        en: "Every year, in annual planning, we check the aim.",
        zh: "每年做年度计划时检查目标。",
      },
      5: {
        en: "We check the aim every year in annual planning, and also whenever new facts speak against it.",
        zh: "每年做年度计划时检查目标；平时凡有新情况对不上，也检查。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes of a check between the yearly ones, with the facts and the decision.",
        zh: "两次年度计划之间的检查记录，写明日期、事实和决定。",
      },
      countsTo3: { en: "The strategy paper alone.", zh: "只有战略文件。" },
    },
    evidenceMonths: 24,
    sources: position,
  },
  {
    id: "EVA.INT.1",
    cell: "EVA.INT",
    name: { en: "Looking back with partners", zh: "与合作方一起回顾" },
    question: {
      en: "What do we talk about when we look back with a main partner?",
      zh: "与主要合作方回顾合作，都谈些什么？",
    },
    hint: {
      en: "Quarterly or yearly talks, talks on supplier scores, closing talks of audits.",
      zh: "包括季度、年度会谈，供应商评分会，审核总结会。",
    },
    anchors: {
      1: {
        en: "Only price, quality and delivery, or we do not look back together.",
        zh: "只谈价格、质量和交期，或者不专门回顾。",
      },
      3: {
        en: "Beyond price, quality and delivery, we talk about what should be improved.",
        zh: "除价格、质量和交期外，还谈哪些要改进。",
      },
      5: {
        en: "Beyond price, quality and delivery, we talk about what should be improved and what each side wants to learn.",
        zh: "除价格、质量和交期外，还谈哪些要改进，双方各想学什么。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated minutes with what should be improved and what each side wants to learn.",
        zh: "有日期的会谈记录，写明哪些要改进、双方想学什么。",
      },
      countsTo3: { en: "The agenda or score sheet alone.", zh: "只有议程或评分表。" },
    },
    evidenceMonths: 12,
    sources: interaction,
  },
  {
    id: "EVA.INT.2",
    cell: "EVA.INT",
    name: { en: "Effect at suppliers", zh: "供应商的变化" },
    question: {
      en: "How do we find out what our help has changed at suppliers?",
      zh: "供应商得到帮助后有什么变化，怎样知道？",
    },
    hint: {
      en: "Firms that make parts or do process steps for us, mainly domestic ones.",
      zh: "指为本企业做零部件或外协加工的企业，以国内企业为主。",
    },
    anchors: {
      1: {
        en: "We have not helped any suppliers, or do not look into it. At most we follow their price, delivery and quality.",
        zh: "没有帮助过，或不专门了解。至多看供应商的价格、交期和质量。",
      },
      3: {
        en: "For some key suppliers we know, from visits or figures, what they do differently now.",
        zh: "部分重点供应商，经走访或看数据，知道改了什么。",
      },
      5: {
        en: "For all suppliers that we help, we follow with figures what they do differently now; where nothing improved, we changed our help.",
        zh: "凡帮助过的供应商，都用数据跟踪改了什么；没有改善的，换了辅导办法。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated supplier figures before and after; the revised plan of help with the reason.",
        zh: "有日期的供应商前后数据，写明原因的辅导方案修订页。",
      },
      countsTo3: { en: "The list of suppliers to be helped alone.", zh: "只有拟辅导的供应商名单。" },
    },
    evidenceMonths: 12,
    notApplicable: {
      reason: { en: "No firm makes parts or does process steps for us.", zh: "本企业没有配套或外协供应商。" },
    },
    sources: interaction,
  },
  {
    id: "EVA.INT.3",
    cell: "EVA.INT",
    name: { en: "Which partners we keep", zh: "合作方的去留" },
    question: {
      en: "What decides which partners we keep?",
      zh: "合作方留谁、换谁，按什么定？",
    },
    hint: {
      en: "Customers, suppliers, institutes, universities. Last 24 months.",
      zh: "包括客户、供应商、科研院所、高校。以近 24 个月为准。",
    },
    anchors: {
      1: {
        en: "Price, quality, delivery or payment, or simply habit; we look at nothing else.",
        zh: "看价格、质量、交期、付款，或凭老关系；别的不看。",
      },
      3: {
        en: "For main partners we also look at what we learn from them.",
        zh: "对主要合作方，还看能从对方学到什么。",
      },
      5: {
        en: "For all partners a written rule also counts what we learn from them; because of it, we increased, cut or ended business with at least one.",
        zh: "对所有合作方，都按书面规则看能从对方学到什么；据此至少与一家增减或停止了业务。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated partner sheet that covers learning; minutes of the change and its reason.",
        zh: "有日期、列出学习情况的合作方清单，写明变动及原因的会议记录。",
      },
      countsTo3: { en: "The written rule alone.", zh: "只有书面规则。" },
    },
    evidenceMonths: 24,
    sources: interaction,
  },
];
