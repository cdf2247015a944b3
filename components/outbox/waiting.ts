import { countKept, deleteKept } from "./shelf";

/**
 * Number of unsent answers on this device, of all persons; 0 if the browser stores nothing. For the question at
 * sign-out.
 */
export async function countWaiting(): Promise<number> {
  return countKept().catch(() => 0);
}

/** Deletes them, if the person chose so when signing out on a shared device. */
export const deleteWaiting = (): Promise<void> => deleteKept();
