/** The fields a reader asked for, each with the fields it asked for beneath it. */
export interface Selection extends ReadonlyMap<string, Selection> {}
