import type { MeasureGuide } from "./measure";
import { engineeringManager, generalManager, purchasingManager, qualityManager, salesManager } from "./people";

/** Abroad, suppliers and the cluster: M19–M21. */
export const network: readonly MeasureGuide[] = [
  {
    id: "M19",
    title: {
      en: "Person, agent or joint project abroad, with reports",
      zh: "驻外人员、海外代理或国际合作项目（附报告）",
    },
    why: {
      en: "News of distant markets usually arrives late; people who work there hear it first.",
      zh: "远处市场的消息往往来得晚；有人在当地工作，才先听到。",
    },
    steps: [
      {
        who: salesManager,
        what: {
          en: "Write a watch list for the main product line: rules, materials, competitors, each with a person responsible.",
          zh: "最主要的产品线，把要盯的法规、材料、对手列成关注清单，每项都有责任人。",
        },
        doneWhen: "item PRE.NET.1 >= 3",
      },
      {
        who: salesManager,
        what: {
          en: "Check each quarter two kinds of source other than customers, such as fairs or customs data.",
          zh: "每季度查两类客户以外的信息来源，如展会、海关数据。",
        },
        doneWhen: "item PRE.NET.2 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "Note the use and the end market of the main product, from reports or a visit abroad.",
          zh: "从报告或国外走访中，记下最主要产品的用途和终端市场。",
        },
        doneWhen: "item LRN.NET.3 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "Decide with figures: a person abroad, an agent or a joint project; begin with a trial.",
          zh: "算好账再定：派人驻外、找代理还是合作项目；先试一段。",
        },
      },
    ],
    proof: {
      en: "Reports from abroad are dated, or the joint project has written results.",
      zh: "国外发回的报告有日期，或合作项目有书面成果。",
    },
    howTo: [
      {
        en: "Before anybody books a flight, sales, engineering and purchasing write down what nobody in your firm can answer. The watch list and customs data, which show who sells what where, bring up many questions. Which material will be forbidden there, what do repairmen complain about, who else sells the same piece? Each question gets a place where it can be answered: a fair, a shop, an institute or a standards body. Ten questions are enough for a first trip. The traveller writes down the answers each evening, with photographs and prices.",
        zh: "订机票之前，销售、技术、采购先写下本企业没人答得了的问题。不少问题来自关注清单，也来自海关数据：谁把什么卖到哪里。那边要禁哪种材料，修理工抱怨什么，还有谁卖同样的件？每个问题写明去哪里问：展会、商店、院所、标准化组织。头一次出去，十个问题就够。出差的人每晚写下答案，附照片和价格。",
      },
      {
        en: "If the questions keep coming back, compare three ways on one page, with their yearly cost. They are a person of your own, an agent with a fixed task, or a project with an institute there. Whoever works there sends one page every month: what changed, what it means for your firm, what to try. At home one engineer must read it and answer within a week. The usual mistake is a person abroad who only receives visitors; read the reports before you pay another year.",
        zh: "问题老是冒出来，就在一页纸上比三条路，写明一年各要多少钱。可以派自己人、找代理定任务，或者与当地院所合作。在外的人每月发回一页：有什么变动、对本企业有什么影响、该试什么。国内定一名工程师看，一周内回复。常见的毛病是在外的人只管接待；再付一年的钱之前，先看看发回过哪些报告。",
      },
    ],
  },
  {
    id: "M20",
    title: { en: "Learning group of domestic suppliers", zh: "国内供应商学习小组" },
    why: {
      en: "Suppliers usually learn much from each other's shop floor; a group makes such visits regular.",
      zh: "供应商互看车间，往往学到不少；成立小组，走访才能定期。",
    },
    steps: [
      {
        who: purchasingManager,
        what: {
          en: "Train two key suppliers, or help them on site.",
          zh: "给两家重点供应商做培训，或到现场辅导。",
        },
        doneWhen: "item APP.INT.2 >= 3",
      },
      {
        who: purchasingManager,
        what: {
          en: "Find out by visits or figures what the suppliers you helped now do differently.",
          zh: "经走访或看数据，弄清帮助过的供应商改了什么。",
        },
        doneWhen: "item EVA.INT.2 >= 3",
      },
      {
        who: purchasingManager,
        what: {
          en: "List key suppliers with the same process or fault; invite four of them to one shop floor.",
          zh: "列出工艺相同或故障相同的重点供应商，约来四家，同看一个车间。",
        },
      },
      {
        who: generalManager,
        what: {
          en: "Approve a yearly plan: every key supplier is trained or helped on site.",
          zh: "批准年度计划，每家重点供应商都培训或现场辅导。",
        },
        doneWhen: "item APP.INT.2 >= 5",
      },
    ],
    proof: {
      en: "The group keeps minutes; figures of the suppliers are compared before and after.",
      zh: "小组有会议记录，供应商有前后对比数据。",
    },
    howTo: [
      {
        en: "Purchasing and quality choose four suppliers that share a process, such as painting, and do not compete. The first meeting takes place at the best one's plant, or at your plant; a consultant can lead it. Everybody walks along the line for an hour and writes cards: what to copy, what to change. Then each firm names one change in its own plant, with a date. Prices and customers' drawings are not discussed; say this at the start.",
        zh: "采购和质量选四家供应商，工艺相同，例如都做喷涂，但互不竞争。头一次在做得最好的那家车间开，或在本企业车间开，可以由顾问主持。大家沿产线走一小时，写卡片：哪些可照搬、哪些该改。然后每家认一项自己厂里要改的，定下日期。会上不谈价格，不看客户图纸，开头就讲明。",
      },
      {
        en: "The group meets every two months, each time in another plant. It looks first at what became of the last promises. One sheet shows for each supplier the figures before and after: scrap, set-up time, late deliveries. Before the next meeting, one of your engineers helps each of them on site for half a day. The usual mistake is a meeting in a hotel, where the customer talks and the suppliers nod. When a supplier leads the meeting, the group has begun to learn.",
        zh: "小组每两个月聚一次，每次换一家厂。先看上次认下的改得怎样。一张表列出各家前后数据：报废、调机时间、迟交。下次聚会之前，派一名工程师上门，每家帮半天。常见的毛病是在酒店开会，客户讲、供应商点头。哪天由供应商主持，小组才算学起来了。",
      },
    ],
  },
  {
    id: "M21",
    title: { en: "Shared test, tooling or training facility", zh: "共用检测、模具或培训设施" },
    why: {
      en: "Equipment that is seldom used usually costs a single firm too much; together firms can pay for it.",
      zh: "不常用的设备，单家买往往不划算；几家合用，才办得成。",
    },
    steps: [
      {
        who: qualityManager,
        what: {
          en: "Choose one test, tool or course that is bought far away; organise it together with another firm.",
          zh: "选一项送到外地做的检测、模具或培训，与别家一起办。",
        },
        doneWhen: "item APP.INT.3 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "Call three firms and your association together; share two more of testing, tooling, standards and training.",
          zh: "约三家企业和行业协会，在检测、模具、标准、培训中再联手办两项。",
        },
        doneWhen: "item APP.INT.3 >= 5",
      },
    ],
    proof: {
      en: "The facility's log shows which firm used it, and in which month.",
      zh: "设施使用记录写明企业和月份。",
    },
    howTo: [
      {
        en: "The quality and production managers list the tests, tooling and courses bought outside in the last 12 months. For each they write the cost, the days of waiting and the transport. Then they telephone three neighbours and ask which of these they need too. What two firms need every month is worth sharing; what one firm needs once a year is not. Begin with something that exists, such as a test bench that is free in the afternoon.",
        zh: "质量和生产经理列清单：近 12 个月在外面买的检测、模具和培训。每项写上费用、等几天、怎么运。再打电话问三家邻近企业，哪些也用得着。两家每月都用的才值得合办，一家一年用一次的就算了。先用现成的，例如下午空着的试验台。",
      },
      {
        en: "For a separate facility, the firms and your industry association sit at one table with a sheet of hours. Each firm writes how many hours a month it will pay for, not how many it wants. The agreement says who leads, who maintains, who may see the samples, and what happens if a firm leaves. From the first day, a log at the machine shows firm, date and hours. The usual mistake is to buy the machine with a subsidy and to forget the operator.",
        zh: "要单独办设施，几家企业和行业协会坐一桌，桌上放一张工时表。每家写每月肯付多少小时的钱，不写想要多少。协议写明谁牵头、谁维护、样品谁能看、有人退出怎么办。从头一天起，机旁就记企业、日期和小时数。常见的毛病是靠补贴买了设备，却忘了安排操作的人。",
      },
    ],
  },
];
