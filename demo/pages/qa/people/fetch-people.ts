import * as z from 'zod/mini';

const person = z.object({
  name: z.string(),
  organisation: z.nullable(z.string()),
  /** What can be typed as identifier, ready to use. */
  identifiers: z.array(z.string()),
  /** Texts to copy; spaces at their ends count. */
  secrets: z.array(z.object({ label: z.string(), value: z.string() })),
  /** One sentence on what happens. */
  outcome: z.string(),
});
export type DemoPerson = z.infer<typeof person>;

const answer = z.object({ people: z.array(person) });

/**
 * Fetches the people of the demo.
 *
 * @throws When the server cannot be asked, or answers anything else.
 */
export async function fetchPeople(): Promise<readonly DemoPerson[]> {
  const response = await fetch('/qa/people.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The people were answered with ${String(response.status)}.`);
  return answer.parse(await response.json()).people;
}
