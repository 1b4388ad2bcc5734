import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../demo/start/refusal.mjs';

/** What is about to be released. */
export interface Release {
  readonly version: string;
  /** What the changelog tells of it. */
  readonly notes: string;
}

/**
 * Looks whether a repository is ready to be released, before anything is built.
 *
 * @throws {Refusal} By the first thing that is missing.
 */
export function checkRelease(root: string): Release {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version?: string;
  };
  // https://semver.org/#spec-item-2, -9; what comes after a "+" a registry forgets.
  if (!version || !/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[\w.-]+)?$/.test(version)) {
    throw new Refusal(`package.json has the version "${version ?? ''}", which npm does not take.`);
  }
  const changed = git(root, 'status', '--porcelain');
  if (changed) throw new Refusal(`Commit or remove what is not in the repository:\n${changed}`);
  if (git(root, 'tag', '--list', `v${version}`)) {
    throw new Refusal(`Version ${version} was released before: there is a tag v${version}.`);
  }
  const notes = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  if (!notes) {
    throw new Refusal(`CHANGELOG.md has nothing below a heading "## [${version}] - YYYY-MM-DD".`);
  }
  return { version, notes };
}

/** What a changelog tells of a version; empty when it tells nothing. */
export function sectionOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => {
    const [heading = ''] = text.split('\n');
    return heading.startsWith(`[${version}] - `) && /\d{4}-\d{2}-\d{2}$/.test(heading);
  });
  return section?.replace(/^.*\n/, '').trim() ?? '';
}

function git(root: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  } catch (cause) {
    const { message = '' } = cause as Partial<Error>;
    throw new Refusal(`git ${args[0] ?? ''} does not work here: ${message}`);
  }
}
