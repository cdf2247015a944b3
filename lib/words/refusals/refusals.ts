import type { Text } from "@/lib/result";
import { instrumentWords, publishFaultWords } from "../instrument/instrument";
import { nameFaultWords } from "../names/names";
import { savingRefusalWords } from "./saving";

/** Every expected refusal, with a text that says what to do next. The keys are the closed union of reasons. */
export const refusalWords = {
  ...nameFaultWords,
  "too-many-versions": savingRefusalWords["too-many-versions"],
  "not-possible-now": {
    en: "The state of this phase has changed. Reload the page to see it.",
    zh: "这个阶段的状态已经变了。请刷新页面查看最新状态。",
  },
  "given-already": {
    en: "This rating was already submitted and cannot be changed. Reload the page to see it.",
    zh: "这份评分已提交，不能修改。请刷新页面查看。",
  },
  "review-not-opened": {
    en: "No decision was saved. Read this page before you decide, because you sign the decision. Then accept or return the phase.",
    zh: "您的决定没有保存。决定由您签署，所以请先看完本页，再选择通过或退回。",
  },
  "items-missing": {
    en: "Some items have no rating yet. Reload the page to see which. “I cannot judge this” also counts as done.",
    zh: "还有题目没有评分。请刷新页面，查看是哪些题。选“无法判断”也算已评分。",
  },
  "not-latest-cycle": {
    en: "You can rate only the latest cycle of a client. Open it from the client’s overview.",
    zh: "顾问评分只针对委托企业的最近一轮自评。请从这家企业的概览页打开。",
  },
  "answers-missing": {
    en: "Some items have no answer yet. This page lists them. “Don’t know” counts as an answer.",
    zh: "还有题目没有答案，请看本页的清单。选“不清楚”也算作答。",
  },
  "position-missing": {
    en: "Preparation needs at least one customer with all nine questions answered. It also needs the share of sales of each function. Enter what is missing.",
    zh: "准备阶段至少要登记一家客户，并答完关于这家客户的九道题。还要填好四个环节的销售占比。请先补齐。",
  },
  "reason-missing": { en: "Write the reason in a few words, then try again.", zh: "请写明原因，再提交一次。" },
  "not-yours-to-do": {
    en: "Your role does not allow this. Ask a manager of the firm to do it.",
    zh: "您的角色没有这项权限。请本企业自评负责人办理。",
  },
  "assessment-closed": {
    en: "The assessment is final, so colleagues cannot answer now. Reopen it first (Assessment, “Reopen and add answers”), or begin the next year.",
    zh: "自评已定版，同事现在不能作答。请先到“自评”页重开，或开始新一年的自评。",
  },
  "changed-meanwhile": {
    en: "A colleague changed this after you opened the page. Reload the page and check it again.",
    zh: "您打开页面后，同事改过这里的内容。请刷新页面再看。",
  },
  "address-known": {
    en: "This address was invited before, or it wants no e-mails. Use another address.",
    zh: "这个邮箱已受邀或已退订邮件，请换一个邮箱。",
  },
  "phase-closed": {
    en: "This phase was submitted, so its answers cannot be changed. To change them, ask a manager to return the phase.",
    zh: "这个阶段已提交，答案不能修改。如要修改，请自评负责人退回该阶段。",
  },
  "session-ended": {
    en: "Your session has ended. Sign in again. What you typed is kept on this device.",
    zh: "登录已失效，请重新登录。您填的内容保存在本机。",
  },
  "wrong-origin": {
    en: "This request came from another site and was not carried out. Open Trellis and try again.",
    zh: "这个请求来自其他网站，没有执行。请打开本系统的页面再试。",
  },
  ...publishFaultWords,
  "version-not-offered": instrumentWords.notOffered,
  "version-in-use": instrumentWords.retireRefused,
  "version-published": instrumentWords.published0,
  "not-the-root": instrumentWords.notOwner,
  "upgrade-phases-closed": {
    en: "The new version would change a phase that is already submitted or accepted. Return or reopen that phase, then try again.",
    zh: "新版问卷会改动某个阶段，而这个阶段已提交或通过。请先退回或重新开放这个阶段，再试一次。",
  },
  "not-found": {
    en: "There is nothing here that you are allowed to see. Check the address, or ask a manager of the firm.",
    zh: "这里没有您可以查看的内容。请核对网址，或联系本企业自评负责人。",
  },
  "too-much-sent": {
    en: "You sent too much at one time, so nothing was saved. Open the page again and send it in smaller parts.",
    zh: "一次提交的内容太多，没有保存。请重新打开页面，分几次提交。",
  },
  "too-many-changes": {
    en: "You changed {n} fields, and at most {max} can be saved together, so nothing was saved. Open the page again and save in several steps.",
    zh: "您改了 {n} 项，一次最多保存 {max} 项，这次没有保存。请重新打开页面，分几次保存。",
  },
  "too-many-tries": {
    en: "There were too many attempts. Wait a few minutes, then ask for a new code.",
    zh: "尝试次数过多。请过几分钟再获取新验证码。",
  },
  "code-wrong": {
    en: "The code is wrong or more than ten minutes old. Use the code from the latest e-mail. Enter it in the browser in which you asked for it. You can also ask for a new code.",
    zh: "验证码不对，或已超过十分钟。请用最新一封邮件里的验证码，并在获取验证码的浏览器里输入。也可以重新获取。",
  },
  "codes-by-others": {
    en: "Too many codes were sent to this address in the last 24 hours. Find the newest e-mail from Trellis that has a code and a link. Open the link to get a new code.",
    zh: "过去 24 小时内，发往这个邮箱的验证码过多。请在邮箱中找到最近一封带链接的验证码邮件，点开链接后重新获取。",
  },
  "passwords-by-others": {
    en: "A wrong password was entered too many times for this address. Sign in with a code this time.",
    zh: "这个邮箱输错密码的次数过多。这次请用验证码登录。",
  },
  "password-tries": {
    en: "You entered a wrong password too many times. Wait 15 minutes, or use a code instead.",
    zh: "您输错密码的次数过多。请过 15 分钟再试，或改用验证码。",
  },
  "password-not-yours": {
    en: "The current password is wrong. Try again, or use a code instead.",
    zh: "当前密码不对。请重试，或改用验证码。",
  },
  "too-many-codes-signed-out": {
    en: "Too many wrong codes were entered. Sign in first, then enter the invitation code again.",
    zh: "邀请码输错次数过多。请先登录，再输入邀请码。",
  },
  "password-wrong": {
    en: "E-mail and password do not match. Try again, or sign in with a code.",
    zh: "邮箱和密码对不上。请重试，或改用验证码登录。",
  },
  "mail-not-sent": {
    en: "The e-mail could not be sent. Try again in a minute. If it still fails, tell the operator.",
    zh: "邮件没有发出去。请过一分钟再试。如果还是不行，请告诉系统管理员。",
  },
  "pulse-needs-results": {
    en: "The figures of the short questionnaire are part of the result. Also select “Results”, or do not select these figures.",
    zh: "短问卷结果列在结果报告中。请同时开放“结果”，或不开放“短问卷结果”。",
  },
  "access-over": {
    en: "This access has ended or was changed. Reload the page to see the current state.",
    zh: "这项授权已终止或已改动。请刷新页面查看当前情况。",
  },
  "access-closed": {
    en: "You do not have this access, or it has ended. Nothing was saved. What you typed is still here, so you can copy it.",
    zh: "您没有这项授权，或授权已结束，内容没有保存。您填的内容还在这里，可以复制。",
  },
  "access-code-not-usable": {
    en: "This code does not work. It may be mistyped, already used, cancelled or expired. Ask the firm for a new one.",
    zh: "这个授权码不能用：可能输错、已用过、已作废或已过期。请企业重新生成一个。",
  },
  "own-firm": {
    en: "You are a member of this firm, so you cannot be its consultant.",
    zh: "您是这家企业的成员，不能担任它的顾问。",
  },
  "access-asked-already": {
    en: "You have already asked for access. The firm decides, and its answer appears on this page.",
    zh: "您已提出申请，请等企业处理。结果会显示在本页。",
  },
  "invitation-ended": {
    en: "This invitation has been used or has expired. Ask the firm’s manager for a new one.",
    zh: "这份邀请已使用或已过期。请企业自评负责人重新邀请。",
  },
  "invitation-other-address": {
    en: "This invitation is for another e-mail address. Sign in with the address it was sent to.",
    zh: "这份邀请发给了另一个邮箱。请用收到邀请的邮箱登录。",
  },
  "card-ended": {
    en: "This QR code was stopped, has expired, or has no places left. Ask the firm’s manager for a new one.",
    zh: "这个邀请码已停用、已过期，或名额已满。请向本企业自评负责人索取新的邀请码。",
  },
  "card-other-domain": {
    en: "This QR code works only for work e-mail addresses of this firm. Sign in with your work e-mail.",
    zh: "这个邀请码只限本企业的工作邮箱使用。请用工作邮箱登录。",
  },
  "invited-oneself": {
    en: "This is your own address, and you are already a member. Type the address of a colleague.",
    zh: "这是您自己的邮箱，您已经是成员。请填写同事的邮箱。",
  },
  "member-already": {
    en: "{name} is already a member with this address. Find {name} in the list of members below.",
    zh: "{name} 已用这个邮箱加入，无需再邀请。请在下方成员名单中查看。",
  },
  "last-manager": {
    en: "A firm needs at least one manager. Make another member a manager under “People and access”, or invite a second manager.",
    zh: "企业至少要有一名自评负责人。请先在“成员与权限”中再指定一名自评负责人，或邀请一位新的自评负责人。",
  },
  "sign-up-closed": {
    en: "This installation does not accept new accounts. Ask the operator for an invitation.",
    zh: "本系统不开放注册。请联系系统管理员，索取邀请。",
  },
  "cycle-exists": {
    en: "There is already a cycle for this year. Open it from the overview.",
    zh: "今年已经有一轮评估，请从概览页打开。",
  },
  "cycle-under-way": {
    en: "The previous cycle is not finished. Accept its four phases first.",
    zh: "上一轮评估还没结束。请先让上一轮的四个阶段全部通过。",
  },
  "shares-do-not-add": {
    en: "The shares of sales of the four functions must add up to 100%. Change one of them.",
    zh: "四个环节的销售占比，合计须为 100%。请修改其中一项。",
  },
  "links-over-limit": {
    en: "A firm can have at most five customers or bundles. End one of these relationships, or put small customers in a bundle.",
    zh: "客户和客户组一共最多登记五个。请停用其中一个，或把几家小客户并为一组。",
  },
  "sales-over-limit": {
    en: "The customers’ shares of sales add up to more than 100%. Lower one of them.",
    zh: "各客户占销售额的比例，合计超过 100%。请调低其中一项。",
  },
  "dates-crossed": {
    en: "The relationship would end before it begins. Choose a later end date.",
    zh: "终止日期早于起始日期。请填较晚的终止日期。",
  },
  "asked-already": {
    en: "This customer has already been asked. Withdraw that request first, or send a reminder.",
    zh: "已经请过这家客户回答。请先撤回原来的请求，或发送提醒。",
  },
  "given-lately": {
    en: "This customer answered less than six months ago. You can ask again six months after that answer.",
    zh: "这家客户六个月内已经回答过。请满六个月后再请对方回答。",
  },
  "reminder-too-early": {
    en: "You can send at most two reminders, each at least three days after the last e-mail. Wait until three days have passed.",
    zh: "最多提醒两次，每次要与上一封邮件相隔三天以上。请满三天后再发。",
  },
  "confirmation-closed": {
    en: "This link no longer accepts answers. The answers were submitted, the link has expired, or the request was withdrawn. Reload the page.",
    zh: "这个链接不再接收答案：答案已提交、链接已到期，或请求已撤回。请刷新页面查看。",
  },
  "code-not-usable": {
    en: "This code does not work. It may be mistyped, already used, cancelled or expired. Check it, or ask your partner for a new one.",
    zh: "这个对接码不能用：可能输错、已用过、已作废或已到期。请核对一遍，或向合作方索取新对接码。",
  },
  "link-does-not-fit": {
    en: "The code does not fit this relationship. The relationship may be a bundle or already matched, or customer and supplier may be reversed. Choose another relationship.",
    zh: "对接码与这条业务关系不符。这条关系可能是按组登记的，可能已经对接，也可能把客户与供应商填反了。请另选一条。",
  },
  "matched-already": {
    en: "This relationship is already matched. End that match first.",
    zh: "这条业务关系已对接。请先解除原来的对接。",
  },
  "too-many-codes": {
    en: "Too many codes were entered. Wait an hour, then enter the code again.",
    zh: "输入对接码次数过多。请过一小时再试。",
  },
  "too-many-requests": {
    en: "You sent too many requests in one hour. Wait an hour, then continue.",
    zh: "您一小时内发送的请求过多。请过一小时再发。",
  },
  "too-much-written": {
    en: "You saved too much in a short time, so this was not saved. Try again in {minutes} {minutes|minute|minutes}.",
    zh: "您短时间内保存的内容过多，这次没有保存。请 {minutes} 分钟后再试。",
  },
  "too-many-copies": {
    en: "You downloaded ten full copies in one hour, which is the limit. Wait an hour, then try again.",
    zh: "您一小时内已下载 10 次副本，达到上限。请过一小时再下载。",
  },
  "too-many-firms": {
    en: "You created too many firms today. Open one of them, or create the next one tomorrow.",
    zh: "您今天新建的企业已达上限。请打开已有企业，或明天再建。",
  },
  "thread-full": {
    en: "No more messages can be added to this conversation. Start a new one for this item. Your text is still here.",
    zh: "这段讨论的留言已达上限。请就此题另开一段讨论，您填的内容还在这里。",
  },
  "item-full": {
    en: "This item has too many conversations. Reply in one of them. Your text is still here.",
    zh: "此题的讨论已达上限。请在已有讨论中回复，您填的内容还在这里。",
  },
  "no-room": {
    en: "You have reached the maximum number of entries. Remove entries that you no longer need, or tell the operator.",
    zh: "这里的条目已达上限，不能再增加。请移除不再需要的条目，或联系系统管理员。",
  },
  "mails-used-up": {
    en: "You can send at most {n} invitations and requests by e-mail each day. This e-mail was not sent. Send it again after {time}.",
    zh: "邀请邮件和请求邮件，每天合计最多发 {n} 封。现在已到上限，这封没有发送。请在 {time} 之后再发。",
  },
  "mails-used-up-early": {
    en: "A new account or firm can send at most {n} invitations and requests by e-mail each day. This e-mail was not sent. Send it again after {time}. The limit rises when the account is one day old and one phase is accepted. Colleagues can also join with a QR code.",
    zh: "新账户或新企业的邀请邮件和请求邮件，每天合计最多发 {n} 封。现在已到上限，这封没有发送。请在 {time} 之后再发。账户满一天，且有一个阶段通过后，每天的上限会提高。邀请同事也可用二维码，不用发邮件。",
  },
  "mails-to-address": {
    en: "This address already received {n} e-mails today from new accounts and firms. This e-mail was not sent. You can send it again after {time}. Colleagues can also join with a QR code.",
    zh: "今天由新账户、新企业发到这个邮箱的邮件，已达上限（{n} 封），这封没有发送。请在 {time} 之后再发。邀请同事也可用二维码。",
  },
  "pulse-mails-used-up": {
    en: "You can send {n} links by e-mail a day, and {left} more today. The round was not opened, and nothing was sent. Use fewer addresses, print slips, or try again after {time}.",
    zh: "每天最多用邮件发送 {n} 个链接，今天还可发 {left} 个。本轮没有发起，也没有发出邮件。请少填几个邮箱、改用纸条，或在 {time} 之后再发起。",
  },
  "firms-used-up": {
    en: "You can invite {n} firms a day, and {left} more today. No firm was invited. Upload a shorter list now, or try again after {time}.",
    zh: "每天最多邀请 {n} 家企业，今天还可邀请 {left} 家。名单上的企业超过了这个数，这次一家也没有邀请。请缩短名单再上传，或在 {time} 之后再试。",
  },
  "unit-exists": {
    en: "The list already has a unit with this name. Choose another name, or change the number of people in that unit.",
    zh: "已有同名部门。请换一个名称，或调整原部门的人数。",
  },
  "unit-in-open-wave": {
    en: "One of these units is in a round that is still open. Close that round first, or leave the unit out.",
    zh: "所选部门中，有的正在参加还没结束的一轮短问卷。请先结束那一轮，或这次不选这个部门。",
  },
  "plan-superseded": {
    en: "A newer plan has replaced this one, which cannot be changed any more. Open “Action plan” to work on the current plan.",
    zh: "这份计划已被新计划取代，不能再改。请打开“行动计划”，在现行计划中操作。",
  },
  "in-plan-already": {
    en: "This measure is already in the plan. Open it there to change it.",
    zh: "这项措施已在计划中，请到计划里修改。",
  },
  "no-result": {
    en: "A plan is made from a final result. Finish the assessment first.",
    zh: "计划要根据定版结果制定。请先完成自评。",
  },
  "record-before-first-step": {
    en: "The record would be due before the first step. Choose a later date.",
    zh: "提交记录的截止日期早于第一步的日期，请改得晚一些。",
  },
  "comes-after-itself": {
    en: "These measures would wait for each other. Choose another measure that must be done first, or none.",
    zh: "这样设定，几项措施会互相等待，都无法开始。请另选一项先做的措施，或不选。",
  },
  "day-out-of-range": {
    en: "This date or year is too far from today. Enter another one.",
    zh: "这个日期或年份离今天太远。请填写另一个。",
  },
  "plan-day-out-of-range": {
    en: "A date in the plan can be at most one year in the past or ten years in the future. Enter another one.",
    zh: "计划中的日期，最早为一年前，最晚为十年后。请填写另一个日期。",
  },
  "date-ahead": {
    en: "The date of a record cannot be in the future. Enter the day it was made.",
    zh: "记录的日期不能晚于今天。请填写记录形成的日期。",
  },
  "text-changed": {
    en: "The text that you are asked to agree to has changed since you opened the page. Reload the page, read the text, and choose again.",
    zh: "您打开页面后，需要同意的内容有更新。请刷新页面，看过后重新选择。",
  },
  "join-ended": {
    en: "This invitation was used, was withdrawn or has expired. Ask the sender for a new one.",
    zh: "这份邀请已使用、已撤销或已过期。请向发送人索取新的邀请。",
  },
  "list-not-read": {
    en: "The list could not be read. Go back and choose the file again.",
    zh: "无法读取名单。请返回并重新选择文件。",
  },
  "minimum-falls": {
    en: "Firms have joined and rely on this minimum number of firms. You can raise it, but not lower it.",
    zh: "已有企业按这个最少企业数加入。这个数只能提高，不能降低。",
  },
  "not-below-itself": {
    en: "A cohort cannot become a part of itself. Choose another one.",
    zh: "企业组不能归到自己下面。请另选一个。",
  },
  "firms-joined-move": {
    en: "Firms have joined this cohort. You can move it only to a cohort that is already above it. Otherwise, new administrators would see these firms.",
    zh: "已有企业加入。本企业组只能移到现有的某个上级企业组之下，以免新的组织方看到这些企业。",
  },
  "last-administrator": {
    en: "At least one administrator must remain, in this cohort or in a cohort above it. Add another one first.",
    zh: "本企业组或上级企业组，至少要有一名组织方人员。请先邀请一人加入。",
  },
} satisfies Readonly<Record<string, Text>>;

export type Refusal = keyof typeof refusalWords;
