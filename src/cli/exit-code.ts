/** Exit codes are a contract: hooks and CI jobs act on them. */
export const EXIT = {
  /** Nothing at error severity, and no more warnings than allowed. */
  clean: 0,
  findings: 1,
  /** A wrong flag, configuration or plan, a file named by hand that can't be read, or a bug of tracklint. */
  failure: 2,
} as const;
