/** The field that comes with a kept form when it is sent again after the log-in: then it need not be kept any longer. */
export const AGAIN_FIELD = "sent-again";
