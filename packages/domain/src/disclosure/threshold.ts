/** A figure that leaves a centre counts at least so many women, or is withheld. Publications use a higher one. */
export const OVERSIGHT_THRESHOLD = 5;

/** Between one and the threshold: it could point at a woman. Nought points at nobody. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}
