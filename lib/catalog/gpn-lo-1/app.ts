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
      en: "A change in a work step, a fixture, a form or a material. Last 12 months.",
      zh: "指工序做法、工装夹具、表单、用料的改动。以近 12 个月为准。",
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
        en: "Beyond the fixed route, teams decide small changes; we count the days from suggestion to standard and find out why any took over three months.",
        zh: "除固定步骤外，小改动由班组自己定；统计从建议到写进作业标准的天数，超过 3 个月的都查原因。",
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
      en: "A shift, a machine group, a product type or a plant also counts as a line. Last 12 months.",
      zh: "班次、机组、产品类别、厂区也算产线。以近 12 个月为准。",
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
        en: "For each improvement we list where else to use it and by when; people there are taught it, and figures show what it brought.",
        zh: "每项改进都列出还要用到哪里、何时用上；那些产线都教过，并用数据核对效果。",
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
      en: "Main jobs on the shop floor and in engineering. Last 12 months.",
      zh: "指一线和技术的主要岗位。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "The job, output, length of service or a manager's judgement, or there are no grades. A new skill alone does not change pay.",
        zh: "看岗位、产量、工龄或领导判断，或没有等级。光学会新技能，工资不变。",
      },
      3: {
        en: "For main jobs, a table shows who has which skill, and the grade follows the table.",
        zh: "主要岗位有技能表，写明谁会什么，等级按表定。",
      },
      5: {
        en: "Beyond the table, skills used and skills taught to others count for pay, promotion and tasks; each year we check whether skilled people stay.",
        zh: "除技能表外，加薪、晋升、派活还看技能用没用上、教没教过别人；每年核对，有技能的人留住了没有。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated grade changes with reason, and figures on who stays, all without names.",
        zh: "有日期和原因的等级变动，去留统计，都不写人名。",
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
        en: "Each time, we were ready ahead of the start date; being early brought us orders or better terms at least once.",
        zh: "每次都提前准备好；因为准备得早，至少一次拿到订单或更好的交易条件。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Certificate or test report dated before the change; the orders or contracts it brought.",
        zh: "日期早于生效日的证书或检测报告，由此拿到的订单或合同。",
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
      en: "Orders, production plans, traceability, drawings and design data. Last 12 months.",
      zh: "指订单、生产计划、追溯信息、图纸和设计数据。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "By telephone, chat, e-mail or paper; at most we type the data in again by hand.",
        zh: "靠电话、微信、邮件或纸质单据，至多收到后再手工录入。",
      },
      3: {
        en: "With main partners, the main data go through a system or platform; nobody types them in again.",
        zh: "与主要合作方的主要数据走系统或平台，不再手工录入。",
      },
      5: {
        en: "Beyond automatic exchange, we plan production and trace faults with partners from shared data; at least one uses a data format that we proposed.",
        zh: "除数据对接外，还与合作方用共享数据排产、查问题；至少有一家在用本企业提出的数据格式。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated shared plans; minutes of a decision from shared data; a partner's file in our format.",
        zh: "有日期的共享计划，用共享数据作决定的会议记录，对方按本企业格式发来的文件。",
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
      en: "Which new markets have we entered in the last three years?",
      zh: "近 3 年，本企业进入了哪些新市场？",
    },
    hint: {
      en: "A new industry, country or end use: a garment maker sews car seat covers, a phone board maker makes medical boards.",
      zh: "新行业、新国家、新用途都算，例如服装厂做汽车座套、手机电路板厂做医疗电路板。",
    },
    anchors: {
      1: {
        en: "None. We served the industry and the markets that we already knew.",
        zh: "没有。还是做原来的行业和市场。",
      },
      3: {
        en: "At least one; we have already delivered there.",
        zh: "至少进入一个，已经交过货。",
      },
      5: {
        en: "We have delivered to at least two; we entered one mainly with skills and machines that we had; a plan gave the steps and when to stop.",
        zh: "至少进入两个，都交过货；其中一个主要靠原有技术和设备，按计划分步进入，什么情况下停也事先写明。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Sales by market for three years; dated decisions to go on or to stop.",
        zh: "近 3 年分市场的销售额，有日期的继续或停止决定。",
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
        en: "Every year some improvements show a gain; each time we decided in writing how much to pass on to customers and how much to keep.",
        zh: "年年都有改进见效，有前后数据；收益每次让给客户多少、自己留多少，都有书面决定。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Dated figures before and after for each year; minutes on how the gain was shared.",
        zh: "各年改进前后的数据，写明收益怎么分的会议记录。",
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
      en: "Which kinds of work beyond production do we do?",
      zh: "除生产以外，本企业还承担哪些环节？",
    },
    hint: {
      en: "Choosing materials where customers only state performance; design; logistics in the customer's market; our own brand. Last 12 months.",
      zh: "包括自主选料（客户只提性能要求）、产品设计、客户所在市场的物流、自主品牌。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "None. We only make what the customer has specified.",
        zh: "没有。只按客户的图纸和要求生产。",
      },
      3: {
        en: "On some of our orders we do at least one such kind of work.",
        zh: "部分订单中，本企业至少承担其中一项。",
      },
      5: {
        en: "We had orders with such work a year ago too; their share of our sales has grown since, or they already make up most of our sales.",
        zh: "含这类环节的订单，一年前也有；占销售额的比重比那时高，或已占多数。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Sales by kind of work for two years; an order that names the work.",
        zh: "两年分环节的销售额，写明该环节的订单。",
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
      en: "How far have we come in using our own technology to get better terms?",
      zh: "靠自己的技术谈更好的条件，做到了哪一步？",
    },
    hint: {
      en: "Terms are price, payment, volume, length of contract. Technology can be protected by patents, design rights or secrecy. Last 12 months.",
      zh: "条件指价格、付款、数量、合同期限。技术可用专利、外观设计或保密来保护。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "We have not begun. None of our technology is protected, and it has not brought us better terms.",
        zh: "还没开始。没有受保护的技术，也没靠技术谈到过更好的条件。",
      },
      3: {
        en: "Some of our technology is protected, or it has brought us better terms with a partner.",
        zh: "部分技术已受保护，或靠技术从某家合作方谈到过更好的条件。",
      },
      5: {
        en: "In talks we use our protected technology, and we could go to other partners; so at least one main partner gives us better terms.",
        zh: "谈判时，手里有受保护的技术，也有别家可选；至少一家主要合作方因此给了更好的条件。",
      },
    },
    evidence: {
      countsTo5: {
        en: "The contract with the new terms, or margins before and after (title and date are enough).",
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
      en: "Product, process, pattern and sample making, test method. Last 12 months.",
      zh: "包括产品、工艺、打版、打样、测试方法的开发。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "When the drawing is finished. The customer develops, and we make to drawing.",
        zh: "图纸定了以后。开发归客户，生产照图做。",
      },
      3: {
        en: "Before the drawing is finished, customers ask us how to make it; in at least one project we developed together.",
        zh: "图纸定稿前，客户来问怎么做；至少有一项是联合开发。",
      },
      5: {
        en: "In most projects, at the first idea; beyond developing together, a customer has adopted at least one proposal of ours.",
        zh: "多数项目从最初构想就参与；除联合开发外，自己提的方案至少有一项获客户采用。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Project papers dated before the drawing; a proposal of ours that the customer approved.",
        zh: "日期早于图纸的项目文件，客户确认采用的方案。",
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
      en: "Firms that make parts or do process steps for us, mainly domestic ones. Last 12 months.",
      zh: "指为本企业做零部件或外协加工的企业，以国内企业为主。以近 12 个月为准。",
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
        en: "A supplier development programme is running, and figures show what improved at the suppliers.",
        zh: "供应商辅导已列入计划并在执行，供应商的改善有数据可查。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Supplier figures before and after; training record signed by the supplier.",
        zh: "辅导前后的供应商数据，供应商签字的培训记录。",
      },
      countsTo3: { en: "The programme document alone.", zh: "只有辅导方案。" },
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
      en: "What do we do jointly with other firms: testing, tooling, technical standards, training?",
      zh: "检测、工装模具、技术标准、培训，哪些与其他企业联手做？",
    },
    hint: {
      en: "Done together with firms of the cluster or trade, suppliers, customers, associations. Bought tests or courses do not count. Last 12 months.",
      zh: "指与集群内企业、同行、供应商、客户、协会一起办。花钱送检、报名听课不算。以近 12 个月为准。",
    },
    anchors: {
      1: {
        en: "Nothing. We do our own tests, tooling and training, or buy them, or do without.",
        zh: "没有。要么自己做，要么花钱买，要么不做。",
      },
      3: {
        en: "We do at least one of these together with other firms.",
        zh: "至少有一项，与其他企业一起办。",
      },
      5: {
        en: "We started or lead at least one of these joint activities, and several firms use its results.",
        zh: "至少有一项由本企业发起或牵头，成果有多家企业在用。",
      },
    },
    evidence: {
      countsTo5: {
        en: "Minutes that show who started or leads it; dated list of the firms that use it.",
        zh: "写明由谁发起或牵头的会议记录，有日期的使用企业名单。",
      },
      countsTo3: { en: "The membership or agreement alone.", zh: "只有会员资格或协议。" },
    },
    evidenceMonths: 12,
    sources: interaction,
  },
];
