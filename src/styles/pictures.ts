/** Shapes in px, since a strict policy has no room for images. What runs against the clock is a hole. */
const disc = 'M14 1a13 13 0 0 1 0 26 13 13 0 0 1 0-26z';
const tick = 'M8 14l5 5 8-8-2-2-6 6-3-3z';
const lid = 'M1 12q11-15 22 0-11 15-22 0zM3 12q9 12 18 0-9-12-18 0z';
const pupil = 'M12 9a3 3 0 0 1 0 6 3 3 0 0 1 0-6z';
const stroke = 'M3.4 4.6l1.2-1.2 16 16-1.2 1.2z';

/** Shapes of the form, by name. */
export const pictures = `
  --_eye: path('${lid}${pupil}');
  --_eye-off: path('${lid}${pupil}${stroke}');
  --_check: path('${disc}${tick}');
`;
