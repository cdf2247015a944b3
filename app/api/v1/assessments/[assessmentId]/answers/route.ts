import { defineHandler } from "@/app/_server/gate/define-handler";
import { saving } from "./saving";

export const POST = defineHandler(saving);
