export * from "./customer";
export * from "./questionnaire";
export * from "./supplier";
