import { DrizzleQueryError } from 'drizzle-orm';
import { SettingsError } from './settings.ts';

/**
 * Opens what a setting names.
 *
 * @throws SettingsError one sentence for the operator, without the address, which may hold a password
 */
export async function reach<T>(setting: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    throw new SettingsError(`What ${setting} names cannot be used (${reasonOf(cause)}).`, {
      cause,
    });
  }
}

function reasonOf(error: unknown): string {
  const wrapped = error instanceof DrizzleQueryError || error instanceof AggregateError;
  if (wrapped) return reasonOf(error instanceof AggregateError ? error.errors[0] : error.cause);
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return code + error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
}
