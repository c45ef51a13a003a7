/** How long a stage takes is for whoever runs it to measure: stages know no clock. */

/** Does a piece of work and gives what it gives; whoever hands this in may look at the clock before and after. */
export type Timed = <T>(stage: string, work: () => T) => T;

/** For runs that nobody measures. */
export const untimed: Timed = (_, work) => work();
