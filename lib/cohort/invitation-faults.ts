import { type TableFault, tableFaultWords } from "@/lib/tables";
import { invitationLineWords, nameFaultWords } from "@/lib/words";

/** What can be wrong with a list of firms: with its names, as with any table, and with its lines. */
export const invitationFaultWords = { ...nameFaultWords, ...tableFaultWords, ...invitationLineWords };
export type InvitationFaultCode = keyof typeof invitationFaultWords;

export type InvitationFault = TableFault<InvitationFaultCode>;
