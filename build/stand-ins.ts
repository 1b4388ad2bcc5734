/** What the scripts for pages have in place of a library, a file of this project each, by how it is imported. */
export const standIns: readonly { readonly library: RegExp; readonly file: string }[] = [
  { library: /^zod\/mini$/, file: 'build/small-zod.ts' },
  { library: /^lit(\/.*)?$/, file: 'build/small-lit.ts' },
];
