import type { MeasureGuide } from "./measure";
import {
  engineeringManager,
  financeManager,
  generalManager,
  personnelManager,
  productionManager,
  qualityManager,
  salesManager,
  workshopManager,
} from "./people";

/** Pay, training and upgrading: M14–M18. */
export const peopleAndUpgrading: readonly MeasureGuide[] = [
  {
    id: "M14",
    title: { en: "Pay grades based on skills used and taught", zh: "技能薪级表（看用没用上、教没教过）" },
    why: {
      en: "People usually learn the skills that pay and promotion reward; if teaching counts too, more people teach.",
      zh: "定级看什么，员工往往就学什么；会教也算数，才有人肯教。",
    },
    steps: [
      {
        who: personnelManager,
        what: {
          en: "For main jobs, write in a table who has which skill; let grades follow it once costs are known.",
          zh: "主要岗位列技能表，写明谁会什么；财务算清账，等级再按表定。",
        },
        doneWhen: "item APP.ORG.3 >= 3",
      },
      {
        who: personnelManager,
        what: {
          en: "Make the first grade changes by the table; each decision names the skill that it is for.",
          zh: "按表调一批等级，每份决定写明凭哪项技能。",
        },
        doneWhen: "record APP.ORG.3",
      },
      {
        who: generalManager,
        what: {
          en: "Add to the table who uses each skill and who teaches it to others; let grades follow it.",
          zh: "技能表再加：用没用上、教没教别人，等级按表定。",
        },
        doneWhen: "item APP.ORG.3 >= 5",
      },
    ],
    proof: {
      en: "The grade table is in use, and promotion decisions name the skill.",
      zh: "薪级表已执行，晋升决定写明凭哪项技能。",
    },
    howTo: [
      {
        en: "Begin in one workshop, with its manager, two team leaders and the personnel manager. A sheet has the names at the left and the jobs at the top: press, weld, set up, inspect. Each field gets one of four marks: learning, works with help, works alone, can teach. A skill counts only if somebody has watched the work and signed with a date. Each person sees their own marks; the team sees the table only if the employees' representatives agree. Mistakes are corrected within the week.",
        zh: "先在一个车间做，车间主任、两名班组长和人事经理一起。表的左边写姓名，上面写岗位：冲压、焊接、调机、检验。每格填四种记号中的一种：在学、要人带、能独立、能教人。有人当场看过操作、签字写日期，才算会。每人看自己那行；工会或职工代表同意，全表才给班组看。有错当周就改。",
      },
      {
        en: "Finance then works out what it costs if everybody listed gets the grade. Agree with the employees' representatives on one page: which marks lead to which grade, and when it is decided. Explain it in the shift meeting before the first decision, also to those who get nothing this time. Whoever has taught two others to work alone gets the mark for teaching. The usual mistake is to promise grades before the cost is known; taking them back costs trust.",
        zh: "财务再算：表上的人都按等级发，要多花多少。规则写一页，先与工会或职工代表商定：哪些记号对应哪级、多久定一次。头一次定级前，在班前会上讲清楚，这次没份的也要讲到。教会两个人独立操作的，才填“能教人”。常见的毛病是没算账先许愿，再收回来就伤了人心。",
      },
    ],
  },
  {
    id: "M15",
    title: { en: "Learning hours kept in the peak season", zh: "旺季学习时间不减" },
    why: {
      en: "When orders peak, learning time is usually cut first; a rule made beforehand keeps it.",
      zh: "订单一多，先砍的往往是学习时间；事先定好规矩，旺季才守得住。",
    },
    steps: [
      {
        who: generalManager,
        what: {
          en: "Set learning hours for main departments, also for the peak season.",
          zh: "给主要部门定好学时，旺季也要留。",
        },
        doneWhen: "item PRE.ORG.2 >= 3",
      },
      {
        who: workshopManager,
        what: {
          en: "Plan learning hours for all departments, and keep all of them in the peak season.",
          zh: "各部门都排学时，旺季也全部保住。",
        },
        doneWhen: "item PRE.ORG.2 >= 5",
      },
      {
        who: workshopManager,
        what: {
          en: "Log the learning hours of the peak season, by department.",
          zh: "旺季学时，分部门登记。",
        },
        doneWhen: "record PRE.ORG.2",
      },
    ],
    proof: {
      en: "A log of the busiest month shows the learning hours by person.",
      zh: "最忙月份有逐人登记的学时记录。",
    },
    howTo: [
      {
        en: "The production manager, the planner and the team leaders meet in a quiet month, with last year's order curve. They mark the peak weeks and decide what stays: ten minutes at shift start, or one hour weekly, always paid. The general manager signs the hours and the budget. The rule names the only person who may cancel an hour. A cancelled hour must take place within two weeks. Put the sheet next to the production plan, where everybody looks every day.",
        zh: "生产经理、计划员和班组长趁淡季碰头，看去年的订单曲线。圈出旺季的几周，定好保留什么：上班头十分钟，或每周一小时，都算工时。学时和经费由总经理签字。写明只有谁能取消。取消的学时，两周内补上。这张表贴在生产计划旁边，大家天天看得到。",
      },
      {
        en: "In the peak month the team leader notes each hour: the date, the topic and who was there. Choose topics that help when work is heavy, such as a faster mould change or the five most common faults. At the end of the month, production and personnel compare hours planned with hours held. If hours were lost, they write down why, and change the plan rather than the rule. The usual mistake is to plan long courses for the peak; short lessons at the machine can be kept.",
        zh: "旺季那个月，班组长每次都记：日期、内容、谁参加。内容挑赶货用得上的，例如快速换模、最常见的五种毛病。月底，生产和人事比一比计划和实际学时。少了的写明原因，改计划，不改规矩。常见的毛病是旺季排大课；机台边的短课才留得住。",
      },
    ],
  },
  {
    id: "M16",
    title: { en: "Course plan for engineers and team leaders", zh: "工程师与班组长课程计划" },
    why: {
      en: "Courses are usually chosen from what is on offer; a plan starts from what present orders need.",
      zh: "上课往往是外面有什么就上什么；有了计划，先看当前订单缺什么。",
    },
    steps: [
      {
        who: qualityManager,
        what: {
          en: "Study major faults of your own lines with a root-cause method; test two remedies in planned trials.",
          zh: "本企业的重大故障，用根本原因分析法查清；选两项对策，按计划做试验。",
        },
        doneWhen: "item LRN.ORG.1 >= 3",
      },
      {
        who: personnelManager,
        what: {
          en: "From major faults and present orders, list the skills that team leaders lack; plan courses from this list.",
          zh: "从重大故障和当前订单看，列出班组长还缺的技能，据此排课程。",
        },
      },
      {
        who: engineeringManager,
        what: {
          en: "Train an engineer and a team leader as technical contacts for each main partner.",
          zh: "为每家主要合作方，培训工程师、班组长各一名作对接人。",
        },
        doneWhen: "item PRE.INT.1 >= 5",
      },
    ],
    proof: {
      en: "The course plan exists; test results from before and after each course are kept.",
      zh: "有课程计划，每门课前后都有考核结果。",
    },
    howTo: [
      {
        en: "The quality manager goes first: major faults are studied with a root-cause method, and the remedies are tried. Then the personnel manager sits with two team leaders, a quality engineer and the sales person of a new order. On the table are the order, the reports on these faults and the table of skills. They write down mistakes that a missing skill caused, such as a drawing read wrongly or a gauge set wrongly. They also note what the contacts of each main partner still have to learn. Each mistake becomes a topic with a test; only then do they call the vocational school.",
        zh: "质量经理先用根本原因分析法查重大故障，对策也试过。人事经理再叫上两名班组长、一名质量员和跟新订单的业务员。桌上放订单、这些故障的报告和技能表。写下因为不会做而出的错，例如看错图纸、调错检具。还写明各主要合作方的对接人要补什么。每条列为一个课题，配一份考题，然后才找职业学校。",
      },
      {
        en: "Teach in short blocks: two hours in the classroom, then a task on one's own line in the same week. Give the same test before and after; the score goes on the list, not on the wall. After three months, quality and personnel check whether the fault behind the course has come back. A course without a task on the line is not repeated. The usual mistake is to buy what the school offers and to count the people in the room.",
        zh: "课要短：课堂两小时，当周回自己产线做一项作业。课前课后用同一份考题，成绩记在表里，不上墙。三个月后，质量和人事看当初那种故障还出不出。没有产线作业的课，不再开。常见的毛病是学校有什么就买什么，只数来了多少人。",
      },
    ],
  },
  {
    id: "M17",
    title: { en: "Pilot project with your own design, materials or brand", zh: "自主设计、选料或品牌试点项目" },
    why: {
      en: "New work is usually learned by doing it; on a small scale an error costs little.",
      zh: "新环节往往要做过才学得会；先小规模做，出错的代价也小。",
    },
    steps: [
      {
        who: personnelManager,
        what: {
          en: "Train or hire two people for one new kind of work, such as design or choosing materials.",
          zh: "为一个新环节培训或招聘两人，例如设计、自主选料。",
        },
        doneWhen: "item LRN.POS.3 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "Choose one product for the pilot; write down its steps, dates, budget and when to stop.",
          zh: "选定试点产品，写明步骤、日期、预算和什么情况下停。",
        },
        doneWhen: "record LRN.POS.3",
      },
      {
        who: salesManager,
        what: {
          en: "Offer the pilot product to five possible customers; let finance work out the first order's cost and profit.",
          zh: "试点产品推荐给五家可能的客户，头一单由财务算清成本、利润。",
        },
        doneWhen: "record APP.POS.2",
      },
    ],
    proof: { en: "The pilot report shows cost, profit and sales.", zh: "试点报告写明成本、利润和销售额。" },
    howTo: [
      {
        en: "Choose a small product that your people know well and that disturbs no main customer. The general manager, an engineer, a sales person and the purchasing manager study it and its complaints. They ask for which change a user would pay, and write one page: what, for whom, at what price. They set a budget, a date and the figure below which the pilot ends. Check beforehand whether main customers' contracts and other firms' rights allow it.",
        zh: "挑小的产品，本企业熟，主要客户也不在意。总经理、工程师、业务员和采购经理一起看样品和投诉。问用户愿意为哪点改动多付钱，写一页：做什么、卖给谁、卖什么价。定好预算、日期，写明销量或利润低到多少就停。事先查主要客户的合同、别家的权利许不许做。",
      },
      {
        en: "Three people work on the pilot on fixed days; the line makes samples between orders. Each week they write down what they tried, what it cost and what they had not known. Show the first samples to five possible customers, and note their words, not your impression. After the first order, finance compares planned and real cost, working hours included. The usual mistake is to begin with a thick catalogue and a new brand; one article is enough for learning.",
        zh: "三个人固定几天做试点，样品在订单空档里做。每周写下试了什么、花了多少、哪些原先不懂。头批样品给五家可能的客户看，记对方原话，不记自己的感觉。做完头一单，财务比一比计划和实际成本，工时也算。常见的毛病是一上来就印大目录、做新品牌；做一种就够学了。",
      },
    ],
  },
  {
    id: "M18",
    title: { en: "Plan for a second main customer", zh: "第二家主要客户开发计划" },
    why: {
      en: "One large customer usually sets the terms; a second brings a choice, and other requirements to learn.",
      zh: "大客户只有一家，条件往往由它定；有了第二家，才有选择，也长见识。",
    },
    steps: [
      {
        who: financeManager,
        what: {
          en: "Calculate with figures what happens if the largest customer leaves.",
          zh: "列出数字，测算最大客户若不再下单的后果。",
        },
        doneWhen: "item PRE.POS.3 >= 3",
      },
      {
        who: financeManager,
        what: {
          en: "Calculate yearly each main customer's share; ask sales how many months replacing it takes.",
          zh: "每年算一次各主要客户占比，由销售估算几个月能补上其订单。",
        },
        doneWhen: "item EVA.POS.1 >= 3",
      },
      {
        who: salesManager,
        what: {
          en: "List other firms that need pieces like yours, as far as your contracts allow; visit three.",
          zh: "先查合同许不许，再列出哪些企业也要这类产品，走访三家。",
        },
      },
      {
        who: productionManager,
        what: {
          en: "Deliver a trial order that sales has won in a new market, mainly with present skills and machines.",
          zh: "销售接下的新市场试单，主要用现有技术和设备交货。",
        },
        doneWhen: "item APP.NET.3 >= 3",
      },
    ],
    proof: {
      en: "The plan names the firms to win; figures for two years show each customer's share of sales.",
      zh: "计划写明要争取哪几家，两年数据列出各客户的销售占比。",
    },
    howTo: [
      {
        en: "The finance and sales managers work out one page: the largest customer stops ordering next month. They write down what is left of sales, who has no work, and which loans must be paid back. Then they add the milder case: this customer asks for a lower price and gets it. The page also says which of your own machines and moulds others could use. With this page on the table, the general manager decides the largest share that one customer may have.",
        zh: "财务和销售经理算一页纸：下个月起最大客户不再下单。写下销售还剩多少、多少人没活干、哪些贷款到期。再算轻一点的：对方压价，只好接受。还写明哪些自有的设备和模具能给别家用。总经理对着这页纸，定下单家客户最多占多少。",
      },
      {
        en: "On the product list, sales and engineering cross out whatever uses a customer's drawings, moulds or designs. For the rest they ask who else uses such pieces: another brand, another industry, the repair market. Visit three such firms with samples that show no customer's design; note their requirements the same evening. Choose one whose orders fall into your quiet months, and write the plan on one page. The usual mistake is to win this customer by price; then the second one costs more than it brings.",
        zh: "销售和技术翻产品清单，凡用到客户图纸、模具、设计的都划掉。剩下的问还有谁用这类件：别的品牌、别的行业，或者维修市场。带不含客户设计的样品走访三家，当晚写下各家要求。挑订单正好落在淡季的那家，计划写成一页。常见的毛病是靠最低价拿下，做第二家反而赔钱。",
      },
    ],
  },
];
