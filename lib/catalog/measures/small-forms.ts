import type { MeasureId } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { SmallForm } from "./measure";
import {
  alone,
  bookkeeper,
  buyer,
  experienced,
  head,
  producer,
  seller,
  technician,
  withLaboratory,
  withNeighbours,
  withPartners,
  withSuppliers,
} from "./people";

/** A measure without a small form, with the reason. */
type NoSmallForm = { readonly none: Text };

/**
 * The form of each measure for a firm below its `employeesMin`: steps that the head of a workshop and a few people can
 * begin at once, without departments, budgets or titles. Source: method 7, "Size" [J].
 */
export const smallForms: Readonly<Record<MeasureId, SmallForm | NoSmallForm>> = {
  M01: {
    effort: 2,
    horizonMonths: 12,
    actor: withNeighbours,
    steps: [
      {
        who: seller,
        what: {
          en: "Draw on one sheet your main partners, their other suppliers or customers, and your direct competitors.",
          zh: "在一张纸上画出主要合作方、它的其他供应商或客户，以及直接竞争对手。",
        },
        doneWhen: "item PRE.POS.1 >= 5",
      },
      {
        who: head,
        what: {
          en: "Ask three neighbouring firms which processes they send far away, as you do.",
          zh: "问三家附近的企业：哪些工序和本企业一样，要送到外地做。",
        },
      },
      {
        who: head,
        what: {
          en: "Take the list to your industry association; propose which firm could offer which process.",
          zh: "把清单交给行业协会，提议哪家可以接哪道工序。",
        },
      },
    ],
  },
  M02: {
    effort: 1,
    horizonMonths: 3,
    actor: alone,
    steps: [
      {
        who: head,
        what: {
          en: "Enter your customers in this system until they cover 80% of sales.",
          zh: "在本系统录入客户，录到累计占销售额 80% 为止。",
        },
        doneWhen: "coverage >= .8",
      },
      {
        who: seller,
        what: {
          en: "List for each main customer and supplier: its share, its work, and who could replace it or you.",
          zh: "每家主要客户、供应商列一行：占多少、做什么，谁能替代它、谁能替代本企业。",
        },
        doneWhen: "item PRE.POS.1 >= 3",
      },
      {
        who: head,
        what: {
          en: "Write down in three sentences what to upgrade, by which year, and why.",
          zh: "用三句话写下：升级什么、到哪一年、为什么。",
        },
        doneWhen: "item PRE.POS.2 >= 3",
      },
    ],
  },
  M03: {
    none: {
      en: "A technology centre needs people who do nothing else, and its own money.",
      zh: "技术中心要有专职人员和单独的经费。",
    },
  },
  M04: {
    effort: 2,
    horizonMonths: 9,
    actor: withPartners,
    steps: [
      {
        who: technician,
        what: {
          en: "Write down on one page the technical question that costs you most and that you cannot solve.",
          zh: "用一页纸写清一个最费钱、自己又解决不了的技术问题。",
        },
        doneWhen: "item LRN.INT.3 >= 3 or record PRE.INT.3",
      },
      {
        who: head,
        what: {
          en: "Ask a supplier and a technical school or institute; agree with both on questions to study.",
          zh: "找一家供应商，再找一所职业院校或科研院所，商定一起研究的课题。",
        },
        doneWhen: "item PRE.INT.3 >= 3",
      },
      {
        who: technician,
        what: {
          en: "Try the first idea that comes out of it on one machine; keep trial pieces apart.",
          zh: "得出的第一个办法，先在一台设备上试，试件另放。",
        },
        doneWhen: "item LRN.INT.3 >= 3",
      },
    ],
  },
  M05: {
    effort: 1,
    horizonMonths: 6,
    actor: withPartners,
    steps: [
      {
        who: producer,
        what: {
          en: "Send one worker to a customer's, supplier's or machine maker's plant; have one page written afterwards.",
          zh: "派一名员工去客户、供应商或设备厂家学习，回来写一页纸。",
        },
        doneWhen: "item LRN.INT.2 >= 3",
      },
      {
        who: head,
        what: {
          en: "Fix one such visit for each year; use on your own line what was learned.",
          zh: "定下每年去一次，学来的做法在本企业产线上用。",
        },
        doneWhen: "item LRN.INT.2 >= 5",
      },
    ],
  },
  M06: {
    effort: 1,
    horizonMonths: 6,
    actor: alone,
    steps: [
      {
        who: head,
        what: {
          en: "Write down what the firm shall learn this year, by when, and who sees to it.",
          zh: "写下今年要学什么、什么时候学成、由谁盯着。",
        },
        doneWhen: "item PRE.ORG.1 >= 3",
      },
      {
        who: bookkeeper,
        what: {
          en: "Add up what courses, trials and visits cost in the last 12 months.",
          zh: "算一算近 12 个月培训、试验、参观花了多少钱。",
        },
      },
      {
        who: head,
        what: {
          en: "Ask your industry association which subsidy for training fits, and apply for one.",
          zh: "问行业协会有哪些培训补贴用得上，申报一项。",
        },
      },
    ],
  },
  M07: {
    none: {
      en: "Banks lend to suppliers on the orders of large firms only.",
      zh: "银行一般只凭大企业的订单给供应商放款。",
    },
  },
  M08: {
    effort: 2,
    horizonMonths: 9,
    actor: withPartners,
    steps: [
      {
        who: seller,
        what: {
          en: "Agree with one main partner to send orders as a file that nobody has to type in.",
          zh: "与一家主要合作方商定，订单用文件发，收到后不用再录入。",
        },
        doneWhen: "item APP.NET.2 >= 2",
      },
      {
        who: seller,
        what: {
          en: "Do the same with each other main partner, for orders and production plans.",
          zh: "其余主要合作方逐家照办，订单、生产计划都用文件对接。",
        },
        doneWhen: "item APP.NET.2 >= 3",
      },
    ],
  },
  M09: {
    effort: 1,
    horizonMonths: 6,
    actor: alone,
    steps: [
      {
        who: experienced,
        what: {
          en: "Write one page for each main process with its settings and lessons; hang it at the machine.",
          zh: "每道主要工序写一页纸，写明参数和教训，挂在机台边。",
        },
        doneWhen: "item LRN.ORG.2 >= 3",
      },
      {
        who: producer,
        what: {
          en: "Note the faults that come back and the weeks until a new worker works alone.",
          zh: "记下重复出现的故障，以及新员工几周能独立上岗。",
        },
        doneWhen: "item EVA.ORG.1 >= 3",
      },
      {
        who: experienced,
        what: {
          en: "Write such a page for all other processes; update each page once a year.",
          zh: "其余工序也各写一页，每年更新一次。",
        },
        doneWhen: "item LRN.ORG.2 >= 5",
      },
    ],
  },
  M10: {
    effort: 1,
    horizonMonths: 6,
    actor: withPartners,
    steps: [
      {
        who: head,
        what: {
          en: "Name for each main partner one person who talks to it about technical questions.",
          zh: "每家主要合作方定一个人，专门谈技术问题。",
        },
        doneWhen: "item PRE.INT.1 >= 3",
      },
      {
        who: technician,
        what: {
          en: "Write down five technical questions for the largest customer; ask them at its next visit or audit.",
          zh: "为最大的客户写下五个技术问题，下次来访或审核时问。",
        },
        doneWhen: "item LRN.INT.1 >= 3",
      },
      {
        who: technician,
        what: {
          en: "Tick off each question when it is answered; ask again after a month for the others.",
          zh: "答复一个划掉一个，没答复的一个月后再问。",
        },
        doneWhen: "item LRN.INT.1 >= 5",
      },
    ],
  },
  M11: {
    effort: 1,
    horizonMonths: 9,
    actor: alone,
    steps: [
      {
        who: technician,
        what: {
          en: "Buy one competing product, take it apart, and note three differences to yours.",
          zh: "买一件同行产品拆开，记下与本企业产品的三处不同。",
        },
        doneWhen: "item LRN.POS.2 >= 3",
      },
      {
        who: head,
        what: {
          en: "Do this every year with products of several firms; act on one difference each time.",
          zh: "每年拆几家的产品，每次针对一处差距改进。",
        },
        doneWhen: "item LRN.POS.2 >= 5",
      },
    ],
  },
  M12: {
    effort: 1,
    horizonMonths: 9,
    actor: alone,
    steps: [
      {
        who: technician,
        what: {
          en: "List what only your firm can do: settings, recipes, fixtures; mark what has to stay secret.",
          zh: "列出只有本企业会的：参数、配方、夹具，标明哪些要保密。",
        },
        doneWhen: "record APP.POS.3",
      },
      {
        who: head,
        what: {
          en: "Agree with each main partner on one page: what may be asked, given and kept secret.",
          zh: "与每家主要合作方签一页约定：哪些能问、哪些能给、哪些保密。",
        },
        doneWhen: "item PRE.INT.2 >= 3",
      },
      {
        who: head,
        what: {
          en: "In the next price talk, use one thing of this list to ask for better terms.",
          zh: "下次谈价格，拿清单中的一项，争取更好的条件。",
        },
        doneWhen: "item APP.POS.3 >= 3",
      },
    ],
  },
  M13: {
    effort: 1,
    horizonMonths: 9,
    actor: withLaboratory,
    steps: [
      {
        who: technician,
        what: {
          en: "Ask a test laboratory which technical standards of your main product will change and when; study the first.",
          zh: "问检测机构：主要产品的哪些技术标准要改、何时生效，先学最近的一项。",
        },
        doneWhen: "item LRN.NET.2 >= 3",
      },
      {
        who: producer,
        what: {
          en: "Count back from the start date: when samples, settings and people have to be ready.",
          zh: "从生效日往回排：样品、参数、人员各要什么时候备好。",
        },
        doneWhen: "item APP.NET.1 >= 3",
      },
    ],
  },
  M14: {
    effort: 2,
    horizonMonths: 9,
    actor: alone,
    steps: [
      {
        who: head,
        what: {
          en: "Write on one sheet who has which skill; work out what each skill should pay.",
          zh: "在一张表上写明谁会什么，算好每项技能值多少工资。",
        },
        doneWhen: "item APP.ORG.3 >= 3",
      },
      {
        who: head,
        what: {
          en: "Add to the sheet who uses each skill and who teaches it; let pay follow the sheet.",
          zh: "表上再加：谁在用、谁教别人，工资按表定。",
        },
        doneWhen: "item APP.ORG.3 >= 5",
      },
    ],
  },
  M15: {
    effort: 1,
    horizonMonths: 3,
    actor: alone,
    steps: [
      {
        who: head,
        what: {
          en: "Fix a weekly hour for learning, also for the peak season, and post it on the wall.",
          zh: "定下每周学习的一个小时，旺季也留，写出来贴在墙上。",
        },
        doneWhen: "item PRE.ORG.2 >= 3",
      },
      {
        who: producer,
        what: {
          en: "Keep this hour for everybody through the whole peak season.",
          zh: "整个旺季，人人都保住这一小时。",
        },
        doneWhen: "item PRE.ORG.2 >= 5",
      },
    ],
  },
  M16: {
    effort: 1,
    horizonMonths: 6,
    actor: alone,
    steps: [
      {
        who: producer,
        what: {
          en: "Take the last major fault: with those who were there, ask why until the root cause is found.",
          zh: "拿最近一次大故障，与在场的人一起追问，直到找出根本原因。",
        },
        doneWhen: "item LRN.ORG.1 >= 3",
      },
      {
        who: head,
        what: {
          en: "Send one team leader to a course of the industry association or a vocational school.",
          zh: "送一名班组长去听课，找行业协会或职业院校。",
        },
      },
    ],
  },
  M17: {
    effort: 2,
    horizonMonths: 12,
    actor: alone,
    steps: [
      {
        who: head,
        what: {
          en: "Choose one person to learn one new kind of work, such as choosing materials.",
          zh: "选一个人，学一个新环节，例如自主选料。",
        },
        doneWhen: "item LRN.POS.3 >= 3",
      },
      {
        who: technician,
        what: {
          en: "Choose one product for a trial; write down its steps, dates and the most it may cost.",
          zh: "选一个产品试做，写明步骤、日期和最多花多少钱。",
        },
        doneWhen: "record LRN.POS.3",
      },
      {
        who: seller,
        what: {
          en: "Offer the trial product to two customers.",
          zh: "把试做的产品推荐给两家客户。",
        },
        doneWhen: "record APP.POS.2",
      },
    ],
  },
  M18: {
    effort: 2,
    horizonMonths: 12,
    actor: alone,
    steps: [
      {
        who: bookkeeper,
        what: {
          en: "Calculate on one page what is left of sales and profit if the largest customer leaves.",
          zh: "用一页纸测算：失去最大客户，销售额和利润还剩多少。",
        },
        doneWhen: "item PRE.POS.3 >= 3",
      },
      {
        who: bookkeeper,
        what: {
          en: "Write down every year the share of each main customer and how many months replacing it would take.",
          zh: "每年写下每家主要客户占多少、几个月能补上。",
        },
        doneWhen: "item EVA.POS.1 >= 3",
      },
      {
        who: seller,
        what: {
          en: "List five firms that could use your pieces, as far as your contracts allow; visit two.",
          zh: "先查合同许不许，再列出五家可能要这类产品的企业，走访两家。",
        },
      },
      {
        who: producer,
        what: {
          en: "Deliver a trial order in the new market with the machines that you have.",
          zh: "新市场的头一笔试单，用现有设备做好交货。",
        },
        doneWhen: "item APP.NET.3 >= 3",
      },
    ],
  },
  M19: {
    none: {
      en: "A person or an agent abroad costs more than a small firm can carry.",
      zh: "派人驻外、找海外代理，小企业负担不起。",
    },
  },
  M20: {
    effort: 1,
    horizonMonths: 6,
    actor: withSuppliers,
    steps: [
      {
        who: buyer,
        what: {
          en: "Visit two key suppliers; show at their machine how to avoid the fault that comes back most.",
          zh: "去两家重点供应商，在机台边教怎样避免最常出的毛病。",
        },
        doneWhen: "item APP.INT.2 >= 3",
      },
      {
        who: buyer,
        what: {
          en: "Look after two months at what these suppliers do differently now.",
          zh: "两个月后再去看，这几家供应商改了什么。",
        },
        doneWhen: "item EVA.INT.2 >= 3",
      },
      {
        who: head,
        what: {
          en: "Fix a yearly plan: each key supplier is trained or helped on site.",
          zh: "定好年度计划，每家重点供应商都教一次或到现场辅导。",
        },
        doneWhen: "item APP.INT.2 >= 5",
      },
    ],
  },
  M21: {
    effort: 2,
    horizonMonths: 12,
    actor: withNeighbours,
    steps: [
      {
        who: head,
        what: {
          en: "Ask a neighbouring firm to share one test, tool or course that you both buy far away.",
          zh: "找一家附近的企业，把都要送到外地做的一项检测、模具或培训合起来办。",
        },
        doneWhen: "item APP.INT.3 >= 3",
      },
      {
        who: head,
        what: {
          en: "With two neighbours, share two more of testing, tooling, standards and training.",
          zh: "约两家附近的企业，在检测、模具、标准、培训中再联手办两项。",
        },
        doneWhen: "item APP.INT.3 >= 5",
      },
    ],
  },
  M22: {
    effort: 1,
    horizonMonths: 4,
    actor: alone,
    steps: [
      {
        who: head,
        what: {
          en: "Write down three things you expect next quarter, such as orders or a price, with date and figure.",
          zh: "写下下季度的三条预判，如订单、价格，注明日期和数字。",
        },
        doneWhen: "record EVA.NET.1",
      },
      {
        who: seller,
        what: {
          en: "Watch two figures that move before your orders do, such as customers' stock or inquiries.",
          zh: "盯住两个比订单先动的数字，如客户库存、询价次数。",
        },
        doneWhen: "item EVA.NET.2 >= 3",
      },
      {
        who: head,
        what: {
          en: "Compare last quarter's expectations with what happened, and note why you were wrong.",
          zh: "把上季度的预判与实际对照，写下为什么看错。",
        },
        doneWhen: "item EVA.NET.1 >= 5",
      },
    ],
  },
  M23: {
    effort: 1,
    horizonMonths: 3,
    actor: alone,
    steps: [
      {
        who: producer,
        what: {
          en: "Hold a review of the last major fault with those who were there; change one work standard because of it.",
          zh: "最近一次大故障，与在场的人一起复盘，据此改一条作业标准。",
        },
        doneWhen: "item EVA.ORG.2 >= 3",
      },
      {
        who: producer,
        what: {
          en: "Do so for small faults too; look after a month whether the fault came back.",
          zh: "小故障也这样复盘，一个月后查毛病是不是又出。",
        },
        doneWhen: "item EVA.ORG.2 >= 5",
      },
    ],
  },
  M24: {
    effort: 1,
    horizonMonths: 6,
    actor: withPartners,
    steps: [
      {
        who: seller,
        what: {
          en: "Ask the largest customer in the next talk what you should improve, not only price and delivery.",
          zh: "下次与最大客户会谈，除价格、交期外，问问哪些要改进。",
        },
        doneWhen: "item EVA.INT.1 >= 3",
      },
      {
        who: technician,
        what: {
          en: "Write to this customer what your firm wants to learn, and ask what it wants to learn.",
          zh: "写给这家客户：本企业想学什么，也问对方想学什么。",
        },
        doneWhen: "item EVA.INT.1 >= 5",
      },
    ],
  },
  M25: {
    none: {
      en: "An open day takes people away from the machines whom a small firm cannot spare.",
      zh: "办开放日要抽调人手，小企业抽不出来。",
    },
  },
};
