import { type TableFault, tableFaultWords } from "@/lib/tables";
import { nameFaultWords, registerFaultWords } from "@/lib/words";

/** What can be wrong with a register file: with its names, as with any table, and with its lines. */
export const faultWords = { ...nameFaultWords, ...tableFaultWords, ...registerFaultWords };
export type FaultCode = keyof typeof faultWords;

export type Fault = TableFault<FaultCode>;
