import { version } from "../../package.json";

/** The version of the program, from package.json. */
export const VERSION: string = version;
