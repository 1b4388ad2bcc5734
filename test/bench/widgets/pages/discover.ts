export interface Answer {
  readonly kind: 'sso' | 'password' | 'pin';
  readonly url?: string;
}

const kinds: readonly unknown[] = ['sso', 'password', 'pin'];

/** Asks the stubbed backend of the baselines how somebody signs in. */
export async function discover(login: string): Promise<Answer> {
  const response = await fetch('/api/discover', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login }),
  });
  if (!response.ok) throw new Error(String(response.status));
  const answer = (await response.json()) as Answer;
  if (!kinds.includes(answer.kind)) throw new Error('unknown kind');
  return answer;
}
