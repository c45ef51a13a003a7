/** Small words that go with a verb. */

const PARTICLES = new Set('in up out off on down back over away through'.split(' '));
const PREPOSITIONS = new Set(
  'to from as in into on onto with without for by at via after before during of'.split(' '),
);

/** Whether a lower-case word makes one action with the verb in front of it: "Signed Up", "Rolled Back". */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Whether a lower-case word says where or how something happened: "Added to Cart". */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}
