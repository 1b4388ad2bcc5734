import { createHash } from 'node:crypto';

/**
 * What pins a file to its content (Subresource Integrity, §3.1).
 *
 * @param {Buffer} file
 */
export function integrityOf(file) {
  return `sha384-${createHash('sha384').update(file).digest('base64')}`;
}

/**
 * The tag that loads the stand-alone file of one version from a CDN that serves npm packages as they are.
 *
 * @param {{ version: string, files: Readonly<Record<string, string>> }} integrity As in
 *   dist/standalone.integrity.json.
 */
export function standaloneTag({ version, files }) {
  return `<script
  type="module"
  src="https://cdn.jsdelivr.net/npm/login-widget@${version}/dist/standalone.js"
  integrity="${files['standalone.js'] ?? ''}"
  crossorigin="anonymous"
></script>`;
}

const place = /(?<=<!-- standalone-tag -->\n\n```html\n)[^`]*(?=\n```\n)/;

/**
 * @param {string} text Markdown with a place for the tag.
 * @throws When it has none.
 */
export function readStandaloneTag(text) {
  const [tag] = place.exec(text) ?? [];
  if (tag === undefined) throw new Error('There is no place for the tag of the stand-alone file.');
  return tag;
}

/**
 * @param {string} text
 * @param {string} tag
 */
export function writeStandaloneTag(text, tag) {
  readStandaloneTag(text);
  return text.replace(place, () => tag);
}
