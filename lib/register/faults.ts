import { type TableFault, tableFaultWords } from "@/lib/tables";
import { nameFaultWords, registerFaultWords } from "@/lib/words";

/** Messages for faults of a register file: faults of names, of any table, and of its lines. */
export const faultWords = { ...nameFaultWords, ...tableFaultWords, ...registerFaultWords };
export type FaultCode = keyof typeof faultWords;

export type Fault = TableFault<FaultCode>;
