import { type TableFault, tableFaultWords } from "@/lib/tables";
import { invitationLineWords, nameFaultWords } from "@/lib/words";

/** Messages for all faults of a list of firms: faults of names, of any table, and of its own lines. */
export const invitationFaultWords = { ...nameFaultWords, ...tableFaultWords, ...invitationLineWords };
export type InvitationFaultCode = keyof typeof invitationFaultWords;

export type InvitationFault = TableFault<InvitationFaultCode>;
