import type { MeasureGuide } from "./measure";
import { engineeringManager, generalManager, qualityManager } from "./people";

/** Technology, intellectual property and technical standards: M10–M13. */
export const technology: readonly MeasureGuide[] = [
  {
    id: "M10",
    title: { en: "Technical learning plan, one per main partner", zh: "主要合作方技术学习计划（一家一份）" },
    why: {
      en: "Partners usually answer only what they are asked, so the list of questions comes first.",
      zh: "合作方往往有问才答，所以先把要问的列出来。",
    },
    steps: [
      {
        who: engineeringManager,
        what: {
          en: "Name for each main partner a technical contact who speaks its language and knows its technical standards.",
          zh: "每家主要合作方定一名技术对接人，语言相通，懂对方的技术标准。",
        },
        doneWhen: "item PRE.INT.1 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "List ten open technical questions for each main partner.",
          zh: "每家主要合作方，列出十个待解的技术问题。",
        },
        doneWhen: "item LRN.INT.1 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "Send the questions to each main partner; agree how and by when they are answered.",
          zh: "把问题发给各主要合作方，商定怎样答、什么时候答。",
        },
        doneWhen: "record LRN.INT.1",
      },
      {
        who: qualityManager,
        what: {
          en: "Check each month which questions are answered and which are still open.",
          zh: "每月核对哪些问题已答、哪些未答。",
        },
        doneWhen: "item LRN.INT.1 >= 5",
      },
    ],
    proof: {
      en: "The plan shows each question's answer and closing date, and which work standards changed.",
      zh: "计划写明每个问题的答复和关闭日期，以及因此修订的作业标准。",
    },
    howTo: [
      {
        en: "The technical contact sits with the process engineer, the quality engineer and the team leader who runs the partner's order. On the table are the drawing, the last complaint and a list of what was reworked most. Each person writes three questions on cards: why this tolerance, why this glue, how is it tested? Cards with the same question are put together until ten remain. Ask for reasons, not for favours.",
        zh: "技术对接人叫上工艺员、质量员和做这家订单的班组长。桌上放图纸、最近的投诉、返工最多的清单。每人写三张问题卡：公差为什么这样、胶为什么用这种、怎么测？问题相同的并在一起，留下十个。问的是原因，不是求人帮忙。",
      },
      {
        en: "Write for each question how it will be asked: by telephone, in an audit, at the partner's plant. Send the list and photographs before the visit, so that the partner can bring the right expert. Write each answer down on the same day and show it to the team at the machine. A question is closed only when the line has tried or checked the answer. Trial pieces stay apart from deliveries; a change of process waits until the customer agrees. The usual mistake is to ask everything by chat; when the engineer leaves, the answers leave too.",
        zh: "每个问题写明怎样问：打电话、借审核当面问，还是驻厂学习时问。见面前把清单和照片发过去，对方才好带对人来。每次的答复当天记下，到机台边讲给班组听。答复在产线上试过或核过，问题才算关闭。试件不混进交货的件，改工艺先经客户同意。常见的毛病是全靠微信问，工程师一走，答案也没了。",
      },
    ],
  },
  {
    id: "M11",
    title: { en: "Studies of expired patents and competitors' products", zh: "过期专利与同行产品研究报告" },
    why: {
      en: "A drawing usually shows what to make; a product or patent shows how others solved the problem.",
      zh: "图纸往往只讲做成什么样；研究产品和专利，才知道别人怎样解决。",
    },
    steps: [
      {
        who: engineeringManager,
        what: {
          en: "Take a competitor's product apart, or compare its published figures with yours, and note the result.",
          zh: "拆解一件同行产品，或用其公开数据对比一次，记下结果。",
        },
        doneWhen: "item LRN.POS.2 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "List the expired patents that concern the main product; try out one of them.",
          zh: "列出与主要产品有关的过期专利，选一项试做。",
        },
      },
      {
        who: generalManager,
        what: {
          en: "Fix dates to compare yourself with several firms, by their products and published figures; act on each gap.",
          zh: "定好日期，用产品和公开数据与多家企业比较，每项差距都定下措施。",
        },
        doneWhen: "item LRN.POS.2 >= 5",
      },
    ],
    proof: {
      en: "Each study has a dated report with the trial results.",
      zh: "每项研究都有报告，写明日期和试验结果。",
    },
    howTo: [
      {
        en: "Buy a competitor's product openly and keep the receipt. The engineering manager, a mould maker and the purchasing manager take it apart on a clean table. They photograph, weigh and cut each piece, and write down material, wall thickness, joints and screws. For each piece somebody asks why it is made so, and what it would cost here. The result is one sheet with three columns: theirs, yours, the gap. Take other figures only from publications or your industry association; never exchange prices, costs or plans with a competitor.",
        zh: "从公开渠道买一件同行产品，留好发票。技术经理、模具师傅、采购经理在干净的台面上拆开。每件拍照、称重、剖开，写下材料、壁厚、接合方式、螺丝。逐件问为什么这样做，放在本企业要多少钱。结果是一张三栏表：同行、本企业、差距。其他数据只用公开的或行业协会的，价格、成本、计划不与同行交换。",
      },
      {
        en: "For patents, one engineer searches the public databases for half a day a week. Expired patents go on the list; a patent lawyer confirms for which countries they are free. For each the engineer writes one page in plain words: what it does, and what would change on the line. The best idea gets a trial, with a date and a target. The usual mistake is to copy the outer form and to infringe a design right that is still in force.",
        zh: "专利由一名工程师查，每周半天，用公开数据库。过期的列进清单，在哪些国家能用，让专利律师确认。每项写一页大白话：起什么作用、产线上要改什么。最好的点子拿去试，定好日期和指标。常见的毛病是照搬外形，碰了还没到期的外观设计权。",
      },
    ],
  },
  {
    id: "M12",
    title: { en: "Intellectual property list and infringement checks", zh: "知识产权清单与侵权风险排查" },
    why: {
      en: "Firms usually learn late that their design infringes other firms' rights; an early check can prevent it.",
      zh: "自主设计往往做完才发现碰了别人的权利；接单前先排查，可以防在前头。",
    },
    steps: [
      {
        who: generalManager,
        what: {
          en: "Sign agreements with main partners on what may be asked, given and kept secret; tell all engineers.",
          zh: "与主要合作方签好协议，写明哪些能问、哪些能给、哪些保密；让工程师都清楚。",
        },
        doneWhen: "item PRE.INT.2 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "In a talk on terms, use a technology of your own to get better terms from one partner.",
          zh: "谈条件时，凭自己的一项技术，让一家合作方给更好的条件。",
        },
        doneWhen: "item APP.POS.3 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "List your designs, patents, brands and the processes that you keep secret.",
          zh: "列出本企业的设计、专利、商标和保密工艺。",
        },
      },
      {
        who: engineeringManager,
        what: {
          en: "Check which rights of other firms the next new product may infringe; keep a dated record.",
          zh: "下一项新产品，先查会碰到别家哪些权利，留下有日期的记录。",
        },
      },
    ],
    proof: {
      en: "The list is dated, and each new product has a record of its check.",
      zh: "清单有日期，每项新产品都有排查记录。",
    },
    howTo: [
      {
        en: "Begin with the agreements: main partners and your firm sign what may be asked, given and kept secret. For each product, general, engineering and sales managers ask what a competitor would copy: shape, recipe, tool or name. Then they decide how to protect it: a patent, a design right, a brand, or a locked drawer. They also ask which partner would give better terms for it. A secret process needs a rule too: who may enter, photograph or copy? The list shows the date, the kind of protection, the next fee and the person responsible.",
        zh: "先签协议，与主要合作方写明哪些能问、哪些能给、哪些保密。总经理、技术经理、销售经理把产品逐个过一遍，问同行最想抄什么：外形、配方、工装还是牌子。再定怎么保护：专利、外观设计、商标，还是锁进柜子。再问凭它能让哪家合作方给更好的条件。保密工艺也要有规矩：谁能进、谁能拍、谁能抄？清单写明日期、保护方式、下次缴费、责任人。",
      },
      {
        en: "Before a new product is quoted, an engineer searches for patents and designs with the same main features. If something similar is found, a patent lawyer advises: change the design, ask for a licence, or go on. The record shows that advice, the decision, the date and a picture of the feature. A lawyer's hour costs less than a container stopped at customs. The usual mistake is to search only when the customer already has the sample.",
        zh: "新产品报价前，工程师按主要特征，检索专利和外观设计。查到相近的，问过专利律师再定：改设计、谈许可或继续。律师意见和决定都写下来，附日期和特征图。问律师一小时的钱，总比货柜扣在海关便宜。常见的毛病是样品都给了客户才去查。",
      },
    ],
  },
  {
    id: "M13",
    title: { en: "Calendar of new technical standards with early training", zh: "技术标准更新日程与提前培训" },
    why: {
      en: "Technical standards usually take long from draft to start date; members of a standards body see the draft.",
      zh: "技术标准从起草到生效往往很久；参加标准化组织，草案阶段就能看到。",
    },
    steps: [
      {
        who: qualityManager,
        what: {
          en: "List the announced technical standards for main products with dates; study each before it takes effect.",
          zh: "列出主要产品已公布的技术标准，写明生效日期，逐项赶在生效前学。",
        },
        doneWhen: "item LRN.NET.2 >= 3",
      },
      {
        who: engineeringManager,
        what: {
          en: "Plan backwards from each technical standard's start date, to have samples, work standards and training ready.",
          zh: "从技术标准生效日倒排，样品、作业标准、培训都赶在那天前做好。",
        },
        doneWhen: "item APP.NET.1 >= 3",
      },
      {
        who: generalManager,
        what: {
          en: "Get the draft of the next main technical standard, and study it before it is announced.",
          zh: "找来下一项主要技术标准的草案，赶在公布前学。",
        },
        doneWhen: "item LRN.NET.2 >= 5",
      },
    ],
    proof: {
      en: "A record shows membership in a standards body; training records are dated before the start date.",
      zh: "有参加标准化组织的记录，培训记录早于生效日期。",
    },
    howTo: [
      {
        en: "The quality manager asks three sources for dates: your industry association, the test laboratory and the largest customer. All dates go on one calendar in the engineering office, with the product and the country. For each date the quality manager adds the last day for samples, for test reports and for training. Each line has one person responsible. A technical standard that has a date but no person will surprise you.",
        zh: "质量经理向三处打听日期：行业协会、检测机构、最大客户。日期都写上技术办公室的日程表，注明产品和国家。每个日期再加上送样、出检测报告、培训的最后期限。每行定一名责任人。标准只有日期、没有责任人，到时候准会措手不及。",
      },
      {
        en: "For the next technical standard, engineering, quality and purchasing read the draft together, paragraph by paragraph. They colour what changes in material, testing and marking, and write down who must act. Take five finished products from the warehouse, test them against the new values, and do not deliver them. Begin 12 months before the start date; where the draft comes later, begin when it comes. Whoever goes to a committee writes within three days, on one page, what is planned there. The usual mistake is to wait for the customer's letter; then the laboratory has no free date.",
        zh: "下一项新标准，技术、质量、采购一起逐段读草案。材料、检测、标识要改的用颜色标出，写明谁去办。从仓库拿五件成品，按新指标测一遍，测过的不再交货。生效前 12 个月动手，草案出得晚的，一到就动手。去开委员会的人，三天内写一页，讲清那边有什么打算。常见的毛病是等客户来函，那时检测机构已经排满。",
      },
    ],
  },
];
