/** Shapes in px, since a strict policy has no room for images. What runs against the clock is a hole. */
const ring = 'M14 1a13 13 0 0 1 0 26 13 13 0 0 1 0-26zM14 3a11 11 0 0 0 0 22 11 11 0 0 0 0-22z';
const tick = 'M9.5 13.8l2.7 2.7 6.2-6.7 1.5 1.4-7.6 8.2-4.2-4.2z';
const lid =
  'M1.5 12s4-7.4 10.5-7.4 10.5 7.4 10.5 7.4-4 7.4-10.5 7.4-10.5-7.4-10.5-7.4zM3.5 12s3.2 5.6 8.5 5.6 8.5-5.6 8.5-5.6-3.2-5.6-8.5-5.6-8.5 5.6-8.5 5.6z';
const pupil = 'M12 9a3 3 0 0 1 0 6 3 3 0 0 1 0-6z';
const stroke = 'M3.4 4.6l1.2-1.2 16 16-1.2 1.2z';

/** Shapes of the form, by name. */
export const pictures = `
@layer login-widget {
  [data-login-widget] {
    --_eye: path('${lid}${pupil}');
    --_eye-off: path('${lid}${pupil}${stroke}');
    --_check: path('${ring}${tick}');
  }
}
`;
