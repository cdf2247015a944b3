import type { MeasureGuide } from "./measure";
import {
  financeManager,
  generalManager,
  itManager,
  personnelManager,
  productionManager,
  purchasingManager,
  qualityManager,
  workshopManager,
} from "./people";

/** Finance and data: M06–M09. */
export const financeAndData: readonly MeasureGuide[] = [
  {
    id: "M06",
    title: { en: "Finance plan with a separate budget for learning", zh: "融资方案（学习投入单列）" },
    why: {
      en: "When money is short, learning is usually cut first; several sources and a separate budget protect it.",
      zh: "资金一紧，先砍的往往是学习；多几个来源、账上单列，才留得住。",
    },
    steps: [
      {
        who: generalManager,
        what: {
          en: "Name in the business plan one person responsible for learning, with a target for the year.",
          zh: "年度经营计划写明学习目标，由一名责任人负责。",
        },
        doneWhen: "item PRE.ORG.1 >= 3",
      },
      {
        who: financeManager,
        what: {
          en: "List what was spent on learning in the last 12 months, by purpose.",
          zh: "按用途列出近 12 个月的学习开支。",
        },
      },
      {
        who: financeManager,
        what: {
          en: "Draft next year's plan; ask the bank and your industry association which loans, funds or subsidies fit.",
          zh: "排出明年方案，问银行和行业协会，哪些贷款、基金、补贴用得上。",
        },
      },
      {
        who: generalManager,
        what: {
          en: "Sign the plan with sources and amounts; training and R&D are recorded in separate accounts.",
          zh: "签发方案，写明来源和金额；让财务把培训、研发分开列账。",
        },
      },
    ],
    proof: {
      en: "The plan shows sources and amounts; the accounts show training and R&D separately.",
      zh: "方案写明来源和金额，账上培训、研发分列。",
    },
    howTo: [
      {
        en: "The finance manager sits for two hours with the personnel and engineering managers. On the table are the year's invoices for courses, trial material, test fees and study visits. Many sums are hidden in production cost; find them and add them up by purpose. Write for each sum what it brought, or write that nobody knows. This page is the first draft of the separate budget.",
        zh: "财务经理和人事、技术经理坐下来，花两个小时。桌上放一年的发票：培训费、试验材料、检测费、考察费。不少开支混在生产成本里，挑出来按用途加总。每笔后面写带来了什么，没人说得清就照实写。这页纸就是单列预算的初稿。",
      },
      {
        en: "Then plan next year: hours, courses, trials and one or two larger items such as a test bench. For each item write who pays: your firm, the bank, a public fund or a customer. Ask your industry association early which programmes are open, because programmes have closing dates. Show the bank which losses the plan will reduce, not the word “learning”. The usual mistake is one large sum without a person responsible; it is cut first.",
        zh: "再排明年：学时、课程、试验，加上一两项大的，如试验台。每项写明谁出钱：本企业、银行、政府基金还是客户。早点问行业协会有哪些项目可报，项目都有截止日期。对银行讲能减少哪些损失，不讲“学习”两个字。常见的毛病是只列一大笔、没有责任人，一缺钱先砍它。",
      },
    ],
  },
  {
    id: "M07",
    title: { en: "Finance contract for suppliers, backed by orders", zh: "供应商订单融资协议" },
    why: {
      en: "Small suppliers usually lack cash for trials and equipment; an order can secure a loan.",
      zh: "小供应商往往没钱做试验、添设备；订单可以作为贷款的凭据。",
    },
    steps: [
      {
        who: purchasingManager,
        what: {
          en: "List the key suppliers that put off a trial or equipment for lack of cash.",
          zh: "列出因缺钱推迟试验、推迟添设备的重点供应商。",
        },
      },
      {
        who: financeManager,
        what: {
          en: "Agree with a bank on loans that your orders secure; begin with two suppliers.",
          zh: "与银行谈定凭订单放款，先选两家供应商做。",
        },
      },
      {
        who: purchasingManager,
        what: {
          en: "Track with figures what changes at each supplier you help, by loans or not; change help that brings nothing.",
          zh: "凡帮助过的供应商，包括用过贷款的，都用数据跟踪变化；没见改善的，换帮助办法。",
        },
        doneWhen: "item EVA.INT.2 >= 5",
      },
    ],
    proof: {
      en: "The contract with the bank is signed; a list shows the suppliers that have used it.",
      zh: "与银行签了协议，名单写明哪些供应商用过。",
    },
    howTo: [
      {
        en: "The purchasing manager and a quality engineer visit five key suppliers. They ask what each would do first with a loan: a new mould, a furnace control, a test gauge. They write down the sum, the months until it pays back, and which of your orders cover it. Back home, compare this with the order forecast and the payment terms of each supplier. Promise no volume that your customer has not confirmed.",
        zh: "采购经理带质量工程师，走访五家重点供应商。问清有了贷款想先做什么，例如新模具、炉温控制、检具。记下要多少钱、几个月回本、靠哪些订单还。回来对着订单预测和各家账期看。客户没确认的量，不要答应供应商。",
      },
      {
        en: "The finance manager takes two cases to the bank, with orders, delivery dates and quality figures. The contract says what the order secures, who carries a loss and what happens if the customer cancels. A lawyer reads it before anybody signs. After one quarter, look at the figures of the two suppliers: scrap, late deliveries, what the money bought. The usual mistake is to pay suppliers later because they have loans; then nothing improves there.",
        zh: "财务经理带两个案例去银行，附订单、交货日期和质量数据。协议写明订单担保什么、损失谁担、客户取消怎么办。签字之前让律师看过。满一季度，看两家供应商的数据：报废、迟交、钱买了什么。常见的毛病是借此拖长付款，供应商那里什么也没改。",
      },
    ],
  },
  {
    id: "M08",
    title: { en: "Data interfaces with main partners", zh: "与主要合作方的数据接口" },
    why: {
      en: "Changes sent by e-mail or chat usually arrive late; shared data show both sides the same figures.",
      zh: "靠邮件、微信传变更，往往来得晚；数据对接后，双方看同样的数字。",
    },
    steps: [
      {
        who: itManager,
        what: {
          en: "List the data typed in by hand; with one partner, exchange one kind, such as orders, through a system.",
          zh: "列出手工录入的往来数据，先与一家合作方用系统对接一类，如订单。",
        },
        doneWhen: "item APP.NET.2 >= 2",
      },
      {
        who: itManager,
        what: {
          en: "Connect one main partner after another, on agreed dates, until nobody types in their main data by hand.",
          zh: "与主要合作方约好日期逐家接，直到主要数据不再手工录入。",
        },
        doneWhen: "item APP.NET.2 >= 3",
      },
      {
        who: productionManager,
        what: {
          en: "Make one production plan with a partner from shared data, and keep the minutes.",
          zh: "与合作方用共享数据排一次生产计划，留下会议记录。",
        },
        doneWhen: "record APP.NET.2",
      },
    ],
    proof: {
      en: "A list shows each interface in use, its start date and the data it carries.",
      zh: "在用接口清单写明启用日期和传送的数据。",
    },
    howTo: [
      {
        en: "The people from IT, sales and planning sit together with one real order of the largest customer. On a large sheet they draw who receives it, who types it in, and who types it in again. Each repeated entry gets a red dot; next to it they note the mistakes of the last three months. The data with the most red dots go first, even if the interface is only a spreadsheet upload. Agree with the customer on item numbers and units before anybody programs.",
        zh: "信息化、销售、计划的人坐在一起，拿最大客户的一张真实订单。在大纸上画出谁收单、谁录入、谁又录了一遍。重复录入的点上红点，写上近三个月出过的错。红点最多的先接，哪怕只是表格导入。编程之前，先与客户统一料号和单位。",
      },
      {
        en: "Run the old and the new way together for two weeks, and compare every line. Name one person on each side to call when a figure is wrong. Then use the data together: look at the customer's plan every Monday and say what will be late. When a lot is rejected, trace it with the customer on the same screen and write down the finding. The usual mistake is to connect everything at once; after one wrong delivery nobody trusts it.",
        zh: "新老办法并行两周，逐行比对。双方各定一人，数字不对就找他。然后一起用：每周一看客户计划，讲清哪些会晚。整批退货时，与客户看同一屏数据追查，把结果写下来。常见的毛病是一下子全接，发错一次货，大家就不信了。",
      },
    ],
  },
  {
    id: "M09",
    title: { en: "Library of shop-floor lessons", zh: "一线经验库" },
    why: {
      en: "Lessons usually stay with the shift that learned them; in a library other shifts find them.",
      zh: "经验往往只留在一个班；存进库里，其他班次才找得到。",
    },
    steps: [
      {
        who: workshopManager,
        what: {
          en: "Write down work standards and lessons of main processes, and let others work by them.",
          zh: "主要工序的作业标准和教训写成文件，让别人照着用。",
        },
        doneWhen: "item LRN.ORG.2 >= 3",
      },
      {
        who: personnelManager,
        what: {
          en: "Track two results of learning, such as test scores and weeks until a new worker works alone.",
          zh: "跟踪两项学习结果，例如考核成绩、新员工几周能独立上岗。",
        },
        doneWhen: "item EVA.ORG.1 >= 3",
      },
      {
        who: qualityManager,
        what: {
          en: "Write down work standards and lessons of all other processes; update each at least once a year.",
          zh: "其余工序的作业标准和教训也写成文件，每年至少更新一次。",
        },
        doneWhen: "item LRN.ORG.2 >= 5",
      },
    ],
    proof: {
      en: "A monthly count shows how often other shifts used each lesson.",
      zh: "每月统计写明，每条经验其他班次用过几次。",
    },
    howTo: [
      {
        en: "The quality manager and the team leaders lay the fault reports of the last 12 months on one table. They sort them by machine and cause, and make a list from each pile. For each of the five longest lists they write one page: the sign, the cause, the remedy, a photograph. They use shop-floor words, and an experienced worker reads the page aloud before it is filed. A code on the machine leads to its pages, so that nobody has to search.",
        zh: "质量经理叫上班组长，把近 12 个月的故障报告摊在桌上。按机台、按原因分堆，每堆汇成清单。最长的五份清单各写一页：现象、原因、办法、照片。用车间里的话写，老师傅念一遍再存档。机台上贴个码，一扫就看到这几页，不用找。",
      },
      {
        en: "A library has a purpose only if it is used. At the start of a shift, the team leader explains one page that fits the day's order, for five minutes. Whoever used a page ticks the list at the machine and adds the shift; the quality manager counts monthly. For pages without ticks, ask why: are they outdated, wrong or unknown? Each month the personnel manager notes how new workers do in tests and when they work alone. The usual mistake is a folder on the server that only its author can find.",
        zh: "经验库活不活，就看用不用。每班开工前，班组长挑出与当天订单有关的一页，讲五分钟。谁用过，就在机台旁的表上打勾、写明班次，质量经理每月数一次。没打勾的要问原因：过时了、写错了，还是没人知道？人事经理每月记下新员工考核成绩、几周能独立上岗。常见的毛病是存进服务器，只有写的人找得到。",
      },
    ],
  },
];
