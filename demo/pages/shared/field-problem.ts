/** Says what is wrong with a field, beside it, and focuses it; what was typed stays. Null: nothing is. */
export function setFieldProblem(
  field: HTMLInputElement | HTMLTextAreaElement,
  problem: string | null,
): void {
  const place = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  if (place) place.textContent = problem;
  if (problem === null) {
    field.removeAttribute('aria-invalid');
  } else {
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
}
