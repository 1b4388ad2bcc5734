/** Resolves after the task in which this script came. */
export const evaluated = new Promise((resolve) => setTimeout(resolve));
