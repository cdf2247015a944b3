import { countKept, deleteKept } from "./shelf";

/** How many answers wait on this device, whoever gave them; 0 where the browser keeps nothing. For the question at signing out. */
export async function countWaiting(): Promise<number> {
  return countKept().catch(() => 0);
}

/** Deletes them: what the person chose who leaves a shared device. */
export const deleteWaiting = (): Promise<void> => deleteKept();
