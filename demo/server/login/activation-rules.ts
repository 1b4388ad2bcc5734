/** Rules and questions of the activation, as the contract wants them. */
export const pinPolicy = { minLength: 4, maxLength: 8, digitsOnly: true };
export const questions = [
  { id: 'first_school' },
  { id: 'first_pet' },
  { id: 'birth_city' },
  { id: 'first_job' },
  { id: 'favourite_teacher' },
  { id: 'childhood_street' },
];
/** How many of them have to be answered. */
export const choose = 2;

type Violation = { code: string; pointer?: string };

export function pinViolations(pin: string): Violation[] {
  const { length } = Array.from(pin);
  const violations = {
    too_short: length < pinPolicy.minLength,
    too_long: length > pinPolicy.maxLength,
    not_digits: !/^\d*$/.test(pin),
  };
  return Object.entries(violations).flatMap(([code, broken]) =>
    broken ? { code, pointer: '/pin' } : [],
  );
}

export function answerViolations(
  answers: readonly { questionId: string; answer: string }[],
  pin: string,
): Violation[] {
  const seen = new Set<string>();
  const violations = answers.flatMap(({ questionId, answer }, index): Violation[] => {
    const known = questions.some(({ id }) => id === questionId);
    const doubled = seen.has(questionId);
    seen.add(questionId);
    if (!known || !answer.trim() || answer.trim() === pin) {
      return [{ code: 'empty', pointer: `/answers/${String(index)}` }];
    }
    return doubled ? [{ code: 'duplicate_question', pointer: `/answers/${String(index)}` }] : [];
  });
  return answers.length === choose
    ? violations
    : [...violations, { code: 'empty', pointer: '/answers' }];
}
