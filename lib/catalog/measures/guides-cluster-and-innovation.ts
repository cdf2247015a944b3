import type { MeasureGuide } from "./measure";
import {
  engineeringManager,
  financeManager,
  generalManager,
  personnelManager,
  productionManager,
  qualityManager,
  salesManager,
} from "./people";

/** Cluster, position, innovation and universities: M01–M05. */
export const clusterAndInnovation: readonly MeasureGuide[] = [
  {
    id: "M01",
    title: {
      en: "Cluster plan: which missing process each firm will offer",
      zh: "产业集群分工方案（环节、缺口、企业）",
    },
    why: {
      en: "Firms in one cluster usually plan separately; a joint plan shows which firm can offer which process.",
      zh: "同一集群的企业往往各自打算；有了共同方案，才看得出谁能接哪个环节。",
    },
    steps: [
      {
        who: salesManager,
        what: {
          en: "Draw on one map your main partners, their customers or suppliers, and your direct competitors.",
          zh: "画一张图：主要合作方、其客户或供应商，以及本企业的直接竞争对手。",
        },
        doneWhen: "item PRE.POS.1 >= 5",
      },
      {
        who: generalManager,
        what: {
          en: "List the processes and services that your firm buys far away and that other firms nearby need too.",
          zh: "列出本企业送到外地去做、附近企业也要的环节。",
        },
      },
      {
        who: generalManager,
        what: {
          en: "Take the list to your industry association; propose a joint plan: which firm will offer which missing process.",
          zh: "把缺环节的清单交给行业协会，提议共同方案：哪个环节由谁接。",
        },
      },
    ],
    proof: {
      en: "The signed plan shows which processes are missing, which firm will offer each, and which are still open.",
      zh: "各方签字的方案，写明缺哪些环节、哪家自愿承担、哪些还没人接。",
    },
    howTo: [
      {
        en: "The general manager sits with the sales and purchasing managers for two hours. On the table are the map of partners and the invoices of the last 12 months. They mark the processes that were bought in other cities, such as heat treatment, tooling, testing or special packaging. They mark direct competitors nearby too, because these often need the same processes. For each mark they write the yearly sum, the reason and the firms nearby with the same need. Keep the list to one page, or nobody at your industry association will read it.",
        zh: "总经理叫上销售经理和采购经理，坐两个小时。桌上放位置图和近 12 个月的发票，凡送到外地去做的都圈出来，例如热处理、模具、检测、特殊包装。附近的直接竞争对手也圈出来，往往缺的是同样的环节。每项写下一年花多少、为什么外送、附近还有谁也要用。清单不超过一页，长了行业协会没人看。",
      },
      {
        en: "Then the association calls the firms together; five firms with the same gap are enough to begin. Each says which missing process it could offer; prices, customers, orders and capacity are not discussed. One person writes one line for each gap: the process, the firm, the date. A lawyer checks the plan before anybody signs; every firm stays free to make and sell what it wants. The usual mistake is a plan with everybody's wishes, in which no firm offers anything. A gap that no firm fills stays on the list, with a question mark.",
        zh: "然后由协会召集，有五家企业缺同一环节就可以开始。每家只讲缺的环节里能接哪项，价格、客户、订单、产能一概不谈。记录人把每个缺口写成一行：环节、企业、日期。律师看过再签；各家自愿认领，别的做什么、卖什么照旧自己定。常见的毛病是各家愿望都写上，却没有一家担责。没人接的缺口也留在表上，打个问号。",
      },
    ],
  },
  {
    id: "M02",
    title: { en: "Position map, and an aim decided in a meeting", zh: "供应链位置图，以及会上定下的升级目标" },
    why: {
      en: "Managers usually disagree about the firm's position; a map puts the same facts before all of them.",
      zh: "企业处在哪个位置，各位主管往往看法不同；画成图，事实就摆在面前。",
    },
    steps: [
      {
        who: salesManager,
        what: {
          en: "Enter your customer relationships in this system until they cover 80% of sales.",
          zh: "在本系统录入客户业务关系，录到累计占销售额 80% 为止。",
        },
        doneWhen: "coverage >= .8",
      },
      {
        who: salesManager,
        what: {
          en: "Draw the position map: main partners' shares of sales or purchases, their work, who could replace them or you.",
          zh: "画出位置图：每家主要合作方占多少销售或采购、做什么，谁能替代它、谁能替代本企业。",
        },
        doneWhen: "item PRE.POS.1 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "Hold one meeting of sales, engineering and production about the map; note where they disagree.",
          zh: "召集销售、技术、生产开会，对着位置图写下看法不同之处。",
        },
        doneWhen: "record PRE.POS.2",
      },
      {
        who: generalManager,
        what: {
          en: "In a second meeting decide the aim, and write it down: what to upgrade, by which year, and why.",
          zh: "第二次会上定升级目标，写下升级什么、到哪一年、理由是什么。",
        },
        doneWhen: "item PRE.POS.2 >= 3",
      },
    ],
    proof: {
      en: "The minutes show the aim, its year and the reasons; the map that the meeting used is attached.",
      zh: "会议记录写明目标、年份和理由，附会上用的位置图。",
    },
    howTo: [
      {
        en: "The general manager calls sales, engineering and production together for half a day, without telephones. A consultant can lead the meeting, so that the boss can listen. On the table is one large map: each main partner's share, work and tooling, and who could replace it. First everybody writes on a card who could replace your firm at the largest customer, and how soon. Then the cards are laid on the map, and the differences are discussed one by one. Somebody writes the differences down, because they show which facts are still missing.",
        zh: "总经理把销售、技术、生产叫到一起，开半天会，手机收起来。可以由顾问主持，老板多听。桌上铺一张大图：每家主要合作方占多少、做什么、专用模具、谁能替代它。先各写一张卡片：最大客户那里，谁能替代本企业，要多久。再把卡片摆到图上，看法不同的逐条谈。专人把分歧记下来，这些就是还没查清的事。",
      },
      {
        en: "In a second meeting two weeks later, the same people decide the aim. They compare three choices on one page: go on making parts, design one product, or enter another industry. For each they write what it costs, what it brings and what the largest customer will say. They write down what will be upgraded, the year, and what would make them change the aim. The usual mistake is that the boss announces the aim first; then nobody says what the map shows.",
        zh: "两周后开第二次会，还是这些人，定目标。一页纸上比较三种选择：继续做零件、自己设计某个产品、进入别的行业。每种都写：要花多少、能得多少、最大客户会怎么看。目标写明升级什么、到哪年，以及出现什么情况要改。常见的毛病是老板先宣布目标，图上看出来的事就没人说了。",
      },
    ],
  },
  {
    id: "M03",
    title: { en: "Technology centre or process laboratory with a budget", zh: "技术中心或工艺实验室（单列预算）" },
    why: {
      en: "Engineers who serve daily orders usually find no time for trials; a unit with its own budget has it.",
      zh: "工程师天天忙订单，往往没空做试验；单设部门、单列预算，试验才做得下去。",
    },
    steps: [
      {
        who: financeManager,
        what: {
          en: "With figures from before and after, work out what one past improvement brought; it shows what trials bring.",
          zh: "拿做过的一项改进，用前后数据算出收益，看试验值不值得做。",
        },
        doneWhen: "item APP.POS.1 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "List the technical problems that come back most often, each with its cost.",
          zh: "列出反复出现的技术问题，写明每项的损失。",
        },
      },
      {
        who: generalManager,
        what: {
          en: "Decide in writing who leads the trial unit, who works in it and what it may spend in a year.",
          zh: "书面定下试验部门由谁负责、有哪些人、全年可用多少钱。",
        },
      },
      {
        who: qualityManager,
        what: {
          en: "Find the root cause of every major fault; test every remedy in a planned trial.",
          zh: "每次重大故障都查根本原因，每项对策都按计划做试验。",
        },
        doneWhen: "item LRN.ORG.1 >= 5",
      },
    ],
    proof: {
      en: "The accounts show the yearly budget of the unit; a project list shows each result.",
      zh: "账上有该部门的年度预算，项目清单写明每项结果。",
    },
    howTo: [
      {
        en: "Begin with facts from the line, not with a building. The engineering, quality and finance managers go through the scrap reports and complaints of the last 12 months. They put together what has the same cause, such as pores in castings or cracked welds. For each they write the loss: scrap, overtime, air freight, money that customers deducted. What one past improvement brought shows how much of this can be saved. The three largest losses become the first projects of the unit.",
        zh: "先看现场的账，不忙着盖房子。技术、质量、财务经理坐到一起，翻近 12 个月的报废单和投诉。同一原因的归到一起，例如铸件气孔、焊缝开裂。每类写上损失：报废、加班、空运、客户扣款。对照以前那项改进的收益，就知道能省下多少。损失最大的三类，就是该部门最先做的项目。",
      },
      {
        en: "The general manager names a head outside production; otherwise daily orders take the people back. Two engineers on fixed days are better than ten who come when they have time. A page on the wall shows each project: the question, the trial, the date, the figure before and after. Once a month the finance manager and the head check that the money still goes to trials. Workers run trials too; trial pieces stay apart, and a change of process waits until the customer agrees. The usual mistake is to buy a test machine first and to look for its use later.",
        zh: "总经理指定负责人，不归生产管，否则一赶订单人就调走。两名工程师固定几天来做，好过十个人有空才来。墙上贴一页：每个项目查什么、怎么试、哪天做、前后数据各多少。财务经理每月和负责人核对一次，看这笔钱是不是还花在试验上。工人也做试验；试件另放，改工艺先经客户同意。常见的毛病是先买检测设备，再找用处。",
      },
    ],
  },
  {
    id: "M04",
    title: { en: "Joint project with a university or institute", zh: "产学研项目（与高校或科研院所）" },
    why: {
      en: "Customers usually teach what their orders need; an institute can explain why a process works.",
      zh: "客户往往只教订单用得上的；院所能讲清工艺为何行得通。",
    },
    steps: [
      {
        who: engineeringManager,
        what: {
          en: "Write one page on a technical question that your firm cannot solve itself.",
          zh: "写一页说明，讲清本企业自己解决不了的技术问题。",
        },
        doneWhen: "item LRN.INT.3 >= 3 or record PRE.INT.3",
      },
      {
        who: engineeringManager,
        what: {
          en: "Agree with two domestic partners, such as an institute and a supplier, on technical questions to study.",
          zh: "与两家国内合作方商定技术课题，一起研究，例如一家院所、一家供应商。",
        },
        doneWhen: "item PRE.INT.3 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "Choose one technical question; start work on it with a partner who is not a customer, such as an institute.",
          zh: "选定一个技术课题，与一家客户以外的合作方动手研究，例如院所。",
        },
        doneWhen: "item LRN.INT.3 >= 3",
      },
      {
        who: productionManager,
        what: {
          en: "Try the result of the joint work on one line; keep trial pieces apart; write down what changed.",
          zh: "合作成果先在一条产线上试，试件另放，写下改了什么。",
        },
        doneWhen: "record LRN.INT.3",
      },
    ],
    proof: {
      en: "Both sides have signed the project report; a record shows what was tried on the lines.",
      zh: "项目报告有双方签字，试用记录写明在产线上试了什么。",
    },
    howTo: [
      {
        en: "The engineering manager, the process engineer and the team leader of the line write the question together. On the table are rejected pieces, process data and notes on what was tried before. The page says what happens, at which temperature or speed, how often, and what it costs. It ends with one sentence: we do not understand why. The usual mistake is a wish such as “better quality”; no professor can answer that.",
        zh: "技术经理、工艺员和产线班组长一起写这个问题。桌上放不良品、工艺数据，还有以前试过什么的记录。写明出什么现象、在什么温度或速度下出、多久一次、损失多少。最后一句写：为什么这样，我们不明白。常见的毛病是只写“提高质量”，这是愿望，教授答不了。",
      },
      {
        en: "First sign a confidentiality agreement; a customer's pieces and drawings leave the plant only if that customer agrees. Then visit the institute with the page and the pieces, and ask who has worked on this material. Agree on a small piece of work for three months before any large contract. One of your engineers works in the laboratory one day a week and brings the knowledge home. Every month both sides meet at the line and write down what was tried and what came out. Do not pay for a report that nobody at the machine will read.",
        zh: "先签保密协议；客户的件和图纸，客户同意才拿出厂。再带这页纸和不良品去院所，问谁做过这类材料。先约三个月的小课题，不忙签大合同。派一名工程师每周去实验室一天，学到的才带得回来。每月双方到产线碰头，写下试了什么、结果怎样。机台上没人会看的报告，不要花钱买。",
      },
    ],
  },
  {
    id: "M05",
    title: { en: "Exchange plan for engineers and students", zh: "工程师与学生互派计划" },
    why: {
      en: "Practical skills are usually learned side by side; people who come back can teach the others.",
      zh: "手上的经验往往要一起干才学得到；人回来了，才教得了别人。",
    },
    steps: [
      {
        who: productionManager,
        what: {
          en: "Send two people to a partner's plant; each writes a report on what was learned.",
          zh: "派两人到合作方工厂学习，每人回来写学习报告。",
        },
        doneWhen: "item LRN.INT.2 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "Agree with a partner or a university on a yearly exchange plan: who goes, who comes, when, to learn what.",
          zh: "与合作方或高校商定每年的互派计划：谁去、谁来、什么时候、学什么。",
        },
        doneWhen: "item LRN.INT.2 >= 5",
      },
      {
        who: personnelManager,
        what: {
          en: "Choose jobs where visiting engineers and students can work and learn; make teaching a duty of those jobs.",
          zh: "选定岗位，让来厂的工程师、学生能边干边学；带教写进岗位职责。",
        },
      },
    ],
    proof: {
      en: "The log shows the date and place of each stay; a report is attached to each.",
      zh: "互派记录写明每次的时间、地点，附学习报告。",
    },
    howTo: [
      {
        en: "The production and personnel managers walk through the workshop with the list of jobs. They choose jobs where a guest can work safely, such as the test bench or the sewing line. Before anyone travels, the team leader and the traveller write five questions on one page. On return the traveller shows the team at the machine what is done differently there. The report has one page: what was seen, what will be tried, by when.",
        zh: "生产经理和人事经理拿着岗位表，到车间走一遍。挑出岗位，让来学的人能安全上手，例如试验台、缝制线。出发前，班组长和去的人在一页纸上写好五个问题。回来后到机台边，给班组演示那边哪里做法不同。报告只写一页：看到什么、准备试什么、什么时候试。",
      },
      {
        en: "Guests need a teacher, a task, a bed, insurance and safety training; settle this before they come. Agree in writing which drawings and machines they may see and photograph. At the end of each week the teacher and the guest each write down one thing they learned. What works on the line goes into the work standard within the month. The usual mistake is to use students as cheap labour in the peak season; then nothing is learned.",
        zh: "来的人要有师傅带、有事做、有地方住、有保险，先做安全培训，来之前就定好。哪些图纸、设备可看可拍，事先书面约定。每周收工前，师傅和来的人各写一条学到的东西。产线上试成的，当月写进作业标准。常见的毛病是旺季把学生当便宜劳力，人走了什么也没留下。",
      },
    ],
  },
];
