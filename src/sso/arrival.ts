/** True when something brought the browser here: a return from single sign-on, or an invitation. */
export const isArrival = (address: string): boolean =>
  /^[^#]*[?&]login=|#(.*&)?activation=/.test(address);
