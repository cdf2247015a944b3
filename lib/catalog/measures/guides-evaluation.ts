import type { MeasureGuide } from "./measure";
import {
  engineeringManager,
  generalManager,
  personnelManager,
  productionManager,
  qualityManager,
  salesManager,
  workshopManager,
} from "./people";

/** Evaluation and openness: M22–M25. */
export const evaluation: readonly MeasureGuide[] = [
  {
    id: "M22",
    title: { en: "Expectations log with scores and warning lines", zh: "预判打分表与预警线" },
    why: {
      en: "An expectation written down beforehand shows afterwards where the firm misjudged.",
      zh: "预判事先写下，事后才看得出错在哪里。",
    },
    steps: [
      {
        who: salesManager,
        what: {
          en: "Write down five things you expect next quarter, each with a date, a figure and a person responsible.",
          zh: "为下季度写五条预判，每条有日期、数字和责任人。",
        },
        doneWhen: "record EVA.NET.1",
      },
      {
        who: salesManager,
        what: {
          en: "Choose at least two indicators that move before your orders do, such as customers' stock or freight rates.",
          zh: "至少选两项比订单先动的指标，如客户库存、运费。",
        },
        doneWhen: "item EVA.NET.2 >= 3",
      },
      {
        who: salesManager,
        what: {
          en: "Give each indicator a warning line, and a person responsible who acts at it.",
          zh: "每项指标定下预警线，到线由责任人处理。",
        },
        doneWhen: "item EVA.NET.2 >= 5",
      },
      {
        who: generalManager,
        what: {
          en: "Have last quarter's expectations scored by those who wrote them; they write down why they misjudged.",
          zh: "召集当初写预判的人，给上季度预判打分，写下为什么看错。",
        },
        doneWhen: "item EVA.NET.1 >= 5",
      },
    ],
    proof: {
      en: "The log of two quarters has a score for every expectation.",
      zh: "满两个季度的预判记录，每条都打过分。",
    },
    howTo: [
      {
        en: "Sales, purchasing and production sit together for an hour at the end of the quarter. Each person names something that will happen, as a figure: orders, the copper price, the date of a rule. Five of these go on one sheet, with the date, the person and one reason. The sheet hangs where no visitors come, and is not changed afterwards. A sentence such as “the market stays difficult” does not count, because nobody can score it.",
        zh: "季度末，销售、采购、生产坐一小时。每人报一件会发生的事，要有数字：订单量、铜价、某项规定的日期。挑五条写上一张表，附日期、责任人和一条理由。表不给外人看，事后不改。“市场仍然困难”不算，因为打不了分。",
      },
      {
        en: "Three months later the same people write the real figure next to each line. They score it: right, half right or wrong. For each wrong line they ask which sign was there, and who had seen it. Such signs become indicators: inquiries a week, stock at the customer, days until payment. For each they draw a warning line and name the person who speaks up when it is crossed. The usual mistake is to blame whoever was wrong; next time everybody writes safe things.",
        zh: "三个月后，还是这些人，把实际数字写在旁边。逐条打分：对、半对、错。错的逐条问：当时有什么苗头，谁看到过。这些苗头就做成指标：每周询价、客户库存、付款天数。每项画一条预警线，写明越线时由谁来报。常见的毛病是追究看错的人，下次大家只写保险的。",
      },
    ],
  },
  {
    id: "M23",
    title: { en: "Fault reviews that change work standards", zh: "复盘记录与对应的标准修订页" },
    why: {
      en: "A lesson that is only talked about is usually forgotten; a changed work standard keeps it.",
      zh: "教训只讲不改，往往就忘；写进作业标准，才留得住。",
    },
    steps: [
      {
        who: productionManager,
        what: {
          en: "Review the last large fault with the people who were there; change one work standard because of it.",
          zh: "召集在场的人，为最近的大故障做复盘，据此改一条作业标准。",
        },
        doneWhen: "item EVA.ORG.2 >= 3",
      },
      {
        who: qualityManager,
        what: {
          en: "Write on the changed work standard which review it comes from; add the figures since then.",
          zh: "改过的作业标准，注明来自哪次复盘，补上改后的数据。",
        },
        doneWhen: "record EVA.ORG.2",
      },
      {
        who: workshopManager,
        what: {
          en: "Review small faults and projects too, and check the effect of each change.",
          zh: "小故障、小项目也复盘，每次修改后核对效果。",
        },
        doneWhen: "item EVA.ORG.2 >= 5",
      },
    ],
    proof: {
      en: "Each dated review has a dated revision sheet, or the reason why none is needed.",
      zh: "每次复盘都附修订页，或写明为什么不用改，都有日期。",
    },
    howTo: [
      {
        en: "Within three days of the fault, the people who were there meet at the machine for 30 minutes. The team leader asks four questions: what was planned, what happened, why, and what will be changed? The broken piece, the shift log and the present work standard are on the table. One person writes the answers on one sheet, without names of guilty people. The boss listens and speaks last.",
        zh: "出故障三天内，在场的人到机台边碰头 30 分钟。班组长问四句：原来打算怎样、实际怎样、为什么、要改什么？坏件、交接班记录和现行作业标准摆在桌上。一个人把回答写在一页纸上，不写谁的错。领导先听，最后才说。",
      },
      {
        en: "A review ends with a changed sentence in a work standard, or with the reason why none is needed. The revision sheet gives the date of that meeting. The other shifts read and sign the change before they start. After a month the quality manager looks at the figures: has the fault come back? The usual mistake is to write “train the operators again”; then nothing has changed.",
        zh: "复盘要落到作业标准：改一句，或写明为什么不用改。修订页注明是哪天的复盘。其他班次开工前看过、签字。一个月后，质量经理看数据：这个故障还出不出？常见的毛病是写“加强培训”，结果什么也没改。",
      },
    ],
  },
  {
    id: "M24",
    title: { en: "Two-way learning agenda for talks with main partners", zh: "与主要合作方会谈的互学议题" },
    why: {
      en: "Talks with partners usually deal with price and delivery; a fixed topic makes room for learning.",
      zh: "与合作方会谈往往只谈价格和交货；固定留出学习议题，才谈得到。",
    },
    steps: [
      {
        who: salesManager,
        what: {
          en: "In the next talk with a main partner, discuss improvements too, not only price, quality and delivery.",
          zh: "与主要合作方下次会谈，除价格、质量和交期外，还谈哪些要改进。",
        },
        doneWhen: "item EVA.INT.1 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "Write to a main partner what your firm wants to learn, and how.",
          zh: "写给主要合作方：本企业想学什么、怎样学。",
        },
        doneWhen: "record EVA.INT.1",
      },
      {
        who: salesManager,
        what: {
          en: "Discuss with a main partner in the next talk what each side wants to learn.",
          zh: "下次会谈，与主要合作方谈双方各想学什么。",
        },
        doneWhen: "item EVA.INT.1 >= 5",
      },
    ],
    proof: {
      en: "The minutes show learning topics of both sides, the actions and what followed.",
      zh: "会议记录写明双方学习议题、措施和后续。",
    },
    howTo: [
      {
        en: "Two weeks before the talk, sales asks engineering, quality and production for one topic each. They go on one page: what went well, what your people did not understand, what you could show the partner. In the talk, a good piece, a rejected piece and the list of open questions are on the table. Ask for 20 minutes at the start, before price is discussed. Take an engineer along, because sales alone cannot answer technical questions.",
        zh: "会谈前两周，销售向技术、质量、生产各要一个议题。写成一页：哪些做得顺、哪些没弄懂、哪些可以给对方看。会上放一件好件、一件不良品和待解问题清单。开头就留 20 分钟，放在谈价之前。带一名工程师去，技术问题光靠销售答不了。",
      },
      {
        en: "Write the minutes in the room: the topic, who does what, by which date, on both sides. Send them the same day, so that the partner can correct them. The next talk begins with this page; each line is closed or gets a new date. Give something too: a test result, a cheaper packing, a warning about a material. The usual mistake is to ask only for help; a partner that gets nothing back stops answering.",
        zh: "当场写记录：议题，双方谁做什么、哪天做完。当天发给对方，有错好改。下次会谈先看这页，逐条关闭或改期。也要拿出东西来：检测结果、省钱的包装、某种材料的风险。常见的毛病是光求人，对方没得到好处，就不再答了。",
      },
    ],
  },
  {
    id: "M25",
    title: { en: "Open-day programme on science and technology", zh: "工厂技术开放日计划" },
    why: {
      en: "Young people usually choose work that they have seen; an open day shows them the technology.",
      zh: "年轻人往往选自己见过的工作；办开放日，技术就在眼前。",
    },
    steps: [
      {
        who: generalManager,
        what: {
          en: "Let departments meet every month and show each other what they learned; pick what to show visitors.",
          zh: "各部门每月开会，互相讲讲学到的做法，从中挑出给参观者看的。",
        },
        doneWhen: "item LRN.ORG.3 >= 3",
      },
      {
        who: productionManager,
        what: {
          en: "Choose the production line to show; agree on a day with a school or your industry association.",
          zh: "选定要展示的产线，与学校或行业协会约好日期。",
        },
      },
      {
        who: personnelManager,
        what: {
          en: "Hold the open day; note the number of visitors, their questions, and who asks about a job.",
          zh: "办开放日，记下人数、问题和有意来上班的人。",
        },
      },
    ],
    proof: {
      en: "A list shows each event with its date and the number of visitors.",
      zh: "活动清单写明日期和参观人数。",
    },
    howTo: [
      {
        en: "The production manager, the personnel manager and two young workers plan the day. They choose one line that can be watched safely, and mark the path on the floor. Three of the things that departments have shown each other are enough: a running machine, a test, some handwork. The young workers explain in their own words, after a rehearsal with the team leader. Cover drawings and customers' names beforehand.",
        zh: "生产经理、人事经理和两名年轻员工一起筹划。选一条能安全看的产线，地上画好路线。从各部门讲过的做法里挑三样就够：看机器运转、看检测、动手做一样。年轻员工用自己的话讲，先给班组长试讲一遍。图纸和客户名称事先遮好。",
      },
      {
        en: "Children come with a parent and a guide, on the marked path; invite vocational school teachers too. At the end each visitor writes one question on a card; the cards show what was not explained well. Post the answers at the gate within two weeks. The usual mistake is a day of speeches and banners; visitors remember what they have touched. An open day does not replace learning hours, so do not use their budget.",
        zh: "孩子由家长和专人陪着，走画好的路线；也约上职业学校的老师。散场前每人写一张问题卡，看得出哪里没讲明白。两周内把答复贴在厂门口。常见的毛病是讲话多、横幅多；参观的人只记得亲手摸过的。开放日代替不了学时，学习经费不要挪用。",
      },
    ],
  },
];
