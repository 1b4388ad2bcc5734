import { createHash } from 'node:crypto';

/** What a script tag needs to know of dist/: dist/standalone.integrity.json. */
export interface Integrity {
  readonly version: string;
  /** By path from dist/. */
  readonly files: Readonly<Record<string, string>>;
}

/** What pins a file to its content (Subresource Integrity, §3.1). */
export function integrityOf(file: Buffer): string {
  return `sha384-${createHash('sha384').update(file).digest('base64')}`;
}

/** The tag that loads the stand-alone file of one version from a CDN that serves npm packages as they are. */
export function standaloneTag({ version, files }: Integrity): string {
  return `<script
  type="module"
  src="https://cdn.jsdelivr.net/npm/login-widget@${version}/dist/standalone.js"
  integrity="${files['standalone.js'] ?? ''}"
  crossorigin="anonymous"
></script>`;
}

const place = /(?<=<!-- standalone-tag -->\n\n```html\n)[^`]*(?=\n```\n)/;

/** @throws When the Markdown has no place for the tag. */
export function readStandaloneTag(markdown: string): string {
  const [tag] = place.exec(markdown) ?? [];
  if (tag === undefined) throw new Error('There is no place for the tag of the stand-alone file.');
  return tag;
}

export function writeStandaloneTag(markdown: string, tag: string): string {
  readStandaloneTag(markdown);
  return markdown.replace(place, () => tag);
}
