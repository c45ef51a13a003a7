/** How far a long piece of work is, for whoever looks on: the stages know neither clock nor terminal. */

/** Is told what is being done now, in the words of its user, and how much of it is done. */
export type Progress = (doing: string, done?: number, of?: number) => void;

/** For runs that nobody looks at. */
export const unseen: Progress = () => {};
