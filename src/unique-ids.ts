let count = 0;

/** Makes ids that no other element of the page has, by a short name. */
export function uniqueIds(): (name: string) => string {
  const prefix = `login-widget-${String(++count)}`;
  return (name) => `${prefix}-${name}`;
}
