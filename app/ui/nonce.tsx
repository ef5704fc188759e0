import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

/** Gives the page the nonce of its request; none on a page without script. */
export const NonceProvider = Nonce.Provider;
export const useNonce = () => useContext(Nonce);
