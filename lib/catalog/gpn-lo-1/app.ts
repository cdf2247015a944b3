import type { Item } from "@/lib/instrument";

/** Sources of the four cells of Application; all items of a cell share its sources. */
const organisation =
  "Zahra & George 2002 (realised capacity); Bloom & Van Reenen 2007 (people practices); People-CMM; paper: personnel distribution reform";
const network =
  "Teece 2007 (reconfiguring); acatech index (visibility to adaptability); Humphrey & Schmitz 2002 (chain upgrading); paper: informatization and leapfrogging of traditional industries";
const position =
  "Humphrey & Schmitz 2002; Kaplinsky 2000 (rents); Gereffi 1999; paper: IP strategy and technology-standard system";
const interaction =
  "Dyer & Nobeoka 2000; MacDuffie & Helper 1997; Ivarsson & Alvstam 2011; Schmitz 1995; paper: learning domestic network and learning clusters";

/** The twelve items of Application: using what was learned. */
export const app: readonly Item[] = [
  {
    id: "APP.ORG.1",
    cell: "APP.ORG",
    name: { en: "From suggestion to standard", zh: "从建议到标准" },
    question: {
      en: "What happens when an employee makes a suggestion for improvement?",
      zh: "员工提了改进建议，后来怎么处理？",
    },
    hint: {
      en: "A change in a work step, a fixture, a form or a material.",
      zh: "指工序做法、工装夹具、表单、用料的改动。",
    },
    anchors: {
      1: {
        en: "At most the supervisor is told and may act or not; nothing is recorded.",
        zh: "至多口头跟主管说，做不做看主管，不登记。",
      },
      3: {
        en: "Suggestions are logged and follow a fixed route from trial to decision; most are decided within three months.",
        zh: "建议登记后，按固定步骤先试后定；多数 3 个月内有决定。",
      },
      5: {
        en: "All suggestions are logged and follow a fixed route from trial to decision; each is decided within three months; adopted ones become standard.",
        zh: "凡有建议都登记，按固定步骤先试后定；每条 3 个月内有决定，采纳的写进作业标准。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Suggestion log with dates of entry, decision and new work standard.",
        zh: "写明提出、决定、改标准日期的建议登记。",
      },
      countsTo3: { en: "The suggestion rules alone.", zh: "只有建议制度。" },
    },
    evidenceMonths: 12,
    sources: organisation,
  },
  {
    id: "APP.ORG.2",
    cell: "APP.ORG",
    name: { en: "Spreading an improvement", zh: "改进的推广" },
    question: {
      en: "When an improvement works on one line, what happens next?",
      zh: "改进在一条产线见效了，接下来怎么办？",
    },
    hint: {
      en: "A shift, a machine group, a product type or a plant also counts as a line.",
      zh: "班次、机组、产品类别、厂区也算产线。",
    },
    anchors: {
      1: {
        en: "There was no improvement, or it stays on the line where it was made; the other lines work as before.",
        zh: "没有改进，或只在原来的产线用，其他产线照旧。",
      },
      3: {
        en: "People on some other main lines were taught it and now work that way.",
        zh: "教给了部分其他主要产线，现已照着做。",
      },
      5: {
        en: "People on all lines where it fits were taught each improvement and now work that way; figures show the effect there.",
        zh: "每项改进都教给所有用得上的产线，现已照着做；各产线的效果有数据可查。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated list of the lines reached; figures before and after for each line.",
        zh: "有日期的已推广产线清单，各产线推广前后的数据。",
      },
      countsTo3: { en: "The notice to other lines alone.", zh: "只有推广通知。" },
    },
    evidenceMonths: 12,
    sources: organisation,
  },
  {
    id: "APP.ORG.3",
    cell: "APP.ORG",
    name: { en: "What decides pay grades", zh: "工资等级的依据" },
    question: { en: "What decides the pay grade of an employee?", zh: "员工的工资等级按什么定？" },
    hint: {
      en: "Main jobs on the shop floor and in engineering.",
      zh: "指一线和技术的主要岗位。",
    },
    anchors: {
      1: {
        en: "The job, piece rate, length of service or a manager's judgement, or there are no grades. A new skill alone does not change pay.",
        zh: "看岗位、计件、工龄或领导判断，或没有等级。光学会新技能，工资不变。",
      },
      3: {
        en: "For main jobs, a table shows who has each skill; the grade follows the table.",
        zh: "主要岗位有技能表，写明谁会什么，等级按表定。",
      },
      5: {
        en: "For main jobs, a table shows who has each skill, who uses it and who teaches it; the grade follows the table.",
        zh: "主要岗位有技能表，写明谁会什么、用没用上、教没教别人；等级按表定。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated grade changes with the skill used or taught as reason, without names.",
        zh: "有日期的等级变动，写明凭哪项技能、用或教的情况，不写人名。",
      },
      countsTo3: { en: "The grade rules alone.", zh: "只有等级制度。" },
    },
    evidenceMonths: 12,
    sources: organisation,
  },
  {
    id: "APP.NET.1",
    cell: "APP.NET",
    name: { en: "Ready for big changes", zh: "应对大的变动" },
    question: {
      en: "When were we ready for the last two big changes from outside?",
      zh: "最近两次大的外部变动，本企业什么时候准备好的？",
    },
    hint: {
      en: "Technical standards or trade rules with a start date; technologies with a date set by customers. Last 24 months; if fewer than two, go further back.",
      zh: "指有生效日期的技术标准、贸易规则，或客户定了启用日期的新技术。以近 24 个月为准，不够两次的再往前看。",
    },
    anchors: {
      1: {
        en: "After the changes had taken effect, or we are still not ready.",
        zh: "生效以后才准备好，或至今没准备好。",
      },
      3: {
        en: "Each time, we were ready when the change took effect.",
        zh: "每次到生效时，都已准备好。",
      },
      5: {
        en: "Each time, we were ready three months or more before the change took effect.",
        zh: "每次都在生效前 3 个月或更早准备好。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Certificate or test report, dated three months or more before the change.",
        zh: "证书或检测报告，日期比生效日早 3 个月或更多。",
      },
      countsTo3: { en: "The plan for the change alone.", zh: "只有应对计划。" },
    },
    evidenceMonths: 24,
    sources: network,
  },
  {
    id: "APP.NET.2",
    cell: "APP.NET",
    name: { en: "Data exchange with partners", zh: "与合作方交换数据" },
    question: { en: "How do we exchange data with our partners?", zh: "本企业与合作方怎样交换数据？" },
    hint: {
      en: "Orders, production plans, traceability, drawings and design data.",
      zh: "指订单、生产计划、追溯信息、图纸和设计数据。",
    },
    anchors: {
      1: {
        en: "By telephone, chat, e-mail or paper; whoever receives the data types it in by hand.",
        zh: "靠电话、微信、邮件或纸质单据，收到后再手工录入。",
      },
      3: {
        en: "With main partners, the main data go through a system or platform; nobody types them in again.",
        zh: "与主要合作方的主要数据走系统或平台，不再手工录入。",
      },
      5: {
        en: "With main partners, the main data go through a system or platform; nobody types them in again; both sides plan and trace faults with these data.",
        zh: "与主要合作方的主要数据走系统或平台，不再手工录入；双方用这些数据排产、查问题。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated shared plans; minutes of a decision from shared data.",
        zh: "有日期的共享计划，用共享数据作决定的会议记录。",
      },
      countsTo3: { en: "The list of interfaces alone.", zh: "只有接口清单。" },
    },
    evidenceMonths: 12,
    sources: network,
  },
  {
    id: "APP.NET.3",
    cell: "APP.NET",
    name: { en: "Entering new markets", zh: "进入新市场" },
    question: {
      en: "How far have we entered new markets in the last three years?",
      zh: "近 3 年，本企业进入新市场到了哪一步？",
    },
    hint: {
      en: "A new industry, country or end use: a garment maker sews car seat covers, a phone board maker makes medical boards.",
      zh: "新行业、新国家、新用途都算，例如服装厂做汽车座套、手机电路板厂做医疗电路板。",
    },
    anchors: {
      1: {
        en: "Not at all. We served the industry and the markets that we already knew.",
        zh: "没有进入。还是做原来的行业和市场。",
      },
      3: {
        en: "We have entered at least one new market and have already delivered there.",
        zh: "至少进入一个新市场，已经交过货。",
      },
      5: {
        en: "We have entered at least two new markets and deliver there regularly.",
        zh: "至少进入两个新市场，现在都定期交货。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Sales by market for three years.",
        zh: "近 3 年分市场的销售额。",
      },
      countsTo3: { en: "A market study alone.", zh: "只有市场调研报告。" },
    },
    evidenceMonths: 36,
    sources: network,
  },
  {
    id: "APP.POS.1",
    cell: "APP.POS",
    name: { en: "Results of improvements", zh: "改进的结果" },
    question: {
      en: "What did our product and process improvements of the last three years bring?",
      zh: "近 3 年改产品、改工艺，带来了什么结果？",
    },
    hint: {
      en: "Changes in cost, working time, reject rate or selling price.",
      zh: "指成本、工时、不良率、售价的变化。",
    },
    anchors: {
      1: {
        en: "There were no improvements, or we cannot say what they brought.",
        zh: "没有改过，或改了说不清结果。",
      },
      3: {
        en: "For at least one improvement, figures before and after show a gain.",
        zh: "至少一项改进见了效，有前后数据为证。",
      },
      5: {
        en: "In each of these years, figures before and after show a gain from at least one improvement.",
        zh: "每年都至少有一项改进见效，有前后数据为证。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated figures before and after for each year.",
        zh: "各年改进前后的数据。",
      },
      countsTo3: { en: "The improvement plan alone.", zh: "只有改进计划。" },
    },
    evidenceMonths: 36,
    sources: position,
  },
  {
    id: "APP.POS.2",
    cell: "APP.POS",
    name: { en: "Work beyond production", zh: "生产以外的环节" },
    question: {
      en: "How much work beyond production do we do?",
      zh: "除生产以外，别的环节本企业做了多少？",
    },
    hint: {
      en: "Choosing materials where customers only state performance; design; logistics in the customer's market; our own brand.",
      zh: "包括自主选料（客户只提性能要求）、产品设计、客户所在市场的物流、自主品牌。",
    },
    anchors: {
      1: {
        en: "None. We only make what the customer has specified.",
        zh: "没有。只按客户的图纸和要求生产。",
      },
      3: {
        en: "On some of our orders we do at least one kind of work beyond production.",
        zh: "部分订单中，本企业至少承担一项生产以外的环节。",
      },
      5: {
        en: "On orders that make up more than half of sales, we do at least one kind of work beyond production.",
        zh: "占销售额过半的订单中，本企业至少承担一项生产以外的环节。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Sales by kind of work; an order that names the work.",
        zh: "分环节的销售额，写明该环节的订单。",
      },
      countsTo3: { en: "A catalogue or offer alone.", zh: "只有产品目录或报价。" },
    },
    evidenceMonths: 12,
    sources: position,
  },
  {
    id: "APP.POS.3",
    cell: "APP.POS",
    name: { en: "Technology and terms", zh: "靠技术谈条件" },
    question: {
      en: "With how many partners has our own technology brought us better terms?",
      zh: "靠自己的技术，与多少合作方谈成过更好的条件？",
    },
    hint: {
      en: "Terms are price, payment, volume, length of contract. Own technology: a process, design or recipe of ours.",
      zh: "条件指价格、付款、数量、合同期限。自己的技术指自有的工艺、设计、配方。",
    },
    anchors: {
      1: {
        en: "With none. Our terms do not depend on technology of our own.",
        zh: "没有。谈条件时，不靠自己的技术。",
      },
      3: {
        en: "With at least one partner, our own technology has brought us better terms.",
        zh: "靠自己的技术，至少与一家谈成过更好的条件。",
      },
      5: {
        en: "With most main partners, our own technology has brought us better terms.",
        zh: "靠自己的技术，与多数主要合作方谈成过更好的条件。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Contracts with the new terms, or margins before and after (title and date are enough).",
        zh: "写明新条件的合同，或前后毛利（登记名称和日期即可）。",
      },
      countsTo3: { en: "The list of patents alone.", zh: "只有专利清单。" },
    },
    evidenceMonths: 12,
    sources: position,
  },
  {
    id: "APP.INT.1",
    cell: "APP.INT",
    name: { en: "Development with customers", zh: "与客户联合开发" },
    question: {
      en: "When a customer develops a product, at what point do we join in?",
      zh: "客户开发产品，本企业什么时候开始参与？",
    },
    hint: {
      en: "Product, process, pattern and sample making, test method.",
      zh: "包括产品、工艺、打版、打样、测试方法的开发。",
    },
    anchors: {
      1: {
        en: "When the drawing is finished. The customer develops, and we make to drawing.",
        zh: "图纸定了以后。开发归客户，生产照图做。",
      },
      3: {
        en: "In at least one project, we joined in before the drawing was finished.",
        zh: "至少有一个项目，图纸定稿前就参与开发。",
      },
      5: {
        en: "In most projects, we join in at the first idea.",
        zh: "多数项目，从最初构想就参与开发。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Papers of most projects, dated before the drawing.",
        zh: "多数项目中日期早于图纸的文件。",
      },
      countsTo3: { en: "A cooperation agreement alone.", zh: "只有合作协议。" },
    },
    evidenceMonths: 12,
    notApplicable: {
      reason: {
        en: "We sell only standard goods; customers give us no designs.",
        zh: "本企业只卖通用产品，客户不提供设计。",
      },
    },
    sources: interaction,
  },
  {
    id: "APP.INT.2",
    cell: "APP.INT",
    name: { en: "Passing on to suppliers", zh: "传给供应商" },
    question: {
      en: "How do we pass on what we have learned to our own suppliers?",
      zh: "本企业学到的做法，怎样传给自己的供应商？",
    },
    hint: {
      en: "Firms that make parts or do process steps for us, mainly domestic ones.",
      zh: "指为本企业做零部件或外协加工的企业，以国内企业为主。",
    },
    anchors: {
      1: {
        en: "We do not. Suppliers get drawings and orders from us, and hear from us when something is wrong.",
        zh: "不传。供应商按图纸和订单自己做，有问题时再联系。",
      },
      3: {
        en: "We trained some key suppliers or helped them on site.",
        zh: "给部分重点供应商做过培训，或到现场辅导过。",
      },
      5: {
        en: "Every year, by plan, we train all key suppliers or help them on site.",
        zh: "每年按计划，给所有重点供应商做培训，或到现场辅导。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Yearly plan with dates done; training records signed by the suppliers.",
        zh: "写明完成日期的年度计划，供应商签字的培训记录。",
      },
      countsTo3: { en: "The plan alone.", zh: "只有计划。" },
    },
    evidenceMonths: 12,
    notApplicable: {
      reason: { en: "No firm makes parts or does process steps for us.", zh: "本企业没有配套或外协供应商。" },
    },
    sources: interaction,
  },
  {
    id: "APP.INT.3",
    cell: "APP.INT",
    name: { en: "Working with other firms", zh: "与其他企业联手" },
    question: {
      en: "How much of testing, tooling, technical standards and training do we do with other firms?",
      zh: "检测、工装模具、技术标准、培训，与其他企业联手做多少？",
    },
    hint: {
      en: "Done together with firms of the cluster or trade, suppliers, customers, associations. Bought tests or courses do not count.",
      zh: "指与集群内企业、同行、供应商、客户、协会一起办。花钱送检、报名听课不算。",
    },
    anchors: {
      1: {
        en: "Nothing. We do our own tests, tooling and training, or buy them, or do without.",
        zh: "没有。要么自己做，要么花钱买，要么不做。",
      },
      3: {
        en: "At least one of these we do together with other firms.",
        zh: "至少有一项，与其他企业一起办。",
      },
      5: {
        en: "At least three of these we do together with other firms.",
        zh: "至少有三项，与其他企业一起办。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated papers of three joint activities.",
        zh: "三项联手活动的文件（有日期）。",
      },
      countsTo3: { en: "The membership or agreement alone.", zh: "只有会员资格或协议。" },
    },
    evidenceMonths: 12,
    sources: interaction,
  },
];
