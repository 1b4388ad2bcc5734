import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Servers that tests start themselves. */
export type ServiceName = 'postgresql' | 'redis';

/** Folder of the PostgreSQL programs, the newest of those installed; null: none. */
export function findPostgres(): string | null {
  const versions = '/usr/lib/postgresql';
  const newestFirst = entries(versions).sort((a, b) => Number(b) - Number(a));
  const folders = [...newestFirst.map((version) => join(versions, version, 'bin')), ...onPath()];
  return folders.find((folder) => isProgram(join(folder, 'initdb'))) ?? null;
}

/** The Redis server; null: none. */
export function findRedis(): string | null {
  return (
    onPath()
      .map((folder) => join(folder, 'redis-server'))
      .find(isProgram) ?? null
  );
}

const finders: Record<ServiceName, () => string | null> = {
  postgresql: findPostgres,
  redis: findRedis,
};

/**
 * Why tests with servers are skipped here; false: they are not. Those that REQUIRE_SERVICES names must be there:
 * then the tests run, and fail.
 */
export function withoutServices(): string | false {
  const required = process.env['REQUIRE_SERVICES']?.split(',') ?? [];
  const missing = (['postgresql', 'redis'] as const).filter((name) => !finders[name]());
  if (missing.length === 0 || missing.some((name) => required.includes(name))) return false;
  return `not installed: ${missing.join(', ')}`;
}

function onPath(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
