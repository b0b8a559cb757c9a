import { createContext } from "react";

/** The nonce of this page's inline scripts; undefined in the browser, where none is added. */
export const NonceContext = createContext<string | undefined>(undefined);
