import type { MeasureGuide } from "@/lib/instrument";
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
    title: { en: "Pay grades based on skills used and taught", zh: "按会用、会教的技能定的薪级表" },
    why: {
      en: "People usually learn the skills that pay and promotion reward; if teaching counts too, more people teach.",
      zh: "定级看什么，员工往往就学什么；会教也算数，才有人肯教。",
    },
    steps: [
      {
        who: personnelManager,
        what: {
          en: "Draw up a table for main jobs that shows who has which skill; let the pay grade follow it.",
          zh: "主要岗位列出技能表，写明谁会什么，等级按表定。",
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
          en: "Let skills that people use and teach count for pay, promotion and tasks.",
          zh: "加薪、晋升、派活，都看用上的和教过别人的技能。",
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
        en: "Begin in one workshop, with its manager, two team leaders and the personnel manager. A sheet has the names at the left and the jobs at the top: press, weld, set up, inspect. Each field gets one of four marks: learning, works with help, works alone, can teach. A skill counts only if somebody has watched the work and signed with a date. Hang the table where the team reads it, and correct mistakes within the week.",
        zh: "先在一个车间做，车间主任、两名班组长和人事经理一起。表的左边写姓名，上面写岗位：冲压、焊接、调机、检验。每格填四种记号中的一种：在学、要人带、能独立、能教人。有人当场看过操作、签字写日期，才算会。表挂在班组看得到的地方，有错当周就改。",
      },
      {
        en: "Finance then works out what it costs if everybody on the table gets the grade. Write the rule on one page: which marks lead to which grade, and how often it is decided. Explain it in the shift meeting before the first decision, also to those who get nothing this time. Whoever has taught two others to work alone gets the mark for teaching. The usual mistake is to promise grades before the cost is known; taking them back costs trust.",
        zh: "财务再算：表上的人都按等级发，要多花多少。规则写一页：哪些记号对应哪级、多久定一次。头一次定级前，在班前会上讲清楚，这次没份的也要讲到。教会两个人独立操作的，才填“能教人”。常见的毛病是没算账先许愿，再收回来就伤了人心。",
      },
    ],
  },
  {
    id: "M15",
    title: { en: "Learning hours that hold in the peak season", zh: "旺季不减的学习时间" },
    why: {
      en: "When orders peak, learning time is usually cut first; a rule made beforehand keeps it.",
      zh: "订单一多，先砍的往往是学习时间；事先定好规矩，旺季才守得住。",
    },
    steps: [
      {
        who: productionManager,
        what: {
          en: "Plan learning hours and a budget for main departments, also for the peak season.",
          zh: "给主要部门定好学时和经费，旺季也要留。",
        },
        doneWhen: "item PRE.ORG.2 >= 3",
      },
      {
        who: workshopManager,
        what: {
          en: "Post in each workshop the weekly learning hours and who may cancel them.",
          zh: "在各车间公布每周学习时数，写明谁有权取消。",
        },
        doneWhen: "item PRE.ORG.2 >= 5",
      },
      {
        who: workshopManager,
        what: {
          en: "Log the learning hours of the busiest month, by person.",
          zh: "最忙的月份，学时逐人登记。",
        },
        doneWhen: "record PRE.ORG.2",
      },
    ],
    proof: {
      en: "A log of the busiest month shows the learning hours by person.",
      zh: "最忙月份有学习工时记录，落实到人。",
    },
    howTo: [
      {
        en: "The production manager, the planner and the team leaders meet in a quiet month, with last year's order curve. They mark the peak weeks and decide what stays: ten minutes at shift start, or one hour at the weekend. The rule names the only person who may cancel an hour. A cancelled hour must take place within two weeks. Put the sheet next to the production plan, where everybody looks every day.",
        zh: "生产经理、计划员和班组长趁淡季碰头，看去年的订单曲线。圈出旺季的几周，定好保留什么：班前十分钟，或周末一小时。写明只有哪个人能取消。取消的学时，两周内补上。这张表贴在生产计划旁边，大家天天看得到。",
      },
      {
        en: "In the peak month the team leader notes each hour: the date, the topic and who was there. Choose topics that help when work is heavy, such as a faster mould change or the five most common faults. At the end of the month, production and personnel compare planned and kept hours for ten minutes. If hours were lost, they write down why, and change the plan rather than the rule. The usual mistake is to plan long courses for the peak; short lessons at the machine can be kept.",
        zh: "旺季那个月，班组长每次都记：日期、内容、谁参加。内容挑赶货用得上的，例如快速换模、最常见的五种毛病。月底，生产和人事花十分钟，比一比计划和实际学时。少了的写明原因，改计划，不改规矩。常见的毛病是旺季排大课，机台边的短课才留得住。",
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
          en: "Teach a root-cause method on major faults of your own lines; test some remedies in planned trials.",
          zh: "拿本企业的重大故障教根本原因分析法，部分对策按计划做试验。",
        },
        doneWhen: "item LRN.ORG.1 >= 3",
      },
      {
        who: personnelManager,
        what: {
          en: "List the skills that present orders need and team leaders lack; make the course plan from it.",
          zh: "列出当前订单需要、班组长还缺的技能，据此排课程。",
        },
      },
      {
        who: engineeringManager,
        what: {
          en: "Train technical contacts of several levels for each main partner, and name their successors.",
          zh: "给每家主要合作方配多个层级的对接人，培训好，定好接替人。",
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
        en: "The personnel manager sits with two team leaders, a quality engineer and the sales person of a new order. On the table are the order, the last ten complaints and the table of skills. They write down what went wrong because somebody could not do it. Examples are a drawing read wrongly, a gauge set wrongly, an English mail that nobody answered. Each line becomes a topic with a test; only then do they call the vocational school.",
        zh: "人事经理叫上两名班组长、一名质量员和跟新订单的业务员。桌上放订单、最近十次投诉和技能表。写下因为不会做而出的错。例如看错图纸、调错检具、英文邮件没人回。每条变成一门课，配一道考题，然后才找职业学校。",
      },
      {
        en: "Teach in short blocks: two hours in the classroom, then a task on one's own line in the same week. Give the same test before and after; the score goes on the list, not on the wall. After three months, quality and personnel check whether the fault behind the course has come back. A course without a task on the line is not repeated. The usual mistake is to buy what the school offers and to count the people in the room.",
        zh: "课要短：课堂两小时，当周回自己产线做一道题。课前课后用同一份考题，成绩记在表里，不上墙。三个月后，质量和人事看当初那种故障还出不出。没有产线作业的课，不再开。常见的毛病是学校有什么就买什么，只数来了多少人。",
      },
    ],
  },
  {
    id: "M17",
    title: { en: "Pilot project in own design, choice of materials or brand", zh: "自主设计、选料或品牌试点项目" },
    why: {
      en: "A new function is usually learned by doing it; on a small scale an error costs little.",
      zh: "新环节往往要做过才学得会；先小规模做，出错的代价也小。",
    },
    steps: [
      {
        who: personnelManager,
        what: {
          en: "Train or hire some people for the new kind of work.",
          zh: "为新环节培训或招聘部分人员。",
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
          en: "Offer it to five possible customers; work out cost, result and sales of the first order.",
          zh: "报给五家可能的客户，头一单算清成本、结果和销售额。",
        },
        doneWhen: "record APP.POS.2",
      },
    ],
    proof: { en: "The pilot report shows cost, result and sales.", zh: "试点报告写明成本、结果和销售额。" },
    howTo: [
      {
        en: "Choose a small product that your people know well and that disturbs no main customer. The general manager, an engineer, a sales person and the purchasing manager sit around it with its complaints. They ask for which change a user would pay, and write one page: what, for whom, at what price. They set a budget, a date and the figure below which the pilot ends. Check beforehand whether the contracts with main customers allow it.",
        zh: "挑小的产品，本企业熟，主要客户也不在意。总经理、工程师、业务员和采购经理围着样品和投诉坐下来。问用户愿意为哪点改动多付钱，写一页：做什么、卖给谁、卖多少。定好预算、日期，低到什么数就停。事先查主要客户的合同许不许做。",
      },
      {
        en: "Three people work on the pilot on fixed days; the line makes samples between orders. Each week they write down what they tried, what it cost and what they had not known. Show the first samples to five possible customers, and note their words, not your impression. After the first order, finance compares planned and real cost, working hours included. The usual mistake is to begin with a thick catalogue and a new brand; one article is enough for learning.",
        zh: "三个人固定几天做试点，样品在订单空档里做。每周写下试了什么、花了多少、哪些原先不懂。头批样品给五家可能的客户看，记对方原话，不记自己的感觉。做完头一单，财务比一比计划和实际成本，工时也算。常见的毛病是一上来就印大目录、做新品牌，先做一件就够学的。",
      },
    ],
  },
  {
    id: "M18",
    title: { en: "Plan for a second main customer", zh: "第二家主要客户开发计划" },
    why: {
      en: "One large customer usually sets the terms; a second brings a choice, and other requirements to learn.",
      zh: "大客户只有一家，条件往往由它定；有了第二家，才有选择，也多学些要求。",
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
          en: "Calculate every year the share of each main customer and the months to replace it.",
          zh: "每年算一次各主要客户占比、几个月能补上其订单。",
        },
        doneWhen: "item EVA.POS.1 >= 3",
      },
      {
        who: salesManager,
        what: {
          en: "List other firms that could buy what you sell to the largest customer; visit three.",
          zh: "卖给最大客户的产品，列出还有哪些企业会买，走访三家。",
        },
      },
      {
        who: productionManager,
        what: {
          en: "Deliver a trial order to one of them in a new market, with the skills and machines you have.",
          zh: "挑一家新市场的，用现有技术和设备交一批试单。",
        },
        doneWhen: "item APP.NET.3 >= 3",
      },
    ],
    proof: {
      en: "Figures for two years show the share of sales by customer.",
      zh: "有两年的分客户销售占比。",
    },
    howTo: [
      {
        en: "The finance and sales managers work out one page: the largest customer stops ordering next month. They write down what is left of sales, who has no work, and which loans must be paid back. Then they add the milder case: this customer asks for a lower price and gets it. The page also says which machines and moulds could work for somebody else. With this page on the table, the general manager decides the largest share that one customer may have.",
        zh: "财务和销售经理算一页纸：下个月起最大客户不再下单。写下销售还剩多少、多少人没活干、哪些贷款到期。再算轻一点的：对方压价，只好接受。还写明哪些设备和模具能给别家用。总经理对着这页纸，定下单家客户最多占多少。",
      },
      {
        en: "Sales and engineering go through the products and ask who else uses such pieces. It may be another brand, another industry or the repair market. Visit three such firms with samples, and write down their requirements the same evening. Choose one whose orders fall into your quiet months. The usual mistake is to win it with the lowest price; then the second customer costs more than it brings.",
        zh: "销售和技术翻产品清单，问还有谁用这类件。可能是别的品牌、别的行业，也可能是维修市场。带样品走访三家，当晚写下各家要求。挑订单正好落在淡季的那家。常见的毛病是靠最低价拿下，第二家客户反而赔钱。",
      },
    ],
  },
];
